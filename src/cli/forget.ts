import { join } from 'node:path';
import { bucketStore, keyIn } from '../aws/private-store.ts';
import { openBucket } from '../aws/writable-bucket.ts';
import { erase, FORGOTTEN } from '../collect/collect.ts';
import { findingsIn } from '../collect/findings.ts';
import { COLLECTED } from '../collect/folder.ts';
import { canonicalUrl } from '../collect/items/canonical.ts';
import { articleName, type Ledger, readLedger, readText, writeLedger } from '../collect/ledger.ts';
import { idsIn } from '../compile/draft/ids.ts';
import { readState } from '../compile/kept/state.ts';
import type { PrivateStore } from '../ports.ts';
import { alone, compileHere, storeOf } from './collecting.ts';
import { defineCommand, digestsOption, WrongUsage } from './command.ts';
import { readTexts, shown, topicFolder } from './topic.ts';

export const command = defineCommand({
  about: `  The article is named by its letter in the digest, by its address or by its file. Its text is erased from the private
  store, the digest is compiled without it, and its feed does not bring it again. Its letter is given to no other.`,
  words: [2, 2],
  options: {
    bucket: {
      type: 'string',
      value: 'NAME',
      help: 'the private bucket of a deployment that collects the topic; its next run publishes the digest without it',
    },
    digests: digestsOption,
  },
  async run({ words: [topic = '', named = ''], values: { bucket, digests } }, { out, error }) {
    if (bucket !== undefined) {
      await forgetIn(bucket, topic, named);
      await out(
        `${named} is forgotten: its text is erased; what was found in it goes, and the digest is without it, with the next run.`,
      );
      return 0;
    }
    const folder = topicFolder(topic, digests);
    const store = storeOf(folder);
    return alone(join(folder, COLLECTED, 'lock'), async () => {
      const ledger = await readLedger(store);
      const file = await fileOf(named, ledger, store, readTexts(folder).get('evidence.json'));
      const article = ledger.articles.get(file);
      if (!article) {
        // One that was broken off may have left the digest as it was.
        await compileHere(folder, ledger, store);
        throw new WrongUsage(`${topic} has collected no article "${named}".`);
      }
      if (article.erased !== 'forgotten') await erase(file, article, 'forgotten', ledger, store);
      await writeLedger(store, ledger);
      const { faults, remarks, wrote } = await compileHere(folder, ledger, store);
      for (const line of [...faults, ...remarks]) error(line);
      await out(
        `${named} is forgotten: its text is erased${wrote === null ? '' : `, and ${shown(wrote)} is without it`}.`,
      );
      return faults.length > 0 ? 1 : 0;
    });
  },
});

/** Erases an article in a deployment's bucket, and leaves word for its next run, which alone writes the ledger. */
async function forgetIn(name: string, topic: string, named: string): Promise<void> {
  const bucket = openBucket(name);
  try {
    const store = bucketStore(bucket, topic);
    const ledger = await readLedger(store);
    const file = await fileOf(named, ledger, store, (await readText(store, 'evidence.json')) ?? undefined);
    if (!ledger.articles.has(file)) throw new WrongUsage(`${topic} has collected no article "${named}" in ${name}.`);
    const key = keyIn(topic, FORGOTTEN);
    const there = await bucket.read(key);
    const before: readonly string[] = there ? JSON.parse(Buffer.from(there.bytes).toString('utf8')) : [];
    await bucket.replace(key, JSON.stringify([...new Set([...before, file])]), there?.tag);
    await store.remove(articleName(file));
  } finally {
    bucket.close();
  }
}

/** The name of an article's file, by its letter, its address or that name. */
async function fileOf(
  named: string,
  { articles }: Ledger,
  store: PrivateStore,
  evidence: string | undefined,
): Promise<string> {
  // Where a forgetting was broken off, the evidence still has the letter of what is found no more.
  const ids = [...((await readState(findingsIn(store)))?.articles ?? []), ...idsIn(evidence).articles];
  const byId = ids.find(({ id }) => id === named.toUpperCase())?.file;
  const url = canonicalUrl(named);
  const byUrl = [...articles].find(([, article]) => url !== null && article.url === url)?.[0];
  return byId ?? byUrl ?? named;
}

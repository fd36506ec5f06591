import { join } from 'node:path';
import { COLLECTED, folderStore } from '../../collect/folder.ts';
import { type FeedState, readLedger } from '../../collect/ledger.ts';
import { MANY_FAILURES } from '../../collect/pace.ts';
import { instantInWords } from '../../collect/report.ts';
import type { Env } from '../../config.ts';
import { topicIn } from '../collecting.ts';
import { messageOf } from '../command.ts';
import { shown, topicsIn } from '../topic.ts';
import { bad, type Finding, good, unchecked } from './finding.ts';

/** The feeds of each topic, as they were collected on this machine last; nothing where no topic has any. */
export async function feeds(digests: string, env: Env): Promise<readonly Finding[]> {
  const found: Finding[] = [];
  for (const topic of topicsIn(digests)) found.push(...(await feedsOf(join(digests, topic), topic)));
  const isUnreachable = found.length > 0 && !env['COLLECT_CONTACT'];
  const mend = 'put COLLECT_CONTACT in .env: an address of the web or of mail';
  return isUnreachable ? [...found, bad('publishers whose feeds are read cannot reach you', mend)] : found;
}

async function feedsOf(folder: string, topic: string): Promise<readonly Finding[]> {
  const file = shown(join(folder, 'topic.yml'));
  try {
    const { feeds: named } = topicIn(folder);
    if (named.length === 0) return [];
    const { feeds: states } = await readLedger(folderStore(join(folder, COLLECTED)));
    const looked = named.map(({ url }) => feedFinding(url, topic, file, states.get(url)));
    const well = looked.filter(({ state }) => state === 'good').length;
    const all = `${well} of ${named.length} feeds of ${topic} are read`;
    return [...(well > 0 ? [good(all)] : []), ...looked.filter(({ state }) => state !== 'good')];
  } catch (failure) {
    return [bad(messageOf(failure), `put ${file} right`)];
  }
}

function feedFinding(url: string, topic: string, file: string, state: FeedState | undefined): Finding {
  if (!state) return unchecked(`the feed ${url}`, `not read yet: npm run -s digest -- collect ${topic}`);
  const { paused, failures, failure, lastRead, due } = state;
  const since = lastRead === undefined ? 'never read' : `last read ${instantInWords(lastRead)}`;
  if (paused !== undefined) return bad(`the feed ${url} is ${paused}; ${since}`, `take it out of ${file}`);
  if (failures < MANY_FAILURES) return good(url);
  return bad(
    `the feed ${url} failed ${failures} times in a row (${failure}); ${since}, tried next at ${instantInWords(due)}`,
    `look whether it has moved, and correct ${file}`,
  );
}

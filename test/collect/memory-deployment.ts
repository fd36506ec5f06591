import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bucketStore } from '../../src/aws/private-store.ts';
import { type CollectRun, collectAndPublish, type PublishPorts } from '../../src/collect/publish.ts';
import { openDigest } from '../../src/digest/digest.ts';
import type { Digest } from '../../src/digest/types.ts';
import { pointerKey, readPointer } from '../../src/library/published/pointer.ts';
import { MINUTE, NOON } from './collecting.ts';
import { Web } from './web.ts';

type Objects = Map<string, string | Buffer>;

/** A bucket that forgets with the process; what is written on a condition that does not hold is refused. */
function memoryBucket(objects: Objects) {
  const read = async (key: string) => {
    const found = objects.get(key);
    if (found === undefined) return null;
    return { bytes: Buffer.from(found), tag: createHash('sha256').update(found).digest('hex') };
  };
  return {
    read,
    write: async (key: string, content: Uint8Array | string) => void objects.set(key, Buffer.from(content)),
    remove: async (key: string) => void objects.delete(key),
    async replace(key: string, text: string, tag: string | undefined) {
      if ((await read(key))?.tag !== tag) throw new Error(`${key} has changed meanwhile`);
      objects.set(key, text);
    },
  };
}

/** Where the publisher of the tests has its feed, and what it lists. */
export const PAPER = 'https://paper.example/feed';
export const held = (people: number) => ({
  ...{ title: 'Ferry held', guid: '1', link: 'https://paper.example/held', date: 'Sun, 04 May 2031 08:00:00 GMT' },
  text: `The ferry was held in Port Aldwin on Saturday with ${people} people aboard, harbour master Marta Quillon said.`,
});
export const late = {
  ...{ title: 'Pier closed', guid: '2', link: 'https://paper.example/pier', date: 'Sun, 04 May 2031 10:00:00 GMT' },
  text: 'Pier nine in Vessany was closed on Friday after a mast fell, the council of Vessany said.',
};

/** A deployment of one topic, `ferries`, without a network and without AWS: the publishers, a bucket and a clock. */
export class MemoryDeployment {
  now = NOON;
  readonly web = new Web();
  /** By key, of articles and digests alike. */
  readonly objects: Objects;
  /** `topic.yml` and what else was deployed. */
  texts: ReadonlyMap<string, string> = new Map();
  readonly #leases = new Map<string, number>();

  constructor(objects: Objects = new Map()) {
    this.objects = objects;
  }

  /** Deploys a topic of these feeds. */
  deploy(urls: readonly string[], more = ''): void {
    const feeds = urls.map((url) => `  - url: ${url}\n`).join('');
    const text = `id: ferries\ntitle: Ferries\ndescription: Ferries\nrights: extracts\nzone: Etc/UTC\n${more}feeds:\n${feeds}`;
    this.texts = new Map([['topic.yml', text]]);
  }

  ports(): PublishPorts {
    const bucket = memoryBucket(this.objects);
    return {
      ...{ store: bucketStore(bucket, 'ferries'), bucket, leases: { take: async (...asked) => this.#lease(...asked) } },
      ...{ visit: this.web.visit, mayRead: async () => true, clock: { now: () => this.now } },
      ...{ texts: this.texts, bundled: BUNDLED, articleDays: 365, logger: { warn: () => {} } },
    };
  }

  #lease(topic: string, now: number, until: number): (() => Promise<void>) | null {
    if ((this.#leases.get(topic) ?? 0) > now) return null;
    this.#leases.set(topic, until);
    return async () => void this.#leases.delete(topic);
  }

  run(ports: Partial<PublishPorts> = {}): Promise<CollectRun> {
    return collectAndPublish('ferries', this.now + 15 * MINUTE, { ...this.ports(), ...ports });
  }

  pointer() {
    return readPointer(String(this.objects.get(pointerKey('ferries'))), 'ferries');
  }

  /** What `use` makes of the digest that was compiled last. */
  compiled<T>(use: (digest: Digest) => T): T {
    const folder = mkdtempSync(join(tmpdir(), 'collected-'));
    try {
      writeFileSync(join(folder, 'digest.db'), this.objects.get('state/ferries/digest.db') ?? '');
      const digest = openDigest(join(folder, 'digest.db'));
      const result = use(digest);
      digest.close();
      return result;
    } finally {
      rmSync(folder, { recursive: true });
    }
  }

  letters(): readonly string[] {
    return this.compiled(({ articles }) => articles.list(0, 100).map(({ id, headline }) => `${id} ${headline}`));
  }
}

/** The version of the digest that lies beside the functions before anything is collected. */
export const BUNDLED = '0badf00d';

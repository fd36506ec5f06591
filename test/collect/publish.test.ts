import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { visitBucket } from '../../src/aws/bucket.ts';
import { tableLeases } from '../../src/aws/lease.ts';
import { bucketStore } from '../../src/aws/private-store.ts';
import { tableOf } from '../../src/aws/table.ts';
import { openBucket } from '../../src/aws/writable-bucket.ts';
import { systemResolve } from '../../src/collect/fetch/addresses.ts';
import { visitor } from '../../src/collect/fetch/visit.ts';
import { readLedger } from '../../src/collect/ledger.ts';
import { type CollectRun, collectAndPublish, type PublishPorts } from '../../src/collect/publish.ts';
import { openDigest } from '../../src/digest/digest.ts';
import type { Digest } from '../../src/digest/types.ts';
import { newestOf } from '../../src/library/published/newest.ts';
import { pointerKey, readPointer } from '../../src/library/published/pointer.ts';
import { AWS_SETTINGS, type Loopback, startTable } from '../aws/loopback.ts';
import { BUCKET, type LoopbackBucket, startBucket } from '../library/published/bucket.ts';
import { AGENT, DAY, HOUR, MINUTE, NOON } from './collecting.ts';
import { rss, type Site, startSite } from './site.ts';

let site: Site;
let s3: LoopbackBucket;
let table: Loopback;
let now: number;
beforeEach(async () => {
  now = NOON;
  [site, s3] = await Promise.all([startSite(), startBucket()]);
  for (const [name, value] of Object.entries({ ...AWS_SETTINGS, AWS_ENDPOINT_URL_S3: s3.endpoint }))
    vi.stubEnv(name, value);
  table = await startTable('dateline');
  vi.stubEnv('AWS_ENDPOINT_URL_DYNAMODB', table.endpoint);
  site.serve('/paper', rss([held(14)]));
});
afterEach(async () => {
  vi.unstubAllEnvs();
  await Promise.all([site.stop(), s3.stop(), table.stop()]);
});

const held = (people: number) => ({
  ...{ title: 'Ferry held', guid: '1', link: 'https://paper.example/held', date: 'Sun, 04 May 2031 08:00:00 GMT' },
  text: `The ferry was held in Port Aldwin on Saturday with ${people} people aboard, harbour master Marta Quillon said.`,
});
const late = {
  ...{ title: 'Pier closed', guid: '2', link: 'https://paper.example/pier', date: 'Sun, 04 May 2031 10:00:00 GMT' },
  text: 'Pier nine in Vessany was closed on Friday after a mast fell, the council of Vessany said.',
};

const topicFile = () =>
  `id: ferries\ntitle: Ferries\ndescription: Ferries\nrights: extracts\nzone: Etc/UTC\nfeeds:\n  - url: ${site.url('/paper')}\n`;

const BUNDLED = '0badf00d';

function ports(): PublishPorts {
  const bucket = openBucket(BUCKET);
  return {
    ...{ store: bucketStore(bucket, 'ferries'), bucket, leases: tableLeases(tableOf('dateline')) },
    ...{ visit: visitor(AGENT, { resolve: systemResolve, allowLoopback: true }), mayRead: async () => true },
    ...{ texts: new Map([['topic.yml', topicFile()]]), bundled: BUNDLED, articleDays: 365 },
    ...{ clock: { now: () => now }, logger: { warn: () => {} } },
  };
}

const run = (with_: Partial<PublishPorts> = {}): Promise<CollectRun> =>
  collectAndPublish('ferries', now + 15 * MINUTE, { ...ports(), ...with_ });
const pointer = () => readPointer(String(s3.objects.get(pointerKey('ferries'))), 'ferries');

/** The digest that was compiled last. */
function digest(): { readonly version: string; readonly letters: readonly (string | undefined)[] } {
  const folder = mkdtempSync(join(tmpdir(), 'collected-'));
  try {
    writeFileSync(join(folder, 'digest.db'), s3.objects.get('state/ferries/digest.db') ?? '');
    const { version, articles, close } = openDigest(join(folder, 'digest.db'));
    const letters = articles.list(0, 100).map(({ id, headline }) => `${id} ${headline}`);
    close();
    return { version, letters };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The digest as a deployed function would have it by now. */
async function deployedDigest(): Promise<Digest | undefined> {
  const bundled = { version: BUNDLED, close() {} } as Digest;
  const signer = { bucket: BUCKET, region: 'eu-central-1', keyId: 'x', secretKey: 'y', endpoint: s3.endpoint };
  const digests = newestOf(new Map([['ferries', bundled]]), {
    visit: (look) => visitBucket(signer, Date.now(), 5_000, look),
    ...{ clock: { now: () => now }, logger: { warn: () => {} } },
  });
  await digests.refresh?.();
  return digests.get('ferries');
}

describe('a run of the collecting function', () => {
  it('keeps articles in the private bucket and publishes a digest that deployed functions take', async () => {
    const first = await run();
    expect(first).toMatchObject({
      outcome: 'published',
      added: 1,
      feeds: 1,
      failed: 0,
      articles: 1,
      failing: 0,
      quiet: 0,
    });
    expect(pointer()).toMatchObject({ version: first.version, follows: [BUNDLED] });
    expect((await deployedDigest())?.version).toBe(first.version);
    const kinds = new Set([...s3.objects.keys()].map((key) => key.split('/').slice(0, 2).join('/')));
    expect(kinds).toEqual(new Set(['articles/ferries', 'state/ferries', 'digests/ferries']));
    now += 15 * MINUTE;
    expect(await run()).toMatchObject({ outcome: 'unchanged', added: 0, version: first.version });
    now += 15 * MINUTE;
    site.serve('/paper', rss([late, held(16)]));
    const third = await run();
    expect(third).toMatchObject({ outcome: 'published', added: 1, updated: 1, articles: 2 });
    expect(pointer()).toMatchObject({ version: third.version, follows: [first.version, BUNDLED] });
    // The article that was there keeps its letter.
    expect(digest().letters).toEqual(['A Ferry held', 'B Pier closed']);
  });

  it('publishes again for functions that were deployed anew', async () => {
    const { version } = await run();
    now += HOUR;
    expect(await run({ bundled: 'deadbeef' })).toMatchObject({ outcome: 'published', version });
    expect(pointer().follows).toEqual([BUNDLED, 'deadbeef']);
    now += HOUR;
    expect(await run({ bundled: 'deadbeef' })).toMatchObject({ outcome: 'unchanged' });
  });

  it('compiles again where the editor has changed something', async () => {
    const { version } = await run();
    now += HOUR;
    const texts = new Map([['topic.yml', topicFile().replace('title: Ferries', 'title: Boats')]]);
    const again = await run({ texts });
    expect(again).toMatchObject({ outcome: 'published', added: 0 });
    expect(again.version).not.toBe(version);
  });

  it('keeps the digest where the editor has made a mistake, and tells where, not what', async () => {
    await run();
    now += HOUR;
    const warn = vi.fn();
    const texts = new Map([
      ['topic.yml', topicFile()],
      ['overlay.yml', 'hide:\n  - { event: nowhere, why: none }\n'],
    ]);
    expect(await run({ texts, logger: { warn } })).toMatchObject({ outcome: 'faulty' });
    expect(warn).toHaveBeenCalledWith('topic-faulty', { topic: 'ferries', faults: 1, at: 'ferries/overlay.yml:2' });
  });

  it('is the only one of its topic', async () => {
    const leases = tableLeases(tableOf('dateline'));
    const giveBack = await leases.take('ferries', now, now + HOUR);
    expect(await run()).toEqual({ topic: 'ferries', outcome: 'held' });
    expect(site.asked.length).toBe(0);
    expect(await leases.take('bridges', now, now + HOUR)).not.toBeNull();
    await giveBack?.();
    expect(await run()).toMatchObject({ outcome: 'published' });
    // A lease that ended is another's by now, and is not given back by whoever had it.
    const old = await leases.take('ferries', now, now + 1);
    expect(await leases.take('ferries', now + 1, now + HOUR)).not.toBeNull();
    await old?.();
    expect(await leases.take('ferries', now + 2, now + HOUR)).toBeNull();
  });

  it('stops asking in time to compile what it has', async () => {
    const feeds = Array.from({ length: 40 }, (_, n) => `  - url: ${site.url(`/feed${n}`)}\n`).join('');
    for (let n = 0; n < 40; n += 1)
      site.serve(`/feed${n}`, () => {
        now += MINUTE;
        return rss([{ ...late, guid: `${n}`, link: `https://paper.example/${n}` }]);
      });
    const texts = new Map([['topic.yml', topicFile().replace(/feeds:.*/s, `feeds:\n${feeds}`)]]);
    const first = await collectAndPublish('ferries', now + 15 * MINUTE, { ...ports(), texts });
    expect(first.outcome).toBe('published');
    expect(first.added).toBeGreaterThanOrEqual(8);
    expect(first.added).toBeLessThan(25);
    let all = first.added ?? 0;
    for (let more = 0; more < 6; more += 1)
      all += (await collectAndPublish('ferries', now + 15 * MINUTE, { ...ports(), texts })).added ?? 0;
    expect(all).toBe(40);
  });

  it('tells of feeds that fail for a day, and of a week without an article', async () => {
    await run();
    site.serve('/paper', { status: 500 });
    now += 15 * MINUTE;
    expect(await run()).toMatchObject({ failed: 1, failing: 0 });
    now += DAY;
    expect(await run()).toMatchObject({ failed: 1, failing: 1, quiet: 0 });
    now += 7 * DAY;
    expect(await run()).toMatchObject({ failing: 1, quiet: 1 });
  });
});

/** Ports of a process that ends at its n-th step, before or after doing it; nothing works from then on. */
function endingAt(step: number, isDone: boolean): { readonly ports: PublishPorts; readonly steps: () => number } {
  let steps = 0;
  const counted =
    <A extends unknown[], T>(work: (...args: A) => Promise<T>) =>
    async (...args: A): Promise<T> => {
      steps += 1;
      if (steps > step || (steps === step && !isDone)) throw new Error('ended');
      const result = await work(...args);
      if (steps >= step) throw new Error('ended');
      return result;
    };
  const own = ports();
  const { store, bucket, leases } = own;
  return {
    steps: () => steps,
    ports: {
      ...own,
      visit: counted(own.visit),
      store: { read: counted(store.read), write: counted(store.write), remove: counted(store.remove) },
      bucket: { read: counted(bucket.read), write: counted(bucket.write), replace: counted(bucket.replace) },
      leases: {
        take: counted(async (...args) => {
          const giveBack = await leases.take(...args);
          return giveBack && counted(giveBack);
        }),
      },
    },
  };
}

describe('a run that ends anywhere', () => {
  it('is made good by the next: each article once, its last revision, published', async () => {
    const whole = endingAt(Number.POSITIVE_INFINITY, true);
    await collectAndPublish('ferries', now + 15 * MINUTE, whole.ports);
    expect(whole.steps()).toBeGreaterThan(10);
    let version: string | undefined;
    for (let step = 1; step <= whole.steps(); step += 1) {
      for (const isDone of [false, true]) {
        s3.objects.clear();
        now += DAY;
        // A topic with one article, of which an update and a second one come as the process ends.
        site.serve('/paper', rss([held(14)]));
        await run();
        now += HOUR;
        site.serve('/paper', rss([held(16), late]));
        await collectAndPublish('ferries', now + 15 * MINUTE, endingAt(step, isDone).ports).catch(() => undefined);
        now += 16 * MINUTE;
        const next = await run();
        expect(['published', 'unchanged']).toContain(next.outcome);
        const { articles } = await readLedger(bucketStore(openBucket(BUCKET), 'ferries'));
        expect([...articles.values()].map(({ revision }) => revision).sort()).toEqual([1, 2]);
        expect(digest().letters.length).toBe(2);
        expect(pointer().version).toBe(digest().version);
        version ??= digest().version;
        expect(digest().version).toBe(version);
      }
    }
  }, 60_000);
});

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { tableLeases } from '../../src/aws/lease.ts';
import { bucketStore } from '../../src/aws/private-store.ts';
import { tableOf } from '../../src/aws/table.ts';
import { openBucket } from '../../src/aws/writable-bucket.ts';
import { readLedger } from '../../src/collect/ledger.ts';
import { collectAndPublish, type PublishPorts } from '../../src/collect/publish.ts';
import { runDateline } from '../cli/running.ts';
import { BUCKET } from '../library/published/bucket.ts';
import { DAY, HOUR, MINUTE } from './collecting.ts';
import { BUNDLED, Deployment } from './deployment.ts';
import { rss } from './site.ts';

let aws: Deployment;
beforeEach(async () => {
  aws = await Deployment.start();
  aws.deploy(['/paper']);
  aws.site.serve('/paper', rss([held(14)]));
});
afterEach(() => aws.stop());

const topicFile = (): string => aws.texts.get('topic.yml') ?? '';

const findings = () => [...aws.s3.objects].flatMap(([key, text]) => (key.startsWith('findings/') ? [text] : []));

/** The version that a deployed function answers from by now. */
async function publishedVersion(): Promise<string | undefined> {
  const digests = aws.digests();
  await digests.refresh?.();
  return digests.get('ferries')?.version;
}

const held = (people: number) => ({
  ...{ title: 'Ferry held', guid: '1', link: 'https://paper.example/held', date: 'Sun, 04 May 2031 08:00:00 GMT' },
  text: `The ferry was held in Port Aldwin on Saturday with ${people} people aboard, harbour master Marta Quillon said.`,
});
const late = {
  ...{ title: 'Pier closed', guid: '2', link: 'https://paper.example/pier', date: 'Sun, 04 May 2031 10:00:00 GMT' },
  text: 'Pier nine in Vessany was closed on Friday after a mast fell, the council of Vessany said.',
};

describe('a run of the collecting function', () => {
  it('keeps articles in the private bucket and publishes a digest that deployed functions take', async () => {
    const first = await aws.run();
    expect(first).toMatchObject({
      outcome: 'published',
      added: 1,
      feeds: 1,
      failed: 0,
      articles: 1,
      failing: 0,
      quiet: 0,
    });
    expect(aws.pointer()).toMatchObject({ version: first.version, follows: [BUNDLED] });
    expect(await publishedVersion()).toBe(first.version);
    const kinds = new Set([...aws.s3.objects.keys()].map((key) => key.split('/').slice(0, 2).join('/')));
    expect(kinds).toEqual(new Set(['articles/ferries', 'findings/ferries', 'state/ferries', 'digests/ferries']));
    aws.now += 15 * MINUTE;
    expect(await aws.run()).toMatchObject({ outcome: 'unchanged', added: 0, version: first.version });
    aws.now += 15 * MINUTE;
    aws.site.serve('/paper', rss([late, held(16)]));
    const third = await aws.run();
    expect(third).toMatchObject({ outcome: 'published', added: 1, updated: 1, articles: 2 });
    expect(aws.pointer()).toMatchObject({ version: third.version, follows: [first.version, BUNDLED] });
    // Of those before, one stays: a function may still be fetching it.
    aws.now += 15 * MINUTE;
    aws.site.serve('/paper', rss([late, held(18)]));
    await aws.run();
    const editions = [...aws.s3.objects.keys()].filter((key) => /^digests\/.*\.db$/.test(key));
    expect(editions.sort()).toEqual(
      [third.version, aws.pointer().version].map((version) => `digests/ferries/${version}.db`).sort(),
    );
    // The article that was there keeps its letter.
    expect(aws.letters()).toEqual(['A Ferry held', 'B Pier closed']);
  });

  it('publishes again for functions that were deployed anew', async () => {
    const { version } = await aws.run();
    aws.now += HOUR;
    expect(await aws.run({ bundled: 'deadbeef' })).toMatchObject({ outcome: 'published', version });
    expect(aws.pointer().follows).toEqual([BUNDLED, 'deadbeef']);
    aws.now += HOUR;
    expect(await aws.run({ bundled: 'deadbeef' })).toMatchObject({ outcome: 'unchanged' });
  });

  it('compiles again where the editor has changed something', async () => {
    const { version } = await aws.run();
    aws.now += HOUR;
    const texts = new Map([['topic.yml', topicFile().replace('title: Ferries', 'title: Boats')]]);
    const again = await aws.run({ texts });
    expect(again).toMatchObject({ outcome: 'published', added: 0 });
    expect(again.version).not.toBe(version);
  });

  it('keeps the digest where the editor has made a mistake, and tells where, not what', async () => {
    await aws.run();
    aws.now += HOUR;
    const warn = vi.fn();
    const texts = new Map([
      ['topic.yml', topicFile()],
      ['overlay.yml', 'hide:\n  - { event: nowhere, why: none }\n'],
    ]);
    expect(await aws.run({ texts, logger: { warn } })).toMatchObject({ outcome: 'faulty' });
    expect(warn).toHaveBeenCalledWith('topic-faulty', { topic: 'ferries', faults: 1, at: 'ferries/overlay.yml:2' });
  });

  it('is the only one of its topic', async () => {
    const leases = tableLeases(tableOf('dateline'));
    const giveBack = await leases.take('ferries', aws.now, aws.now + HOUR);
    expect(await aws.run()).toEqual({ topic: 'ferries', outcome: 'held' });
    expect(aws.site.asked.length).toBe(0);
    expect(await leases.take('bridges', aws.now, aws.now + HOUR)).not.toBeNull();
    await giveBack?.();
    expect(await aws.run()).toMatchObject({ outcome: 'published' });
    // A lease that ended is another's by aws.now, and is not given back by whoever had it.
    const old = await leases.take('ferries', aws.now, aws.now + 1);
    expect(await leases.take('ferries', aws.now + 1, aws.now + HOUR)).not.toBeNull();
    await old?.();
    expect(await leases.take('ferries', aws.now + 2, aws.now + HOUR)).toBeNull();
  });

  it('stops asking in time to compile what it has', async () => {
    const feeds = Array.from({ length: 40 }, (_, n) => `  - url: ${aws.site.url(`/feed${n}`)}\n`).join('');
    for (let n = 0; n < 40; n += 1)
      aws.site.serve(`/feed${n}`, () => {
        aws.now += MINUTE;
        return rss([{ ...late, guid: `${n}`, link: `https://paper.example/${n}` }]);
      });
    const texts = new Map([['topic.yml', topicFile().replace(/feeds:.*/s, `feeds:\n${feeds}`)]]);
    const first = await collectAndPublish('ferries', aws.now + 15 * MINUTE, { ...aws.ports(), texts });
    expect(first.outcome).toBe('published');
    expect(first.added).toBeGreaterThanOrEqual(8);
    expect(first.added).toBeLessThan(25);
    let all = first.added ?? 0;
    for (let more = 0; more < 6; more += 1)
      all += (await collectAndPublish('ferries', aws.now + 15 * MINUTE, { ...aws.ports(), texts })).added ?? 0;
    expect(all).toBe(40);
  });

  it('forgets an article that somebody asked for, while it is at work or not', async () => {
    aws.site.serve('/paper', rss([held(14), late]));
    await aws.run();
    const forget = (named: string) => runDateline(['forget', 'ferries', named, '--bucket', BUCKET]);
    expect(await forget('A')).toMatchObject({ code: 0, error: '' });
    const texts = () => [...aws.s3.objects].flatMap(([key, text]) => (key.startsWith('articles/') ? String(text) : []));
    expect(texts().join()).not.toContain('Ferry held');
    expect(await forget('Q')).toMatchObject({ code: 2, error: expect.stringMatching(/no article "Q"/) });
    aws.now += HOUR;
    expect(await aws.run()).toMatchObject({ outcome: 'published', added: 0, erased: 1, articles: 1 });
    expect(aws.letters()).toEqual(['B Pier closed']);
    // Functions may still be fetching the last digest.
    const kept = [...aws.s3.objects].flatMap(([key, text]) => (/^digests|\.db$/.test(key) ? [] : String(text)));
    expect(kept.join()).not.toMatch(/Ferry held|Quillon/);
    expect(findings().map(String).join()).toContain('mast fell');
    aws.now += HOUR;
    expect(await aws.run()).toMatchObject({ outcome: 'unchanged', erased: 0 });
  });

  it('reads of the articles only what is new', async () => {
    await aws.run();
    aws.site.serve('/paper', rss([late, held(14)]));
    aws.now += HOUR;
    const read: string[] = [];
    const { store } = aws.ports();
    const watched: typeof store = {
      ...store,
      read: (name) => {
        read.push(name);
        return store.read(name);
      },
    };
    expect(await aws.run({ store: watched })).toMatchObject({ outcome: 'published', added: 1, articles: 2 });
    expect(aws.letters().toSorted()).toEqual(['A Ferry held', 'B Pier closed']);
    const [first, second] = ['Ferry held', 'Pier closed'].map((title) =>
      [...aws.s3.objects].flatMap(([key, text]) =>
        key.startsWith('articles/') && String(text).includes(title) ? key.replace('/ferries', '') : [],
      ),
    );
    expect(read).toEqual(expect.arrayContaining(second ?? []));
    expect(read).not.toEqual(expect.arrayContaining(first ?? []));
  });

  it('reads all again, under the same letters, where what was found is gone or of another version', async () => {
    aws.site.serve('/paper', rss([held(14)]));
    await aws.run();
    for (const key of [...aws.s3.objects.keys()]) if (key.startsWith('findings/')) aws.s3.objects.delete(key);
    aws.site.serve('/paper', rss([late, held(14)]));
    aws.now += HOUR;
    expect(await aws.run()).toMatchObject({ outcome: 'published', articles: 2 });
    expect(aws.letters().toSorted()).toEqual(['A Ferry held', 'B Pier closed']);
    const { store } = aws.ports();
    const state = JSON.parse(String(aws.s3.objects.get('state/ferries/findings.json')));
    await store.write('findings.json', JSON.stringify({ ...state, reader: 0 }));
    aws.site.serve('/paper', rss([late, held(16)]));
    aws.now += HOUR;
    expect(await aws.run()).toMatchObject({ outcome: 'published', updated: 1, articles: 2 });
    expect(aws.letters().toSorted()).toEqual(['A Ferry held', 'B Pier closed']);
  });

  it('puts into the digest how each feed is, which alone changes no version while nothing else does', async () => {
    const { version } = await aws.run();
    const feed = () => aws.compiled((digest) => digest.feeds());
    const url = aws.site.url('/paper');
    const one = {
      url,
      publisher: 'The Aldwin Paper',
      state: 'read',
      lastRead: '2031-05-04T12:00:00Z',
      brought: { day: '2031-05-04', articles: 1 },
    };
    expect(feed()).toEqual([one]);
    aws.now += HOUR;
    expect(await aws.run()).toMatchObject({ outcome: 'unchanged', version });
    aws.site.serve('/paper', { status: 500 });
    for (let run = 0; run < 5; run += 1) {
      aws.now += HOUR;
      await aws.run();
    }
    const failure = { why: 'status 500', since: '2031-05-04' };
    expect(feed()).toEqual([{ ...one, state: 'failing', lastRead: '2031-05-04T13:00:00Z', failure }]);
    const { version: failing } = aws.pointer();
    expect(failing).not.toBe(version);
    // In other words it fails no less: nothing is compiled for that.
    aws.site.serve('/paper', { status: 503 });
    aws.now += 24 * HOUR;
    expect(await aws.run()).toMatchObject({ outcome: 'unchanged', version: failing });
  });

  it('that brings nothing says when the feeds were read, and publishes nothing else', async () => {
    await aws.run();
    const digests = aws.digests();
    await digests.refresh?.();
    const lastRead = () => digests.get('ferries')?.feeds()[0]?.lastRead;
    expect(lastRead()).toBe('2031-05-04T12:00:00Z');
    const before = aws.pointer();
    aws.now += HOUR;
    expect(await aws.run()).toMatchObject({ outcome: 'unchanged' });
    expect(aws.pointer()).toEqual({ ...before, read: ['2031-05-04T13:00:00Z'] });
    await digests.refresh?.();
    expect(lastRead()).toBe('2031-05-04T13:00:00Z');
  });

  it('tells of feeds that fail for a day, and of a week without an article', async () => {
    await aws.run();
    aws.site.serve('/paper', { status: 500 });
    aws.now += 15 * MINUTE;
    expect(await aws.run()).toMatchObject({ failed: 1, failing: 0 });
    aws.now += DAY;
    expect(await aws.run()).toMatchObject({ failed: 1, failing: 1, quiet: 0 });
    aws.now += 7 * DAY;
    expect(await aws.run()).toMatchObject({ failing: 1, quiet: 1 });
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
  const own = aws.ports();
  const { store, bucket, leases } = own;
  return {
    steps: () => steps,
    ports: {
      ...own,
      visit: counted(own.visit),
      store: { read: counted(store.read), write: counted(store.write), remove: counted(store.remove) },
      bucket: {
        ...{ read: counted(bucket.read), write: counted(bucket.write) },
        ...{ replace: counted(bucket.replace), remove: counted(bucket.remove) },
      },
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
    await collectAndPublish('ferries', aws.now + 15 * MINUTE, whole.ports);
    expect(whole.steps()).toBeGreaterThan(10);
    // A topic with one article, of which an update and a second one come as the process ends.
    aws.s3.objects.clear();
    aws.now += DAY;
    aws.site.serve('/paper', rss([held(14)]));
    await aws.run();
    const before = [...aws.s3.objects];
    aws.site.serve('/paper', rss([held(16), late]));
    let whatIsTold: string | undefined;
    for (let step = 1; step <= whole.steps(); step += 1) {
      for (const isDone of [false, true]) {
        aws.s3.objects.clear();
        for (const [key, object] of before) aws.s3.objects.set(key, object);
        aws.now += HOUR;
        await collectAndPublish('ferries', aws.now + 15 * MINUTE, endingAt(step, isDone).ports).catch(() => undefined);
        aws.now += 16 * MINUTE;
        const next = await aws.run();
        expect(['published', 'unchanged']).toContain(next.outcome);
        const { articles } = await readLedger(bucketStore(openBucket(BUCKET), 'ferries'));
        expect([...articles.values()].map(({ revision }) => revision).sort()).toEqual([1, 2]);
        expect(aws.letters().length).toBe(2);
        expect(aws.pointer().version).toBe(aws.compiled(({ version }) => version));
        const told = aws.compiled(({ events }) => JSON.stringify(events.list({}, 0, 100)));
        whatIsTold ??= told;
        expect(told).toBe(whatIsTold);
      }
    }
  }, 60_000);
});

import { beforeEach, describe, expect, it, vi } from 'vitest';
import { DAY, HOUR, MINUTE } from './collecting.ts';
import { BUNDLED, held, late, MemoryDeployment, PAPER } from './memory-deployment.ts';
import { rss } from './site.ts';

let deployed: MemoryDeployment;
beforeEach(() => {
  deployed = new MemoryDeployment();
  deployed.deploy([PAPER]);
  deployed.web.answers.set(PAPER, rss([held(14)]));
});

const topicFile = (): string => deployed.texts.get('topic.yml') ?? '';

const keys = (start: string): readonly string[] => [...deployed.objects.keys()].filter((key) => key.startsWith(start));

describe('a run', () => {
  it('says what came of it, and points functions to the digest that it made', async () => {
    const run = await deployed.run();
    expect(run).toEqual({
      ...{ topic: 'ferries', outcome: 'published', version: expect.stringMatching(/^[\da-f]{8}$/) },
      ...{ added: 1, updated: 0, failed: 0, erased: 0, feeds: 1, articles: 1, failing: 0, quiet: 0 },
    });
    expect(deployed.pointer()).toMatchObject({
      ...{ version: run.version, follows: [BUNDLED], read: ['2031-05-04T12:00:00Z'] },
      published: '2031-05-04T12:00:00.000Z',
    });
    expect(deployed.objects.get(`digests/ferries/${run.version}.db`)).toEqual(
      deployed.objects.get('state/ferries/digest.db'),
    );
    deployed.now += HOUR;
    const before = deployed.pointer();
    expect(await deployed.run()).toMatchObject({ outcome: 'unchanged', version: run.version, articles: 1 });
    expect(deployed.pointer()).toEqual({ ...before, read: ['2031-05-04T13:00:00Z'] });
  });

  it('is the only one of its topic, for a little longer than it may take, and lets others in when it ends', async () => {
    const { leases } = deployed.ports();
    const take = vi.fn(leases.take);
    expect(await deployed.run({ leases: { take } })).toMatchObject({ outcome: 'published' });
    const end = deployed.now + 15 * MINUTE;
    expect(take).toHaveBeenCalledWith('ferries', deployed.now, end + 10_000);
    deployed.web.asked.length = 0;
    const giveBack = await leases.take('ferries', deployed.now, end);
    expect(await deployed.run()).toEqual({ topic: 'ferries', outcome: 'held' });
    expect(deployed.web.asked).toEqual([]);
    await giveBack?.();
    expect(await deployed.run()).toMatchObject({ outcome: 'unchanged' });
  });

  it.each([
    ['has faults', new Map([['topic.yml', 'id: ferries\nzoom: 1\n']])],
    ['is not there', new Map()],
  ])('ends, and lets others in, where topic.yml %s', async (_, texts) => {
    await expect(deployed.run({ texts })).rejects.toThrow('ferries has a topic.yml with faults.');
    expect(await deployed.run()).toMatchObject({ outcome: 'published' });
  });

  it('publishes nothing where there is nothing', async () => {
    deployed.web.answers.set(PAPER, rss([]));
    expect(await deployed.run()).toMatchObject({ outcome: 'empty', added: 0, articles: 0 });
    expect(keys('digests/')).toEqual([]);
    deployed.web.answers.set(PAPER, rss([held(14)]));
    deployed.now += HOUR;
    expect(await deployed.run()).toMatchObject({ outcome: 'published', added: 1, articles: 1 });
  });

  it('publishes nothing that no function knows of, and nothing larger than they take', async () => {
    expect(await deployed.run({ bundled: undefined })).toMatchObject({ outcome: 'undeployed' });
    const { store } = deployed.ports();
    const sized = (bytes: number): typeof store => ({
      ...store,
      read: async (name) => (name === 'digest.db' ? Buffer.alloc(bytes) : store.read(name)),
    });
    const most = 50 * 2 ** 20;
    expect(await deployed.run({ store: sized(most + 1) })).toMatchObject({ outcome: 'oversized' });
    expect(keys('digests/')).toEqual([]);
    expect(await deployed.run({ store: sized(most) })).toMatchObject({ outcome: 'published' });
  });

  it('says so where its digest is gone', async () => {
    await deployed.run({ bundled: undefined });
    deployed.objects.delete('state/ferries/digest.db');
    await expect(deployed.run()).rejects.toThrow('The digest of ferries is not in the private bucket any more.');
  });

  it('publishes nothing where the functions have that very digest', async () => {
    const { version } = await deployed.run({ bundled: undefined });
    expect(await deployed.run({ bundled: version })).toMatchObject({ outcome: 'unchanged', version });
    expect(keys('digests/')).toEqual([]);
    // Published, it is unchanged for those that were deployed with it as well.
    await deployed.run();
    expect(await deployed.run({ bundled: version })).toMatchObject({ outcome: 'unchanged' });
  });

  it('keeps the digest that it follows for those that still fetch it, and removes the one before', async () => {
    const titled = (title: string) =>
      deployed.run({ texts: new Map([['topic.yml', topicFile().replace('title: Ferries', `title: ${title}`)]]) });
    const versions: (string | undefined)[] = [];
    for (const title of ['One', 'Two', 'Three']) versions.push((await titled(title)).version);
    const digest = (at: number) => `digests/ferries/${versions[at]}.db`;
    expect(
      keys('digests/')
        .filter((key) => key.endsWith('.db'))
        .sort(),
    ).toEqual([digest(1), digest(2)].sort());
    // One that comes again stays.
    expect(await titled('Two')).toMatchObject({ outcome: 'published', version: versions[1] });
    expect(keys('digests/')).toEqual(expect.arrayContaining([digest(1), digest(2)]));
    expect(deployed.pointer()).toMatchObject({ version: versions[1], follows: [versions[2], versions[0], BUNDLED] });
  });

  it('publishes in the place of a pointer that cannot be read', async () => {
    deployed.objects.set('digests/ferries/current.json', 'no pointer');
    const { version } = await deployed.run();
    expect(deployed.pointer()).toMatchObject({ version, follows: [BUNDLED] });
  });

  it('forgets what was asked for, and with the last article all that was made of it', async () => {
    deployed.web.answers.set(PAPER, rss([held(14), late]));
    await deployed.run();
    const files = keys('articles/').map((key) => key.replace('articles/ferries/', ''));
    await deployed.ports().store.write('forgotten.json', JSON.stringify(files.slice(0, 1)));
    expect(await deployed.run()).toMatchObject({ outcome: 'published', erased: 1, articles: 1 });
    expect(deployed.letters()).toHaveLength(1);
    await deployed.ports().store.write('forgotten.json', JSON.stringify(files));
    expect(await deployed.run()).toMatchObject({ outcome: 'empty', erased: 1, articles: 0 });
    expect(keys('state/').toSorted()).toEqual(
      ['findings', 'forgotten', 'ledger'].map((name) => `state/ferries/${name}.json`),
    );
    expect(await deployed.run()).toMatchObject({ outcome: 'empty' });
  });

  it('publishes again for functions that were deployed anew', async () => {
    const { version } = await deployed.run();
    deployed.now += HOUR;
    expect(await deployed.run({ bundled: 'deadbeef' })).toMatchObject({ outcome: 'published', version });
    expect(deployed.pointer().follows).toEqual([BUNDLED, 'deadbeef']);
    deployed.now += HOUR;
    expect(await deployed.run({ bundled: 'deadbeef' })).toMatchObject({ outcome: 'unchanged' });
  });

  it('compiles again where the editor has changed something', async () => {
    const { version } = await deployed.run();
    deployed.now += HOUR;
    const texts = new Map([['topic.yml', topicFile().replace('title: Ferries', 'title: Boats')]]);
    const again = await deployed.run({ texts });
    expect(again).toMatchObject({ outcome: 'published', added: 0 });
    expect(again.version).not.toBe(version);
  });

  it('keeps the digest where the editor has made a mistake, and tells where, not what', async () => {
    await deployed.run();
    deployed.now += HOUR;
    const warn = vi.fn();
    const texts = new Map([
      ['topic.yml', topicFile()],
      ['overlay.yml', 'hide:\n  - { evnt: nowhere, why: none }\n'],
    ]);
    expect(await deployed.run({ texts, logger: { warn } })).toMatchObject({ outcome: 'faulty' });
    expect(warn).toHaveBeenCalledWith('topic-faulty', { topic: 'ferries', faults: 1, at: 'ferries/overlay.yml:2' });
    const many = `hide:\n${'  - { evnt: nowhere, why: none }\n'.repeat(5)}`;
    await deployed.run({ texts: new Map([...texts, ['overlay.yml', many]]), logger: { warn } });
    const at = [2, 3, 4].map((line) => `ferries/overlay.yml:${line}`).join(', ');
    expect(warn).toHaveBeenLastCalledWith('topic-faulty', { topic: 'ferries', faults: 5, at });
  });

  it('publishes without an entry of the overlay that does not hold now, and tells where it is', async () => {
    const warn = vi.fn();
    const texts = new Map([
      ['topic.yml', topicFile()],
      ['overlay.yml', 'hide:\n  - { event: nowhere, why: none }\n'],
    ]);
    expect(await deployed.run({ texts, logger: { warn } })).toMatchObject({ outcome: 'published' });
    expect(warn).toHaveBeenCalledWith('overlay-waits', { topic: 'ferries', entries: 1, at: 'ferries/overlay.yml:2' });
  });

  it('stops asking in time to compile what it has', async () => {
    const feeds = Array.from({ length: 40 }, (_, n) => `https://paper${n}.example/feed`);
    deployed.deploy(feeds);
    for (const url of feeds) deployed.web.answers.set(url, rss([{ ...late, guid: url, link: `${url}/1` }]));
    const { visit } = deployed.web;
    const slow: typeof visit = async (...asked) => {
      deployed.now += MINUTE;
      return visit(...asked);
    };
    const first = await deployed.run({ visit: slow });
    expect(first.outcome).toBe('published');
    expect(first.added).toBeGreaterThanOrEqual(8);
    expect(first.added).toBeLessThan(25);
    let all = first.added ?? 0;
    for (let more = 0; more < 6; more += 1) all += (await deployed.run({ visit: slow })).added ?? 0;
    expect(all).toBe(40);
  });

  it('reads of the articles only what is new', async () => {
    await deployed.run();
    deployed.web.answers.set(PAPER, rss([late, held(14)]));
    deployed.now += HOUR;
    const read: string[] = [];
    const { store } = deployed.ports();
    const watched: typeof store = {
      ...store,
      read: (name) => {
        read.push(name);
        return store.read(name);
      },
    };
    expect(await deployed.run({ store: watched })).toMatchObject({ outcome: 'published', added: 1, articles: 2 });
    expect(deployed.letters().toSorted()).toEqual(['A Ferry held', 'B Pier closed']);
    const [first, second] = ['Ferry held', 'Pier closed'].map((title) =>
      [...deployed.objects].flatMap(([key, text]) =>
        key.startsWith('articles/') && String(text).includes(title) ? key.replace('/ferries', '') : [],
      ),
    );
    expect(read).toEqual(expect.arrayContaining(second ?? []));
    expect(read).not.toEqual(expect.arrayContaining(first ?? []));
  });

  it('reads all again, under the same letters, where what was found is gone or of another version', async () => {
    deployed.web.answers.set(PAPER, rss([held(14)]));
    await deployed.run();
    for (const key of [...deployed.objects.keys()]) if (key.startsWith('findings/')) deployed.objects.delete(key);
    deployed.web.answers.set(PAPER, rss([late, held(14)]));
    deployed.now += HOUR;
    expect(await deployed.run()).toMatchObject({ outcome: 'published', articles: 2 });
    expect(deployed.letters().toSorted()).toEqual(['A Ferry held', 'B Pier closed']);
    const { store } = deployed.ports();
    const state = JSON.parse(String(deployed.objects.get('state/ferries/findings.json')));
    await store.write('findings.json', JSON.stringify({ ...state, reader: 0 }));
    deployed.web.answers.set(PAPER, rss([late, held(16)]));
    deployed.now += HOUR;
    expect(await deployed.run()).toMatchObject({ outcome: 'published', updated: 1, articles: 2 });
    expect(deployed.letters().toSorted()).toEqual(['A Ferry held', 'B Pier closed']);
  });

  it('gives articles the letters that they had, though all that was found is gone', async () => {
    deployed.web.answers.set(PAPER, rss([late]));
    await deployed.run();
    // Published before the other: it would be the first.
    deployed.web.answers.set(PAPER, rss([late, { ...held(14), date: 'Sat, 03 May 2031 08:00:00 GMT' }]));
    deployed.now += HOUR;
    await deployed.run();
    const letters = ['A Pier closed', 'B Ferry held'];
    expect(deployed.letters().toSorted()).toEqual(letters);
    for (const key of [...keys('findings/'), 'state/ferries/findings.json']) deployed.objects.delete(key);
    deployed.web.answers.set(PAPER, rss([late, { ...held(16), date: 'Sat, 03 May 2031 08:00:00 GMT' }]));
    deployed.now += HOUR;
    expect(await deployed.run()).toMatchObject({ outcome: 'published', updated: 1 });
    expect(deployed.letters().toSorted()).toEqual(letters);
  });

  it('puts into the digest how each feed is, which alone changes no version while nothing else does', async () => {
    const { version } = await deployed.run();
    const feed = () => deployed.compiled((digest) => digest.feeds());
    const url = PAPER;
    const one = {
      url,
      publisher: 'The Aldwin Paper',
      state: 'read',
      lastRead: '2031-05-04T12:00:00Z',
      brought: { day: '2031-05-04', articles: 1 },
    };
    expect(feed()).toEqual([one]);
    deployed.now += HOUR;
    expect(await deployed.run()).toMatchObject({ outcome: 'unchanged', version });
    deployed.web.answers.set(PAPER, { status: 500 });
    for (let run = 0; run < 5; run += 1) {
      deployed.now += HOUR;
      await deployed.run();
    }
    const failure = { why: 'status 500', since: '2031-05-04' };
    expect(feed()).toEqual([{ ...one, state: 'failing', lastRead: '2031-05-04T13:00:00Z', failure }]);
    const { version: failing } = deployed.pointer();
    expect(failing).not.toBe(version);
    // In other words it fails no less: nothing is compiled for that.
    deployed.web.answers.set(PAPER, { status: 503 });
    deployed.now += 24 * HOUR;
    expect(await deployed.run()).toMatchObject({ outcome: 'unchanged', version: failing });
  });

  it('tells of feeds that fail for a day, and of a week without an article', async () => {
    await deployed.run();
    deployed.web.answers.set(PAPER, { status: 500 });
    deployed.now += 15 * MINUTE;
    expect(await deployed.run()).toMatchObject({ failed: 1, failing: 0 });
    deployed.now += DAY;
    expect(await deployed.run()).toMatchObject({ failed: 1, failing: 1, quiet: 0 });
    deployed.now += 7 * DAY;
    expect(await deployed.run()).toMatchObject({ failing: 1, quiet: 1 });
  });
});

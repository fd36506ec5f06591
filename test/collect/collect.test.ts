import { beforeEach, describe, expect, it } from 'vitest';
import {
  type CollectAsked,
  type Collected,
  collectTopic,
  type FeedReport,
  FORGOTTEN,
} from '../../src/collect/collect.ts';
import { articleName, type FeedState, readLedger, writeLedger } from '../../src/collect/ledger.ts';
import type { TopicEntry } from '../../src/compile/edit/schema.ts';
import { DAY, HOUR, MINUTE, memoryStore, NOON, topicOf } from './collecting.ts';
import { type RssItem, rss } from './site.ts';
import { Web } from './web.ts';

const FEED = 'https://paper.example/feed';
const NEW = 'https://paper.example/new';
const HELD: RssItem = { title: 'Ferry held', guid: '1', text: 'It was held.', date: 'Sun, 04 May 2031 08:00:00 GMT' };

let store: ReturnType<typeof memoryStore>;
let web: Web;
let now: number;
let topic: TopicEntry;
beforeEach(() => {
  store = memoryStore();
  web = new Web();
  now = NOON;
  topic = topicOf([FEED]);
});

const collect = (asked: Partial<CollectAsked> = {}, tell?: (report: FeedReport) => void): Promise<Collected> =>
  collectTopic(
    topic,
    { byHand: true, ...asked },
    { store, visit: web.visit, mayRead: async () => true, clock: { now: () => now } },
    tell,
  );
const report = async (asked: Partial<CollectAsked> = {}): Promise<FeedReport | undefined> =>
  (await collect(asked)).reports[0];
const states = async () => (await readLedger(store)).feeds;
const state = async (): Promise<FeedState | undefined> => (await states()).get(FEED);
const articles = async () => [...(await readLedger(store)).articles.values()];
/** Has the ledger say more of the feed. */
async function known(more: Partial<FeedState>, url = FEED): Promise<void> {
  const ledger = await readLedger(store);
  ledger.feeds.set(url, { failures: 0, due: 0, ...ledger.feeds.get(url), ...more });
  await writeLedger(store, ledger);
}
const several = (count: number): readonly string[] =>
  Array.from({ length: count }, (_, at) => `https://p${at}.example/`);

describe('a collection', () => {
  it('reads every feed, tells of each in order, and adds up', async () => {
    const [one = '', two = '', three = ''] = several(3);
    topic = topicOf([one, two, three]);
    web.answers.set(one, rss([HELD, { title: 'Pier closed', guid: '2' }], 'One'));
    web.answers.set(three, rss([{ title: 'Fog', guid: '3' }], 'Three'));
    const told: string[] = [];
    const first = await collect({}, ({ url, outcome }) => told.push(`${url} ${outcome}`));
    expect(first).toMatchObject({ added: 3, updated: 0, failed: 1, erased: 0 });
    expect(told).toEqual([`${one} read`, `${two} failed`, `${three} read`]);
    expect(first.reports.map(({ url }) => url)).toEqual([one, two, three]);
    expect(first.ledger).toEqual(await readLedger(store));
    web.answers.set(one, rss([{ ...HELD, text: 'It was freed.' }], 'One'));
    expect(await collect()).toMatchObject({ added: 0, updated: 1, failed: 1 });
  });

  it('asks eight feeds at a time, and gives what they say in order', async () => {
    const urls = several(20);
    topic = topicOf(urls);
    let [open, most] = [0, 0];
    const { visit } = web;
    const slow: typeof visit = async (url, headersFor) => {
      open += 1;
      most = Math.max(most, open);
      // The first of them are answered last.
      for (let wait = urls.indexOf(url) % 8; wait < 8; wait += 1) await new Promise(setImmediate);
      open -= 1;
      return visit(url, headersFor);
    };
    const told: string[] = [];
    const ports = { store, visit: slow, mayRead: async () => true, clock: { now: () => now } };
    await collectTopic(topic, { byHand: true }, ports, ({ url }) => told.push(url));
    expect(most).toBe(8);
    expect(told).toEqual(urls);
  });

  it('that breaks off has kept what it read up to the last twenty-five feeds', async () => {
    const urls = several(40);
    topic = topicOf(urls);
    for (const url of urls) web.answers.set(url, rss([]));
    web.answers.set(urls[30] ?? '', new Error('a bug'));
    await expect(collect()).rejects.toThrow('a bug');
    expect([...(await states()).keys()]).toEqual(urls.slice(0, 25));
  });

  it('by hand asks every feed, and by the clock those that are due, the longest overdue first', async () => {
    const [one = '', two = '', three = '', four = ''] = several(4);
    topic = topicOf([one, two, three, four]);
    await known({ due: NOON }, one);
    await known({ due: NOON + 1 }, two);
    await known({ due: NOON - HOUR }, three);
    await collect({ byHand: false });
    expect(web.asked.map(({ url }) => url)).toEqual([four, three, one]);
    web.asked.length = 0;
    await collect();
    expect(web.asked.map(({ url }) => url)).toEqual([one, two, three, four]);
  });

  it('asks none after its deadline, and says when it would', async () => {
    web.answers.set(FEED, rss([]));
    expect(await report({ deadline: NOON })).toEqual({ url: FEED, outcome: 'not due', next: NOON });
    expect(web.asked).toEqual([]);
    expect(await report({ deadline: NOON + 1 })).toMatchObject({ outcome: 'read' });
  });

  it.each<[string, Partial<FeedState>, Partial<FeedReport>]>([
    ['not due', { due: NOON + HOUR }, { outcome: 'not due', next: NOON + HOUR }],
    ['left alone for longer', { due: NOON + 1, wait: NOON + HOUR }, { outcome: 'not due', next: NOON + HOUR }],
    [
      'failing',
      { due: NOON + HOUR, failures: 3, failure: 'status 500' },
      { outcome: 'failed', why: 'status 500', failures: 3, next: NOON + HOUR },
    ],
    ['gone', { due: 0, paused: 'gone' }, { outcome: 'paused', why: 'gone' }],
  ])('does not ask one that is %s, and says so', async (_, more, told) => {
    await known(more);
    expect(await report({ byHand: false })).toEqual({ url: FEED, ...told });
    expect(web.asked).toEqual([]);
  });

  it.each([
    ['at once', {}, true],
    ['not before its publisher wants it', { wait: NOON + 1 }, false],
    ['as soon as its publisher wants it', { wait: NOON }, true],
    ['never again where it is gone', { paused: 'gone' }, false],
  ])('asks by hand %s', async (_, more, isAsked) => {
    await known({ due: NOON + HOUR, ...more });
    await collect();
    expect(web.asked).toHaveLength(isAsked ? 1 : 0);
  });
});

const A_HASH = expect.stringMatching(/^[\da-f]{64}$/);

describe('a feed that is read', () => {
  it('is known by what it says, what it listed, and what it brought', async () => {
    web.answers.set(FEED, { body: rss([HELD], 'Paper', '<ttl>60</ttl>'), headers: { etag: '"v1"' } });
    expect(await report()).toEqual({
      ...{ url: FEED, outcome: 'read', added: 1, updated: 0, unchanged: 0 },
      ...{ passed: 0, wordless: 0, unreadPages: 0, repeatsGuids: false },
    });
    expect(await state()).toEqual({
      ...{ failures: 0, lastRead: NOON, due: NOON + HOUR, title: 'Paper', listed: 1, chosenBy: A_HASH },
      ...{ validators: { url: FEED, etag: '"v1"' }, brought: { at: NOON, added: 1, updated: 0 } },
    });
    now += HOUR;
    web.answers.set(FEED, rss([HELD], ''));
    await collect();
    // Nothing came, so that what it brought last stays; the answer gave no condition.
    expect(await state()).toEqual({
      ...{ failures: 0, lastRead: now, due: now + 15 * MINUTE - 1000, title: 'Paper', listed: 1 },
      ...{ chosenBy: A_HASH, brought: { at: NOON, added: 1, updated: 0 } },
    });
    now += HOUR;
    web.answers.set(FEED, rss([{ ...HELD, text: 'It was freed.' }]));
    await collect();
    expect(await state()).toMatchObject({ listed: 1, brought: { at: now, added: 0, updated: 1 } });
  });

  it('and has not changed lists what it listed', async () => {
    web.answers.set(FEED, { body: rss([HELD, { title: 'Fog', guid: '2' }]), headers: { etag: '"v1"' } });
    await collect();
    const before = await state();
    now += HOUR;
    web.answers.set(FEED, { status: 304, headers: { 'cache-control': 'max-age=7200' } });
    expect(await report()).toEqual({
      ...{ url: FEED, outcome: 'read', added: 0, updated: 0, unchanged: 2 },
      ...{ passed: 0, wordless: 0, unreadPages: 0 },
    });
    expect(await state()).toEqual({ ...before, lastRead: now, due: now + 2 * HOUR });
    await known({ listed: undefined as never });
    expect(await report()).toMatchObject({ unchanged: 0 });
  });

  it('after failures fails no more', async () => {
    await known({ failures: 7, failingSince: 1, failure: 'status 500', wait: 2 });
    web.answers.set(FEED, rss([]));
    await collect();
    expect(await state()).toEqual({
      ...{ failures: 0, lastRead: NOON, due: NOON + 15 * MINUTE - 1000, title: 'The Aldwin Paper', listed: 0 },
      chosenBy: A_HASH,
    });
  });

  it('elsewhere is asked there from now on, which is told once', async () => {
    const moved = { body: rss([]), url: NEW, movedTo: NEW };
    web.answers.set(FEED, moved);
    web.answers.set(NEW, { ...moved, movedTo: undefined as never });
    expect(await report()).toMatchObject({ movedTo: NEW });
    expect(await state()).toMatchObject({ readAt: NEW });
    expect(await report()).not.toHaveProperty('movedTo');
    expect(web.asked.map(({ url }) => url)).toEqual([FEED, NEW]);
    web.answers.set(NEW, moved);
    expect(await report()).not.toHaveProperty('movedTo');
    expect(await state()).toMatchObject({ readAt: NEW });
  });

  it('at its own address has not moved', async () => {
    web.answers.set(FEED, { body: rss([]), movedTo: FEED });
    expect(await report()).not.toHaveProperty('movedTo');
    expect(await state()).not.toHaveProperty('readAt');
  });

  it('gives guids that tell nothing from then on where one stood for several', async () => {
    const link = 'https://paper.example/1';
    web.answers.set(FEED, rss([HELD, { ...HELD, title: 'Fog', text: 'Fog came.' }]));
    await collect();
    expect(await state()).toMatchObject({ repeatsGuids: true });
    web.answers.set(FEED, rss([{ ...HELD, title: 'Mast felled', text: 'A mast fell.', link }]));
    expect(await report()).toMatchObject({ added: 1 });
    expect((await articles()).every(({ guid }) => guid === undefined)).toBe(true);
    expect(await state()).toMatchObject({ repeatsGuids: true });
  });

  it('is filtered by its own words, else by those of the topic', async () => {
    web.answers.set(FEED, rss([HELD, { title: 'Bread dearer', guid: '2' }]));
    topic = topicOf([{ url: FEED, about: ['bread'] }], 'about: ferry');
    expect(await report()).toMatchObject({ added: 1, passed: 1 });
    topic = topicOf([FEED], 'about: ferry');
    expect(await report()).toMatchObject({ added: 1, unchanged: 1, passed: 0 });
  });
});

describe('a feed that is not read', () => {
  it('is tried again, each time later once it failed often', async () => {
    await known({ title: 'Paper', readAt: NEW, due: 0, lastRead: 7 });
    web.answers.set(NEW, { status: 500 });
    const next = NOON + 15 * MINUTE;
    expect(await report()).toEqual({ url: FEED, outcome: 'failed', why: 'status 500', failures: 1, next });
    // Its own address is asked again: where it was moved to may be anybody's by now.
    const first = { failures: 1, failure: 'status 500', failingSince: NOON };
    expect(await state()).toEqual({ title: 'Paper', lastRead: 7, due: next, ...first });
    now += MINUTE;
    await collect();
    expect(await state()).toMatchObject({ failures: 2, failure: 'status 404', failingSince: NOON });
    expect(await state()).not.toHaveProperty('wait');
    await known({ failures: 4 });
    expect(await report()).toMatchObject({ failures: 5, next: now + HOUR });
    expect(await state()).toMatchObject({ due: now + HOUR, wait: now + HOUR });
  });

  it('is left alone for as long as its publisher asks', async () => {
    web.answers.set(FEED, { status: 503, headers: { 'retry-after': '7200' } });
    expect(await report()).toMatchObject({ outcome: 'failed', failures: 1, next: NOON + 2 * HOUR });
    expect(await state()).toMatchObject({ due: NOON + 2 * HOUR, wait: NOON + 2 * HOUR });
  });

  it('and is gone is asked no more', async () => {
    web.answers.set(FEED, { status: 410 });
    const why = 'gone, its publisher says (410)';
    expect(await report()).toEqual({ url: FEED, outcome: 'paused', why });
    expect(await state()).toMatchObject({ paused: why, failures: 1, failure: why });
    expect(await collect()).toMatchObject({ failed: 1, reports: [{ outcome: 'paused', why }] });
    expect(web.asked).toHaveLength(1);
  });

  it('is forgotten when the editor names it no more', async () => {
    await collect();
    topic = topicOf([NEW]);
    await collect();
    expect([...(await states()).keys()]).toEqual([NEW]);
  });
});

describe('what is erased', () => {
  const dated = (day: string, guid: string): RssItem => ({ title: `Ferry ${guid}`, guid, date: `${day}T10:00:00Z` });
  const erased = async () => (await articles()).map(({ erased: why }) => why);

  it.each([
    ['the topic keeps', 'keep: 30', undefined],
    ['the store keeps', 'keep: 300', 30],
    ['the store keeps whatever the topic says', '', 30],
  ])('is older than %s', async (_, more, mostDays) => {
    topic = topicOf([FEED], more);
    const asked = mostDays === undefined ? {} : { mostDays };
    web.answers.set(FEED, rss([dated('2031-05-04', '1'), dated('2031-04-05', '2'), dated('2031-04-03', '3')]));
    expect(await collect(asked)).toMatchObject({ added: 2, reports: [{ passed: 1 }], erased: 0 });
    now += DAY;
    expect(await collect(asked)).toMatchObject({ added: 0, erased: 0 });
    now += DAY;
    expect(await collect(asked)).toMatchObject({ added: 0, updated: 0, erased: 1 });
    expect(await erased()).toEqual([undefined, 'old']);
    expect([...store.files.keys()].filter((name) => name.startsWith('articles/'))).toHaveLength(1);
    expect(await collect(asked)).toMatchObject({ erased: 0 });
  });

  it('is what somebody asked for, once, and tells nothing of itself any more', async () => {
    const long = 'The ferry to Renke was held in the harbour for two hours on Sunday with 240 people aboard.';
    web.answers.set(FEED, rss([{ ...HELD, text: long }, dated('2031-05-04', '2')]));
    const { ledger } = await collect();
    const [[file = '', article] = []] = ledger.articles;
    if (article) ledger.articles.set(file, { ...article, alsoIn: ['Also in Post.'] });
    await writeLedger(store, ledger);
    await store.write(FORGOTTEN, JSON.stringify([file, 'other.txt']));
    expect(await collect()).toMatchObject({ added: 0, updated: 0, erased: 1 });
    expect(store.files.has(articleName(file))).toBe(false);
    const { likeness: _, ...marks } = article ?? {};
    expect((await articles())[0]).toEqual({ ...marks, erased: 'forgotten' });
    expect(await collect()).toMatchObject({ added: 0, erased: 0 });
  });

  it('is forgotten, too, where it was old before', async () => {
    web.answers.set(FEED, rss([HELD]));
    const { ledger } = await collect();
    const [[file = '', article] = []] = ledger.articles;
    if (article) ledger.articles.set(file, { ...article, erased: 'old' });
    await writeLedger(store, ledger);
    await store.write(FORGOTTEN, JSON.stringify([file]));
    expect(await collect()).toMatchObject({ erased: 1 });
    expect(await erased()).toEqual(['forgotten']);
  });

  it('is compared with nothing, wherever its text still lies', async () => {
    const long = 'The ferry to Renke was held in the harbour for two hours on Sunday with 240 people aboard.';
    const copied = (by: string) => rss([{ title: 'Ferry held', text: long, link: `https://${by}.example/1` }], by);
    web.answers.set(FEED, copied('paper'));
    web.answers.set(NEW, copied('post'));
    topic = topicOf([FEED, NEW]);
    const { ledger, added } = await collect();
    expect(added).toBe(1);
    const [[file = '', article] = []] = ledger.articles;
    if (article) ledger.articles.set(file, { ...article, erased: 'forgotten' });
    await writeLedger(store, ledger);
    web.answers.set(NEW, copied('radio'));
    expect(await collect()).toMatchObject({ added: 1 });
  });

  it.each([
    ['180 days', 180 * DAY, {}, true],
    ['longer', 180 * DAY + 1, {}, false],
    ['as long as the digest has it', 400 * DAY, { compiled: 'x' }, true],
    ['for good where somebody asked for it', 400 * DAY, { erased: 'forgotten' as const }, true],
    ['for good where it is not erased', 400 * DAY, { erased: undefined as never }, true],
  ])('is remembered after its feed listed it last: %s', async (_, after, more, isRemembered) => {
    web.answers.set(FEED, rss([HELD]));
    const { ledger } = await collect();
    for (const [file, article] of ledger.articles) ledger.articles.set(file, { ...article, erased: 'old', ...more });
    await writeLedger(store, ledger);
    web.answers.set(FEED, rss([]));
    now += after;
    await collect();
    expect(await articles()).toHaveLength(isRemembered ? 1 : 0);
  });
});

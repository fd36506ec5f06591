import { beforeEach, describe, expect, it } from 'vitest';
import type { FeedState } from '../../src/collect/ledger.ts';
import { pollFeed, validatorsOf } from '../../src/collect/poll.ts';
import { Unread } from '../../src/collect/unread.ts';
import { HOUR, NOON } from './collecting.ts';
import { rss } from './site.ts';
import { type Answer, Web } from './web.ts';

const FEED = 'https://paper.example/feed';
const REAL = 'https://paper.example/rss';
const page = (feed: string): string =>
  `<!doctype html><html><head><link rel="alternate" type="application/rss+xml" href="${feed}"></head></html>`;

let web: Web;
beforeEach(() => {
  web = new Web();
});
const poll = (state?: Partial<FeedState>) =>
  pollFeed(FEED, state && { failures: 0, due: 0, ...state }, web.visit, NOON);
/** Why the feed is not read where it answers so. */
async function whyNot(answer: Answer | string, state?: Partial<FeedState>): Promise<Partial<Unread>> {
  web.answers.set(FEED, answer);
  const polled = await poll(state);
  if (!('unread' in polled)) throw new Error('It was read.');
  const { message, isGone, waitUntil } = polled.unread;
  return { message, isGone, waitUntil };
}

describe('a feed that is asked', () => {
  it('is read with what its answer says of it', async () => {
    const headers = { etag: '"v1"', 'content-type': 'text/xml; charset=iso-2022-jp' };
    web.answers.set(FEED, { body: rss([], '\u001b$B$"\u001b(B'), headers });
    expect(await poll()).toStrictEqual({ feed: { title: 'あ', skipHours: [], items: [] }, headers, url: FEED });
    expect(web.asked).toEqual([{ url: FEED, headers: {} }]);
  });

  it('is asked where it is now', async () => {
    web.answers.set(REAL, { body: rss([]), url: 'https://cdn.example/rss', movedTo: 'https://cdn.example/rss' });
    expect(await poll({ readAt: REAL })).toMatchObject({
      url: 'https://cdn.example/rss',
      readAt: 'https://cdn.example/rss',
    });
  });

  it.each<[FeedState['validators'], Readonly<Record<string, string>>]>([
    [{ url: FEED, etag: '"v1"' }, { 'if-none-match': '"v1"' }],
    [{ url: FEED, lastModified: 'Sun' }, { 'if-modified-since': 'Sun' }],
    [
      { url: FEED, etag: '"v1"', lastModified: 'Sun' },
      { 'if-none-match': '"v1"', 'if-modified-since': 'Sun' },
    ],
    // They belong to the address that gave them.
    [{ url: REAL, etag: '"v1"' }, {}],
    [undefined, {}],
  ])('is asked on the conditions that it gave: %o', async (validators, headers) => {
    await poll(validators && { validators });
    expect(web.asked[0]?.headers).toStrictEqual(headers);
  });

  it('has not changed where it says so to a condition, and to nothing else', async () => {
    const headers = { 'cache-control': 'max-age=60' };
    web.answers.set(FEED, { status: 304, headers });
    expect(await poll({ validators: { url: FEED, etag: '"v1"' } })).toEqual({ feed: null, headers });
    expect(await whyNot({ status: 304 })).toMatchObject({ message: 'status 304' });
    expect(await whyNot({ status: 304 }, {})).toMatchObject({ message: 'status 304' });
  });

  it.each<[string, Answer | string, Partial<Unread>]>([
    ['gone', { status: 410 }, { message: 'gone, its publisher says (410)', isGone: true }],
    ['not there', { status: 404, body: rss([]) }, { message: 'status 404', isGone: false }],
    ['busy', { status: 503, headers: { 'retry-after': '3600' } }, { message: 'status 503', waitUntil: NOON + HOUR }],
    ['empty', ' \n', { message: 'the answer is empty' }],
    ['words', 'It works!', { message: 'neither RSS, Atom nor JSON Feed' }],
    ['broken off', '<rss><channel>', { message: 'the feed is broken off or not well-formed' }],
    ['a page', '<html></html>', { message: 'a web page, which names no feed' }],
    ['a page that names itself', page(FEED), { message: 'a web page, which names no feed' }],
  ])('says why it is not read: %s', async (_, answer, why) => {
    expect(await whyNot(answer)).toMatchObject(why);
    expect(web.asked).toHaveLength(1);
  });

  it('is not read for what the web says, and nothing else is taken for that', async () => {
    web.answers.set(FEED, new Unread('nothing answers there'));
    expect(await poll()).toMatchObject({ unread: { message: 'nothing answers there' } });
    web.answers.set(FEED, new Error('a bug'));
    await expect(poll()).rejects.toThrow('a bug');
  });
});

describe('a page', () => {
  beforeEach(() => web.answers.set(FEED, page('/rss')));

  it('leads to the feed that it names, and that to where it is for good', async () => {
    web.answers.set(REAL, rss([], 'Paper'));
    expect(await poll()).toMatchObject({ feed: { title: 'Paper' }, url: REAL, readAt: REAL });
    web.answers.set(REAL, { body: rss([]), url: 'https://cdn.example/rss', movedTo: 'https://cdn.example/rss' });
    expect(await poll()).toMatchObject({ readAt: 'https://cdn.example/rss' });
  });

  it('leads to one that has not changed since', async () => {
    web.answers.set(REAL, { status: 304 });
    const validators = { url: REAL, etag: '"v1"' };
    expect(await poll({ validators })).toEqual({ feed: null, headers: {} });
    expect(web.asked.at(-1)).toEqual({ url: REAL, headers: { 'if-none-match': '"v1"' } });
    web.answers.set(REAL, rss([], 'Paper'));
    expect(await poll({ validators })).toMatchObject({ feed: { title: 'Paper' } });
    web.answers.set(REAL, { status: 304 });
    expect(await poll({})).toMatchObject({ unread: { message: 'status 304' } });
    expect(await poll()).toMatchObject({ unread: { message: 'status 304' } });
  });

  it.each<[Answer | string, string]>([
    [page('/other'), 'a web page; what it names as its feed is none'],
    [{ status: 500 }, 'status 500'],
  ])('leads nowhere', async (answer, message) => {
    web.answers.set(REAL, answer);
    expect(await poll()).toMatchObject({ unread: { message } });
  });
});

describe('what the next request may be conditional on', () => {
  it.each([
    [{}, {}],
    [{ etag: '"v1"' }, { validators: { url: FEED, etag: '"v1"' } }],
    [{ 'last-modified': 'Sun' }, { validators: { url: FEED, lastModified: 'Sun' } }],
    [{ etag: 'a', 'last-modified': 'b' }, { validators: { url: FEED, etag: 'a', lastModified: 'b' } }],
  ])('is what the answer gave: %o', (headers, validators) => {
    expect(validatorsOf(FEED, headers)).toStrictEqual(validators);
  });
});

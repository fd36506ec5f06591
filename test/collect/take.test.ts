import { beforeEach, describe, expect, it } from 'vitest';
import { countsText, textOfFile } from '../../src/collect/article-file.ts';
import { ArticleIndex } from '../../src/collect/items/match.ts';
import { articleName, type FeedState, type KnownArticle, type Ledger, readText } from '../../src/collect/ledger.ts';
import type { FeedDocument, Item } from '../../src/collect/read/item.ts';
import { publisherOf, type Taken, takeItems } from '../../src/collect/take.ts';
import { Unread } from '../../src/collect/unread.ts';
import type { FeedEntry } from '../../src/compile/edit/schema.ts';
import { readFrontMatter } from '../../src/compile/read/front-matter.ts';
import { DAY, HOUR, memoryStore, NOON } from './collecting.ts';
import { type Answer, Web } from './web.ts';

const PAPER = 'https://paper.example/feed';
const AGENCY = 'https://agency.example/feed';
const HELD: Item = {
  ...{ guid: '1', url: 'https://paper.example/held?utm_source=rss', title: 'Ferry held' },
  ...{ lines: ['The ferry to Renke was held in the harbour for two hours on Sunday.'], date: '2031-05-03' },
};
const COPY: Item = { ...HELD, url: 'https://agency.example/held' };

let store: ReturnType<typeof memoryStore>;
let web: Web;
let ledger: Ledger;
let now: number;
beforeEach(() => {
  store = memoryStore();
  web = new Web();
  ledger = { feeds: new Map(), articles: new Map() };
  now = NOON;
});

/** Takes what a feed lists, as the next collection would: it knows what the ledger and the store have. */
function take(
  items: readonly Item[],
  {
    keep = Number.POSITIVE_INFINITY,
    isAbout = () => true,
    mayRead = true,
    document = {},
    repeats = false,
    ...entry
  }: Partial<FeedEntry> & {
    readonly keep?: number;
    readonly isAbout?: (text: Pick<Item, 'title'>) => boolean;
    readonly mayRead?: boolean;
    readonly document?: Partial<FeedDocument>;
    readonly repeats?: boolean;
  } = {},
): Promise<Taken> {
  const url = entry.url ?? PAPER;
  if (!ledger.feeds.has(url)) ledger.feeds.set(url, { failures: 0, due: 0 });
  const index = new ArticleIndex(ledger.articles, async (file) => {
    const text = await readText(store, articleName(file));
    return text === null ? null : textOfFile(text);
  });
  const pages = { visit: web.visit, mayRead: async () => mayRead };
  return takeItems(
    { entry: { ...entry, url }, isAbout },
    { title: url === PAPER ? 'Paper' : 'Agency', skipHours: [], ...document, items },
    repeats,
    { ledger, index, store, pages, now, keep },
  );
}
const only = (): readonly [file: string, article: KnownArticle] => {
  expect(ledger.articles.size).toBe(1);
  return [...ledger.articles][0] as [string, KnownArticle];
};
const kept = async () => {
  const [file, article] = only();
  const text = (await readText(store, articleName(file))) ?? '';
  const front = await readFrontMatter(text);
  return { article, file, text, ...(await textOfFile(text)), stated: front && 'stated' in front ? front.stated : {} };
};

describe('the publisher of a feed', () => {
  it.each([
    ['Ours', 'The Paper', 'Ours'],
    [undefined, 'The Paper', 'The Paper'],
    [undefined, '', 'paper.example'],
  ])('is the editor’s, else the feed’s own, else its host', (publisher, title, name) => {
    expect(publisherOf({ url: PAPER, ...(publisher === undefined ? {} : { publisher }) }, title)).toBe(name);
  });
});

describe('an item', () => {
  it('becomes an article: its text is written, and the ledger knows it', async () => {
    expect(await take([HELD], { label: 'P', language: 'hy', document: { language: 'en' } })).toEqual({
      ...{ added: 1, updated: 0, unchanged: 0, passed: 0, wordless: 0, unreadPages: 0, repeatsGuids: false },
    });
    const { article, file, title, lines, stated } = await kept();
    expect({ title, lines }).toEqual({ title: HELD.title, lines: HELD.lines });
    expect(stated).toEqual({
      ...{ headline: 'Ferry held', publisher: 'Paper', label: 'P', language: 'hy', url: HELD.url },
      ...{ datePublished: '2031-05-03', dateBasis: 'as its feed dates it', collected: 'feed' },
    });
    expect(article).toEqual({
      ...{ feed: PAPER, publisher: 'Paper', guid: '1', url: 'paper.example/held', day: '2031-05-03' },
      ...{ collected: NOON, seen: NOON, revision: 1 },
      ...{ exact: expect.any(String), likeness: expect.any(String), sha256: expect.any(String) },
    });
    expect(file).toMatch(/^[\da-f]{20}\.txt$/);
  });

  it('is in the language of its feed where the editor says no other', async () => {
    await take([HELD], { document: { language: 'en' } });
    expect((await kept()).stated.language).toBe('en');
  });

  it('is one file whichever feed brings it, and one of its own where it has no page', async () => {
    await take([HELD]);
    const [file] = only();
    ledger.articles.clear();
    await take([{ ...HELD, guid: '7' }], { url: AGENCY });
    expect(only()[0]).toBe(file);
    const { url: _, ...pageless } = HELD;
    const { guid: __, ...nameless } = pageless;
    const files = new Set([file]);
    for (const [item, url] of [
      [pageless, PAPER],
      [pageless, AGENCY],
      [{ ...pageless, guid: '2' }, PAPER],
      [nameless, PAPER],
      [{ ...nameless, title: 'Other' }, PAPER],
    ] as const) {
      ledger.articles.clear();
      await take([item], { url });
      files.add(only()[0]);
    }
    expect(files.size).toBe(6);
  });

  it('of a feed that counts its items anew each time is told from others by its page or its words', async () => {
    const listed = ['Held', 'Fog', 'Mast'].map((title) => ({ title, lines: [`${title} it was.`] }));
    const paged = listed.map((item) => ({ ...item, url: `https://paper.example/${item.title}` }));
    for (const items of [listed, paged]) {
      ledger.articles.clear();
      const counted = (from: number) => items.slice(from).map((item, at) => ({ ...item, guid: `${at}` }));
      expect(await take(counted(1))).toMatchObject({ added: 2, repeatsGuids: false });
      expect(await take(counted(0))).toMatchObject({ added: 1, updated: 0, unchanged: 2, repeatsGuids: true });
      expect(ledger.articles.size).toBe(3);
    }
  });

  it('is passed over without a word, about something else, or too old', async () => {
    const items: Item[] = [
      { guid: '1', title: '', lines: [] },
      { guid: '2', title: 'Bread dearer', lines: [] },
      { guid: '3', title: 'Ferry sold', lines: [], date: '2031-04-03' },
      // The last day that is kept.
      { guid: '4', title: 'Ferry bought', lines: [], date: '2031-04-04' },
      { guid: '5', title: '', lines: ['Ferry lost.'] },
      { guid: '6', title: '', lines: ['Ferry found.'] },
    ];
    const isAbout = ({ title }: Pick<Item, 'title'>) => !title.startsWith('Bread');
    expect(await take(items, { isAbout, keep: 30 })).toMatchObject({ added: 3, passed: 2, wordless: 1 });
  });

  it('that is known is taken, whatever it is about by now', async () => {
    await take([HELD]);
    const changed = { ...HELD, title: 'Bread dearer' };
    expect(await take([changed], { isAbout: () => false, keep: 0 })).toMatchObject({ updated: 1, passed: 0 });
  });

  it.each<[string, Partial<Item>, Partial<Item>, string]>([
    ['last', { date: '2031-05-03' }, { date: '2031-05-04' }, 'second'],
    ['first', { date: '2031-05-04' }, { date: '2031-05-03' }, 'first'],
    ['first, by its update', { updated: '2031-05-05' }, { date: '2031-05-04' }, 'first'],
    ['last, by its update', { date: '2031-05-04' }, { date: '2031-05-03', updated: '2031-05-05' }, 'second'],
    ['first, where they are of one date', {}, {}, 'first'],
  ])('that is listed twice is what its later version says: the %s', async (_, first, second, later) => {
    const versions = [
      { ...HELD, ...first, lines: ['first'] },
      { ...HELD, ...second, lines: ['second'] },
    ];
    expect(await take(versions)).toMatchObject({ added: 1, updated: 0 });
    expect((await kept()).lines).toEqual([later]);
  });

  it('tells whether its feed gives one guid to several', async () => {
    expect(await take([HELD, { ...HELD, url: 'https://paper.example/b', title: 'B' }])).toMatchObject({
      ...{ added: 2, repeatsGuids: true },
    });
    ledger.articles.clear();
    await take([HELD], { repeats: true });
    expect(only()[1]).not.toHaveProperty('guid');
  });
});

describe('an item that comes again', () => {
  beforeEach(async () => {
    await take([HELD]);
    now += HOUR;
  });

  it('is unchanged where its words are, and known by what it is known by now', async () => {
    const { text } = await kept();
    expect(await take([{ ...HELD, guid: '9' }])).toMatchObject({ added: 0, updated: 0, unchanged: 1 });
    expect(await kept()).toMatchObject({ text, article: { guid: '9', collected: NOON, seen: now, revision: 1 } });
  });

  it('is another revision of it where they are not, of the day on which it came out', async () => {
    const { file, article } = await kept();
    ledger.articles.set(file, { ...article, compiled: article.sha256, alsoIn: ['Also in Post.'] });
    const changed = { ...HELD, lines: ['It was freed.'], date: '2031-05-04' };
    expect(await take([changed])).toMatchObject({ added: 0, updated: 1, unchanged: 0 });
    const after = await kept();
    expect(after.lines).toEqual(['It was freed.']);
    expect(after.stated).toMatchObject({ datePublished: '2031-05-03', note: 'Also in Post.' });
    expect(after.article).toMatchObject({
      ...{ revision: 2, collected: NOON, seen: now, day: '2031-05-03' },
      ...{ compiled: article.sha256, alsoIn: ['Also in Post.'] },
    });
    expect(after.article.sha256).not.toBe(article.sha256);
  });

  it('is of the earlier day where its feed says so later', async () => {
    await take([{ ...HELD, title: 'Ferry is held', date: '2031-05-02' }]);
    expect(only()[1].day).toBe('2031-05-02');
  });

  it('without a date stays of the day on which it was read first', async () => {
    ledger.articles.clear();
    const { date: _, ...undated } = HELD;
    await take([undated]);
    now += 3 * DAY;
    await take([{ ...undated, lines: ['It was freed.'] }]);
    expect((await kept()).stated).toMatchObject({
      ...{ datePublished: '2031-05-04', dateBasis: 'the feed gives no date; first read on 2031-05-04' },
    });
  });

  it('keeps how its paragraphs are counted', async () => {
    const { file, text } = await kept();
    const change = () => take([{ ...HELD, title: `${HELD.title} ${now}` }]);
    await change();
    expect(countsText((await kept()).text)).toBe(true);
    // One that was collected when its front matter counted, or whose text is gone.
    await store.write(articleName(file), text.replace(',"collected":"feed"', ''));
    now += HOUR;
    await change();
    expect(countsText((await kept()).text)).toBe(false);
    await store.remove(articleName(file));
    now += HOUR;
    await change();
    expect(countsText((await kept()).text)).toBe(false);
  });

  it('is not brought back where it was erased', async () => {
    const [file, article] = only();
    ledger.articles.set(file, { ...article, erased: 'forgotten' });
    await store.remove(articleName(file));
    expect(await take([{ ...HELD, title: 'Ferry freed' }])).toMatchObject({ added: 0, updated: 0, unchanged: 1 });
    expect(await store.read(articleName(file))).toBeNull();
    expect(only()[1]).toMatchObject({ erased: 'forgotten', seen: now, exact: article.exact });
  });
});

describe('an article that another feed has too', () => {
  beforeEach(async () => {
    await take([HELD]);
    now += HOUR;
  });
  const note = 'Also published by Agency, https://agency.example/held.';

  it('says who else published it, once', async () => {
    const { article } = await kept();
    expect(await take([COPY], { url: AGENCY })).toMatchObject({ added: 0, unchanged: 1 });
    const after = await kept();
    expect(after).toMatchObject({ lines: HELD.lines, stated: { note }, article: { seen: now, alsoIn: [note] } });
    expect(after.article.sha256).not.toBe(article.sha256);
    await take([COPY], { url: AGENCY });
    expect((await kept()).text).toBe(after.text);
    const { url: _, ...pageless } = COPY;
    await take([pageless], { url: 'https://post.example/feed', publisher: 'Post' });
    expect((await kept()).stated.note).toBe(`${note} Also published by Post.`);
  });

  it('names so many of them at most, so that its file can still be read', async () => {
    const { url: _, ...pageless } = COPY;
    for (let n = 1; n <= 22; n += 1)
      await take([pageless], { url: `https://post.example/${n}`, publisher: `Post ${n}` });
    const { stated, lines } = await kept();
    expect(lines).toEqual(HELD.lines);
    expect(stated.note?.match(/Post \d+/g)?.map((name) => Number(name.slice(5)))).toEqual(
      Array.from({ length: 20 }, (_, index) => index + 1),
    );
  });

  it.each<[string, Item, Partial<FeedEntry>]>([
    ['its publisher has it in two feeds', { ...HELD, url: 'https://paper.example/2' }, { publisher: 'Paper' }],
    ['the other links to its page', HELD, {}],
  ])('says so of nobody else where %s', async (_, item, entry) => {
    const { text } = await kept();
    const { guid: __, ...nameless } = item;
    const { url, ...pageless } = nameless;
    await take([entry.publisher ? pageless : nameless], { url: AGENCY, ...entry });
    expect(await kept()).toMatchObject({ text, article: { seen: now, feed: PAPER } });
  });

  it('is seen where its text cannot be had', async () => {
    const [file, article] = only();
    await store.remove(articleName(file));
    // The other feed links to its page first, and then to one of its own.
    expect(await take([HELD, { ...COPY, date: '2031-05-04' }], { url: AGENCY })).toMatchObject({ unchanged: 1 });
    expect(only()[1]).toEqual({ ...article, seen: now });
    expect(store.files.size).toBe(0);
  });

  it.each<[string, Partial<FeedState> | null, boolean]>([
    ['reads on', {}, false],
    ['stumbles', { failures: 4 }, false],
    ['fails', { failures: 5 }, true],
    ['is gone', { paused: 'gone' }, true],
    ['is named no more', null, true],
  ])('is updated by that one where its own %s: %s', async (_, state, isTaken) => {
    if (state) ledger.feeds.set(PAPER, { failures: 0, due: 0, ...state });
    else ledger.feeds.delete(PAPER);
    const { updated } = await take([{ ...HELD, title: 'Ferry freed' }], { url: AGENCY });
    expect(updated).toBe(isTaken ? 1 : 0);
    expect(only()[1]).toMatchObject(isTaken ? { feed: AGENCY, publisher: 'Agency' } : { feed: PAPER });
  });
});

describe('an item whose page is taken', () => {
  const page = (text: string): string =>
    `<!doctype html><html><body><article><h1>Ferry held</h1><p>${text}</p><p>${'The harbour master looked at the ropes again. '.repeat(8)}</p></article></body></html>`;
  const URL_HELD = HELD.url ?? '';

  it('has the lines of the page', async () => {
    web.answers.set(URL_HELD, page('The ferry was held at pier two.'));
    expect(await take([HELD], { take: 'page' })).toMatchObject({ added: 1, unreadPages: 0 });
    expect((await kept()).lines[0]).toBe('The ferry was held at pier two.');
  });

  it('has the lines of its feed where the page is not to be read, and where it has none', async () => {
    web.answers.set(URL_HELD, page('The ferry was held at pier two.'));
    expect(await take([HELD], { take: 'page', mayRead: false })).toMatchObject({ added: 1, unreadPages: 1 });
    expect((await kept()).lines).toEqual(HELD.lines);
    ledger.articles.clear();
    const { url: _, ...pageless } = HELD;
    expect(await take([pageless], { take: 'page' })).toMatchObject({ added: 1, unreadPages: 1 });
    expect(web.asked).toEqual([]);
  });

  it('is asked for again for a day where its server stumbled, and then has its lines', async () => {
    web.answers.set(URL_HELD, { status: 503 });
    expect(await take([HELD], { take: 'page' })).toMatchObject({ added: 1, unreadPages: 1 });
    expect((await kept()).lines).toEqual(HELD.lines);
    now += HOUR;
    expect(await take([HELD], { take: 'page' })).toMatchObject({ unchanged: 1, unreadPages: 1 });
    web.answers.set(URL_HELD, page('The ferry was held at pier two.'));
    expect(await take([HELD], { take: 'page' })).toMatchObject({ updated: 1, unreadPages: 0 });
    expect((await kept()).lines[0]).toBe('The ferry was held at pier two.');
    expect(await take([HELD], { take: 'page' })).toMatchObject({ unchanged: 1 });
    expect(web.asked).toHaveLength(3);
  });

  it.each<[string, Answer, number]>([
    ['its server stumbles for longer', { status: 503 }, 24],
    ['it is not there', { status: 404 }, 1],
  ])('is asked for no more where %s', async (_, answer, hours) => {
    web.answers.set(URL_HELD, answer);
    await take([HELD], { take: 'page' });
    now += hours * HOUR;
    expect(await take([HELD], { take: 'page' })).toMatchObject({ unchanged: 1, unreadPages: 0 });
    expect(web.asked).toHaveLength(1);
  });

  it('keeps its lines where it was changed and cannot be read at once', async () => {
    web.answers.set(URL_HELD, page('The ferry was held at pier two.'));
    await take([HELD], { take: 'page' });
    web.answers.set(URL_HELD, new Unread('no answer', { mayPass: true }));
    const changed = { ...HELD, title: 'Ferry freed' };
    expect(await take([changed], { take: 'page' })).toMatchObject({ updated: 0, unchanged: 1, unreadPages: 1 });
    expect((await kept()).lines[0]).toBe('The ferry was held at pier two.');
    web.answers.set(URL_HELD, page('The ferry was freed.'));
    expect(await take([changed], { take: 'page' })).toMatchObject({ updated: 1, unreadPages: 0 });
    expect((await kept()).lines[0]).toBe('The ferry was freed.');
    // A page that is gone for good leaves what the feed says.
    web.answers.set(URL_HELD, { status: 404 });
    expect(await take([{ ...HELD, title: 'Ferry gone' }], { take: 'page' })).toMatchObject({ updated: 1 });
    expect((await kept()).lines).toEqual(HELD.lines);
  });

  it('is asked for by no feed that takes what it lists', async () => {
    expect(await take([HELD])).toMatchObject({ added: 1, unreadPages: 0 });
    expect(web.asked).toEqual([]);
  });

  it('is not taken for what else goes wrong', async () => {
    web.answers.set(URL_HELD, new Unread('nothing answers there'));
    expect(await take([HELD], { take: 'page' })).toMatchObject({ unreadPages: 1 });
    ledger.articles.clear();
    web.answers.set(URL_HELD, new Error('a bug'));
    await expect(take([HELD], { take: 'page' })).rejects.toThrow('a bug');
  });
});

import { describe, expect, it } from 'vitest';
import { canonicalUrl } from '../../src/collect/items/canonical.ts';
import { areVersions, exactly, isCopy, likeness } from '../../src/collect/items/copies.ts';
import { ArticleIndex, type Marks, marksOf } from '../../src/collect/items/match.ts';
import type { KnownArticle } from '../../src/collect/ledger.ts';
import type { Item } from '../../src/collect/read/item.ts';
import type { Day } from '../../src/digest/types.ts';

describe('one page', () => {
  const PAGE = 'paper.example/ferry/12';
  it.each([
    'https://paper.example/ferry/12',
    'http://paper.example/ferry/12',
    'https://www.paper.example/ferry/12',
    'https://paper.example:443/ferry/12',
    'https://paper.example/ferry/12/',
    'https://paper.example/ferry/12/index.html',
    'https://paper.example/ferry/12/index.php',
    'https://paper.example/ferry/12/index.htm',
    'https://paper.example/ferry/12?utm_source=rss&utm_medium=feed',
    'https://paper.example/ferry/12?fbclid=x&UTM_CAMPAIGN=y',
    'https://paper.example/ferry/12?source=rss',
    'https://paper.example/ferry/12?cmpid=7b',
    // Names of pages are among these only where they are the whole name, and a number is all they say.
    'https://paper.example/ferry/12?ocid=12&cmpid=7&ref_src=9&scid=a',
    'https://paper.example/ferry/12?source=rss2&src=2x',
    'https://paper.example/ferry/12#rss',
    'https://paper.example/ferry/12#utm_source=x',
    'https://paper.example/ferry/12#comments',
    'https://paper.example/ferry/12#top',
    'https://paper.example/ferry/12#:~:text=late%20ferry',
    'https://paper.example/ferry/12#Echobox=17640',
    'https://paper.example/ferry/12?ref=rss&mtm_campaign=a&srsltid=b&_gl=1',
    'https://paper.example/ferry/12?ftag=RSS1&intcid=2&fb_source=3&pk_kwd=4',
  ])('is the same however it is linked to: %s', (address) => {
    expect(canonicalUrl(address)).toBe(PAGE);
  });

  it.each([
    ['https://paper.example/?p=7', 'paper.example?p=7'],
    ['https://paper.example/index.php?id=rss', 'paper.example?id=rss'],
    ['https://paper.example/a?source=12', 'paper.example/a?source=12'],
    ['https://paper.example/a?ref=12', 'paper.example/a?ref=12'],
    ['https://paper.example/a#rss-strike', 'paper.example/a#rss-strike'],
    ['https://paper.example/a#id=3', 'paper.example/a#id=3'],
    ['https://paper.example/a#utm_source=x&page=2', 'paper.example/a#utm_source=x&page=2'],
    ['https://paper.example/a#partner', 'paper.example/a#partner'],
    ['https://paper.example/a?utm_x=12', 'paper.example/a'],
    ['https://paper.example/a?page=2&lang=en', 'paper.example/a?lang=en&page=2'],
    ['https://paper.example/a?b=1&c=2&b=0', 'paper.example/a?b=1&b=0&c=2'],
    ['https://paper.example/a?scid=12', 'paper.example/a?scid=12'],
    ['https://paper.example/a?cid=12', 'paper.example/a?cid=12'],
    ['https://paper.example/a?myfeed=1', 'paper.example/a?myfeed=1'],
    ['https://paper.example/a?feedback=no', 'paper.example/a?feedback=no'],
    ['https://paper.example/a#chapter-2', 'paper.example/a#chapter-2'],
    ['https://paper.example/a#my-comments', 'paper.example/a#my-comments'],
    ['https://paper.example/#/ferry', 'paper.example#/ferry'],
    ['https://paper.example:8080/a', 'paper.example:8080/a'],
    ['https://news.www.example/a', 'news.www.example/a'],
    ['https://paper.example/index.html.txt', 'paper.example/index.html.txt'],
  ])('keeps what names it: %s', (address, page) => {
    expect(canonicalUrl(address)).toBe(page);
  });

  it.each([
    'https://paper.example/',
    'https://www.paper.example/index.html?utm_source=rss',
    'https://paper.example#',
    'no address',
  ])('is none of a front page: %s', (address) => {
    expect(canonicalUrl(address)).toBeNull();
  });
});

const text = (words: string, title = 'Ferry late') => ({ title, lines: [words] });
const LONG = 'the ferry to Renke left the harbour two hours late on Monday with 240 people on board';

describe('two texts', () => {
  it('are the same whatever stands between their words', () => {
    expect(exactly(text('The ferry, to RENKE!'))).toBe(exactly(text('the ferry to Renke')));
    expect(exactly(text('the ferry to Renke'))).not.toBe(exactly(text('the ferry of Renke')));
    expect(exactly(text('the ferry to Renke'))).not.toBe(exactly(text('the ferryto Renke')));
  });

  it('have the marks that ledgers have kept of them since', () => {
    expect([exactly(text(LONG)), likeness(text(LONG))]).toEqual(['ef40b615d558d72d', 'c7b328337e1ce07e']);
  });

  it.each([
    ['another small word', LONG.replace('left', 'quit'), true],
    ['another order', `on board ${LONG.replace(' on board', '')}`, true],
    ['other letters in capitals', LONG.replace('the harbour', 'THE harbour'), false],
    ['another number', LONG.replace('240', '250'), false],
    ['another number in letters', LONG.replace('two', 'six'), false],
    ['another name', LONG.replace('Renke', 'Halm'), false],
    ['a name less', LONG.replace(' on Monday', ''), false],
    ['a capital within a word', LONG.replace('people', 'peoPle'), true],
    ['many other words', LONG.replace('left the harbour', 'sailed out of a port').replace('people', 'guests'), false],
  ])('with %s: copies or not', (_, other, same) => {
    expect([isCopy(text(LONG), text(other)), isCopy(text(other), text(LONG))]).toEqual([same, same]);
  });

  it('are copies where one word in ten stands for another, or two in ten are left out', () => {
    // With its title of twenty words.
    const twenty = `${LONG} then`;
    const without = (...words: string[]) => words.reduce((left, word) => left.replace(`${word} `, ''), `${twenty} `);
    const copies = (other: string) => isCopy(text(twenty), text(other));
    expect(copies(twenty.replace('left', 'quit').replace('hours', 'days'))).toBe(true);
    expect(copies(twenty.replace('left', 'quit').replace('hours', 'days').replace('then', 'yet'))).toBe(false);
    expect(copies(without('to', 'left', 'with', 'then'))).toBe(true);
    expect(copies(without('to', 'left', 'with', 'then', 'board'))).toBe(false);
  });

  it('have one likeness where their names and numbers are the same, and none where they are short', () => {
    expect(likeness(text(LONG))).toBe(likeness(text(LONG.replace('left the', 'quit its'))));
    expect(likeness(text(LONG))).not.toBe(likeness(text(LONG.replace('240', '250'))));
    expect(likeness(text('Renke and Halm'))).toBeNull();
    expect(likeness(text('a ferry that was late went out of a harbour after all', 'late'))).toBeNull();
    // Twelve words, two of them names.
    expect(likeness(text('a ferry that was late went to Renke from Halm today', 'late'))).not.toBeNull();
    expect(likeness(text('a ferry that was late went to Renke from Halm', 'late'))).toBeNull();
  });

  it('are versions of one by what they tell, not by their form', () => {
    const [one, other] = [text(LONG), text(LONG.replace('Renke', 'Halm').replace('240', '90').replace('two', 'nine'))];
    expect(areVersions(one, other)).toBe(false);
    expect(areVersions(one, text(LONG.replace('two hours', 'three hours').replace('left', 'was out of')))).toBe(true);
    // The first report is a part of what it grows to.
    expect(areVersions(text('Renke ferry late'), text(`${LONG}, and the ferry was late again on Tuesday`))).toBe(true);
    expect(areVersions(text('x', 'A'), text('y', 'B'))).toBe(false);
    expect(areVersions(text('', ''), text(LONG))).toBe(true);
  });
});

const item = (more: Partial<Item>): Item => ({ title: '', lines: [], ...more });
const document = (items: readonly Item[], home?: string) => ({
  ...{ title: 'Paper', skipHours: [], items },
  ...(home === undefined ? {} : { home }),
});
const marked = (items: readonly Item[], repeats = false, home?: string) => {
  const { marks, repeatsGuids } = marksOf(document(items, home), repeats);
  return { known: marks.map(({ exact: _, ...known }) => known), repeatsGuids };
};

describe('what an item is known by', () => {
  const [a, b] = [
    item({ guid: '1', url: 'https://p.example/a', title: 'A' }),
    item({ guid: '2', url: 'https://p.example/b', title: 'B' }),
  ];
  const [pageA, pageB] = ['p.example/a', 'p.example/b'];

  it('is its guid and its page', () => {
    expect(marked([a, b])).toStrictEqual({
      known: [
        { guid: '1', url: pageA },
        { guid: '2', url: pageB },
      ],
      repeatsGuids: false,
    });
  });

  it('is no guid that others have too, then or since', () => {
    const both = [{ url: pageA }, { url: pageB }];
    expect(marked([a, { ...b, guid: '1' }])).toStrictEqual({ known: both, repeatsGuids: true });
    expect(marked([a, b], true)).toStrictEqual({ known: both, repeatsGuids: true });
    // Without a page the guid is all there is.
    expect(marked([item({ guid: '7', title: 'C' })], true).known).toStrictEqual([{ guid: '7' }]);
  });

  it('is its text where it has neither, which tells nothing of the guids of others', () => {
    expect(marked([item({ title: 'C' }), item({ title: 'D' })])).toStrictEqual({
      known: [{}, {}],
      repeatsGuids: false,
    });
    const long = item({ title: 'Ferry late', lines: [LONG] });
    expect(marked([long]).known).toStrictEqual([{ likeness: likeness(long) }]);
  });

  it.each<[string, Partial<Item>, Partial<Item>, boolean]>([
    ['one page under one title', { title: 'A', lines: ['Short.'] }, { title: 'A', lines: ['Longer by now.'] }, false],
    ['one page without a title', { lines: ['Short.'] }, { lines: ['Longer by now.'] }, true],
    ['one page under two titles', { title: 'A' }, { title: 'B' }, true],
    ['two pages under one title', { title: 'A', lines: ['a'] }, { title: 'A', url: 'https://p.example/b' }, true],
    [
      'the same words in other capitals',
      { title: 'THE FERRY' },
      { title: 'The ferry', url: 'https://p.example/b' },
      false,
    ],
    [
      'but a small word',
      { lines: [LONG] },
      { lines: [LONG.replace('left', 'quit')], url: 'https://p.example/b' },
      false,
    ],
  ])('is no guid that two items share, unless they are one: %s', (_, one, other, isShared) => {
    const shared = { guid: '1', url: 'https://p.example/a' };
    expect(marked([item({ ...shared, ...one }), item({ ...shared, ...other })]).repeatsGuids).toBe(isShared);
  });

  it('is both where one item is listed twice', () => {
    expect(marked([a, a]).known).toEqual([
      { guid: '1', url: pageA },
      { guid: '1', url: pageA },
    ]);
    expect(marked([a, { ...a, lines: ['Longer by now.'] }]).repeatsGuids).toBe(false);
  });

  it('is no page that all link to, nor the front page', () => {
    expect(marked([a, { ...b, url: 'https://p.example/a' }]).known).toStrictEqual([{ guid: '1' }, { guid: '2' }]);
    expect(marked([{ ...a, url: 'https://p.example/news' }, b], false, 'https://www.p.example/news/').known).toEqual([
      { guid: '1' },
      { guid: '2', url: pageB },
    ]);
  });
});

describe('the article that an item is', () => {
  const texts: Readonly<Record<string, ReturnType<typeof text>>> = { one: text(LONG) };
  const about: Marks = {
    guid: '1',
    url: 'p.example/a',
    exact: exactly(text(LONG)),
    likeness: likeness(text(LONG)) ?? '',
  };
  const known: KnownArticle = {
    ...{ feed: 'https://p.example/feed', publisher: 'Paper', ...about, sha256: '', day: '2026-03-02' as Day },
    ...{ collected: 0, seen: 0, revision: 1 },
  };
  const source = { feed: 'https://p.example/feed', publisher: 'Paper' };
  const moving = { ...source, repeatsGuids: true };
  const other = { feed: 'https://q.example/feed', publisher: 'Post' };
  const index = (more: Partial<KnownArticle> = {}) =>
    new ArticleIndex(new Map([['one', { ...known, ...more }]]), async (file) => texts[file] ?? null);
  const { likeness: _, ...unlike } = about;
  const alike = { exact: 'other', likeness: about.likeness ?? '' };
  const elsewhere = { ...unlike, url: 'p.example/z', exact: 'other' };

  it.each<[string, string | undefined, Marks, typeof source, ReturnType<typeof text>]>([
    ['its page', 'one', { ...elsewhere, guid: '9', url: 'p.example/a' }, other, text('x')],
    ['its guid and a version of its text', 'one', elsewhere, source, text(`${LONG} again`, 'Other')],
    ['its guid and two thirds of its words', 'one', elsewhere, source, text('ferry harbour late and else', 'Renke')],
    ['its guid and fewer', undefined, elsewhere, source, text('ferry harbour late and what else', 'Renke')],
    ['its guid, of a feed whose guids move', undefined, { guid: '1', exact: 'other' }, moving, text('x', 'Other')],
    ['its guid there, and its title', 'one', { guid: '1', exact: 'other' }, moving, text('what became of it')],
    ['its guid and its title', 'one', elsewhere, source, text('what became of it all')],
    ['its guid, and nothing in common', undefined, elsewhere, source, text('x', 'Other')],
    ['its guid where it has no page now', 'one', { guid: '1', exact: 'other' }, source, text('x', 'Other')],
    [
      'its guid where there is no page, and a text of something else',
      undefined,
      { guid: '1', exact: 'other' },
      source,
      text('A mast of the yacht Osprey broke off Skarn in a gale, as 3 sailors of Halm looked on', 'Mast breaks'),
    ],
    [
      'its guid where there is no page, and most of its text',
      'one',
      { guid: '1', exact: 'other' },
      source,
      text(LONG.replace('two', 'three').replace('240', '250'), 'Ferry later'),
    ],
    ['its guid in another feed', undefined, elsewhere, other, text('x')],
    ['its very text, without a page', 'one', { exact: about.exact }, source, text(LONG)],
    ['its very text, on another page', undefined, { exact: about.exact, url: 'p.example/z' }, source, text(LONG)],
    ['no text of its own, without a page', undefined, { exact: 'other' }, source, text('x')],
    ['its text but a word, without a guid or a page', 'one', { ...alike }, source, text(LONG.replace('left', 'quit'))],
    ['its text but a word, on another page', undefined, { ...alike, url: 'p.example/z' }, source, text(LONG)],
    ['its text but a word, with another guid', undefined, { ...alike, guid: '9' }, source, text(LONG)],
    ['its text in another paper', 'one', { ...about, guid: '9', url: 'q.example/a' }, other, text(LONG)],
    [
      'its text in the same paper, on another page',
      undefined,
      { ...about, guid: '9', url: 'p.example/z' },
      source,
      text(LONG),
    ],
    [
      'names and numbers alone',
      undefined,
      { ...about, guid: '9', url: 'q.example/a' },
      other,
      text('Renke Monday 240'),
    ],
  ])('is found by %s, or not', async (_, found, marks, from, words) => {
    expect(await index().find(words, marks, from)).toBe(found);
  });

  it('is found by its guid where its text was erased', async () => {
    const erased = new ArticleIndex(new Map([['gone', known]]), async () => null);
    expect(await erased.find(text('x', 'Other'), elsewhere, source)).toBe('gone');
    expect(await erased.find(text(LONG), { ...about, guid: '9', url: 'q.example/a' }, other)).toBeUndefined();
  });

  it.each<[string, Marks, boolean]>([
    ['the page of one with the guid of another', { guid: '2', url: 'p.example/a', exact: 'x' }, true],
    ['the text of one with the guid of another', { guid: '2', exact: about.exact }, true],
    ['the page of one with a new guid', { guid: '3', url: 'p.example/a', exact: 'x' }, false],
    ['a new page with the guid of one', { guid: '2', url: 'p.example/z', exact: 'x' }, false],
    ['its own guid and page', { guid: '1', url: 'p.example/a', exact: 'x' }, false],
    ['no guid', { url: 'p.example/a', exact: 'x' }, false],
  ])('tells that guids moved where an item has %s', (_, marks, isMoved) => {
    const two = index();
    two.add('two', source, { guid: '2', url: 'p.example/b', exact: 'two' });
    expect(two.movesGuids([{ exact: 'none' }, marks], source)).toBe(isMoved);
    expect(two.movesGuids([marks], other)).toBe(false);
  });

  it('is found by its guid where it had no page before', async () => {
    const { url: __, ...pageless } = known;
    const before = new ArticleIndex(new Map([['one', pageless]]), async () => text(LONG));
    expect(await before.find(text('x', 'Other'), elsewhere, source)).toBe('one');
  });

  it('is found as soon as it is met, before it is kept', async () => {
    const met = index();
    met.add('new', source, { ...alike, guid: '2', url: 'p.example/new' });
    expect(await met.find(text('x', 'Other'), { exact: 'x', guid: '2', url: 'p.example/later' }, source)).toBe('new');
    // Its text is not there to be compared.
    expect(await met.find(text('x'), { ...alike, url: 'q.example/a' }, other)).toBeUndefined();
  });

  it('is looked for among no more than twelve of its likeness', async () => {
    const looked: string[] = [];
    const many = Array.from(
      { length: 14 },
      (_, at) => [`${at}`, { ...known, guid: `${at}`, url: `p.example/${at}` }] as const,
    );
    const crowded = new ArticleIndex(new Map(many), async (file) => {
      looked.push(file);
      return text('x');
    });
    // Met again, an article is no second one.
    for (const [file, article] of many) crowded.add(file, article, article);
    await crowded.find(text(LONG), { ...alike, url: 'q.example/a' }, other);
    expect(looked).toEqual(many.slice(0, 12).map(([file]) => file));
  });

  it('is found by what it was known by later as well', async () => {
    const later = index();
    later.add('one', other, { ...elsewhere, url: 'q.example/b' });
    expect(await later.find(text('x'), { exact: 'x', url: 'q.example/b' }, other)).toBe('one');
    expect(await later.find(text('x'), { exact: 'x', url: 'p.example/a' }, source)).toBe('one');
  });
});

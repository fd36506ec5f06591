import { describe, expect, it } from 'vitest';
import {
  type ArticleFacts,
  articleFile,
  countsText,
  fileNameOf,
  textOfFile,
  withNotes,
} from '../../src/collect/article-file.ts';
import { findingsIn } from '../../src/collect/findings.ts';
import { healthOf } from '../../src/collect/health.ts';
import { type FeedState, type KnownArticle, type Ledger, readLedger, writeLedger } from '../../src/collect/ledger.ts';
import { linesOfPage } from '../../src/collect/read/page.ts';
import type { Day } from '../../src/digest/types.ts';
import { DAY, memoryStore, NOON } from './collecting.ts';
import { Web } from './web.ts';

const FACTS: ArticleFacts = {
  ...{ publisher: 'Paper', day: { day: '2031-05-03' as Day, isStated: true } },
  ...{ notes: [], countsText: true },
};
const TEXT = { title: 'Ferry: held', lines: ['It was held.', 'For two hours.'] };

describe('the file of an article', () => {
  it('is front matter on one line, then headline and lines', () => {
    expect(articleFile(TEXT, FACTS)).toBe(
      `---
{"headline":"Ferry: held","publisher":"Paper","datePublished":"2031-05-03","dateBasis":"as its feed dates it","collected":"feed"}
---
Ferry: held

It was held.

For two hours.
`,
    );
  });

  it('says whatever else is known', () => {
    const day = { day: '2031-05-03' as Day, basis: 'the feed gives no date', isStated: false };
    const more = { label: 'P', author: 'Rosa', url: 'https://p.example/1', language: 'hy', countsText: false };
    const file = articleFile({ title: '', lines: ['A.'] }, { ...FACTS, ...more, day, notes: ['One.', 'Two.'] });
    const [, front = '', ...text] = file.split('\n');
    expect(JSON.parse(front)).toEqual({
      ...{ publisher: 'Paper', label: 'P', author: 'Rosa', url: 'https://p.example/1', language: 'hy' },
      ...{ datePublished: '2031-05-03', dateBasis: 'the feed gives no date', dateKnown: 'inferred' },
      note: 'One. Two.',
    });
    expect(text).toEqual(['---', 'A.', '']);
  });

  it.each([TEXT, { title: '', lines: ['A.'] }, { title: 'A', lines: [] }, { title: 'A', lines: ['A', 'B'] }])(
    'is read again as it was written: %o',
    async (text) => {
      expect(await textOfFile(articleFile(text, FACTS))).toEqual(text);
    },
  );

  it('of an editor’s making is read as its lines', async () => {
    expect(await textOfFile('One.\n\nTwo.')).toEqual({ title: '', lines: ['One.', 'Two.'] });
    expect((await textOfFile('---\n{ "a\n---\nOne.')).title).toBe('');
    expect(await textOfFile('---\nheadline: A\n---\nOne.')).toEqual({ title: 'A', lines: ['One.'] });
  });

  it('says whether its paragraphs are counted from the headline on', () => {
    expect(countsText(articleFile(TEXT, FACTS))).toBe(true);
    expect(countsText(articleFile(TEXT, { ...FACTS, countsText: false }))).toBe(false);
    expect(countsText('')).toBe(false);
  });

  it('takes other notes, and stays as it is besides', () => {
    const file = articleFile(TEXT, FACTS);
    const noted = withNotes(file, ['Also published by Post.', 'And by Coast.']);
    expect(noted).toBe(file.replace('"}\n', '","note":"Also published by Post. And by Coast."}\n'));
    expect(withNotes(noted, [])).toBe(noted);
  });

  it('has the name that ledgers have kept of it since', () => {
    expect(fileNameOf('paper.example/held')).toBe('04d0ae547cb5ebb27746.txt');
  });
});

describe('the ledger', () => {
  const feed: FeedState = { failures: 0, due: 5, title: 'Paper' };
  const article: KnownArticle = {
    ...{ feed: 'https://paper.example/feed', publisher: 'Paper', exact: 'x', sha256: 'y', day: '2031-05-03' as Day },
    ...{ collected: 0, seen: 0, revision: 1 },
  };

  it('is empty at first, and then what was written', async () => {
    const store = memoryStore();
    expect(await readLedger(store)).toEqual({ feeds: new Map(), articles: new Map() });
    const ledger: Ledger = { feeds: new Map([['f', feed]]), articles: new Map([['a.txt', article]]) };
    await writeLedger(store, ledger);
    expect(await readLedger(store)).toStrictEqual(ledger);
    const compiled = { ...ledger, edited: 'abc', version: '0badf00d' };
    await writeLedger(store, compiled);
    expect(await readLedger(store)).toStrictEqual(compiled);
    expect([...store.files.keys()]).toEqual(['ledger.json']);
  });

  it('of another program is not read', async () => {
    const store = memoryStore();
    await store.write('ledger.json', '{"format":2,"feeds":{},"articles":{}}');
    await expect(readLedger(store)).rejects.toThrow(
      'ledger.json was written by another version of dateline: collect with that one.',
    );
  });

  const health = (feeds: readonly Partial<FeedState>[], collected: readonly number[]) =>
    healthOf(
      {
        feeds: new Map(feeds.map((state, at) => [`${at}`, { ...feed, ...state }])),
        articles: new Map(collected.map((instant, at) => [`${at}`, { ...article, collected: instant }])),
      },
      NOON,
    );

  it('tells of feeds that fail for a day or are gone', () => {
    const failing = [{ failingSince: NOON - DAY }, { failingSince: NOON - DAY + 1 }, { paused: 'gone' }, {}];
    expect(health(failing, [])).toEqual({ failing: 2, quiet: 0 });
  });

  it('tells of a week without an article, where there was one', () => {
    expect(health([], [NOON - 7 * DAY - 1, NOON - 9 * DAY]).quiet).toBe(1);
    expect(health([], [NOON - 9 * DAY, NOON - 7 * DAY]).quiet).toBe(0);
  });
});

describe('what the compiler finds', () => {
  it('lies in the private store, apart from what it keeps of it', async () => {
    const store = memoryStore();
    const findings = findingsIn(store);
    await findings.write('state', Buffer.from('s'));
    await findings.write('findings-12', Buffer.from('f'));
    expect([...store.files.keys()]).toEqual(['findings.json', 'findings/12']);
    expect(await findings.read('findings-12')).toEqual(Buffer.from('f'));
    await findings.remove('state');
    expect([...store.files.keys()]).toEqual(['findings/12']);
  });
});

describe('the page of an article', () => {
  const URL_HELD = 'https://paper.example/held';
  const long = 'The harbour master looked at the ropes again and again. '.repeat(8).trim();
  const page = (inner: string): string =>
    `<!doctype html><html><head><title>Ferry held</title></head><body><nav>Home | News</nav><article>${inner}</article><footer>Imprint</footer></body></html>`;
  const linesOf = (answer: Parameters<Web['answers']['set']>[1], mayRead = true) => {
    const web = new Web();
    web.answers.set(URL_HELD, answer);
    return linesOfPage(URL_HELD, '2031-05-03' as Day, { visit: web.visit, mayRead: async () => mayRead });
  };

  it('is its lines, without the headline and what stands around', async () => {
    expect(await linesOf(page(`<h1>Ferry held at pier two</h1><p>It was\n held.</p><p>${long}</p>`))).toEqual([
      'It was held.',
      long,
    ]);
  });

  it('is in the encoding that its header says', async () => {
    const headers = { 'content-type': 'text/html; charset=iso-2022-jp' };
    const body = page(`<h1>Ferry</h1><p>\u001b$B$"\u001b(B ${long}</p>`);
    expect((await linesOf({ body, headers }))[0]).toBe(`あ ${long}`);
  });

  it.each([
    ['has another status', { status: 404, body: page(`<p>${long}</p>`) }, 'the page has status 404'],
    ['is none', 'It works!', 'the page is no web page'],
    ['has no text', page('<h1>Ferry held</h1>'), 'there is no article on it'],
  ])('is not read where it %s', async (_, answer, why) => {
    await expect(linesOf(answer)).rejects.toThrow(why);
  });

  it('is not asked for where robots.txt says so', async () => {
    await expect(linesOf(new Error('asked'), false)).rejects.toThrow('its robots.txt asks not to read the page');
  });
});

import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import {
  type ArticleFacts,
  articleFile,
  countsText,
  fileNameOf,
  textOfFile,
  withNotes,
} from '../../src/collect/article-file.ts';
import type { Collected, FeedReport } from '../../src/collect/collect.ts';
import { findingsIn } from '../../src/collect/findings.ts';
import { folderStore } from '../../src/collect/folder.ts';
import { healthOf } from '../../src/collect/health.ts';
import { type FeedState, type KnownArticle, type Ledger, readLedger, writeLedger } from '../../src/collect/ledger.ts';
import { linesOfPage } from '../../src/collect/read/page.ts';
import { closingLine, feedLine } from '../../src/collect/report.ts';
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

  it('keeps a hundred thousand characters, the last line of them cut', async () => {
    const line = 'ferry '.repeat(10_000).trim();
    const { lines } = await textOfFile(articleFile({ title: 'A', lines: [line, line, line] }, FACTS));
    expect(lines[0]).toBe(line);
    expect(lines).toHaveLength(2);
    expect(lines.join('\n\n').length).toBeLessThanOrEqual(100_000);
    expect(lines[1]?.length).toBeGreaterThan(39_900);
  });

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

  it('that is damaged says what to do', async () => {
    const store = memoryStore();
    await store.write('ledger.json', '{"format":1,"fee');
    await expect(readLedger(store)).rejects.toThrow(/^ledger\.json of what was collected is damaged: put back a copy/);
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
    const failing = [{ failingSince: 0 }, { failingSince: NOON - DAY }, { paused: 'gone' }];
    expect(health([...failing, { failingSince: NOON - DAY + 1 }, {}], [])).toEqual({ failing: 3, quiet: 0 });
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

describe('a folder', () => {
  it('keeps what it is given, for its owner alone', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'kept-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    const store = folderStore(join(folder, 'collected'));
    expect(await store.read('articles/a.txt')).toBeNull();
    await store.write('articles/a.txt', 'one');
    await store.write('articles/a.txt', 'two');
    expect(String(await store.read('articles/a.txt'))).toBe('two');
    const modes = ['collected', 'collected/articles', 'collected/articles/a.txt'].map(
      (name) => statSync(join(folder, name)).mode & 0o777,
    );
    expect(modes).toEqual([0o700, 0o700, 0o600]);
    // A folder is no file, which is no reason to take it for nothing.
    await expect(store.read('articles')).rejects.toThrow('EISDIR');
    await store.remove('articles/a.txt');
    await store.remove('articles/a.txt');
    expect(await store.read('articles/a.txt')).toBeNull();
  });
});

describe('what is told of a feed', () => {
  const read = {
    ...{ url: 'https://p.example', outcome: 'read' as const, added: 2, updated: 1, unchanged: 7 },
    ...{ passed: 0, wordless: 0, unreadPages: 0 },
  };
  const [url, next] = [read.url, NOON];
  it.each<[FeedReport, string]>([
    [read, '2 new, 1 updated, 7 unchanged'],
    [{ ...read, passed: 1 }, '2 new, 1 updated, 7 unchanged; 1 passed over'],
    [{ ...read, wordless: 1, unreadPages: 1 }, '2 new, 1 updated, 7 unchanged; 1 without a word; 1 page not read'],
    [{ ...read, unreadPages: 2 }, '2 new, 1 updated, 7 unchanged; 2 pages not read'],
    [{ ...read, movedTo: 'https://q.example' }, '2 new, 1 updated, 7 unchanged; now at https://q.example'],
    [{ url, outcome: 'paused', why: 'gone' }, 'not read: gone; it is not tried again: take it out of topic.yml'],
    [{ url, outcome: 'not due', next }, 'not read: not due; next at 2031-05-04 12:00 UTC'],
    [
      { url, outcome: 'failed', why: 'status 500', failures: 4, next },
      'not read: status 500; tried next at 2031-05-04 12:00 UTC',
    ],
    [
      { url, outcome: 'failed', why: 'status 500', failures: 5, next },
      'not read: status 500 (failed 5 times in a row); tried next at 2031-05-04 12:00 UTC',
    ],
  ])('is one line: %o', (report, line) => {
    expect(feedLine(report)).toBe(`https://p.example  ${line}`);
  });

  it('ends with what came of all', () => {
    expect(closingLine({ added: 2, updated: 1, failed: 3 } as Collected)).toBe('2 new, 1 updated, 3 feeds failed');
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

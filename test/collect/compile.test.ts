import { beforeEach, describe, expect, it } from 'vitest';
import { sha256 } from '../../src/collect/article-file.ts';
import { compileTopic, feedsOf, isStale, markCompiled, readTimesOf } from '../../src/collect/compile.ts';
import { articleName, type FeedState, type KnownArticle, type Ledger } from '../../src/collect/ledger.ts';
import { READER } from '../../src/compile/kept/state.ts';
import type { Feed } from '../../src/digest/schema.ts';
import { SCHEMA_VERSION } from '../../src/digest/tables.ts';
import type { Day } from '../../src/digest/types.ts';
import { DAY, memoryStore, NOON, topicOf } from './collecting.ts';

const FEED = 'https://paper.example/feed';

describe('a feed, as the digest tells of it', () => {
  const read: FeedState = { title: 'Paper', failures: 0, due: 0, lastRead: NOON };
  const told = (state: FeedState | undefined, more: object = {}) =>
    feedsOf(topicOf([{ url: FEED, ...more }]), {
      feeds: new Map(state ? [[FEED, state]] : []),
      articles: new Map(),
    })[0];

  it('is one that was never asked', () => {
    expect(told(undefined)).toStrictEqual({ url: FEED, publisher: 'paper.example', state: 'read' });
  });

  it('is what it is called, when it was read, and what it brought last', () => {
    const brought = { at: NOON - DAY, added: 2, updated: 1 };
    expect(told({ ...read, brought }, { label: 'P', publisher: 'The Paper' })).toStrictEqual({
      ...{ url: FEED, label: 'P', publisher: 'The Paper', state: 'read', lastRead: '2031-05-04T12:00:00Z' },
      brought: { day: '2031-05-03', articles: 3 },
    });
  });

  const failing = { failure: 'status 500', failingSince: NOON - DAY };
  const { lastRead: _, ...never } = read;
  it.each<[string, FeedState, string]>([
    ['stumbles', { ...read, ...failing, failures: 4 }, 'read'],
    ['fails', { ...read, ...failing, failures: 5 }, 'failing'],
    ['was never read and fails', { ...never, ...failing, failures: 1 }, 'failing'],
  ])('that %s is told of so', (_, state, shown) => {
    const feed = told(state);
    expect(feed?.state).toBe(shown);
    const failure = { why: 'status 500', since: '2031-05-03' };
    expect(feed?.failure).toEqual(shown === 'read' ? undefined : failure);
  });

  it('that is gone says why, as far as it is known since when', () => {
    const gone = { ...read, ...failing, failures: 1, paused: 'gone (410)' };
    expect(told(gone)).toMatchObject({ state: 'gone', failure: { why: 'gone (410)', since: '2031-05-03' } });
    const { failingSince: _, ...undated } = gone;
    expect(told(undated)).toStrictEqual({
      ...{ url: FEED, publisher: 'Paper', state: 'gone', lastRead: '2031-05-04T12:00:00Z' },
    });
  });

  it('was read when it was, or never', () => {
    const feeds = feedsOf(topicOf([FEED, 'https://post.example/']), {
      ...{ feeds: new Map([[FEED, read]]), articles: new Map() },
    });
    expect(readTimesOf(feeds)).toEqual(['2031-05-04T12:00:00Z', null]);
  });
});

const WORDS = 'The ferry Tern was held in Port Aldwin on Saturday with 14 people aboard, Marta Quillon said.';
const fileOf = (title: string, words = WORDS): string =>
  `---\n${JSON.stringify({ headline: title, publisher: 'Paper', datePublished: '2031-05-04', collected: 'feed' })}\n---\n${title}\n\n${words}\n`;
const article = (text: string): KnownArticle => ({
  ...{ feed: FEED, publisher: 'Paper', exact: 'x', sha256: sha256(text), day: '2031-05-04' as Day },
  ...{ collected: NOON, seen: NOON, revision: 1 },
});

let ledger: Ledger;
let store: ReturnType<typeof memoryStore>;
beforeEach(async () => {
  store = memoryStore();
  ledger = { feeds: new Map(), articles: new Map() };
  await keep('a.txt', 'Ferry held');
});
async function keep(file: string, title: string, words = WORDS): Promise<void> {
  await store.write(articleName(file), fileOf(title, words));
  ledger.articles.set(file, article(fileOf(title, words)));
}
const change = (file: string, more: Partial<KnownArticle>): void => {
  const known = ledger.articles.get(file);
  if (known) ledger.articles.set(file, { ...known, ...more });
};
const TEXTS = new Map([
  ['topic.yml', 'id: ferries\ntitle: Ferries\ndescription: Ferries\nrights: extracts\nzone: Etc/UTC\n'],
]);
const READ: Feed = { url: FEED, publisher: 'Paper', state: 'read' };
const FEEDS = [READ];

describe('a digest', () => {
  const stale = (texts: ReadonlyMap<string, string> = TEXTS, feeds: Parameters<typeof isStale>[2] = FEEDS) =>
    isStale(ledger, texts, feeds);

  it('is of what was there when it was compiled, and of nothing at first', () => {
    expect(isStale({ feeds: new Map(), articles: new Map() }, TEXTS, FEEDS)).toBe(false);
    expect(stale()).toBe(true);
    markCompiled(ledger, TEXTS, FEEDS, '0badf00d');
    expect(stale()).toBe(false);
    expect(ledger.version).toBe('0badf00d');
    markCompiled(ledger, TEXTS, FEEDS, undefined);
    expect(ledger).not.toHaveProperty('version');
  });

  it.each<[string, () => boolean]>([
    [
      'an article has changed',
      () => {
        change('a.txt', { sha256: 'other' });
        return stale();
      },
    ],
    [
      'an article was erased',
      () => {
        change('a.txt', { erased: 'old' });
        return stale();
      },
    ],
    ['the editor has changed a file', () => stale(new Map([...TEXTS, ['overlay.yml', 'hide: []']]))],
    ['a feed fails', () => stale(TEXTS, [{ ...READ, state: 'failing' }])],
  ])('is of something else where %s', (_, changed) => {
    markCompiled(ledger, TEXTS, FEEDS, '0badf00d');
    expect(changed()).toBe(true);
  });

  it.each([
    ['read otherwise', `${READER - 1} ${SCHEMA_VERSION} `],
    ['wrote other tables', `${READER} ${SCHEMA_VERSION - 1} `],
    ['was not told of', ''],
  ])('is of something else where the compiler of then %s', (_, compiler) => {
    markCompiled(ledger, TEXTS, FEEDS, '0badf00d');
    const now = `${READER} ${SCHEMA_VERSION} `;
    expect(ledger.edited?.startsWith(now)).toBe(true);
    ledger.edited = compiler + ledger.edited?.slice(now.length);
    expect(stale()).toBe(true);
  });

  it('is not of something else for what it does not depend on', () => {
    change('a.txt', { erased: 'old' });
    markCompiled(ledger, TEXTS, FEEDS, '0badf00d');
    expect(ledger.articles.get('a.txt')).not.toHaveProperty('compiled');
    expect(stale(new Map([...TEXTS, ['evidence.json', '{}']]))).toBe(false);
    expect(stale(TEXTS, [{ ...READ, lastRead: '2031-05-04T12:00:00Z' }])).toBe(false);
  });
});

describe('a topic whose articles were collected', () => {
  const read: string[] = [];
  const compiled = async (texts: ReadonlyMap<string, string> = TEXTS) => {
    read.length = 0;
    const watched = {
      ...store,
      read: async (name: string) => {
        if (name.startsWith('articles/')) read.push(name.replace('articles/', ''));
        return store.read(name);
      },
    };
    const { outcome } = await compileTopic({
      topic: 'ferries',
      path: 'ferries',
      texts,
      ledger,
      feeds: FEEDS,
      store: watched,
    });
    if (outcome && 'digest' in outcome) markCompiled(ledger, texts, FEEDS, outcome.digest.version);
    return outcome;
  };
  const headlines = async () => {
    const outcome = await compiled();
    return outcome && 'digest' in outcome ? outcome.digest.articles.map(({ headline }) => headline) : outcome;
  };

  it('has a digest of them, of which only what is new is read', async () => {
    expect(await headlines()).toEqual(['Ferry held']);
    await keep('b.txt', 'Ferry freed');
    expect(await headlines()).toEqual(['Ferry held', 'Ferry freed']);
    expect(read).toEqual(['b.txt']);
  });

  it('reads all again where what was found in them is gone', async () => {
    await headlines();
    await keep('b.txt', 'Ferry freed');
    await store.remove('findings.json');
    expect(await headlines()).toEqual(['Ferry held', 'Ferry freed']);
    expect(read).toEqual(['a.txt', 'b.txt']);
    for (const name of [...store.files.keys()]) if (name.startsWith('findings/')) await store.remove(name);
    await keep('c.txt', 'Ferry sold');
    expect(await headlines()).toEqual(['Ferry held', 'Ferry freed', 'Ferry sold']);
  });

  it('has none of what was erased, or is not there any more', async () => {
    await keep('b.txt', 'Ferry freed');
    await keep('c.txt', 'Ferry sold');
    await headlines();
    change('a.txt', { erased: 'forgotten' });
    change('b.txt', { sha256: 'other' });
    await store.remove(articleName('b.txt'));
    expect(await headlines()).toEqual(['Ferry sold']);
    change('c.txt', { erased: 'old' });
    expect(await headlines()).toBeNull();
  });

  it('has none of an editor’s own, who writes the files', async () => {
    expect(await compiled(new Map([...TEXTS, ['articles.yml', '[]']]))).toBeNull();
    expect(read).toEqual([]);
  });

  it('is compiled without an article that cannot be read, and says which and why', async () => {
    await keep('b.txt', 'Ferry freed', 'word '.repeat(110_000));
    const asked = { topic: 'ferries', path: 'ferries', texts: TEXTS, ledger, feeds: FEEDS, store };
    const leftOut = [{ file: 'b.txt', why: expect.stringMatching(/^its text has 550,0\d\d characters/) }];
    expect(await compileTopic(asked)).toMatchObject({
      outcome: { digest: { articles: [{ headline: 'Ferry held' }] } },
      leftOut,
    });
    ledger.articles.delete('a.txt');
    expect(await compileTopic({ ...asked, store: { ...memoryStore(), read: store.read } })).toMatchObject({ leftOut });
  });

  it('says what is wrong with the editor’s files', async () => {
    const texts = new Map([...TEXTS, ['overlay.yml', 'hide:\n  - { evnt: nowhere, why: none }\n']]);
    expect(await compiled(texts)).toMatchObject({ faults: [{ at: { file: 'ferries/overlay.yml', line: 2 } }] });
  });

  it('is compiled without an entry of the overlay that does not hold now, which does so again when it can', async () => {
    const overlay = [
      'rename:',
      '  - { entity: Marta Quillon, name: M. Quillon }',
      '  - { entity: Nobody Known, name: Somebody }',
      'role:',
      '  - { entity: Marta Quillon, title: pilot, cite: [ZZ3] }',
      '  - { entity: Marta Quillon, title: harbour master, cite: [A2] }',
    ].join('\n');
    const texts = new Map([...TEXTS, ['overlay.yml', overlay]]);
    const without = await compiled(texts);
    expect(without).toMatchObject({
      waiting: [{ at: { line: 3 } }, { at: { line: 5 } }],
      digest: { entities: expect.arrayContaining([expect.objectContaining({ name: 'M. Quillon' })]) },
    });
    await keep('b.txt', 'Ferry freed', 'Police arrested a clerk, Nobody Known, 41, in Port Aldwin on Saturday.');
    expect(await compiled(texts)).toMatchObject({
      waiting: [{ at: { line: 5 } }],
      digest: { entities: expect.arrayContaining([expect.objectContaining({ name: 'Somebody' })]) },
    });
  });

  it('is not compiled again for a fault that is no lack of findings', async () => {
    await headlines();
    await store.write('findings.json', '{');
    await keep('b.txt', 'Ferry freed');
    await expect(compiled()).rejects.toThrow();
    expect(read).toEqual(['b.txt']);
  });
});

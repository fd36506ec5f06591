import { describe, expect, it } from 'vitest';
import { type Invented, invented, revised } from '../../bench/incremental/corpus.ts';
import type { Changes } from '../../src/compile/kept/changes.ts';
import { readState, writeState } from '../../src/compile/kept/state.ts';
import { storeInMemory, type TopicStore } from '../../src/compile/kept/store.ts';
import { type Updated, updateTopic } from '../../src/compile/update.ts';
import { digestInMemory, faultsOf } from '../../src/digest/build/make.ts';
import type { Day, DigestDocument } from '../../src/digest/types.ts';
import fc from '../fast-check.ts';
import { article, FERRY, ferry } from './draft/ferry.ts';

const encoder = new TextEncoder();
const incoming = (articles: readonly Invented[]): Changes => ({
  articles: articles.map(({ file, text }) => ({ file, bytes: encoder.encode(text) })),
});

async function digestAfter(store: TopicStore, changes: Changes): Promise<DigestDocument> {
  const { outcome } = await updateTopic(store, ferry(), changes);
  if (!outcome || 'faults' in outcome) throw new Error(JSON.stringify(outcome));
  return outcome.compiled.digest;
}

/** The digest of articles that come in these steps, and the store after it. */
async function inSteps(steps: readonly (readonly Invented[])[]) {
  const store = storeInMemory();
  const digests: DigestDocument[] = [];
  for (const step of steps) digests.push(await digestAfter(store, incoming(step)));
  return { store, digests, last: digests.at(-1) as DigestDocument };
}

/** The digest of articles that come at once, under the keys that they have in another store. */
async function fromScratch(articles: readonly Invented[], keyed: TopicStore): Promise<DigestDocument> {
  const state = await readState(keyed);
  const store = storeInMemory();
  const none = new Map<string, string>();
  if (!state) throw new Error('nothing is kept');
  const given = { entities: none, events: none, figures: none, disputes: none };
  await writeState(store, { ...state, segments: [], given });
  return digestAfter(store, incoming(articles));
}

/** A digest with the ids of these as numbers, in their order. */
function unnamed(digest: DigestDocument, ...named: readonly (readonly { readonly id: string }[])[]): unknown {
  const numbers = new Map(named.flat().map(({ id }, index) => [id, `#${index}`]));
  const { version, ...rest } = digest;
  return JSON.parse(JSON.stringify(rest), (_, value: unknown) => {
    if (typeof value !== 'string') return value;
    const [, id = value, statement = ''] = /^(.*?)(\.\d+)?$/s.exec(value) ?? [];
    const number = numbers.get(id);
    return number === undefined ? value : number + statement;
  });
}

/** A digest with no event told by number from one of its name: that of one that is told no more is no other's. */
const unnumbered = (digest: unknown): unknown =>
  JSON.parse(JSON.stringify(digest).replaceAll(/"(\d{4}-\d{2}-\d{2}-[a-z][a-z0-9-]*?)-\d+(\.\d+)?"/g, '"$1$2"'));

const spelt = (entities: DigestDocument['entities']): ReadonlySet<string> =>
  new Set(entities.flatMap(({ spellings }) => spellings.map(({ text }) => text)));

/** Cuts of a list, given as where each part ends. */
const cut = <T>(list: readonly T[], ends: readonly number[]): readonly (readonly T[])[] => {
  const places = [...new Set([...ends.map((end) => end % list.length), list.length])].sort((a, b) => a - b);
  return places.map((end, index) => list.slice(places[index - 1] ?? 0, end)).filter(({ length }) => length > 0);
};

const CORPUS = invented(60);
/** There are 27 a day. */
const FOUR_DAYS = invented(100);
const RUNS = { numRuns: 2 };

describe('an update', () => {
  it('makes in steps what is made at once, ids included but for their numbers, where articles come in order of publication', async () => {
    await fc.assert(
      fc.asyncProperty(fc.subarray([27, 54, 81], { minLength: 1 }), async (days) => {
        const { store, last } = await inSteps(cut(FOUR_DAYS, days));
        const scratch = await fromScratch(FOUR_DAYS, store);
        // A question that arises later is numbered later, and so is a count.
        const numbered = ({ disputes, figures }: DigestDocument) => [disputes, figures];
        expect(unnumbered(unnamed(last, ...numbered(last)))).toEqual(
          unnumbered(unnamed(scratch, ...numbered(scratch))),
        );
      }),
      RUNS,
    );
  }, 120_000);

  it('makes the same of them in any order, but for ids of what a late article told of first', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.shuffledSubarray([...CORPUS], { minLength: CORPUS.length }),
        fc.array(fc.nat(1000), { minLength: 1, maxLength: 4 }),
        async (shuffled, ends) => {
          const { store, last } = await inSteps(cut(shuffled, ends));
          const scratch = await fromScratch(shuffled, store);
          const named = ({ events, entities, figures, disputes }: DigestDocument) => [
            events,
            entities,
            figures,
            disputes,
          ];
          expect(unnamed(last, ...named(last))).toEqual(unnamed(scratch, ...named(scratch)));
          expect(faultsOf(last)).toEqual([]);
        },
      ),
      RUNS,
    );
  }, 120_000);

  it('moves no id and no citation', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.shuffledSubarray([...CORPUS], { minLength: CORPUS.length }),
        fc.array(fc.nat(1000), { minLength: 2, maxLength: 4 }),
        async (shuffled, ends) => {
          const { digests, last } = await inSteps(cut(shuffled, ends));
          const headlines = new Map(last.articles.map(({ id, url }) => [id, url]));
          const events = new Map(last.events.map((event) => [event.id, event]));
          const entities = new Map(last.entities.map((entity) => [entity.id, entity]));
          for (const earlier of digests) {
            for (const { id, url } of earlier.articles) expect(headlines.get(id)).toBe(url);
            for (const { id, date } of earlier.events) expect(events.get(id)?.date ?? date).toEqual(date);
            // One that is gone was shown to be one with another of its date, or its day has better ones than it can show.
            for (const { id, date, statements } of earlier.events.filter((event) => !events.has(event.id))) {
              const ofDate = last.events.filter(
                (event) => event.date.start === date.start && event.date.end === date.end,
              );
              const cited = new Set(
                ofDate.flatMap((event) => event.statements.flatMap(({ cites }) => cites.map((cite) => cite.id))),
              );
              const isElsewhere = statements.some(({ cites }) => cites.some((cite) => cited.has(cite.id)));
              expect([id, isElsewhere || ofDate.length >= 12]).toEqual([id, true]);
            }
            // What has an id keeps a spelling that it had; one that is gone was shown to be one with another, which has it.
            for (const { id, spellings } of earlier.entities) {
              const now = entities.get(id);
              const texts = spelt(now ? [now] : last.entities);
              expect([id, spellings.some(({ text }) => texts.has(text))]).toEqual([id, true]);
            }
          }
        },
      ),
      RUNS,
    );
  }, 120_000);

  it('reads an article once', async () => {
    const { store } = await inSteps([CORPUS.slice(0, 10)]);
    const written: string[] = [];
    const watched = {
      ...store,
      write: (name: string, bytes: Uint8Array) => {
        written.push(name);
        return store.write(name, bytes);
      },
    };
    await digestAfter(watched, incoming(CORPUS.slice(0, 10)));
    expect(written).toEqual(['state']);
  });
});

describe('articles that leave', () => {
  it('take along what they alone support, rename nothing, and are told of', async () => {
    const { store, last } = await inSteps([CORPUS]);
    const keepFrom = '2031-01-07' as Day;
    const after = await digestAfter(store, { articles: [], keepFrom });
    const gone = last.articles.filter(({ published }) => published.day < keepFrom).map(({ id }) => id);
    expect(gone.length).toBeGreaterThan(20);
    const left = last.articles.filter(({ id }) => !gone.includes(id));
    expect(after.articles.map(({ id, url }) => [id, url])).toEqual(left.map(({ id, url }) => [id, url]));
    const ids = new Set(after.events.map(({ id }) => id));
    for (const { id, articles } of last.events)
      if (articles.every((key) => gone.includes(key))) expect(ids).not.toContain(id);
    const stay = last.events.filter(({ articles }) => !articles.some((key) => gone.includes(key)));
    expect(stay.length).toBeGreaterThan(5);
    expect(stay.filter(({ id }) => !ids.has(id))).toEqual([]);
    const { articles } = digestInMemory(after);
    for (const key of gone) expect(articles.hasLeft(key)).toBe(true);
    for (const { id } of left) expect(articles.hasLeft(id)).toBe(false);
    expect(articles.hasLeft('ZZZ')).toBe(false);
  });

  it('leave no key to others', async () => {
    const { store } = await inSteps([CORPUS.slice(0, 6)]);
    const after = await digestAfter(store, {
      ...incoming(CORPUS.slice(6, 8)),
      gone: CORPUS.slice(0, 2).map(({ file }) => file),
    });
    expect(after.articles.map(({ id }) => id)).toEqual(['C', 'D', 'E', 'F', 'G', 'H']);
    expect(after.departed).toEqual(['A..B']);
  });
});

describe('a revision', () => {
  const told = (toll: number, headline = 'Flood in Vessany'): Invented => ({
    file: 'flood.txt',
    text: article(headline, '2031-05-05', `At least ${toll} people were killed in Vessany on Sunday, the mayor said.`),
  });

  it('keeps the key, and tells what was changed later', async () => {
    const { store } = await inSteps([[told(14)]]);
    const { outcome, news }: Updated = await updateTopic(store, ferry(), incoming([told(17, 'Vessany flooded')]));
    expect(news).toMatchObject({ added: [], revised: ['flood.txt'], left: [] });
    if (!outcome || 'faults' in outcome) throw new Error(JSON.stringify(outcome));
    const { digest } = outcome.compiled;
    expect(digest.articles.map(({ id, headline }) => [id, headline])).toEqual([['A', 'Vessany flooded']]);
    const changed = digest.disputes.filter(({ positions }) =>
      positions.some(({ relation }) => relation === 'changed-later'),
    );
    // The key of the article is no word of a question.
    expect(changed.map(({ question }) => question)).toEqual([
      'To what was the headline “Flood in Vessany” changed later?',
      'How many were killed, as first published and as changed later?',
    ]);
    expect(
      changed.map(({ kind, positions }) => [kind, positions.map(({ text, relation }) => [text, relation])]),
    ).toEqual([
      [
        'changed account',
        [
          ['Flood in Vessany', undefined],
          ['Vessany flooded', 'changed-later'],
        ],
      ],
      [
        'figure',
        [
          ['At least 14 people were killed in Vessany on Sunday, the mayor said.', undefined],
          ['At least 17 people were killed in Vessany on Sunday, the mayor said.', 'changed-later'],
        ],
      ],
    ]);
    expect(faultsOf(digest)).toEqual([]);
  });

  it('of which nothing is said where only other words changed', async () => {
    const { store } = await inSteps([[told(14)]]);
    const other = told(14);
    const digest = await digestAfter(store, incoming([{ ...other, text: `${other.text}\n\nThe river fell.` }]));
    expect(digest.disputes).toEqual([]);
    expect(digest.articles.map(({ id }) => id)).toEqual(['A']);
  });

  it('of many articles is no article more', async () => {
    const { store, last } = await inSteps([CORPUS.slice(0, 12)]);
    const after = await digestAfter(store, incoming(CORPUS.slice(0, 12).map(revised)));
    expect(after.articles.map(({ id }) => id)).toEqual(last.articles.map(({ id }) => id));
  });
});

describe('a paragraph', () => {
  const files = Object.entries(FERRY).map(([file, text]) => ({ file, text }));
  const late = { file: 'late.txt', text: article('Pier', '2031-05-20', 'Port Aldwin opened its pier on Monday.') };
  const cites = ({ events }: DigestDocument): ReadonlySet<number> =>
    new Set(
      events.flatMap(({ statements }) => statements.flatMap(({ cites: all }) => all.map(({ paragraph }) => paragraph))),
    );

  it('is counted as a reader counts it: no line of the front matter is one', async () => {
    const digest = await digestAfter(storeInMemory(), incoming(files));
    expect(Math.min(...cites(digest))).toBe(1);
    expect(digest.articles.every(({ paragraphs }) => paragraphs < 5)).toBe(true);
  });

  it('keeps its number in a topic that counted those lines, also in an article that is revised or comes later', async () => {
    const store = storeInMemory();
    await digestAfter(store, incoming(files));
    const state = await readState(store);
    if (!state) throw new Error('nothing is kept');
    // As an earlier version left it, which another reader reads anew.
    await writeState(store, { ...state, segments: [], countsText: false });
    const again = await digestAfter(store, incoming([...files, late]));
    expect(Math.min(...cites(again))).toBe(5);
    expect(Math.min(...cites(await digestAfter(store, incoming([late]))))).toBe(5);
  });

  it('keeps it where only the evidence tells of the topic', async () => {
    const { outcome } = await updateTopic(storeInMemory(), ferry(), incoming(files));
    if (!outcome || 'faults' in outcome) throw new Error('not compiled');
    const evidence = outcome.compiled.evidenceText ?? '';
    const from = async (text: string): Promise<number> => {
      const topic = ferry();
      const texts = new Map([...topic.texts, ['evidence.json', text]]);
      const { outcome: later } = await updateTopic(storeInMemory(), { ...topic, texts }, incoming(files));
      if (!later || 'faults' in later) throw new Error('not compiled');
      return Math.min(...cites(later.compiled.digest));
    };
    expect(await from(evidence)).toBe(1);
    expect(await from(evidence.replace('"countsText":true,', ''))).toBe(5);
  });
});

describe('what is brought', () => {
  it('may be stated beside the bytes, and is then what a reader sees', async () => {
    const bytes = encoder.encode('The harbour of Vessany was closed on Monday.');
    const stated = { headline: 'Harbour closed', publisher: 'Gazette', url: 'https://gazette.example/1' };
    const each = { file: 'item-1.txt', bytes, published: '2031-05-06' as Day, stated };
    const digest = await digestAfter(storeInMemory(), { articles: [each] });
    expect(digest.articles[0]).toMatchObject({ headline: 'Harbour closed', label: 'Gazette', url: stated.url });
    expect(digest.events.map(({ date }) => date.start)).toEqual(['2031-05-05']);
  });

  it('is left out with the reason where it cannot be read, and what was there stays', async () => {
    const store = storeInMemory();
    const articles = Object.entries(FERRY).map(([file, text]) => ({ file, text }));
    await digestAfter(store, incoming(articles));
    const { outcome, news } = await updateTopic(store, ferry(), incoming([{ file: 'strike.txt', text: ' ' }]));
    expect(news.leftOut).toEqual([{ file: 'strike.txt', why: 'it is empty.', isMissing: true }]);
    expect(outcome && 'compiled' in outcome && outcome.compiled.digest.articles.length).toBe(4);
  });
});

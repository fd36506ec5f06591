import type { Gap, GapKind } from './draft/findings.ts';
import { citationsOf, type Unversioned } from './edit/join.ts';

/**
 * What a compilation says when it is done: how much the digest holds, what is new in it since the last one, and what
 * was found that neither the editor's files cover nor the overlay explains. None of it is a fault.
 */
export function closingReport(
  digest: Unversioned,
  changes: readonly string[],
  gaps: readonly Gap[],
): readonly string[] {
  return [...counts(digest), ...changes, ...left(gaps)];
}

function counts(digest: Unversioned): string[] {
  const { articles, entities, events, figures, disputes } = digest;
  const statements = [...events.flatMap((event) => event.statements), ...entities.flatMap((entity) => entity.facts)];
  const amount = (count: number, one: string, more = `${one}s`): string => `${count} ${count === 1 ? one : more}`;
  const types = (type: string): number => entities.filter((entity) => entity.type === type).length;
  return [
    [
      amount(articles.length, 'article'),
      amount(events.length, 'event'),
      amount(statements.length, 'statement'),
      amount(citationsOf(digest).length, 'citation'),
      amount(figures.length, 'figure'),
      amount(disputes.length, 'dispute'),
    ].join(', '),
    [
      amount(types('person'), 'person', 'people'),
      amount(types('organisation'), 'organisation'),
      amount(types('place'), 'place'),
    ].join(', '),
  ];
}

/** What each kind of gap is called, and whether its keys stand side by side or each on a line with its note. */
const HEADS: Readonly<Record<GapKind, readonly [head: string, layout: 'row' | 'lines']>> = {
  paragraph: ['paragraphs that nothing cites:', 'row'],
  date: ['dates that no event covers:', 'lines'],
  role: ['people without a role:', 'row'],
  word: ['capitalised words that belong to no recorded name:', 'lines'],
  spelling: ['spellings in articles that their entries do not name:', 'lines'],
  merge: ['names that may mean the same:', 'lines'],
  dispute: ['accounts that may contradict each other:', 'lines'],
};

const kinds = Object.keys(HEADS) as readonly GapKind[];

/** The gaps by kind; one line says so where there are none. */
function left(gaps: readonly Gap[]): readonly string[] {
  if (gaps.length === 0) return ['nothing is left unexplained'];
  return kinds.flatMap((kind) => {
    const own = gaps.filter((gap) => gap.kind === kind);
    const [head, layout] = HEADS[kind];
    if (own.length === 0) return [];
    if (layout === 'row') return [head, ...rows(own)];
    return [head, ...own.map(({ key, note }) => (note === undefined ? `  ${key}` : `  ${key} ${note}`))];
  });
}

/** Keys in rows: those of one article in one row, others each in its own. */
function rows(gaps: readonly Gap[]): readonly string[] {
  const byArticle = Map.groupBy(gaps, ({ key }) => /^[A-Z]+(?=\d)/.exec(key)?.[0] ?? key);
  return [...byArticle.values()].map((row) => `  ${row.map(({ key }) => key).join(' ')}`);
}

/** What is compared: names by their spelling, everything else by its id. */
const parts: readonly (readonly [what: string, keys: (digest: Unversioned) => readonly string[]])[] = [
  ['articles', ({ articles }) => articles.map(({ id }) => id)],
  ['events', ({ events }) => events.map(({ id }) => id)],
  ['figures', ({ figures }) => figures.map(({ id }) => id)],
  ['disputes', ({ disputes }) => disputes.map(({ id }) => id)],
  ['names', ({ entities }) => entities.map(({ name }) => name)],
];

/**
 * What came and went since the last compile, a line a kind of thing; `earlier` is the text of the last `digest.json`.
 * Nothing is listed where there was none: then all is new.
 */
export function changesSince(earlier: string | undefined, digest: Unversioned): readonly string[] {
  const before = earlier === undefined ? null : parsed(earlier);
  if (!before) return [];
  const lines = parts.flatMap(([what, keys]) => {
    const [old, now] = [new Set(keys(before)), new Set(keys(digest))];
    const added = [...now].filter((key) => !old.has(key));
    const gone = [...old].filter((key) => !now.has(key));
    return [...listed(`new ${what}`, added), ...listed(`${what} gone`, gone)];
  });
  return lines.length > 0 ? ['since the last compile:', ...lines] : ['nothing came or went since the last compile'];
}

const listed = (what: string, keys: readonly string[]): string[] =>
  keys.length > 0 ? [`  ${what}: ${keys.join(', ')}`] : [];

/** A digest that cannot be read is none: it will be written anew. */
function parsed(text: string): Unversioned | null {
  try {
    const value: unknown = JSON.parse(text);
    const isDigest =
      typeof value === 'object' &&
      value !== null &&
      ['articles', 'events', 'figures', 'disputes', 'entities'].every((key) => key in value);
    return isDigest ? (value as Unversioned) : null;
  } catch {
    return null;
  }
}

import type { Gap, GapKind } from './draft/findings.ts';
import { REVIEW_KINDS, type ReviewItem, type ReviewKind } from './draft/review.ts';
import { citationsOf, type Unversioned } from './edit/join.ts';
import { entryLine } from './edit/overlay-entry.ts';
import type { ArticleEntry } from './edit/schema.ts';
import { languageNamed } from './language/others.ts';

/**
 * What a compilation says when it is done: how much the digest holds, what is new in it since the last one, and what
 * was found that neither the editor's files cover nor the overlay explains (`left`). None of it is a fault.
 */
export function closingReport(
  digest: Unversioned,
  changes: readonly string[],
  left: readonly string[],
): readonly string[] {
  return [...counts(digest), ...changes, ...left];
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
export function gapLines(gaps: readonly Gap[]): readonly string[] {
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

/** The articles of which nothing is drafted, since they are in a language that is not read: read them yourself. */
export const unreadLines = (articles: readonly Pick<ArticleEntry, 'id' | 'language' | 'unread'>[]): readonly string[] =>
  articles.flatMap(({ id, language, unread }) =>
    unread
      ? [`article ${id} is in ${languageNamed(language)}: nothing of what it tells is drafted, read it yourself`]
      : [],
  );

/** What each kind of thing to look at in a draft is called. */
const REVIEWED: Readonly<Record<ReviewKind, string>> = {
  statement: 'of a person, and told by one article alone: check it, or hide it',
  doubt: 'possible false statements, left out of the draft: add a role that holds',
  merge: 'names that may be one',
  junk: 'may be no name',
  headline: 'headlines that are only a beginning',
  role: 'people without a role',
  dispute: 'the articles may contradict each other: confirm and word it, or dismiss it',
  parting: 'the articles may part here, which the digest does not tell: confirm it, or dismiss it',
  'left-out': 'left out, since nothing shows whom or what it names: add it',
};

/** Things of each kind that the report lists; more are counted. */
const MOST_LISTED = 10;

/** What to look at next in a draft, in order, each with the lines of `overlay.yml` that settle it. */
export function reviewLines(items: readonly ReviewItem[], topic: string): readonly string[] {
  if (items.length === 0) return ['nothing is left to look at'];
  return [
    `${items.length} to look at; npm run -s digest -- edit ${topic} asks of each, or add lines to overlay.yml:`,
    ...REVIEW_KINDS.flatMap((kind) => {
      const own = items.filter((item) => item.kind === kind);
      const more = own.length - MOST_LISTED;
      return own.length === 0
        ? []
        : [
            `${REVIEWED[kind]}:`,
            ...own.slice(0, MOST_LISTED).flatMap(itemLines),
            ...(more > 0 ? [`  and ${more} more`] : []),
          ];
    }),
  ];
}

function itemLines({ about, rests = '', choices }: ReviewItem): readonly string[] {
  const shown = choices.slice(0, 2).map(({ write }) => write('…'));
  return [
    `  ${about}${rests === '' ? '' : ` (${rests})`}`,
    ...shown.map((each) => `    under ${each.verb}:  ${entryLine(each)}`),
  ];
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

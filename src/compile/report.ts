import type { Citation, Digest } from '../digest/types.ts';
import type { Gap, GapKind } from './find/findings.ts';

type Unversioned = Omit<Digest, 'version'>;

/**
 * What a compilation says when it is done: how much the digest holds, what is new in it since the last one, and what
 * was found that neither the editor's files cover nor the overlay explains. None of it is a fault.
 */
export function closingReport(digest: Unversioned, news: readonly string[], gaps: readonly Gap[]): readonly string[] {
  return [...counts(digest), ...news, ...left(gaps)];
}

export function citationsOf({ events, entities, figures, disputes }: Unversioned): Citation[] {
  return [
    ...events.flatMap((event) => event.statements.flatMap((statement) => statement.cites)),
    ...entities.flatMap(({ facts, roles }) => [...facts, ...roles].flatMap((line) => line.cites)),
    ...figures.flatMap((figure) => figure.cites),
    ...disputes.flatMap((dispute) => dispute.positions.flatMap((position) => position.cites)),
  ];
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
  const byArticle = new Map<string, string[]>();
  for (const { key } of gaps) {
    const row = /^[A-Z]+(?=\d)/.exec(key)?.[0] ?? key;
    byArticle.set(row, [...(byArticle.get(row) ?? []), key]);
  }
  return [...byArticle.values()].map((keys) => `  ${keys.join(' ')}`);
}

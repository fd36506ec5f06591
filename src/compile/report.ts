import type { Citation, Digest } from '../digest/types.ts';
import type { GateSources } from './sources.ts';
import { unlistedNames, unrecordedSpellings } from './unrecorded.ts';

type Unversioned = Omit<Digest, 'version'>;

/**
 * What a compilation says when it is done: how much the digest holds, which paragraphs nothing cites, and, where the
 * articles are there, which spellings and names the editor's files leave out. None of it is a fault.
 */
export function closingReport(digest: Unversioned, gate: GateSources | undefined): readonly string[] {
  return [
    ...counts(digest),
    ...uncited(digest),
    ...(gate ? headed('spellings in articles that their entries do not name:', unrecordedSpellings(gate)) : []),
    ...(gate ? headed('capitalised words that belong to no recorded name:', unlistedNames(gate)) : []),
  ];
}

const headed = (head: string, lines: readonly string[]): readonly string[] =>
  lines.length > 0 ? [head, ...lines] : [];

function citationsOf({ events, entities, figures, disputes }: Unversioned): Citation[] {
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

/** Paragraphs that no statement, role, figure or position cites, a line an article. Not an error: boilerplate stays out. */
function uncited(digest: Unversioned): string[] {
  const cited = new Set(citationsOf(digest).map((cite) => cite.id));
  const lines = digest.articles.flatMap(({ id, paragraphs }) => {
    const left = Array.from({ length: paragraphs }, (_, index) => `${id}${index + 1}`).filter(
      (spot) => !cited.has(spot),
    );
    return left.length > 0 ? [`  ${left.join(' ')}`] : [];
  });
  return lines.length > 0 ? ['paragraphs that nothing cites:', ...lines] : ['every paragraph is cited'];
}

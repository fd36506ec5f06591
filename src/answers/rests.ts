import type { Citation, Digest, Dispute, Entity, Event, Figure, Role, Statement } from '../digest/types.ts';

/** Everything of a digest that rests on one paragraph. */
export interface Resting {
  /** Its citations, with the words quoted from it and where it has them from. */
  readonly cites: readonly { readonly cite: Citation; readonly by: readonly string[] }[];
  /** With the event, or the entity whose fact it is. */
  readonly statements: readonly { readonly statement: Statement; readonly event?: Event; readonly entity?: Entity }[];
  readonly roles: readonly { readonly role: Role; readonly entity: Entity }[];
  readonly figures: readonly Figure[];
  readonly disputes: readonly Dispute[];
  /** Names as the paragraph has them. */
  readonly names: readonly string[];
}

/** Collects what rests on the paragraph with this citation id, in the digest's order. */
export function restsOn(digest: Digest, id: string): Resting {
  const here = ({ cites }: { readonly cites: readonly Citation[] }): boolean => cites.some((cite) => cite.id === id);
  const statements = [
    ...digest.events.flatMap((event) => event.statements.map((statement) => ({ statement, event }))),
    ...digest.entities.flatMap((entity) => entity.facts.map((statement) => ({ statement, entity }))),
  ].filter(({ statement }) => here(statement));
  const roles = digest.entities.flatMap((entity) => entity.roles.filter(here).map((role) => ({ role, entity })));
  const figures = digest.figures.filter(here);
  const disputes = digest.disputes.filter((dispute) => dispute.positions.some(here));
  const positions = disputes.flatMap((dispute) => dispute.positions);
  const cited = [
    ...statements.map(({ statement }) => statement),
    ...figures,
    ...positions.map(({ cites, holders }) => ({ cites, by: holders })),
  ];
  const names = digest.entities.flatMap(({ spellings }) =>
    spellings.filter(here).map(({ text, glitch }) => `“${text}”${glitch ? ` (${glitch})` : ''}`),
  );
  return {
    cites: cited.flatMap(({ cites, by }) => cites.filter((cite) => cite.id === id).map((cite) => ({ cite, by }))),
    statements,
    roles,
    figures,
    disputes,
    names,
  };
}

/** Ids of every paragraph that anything rests on, in order of article and paragraph. */
export function citedParagraphs(digest: Digest): readonly Citation[] {
  const groups = [
    ...digest.events.flatMap(({ statements }) => statements),
    ...digest.entities.flatMap(({ facts, roles, spellings }) => [...facts, ...roles, ...spellings]),
    ...digest.figures,
    ...digest.disputes.flatMap(({ positions }) => positions),
  ];
  const all = new Map(groups.flatMap(({ cites }) => cites).map((cite) => [cite.id, cite]));
  return [...all.values()].sort((a, b) =>
    a.article === b.article ? a.paragraph - b.paragraph : a.article < b.article ? -1 : 1,
  );
}

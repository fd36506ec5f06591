import { createHash } from 'node:crypto';
import type { Citation, Digest, Dispute, Event, Figure, Position, ReportedDate, Statement } from '../digest/types.ts';
import type { Marks } from '../ports.ts';

/** What a digest says now and did not say, or said otherwise, in an earlier version. In the digest's order. */
export interface Changes {
  readonly events: Changed<Event>;
  readonly disputes: Changed<Dispute>;
  readonly figures: Changed<Figure>;
}

export interface Changed<T> {
  readonly added: readonly T[];
  readonly changed: readonly T[];
}

const dateSaid = (date: ReportedDate | undefined) => date?.label ?? null;
const citesSaid = (cites: readonly Citation[]) => cites.map(({ id, quote }) => [id, quote ?? null]);

/** What a reader is told. Counts that move with every new article (who is silent, which origins) are left out. */
const statementSaid = ({ text, by, to, cites, superseded }: Statement) => [
  ...[text, by, to, citesSaid(cites), superseded ?? false],
];
const eventSaid = ({ headline, date, status, statements }: Event) => [
  ...[headline, dateSaid(date), status],
  ...statements.map(statementSaid),
];
const positionSaid = ({ text, holders, relation, cites }: Position) => [
  ...[text, holders, relation ?? null, citesSaid(cites)],
];
const disputeSaid = ({ question, kind, positions, note }: Dispute) => [
  ...[question, kind, note ?? null],
  ...positions.map(positionSaid),
];
const figureSaid = ({ label, value, words, max, qualifier, unit, scope, asOf, by, cites }: Figure) => [
  ...[label, value ?? null, words ?? null, max ?? null, qualifier ?? null, unit, scope ?? null],
  ...[dateSaid(asOf), by, citesSaid(cites)],
];

/** 32 bits: two wordings of one thing are taken for the same once in four thousand million changes. */
const hashOf = (said: unknown): string => createHash('sha256').update(JSON.stringify(said)).digest('hex').slice(0, 8);

/** A digest is the same for thousands of channels, and never changes once read. */
const taken = new WeakMap<Digest, Marks>();

/** Names one line by what it says, so that a line that only moves is no change. */
const statementName = ({ id }: Event, statement: Statement): string =>
  `statement:${id}:${hashOf(statementSaid(statement))}`;
const positionName = ({ id }: Dispute, position: Position): string =>
  `position:${id}:${hashOf(positionSaid(position))}`;

/** Stands for a line that is there; what it says is in its name. */
const SAID = '1';

/** What a digest says, as hashes: about 40 bytes for each event, dispute and figure, and for each of their lines. */
export function marksOf(digest: Digest): Marks {
  const marks = taken.get(digest) ?? takeMarks(digest);
  taken.set(digest, marks);
  return marks;
}

function takeMarks({ events, disputes, figures }: Digest): Marks {
  return Object.fromEntries([
    ...events.map((event) => [`event:${event.id}`, hashOf(eventSaid(event))]),
    ...disputes.map((dispute) => [`dispute:${dispute.id}`, hashOf(disputeSaid(dispute))]),
    ...figures.map((figure) => [`figure:${figure.id}`, hashOf(figureSaid(figure))]),
    ...events.flatMap((event) => event.statements.map((statement) => [statementName(event, statement), SAID])),
    ...disputes.flatMap((dispute) => dispute.positions.map((position) => [positionName(dispute, position), SAID])),
  ]);
}

/** The statements of an event that were not there, or were worded otherwise, when the marks were taken. */
export const newStatements = (earlier: Marks, event: Event): readonly Statement[] =>
  event.statements.filter((statement) => earlier[statementName(event, statement)] === undefined);

/** The positions on a question that were not there, or were worded otherwise, when the marks were taken. */
export const newPositions = (earlier: Marks, dispute: Dispute): readonly Position[] =>
  dispute.positions.filter((position) => earlier[positionName(dispute, position)] === undefined);

/** What is new in a digest since the marks were taken. Where something was taken out, nothing is said. */
export function changesSince(earlier: Marks, digest: Digest): Changes {
  const now = marksOf(digest);
  function compare<T extends { readonly id: string }>(kind: string, all: readonly T[]): Changed<T> {
    const named = all.map((one) => ({ one, name: `${kind}:${one.id}` }));
    return {
      added: named.filter(({ name }) => earlier[name] === undefined).map(({ one }) => one),
      changed: named
        .filter(({ name }) => earlier[name] !== undefined && earlier[name] !== now[name])
        .map(({ one }) => one),
    };
  }
  return {
    events: compare('event', digest.events),
    disputes: compare('dispute', digest.disputes),
    figures: compare('figure', digest.figures),
  };
}

/** True where a digest says nothing that it did not say before. */
export function isUnchanged({ events, disputes, figures }: Changes): boolean {
  return [events, disputes, figures].every(({ added, changed }) => added.length === 0 && changed.length === 0);
}

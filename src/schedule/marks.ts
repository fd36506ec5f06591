import { createHash } from 'node:crypto';
import type { Citation, Digest, Dispute, Event, Figure, ReportedDate } from '../digest/types.ts';
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
const eventSaid = ({ headline, date, status, statements }: Event) => [
  ...[headline, dateSaid(date), status],
  ...statements.map(({ text, by, to, cites, superseded }) => [text, by, to, citesSaid(cites), superseded ?? false]),
];
const disputeSaid = ({ question, kind, positions, note }: Dispute) => [
  ...[question, kind, note ?? null],
  ...positions.map(({ text, holders, relation, cites }) => [text, holders, relation ?? null, citesSaid(cites)]),
];
const figureSaid = ({ label, value, words, max, qualifier, unit, scope, asOf, by, cites }: Figure) => [
  ...[label, value ?? null, words ?? null, max ?? null, qualifier ?? null, unit, scope ?? null],
  ...[dateSaid(asOf), by, citesSaid(cites)],
];

/** 32 bits: two wordings of one thing are taken for the same once in four thousand million changes. */
const hashOf = (said: unknown): string => createHash('sha256').update(JSON.stringify(said)).digest('hex').slice(0, 8);

/** A digest is the same for thousands of channels, and never changes once read. */
const taken = new WeakMap<Digest, Marks>();

/** What a digest says, as hashes: about 40 bytes for each event, dispute and figure. */
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
  ]);
}

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

import { createHash } from 'node:crypto';
import { newsDays } from '../digest/news-days.ts';
import type {
  Citation,
  Day,
  Digest,
  Dispute,
  Event,
  Figure,
  Position,
  ReportedDate,
  Statement,
} from '../digest/types.ts';
import type { Snapshot } from '../ports.ts';

/** All that daily summaries ask of a digest: what it gained or changed, and the days of its archive. */

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

/** What is new in a digest since a snapshot; null where that is nothing. Where something was taken out, nothing is said. */
export function changesSince(earlier: Snapshot, digest: Digest): Changes | null {
  const now = snapshotOf(digest);
  function compare<T extends { readonly id: string }>(kind: string, all: readonly T[]): Changed<T> {
    const before = (one: T) => earlier[`${kind}:${one.id}`];
    return {
      added: all.filter((one) => before(one) === undefined),
      changed: all.filter((one) => before(one) !== undefined && before(one) !== now[`${kind}:${one.id}`]),
    };
  }
  const changes = {
    events: compare('event', digest.events),
    disputes: compare('dispute', digest.disputes),
    figures: compare('figure', digest.figures),
  };
  const found = Object.values(changes).some(({ added, changed }) => added.length + changed.length > 0);
  return found ? changes : null;
}

/** The statements of an event that were not there, or were worded otherwise, when the snapshot was taken. */
export const newStatements = (earlier: Snapshot, event: Event): readonly Statement[] =>
  event.statements.filter((statement) => earlier[statementName(event, statement)] === undefined);

/** The positions on a question that were not there, or were worded otherwise, when the snapshot was taken. */
export const newPositions = (earlier: Snapshot, dispute: Dispute): readonly Position[] =>
  dispute.positions.filter((position) => earlier[positionName(dispute, position)] === undefined);

/** A digest is the same for thousands of channels, and never changes once read. */
const snapshots = new WeakMap<Digest, Snapshot>();
const replays = new WeakMap<Digest, readonly Day[]>();

/** What a digest says, as hashes: about 40 bytes for each event, dispute and figure, and for each of their lines. */
export function snapshotOf(digest: Digest): Snapshot {
  const snapshot = snapshots.get(digest) ?? takeSnapshot(digest);
  snapshots.set(digest, snapshot);
  return snapshot;
}

function takeSnapshot({ events, disputes, figures }: Digest): Snapshot {
  // A line's name holds a hash of what it says, so that a line that only moves is no change.
  const lines = [
    ...events.flatMap((event) => event.statements.map((statement) => statementName(event, statement))),
    ...disputes.flatMap((dispute) => dispute.positions.map((position) => positionName(dispute, position))),
  ];
  return Object.fromEntries([
    ...events.map((event) => [`event:${event.id}`, hashOf(eventContent(event))]),
    ...disputes.map((dispute) => [`dispute:${dispute.id}`, hashOf(disputeContent(dispute))]),
    ...figures.map((figure) => [`figure:${figure.id}`, hashOf(figureContent(figure))]),
    ...lines.map((name) => [name, '1']),
  ]);
}

/** 32 bits: two wordings of one thing are taken for the same once in four thousand million changes. */
const hashOf = (content: unknown): string =>
  createHash('sha256').update(JSON.stringify(content)).digest('hex').slice(0, 8);

const statementName = ({ id }: Event, statement: Statement): string =>
  `statement:${id}:${hashOf(statementContent(statement))}`;
const positionName = ({ id }: Dispute, position: Position): string =>
  `position:${id}:${hashOf(positionContent(position))}`;

// What a reader is told. Counts that move with every new article (who is silent, which origins) are left out.
const dateContent = (date: ReportedDate | undefined) => date?.label ?? null;
const citesContent = (cites: readonly Citation[]) => cites.map(({ id, quote }) => [id, quote ?? null]);
const statementContent = ({ text, by, to, cites, superseded }: Statement) => [
  ...[text, by, to, citesContent(cites), superseded ?? false],
];
const eventContent = ({ headline, date, status, statements }: Event) => [
  ...[headline, dateContent(date), status],
  ...statements.map(statementContent),
];
const positionContent = ({ text, holders, relation, cites }: Position) => [
  ...[text, holders, relation ?? null, citesContent(cites)],
];
const disputeContent = ({ question, kind, positions, note }: Dispute) => [
  ...[question, kind, note ?? null],
  ...positions.map(positionContent),
];
const figureContent = ({ label, value, words, max, qualifier, unit, scope, asOf, by, cites }: Figure) => [
  ...[label, value ?? null, words ?? null, max ?? null, qualifier ?? null, unit, scope ?? null],
  ...[dateContent(asOf), by, citesContent(cites)],
];

/** The days of news that a replay tells, oldest first: those within the topic's coverage, not its background. */
export function replayDays(digest: Digest): readonly Day[] {
  const { from, to } = digest.topic.coverage;
  const days = replays.get(digest) ?? newsDays(digest).flatMap(({ day }) => (day >= from && day <= to ? day : []));
  replays.set(digest, days);
  return days;
}

/** A day of an archive that is told day by day: "day 3 of 9". */
export interface ReplayDay {
  readonly day: Day;
  readonly number: number;
  readonly of: number;
}

/**
 * The day of an archive whose turn it is after the one told last; undefined where every day was told. A day added
 * before those told is not told any more.
 */
export function nextReplayDay(last: Day | undefined, digest: Digest): ReplayDay | undefined {
  const days = replayDays(digest);
  const index = days.findIndex((day) => last === undefined || day > last);
  const day = days[index];
  return day === undefined ? undefined : { day, number: index + 1, of: days.length };
}

/** The day of the latest article, or the last day that the topic covers where that is later. */
export const latestArticleDay = ({ topic, articles }: Digest): Day =>
  articles.map(({ published }) => published.day).reduce((a, b) => (a > b ? a : b), topic.coverage.to);

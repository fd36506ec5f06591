import { createHash } from 'node:crypto';
import type { Article, Citation, Day, Digest, Dispute, Event, Figure, Position, Statement } from '../digest/types.ts';
import type { Snapshot } from '../ports.ts';

/** All that daily summaries ask of a digest: what it gained or changed, and the days of its archive. */

/** What a digest says now and did not say, or said otherwise, in an earlier version. In the digest's order. */
export interface Changes {
  readonly events: Changed<Event>;
  readonly disputes: Changed<Dispute>;
  readonly figures: Changed<Figure>;
  /** Of a topic of feeds: articles that came. */
  readonly articles: readonly Article[];
}

export interface Changed<T> {
  readonly added: readonly T[];
  readonly changed: readonly T[];
}

/** A digest is the same for thousands of channels, and never changes once read. */
const snapshots = new WeakMap<Digest, Snapshot>();
const comparisons = new WeakMap<Digest, WeakMap<Snapshot, Changes | null>>();
const replays = new WeakMap<Digest, readonly Day[]>();

/** What is new in a digest since a snapshot; null where that is nothing. Where something was taken out, nothing is said. */
export function changesSince(earlier: Snapshot, digest: Digest): Changes | null {
  if (earlier === snapshots.get(digest)) return null;
  const known = comparisons.get(digest) ?? new WeakMap<Snapshot, Changes | null>();
  comparisons.set(digest, known);
  const changes = known.has(earlier) ? (known.get(earlier) ?? null) : compare(earlier, digest);
  known.set(earlier, changes);
  return changes;
}

function compare(earlier: Snapshot, digest: Digest): Changes | null {
  const { events, disputes, figures, articles } = contentsOf(digest);
  function changesOf<T>(all: readonly T[], hash: (one: T) => Hashes): Changed<T> {
    const hashed = all.map((one) => ({ one, hashes: hash(one) }));
    const isAdded = ([id]: Hashes): boolean => !earlier.has(id);
    const isChanged = ([id, content]: Hashes): boolean => earlier.has(id) && !earlier.has(content);
    return {
      added: hashed.flatMap(({ one, hashes }) => (isAdded(hashes) ? one : [])),
      changed: hashed.flatMap(({ one, hashes }) => (isChanged(hashes) ? one : [])),
    };
  }
  const changes = {
    events: changesOf(events, eventHashes),
    disputes: changesOf(disputes, disputeHashes),
    figures: changesOf(figures, figureHashes),
  };
  const came = earlier.has(WITH_ARTICLES) ? articles.filter((article) => !earlier.has(articleHash(article))) : [];
  const found = Object.values(changes).some(({ added, changed }) => added.length + changed.length > 0);
  return found || came.length > 0 ? { ...changes, articles: came } : null;
}

/** The statements of an event that were not there, or were worded otherwise, when the snapshot was taken. */
export const newStatements = (earlier: Snapshot, event: Event): readonly Statement[] =>
  event.statements.filter((statement) => !earlier.has(statementHash(event, statement)));

/** The positions on a question that were not there, or were worded otherwise, when the snapshot was taken. */
export const newPositions = (earlier: Snapshot, dispute: Dispute): readonly Position[] =>
  dispute.positions.filter((position) => !earlier.has(positionHash(dispute, position)));

/** Hashes of everything that a digest says. */
export function snapshotOf(digest: Digest): Snapshot {
  const snapshot = snapshots.get(digest) ?? new Set(hashesOf(digest));
  snapshots.set(digest, snapshot);
  return snapshot;
}

function hashesOf(digest: Digest): readonly number[] {
  const { events, disputes, figures, articles } = contentsOf(digest);
  return [
    ...events.flatMap(eventHashes),
    ...disputes.flatMap(disputeHashes),
    ...figures.flatMap(figureHashes),
    ...(articles.length > 0 ? [WITH_ARTICLES, ...articles.map(articleHash)] : []),
  ];
}

/** Everything that summaries compare. */
const contentsOf = ({ events, disputes, figures, articles, feeds }: Digest) => ({
  articles: feeds().length > 0 ? articles.list(0, articles.count()) : [],
  events: [...events.reported()],
  disputes: disputes.list(0, disputes.count()),
  figures: figures.list(0, figures.count()),
});

/**
 * That there is an event, dispute or figure of this id; what is said of it; and each of its lines by itself, so that one
 * that only moves is not new. Hashed is what a reader is told: counts that move with every new article (who is silent,
 * which origins) are not.
 */
type Hashes = readonly [id: number, content: number, ...lines: number[]];

function eventHashes(event: Event): Hashes {
  const { id, headline, date, status, statements } = event;
  const lines = statements.map((statement) => statementHash(event, statement));
  return [hashOf('event', id), hashOf('event', id, headline, date.label, status, lines), ...lines];
}

function disputeHashes(dispute: Dispute): Hashes {
  const { id, question, kind, positions, note } = dispute;
  const lines = positions.map((position) => positionHash(dispute, position));
  return [hashOf('dispute', id), hashOf('dispute', id, question, kind, note, lines), ...lines];
}

function figureHashes({ id, label, value, words, max, qualifier, unit, scope, asOf, by, cites }: Figure): Hashes {
  const amount = [label, value, words, max, qualifier, unit, scope, asOf?.label];
  return [hashOf('figure', id), hashOf('figure', id, amount, by, citesContent(cites))];
}

const statementHash = ({ id }: Event, { text, by, to, cites, superseded = false }: Statement): number =>
  hashOf('statement', id, text, by, to, citesContent(cites), superseded);
const positionHash = ({ id }: Dispute, { text, holders, relation, cites }: Position): number =>
  hashOf('position', id, text, holders, relation, citesContent(cites));
const articleHash = ({ id }: Article): number => hashOf('article', id);
const citesContent = (cites: readonly Citation[]) => cites.map(({ id, quote }) => [id, quote]);

/** 48 bits: among a million lines, a new one is taken for one that was there once in 280 million changes. */
const hashOf = (...said: readonly unknown[]): number =>
  createHash('sha256').update(JSON.stringify(said)).digest().readUIntBE(0, 6);

/** By which a snapshot says that it holds articles: those of topics without feeds, and early ones, do not. */
const WITH_ARTICLES = hashOf('articles');

/** The days of news that a replay tells, oldest first: those within the topic's coverage, not its background. */
export function replayDays(digest: Digest): readonly Day[] {
  const { from, to } = digest.topic.coverage;
  const days = replays.get(digest) ?? digest.events.newsDays({ from, to }).map(({ day }) => day);
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
export function latestArticleDay({ topic, articles }: Digest): Day {
  const { to } = topic.coverage;
  const latest = articles.published()?.to ?? to;
  return latest > to ? latest : to;
}

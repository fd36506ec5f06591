import type { SQLInputValue } from 'node:sqlite';
import type { Database } from '../database.ts';
import { type Day, dayNumber } from '../day.ts';
import { type LineKind, numbersOf as lineNumbers, recordInSql } from '../line-number.ts';
import type { Event } from '../schema.ts';

/** Days, both inclusive. */
export interface Days {
  readonly from: Day;
  readonly to: Day;
}

/**
 * Which of the dated things are meant: events, dated facts about entities, offices taken or left. All that is given has
 * to hold.
 */
export interface EventFilter {
  readonly id?: string;
  /** Numbers of entities, of which one at least has to be concerned. */
  readonly entities?: readonly number[];
  /** An expression of the full-text index: a line of it, or its headline, has all the words. */
  readonly words?: { readonly lines: string; readonly headline: string };
  /**
   * The days asked for, and how a date has to answer them. `within` where the date is a day or a short stretch, or where
   * the question covers at least a quarter of it: a war of 1992 to 1994 belongs to "1994", one of "the 1990s" does not,
   * and "October" does not belong to the 30th. A run of years belongs to its first and its last year, too; and an event
   * belongs to the days of a statement in it that lies wholly in them. `around` for what meets them and is left.
   */
  readonly days?: Days;
  readonly fit?: 'within' | 'around';
}

/** How many there are, and how many of them ended before the coverage of the topic began. */
export interface Tally {
  readonly total: number;
  readonly background: number;
}

export interface NewsDay {
  readonly day: Day;
  /** Events dated to that very day. */
  readonly events: number;
}

/** An event lasting at most this many days belongs to each of its days; a longer one only to a fair part of itself. */
const SHORT_DAYS = 14;

/** A condition with its values. */
export interface Condition {
  readonly sql: string;
  readonly values: readonly SQLInputValue[];
}

/** That a row's days, in columns named as in the table `event`, are within the days asked for. */
export function isWithin({ from, to }: Days): Condition {
  const [first, last] = [dayNumber(from), dayNumber(to)];
  const covers = (year: string): string => `${year} IS NOT NULL AND ${year} BETWEEN ? AND ?`;
  // Years that the days asked for hold from their first day to their last.
  const years = [wholeYearFrom(from), wholeYearTo(to)];
  return {
    sql: `first_day <= ? AND last_day >= ? AND (last_day - first_day < ${SHORT_DAYS}
      OR (min(last_day, ?) - max(first_day, ?) + 1) * 4 >= last_day - first_day + 1
      OR (${covers('first_year')}) OR (${covers('last_year')}))`,
    values: [last, first, last, first, ...years, ...years],
  };
}

const wholeYearFrom = (day: Day): number => Number(day.slice(0, 4)) + (day.endsWith('-01-01') ? 0 : 1);
const wholeYearTo = (day: Day): number => Number(day.slice(0, 4)) - (day.endsWith('-12-31') ? 0 : 1);

/**
 * Selects the numbers of events of the days asked for. Short events are found by their first day, the few long ones in an
 * index of their own.
 */
export function eventsOfDays(days: Days, fit: 'within' | 'around'): Condition {
  const [first, last] = [dayNumber(days.from), dayNumber(days.to)];
  const within = isWithin(days);
  const long = `SELECT seq FROM event INDEXED BY event_long
    WHERE last_day - first_day >= ${SHORT_DAYS} AND first_day <= ? AND last_day >= ?`;
  const own = 'SELECT event FROM statement_day WHERE first_day BETWEEN ? AND ? AND last_day <= ?';
  if (fit === 'around')
    return {
      sql: `${long} AND NOT (${within.sql}) EXCEPT ${own}`,
      values: [last, first, ...within.values, first, last, last],
    };
  return {
    sql: `SELECT seq FROM event WHERE first_day BETWEEN ? AND ? AND last_day >= ? AND last_day - first_day < ${SHORT_DAYS}
      UNION ${long} AND ${within.sql} UNION ${own}`,
    values: [first - SHORT_DAYS + 1, last, first, last, first, ...within.values, first, last, last],
  };
}

/** Selects the numbers of events that a filter leaves; undefined where it leaves all. */
function numbersOf({ id, entities, words, days, fit = 'within' }: EventFilter): Condition | undefined {
  const sets: Condition[] = [];
  if (id !== undefined) sets.push({ sql: 'SELECT seq FROM event WHERE id = ?', values: [id] });
  if (entities) {
    const list = entities.map(() => '?').join(', ');
    const distinct = entities.length > 1 ? 'DISTINCT ' : '';
    sets.push({ sql: `SELECT ${distinct}event AS seq FROM event_entity WHERE entity IN (${list})`, values: entities });
  }
  if (words) sets.push(eventsWithWords(words));
  if (days) sets.push(eventsOfDays(days, fit));
  if (sets.length === 0) return undefined;
  return {
    sql: sets.map(({ sql }) => (sets.length > 1 ? `SELECT seq FROM (${sql})` : sql)).join(' INTERSECT '),
    values: sets.flatMap(({ values }) => values),
  };
}

/** Events of which a statement has all the words, dated facts that have them, and headlines that do. */
function eventsWithWords({ lines, headline }: NonNullable<EventFilter['words']>): Condition {
  if (lines === '') return { sql: 'SELECT seq FROM event WHERE false', values: [] };
  const found = (kind: LineKind): string => {
    const [first, last] = lineNumbers(kind);
    return `SELECT DISTINCT ${recordInSql('rowid')} AS seq FROM line_words
      WHERE line_words MATCH ? AND rowid BETWEEN ${first} AND ${last}`;
  };
  return {
    sql: `SELECT seq FROM (${found('event')}) UNION SELECT event FROM fact WHERE event IS NOT NULL
      AND seq IN (${found('fact')}) UNION SELECT rowid FROM headline_words WHERE headline_words MATCH ?`,
    values: [lines, lines, headline],
  };
}

export function eventsIn(database: Database, background: () => number) {
  const one = (order: string, where: string, ...values: readonly SQLInputValue[]): Event | undefined =>
    database.record<Event>(`SELECT record FROM event WHERE ${where} ORDER BY ${order} LIMIT 1`, ...values);
  const newsDay = (where: string, order: string, day: Day): NewsDay | undefined =>
    database.get<NewsDay>(`SELECT day, events FROM news_day WHERE day ${where} ? ORDER BY day ${order} LIMIT 1`, day);
  return {
    /** The event of this id, also where it is a dated fact or an office. */
    get: (id: string) => one('seq', 'id = ?', id),
    /** Counts what a filter leaves. */
    tally(filter: EventFilter): Tally {
      const numbers = numbersOf(filter);
      if (!numbers) return { total: database.number('SELECT max(seq) FROM event'), background: background() };
      const { total, early } = database.get<{ readonly total: number; readonly early: number }>(
        `SELECT count(*) AS total, coalesce(sum(seq <= ?), 0) AS early FROM (${numbers.sql})`,
        ...[background(), ...numbers.values],
      ) ?? { total: 0, early: 0 };
      return { total, background: early };
    },
    /** A stretch of what a filter leaves, oldest first. */
    list(filter: EventFilter, from: number, count: number): readonly Event[] {
      const numbers = numbersOf(filter);
      if (!numbers)
        return database.records<Event>('SELECT record FROM event WHERE seq > ? ORDER BY seq LIMIT ?', from, count);
      return database.records<Event>(
        `SELECT record FROM event WHERE seq IN (SELECT seq FROM (${numbers.sql}) ORDER BY seq LIMIT ? OFFSET ?)
        ORDER BY seq`,
        ...[...numbers.values, count, from],
      );
    },
    /**
     * The most important of what a filter leaves, most important first.
     * @param since Only what did not end before this day.
     */
    foremost(filter: EventFilter, count: number, since = ''): readonly Event[] {
      const numbers = numbersOf(filter);
      return database.records<Event>(
        `SELECT record FROM event ${numbers ? '' : 'INDEXED BY event_by_rank'}
        WHERE end >= ?${numbers ? ` AND seq IN (${numbers.sql})` : ''} ORDER BY rank LIMIT ?`,
        ...[since, ...(numbers?.values ?? []), count],
      );
    },
    /** The narrowest dated of what a filter leaves, narrowest first. */
    narrowest(filter: EventFilter, count: number): readonly Event[] {
      const numbers = numbersOf(filter);
      return database.records<Event>(
        `SELECT record FROM event WHERE ${numbers ? `seq IN (${numbers.sql})` : 'true'}
        ORDER BY last_day - first_day, seq LIMIT ?`,
        ...[...(numbers?.values ?? []), count],
      );
    },
    /** The first or the last event that was reported as such. */
    first: () => one('seq', "+kind = 'event'"),
    last: () => one('seq DESC', "+kind = 'event'"),
    /** The last that ended before a day, and the first that began after another. */
    before: (day: Day) => one('end DESC, seq DESC', "kind = 'event' AND end < ?", day),
    after: (day: Day) => one('start, seq', "kind = 'event' AND start > ?", day),
    /** All events that were reported as such, in their order. */
    *reported(): Iterable<Event> {
      for (let seq = 0; ; ) {
        const rows = database.all<{ readonly seq: number; readonly record: string }>(
          "SELECT seq, record FROM event WHERE +kind = 'event' AND seq > ? ORDER BY seq LIMIT ?",
          ...[seq, CHUNK],
        );
        for (const { record } of rows) yield JSON.parse(record);
        const last = rows.at(-1);
        if (!last || rows.length < CHUNK) return;
        seq = last.seq;
      }
    },
    /** The event reported under this id, without facts and offices. */
    reportedAs: (id: string) => one('seq', "+kind = 'event' AND id = ?", id),
    /** Days with events, oldest first. */
    newsDays: (days?: Days) =>
      days
        ? database.all<NewsDay>('SELECT day, events FROM news_day WHERE day BETWEEN ? AND ?', days.from, days.to)
        : database.all<NewsDay>('SELECT day, events FROM news_day'),
    /** The last day with news before a day, and the first one after. */
    newsBefore: (day: Day) => newsDay('<', 'DESC', day),
    newsAfter: (day: Day) => newsDay('>', 'ASC', day),
    /** How many days have news, up to some number. */
    latestNews: (upTo: Day) => newsDay('<=', 'DESC', upTo),
  };
}

export type Events = ReturnType<typeof eventsIn>;

/** Events that are read at a time where all are. */
const CHUNK = 500;

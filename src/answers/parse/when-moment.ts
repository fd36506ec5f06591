import { addDays, asDay, lastOfMonth } from '../../digest/day.ts';
import type { Day } from '../../digest/types.ts';
import type { Words } from '../words/words.ts';

/** The days that the digest covers as news; what is relative counts from the last of them. */
export interface Calendar {
  readonly from: Day;
  readonly to: Day;
}

/** What is said in the words that an answer will be in. */
export type Said = (words: Words) => string;

/** Days asked for, both inclusive, with their words. `note` says how something open to doubt was read. */
export interface Span {
  readonly from: Day;
  readonly to: Day;
  readonly label: Said;
  readonly note?: Said;
}

/** A date that no calendar has; `impossible` is a whole sentence saying why. */
export interface Impossible {
  readonly impossible: Said;
}

export type Part =
  | 'early'
  | 'mid'
  | 'late'
  | 'first half'
  | 'second half'
  | 'week 1'
  | 'week 2'
  | 'week 3'
  | 'week 4'
  | 'last week';

/** A date as far as it is written: a day may lack its month, a month its year. */
export interface Moment {
  readonly year?: number;
  readonly month?: number;
  readonly day?: number;
  /** First year of a decade. */
  readonly decade?: number;
  readonly part?: Part;
  /** Days that are settled already: "yesterday", "saturday". */
  readonly fixed?: Span;
  readonly note?: Said;
}

export const FIRST_DAY = '0001-01-01' as Day;
export const LAST_DAY = '9999-12-31' as Day;

const pad = (number: number, width: number): string => String(number).padStart(width, '0');
const dayOf = (year: number, month: number, day: number): Day | null =>
  asDay(`${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`);

export const yearOf = (day: Day): number => Number(day.slice(0, 4));

/** First and last day of each part: of a month of `days` days, of the twelve months, of a decade's years. */
const PARTS: Record<
  Part,
  {
    month: (days: number) => readonly [number, number];
    year?: readonly [number, number];
    decade?: readonly [number, number];
  }
> = {
  early: { month: () => [1, 10], year: [1, 4], decade: [0, 3] },
  mid: { month: () => [11, 20], year: [5, 8], decade: [4, 6] },
  late: { month: (days) => [21, days], year: [9, 12], decade: [7, 9] },
  'first half': { month: () => [1, 15], year: [1, 6], decade: [0, 4] },
  'second half': { month: (days) => [16, days], year: [7, 12], decade: [5, 9] },
  'week 1': { month: () => [1, 7] },
  'week 2': { month: () => [8, 14] },
  'week 3': { month: () => [15, 21] },
  'week 4': { month: () => [22, 28] },
  'last week': { month: (days) => [days - 6, days] },
};

/** The span from the first of one month to the last of another. */
function months(year: number, first: number, lastYear: number, last: number): Span | Impossible {
  const [from, to] = [dayOf(year, first, 1), dayOf(lastYear, last, lastOfMonth(lastYear, last))];
  return from && to ? span(from, to) : { impossible: ({ dates }) => dates.outOfReach(year) };
}

/** A span labelled by its days. */
export function span(from: Day, to: Day, note?: Said): Span {
  return { from, to, label: ({ dates }) => dates.span(from, to), ...(note ? { note } : {}) };
}

/** The days that a moment means, missing months and years supplied from the calendar. */
export function spanOf(moment: Moment, calendar: Calendar): Span | Impossible {
  if (moment.fixed) return moment.fixed;
  if (moment.decade !== undefined) return inDecade(moment.decade, moment.part);
  if (moment.month !== undefined) return inMonth(moment, moment.month, calendar);
  if (moment.day !== undefined) return lastSuchDay(moment.day, calendar);
  const year = moment.year ?? yearOf(calendar.to);
  const [first, last] = (moment.part && PARTS[moment.part].year) ?? [1, 12];
  return months(year, first, year, last);
}

function inDecade(decade: number, part?: Part): Span | Impossible {
  const [first, last] = (part && PARTS[part].decade) ?? [0, 9];
  const found = months(decade + first, 1, decade + last, 12);
  return part || 'impossible' in found ? found : { ...found, label: ({ dates }) => dates.decade(decade) };
}

function inMonth(moment: Moment, month: number, calendar: Calendar): Span | Impossible {
  const year = moment.year ?? yearOfMonth(month, calendar);
  if (month < 1 || month > 12) return { impossible: ({ dates }) => dates.noMonth(month) };
  const days = lastOfMonth(year, month);
  const [first, last] =
    moment.day === undefined ? (moment.part ? PARTS[moment.part].month(days) : [1, days]) : [moment.day, moment.day];
  const [from, to] = [dayOf(year, month, first), dayOf(year, month, last)];
  if (!from || !to) return { impossible: ({ dates }) => dates.noDayOfMonth(first, month, year, days) };
  return span(from, to, moment.note);
}

/** The digest's own year; where coverage runs over a new year, the one in which the month is covered. */
function yearOfMonth(month: number, { from, to }: Calendar): number {
  const covered = [yearOf(to), yearOf(from)].find((year) => {
    const key = `${pad(year, 4)}-${pad(month, 2)}`;
    return key >= from.slice(0, 7) && key <= to.slice(0, 7);
  });
  return covered ?? yearOf(to);
}

/** "the 31st": the latest such day that is not after the latest day covered. */
function lastSuchDay(day: number, { to }: Calendar): Span | Impossible {
  if (day < 1 || day > 31) return { impossible: ({ dates }) => dates.noDay(day) };
  let [year, month] = [yearOf(to), Number(to.slice(5, 7))];
  for (;;) {
    const found = dayOf(year, month, day);
    if (found && found <= to) return span(found, found);
    [year, month] = month === 1 ? [year - 1, 12] : [year, month - 1];
  }
}

/** The days from one span to another in either order, or why there are none. */
export function join(from: Span, to: Span): Span {
  const [first, last] = from.from <= to.to ? [from, to] : [to, from];
  return span(first.from, last.to, from.note ?? to.note);
}

/** All days from the first of a span on, or after its last. */
export function since(asked: Span, after: boolean): Span {
  if (after && asked.to < LAST_DAY)
    return { ...asked, from: addDays(asked.to, 1), to: LAST_DAY, label: opened('after', asked) };
  return { ...asked, to: LAST_DAY, label: opened('since', asked) };
}

/** All days up to the last of a span, or before its first. */
export function until(asked: Span, before: boolean): Span {
  if (before && asked.from > FIRST_DAY)
    return { ...asked, from: FIRST_DAY, to: addDays(asked.from, -1), label: opened('before', asked) };
  return { ...asked, from: FIRST_DAY, label: opened('until', asked) };
}

const opened =
  (word: 'since' | 'after' | 'until' | 'before', asked: Span): Said =>
  (words) =>
    words.dates[word](asked.label(words), asked);

import { addDays, lastOfMonth, weekday } from '../../digest/day.ts';
import type { Day } from '../../digest/types.ts';
import type { Span } from '../read/date.ts';

/** A date expression of a text, with UTF-16 offsets and the days that it may mean. */
export interface DateFound {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** One span where the meaning is plain; several where only the context could tell. */
  readonly spans: readonly Span[];
}

const pad = (number: number): string => String(number).padStart(2, '0');
const monthStart = (year: number, month: number): Day => `${year}-${pad(month)}-01` as Day;

export const singleDay = (day: Day): Span => ({ start: day, end: day });

export const yearSpan = (year: number): Span => ({ start: `${year}-01-01` as Day, end: `${year}-12-31` as Day });

/** The days of a month; `month` may lie outside 1 to 12 and then counts into the years around. */
export function monthSpan(year: number, month: number): Span {
  const [inYear, inMonth] = [year + Math.floor((month - 1) / 12), ((((month - 1) % 12) + 12) % 12) + 1];
  const start = monthStart(inYear, inMonth);
  return { start, end: addDays(start, lastOfMonth(inYear, inMonth) - 1) };
}

/** Monday to Sunday of the week of a day, moved by a number of weeks. */
export function weekSpan(day: Day, weeks: number): Span {
  const monday = addDays(day, -((weekday(day) + 6) % 7) + 7 * weeks);
  return { start: monday, end: addDays(monday, 6) };
}

/** True where everything that `inner` may mean lies inside `outer`. */
export const within = (inner: Span, outer: Span): boolean => inner.start >= outer.start && inner.end <= outer.end;

export const overlap = (a: Span, b: Span): boolean => a.start <= b.end && b.start <= a.end;

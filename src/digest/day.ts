import { MONTHS, WEEKDAYS } from './calendar.ts';

/** A calendar day, `YYYY-MM-DD`. Made only by `asDay`, which rejects days that do not exist. */
export type Day = string & { readonly __day: unique symbol };

/** What a report allows a date to be known to. */
export type Precision = 'day' | 'month' | 'year' | 'range' | 'about';

const named = (rows: readonly (readonly string[])[]): readonly string[] =>
  rows.map(([name = '']) => name.charAt(0).toUpperCase() + name.slice(1));

/** English month names, January first. */
export const monthNames = named(MONTHS);

/** English weekday names, Sunday first, as `weekday` counts them. */
export const weekdayNames = named(WEEKDAYS);

/** Reads `YYYY-MM-DD`; null for any other form and for days that do not exist (2020-02-30). */
export function asDay(text: string): Day | null {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!parts) return null;
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  if (month < 1 || month > 12 || day < 1 || day > lastOfMonth(year, month)) return null;
  return text as Day;
}

/** Number of days in a month of the Gregorian calendar; `month` is 1 to 12. */
export function lastOfMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

const DAY_MS = 86_400_000;
/** A day by itself is parsed as the one in UTC. */
const instant = (day: Day): number => Date.parse(day);

/** The day `count` days later, or earlier where `count` is negative. */
export function addDays(day: Day, count: number): Day {
  return new Date(instant(day) + count * DAY_MS).toISOString().slice(0, 10) as Day;
}

/** Day of the week, Sunday 0 to Saturday 6. */
export function weekday(day: Day): number {
  return new Date(instant(day)).getUTCDay();
}

/** Whole days from one day to the other; negative where `to` is the earlier. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((instant(to) - instant(from)) / DAY_MS);
}

/** Days since 1970-01-01, negative before it. */
export const dayNumber = (day: Day): number => Math.round(instant(day) / DAY_MS);

/** The day of a number that `dayNumber` gave. */
export const dayAt = (number: number): Day => new Date(number * DAY_MS).toISOString().slice(0, 10) as Day;

interface Parts {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

function partsOf(day: Day): Parts {
  return { year: Number(day.slice(0, 4)), month: Number(day.slice(5, 7)), day: Number(day.slice(8, 10)) };
}

/** The week, from Monday to Sunday, and the month that a day belongs to. */
export function weekOf(day: Day): { readonly from: Day; readonly to: Day } {
  const from = addDays(day, -((weekday(day) + 6) % 7));
  return { from, to: addDays(from, 6) };
}
export function monthOf(day: Day): { readonly from: Day; readonly to: Day } {
  const { year, month } = partsOf(day);
  const start = day.slice(0, 8);
  return { from: `${start}01` as Day, to: `${start}${lastOfMonth(year, month)}` as Day };
}

const monthName = (month: number): string => monthNames[month - 1] ?? '';

/** "31 October 2020" */
export function dayLabel(day: Day): string {
  const { year, month, day: number } = partsOf(day);
  return `${number} ${monthName(month)} ${year}`;
}

/** Words for a span of days at the precision that the span itself shows: a whole month is "October 2020". */
function spanLabel(from: Day, to: Day): string {
  const [start, end] = [partsOf(from), partsOf(to)];
  const wholeMonths = start.day === 1 && end.day === lastOfMonth(end.year, end.month);
  if (wholeMonths && start.month === 1 && end.month === 12)
    return start.year === end.year ? `${start.year}` : `${start.year} to ${end.year}`;
  if (wholeMonths) {
    const last = `${monthName(end.month)} ${end.year}`;
    if (start.year !== end.year) return `${monthName(start.month)} ${start.year} to ${last}`;
    return start.month === end.month ? last : `${monthName(start.month)} to ${last}`;
  }
  if (from === to) return dayLabel(from);
  if (start.year !== end.year) return `${dayLabel(from)} to ${dayLabel(to)}`;
  if (start.month !== end.month) return `${start.day} ${monthName(start.month)} to ${dayLabel(to)}`;
  return `${start.day} to ${dayLabel(to)}`;
}

/**
 * A date in words at its true precision: "31 October 2020", "October 2020", "1997", "1992 to 1994",
 * "27 to 31 October 2020", "about February 1988".
 */
export function dateLabel(start: Day, end: Day, precision: Precision): string {
  if (precision === 'day') return dayLabel(start);
  return precision === 'about' ? `about ${spanLabel(start, end)}` : spanLabel(start, end);
}

const longMonths = monthNames.filter((name) => name.length > 4);

/** A label of a date as it opens a line: months in three letters, and without the year that all news is of. */
export function shortDate(label: string, { from, to }: { readonly from: Day; readonly to: Day }): string {
  const year = from.slice(0, 4);
  const short = longMonths
    .filter((name) => label.includes(name))
    .reduce((text, name) => text.replaceAll(new RegExp(`\\b${name}\\b`, 'g'), name.slice(0, 3)), label);
  if (year !== to.slice(0, 4)) return short;
  const bare = short.replaceAll(new RegExp(`(?<=[A-Za-z]) ${year}\\b`, 'g'), '');
  return bare === '' ? short : bare;
}

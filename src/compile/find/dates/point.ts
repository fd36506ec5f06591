import { addDays, asDay, lastOfMonth, weekday } from '../../../digest/day.ts';
import type { Day } from '../../../digest/types.ts';
import type { Season, Unit } from '../../language/dates.ts';
import type { DatePrecision } from '../extraction.ts';

/** A stretch of the calendar with its TIMEX3 value; `start` and `end` are its first and last day. */
export interface Point {
  readonly value: string;
  readonly precision: DatePrecision;
  readonly start: Day;
  readonly end: Day;
}

const pad = (number: number, width = 2): string => String(number).padStart(width, '0');

export const yearOf = (day: Day): number => Number(day.slice(0, 4));
export const monthOf = (day: Day): number => Number(day.slice(5, 7));

export const dayPoint = (day: Day): Point => ({ value: day, precision: 'day', start: day, end: day });

/** A day of the calendar; undefined where it does not exist. */
export function calendarDay(year: number, month: number, day: number): Day | undefined {
  return asDay(`${pad(year, 4)}-${pad(month)}-${pad(day)}`) ?? undefined;
}

export function yearPoint(year: number, label = pad(year, 4)): Point {
  const text = pad(year, 4);
  return { value: label, precision: 'year', start: `${text}-01-01` as Day, end: `${text}-12-31` as Day };
}

/** `month` may lie outside 1 to 12 and then counts into the years around. */
export function monthPoint(year: number, month: number): Point {
  const [inYear, inMonth] = [year + Math.floor((month - 1) / 12), ((((month - 1) % 12) + 12) % 12) + 1];
  const value = `${pad(inYear, 4)}-${pad(inMonth)}`;
  const last = lastOfMonth(inYear, inMonth);
  return { value, precision: 'month', start: `${value}-01` as Day, end: `${value}-${pad(last)}` as Day };
}

/** `quarter` may lie outside 1 to 4 and then counts into the years around. */
export function quarterPoint(year: number, quarter: number): Point {
  const first = monthPoint(year, quarter * 3 - 2);
  const value = `${first.value.slice(0, 4)}-Q${Math.ceil(monthOf(first.start) / 3)}`;
  return { value, precision: 'quarter', start: first.start, end: monthPoint(year, quarter * 3).end };
}

export function halfPoint(year: number, half: number): Point {
  const end = monthPoint(year, half * 6).end;
  return { value: `${pad(year, 4)}-H${half}`, precision: 'quarter', start: monthPoint(year, half * 6 - 5).start, end };
}

const SEASON_START: Readonly<Record<Season, number>> = { SP: 3, SU: 6, FA: 9, WI: 12 };
/** The first month of a season, on the northern half of the earth. */
export const seasonStart = (season: Season): number => SEASON_START[season];

/** A season of the north; a winter has the year of its December. */
export function seasonPoint(year: number, season: Season): Point {
  const first = SEASON_START[season];
  const end = monthPoint(year, first + 2).end;
  return { value: `${pad(year, 4)}-${season}`, precision: 'quarter', start: monthPoint(year, first).start, end };
}

/** Decade of a year: 1990 to 1999 are `199`. */
export function decadePoint(year: number): Point {
  const decade = pad(Math.floor(year / 10), 3);
  return { value: decade, precision: 'decade', start: `${decade}0-01-01` as Day, end: `${decade}9-12-31` as Day };
}

/** Century of a year by its first digits: 1901 to 2000 are the twentieth, `19`. */
export function centuryPoint(first: number): Point {
  const century = pad(first);
  return { value: century, precision: 'century', start: `${century}00-01-01` as Day, end: `${century}99-12-31` as Day };
}

const mondayOf = (day: Day): Day => addDays(day, -((weekday(day) + 6) % 7));

/** The ISO week that holds a day. */
export function weekPoint(day: Day): Point {
  const monday = mondayOf(day);
  return { value: weekLabel(monday), precision: 'week', start: monday, end: addDays(monday, 6) };
}

/** Saturday and Sunday of the ISO week that holds a day. */
export function weekendPoint(day: Day): Point {
  const monday = mondayOf(day);
  return { value: `${weekLabel(monday)}-WE`, precision: 'week', start: addDays(monday, 5), end: addDays(monday, 6) };
}

/** The week is that of its Thursday, which settles the year. */
function weekLabel(monday: Day): string {
  const thursday = addDays(monday, 3);
  const passed = (Date.parse(thursday) - Date.parse(`${thursday.slice(0, 4)}-01-01`)) / 86_400_000;
  return `${thursday.slice(0, 4)}-W${pad(Math.floor(passed / 7) + 1)}`;
}

/** The stretch of one unit that lies `count` units from the one that holds `from`; at that unit's precision. */
export function shifted(from: Day, count: number, unit: Unit): Point {
  return SHIFTED[unit](from, count);
}

const SHIFTED: Readonly<Record<Unit, (from: Day, count: number) => Point>> = {
  D: (from, count) => dayPoint(addDays(from, count)),
  W: (from, count) => weekPoint(addDays(from, 7 * count)),
  WE: (from, count) => weekendPoint(addDays(from, 7 * count)),
  M: (from, count) => monthPoint(yearOf(from), monthOf(from) + count),
  Q: (from, count) => quarterPoint(yearOf(from), Math.ceil(monthOf(from) / 3) + count),
  Y: (from, count) => yearPoint(yearOf(from) + count),
  E: (from, count) => decadePoint(yearOf(from) + 10 * count),
  C: (from, count) => centuryPoint(Math.floor(yearOf(from) / 100) + count),
  h: dayPoint,
  m: dayPoint,
  s: dayPoint,
};

/** True where every year that a shift could reach has four digits. */
export const isReachable = (from: Day, count: number, unit: Unit): boolean => {
  const years = Math.abs(count) * (unit === 'C' ? 100 : unit === 'E' ? 10 : unit === 'Y' ? 1 : 0.1);
  return years < 900 && yearOf(from) - years > 100 && yearOf(from) + years < 9900;
};

const SPELLED: Readonly<Record<Unit, readonly [string, string, number]>> = {
  D: ['P', 'D', 1],
  W: ['P', 'W', 1],
  WE: ['P', 'WE', 1],
  M: ['P', 'M', 1],
  Q: ['P', 'Q', 1],
  Y: ['P', 'Y', 1],
  E: ['P', 'Y', 10],
  C: ['P', 'Y', 100],
  h: ['PT', 'H', 1],
  m: ['PT', 'M', 1],
  s: ['PT', 'S', 1],
};

/** A duration as ISO 8601 writes it; `X` for a number that the text leaves open. Half an hour is `PT30M`. */
export function durationValue(count: number | 'X', unit: Unit): string {
  const [prefix, letter, times] = SPELLED[unit];
  if (count === 'X') return `${prefix}X${letter}`;
  const total = count * times;
  if (Number.isInteger(total)) return `${prefix}${total}${letter}`;
  const smaller = SMALLER[unit];
  const [parts, part] = [total * (smaller?.times ?? 1), total < 1 ? smaller?.unit : undefined];
  return part && Number.isInteger(parts) ? durationValue(parts, part) : `${prefix}${total}${letter}`;
}

const SMALLER: Partial<Readonly<Record<Unit, { readonly unit: Unit; readonly times: number }>>> = {
  h: { unit: 'm', times: 60 },
  m: { unit: 's', times: 60 },
  Y: { unit: 'M', times: 12 },
  D: { unit: 'h', times: 24 },
};

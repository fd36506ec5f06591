import { addDays, daysBetween, weekday as weekdayOf } from '../../../digest/day.ts';
import type { Day } from '../../../digest/types.ts';
import type { Unit } from '../../language/dates.ts';
import { headsOf } from './heads.ts';
import { calendarDay, dayPoint, monthOf, monthPoint, type Point, quarterPoint, yearOf } from './point.ts';
import type { Scan } from './scan.ts';
import { type Tense, tenseAround, tenseBehind } from './tense.ts';

/** A weekday (Monday 1) by news convention: the latest on or before publication, or the first on or after it. */
export function weekdayBy(published: Day, weekday: number, tense: Tense): Day {
  const back = (weekdayOf(published) - weekday + 14) % 7;
  if (tense !== 'future') return addDays(published, -back);
  return addDays(published, back === 0 ? 0 : 7 - back);
}

/** The year of the text just read, where it tells of a past year. */
function toldYear(scan: Scan): number | undefined {
  const { year, yearSentence = -9 } = scan.memory;
  return year !== undefined && scan.index - yearSentence <= 1 && year < yearOf(scan.published) ? year : undefined;
}

/** "The six months through June" are over; "by June" lies ahead where "would" follows it. */
function monthTense(scan: Scan, from: number, to: number): Tense {
  if (scan.is(from - 1, 'through') && UNITS_OF_MONTHS.has(unitAt(scan, from - 2))) return 'past';
  const isAhead = (scan.is(from - 1, 'by') || scan.is(from - 1, 'until')) && tenseBehind(scan, to) === 'future';
  return isAhead ? 'future' : tenseAround(scan, from, to);
}

const UNITS_OF_MONTHS: ReadonlySet<string | undefined> = new Set(['W', 'M', 'Q', 'Y', 'period']);

/** The unit that a token is, or what else it is the head of. */
export function unitAt(scan: Scan, at: number): string | undefined {
  const head = headsOf(scan.language).get(scan.tokens[at]?.lower ?? '');
  return head?.kind === 'unit' ? head.unit : head?.kind;
}

/** A month without a year: by the verbs, the latest begun or the next to come. */
export function monthBy(scan: Scan, month: number, from: number, to: number): Point {
  const { published } = scan;
  const year = yearOf(published);
  const tense = monthTense(scan, from, to);
  const told = toldYear(scan);
  if (told !== undefined && tense !== 'future') return monthPoint(told, month);
  if (tense === 'future') return monthPoint(month < monthOf(published) ? year + 1 : year, month);
  return monthPoint(month > monthOf(published) ? year - 1 : year, month);
}

/** A day of a month without a year: by its weekday, by the verbs, or else the nearest to publication. */
export function dayBy(scan: Scan, month: number, day: number, from: number, to: number, weekday = 0): Point[] {
  const { published } = scan;
  const year = yearOf(published);
  const days = [year - 1, year, year + 1].flatMap((each) => calendarDay(each, month, day) ?? []);
  const fits = (each: Day): boolean => weekday === 0 || weekdayOf(each) === weekday % 7;
  const fitting = days.filter(fits);
  const candidates = fitting.length > 0 ? fitting : days;
  if (candidates.length === 0) return leapDay(year, month, day);
  const tense = tenseAround(scan, from, to);
  const told = toldYear(scan);
  const inTold = told === undefined || tense === 'future' ? undefined : calendarDay(told, month, day);
  if (inTold && (fits(inTold) || fitting.length === 0)) return [dayPoint(inTold)];
  const strange = (each: Day): number => strangeness(each, published, tense);
  const [best, ...others] = [...candidates].sort((a, b) => strange(a) - strange(b));
  if (!best) return [];
  return [best, ...others.filter((each) => strange(each) < strange(best) + MUCH_STRANGER)].map(dayPoint);
}

/** Against the verbs: as strange as a day this many days further off; verbs are misread oftener than years are left out. */
const AGAINST_TENSE = 300;
/** News tells mostly of what has been. */
const AHEAD_UNSAID = 60;
/** News leaves out the year where it is that of publication. */
const OTHER_YEAR = 60;

/** A reading this much stranger than the best is none. */
const MUCH_STRANGER = 120;

/** How far a reading is from what a reader would take the day for, in days. */
function strangeness(day: Day, published: Day, tense: Tense): number {
  const ahead = daysBetween(published, day);
  const isAgainst = (tense === 'past' && ahead > 1) || (tense === 'future' && ahead < 0);
  const isUnlikely = tense === 'open' && ahead > 0;
  return (
    Math.abs(ahead) +
    (isAgainst ? AGAINST_TENSE : isUnlikely ? AHEAD_UNSAID : 0) +
    (yearOf(day) === yearOf(published) ? 0 : OTHER_YEAR)
  );
}

function leapDay(year: number, month: number, day: number): Point[] {
  for (let each = year; each > year - 8; each -= 1) {
    const found = calendarDay(each, month, day);
    if (found) return [dayPoint(found)];
  }
  return [];
}

/** "The 12th" of the month that the text just spoke of; or else, by the verbs, the latest or the next. */
export function nthBy(scan: Scan, day: number, from: number, to: number): Point | undefined {
  const { memory, published, index } = scan;
  const { last, lastSentence = -9 } = memory;
  const isTold = last && index - lastSentence <= 1 && (last.precision === 'day' || last.precision === 'month');
  const base = isTold ? last.start : published;
  const isAhead = tenseAround(scan, from, to) === 'future';
  const months = isTold ? [0] : [0, isAhead ? 1 : -1];
  const days = months.flatMap((step) => {
    const { start } = monthPoint(yearOf(base), monthOf(base) + step);
    return calendarDay(yearOf(start), monthOf(start), day) ?? [];
  });
  const found = days.find((each) => isTold || (isAhead ? each >= published : each <= published));
  return found && dayPoint(found);
}

const EXACTNESS: Readonly<Record<Point['precision'], number>> = {
  time: 1,
  day: 1,
  week: 2,
  month: 3,
  quarter: 4,
  year: 5,
  decade: 6,
  century: 7,
  vague: 8,
};
const LEAST_EXACT: Readonly<Record<Unit, number>> = {
  s: 1,
  m: 1,
  h: 1,
  D: 1,
  W: 2,
  WE: 2,
  M: 3,
  Q: 4,
  Y: 7,
  E: 7,
  C: 7,
};

/** The last stretch that the text spoke of and that is at least as exact as the unit counted. */
export function baseFor({ memory, published }: Scan, unit: Unit): Point {
  const { last, day } = memory;
  return (last && EXACTNESS[last.precision] <= LEAST_EXACT[unit] ? last : day) ?? dayPoint(published);
}

/** "A year earlier" behind a quarter (of the same sentence or the one before) or a month is the same one of the year before. */
export function comparedIn({ memory, index }: Scan, steps: number, unit: Unit): Point | undefined {
  const { quarter, quarterSentence = -9 } = memory;
  if (unit !== 'Y' || steps >= 0 || !quarter || index - quarterSentence > (quarter.precision === 'quarter' ? 1 : 0))
    return undefined;
  return inYear(quarter, yearOf(quarter.start) + steps);
}

/** The same quarter or month in another year. */
export function inYear(point: Point, year: number): Point {
  const month = monthOf(point.start);
  return point.precision === 'month' ? monthPoint(year, month) : quarterPoint(year, Math.ceil(month / 3));
}

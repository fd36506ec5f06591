import { addDays, daysBetween, weekday as weekdayOf } from '../../../digest/day.ts';
import type { Day } from '../../../digest/types.ts';
import { calendarDay, dayPoint, monthOf, monthPoint, type Point, yearOf } from './point.ts';
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
  const { memory, index, published } = scan;
  if (memory.year === undefined || index - memory.yearSentence > 1) return undefined;
  return memory.year < yearOf(published) ? memory.year : undefined;
}

/** "The six months through June" are over; "by June" lies ahead where "would" follows it. */
function monthTense({ tokens }: Scan, from: number, to: number): Tense {
  const [before, length] = [tokens[from - 1]?.lower ?? '', tokens[from - 2]?.lower ?? ''];
  if (before === 'through' && /^(?:months|weeks|quarters?|year|period)$/.test(length)) return 'past';
  const isAhead = (before === 'by' || before === 'until') && tenseBehind(tokens, to) === 'future';
  return isAhead ? 'future' : tenseAround({ tokens }, from, to);
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
  const fitting = weekday === 0 ? days : days.filter((each) => weekdayOf(each) === weekday % 7);
  const candidates = fitting.length > 0 ? fitting : days;
  if (candidates.length === 0) return leapDay(year, month, day);
  const tense = tenseAround(scan, from, to);
  const told = toldYear(scan);
  const inTold = told === undefined || tense === 'future' ? undefined : calendarDay(told, month, day);
  if (inTold) return [dayPoint(inTold)];
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

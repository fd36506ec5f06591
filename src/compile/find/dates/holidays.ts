import { addDays, weekday } from '../../../digest/day.ts';
import type { Day } from '../../../digest/types.ts';
import { isCapital } from '../../read/text/tokens.ts';
import { dayBy } from './choose.ts';
import { isYear } from './months.ts';
import { calendarDay, dayPoint, monthOf, type Point, yearOf } from './point.ts';
import { behind, dated, type Match, type Scan, wordAt } from './scan.ts';
import { tenseAround } from './tense.ts';

/** Holidays on one day of the calendar, by their words behind the first. */
const FIXED: readonly (readonly [words: string, month: number, day: number])[] = [
  ['christmas eve', 12, 24],
  ['christmas day', 12, 25],
  ['christmas', 12, 25],
  ["new year 's eve", 12, 31],
  ["new year 's day", 1, 1],
  ['halloween', 10, 31],
  ['independence day', 7, 4],
  ['fourth of july', 7, 4],
  ["valentine 's day", 2, 14],
  ['veterans day', 11, 11],
  ['boxing day', 12, 26],
];

/** "Christmas", "New Year's Eve", "Thanksgiving", "Labor Day", "Easter Sunday", with the year where it is given. */
export function holidayMatch(scan: Scan, at: number): readonly Match[] {
  const token = scan.tokens[at];
  if (!token || !isCapital(token)) return [];
  const fixed = FIXED.find(([words]) => stands(scan, at, words));
  if (fixed) {
    const [words, month, day] = fixed;
    return onHoliday(scan, at, at + words.split(' ').length, (year) => calendarDay(year, month, day), [month, day]);
  }
  const moving = MOVING.find(({ words }) => stands(scan, at, words));
  return moving ? onHoliday(scan, at, at + moving.words.split(' ').length, moving.dayIn) : [];
}

const stands = (scan: Scan, at: number, words: string): boolean =>
  words.split(' ').every((word, index) => wordAt(scan, at + index) === word);

const MOVING: readonly { readonly words: string; readonly dayIn: (year: number) => Day | undefined }[] = [
  { words: 'thanksgiving day', dayIn: (year) => nth(year, 11, 4, 4) },
  { words: 'thanksgiving', dayIn: (year) => nth(year, 11, 4, 4) },
  { words: 'labor day', dayIn: (year) => nth(year, 9, 1, 1) },
  { words: 'memorial day', dayIn: (year) => nth(year, 5, 1, 5) },
  { words: 'easter sunday', dayIn: easter },
  { words: 'easter monday', dayIn: (year) => daysAfter(easter(year), 1) },
  { words: 'easter', dayIn: easter },
  { words: 'good friday', dayIn: (year) => daysAfter(easter(year), -2) },
  { words: 'palm sunday', dayIn: (year) => daysAfter(easter(year), -7) },
  { words: 'ash wednesday', dayIn: (year) => daysAfter(easter(year), -46) },
  { words: 'election day', dayIn: (year) => daysAfter(nth(year, 11, 1, 1), 1) },
  { words: 'black friday', dayIn: (year) => daysAfter(nth(year, 11, 4, 4), 1) },
  { words: 'cyber monday', dayIn: (year) => daysAfter(nth(year, 11, 4, 4), 4) },
];

/** The nth weekday of a month; the fifth is the last, where there is no fifth. */
function nth(year: number, month: number, wanted: number, count: number): Day | undefined {
  const first = calendarDay(year, month, 1);
  if (!first) return undefined;
  const found = addDays(first, ((wanted - weekday(first) + 7) % 7) + 7 * (count - 1));
  return monthOf(found) === month ? found : addDays(found, -7);
}

/** Western Easter by the anonymous Gregorian reckoning (Meeus, Astronomical Algorithms, chapter 8). */
function easter(year: number): Day | undefined {
  const century = Math.floor(year / 100);
  const moon =
    (19 * (year % 19) +
      century -
      Math.floor(century / 4) -
      Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3) +
      15) %
    30;
  const sunday = (32 + 2 * (century % 4) + 2 * Math.floor((year % 100) / 4) - moon - ((year % 100) % 4)) % 7;
  const late = Math.floor(((year % 19) + 11 * moon + 22 * sunday) / 451);
  const sum = moon + sunday - 7 * late + 114;
  return calendarDay(year, Math.floor(sum / 31), (sum % 31) + 1);
}

const daysAfter = (day: Day | undefined, count: number): Day | undefined => day && addDays(day, count);

function onHoliday(
  scan: Scan,
  at: number,
  end: number,
  dayIn: (year: number) => Day | undefined,
  fixed?: readonly [number, number],
): readonly Match[] {
  const next = behind(scan, end, ',');
  if (isYear(wordAt(scan, next))) {
    const day = dayIn(Number(wordAt(scan, next)));
    return day ? [dated(at, next + 1, dayPoint(day), { hasYear: true })] : [];
  }
  const leading = wordAt(scan, at - 1);
  const step = leading === 'last' ? -1 : leading === 'next' ? 1 : 0;
  if (fixed && step === 0) {
    const [best] = dayBy(scan, fixed[0], fixed[1], at, end);
    return best ? [dated(at, end, best)] : [];
  }
  const point = nearest(scan, dayIn, step === 0 ? tenseAround(scan, at, end) : step > 0 ? 'future' : 'past');
  return point ? [dated(step === 0 ? at : at - 1, end, point)] : [];
}

/** Where no verb tells, a holiday is the one nearest to publication. */
const isCloser = (one: Day | undefined, other: Day | undefined, to: Day): boolean =>
  one !== undefined && other !== undefined && Date.parse(one) - Date.parse(to) < Date.parse(to) - Date.parse(other);

function nearest({ published }: Scan, dayIn: (year: number) => Day | undefined, tense: string): Point | undefined {
  const year = yearOf(published);
  const days = [year - 1, year, year + 1].flatMap((each) => dayIn(each) ?? []);
  const [before, ahead] = [days.findLast((each) => each <= published), days.find((each) => each >= published)];
  const isAhead = tense === 'open' ? isCloser(ahead, before, published) : tense === 'future';
  const day = isAhead ? ahead : before;
  return day && dayPoint(day);
}

import type { Day } from '../../../digest/types.ts';
import { type Rules, rules } from '../rule.ts';
import { nthBy, unitAt } from './choose.ts';
import { clippedYear, isClipped, shortYear } from './clipped.ts';
import { clockAt } from './clock-rules.ts';
import {
  calendarDay,
  centuryPoint,
  dayPoint,
  decadePoint,
  monthPoint,
  type Point,
  yearOf,
  yearPoint,
} from './point.ts';
import { type At, dated, type Found, isYear, NOTHING, type Scan } from './scan.ts';

const NUMERIC = /^(\d{1,4})([-/.])(\d{1,2})\2(\d{1,4})t?$/;
const JOINED = /^((?:19|20)\d\d)(\d\d)(\d\d)$/;
const YEARS = /^(\d{4})-(\d{2}|\d{4})$/;
/** Money, numbers of things, versions and scores. */
const BEFORE_AMOUNT = /^[$£€¥#+/.:]$/;

/** Numbers in digits that are times of day, days, years or decades. */
export const NUMBER_RULES: Rules<[At<'number'>], Found> = rules({
  'time of day': ({ scan, at }) => clockAt(scan, at),
  "'82": ({ scan, at }) => {
    const year = scan.is(at - 2, 'before-clipped-year') ? clippedYear(scan, at) : undefined;
    return year === undefined ? null : [dated(at - 1, at + 1, yearPoint(year), { hasYear: true })];
  },
  'on the 12th': ({ scan, at }) => {
    const day = scan.language.dates.ordinals?.get(scan.word(at)) ?? 0;
    // "On the 6th Ada Roe resigned", "On the 26th police searched"
    const isLed = at === 2 && (scan.isCapital(at + 1) || scan.isPastForm(at + 2));
    const isBare = isLed || scan.endsBefore(at + 1) || scan.is(at + 1, 'clause-opener');
    if (day === 0 || !isBare || scan.is(at + 1, 'of') || !scan.is(at - 1, 'the') || !scan.is(at - 2, 'before-nth'))
      return null;
    const point = nthBy(scan, day, at - 1, at + 1);
    return point ? [dated(at - 1, at + 1, point)] : NOTHING;
  },
  '9/11': ({ scan, at }) => (scan.word(at) === '9/11' ? [dated(at, at + 1, dayPoint('2001-09-11' as Day))] : null),
  'day 20201031': ({ scan, at }) => {
    const word = scan.word(at);
    const [, year, month, day] = (word.length === 8 && JOINED.exec(word)) || [];
    const found = year === undefined ? undefined : calendarDay(Number(year), Number(month), Number(day));
    return found ? [dated(at, at + 1, dayPoint(found), { hasYear: true })] : null;
  },
  '2020-10-31, 31/10/2020, 10/31/20, 31.10.2020': ({ scan, at }) => {
    const word = scan.word(at);
    const point = word.length < 6 ? undefined : numericDay(scan, word);
    return point ? [dated(at, at + 1, point, { hasYear: true })] : null;
  },
  '2008-09; 2020-10': ({ scan, at }) => (scan.word(at).length < 7 ? null : yearsFromTo(scan, at)),
  'the 1990s': ({ scan, at }) => {
    const word = scan.word(at);
    const [, digits = ''] = (word.length === 5 && /^(\d{3}0)s$/.exec(word)) || [];
    if (digits === '') return null;
    // The 1900s were a century; of the one that runs, a decade is meant.
    const isCentury = digits.endsWith('00') && digits.slice(0, 2) !== scan.published.slice(0, 2);
    return [dated(at, at + 1, isCentury ? centuryPoint(Number(digits.slice(0, 2))) : decadePoint(Number(digits)))];
  },
  "the '70s, 70s and 80s": ({ scan, at }) => {
    const word = scan.word(at);
    const [, digits] = (word.length === 3 && /^([2-9]0)s$/.exec(word)) || [];
    if (digits === undefined) return null;
    const isMarked = isClipped(scan, at);
    const isListed = scan.memory.last?.precision === 'decade' && scan.is(isMarked ? at - 2 : at - 1, 'to-or-and');
    if (!isMarked && !isListed && !scan.is(at - 1, 'the-early-late')) return NOTHING;
    return [dated(isMarked ? at - 1 : at, at + 1, decadePoint(1900 + Number(digits)))];
  },
  'the 1997 third quarter': ({ scan, at }) => (isYear(scan.word(at)) && ordersQuarter(scan, at + 1) ? NOTHING : null),
  'year 1997': ({ scan, at }) => {
    const word = scan.word(at);
    if (word.length !== 4 || !(Number(word) >= 1000 && Number(word) < 2100)) return null;
    if (!isDated(scan, at, Number(word))) return NOTHING;
    const isNamed = scan.is(at - 1, 'year') && !scan.is(at - 2, 'fiscal');
    const isLed = isNamed && scan.is(at - 2, 'the');
    return [dated(isLed ? at - 2 : isNamed ? at - 1 : at, at + 1, yearPoint(Number(word)), { hasYear: true })];
  },
});

/** "Third quarter", which takes in the year before it. */
const ordersQuarter = (scan: Scan, at: number): boolean =>
  unitAt(scan, at + 1) === 'Q' && (scan.is(at, 'final') || scan.language.dates.ordinals?.has(scan.word(at)) === true);

/** A bare number of four digits is a year unless money, a count or a label stands around it. */
/** "Flight 1912", "No. 1912" */
const isNumbered = (scan: Scan, at: number): boolean =>
  scan.is(at - 1, 'before-label') || (scan.word(at - 1) === '.' && scan.is(at - 2, 'number-sign'));

function isDated(scan: Scan, at: number, year: number): boolean {
  const [before, after] = [scan.tokens[at - 1], scan.tokens[at + 1]];
  if (scan.is(at - 1, 'before-year') && !isCounting(scan, at)) return true;
  // "Founded ca. 1890,"
  if (scan.is(scan.word(at - 1) === '.' ? at - 2 : at - 1, 'about-year') && scan.isClosing(at + 1)) return true;
  if (isNumbered(scan, at) || (before && scan.touches(at - 1) && BEFORE_AMOUNT.test(before.text))) return false;
  if (after?.kind === 'word' && /^\p{Ll}+s$/u.test(after.text) && isCountLed(scan, at - 1)) return false;
  if (isCounting(scan, at) || (after?.text === '-' && scan.touches(at))) return false;
  return year >= 1900 || scan.is(at - 1, 'before-old-year') || /^[,(–-]$/.test(before?.text ?? '');
}

/** "1900 people", "2000 or more", and not "in 2012 or 2013". */
const isCounting = (scan: Scan, at: number): boolean =>
  scan.is(at + 1, 'counted') || (scan.is(at + 1, 'to-or-or') && scan.is(at + 2, 'more-or-so'));

/** "Employs 1900 workers", "counted 1900 birds". */
const isCountLed = (scan: Scan, at: number): boolean =>
  scan.is(at, 'before-count') || scan.language.dates.tense?.pastEnding?.test(scan.word(at)) === true;

/** "1992-1994" and "2008-09" are two years; "2020-10" is a month. */
function yearsFromTo(scan: Scan, at: number): Found | null {
  const token = scan.tokens[at];
  const [, start, tail = ''] = YEARS.exec(scan.word(at)) ?? [];
  if (!token || start === undefined) return null;
  const first = Number(start);
  const last = tail.length === 4 ? Number(tail) : Math.floor(first / 100) * 100 + Number(tail);
  if (first < 1000 || first > 2100 || last > 2100) return NOTHING;
  if (last <= first || (tail.length === 2 && last > first + 20)) {
    const isMonth = tail.length === 2 && Number(tail) >= 1 && Number(tail) <= 12;
    return isMonth ? [dated(at, at + 1, monthPoint(first, Number(tail)), { hasYear: true })] : NOTHING;
  }
  const cut = token.start + 4;
  return [
    dated(at, at + 1, yearPoint(first), { hasYear: true, end: cut }),
    dated(at, at + 1, yearPoint(last), { hasYear: true, start: cut + 1 }),
  ];
}

/**
 * Year first, or day and month in the order that makes a date; where both do, the day first between full stops, and
 * otherwise the one nearer to publication.
 */
function numericDay({ published }: Scan, word: string): Point | undefined {
  const parts = NUMERIC.exec(word);
  if (!parts) return undefined;
  const [, head = '', sign, middle, tail = ''] = parts;
  const [first, second, last] = [Number(head), Number(middle), Number(tail)];
  const pointOf = (day: Day | undefined): Point | undefined => day && dayPoint(day);
  if (head.length === 4) return pointOf(calendarDay(first, second, last));
  if (tail.length % 2 === 1 || (sign === '.' && tail.length !== 4)) return undefined;
  const year = tail.length === 2 ? shortYear(last, yearOf(published)) : last;
  const [american, european] = [calendarDay(year, first, second), calendarDay(year, second, first)];
  if (!american || !european || sign === '.') return pointOf(european ?? american);
  const distance = (day: string): number => Math.abs(Date.parse(day) - Date.parse(published));
  return dayPoint(distance(european) < distance(american) ? european : american);
}

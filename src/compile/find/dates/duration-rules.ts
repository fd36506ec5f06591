import { addDays, daysBetween } from '../../../digest/day.ts';
import type { Day } from '../../../digest/types.ts';
import type { Unit } from '../../language/dates.ts';
import { type NumberRead, wordValue } from '../numbers.ts';
import { type Rules, rules } from '../rule.ts';
import { stepAt } from './calendar-rules.ts';
import { baseFor, comparedIn, weekdayBy } from './choose.ts';
import { headsOf } from './heads.ts';
import { calendarDay, dayPoint, durationValue, isReachable, type Point, shifted, yearOf } from './point.ts';
import { type At, dated, type Found, lasting, type Match, NOTHING, on, type Scan, vague } from './scan.ts';
import { tenseAround } from './tense.ts';

/** How many, and the token where the words for it begin. */
interface Count {
  readonly from: number;
  /** `X` where the text leaves the number open: "several", "a few", "dozens of". */
  readonly count: number | 'X';
}

/** Reads a count backwards from the token before `end`; undefined where none stands there. */
export function countBefore(scan: Scan, end: number): Count | undefined {
  let last = end - 1;
  while (scan.is(last, 'between-count') && last > end - 4) last -= 1;
  return openCount(scan, last) ?? halfCount(scan, last) ?? exactCount(scan, last);
}

/** "Several", "a few", "dozens of", "a number of", "a couple of". */
function openCount(scan: Scan, last: number): Count | undefined {
  const at = scan.is(last, 'of') ? last - 1 : last;
  if (scan.is(at, 'number-of') && at < last) return { from: scan.is(at - 1, 'a') ? at - 1 : at, count: 'X' };
  if (!scan.is(at, 'open-count')) return undefined;
  const from = scan.is(at - 1, 'before-open-count') || scan.is(at - 1, 'a') ? at - 1 : at;
  return { from, count: scan.is(at, 'couple') ? 2 : 'X' };
}

const FRACTIONS: ReadonlyMap<string, number> = new Map([
  ['1/2', 0.5],
  ['½', 0.5],
  ['1/4', 0.25],
  ['¼', 0.25],
  ['3/4', 0.75],
  ['¾', 0.75],
]);

/** "Half a year", "half an hour", "two and a half years", "two-and-a-half years", "5 1/2 hours". */
function halfCount(scan: Scan, last: number): Count | undefined {
  const part = FRACTIONS.get(scan.word(last));
  const full = part === undefined ? undefined : exactCount(scan, last - 1);
  if (part && full && full.count !== 'X') return { from: full.from, count: full.count + part };
  if (scan.is(last, 'a') && scan.is(last - 1, 'half')) return { from: last - 1, count: 0.5 };
  const whole = wholeBeforeHalf(scan, scan.word(last));
  if (whole !== undefined) return { from: last, count: whole + 0.5 };
  if (!scan.is(last, 'half') || !scan.is(last - 1, 'a')) return undefined;
  const number = scan.is(last - 2, 'and') ? exactCount(scan, last - 3) : undefined;
  return number && number.count !== 'X'
    ? { from: number.from, count: number.count + 0.5 }
    : { from: last - 1, count: 0.5 };
}

/** 2 of "two-and-a-half". */
export function wholeBeforeHalf({ language }: Scan, word: string): number | undefined {
  const { andAHalf } = language.dates;
  return andAHalf !== undefined && word.endsWith(andAHalf)
    ? wordValue(word.slice(0, -andAHalf.length), language)
    : undefined;
}

/** 10 of "5-10 minutes". */
const MOST = /^\d{1,3}[-–](\d{1,3})$/;

/** "A", "another"; "25", "twenty-five", "two hundred", "a hundred and fifty", "two dozen". */
function exactCount(scan: Scan, last: number): Count | undefined {
  if (scan.is(last, 'a') || scan.is(last, 'another')) return { from: last, count: 1 };
  const most = MOST.exec(scan.word(last))?.[1];
  if (most !== undefined) return { from: last, count: Number(most) };
  const read = scan.numberBefore(last + 1);
  if (!read?.isCount) {
    // The 25 of "25-year" is no number by itself.
    const value = wordValue(scan.word(last), scan.language);
    return value === undefined ? undefined : { from: last, count: value };
  }
  const isLed =
    scan.language.numbers.words.get(scan.word(read.from))?.scale !== undefined && scan.is(read.from - 1, 'a');
  // "2½": the sign is no token.
  const part = FRACTIONS.get(scan.between(last).trim()) ?? 0;
  return { from: isLed ? read.from - 1 : read.from, count: read.several === null ? read.value + part : 'X' };
}

/** A unit with a number before it; its tokens reach from `from` to before `to`. */
export interface Counted extends At<'unit'>, Count {
  readonly to: number;
}

/** A unit with its count; undefined where none stands before it. */
export function countedUnit(asked: At<'unit'>): Counted | undefined {
  const { scan, at } = asked;
  const found = countBefore(scan, at);
  if (!found) return undefined;
  const isHalf = scan.is(at + 1, 'and') && scan.is(at + 2, 'a') && scan.is(at + 3, 'half');
  const count = isHalf && found.count !== 'X' ? found.count + 0.5 : found.count;
  return { ...asked, ...found, count, to: isHalf ? at + 4 : at + 1 };
}

const length = ({ from, to, count, head }: Counted): Match => lasting(from, to, durationValue(count, head.unit));

/** "Six months", "more than a week", "two years ago", "a day later", "every two weeks", "25 years old". */
export const COUNTED_RULES: Rules<[Counted], Found> = rules({
  'a second car, three quarters': (asked) => (isLength(asked) ? null : NOTHING),
  'every two weeks': ({ scan, at, from, count, head }) =>
    isEvery(scan, from - 1) ? [lasting(from - 1, at + 1, durationValue(count, head.unit), 'SET')] : null,
  'three times a week, $5 million a year': ({ scan, at, from, head }) =>
    isRate(scan, from) ? [lasting(from, at + 1, durationValue(1, head.unit), 'SET')] : null,
  // An age is of somebody, not of the calendar.
  'two years old': ({ scan, to }) => (scan.is(to, 'of-age') ? NOTHING : null),
  'two weeks from now': ({ scan, from, to, count, head: { unit } }) => {
    if (!scan.is(to, 'from') || !scan.is(to + 1, 'from-now')) return null;
    if (count === 'X') return [vague(from, to + 2, 'FUTURE_REF')];
    if (isShort(unit) || !isReachable(scan.published, count, unit)) return null;
    return [dated(from, to + 2, shifted(scan.published, Math.round(count), unit))];
  },
  'years ago': ({ scan, from, to, count, head: { unit } }) => {
    if (!scan.is(to, 'ago') || (count !== 'X' && !isShort(unit))) return null;
    if (count === 'X') return [vague(from, to + 1, 'PAST_REF')];
    // Without the hour of publication, "two hours ago" is some time of that day.
    const { published } = scan;
    return [{ from, to: to + 1, type: 'TIME', value: `${published}TXX:XX`, point: dayPoint(published) }];
  },
  'a year ago Friday, today, this week': ({ scan, from, to, count, head: { unit } }) => {
    const marked = scan.is(to, 'ago') ? markedBehind(scan, to + 1) : undefined;
    if (!marked || count === 'X' || scan.is(marked.to, "'s") || !isReachable(scan.published, count, unit)) return null;
    const { start } = marked.point;
    const years = YEARS_OF.get(unit);
    const day = unit === 'W' ? addDays(start, -7 * Math.round(count)) : years && yearsBefore(start, years * count);
    return day ? [dated(from, marked.to, shifted(day, 0, marked.unit))] : null;
  },
  'two years ago': ({ scan, from, to, count, head: { unit } }) => {
    if (!scan.is(to, 'ago') || count === 'X') return null;
    const compared = count === 1 ? comparedIn(scan, -1, unit) : undefined;
    // "Profit fell from that of a year ago": of the same quarter.
    if (compared?.precision === 'quarter') return [dated(from, to + 1, compared, { isCompared: true })];
    return countedBack(scan, from, to + 1, count, unit);
  },
  'two years later': (asked) => {
    const { scan, from, to, count } = asked;
    const isBack = scan.is(to, 'back');
    if (count === 'X' || isShort(asked.head.unit) || !(isBack || scan.is(to, 'later'))) return null;
    if (scan.is(to, 'open-ended') && !scan.isClosing(to + 1)) return null;
    const steps = wholeSteps(isBack ? -count : count, asked.head.unit);
    // Of what was before, the text gives no day to count from.
    if (!isBack && !scan.memory.day && !scan.memory.last && tenseAround(scan, from, to + 1) === 'past')
      return [length(asked)];
    return steps ? counting(scan, from, to + 1, steps.count, steps.unit) : null;
  },
  'three to four weeks': (asked) => {
    const less = lesserCount(asked);
    return less ? [lasting(less.from, less.to, durationValue(less.value, asked.head.unit)), length(asked)] : null;
  },
  // It dates this by the talks, and the talks by this.
  'two days after the talks': (asked) => {
    const { scan, to, count, head } = asked;
    const isBeside = scan.is(to, 'after') || scan.is(to, 'before');
    if (count === 'X' || !isBeside) return null;
    return [{ ...length(asked), shift: { count: Math.round(count), unit: head.unit, isEitherWay: true } }];
  },
  'so long': (asked) => [length(asked)],
});

/** "Three" of "three to four weeks", "60" of "between 60 and 90 days". */
function lesserCount({ scan, from, count }: Counted): NumberRead | undefined {
  const read = scan.numberBefore(from - 1);
  if (!read?.isCount || count === 'X' || read.value >= count || read.several !== null) return undefined;
  const isJoined = scan.is(from - 1, 'to-or-or') || /^[-–—]$/.test(scan.word(from - 1));
  return isJoined || (scan.is(from - 1, 'and') && scan.is(read.from - 1, 'between')) ? read : undefined;
}

const YEARS_OF: ReadonlyMap<Unit, number> = new Map([
  ['Y', 1],
  ['E', 10],
  ['C', 100],
]);

/** What an anniversary is of: the nearest "Friday", "today", "this week", "next month". */
function markedBehind(scan: Scan, at: number): { point: Point; unit: Unit; to: number } | undefined {
  const { published } = scan;
  const heads = headsOf(scan.language);
  const head = heads.get(scan.word(at));
  if (head?.kind === 'weekday' && !head.isShort)
    return { point: dayPoint(nearestWeekday(published, head.weekday)), unit: 'D', to: at + 1 };
  if (head?.kind === 'near' && head.part === undefined)
    return { point: shifted(published, head.days, 'D'), unit: 'D', to: at + 1 };
  const period = scan.is(at, 'this') || stepAt(scan, at) !== 0 ? heads.get(scan.word(at + 1)) : undefined;
  if (period?.kind !== 'unit' || !/^[WM]$/.test(period.unit)) return undefined;
  return { point: shifted(published, stepAt(scan, at), period.unit), unit: period.unit, to: at + 2 };
}

function nearestWeekday(published: Day, weekday: number): Day {
  const [back, ahead] = [weekdayBy(published, weekday, 'past'), weekdayBy(published, weekday, 'future')];
  return daysBetween(back, published) <= daysBetween(published, ahead) ? back : ahead;
}

const yearsBefore = (day: Day, count: number): Day | undefined =>
  Number.isInteger(count)
    ? calendarDay(yearOf(day) - count, Number(day.slice(5, 7)), Number(day.slice(8, 10)))
    : undefined;

/** Counted back from publication. */
export function countedBack(scan: Scan, from: number, to: number, count: number, unit: Unit): Found | null {
  const steps = wholeSteps(count, unit);
  if (!steps || !isReachable(scan.published, steps.count, steps.unit)) return null;
  return [dated(from, to, shifted(scan.published, -steps.count, steps.unit))];
}

/** Counted from what the text spoke of last. */
function counting(scan: Scan, from: number, to: number, count: number, unit: Unit): Found | null {
  const base = baseFor(scan, unit);
  if (!isReachable(base.start, count, unit)) return null;
  const same = comparedIn(scan, count, unit);
  const more = same ? { shift: { count, unit }, isCompared: true } : { shift: { count, unit } };
  return [dated(from, to, same ?? shifted(base.start, count, unit), more)];
}

const SMALLER: Partial<Readonly<Record<Unit, readonly [Unit, number]>>> = { C: ['Y', 100], E: ['Y', 10], Y: ['M', 12] };

/** "Half a century ago", "two and a half years later": counted in the next smaller unit that makes it a whole number. */
function wholeSteps(count: number, unit: Unit): { readonly count: number; readonly unit: Unit } | undefined {
  if (Number.isInteger(count)) return { count, unit };
  const [smaller, times] = SMALLER[unit] ?? [];
  return smaller && times ? wholeSteps(count * times, smaller) : undefined;
}

const isShort = (unit: Unit): boolean => unit === 'h' || unit === 'm' || unit === 's';
const isEvery = (scan: Scan, at: number): boolean => scan.is(at, 'every') || scan.is(at, 'per');

function isLength({ scan, at, from, count, head: { unit, isPlural } }: Counted): boolean {
  if (unit === 's') return isPlural && count !== 'X';
  if (unit === 'WE') return isPlural;
  if (unit !== 'Q')
    return (isPlural || count !== 'X' || scan.is(at + 1, 'period')) && !(count !== 'X' && count > 1e6 && unit !== 'Y');
  if (['ago', 'back', 'later'].some((name) => scan.is(at + 1, name))) return true;
  return isPlural && !scan.is(at + 1, 'of') && (from < at - 1 || scan.is(from - 1, 'last-past-next'));
}

function isRate(scan: Scan, from: number): boolean {
  const before = scan.tokens[from - 1];
  if (!before || !scan.is(from, 'a') || ['ago', 'back', 'later'].some((name) => scan.is(from + 2, name))) return false;
  if (before.kind === 'number' || isRated(scan, from - 1)) return true;
  if (before.kind !== 'word' || !scan.language.plural?.test(before.lower)) return false;
  for (let at = from - 2; at >= from - 5; at -= 1) {
    const token = scan.tokens[at];
    if (!token || token.text === ',' || token.text === '.') return false;
    if (token.kind === 'number' || isRated(scan, at)) return true;
  }
  return false;
}

const isRated = (scan: Scan, at: number): boolean =>
  scan.is(at, 'rated') || wordValue(scan.word(at), scan.language) !== undefined;

/** No number: "every day", "per hour", "recent years", "for years", "these days". */
export const UNCOUNTED_RULES: Rules<[At<'unit'>], Found> = rules({
  'every other week': on('every other *', ({ from, to }, { head }) =>
    head.isPlural ? null : lasting(from, to, durationValue(2, head.unit), 'SET'),
  ),
  'every week': on('every|per *', ({ from, to }, { head }) =>
    head.isPlural || head.unit === 's' ? null : lasting(from, to, durationValue(1, head.unit), 'SET'),
  ),
  'no plural': ({ head }) => (head.isPlural ? null : NOTHING),
  'these days': on('these *', ({ from, to }, { head }) => (head.unit === 'D' ? vague(from, to, 'PRESENT_REF') : null)),
  'in those days': on('=in those *', ({ from, to }, { head }) =>
    head.unit === 'D' ? vague(from, to, 'PAST_REF') : null,
  ),
  'no length': ({ head }) => (head.unit === 's' || head.unit === 'Q' ? NOTHING : null),
  'opening hours': on('before-hours|-|possessive *', (_, { head }) => (head.unit === 'h' ? NOTHING : null)),
  weekends: ({ at, head }) => (head.unit === 'WE' ? [lasting(at, at + 1, 'XXXX-WXX-WE', 'SET')] : null),
  'years ago': on('* ago', ({ from, to }) => vague(from, to, 'PAST_REF')),
  years: ({ at, head }) => [lasting(at, at + 1, durationValue('X', head.unit))],
});

/** "Daily", "weekly", "annual"; a newspaper's name is none. */
export const SET_RULES: Rules<[At<'set'>], Found> = rules({
  'a name': ({ scan, at }) => (scan.isCapital(at) && (at > 0 || scan.isCapital(at + 1)) ? NOTHING : null),
  weekly: ({ at, head }) => [lasting(at, at + 1, head.value, 'SET')],
});

export const LENGTH_RULES: Rules<[At<'length'>], Found> = rules({
  weeklong: ({ at, head }) => [lasting(at, at + 1, durationValue(1, head.unit))],
});

import { addDays, daysBetween, weekday as weekdayOf } from '../../../digest/day.ts';
import type { Day } from '../../../digest/types.ts';
import { type Language, perLanguage } from '../../language/language.ts';
import type { Hit } from '../pattern.ts';
import { firstOf, type Rules, rules } from '../rule.ts';
import { dayBy, monthBy, weekdayBy } from './choose.ts';
import { clippedYear } from './clipped.ts';
import { headsOf } from './heads.ts';
import { dayOf } from './holidays.ts';
import { calendarDay, dayPoint, isReachable, monthOf, monthPoint, quarterPoint, yearOf } from './point.ts';
import { type At, askMonth, dated, type Found, isYear, lasting, type Match, NOTHING, on, type Scan } from './scan.ts';
import { type Tense, tenseAround } from './tense.ts';

type OfMonth = At<'month'>;

/** Months, alone, with a year or with days around them. */
export const MONTH_RULES: Rules<[OfMonth], Found> = rules({
  'no capital': ({ scan, at }) => (isWrittenName(scan, at) ? null : NOTHING),
  'October 27-31, 2020': ({ scan, at, to, head }) => {
    const year = yearBehind(scan, to + 1);
    return daysFromTo(scan, to, { from: at, to: year?.to ?? to + 1, month: head.month, year: year?.year });
  },
  'October 31, 2020; October 27 and 28': ({ scan, at, to, head }) => {
    const day = dayAt(scan, to);
    if (day === 0 || isClock(scan, to + 1) || scan.word(to + 1) === '%') return null;
    const second = secondDay(scan, to + 1);
    const year = yearBehind(scan, (second ?? to) + 1);
    const end = year?.to ?? (second ?? to) + 1;
    const given = { month: head.month, year: year?.year };
    const first = { ...given, from: at, to: second ? to + 1 : end, day, ...weekdayBefore(scan, at) };
    const found = writtenDay(scan, first);
    if (second === undefined || found.length === 0) return found;
    return [...found, ...writtenDay(scan, { ...given, from: second, to: end, day: dayAt(scan, second) })];
  },
  '27-31 October 2020': ({ scan, at, to, head }) => {
    const last = scan.is(at - 1, 'of') ? at - 2 : at - 1;
    const year = yearBehind(scan, to);
    return daysFromTo(scan, last, { from: last, to: year?.to ?? to, month: head.month, year: year?.year });
  },
  '31 October 2020; the 31st of October; 27 to 31 October': ({ scan, at, to, head }) => {
    const last = scan.is(at - 1, 'of') ? at - 2 : at - 1;
    const day = dayAt(scan, last);
    if (day === 0) return null;
    const year = yearBehind(scan, to);
    const given = { month: head.month, year: year?.year };
    const first = joinsDays(scan, last - 1) ? dayAt(scan, last - 2) : 0;
    const ahead = first > 0 ? writtenDay(scan, { ...given, from: last - 2, to: last - 1, day: first }) : NOTHING;
    const before = ahead.length > 0 ? {} : weekdayBefore(scan, last);
    return [...ahead, ...writtenDay(scan, { ...given, from: last, to: year?.to ?? to, day, ...before })];
  },
  'October 2020; October of 2020': ({ scan, at, to, head }) => {
    const year = yearBehind(scan, to) ?? (scan.is(to, 'of') ? yearBehind(scan, to + 1) : undefined);
    return year ? [dated(at, year.to, monthPoint(year.year, head.month), { hasYear: true })] : null;
  },
  'January to March 2004: the year of both': ({ scan, at, to, head }) => {
    const other = joinsDays(scan, to) ? askMonth(scan, to + 1) : undefined;
    const year = other && yearBehind(scan, scan.is(other.to, 'of') ? other.to + 1 : other.to);
    return year ? [dated(at, to, monthPoint(year.year, head.month))] : null;
  },
  'a name or a verb': ({ scan, at, to, head }) => {
    // "May." heads what happened in it.
    const isHead = at === 0 && scan.isCapital(at) && scan.tokens.length === 2 && scan.word(to) === '.';
    if (isHead) return null;
    if (head.isShort && to === at + 1 && !scan.is(at - 1, 'before-month')) return NOTHING;
    return scan.is(at, 'also-no-month') && !isPlainMonth(scan, at, to) ? NOTHING : null;
  },
  'every December': on('every *', ({ from, to }, { head }) =>
    lasting(from, to, `XXXX-${String(head.month).padStart(2, '0')}`, 'SET'),
  ),
  'month of last year': on('* of? last|this|next year', (hit, { scan, at, head }) =>
    dated(at, hit.to, monthPoint(yearOf(scan.published) + stepAt(scan, hit.to - 2), head.month)),
  ),
  // The March quarter ends in March, as business papers name quarters.
  'month quarter': on('* quarter', ({ to }, { scan, at, head }) => {
    const { start } = monthBy(scan, head.month, at, to);
    return dated(at, to, quarterPoint(yearOf(start), Math.ceil(monthOf(start) / 3)));
  }),
  // Futures are of the month to come.
  'September futures, for September delivery': (asked) => {
    const { scan, at, to } = asked;
    const isToCome = scan.is(to, 'futures') || (scan.is(to, 'delivery') && scan.is(at - 1, 'for'));
    return isToCome ? [comingMonth({ from: at, to }, asked, true)] : null;
  },
  'next month by name': on('next *', (hit, asked) => comingMonth(hit, asked)),
  'this past month by name': on('this past *', lastMonth),
  'last month by name': on('last|past *', lastMonth),
  'this month by name': on('this *', ({ from, to }, { scan, head }) =>
    dated(from, to, monthPoint(yearOf(scan.published), head.month)),
  ),
  'that month by name': on('that *', ({ from, to }, { scan, at, head }) => {
    const told = scan.memory.last ?? monthBy(scan, head.month, at, to);
    return dated(from, to, monthPoint(yearOf(told.start), head.month));
  }),
  'month alone': ({ scan, at, to, head }) => [dated(at, to, monthBy(scan, head.month, at, to))],
});

/** With a capital, where the language writes the calendar so. */
export const isWrittenName = (scan: Scan, at: number): boolean =>
  scan.isCapital(at) || !scan.language.calendar.isCapital;

function comingMonth({ from, to }: Hit, { scan, head }: OfMonth, isThisToo = false): Match {
  const month = monthOf(scan.published);
  const isOfThisYear = head.month > month || (isThisToo && head.month === month);
  return dated(from, to, monthPoint(yearOf(scan.published) + (isOfThisYear ? 0 : 1), head.month));
}

function lastMonth({ from, to }: Hit, { scan, head }: OfMonth): Match {
  const year = yearOf(scan.published) - (head.month < monthOf(scan.published) ? 0 : 1);
  return dated(from, to, monthPoint(year, head.month));
}

/** A day of a month as it stands in the text. */
interface Written {
  readonly from: number;
  readonly to: number;
  readonly month: number;
  readonly day: number;
  readonly year?: number | undefined;
  /** Monday 1 to Sunday 7. */
  readonly weekday?: number;
}

const dayPatternOf = perLanguage(
  ({ dates }: Language) => new RegExp(`^(?:0?[1-9]|[12]\\d|3[01])(?:${(dates.dayEndings ?? []).join('|')})?$`),
);

/** A day of the month in digits, "31" or "31st"; 0 for any other token. */
function dayAt(scan: Scan, at: number): number {
  const word = scan.word(at);
  return /^\d/.test(word) && dayPatternOf(scan.language).test(word) ? Number.parseInt(word, 10) : 0;
}

/** A year at `at`, behind a comma or not: "2020", ", 2020", "'68". */
export function yearBehind(scan: Scan, at: number): { readonly year: number; readonly to: number } | undefined {
  const clipped = clippedYear(scan, at + 1);
  if (clipped !== undefined) return { year: clipped, to: at + 2 };
  const next = scan.word(at) === ',' ? at + 1 : at;
  const year = scan.word(next);
  if (!isYear(year) || (next > at && scan.word(next + 1) === '%')) return undefined;
  return { year: Number(year), to: next + 1 };
}

/** "10 p.m." and "10:30" are times, no days. */
const isClock = (scan: Scan, at: number): boolean =>
  scan.is(at, 'half-of-day') || scan.is(at, "o'clock") || (scan.word(at) === ':' && scan.touches(at));

const joinsDays = (scan: Scan, at: number): boolean => scan.is(at, 'to-or-and') || /^[-–—]$/.test(scan.word(at));

/** "and 28", "to 31": index of a second day that no noun follows. */
function secondDay(scan: Scan, at: number): number | undefined {
  if (!joinsDays(scan, at) || dayAt(scan, at + 1) === 0) return undefined;
  const next = scan.tokens[at + 2];
  if (next?.kind === 'number') return isYear(next.text) ? at + 1 : undefined;
  return scan.endsBefore(at + 2) || scan.is(at + 2, 'clause-opener') ? at + 1 : undefined;
}

/** "Monday, October 31": the weekday belongs to the date. */
function weekdayBefore(scan: Scan, at: number): Pick<Written, 'from' | 'weekday'> | undefined {
  let from = at - 1;
  if (scan.is(from, 'the')) from -= 1;
  if (scan.word(from) === ',') from -= 1;
  if (scan.word(from) === '.') from -= 1;
  const head = headsOf(scan.language).get(scan.word(from));
  return head?.kind === 'weekday' ? { weekday: head.weekday, from } : undefined;
}

const DAYS = /^((?:0?[1-9]|[12]\d|3[01]))[-–]((?:0?[1-9]|[12]\d|3[01]))$/;

/** Two days in one token, "27-31", of a date whose other words reach from `from` to `to`. */
function daysFromTo(scan: Scan, at: number, { from, to, month, year }: Omit<Written, 'day'>): Found | null {
  const [token, range] = [scan.tokens[at], DAYS.exec(scan.word(at))];
  if (!token || !range) return null;
  const cut = token.start + (range[1]?.length ?? 0);
  return [
    ...writtenDay(scan, { from, to: at + 1, month, day: Number(range[1]), year }, { end: cut }),
    ...writtenDay(scan, { from: at, to, month, day: Number(range[2]), year }, { start: cut + 1 }),
  ];
}

const ATTACKS = '2001-09-11' as Day;
/** A bare "Sept. 11" further than this from publication, in days, is the day of the attacks of 2001. */
const FAR = 60;

function writtenDay(scan: Scan, written: Written, more: Partial<Match> = {}): Found {
  const { from, to, month, day, year, weekday = 0 } = written;
  if (year !== undefined) {
    const found = calendarDay(year, month, day);
    return found ? [dated(from, to, dayPoint(found), { hasYear: true, ...more })] : NOTHING;
  }
  const [best, ...others] = dayBy(scan, month, day, from, to, weekday);
  if (month === 9 && day === 11) {
    const { published } = scan;
    const isFar = best && weekday === 0 && published > ATTACKS && Math.abs(daysBetween(published, best.start)) > FAR;
    if (isFar || scan.is(to, 'attacks')) return [dated(from, to, dayPoint(ATTACKS), more)];
  }
  return best ? [dated(from, to, best, { others: weekday === 0 ? others : [], ...more })] : NOTHING;
}

/** "March" and "June" alone: behind a preposition and no first name, or before what is of that month ("the May vote"). */
function isPlainMonth(scan: Scan, at: number, next: number): boolean {
  const follower = scan.tokens[next];
  const isName = follower?.kind === 'word' && scan.isCapital(next);
  if (scan.is(at - 1, 'as') && scan.is(at - 2, 'as-soon-as')) return true;
  // "June plays the harp", where June Okafor was named: no month but "in June".
  if (scan.isSomebody(at)) return scan.is(at - 1, 'before-month') && !scan.is(at - 1, 'before-name');
  // "June saw three floods"
  if (at === 0 && scan.is(next, 'done-by-months')) return true;
  // "March exports fell"
  if (scan.isCapital(at) && scan.is(next, 'counted-by-month')) return true;
  // "March and June", and not "the council may vote, and June may become its chair".
  if (scan.is(at - 1, 'and-or-or') && !hasDateBefore(scan, at - 1)) return false;
  if (scan.is(at - 1, 'before-month')) return !(isName && scan.is(at - 1, 'before-name'));
  return scan.is(at - 1, 'before-noun') && follower?.kind === 'word' && !isName && !scan.is(next, 'function');
}

/** True where a month or number stands among the few words before. */
function hasDateBefore(scan: Scan, to: number): boolean {
  for (let at = to - 1; at >= to - NEAR; at -= 1)
    if (scan.tokens[at]?.kind === 'number' || scan.is(at, 'between') || isMonth(scan, at)) return true;
  return false;
}
const NEAR = 8;
/** Behind the floor, too: the month before is an expression of its own. */
const isMonth = (scan: Scan, at: number): boolean =>
  isWrittenName(scan, at) && headsOf(scan.language).get(scan.tokens[at]?.lower ?? '')?.kind === 'month';

/** -1 for "last", 1 for "next", 0 for any other word. */
export const stepAt = (scan: Scan, at: number): number => (scan.is(at, 'last') ? -1 : scan.is(at, 'next') ? 1 : 0);

/** What the rules of months find at a token that is one. */
export function monthAt(scan: Scan, at: number): Match | undefined {
  const asked = askMonth(scan, at);
  return asked && firstOf(MONTH_RULES, asked)?.found[0];
}

type OfWeekday = At<'weekday'>;

/** Weekdays, alone or beside a month or week. */
export const WEEKDAY_RULES: Rules<[OfWeekday], Found> = rules({
  'no capital': ({ scan, at }) => (isWrittenName(scan, at) ? null : NOTHING),
  'nth weekday of a month': ({ scan, at, to, head }) => {
    const isLast = scan.is(at - 1, 'last') || scan.is(at - 1, 'final');
    const nth = isLast ? LAST : (scan.language.dates.ordinals?.get(scan.word(at - 1)) ?? 0);
    if (nth === 0 || nth > LAST || !(scan.is(to, 'of') || scan.is(to, 'in'))) return null;
    const lead = scan.is(at - 2, 'the') ? at - 2 : at - 1;
    // "The second Tuesday of each month", "every second Tuesday of the month"
    const isEvery = scan.is(at - 2, 'every') && scan.is(to + 1, 'the');
    if (isEvery && scan.is(to + 2, 'month')) return [lasting(at - 2, to + 3, 'P1M', 'SET')];
    if (scan.is(to + 1, 'every') && scan.is(to + 2, 'month')) return [lasting(lead, to + 3, 'P1M', 'SET')];
    const month = monthBeside(scan, to + 1) ?? monthOfYear(scan, to + 1, isLast);
    if (!month?.point) return null;
    const { start } = month.point;
    const inYear = (year: number): Day | undefined =>
      dayOf({ words: [], on: { month: monthOf(start), weekday: head.weekday % 7, nth } }, year);
    const isOpen = month.isNearest && scan.memory.year === undefined && tenseAround(scan, at, month.to) === 'open';
    const day = isOpen ? nearestOf(scan.published, inYear) : inYear(yearOf(start));
    return day ? [dated(lead, month.to, dayPoint(day))] : null;
  },
  // The month reads the whole.
  'weekday of a date': ({ scan, at, to }) => {
    let next = scan.word(to) === ',' ? to + 1 : to;
    if (scan.is(next, 'the')) next += 1;
    const isDayFirst = scan.tokens[next]?.kind === 'number';
    if (isDayFirst) next += scan.is(next + 1, 'of') ? 2 : 1;
    const month = askMonth(scan, next);
    if (!month || (!isDayFirst && scan.tokens[month.to]?.kind !== 'number')) return null;
    const found = firstOf(MONTH_RULES, month)?.found;
    return found?.[0]?.from === at ? found : null;
  },
  'Sun and Sat, and short forms without a full stop': ({ scan, at, to, head }) =>
    head.isShort && (to === at + 1 || scan.is(at, 'also-no-weekday')) ? NOTHING : null,
  'Good Friday, Black Monday': ({ scan, at }) =>
    scan.is(at - 1, 'named-day') && scan.isCapital(at - 1) ? NOTHING : null,
  'every weekday': on('every *', ({ from, to }, { head }) => lasting(from, to, `XXXX-WXX-${head.weekday}`, 'SET')),
  'Monday nights, Monday and Tuesday nights': ({ scan, at, to, head }) => {
    const isList = scan.is(to, 'and') && headsOf(scan.language).get(scan.word(to + 1))?.kind === 'weekday';
    const part = partsAt(scan, isList ? to + 2 : to);
    const end = isList ? to : to + 1;
    return part === undefined ? null : [lasting(at, end, `XXXX-WXX-${head.weekday}${part}`, 'SET')];
  },
  'two Sundays ago': on('* ago', ({ to }, { scan, at, head }) => {
    const { published } = scan;
    const read = head.isPlural ? scan.numberBefore(at) : undefined;
    if (!read?.isCount || !isReachable(published, read.value, 'W')) return null;
    const last = weekdayBy(addDays(published, -1), head.weekday, 'past');
    return dated(read.from, to, dayPoint(addDays(last, -7 * (read.value - 1))));
  }),
  weekdays: ({ at, to, head }) => (head.isPlural ? [lasting(at, to, `XXXX-WXX-${head.weekday}`, 'SET')] : null),
  'Thursday of last week': on('* of? last|this|next week', ({ to }, { scan, at, head }) => {
    const sunday = addDays(weekdayBy(scan.published, 7, 'future'), 7 * stepAt(scan, to - 2));
    return dated(at, to, dayPoint(weekdayBy(sunday, head.weekday, 'past')));
  }),
  // The day of publication is never meant.
  'next weekday': on('next|coming|following *', ({ from, to }, { scan, head }) =>
    dated(from, to, dayPoint(weekdayBy(addDays(scan.published, 1), head.weekday, 'future'))),
  ),
  'this past weekday': on('this past *', lastWeekday),
  'weekday before': on('past|previous *', lastWeekday),
  'last weekday': on('last *', (hit, asked) => {
    const others = [dayPoint(weekdayBy(addDays(asked.scan.published, -7), asked.head.weekday, 'past'))];
    return { ...lastWeekday(hit, asked), others };
  }),
  'this weekday': on('this *', ({ from, to }, asked) => {
    const tense = tenseOfWeekday(asked);
    const day = weekdayBy(asked.scan.published, asked.head.weekday, tense === 'open' ? 'future' : tense);
    return dated(from, to, dayPoint(day));
  }),
  // It tells of a day that is known which weekday it was, and by itself no day.
  'Dec. 20, a Thursday': on('=a * =END', ({ from, to }, { scan, head }) => {
    const { day, daySentence } = scan.memory;
    const isOfDay = day && daySentence === scan.index && weekdayOf(day.start) === head.weekday % 7;
    return isOfDay ? dated(from, to, day) : NOTHING;
  }),
  weekday: on('that? *', ({ from, to }, asked) => {
    const { published } = asked.scan;
    const tense = tenseOfWeekday(asked);
    // Where an article calls the day before it "yesterday", a weekday of the past is not its own day.
    const isBefore = tense === 'past' && weekdayOf(published) === asked.head.weekday % 7 && asked.scan.saysYesterday();
    return dated(
      from,
      to,
      dayPoint(weekdayBy(isBefore ? addDays(published, -1) : published, asked.head.weekday, tense)),
    );
  }),
});

/** The part of the day that "nights" and "mornings" are of. */
function partsAt(scan: Scan, at: number): string | undefined {
  const { plural, dates } = scan.language;
  const word = scan.word(at);
  return plural?.test(word) ? dates.dayparts?.get(word.replace(plural, '')) : undefined;
}

/** The last of a month, as holidays are counted. */
const LAST = 5;

/** "September", "November 2030", "this month", "the month". */
export function monthBeside(
  scan: Scan,
  at: number,
): (Pick<Match, 'to' | 'point'> & { readonly isNearest?: boolean }) | undefined {
  if (scan.is(at, 'the') && scan.is(at + 2, 'month')) {
    const step =
      scan.is(at + 1, 'coming') || scan.is(at + 1, 'following')
        ? 1
        : scan.is(at + 1, 'previous')
          ? -1
          : stepAt(scan, at + 1);
    const { published } = scan;
    return { to: at + 3, point: monthPoint(yearOf(published), monthOf(published) + step) };
  }
  if (!scan.is(at + 1, 'month')) {
    const month = monthAt(scan, at);
    // Without a year, the nearest may be meant.
    return month && { ...month, isNearest: month.hasYear !== true };
  }
  const isLed = ['this', 'next', 'last', 'the'].some((name) => scan.is(at, name));
  const { published } = scan;
  return isLed
    ? { to: at + 2, point: monthPoint(yearOf(published), monthOf(published) + stepAt(scan, at)) }
    : undefined;
}

/** The month whose first or last weekdays are those of "the year", "next year". */
function monthOfYear(
  scan: Scan,
  at: number,
  isLast: boolean,
): (Pick<Match, 'to' | 'point'> & { isNearest?: boolean }) | undefined {
  const isLed = ['this', 'next', 'last', 'the'].some((name) => scan.is(at, name));
  if (!isLed || !scan.is(at + 1, 'year')) return undefined;
  return { to: at + 2, point: monthPoint(yearOf(scan.published) + stepAt(scan, at), isLast ? 12 : 1) };
}

/** Of one day of three years the nearest to a day. */
function nearestOf(published: Day, inYear: (year: number) => Day | undefined): Day | undefined {
  const year = yearOf(published);
  const days = [year - 1, year, year + 1].flatMap((each) => inYear(each) ?? []);
  const far = (day: Day): number => Math.abs(daysBetween(published, day));
  return days.sort((one, other) => far(one) - far(other))[0];
}

function lastWeekday({ from, to }: Hit, { scan, head }: OfWeekday): Match {
  return dated(from, to, dayPoint(weekdayBy(addDays(scan.published, -1), head.weekday, 'past')));
}

/** "Flights for Friday" are to come, "Friday's flights" need not be. */
const tenseOfWeekday = ({ scan, at, to }: OfWeekday): Tense =>
  scan.is(at - 1, 'for') && scan.endsBefore(to) ? 'future' : tenseAround(scan, at, to);

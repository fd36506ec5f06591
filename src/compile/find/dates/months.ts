import { daysBetween } from '../../../digest/day.ts';
import type { Day } from '../../../digest/types.ts';
import { isCapital } from '../../read/text/tokens.ts';
import { dayBy, monthBy } from './choose.ts';
import { TRIGGERS } from './lexicon.ts';
import { calendarDay, dayPoint, monthOf, monthPoint, type Point, quarterPoint, yearOf } from './point.ts';
import { behind, dated, type Match, type Scan, touches, wordAt } from './scan.ts';

const YEAR = /^(?:1\d|20)\d\d$/;
const DAY = /^(?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?$/;
const DAYS = /^((?:0?[1-9]|[12]\d|3[01]))[-–]((?:0?[1-9]|[12]\d|3[01]))$/;
/** Words that are also names or verbs; alone they are a month only behind one of these. */
const ALSO_WORDS = new Set(['may', 'march', 'august', 'april', 'june', 'mar', 'jan', 'dec']);
const BEFORE_MONTH = new Set(
  (
    'in since of last this next by until till from during before after through to for early late mid and or between ' +
    'every each past around than despite versus vs that'
  ).split(' '),
);

export const isYear = (word: string): boolean => YEAR.test(word);

/** "October 31, 2020", "31 October", "Oct. 27-31", "October 2020", "last October", "October next year". */
export function monthMatch(scan: Scan, at: number, month: number, isShort: boolean): readonly Match[] {
  const token = scan.tokens[at];
  if (!token || !isCapital(token)) return [];
  const next = isShort ? behind(scan, at + 1, '.') : at + 1;
  return (
    dayBehind(scan, at, next, month) ?? dayBefore(scan, at, next, month) ?? monthAlone(scan, at, next, month, isShort)
  );
}

/** "October 31", "October 27-31", "October 27 and 28". */
function dayBehind(scan: Scan, at: number, next: number, month: number): readonly Match[] | undefined {
  const word = wordAt(scan, next);
  const token = scan.tokens[next];
  const range = DAYS.exec(word);
  if (token && range) {
    const year = yearAfter(scan, next + 1);
    const [from, to] = [Number(range[1]), Number(range[2])];
    const cut = token.start + (range[1]?.length ?? 0);
    return [
      ...dayMatches(scan, { from: at, to: next + 1, month, day: from, year: year?.year, weekday: 0 }, { end: cut }),
      ...dayMatches(
        scan,
        { from: next, to: year?.to ?? next + 1, month, day: to, year: year?.year, weekday: 0 },
        { start: cut + 1 },
      ),
    ];
  }
  if (!DAY.test(word) || isClock(scan, next + 1) || wordAt(scan, next + 1) === '%') return undefined;
  const more = secondDay(scan, next + 1);
  const year = yearAfter(scan, more?.to ?? next + 1);
  const weekday = weekdayBefore(scan, at);
  const first = { month, day: Number.parseInt(word, 10), year: year?.year, weekday: weekday?.weekday ?? 0 };
  const to = more ? next + 1 : (year?.to ?? next + 1);
  const found = dayMatches(scan, { ...first, from: weekday?.from ?? at, to });
  if (!more || found.length === 0) return found;
  const second = { from: more.to - 1, to: year?.to ?? more.to, month, day: more.day, year: year?.year, weekday: 0 };
  return [...found, ...dayMatches(scan, second)];
}

/** "31 October 2020", "the 31st of October", "27 to 31 October", "27-31 October". */
function dayBefore(scan: Scan, at: number, next: number, month: number): readonly Match[] | undefined {
  const last = wordAt(scan, at - 1) === 'of' ? at - 2 : at - 1;
  const word = wordAt(scan, last);
  const token = scan.tokens[last];
  const range = DAYS.exec(word);
  if (!token || (!range && !DAY.test(word))) return undefined;
  const year = yearAfter(scan, next);
  const to = year?.to ?? next;
  const dates = (from: number, end: number, day: number, more?: Partial<Match>): readonly Match[] =>
    dayMatches(scan, { from, to: end, month, day, year: year?.year, weekday: 0 }, more);
  if (range) {
    const cut = token.start + (range[1]?.length ?? 0);
    return [
      ...dates(last, last + 1, Number(range[1]), { end: cut }),
      ...dates(last, to, Number(range[2]), { start: cut + 1 }),
    ];
  }
  const first = /^(?:to|and|until|through|till|-|–|—)$/.test(wordAt(scan, last - 1)) ? wordAt(scan, last - 2) : '';
  const ahead = DAY.test(first) ? dates(last - 2, last - 1, Number.parseInt(first, 10)) : [];
  const weekday = ahead.length > 0 ? undefined : weekdayBefore(scan, last);
  const given = { from: weekday?.from ?? last, to, month, day: Number.parseInt(word, 10), year: year?.year };
  return [...ahead, ...dayMatches(scan, { ...given, weekday: weekday?.weekday ?? 0 })];
}

interface DayGiven {
  readonly from: number;
  readonly to: number;
  readonly month: number;
  readonly day: number;
  readonly year: number | undefined;
  readonly weekday: number;
}

function dayMatches(scan: Scan, given: DayGiven, more: Partial<Match> = {}): readonly Match[] {
  const { from, to, month, day, year, weekday } = given;
  if (year !== undefined) {
    const found = calendarDay(year, month, day);
    return found ? [dated(from, to, dayPoint(found), { hasYear: true, ...more })] : [];
  }
  if (month === 9 && day === 11 && /^(?:attacks?|terror|terrorist|terrorism|hijackers?)$/.test(wordAt(scan, to)))
    return [dated(from, to, dayPoint(ATTACKS), more)];
  const [best, ...others] = dayBy(scan, month, day, from, to, weekday);
  if (month === 9 && day === 11 && best && weekday === 0 && isFar(best.start, scan.published))
    return [dated(from, to, dayPoint(ATTACKS), more)];
  return best ? [dated(from, to, best, { others: weekday === 0 ? others : [], ...more })] : [];
}

const ATTACKS = '2001-09-11' as Day;
/** A bare "Sept. 11" further than this from publication, in days, is the day of the attacks of 2001. */
const FAR = 60;
const isFar = (day: Day, published: Day): boolean => published > ATTACKS && Math.abs(daysBetween(published, day)) > FAR;

/** "and 28", "to 31": a second day that no noun follows. */
function secondDay(scan: Scan, at: number): { readonly day: number; readonly to: number } | undefined {
  if (!/^(?:and|to|or|through|-|–|—)$/.test(wordAt(scan, at)) || !DAY.test(wordAt(scan, at + 1))) return undefined;
  const next = scan.tokens[at + 2];
  if (next?.kind === 'number' && !isYear(next.text)) return undefined;
  if (next?.kind === 'word' && !/^(?:in|at|for|to|and|by|with|on|of|the|when|after|before|as)$/.test(next.lower))
    return undefined;
  return { day: Number.parseInt(wordAt(scan, at + 1), 10), to: at + 2 };
}

/** "10 p.m." and "10:30" are times, no days. */
const isClock = (scan: Scan, at: number): boolean =>
  /^(?:[ap]\.?m\.?|o'clock)$/.test(wordAt(scan, at)) || (wordAt(scan, at) === ':' && touches(scan, at));

function yearAfter(scan: Scan, at: number): { readonly year: number; readonly to: number } | undefined {
  const next = behind(scan, at, ',');
  const year = wordAt(scan, next);
  if (!isYear(year) || (next > at && scan.tokens[next + 1]?.text === '%')) return undefined;
  return { year: Number(year), to: next + 1 };
}

/** "Monday, October 31": the weekday belongs to the date. */
function weekdayBefore(scan: Scan, at: number): { readonly weekday: number; readonly from: number } | undefined {
  let from = at - 1;
  if (wordAt(scan, from) === 'the') from -= 1;
  if (wordAt(scan, from) === ',') from -= 1;
  if (wordAt(scan, from) === '.') from -= 1;
  const trigger = TRIGGERS.get(wordAt(scan, from));
  return trigger?.kind === 'weekday' ? { weekday: trigger.weekday, from } : undefined;
}

function monthAlone(scan: Scan, at: number, next: number, month: number, isShort: boolean): readonly Match[] {
  const year = yearAfter(scan, next) ?? (wordAt(scan, next) === 'of' ? yearAfter(scan, next + 1) : undefined);
  if (year) return [dated(at, year.to, monthPoint(year.year, month), { hasYear: true })];
  const shared = sharedYear(scan, next);
  if (shared) return [dated(at, next, monthPoint(shared, month))];
  const before = wordAt(scan, at - 1);
  if (isShort && next === at + 1 && !BEFORE_MONTH.has(before)) return [];
  if (ALSO_WORDS.has(wordAt(scan, at)) && !isPlainMonth(scan, at, next)) return [];
  const about = aroundYear(scan, next);
  if (about) return [dated(at, about.to, monthPoint(yearOf(scan.published) + about.years, month))];
  if (wordAt(scan, next) === 'quarter') return [dated(at, next + 1, quarterTo(scan, month, at, next + 1))];
  return [deictic(scan, at, next, month)];
}

/** The year of "January to March 2004" and "May and June of 1998" is that of both months. */
function sharedYear(scan: Scan, next: number): number | undefined {
  if (!/^(?:to|and|or|through|until|[-–])$/.test(wordAt(scan, next))) return undefined;
  const trigger = TRIGGERS.get(wordAt(scan, next + 1));
  if (trigger?.kind !== 'month') return undefined;
  const behindMonth = behind(scan, next + 2, trigger.isShort ? '.' : 'of');
  return yearAfter(scan, behindMonth)?.year;
}

/** "March" and "June" alone: behind a preposition and no first name, or before what is of that month ("the May vote"). */
function isPlainMonth(scan: Scan, at: number, next: number): boolean {
  const follower = scan.tokens[next];
  const isName = follower !== undefined && follower.kind === 'word' && isCapital(follower);
  const before = wordAt(scan, at - 1);
  if (before === 'as' && /^(?:early|late|soon|recently)$/.test(wordAt(scan, at - 2))) return true;
  if (BEFORE_MONTH.has(before)) return !(isName && /^(?:by|to|for|and|of|after)$/.test(before));
  if (!/^(?:the|its|a|their|his|her|early|late)$/.test(before) || !follower || isName) return false;
  return (
    follower.kind === 'word' && !/^(?:on|for|against|of|in|to|from|was|is|has|had|at|and|that)$/.test(follower.lower)
  );
}

const AROUND: ReadonlyMap<string, number> = new Map([
  ['last', -1],
  ['this', 0],
  ['next', 1],
]);

/** "of last year", "next year" behind a month. */
function aroundYear(scan: Scan, next: number): { readonly years: number; readonly to: number } | undefined {
  const at = behind(scan, next, 'of');
  const years = AROUND.get(wordAt(scan, at));
  return years === undefined || wordAt(scan, at + 1) !== 'year' ? undefined : { years, to: at + 2 };
}

/** "The March quarter" ends in March, as business papers name quarters. */
function quarterTo(scan: Scan, month: number, from: number, to: number): Point {
  const { start } = monthBy(scan, month, from, to);
  return quarterPoint(yearOf(start), Math.ceil(monthOf(start) / 3));
}

/** "Last October" is the latest before the month of publication, "next October" the first behind it. */
function deictic(scan: Scan, at: number, to: number, month: number): Match {
  const { published } = scan;
  const [year, current] = [yearOf(published), monthOf(published)];
  const before = wordAt(scan, at - 1);
  const alone = monthBy(scan, month, at, to);
  const point: Point | undefined =
    before === 'last' || before === 'past'
      ? monthPoint(month < current ? year : year - 1, month)
      : before === 'next'
        ? monthPoint(month > current ? year : year + 1, month)
        : before === 'this'
          ? monthPoint(year, month)
          : before === 'that'
            ? monthPoint(yearOf((scan.memory.last ?? alone).start), month)
            : undefined;
  if (!point) return dated(at, to, alone);
  return dated(before === 'past' && wordAt(scan, at - 2) === 'this' ? at - 2 : at - 1, to, point);
}

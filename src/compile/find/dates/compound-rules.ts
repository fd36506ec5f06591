import type { Unit } from '../../language/dates.ts';
import { wordValue } from '../numbers.ts';
import { type Rules, rules } from '../rule.ts';
import { monthBy, weekdayBy } from './choose.ts';
import { timed } from './clock-rules.ts';
import { countBefore, countedBack, wholeBeforeHalf } from './duration-rules.ts';
import { type Head, headsOf } from './heads.ts';
import { comparedPeriod, numberedQuarter, yearEnd } from './period-rules.ts';
import {
  centuryPoint,
  dayPoint,
  decadePoint,
  durationValue,
  halfPoint,
  type Point,
  yearOf,
  yearPoint,
} from './point.ts';
import { type At, dated, type Found, isYear, lasting, NOTHING, type Scan } from './scan.ts';
import { seasonBy } from './season-rules.ts';
import { tenseAround } from './tense.ts';

const isJoined = (scan: Scan, at: number): boolean => HYPHEN.test(scan.word(at - 1)) && scan.touches(at - 1);
const HYPHEN = /^[-‐‑–]$/;

/** "25-year", "12-hour": the number, the hyphen and the unit are three tokens. */
export const JOINED_RULES: Rules<[At<'unit'>], Found> = rules({
  'length with a hyphen': ({ scan, at, head }) => {
    if (!isJoined(scan, at) || !scan.touches(at - 2)) return null;
    const count = countBefore(scan, at - 1);
    if (!count || head.unit === 'WE' || head.unit === 's' || scan.is(at + 1, 'of-age')) return NOTHING;
    return [lasting(count.from, at + 1, durationValue(count.count, head.unit))];
  },
});

/** Words with a hyphen: "six-month", "week-long", "third-quarter", "mid-October", "mid-1990s", "year-earlier". */
export const COMPOUND_RULES: Rules<[At<'compound'>], Found> = rules({
  'year-end': ({ scan, at, head }) => {
    if (!isWord(scan, head.before, 'year') || !isWord(scan, head.behind, 'end')) return null;
    return [yearEnd(scan, at, isYear(scan.word(at + 1)) ? at + 2 : at + 1)];
  },
  'year-earlier quarter': ({ scan, at }) => {
    const noun = scan.is(at + 1, 'compared-period') ? at + 1 : at;
    return scan.is(at, 'year-earlier') ? comparedPeriod(scan, at, noun) : null;
  },
  'mid-October': ({ scan, at, head: { before, behind } }) => {
    const part = scan.language.dates.parts?.get(before);
    if (part === undefined || !isWord(scan, before, 'early-mid-late')) return null;
    const daypart = scan.language.dates.dayparts?.get(behind);
    if (daypart !== undefined)
      return scan.endsOrDates(at + 1) ? [{ ...timed(scan, at, at + 1, daypart), part }] : NOTHING;
    const point = pointNamed(scan, at, behind);
    return point ? [dated(at, at + 1, point, { part })] : NOTHING;
  },
  'twentieth-century': ({ scan, at, head: { before, behind } }) => {
    const century = isUnit(scan, behind, 'C') ? scan.language.dates.ordinals?.get(before) : undefined;
    return century === undefined ? null : [dated(at, at + 1, centuryPoint(century - 1))];
  },
  'second-half': ({ scan, at, head: { before, behind } }) => {
    const half = isWord(scan, behind, 'half') ? (scan.language.dates.ordinals?.get(before) ?? 0) : 0;
    return half === 1 || half === 2 ? [dated(at, at + 1, halfPoint(yearOf(scan.published), half))] : null;
  },
  'third-quarter': ({ scan, at, head: { before, behind } }) => {
    const quarter = isUnit(scan, behind, 'Q') ? (scan.language.dates.ordinals?.get(before) ?? 0) : 0;
    return quarter >= 1 && quarter <= 4 ? [numberedQuarter(scan, at, at + 1, quarter)] : null;
  },
  'six-month, week-long': ({ scan, at }) => lengthInOneWord(scan, at),
  'Monday-Friday': ({ scan, at, head: { before, behind } }) => {
    const heads = headsOf(scan.language);
    const ends = [heads.get(before), heads.get(behind)].map((head) => endPoint(scan, at, head));
    const [token, first, last] = [scan.tokens[at], ...ends];
    if (!token || !first || !last || first.precision !== last.precision || !scan.isCapital(at)) return null;
    const cut = token.start + before.length;
    return [dated(at, at + 1, first, { end: cut }), dated(at, at + 1, last, { start: cut + 1 })];
  },
});

const isWord = ({ language }: Scan, word: string, name: string): boolean =>
  language.classes.get(name)?.has(word) ?? false;

function isUnit({ language }: Scan, word: string, unit: Unit): boolean {
  const head = headsOf(language).get(word);
  return head?.kind === 'unit' && head.unit === unit;
}

function endPoint(scan: Scan, at: number, head: Head | undefined): Point | undefined {
  if (head?.kind === 'month') return monthBy(scan, head.month, at, at + 1);
  if (head?.kind !== 'weekday') return undefined;
  return dayPoint(weekdayBy(scan.published, head.weekday, tenseAround(scan, at, at + 1)));
}

/** What "mid-" stands before. */
function pointNamed(scan: Scan, at: number, word: string): Point | undefined {
  const head = headsOf(scan.language).get(word);
  if (head?.kind === 'month' && !head.isShort)
    return isYear(scan.word(at + 1)) ? undefined : monthBy(scan, head.month, at, at + 1);
  if (head?.kind === 'season') return seasonBy(scan, head.season, at, at + 1);
  if (head?.kind === 'decade') return decadePoint(head.decade);
  if (isYear(word)) return yearPoint(Number(word));
  const [, century = 19, tens] = /^(?:(1\d|20)|['’])?(\d)0s$/.exec(word) ?? [];
  return tens === undefined ? undefined : decadePoint(Number(`${century}${tens}0`));
}

/** "Six-month", "decades-long", "week-long", "half-hour", "single-day", "a quarter-century ago"; "two-year-old" is an age. */
function lengthInOneWord(scan: Scan, at: number): Found | null {
  const parts = scan.word(at).split('-');
  const last = parts.at(-1) ?? '';
  const isSuffixed = isWord(scan, last, 'length-suffix');
  const unitAt = parts.length - (isSuffixed ? 2 : 1);
  if (isWord(scan, last, 'of-age')) return NOTHING;
  const head = headsOf(scan.language).get(parts[unitAt] ?? '');
  if (head?.kind !== 'unit' || head.unit === 's' || head.unit === 'WE') return null;
  const amount = parts.slice(0, unitAt).join('-');
  if (amount !== '') {
    const count = amountIn(scan, amount, head.unit);
    if (count === undefined) return null;
    const isAgo = count !== 'X' && scan.is(at + 1, 'ago');
    const back = isAgo ? countedBack(scan, scan.is(at - 1, 'a') ? at - 1 : at, at + 2, count, head.unit) : null;
    return back ?? [lasting(at, at + 1, durationValue(count, head.unit))];
  }
  if (!isSuffixed) return null;
  if (head.isPlural) return [lasting(at, at + 1, durationValue('X', head.unit))];
  return longFor(scan, at, head.unit, last);
}

/** "Week-long": behind a number and a hyphen, or "-long" by itself. */
function longFor(scan: Scan, at: number, unit: Unit, suffix: string): Found {
  const count = isJoined(scan, at) ? countBefore(scan, at - 1) : undefined;
  if (count) return [lasting(count.from, at + 1, durationValue(count.count, unit))];
  return isWord(scan, suffix, 'long') ? [lasting(at, at + 1, durationValue(1, unit))] : NOTHING;
}

function amountIn(scan: Scan, amount: string, unit: Unit): number | 'X' | undefined {
  if (isWord(scan, amount, 'half')) return 0.5;
  if (isWord(scan, amount, 'quarter')) return unit === 'C' ? 0.25 : undefined;
  if (isWord(scan, amount, 'single')) return 1;
  if (isWord(scan, amount, 'open-prefix')) return 'X';
  const whole = wholeBeforeHalf(scan, amount);
  if (whole !== undefined) return whole + 0.5;
  return unit === 'Q' ? undefined : wordValue(amount, scan.language);
}

import { type Count, countBefore, numberValue } from './counts.ts';
import { durationValue, type Unit } from './point.ts';
import { fromNow, reckoned } from './reckoned.ts';
import { lasting, type Match, type Scan, touches, vague, wordAt } from './scan.ts';

const RECKONING = new Set(
  'ago earlier before previously prior later after afterward afterwards thereafter hence'.split(' '),
);
/** What a rate counts: "$5 million a year", "three times a week". */
const RATED = new Set('once twice times million billion trillion thousand hundred percent % cents'.split(' '));

/** "Six months", "more than a week", "two years ago", "a day later", "every two weeks", "25 years old", "years". */
export function durationMatch(scan: Scan, at: number, unit: Unit, isPlural: boolean): readonly Match[] {
  const joined = hyphened(scan, at, unit);
  if (joined) return joined;
  const count = countBefore(scan, at);
  if (!count) return uncounted(scan, at, unit, isPlural);
  if (!isLikely(scan, at, count, unit, isPlural)) return [];
  const { from } = count;
  const before = wordAt(scan, from - 1);
  if (before === 'every' || before === 'each' || before === 'per')
    return [lasting(from - 1, at + 1, durationValue(count.count, unit), 'SET')];
  if (isRate(scan, from)) return [lasting(from, at + 1, durationValue(1, unit), 'SET')];
  return [counted(scan, at, count, unit)];
}

/** "25-year", "12-hour": the number, the hyphen and the unit are three tokens. */
function hyphened(scan: Scan, at: number, unit: Unit): readonly Match[] | undefined {
  if (!/^[-‐‑–]$/.test(wordAt(scan, at - 1)) || !touches(scan, at - 1) || !touches(scan, at - 2)) return undefined;
  const count = countBefore(scan, at - 1);
  if (!count || unit === 'WE' || unit === 's') return [];
  const isOld = wordAt(scan, at + 1) === 'old';
  return [lasting(count.from, isOld ? at + 2 : at + 1, durationValue(count.count, unit))];
}

function counted(scan: Scan, at: number, { from, count }: Count, unit: Unit): Match {
  const isHalf = wordAt(scan, at + 1) === 'and' && wordAt(scan, at + 2) === 'a' && wordAt(scan, at + 3) === 'half';
  const to = isHalf ? at + 4 : at + 1;
  const amount = isHalf && count !== 'X' ? count + 0.5 : count;
  const next = wordAt(scan, to);
  if (next === 'old') return lasting(from, to + 1, durationValue(amount, unit));
  if (next === 'from' && /^(?:now|today)$/.test(wordAt(scan, to + 1)))
    return fromNow(scan, from, to + 2, amount, unit) ?? lasting(from, to, durationValue(amount, unit));
  const found = RECKONING.has(next) ? reckoned(scan, from, to, amount, unit) : undefined;
  const length = lasting(from, to, durationValue(amount, unit));
  if (found || amount === 'X' || (next !== 'after' && next !== 'before')) return found ?? length;
  return { ...length, shift: { count: Math.round(amount), unit, isEitherWay: true } };
}

/** "A second car", "a quarter of the votes" and "three quarters" measure no time. */
function isLikely(scan: Scan, at: number, { from, count }: Count, unit: Unit, isPlural: boolean): boolean {
  if (unit === 's') return isPlural && count !== 'X';
  if (unit === 'WE') return isPlural;
  if (typeof count === 'number' && count > 1e6 && unit !== 'Y') return false;
  const next = wordAt(scan, at + 1);
  if (unit === 'Q')
    return (
      RECKONING.has(next) ||
      (isPlural && (from < at - 1 || /^(?:last|past|next)$/.test(wordAt(scan, from - 1))) && next !== 'of')
    );
  return isPlural || count === 1 || count === 0.5 || next === 'period' || typeof count === 'number';
}

function isRate(scan: Scan, from: number): boolean {
  const article = wordAt(scan, from);
  if ((article !== 'a' && article !== 'an') || from < 1) return false;
  const before = scan.tokens[from - 1];
  if (!before || RECKONING.has(wordAt(scan, from + 2))) return false;
  if (before.kind === 'number' || RATED.has(before.lower)) return true;
  if (before.kind !== 'word' || !before.lower.endsWith('s')) return false;
  for (let at = from - 2; at >= from - 5; at -= 1) {
    const token = scan.tokens[at];
    if (!token || token.text === ',' || token.text === '.') return false;
    if (RATED.has(token.lower) || numberValue(token.lower) !== undefined) return true;
  }
  return false;
}

/** "Their hours", "opening hours", "the early hours of Sunday": a time of day, no length. */
const NO_LENGTH =
  /^(?:his|her|their|its|our|my|your|opening|business|office|early|small|wee|visiting|working|rush|peak|trading|kilowatt|-)$/;

/** No number: "every day", "per hour", "recent years", "for years", "these days". */
function uncounted(scan: Scan, at: number, unit: Unit, isPlural: boolean): readonly Match[] {
  const before = wordAt(scan, at - 1);
  if (!isPlural) {
    if (before === 'other' && wordAt(scan, at - 2) === 'every')
      return [lasting(at - 2, at + 1, durationValue(2, unit), 'SET')];
    const isSet = before === 'every' || before === 'each' || before === 'per';
    return isSet && unit !== 's' ? [lasting(at - 1, at + 1, durationValue(1, unit), 'SET')] : [];
  }
  if (before === 'these' && unit === 'D') return [vague(at - 1, at + 1, 'PRESENT_REF')];
  if (unit === 's' || unit === 'Q' || (unit === 'h' && NO_LENGTH.test(before))) return [];
  if (unit === 'WE') return [lasting(at, at + 1, 'XXXX-WXX-WE', 'SET')];
  const to = at + 1;
  if (wordAt(scan, to) === 'ago') return [vague(at, to + 1, 'PAST_REF')];
  return [lasting(at, to, durationValue('X', unit))];
}

/** "Year-old" and "week-long": behind a number and a hyphen, or "-long" by itself. */
export function hyphenedAge(scan: Scan, at: number, unit: Unit, suffix: string): readonly Match[] {
  const isJoined = /^[-‐‑–]$/.test(wordAt(scan, at - 1)) && touches(scan, at - 1);
  const count = suffix === 'old' || isJoined ? countBefore(scan, isJoined ? at - 1 : at) : undefined;
  if (count) return [lasting(count.from, at + 1, durationValue(count.count, unit))];
  return suffix === 'long' ? [lasting(at, at + 1, durationValue(1, unit))] : [];
}

import { isCapital } from '../../read/text/tokens.ts';
import { monthBy, weekdayBy } from './choose.ts';
import { numberValue } from './counts.ts';
import { hyphenedAge } from './durations.ts';
import { CENTURIES, ORDINALS, TRIGGERS } from './lexicon.ts';
import { isYear } from './months.ts';
import {
  centuryPoint,
  dayPoint,
  decadePoint,
  durationValue,
  halfPoint,
  type Point,
  type Unit,
  yearOf,
  yearPoint,
} from './point.ts';
import { comparedPeriod, numbered } from './quarters.ts';
import { yearEnd } from './references.ts';
import { dated, lasting, type Match, type Scan, wordAt } from './scan.ts';
import { seasonAlone } from './seasons.ts';
import { tenseAround } from './tense.ts';

/** Words with a hyphen: "six-month", "week-long", "third-quarter", "mid-October", "mid-1990s", "year-earlier". */
export function compoundMatch(scan: Scan, at: number): readonly Match[] {
  const word = wordAt(scan, at);
  const hyphen = word.indexOf('-');
  const [head, tail] = [word.slice(0, hyphen), word.slice(hyphen + 1)];
  if (head === 'year') return yearCompound(scan, at, tail);
  if (word === 'prior-year') return yearCompound(scan, at, 'ago');
  if (head === 'mid' || head === 'early' || head === 'late') return partCompound(scan, at, head, tail);
  if (tail === 'quarter' || tail === 'half' || tail === 'century') {
    const found = ordinalCompound(scan, at, head, tail);
    if (found) return [found];
  }
  return lengthCompound(scan, at, word) ?? spanCompound(scan, at, head, tail);
}

function yearCompound(scan: Scan, at: number, tail: string): readonly Match[] {
  if (tail === 'end') return [yearEnd(scan, at, isYear(wordAt(scan, at + 1)) ? at + 2 : at + 1)];
  if (tail === 'earlier' || tail === 'ago') {
    const found = comparedPeriod(scan, at, /^(?:quarter|period|month)$/.test(wordAt(scan, at + 1)) ? at + 1 : at);
    return found ? [found] : [];
  }
  return hyphenedAge(scan, at, 'Y', tail);
}

function ordinalCompound(scan: Scan, at: number, head: string, tail: string): Match | undefined {
  if (tail === 'century') {
    const century = CENTURIES.get(head);
    return century === undefined ? undefined : dated(at, at + 1, centuryPoint(century - 1));
  }
  const number = ORDINALS.get(head) ?? 0;
  if (tail === 'half' && (number === 1 || number === 2))
    return dated(at, at + 1, halfPoint(yearOf(scan.published), number));
  if (tail === 'quarter' && number >= 1 && number <= 4) return numbered(scan, at, at + 1, number);
  return undefined;
}

function partCompound(scan: Scan, at: number, part: 'mid' | 'early' | 'late', tail: string): readonly Match[] {
  const point = pointIn(scan, at, tail);
  return point ? [dated(at, at + 1, point, { part })] : [];
}

function pointIn(scan: Scan, at: number, tail: string): Point | undefined {
  const trigger = TRIGGERS.get(tail);
  if (trigger?.kind === 'month' && !trigger.isShort) {
    const year = wordAt(scan, at + 1);
    return isYear(year) ? undefined : monthBy(scan, trigger.month, at, at + 1);
  }
  if (trigger?.kind === 'season') return seasonAlone(scan, at, trigger.season);
  if (trigger?.kind === 'decade') return decadePoint(trigger.decade);
  if (isYear(tail)) return yearPoint(Number(tail));
  const decade = /^(?:(1\d|20)|['’])?(\d)0s$/.exec(tail);
  return decade ? decadePoint(Number(`${decade[1] ?? 19}${decade[2]}0`)) : undefined;
}

/** "Six-month", "two-year-old", "decades-long", "week-long", "half-hour", "single-day". */
function lengthCompound(scan: Scan, at: number, word: string): readonly Match[] | undefined {
  const parts = word.split('-');
  const last = parts.at(-1) ?? '';
  const suffixed = last === 'old' || last === 'long' || last === 'plus';
  const unitAt = parts.length - (suffixed ? 2 : 1);
  const trigger = TRIGGERS.get(parts[unitAt] ?? '');
  if (trigger?.kind !== 'unit' || trigger.unit === 's' || trigger.unit === 'WE') return undefined;
  const { unit, isPlural } = trigger;
  const amount = parts.slice(0, unitAt).join('-');
  if (amount === '') {
    if (!suffixed) return undefined;
    return isPlural ? [lasting(at, at + 1, durationValue('X', unit))] : hyphenedAge(scan, at, unit, last);
  }
  const count = amountOf(amount, unit);
  return count === undefined ? undefined : [lasting(at, at + 1, durationValue(count, unit))];
}

function amountOf(amount: string, unit: Unit): number | 'X' | undefined {
  if (amount === 'half') return 0.5;
  if (amount === 'quarter') return unit === 'C' ? 0.25 : undefined;
  if (amount === 'single' || amount === 'full') return 1;
  if (amount === 'multi' || amount === 'several') return 'X';
  if (amount === 'two-and-a-half') return 2.5;
  return unit === 'Q' ? undefined : numberValue(amount);
}

/** "Monday-Friday", "July-September": both ends. */
function spanCompound(scan: Scan, at: number, head: string, tail: string): readonly Match[] {
  const token = scan.tokens[at];
  const [first, last] = [TRIGGERS.get(head), TRIGGERS.get(tail)];
  if (!token || !isCapital(token) || !first || !last) return [];
  const cut = token.start + head.length;
  const ends = (one: Point, other: Point): readonly Match[] => [
    dated(at, at + 1, one, { end: cut }),
    dated(at, at + 1, other, { start: cut + 1 }),
  ];
  const tense = tenseAround(scan, at, at + 1);
  if (first.kind === 'weekday' && last.kind === 'weekday')
    return ends(
      dayPoint(weekdayBy(scan.published, first.weekday, tense)),
      dayPoint(weekdayBy(scan.published, last.weekday, tense)),
    );
  if (first.kind === 'month' && last.kind === 'month')
    return ends(monthBy(scan, first.month, at, at + 1), monthBy(scan, last.month, at, at + 1));
  return [];
}

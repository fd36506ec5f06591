import {
  dayPoint,
  isReachable,
  monthOf,
  monthPoint,
  type Point,
  quarterPoint,
  shifted,
  type Unit,
  yearOf,
} from './point.ts';
import { dated, type Match, type Scan, vague, wordAt } from './scan.ts';

const BACK = new Set('ago earlier before previously prior'.split(' '));
const SMALL_UNITS: readonly Unit[] = ['h', 'm', 's'];
/** What may stand behind "a day after" where nothing follows that it could count from. */
const CLOSING = /^(?:|[.,;:)”"'’]|''|and|but|in|at|on|with|for)$/;

/** "Two years ago" counts from publication, "a day later" from what the text spoke of last. `to` is the word itself. */
export function reckoned(scan: Scan, from: number, to: number, count: number | 'X', unit: Unit): Match | undefined {
  const word = wordAt(scan, to);
  const isOpenEnded = word === 'before' || word === 'after' || word === 'prior';
  if (isOpenEnded && !CLOSING.test(wordAt(scan, to + 1))) return undefined;
  if (count === 'X') return word === 'ago' ? vague(from, to + 1, 'PAST_REF') : undefined;
  if (SMALL_UNITS.includes(unit)) return word === 'ago' ? todayTime(scan, from, to + 1) : undefined;
  if (!Number.isInteger(count)) return inParts(scan, from, to, count, unit);
  const steps = BACK.has(word) ? -count : count;
  const base = word === 'ago' ? dayPoint(scan.published) : baseFor(scan, unit);
  if (!isReachable(base.start, steps, unit)) return undefined;
  const same = word === 'ago' ? undefined : compared(scan, steps, unit);
  const shift = word === 'ago' ? {} : { shift: { count: steps, unit } };
  return dated(from, to + 1, same ?? shifted(base.start, steps, unit), same ? { ...shift, isCompared: true } : shift);
}

/** "Half a century ago", "two and a half years later": counted in the next smaller unit. */
function inParts(scan: Scan, from: number, to: number, count: number, unit: Unit): Match | undefined {
  const smaller = PARTS[unit];
  const parts = count * (smaller?.[1] ?? 0);
  return smaller && Number.isInteger(parts) ? reckoned(scan, from, to, parts, smaller[0]) : undefined;
}

const PARTS: Partial<Readonly<Record<Unit, readonly [Unit, number]>>> = { C: ['Y', 100], E: ['Y', 10], Y: ['M', 12] };

/** "Two weeks from now". */
export function fromNow(scan: Scan, from: number, to: number, count: number | 'X', unit: Unit): Match | undefined {
  if (count === 'X') return vague(from, to, 'FUTURE_REF');
  if (SMALL_UNITS.includes(unit) || !isReachable(scan.published, count, unit)) return undefined;
  return dated(from, to, shifted(scan.published, Math.round(count), unit));
}

/** Without the hour of publication, "two hours ago" is some time of that day. */
const todayTime = ({ published }: Scan, from: number, to: number): Match => ({
  from,
  to,
  type: 'TIME',
  value: `${published}TXX:XX`,
  point: dayPoint(published),
});

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
const EXACTNESS_OF: Readonly<Record<Unit, number>> = {
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
  return (last && EXACTNESS[last.precision] <= EXACTNESS_OF[unit] ? last : day) ?? dayPoint(published);
}

/** "A year earlier" behind a quarter (of the same sentence or the one before) or a month is the same one of the year before. */
function compared({ memory, index }: Scan, steps: number, unit: Unit): Point | undefined {
  const { quarter, quarterSentence } = memory;
  if (unit !== 'Y' || steps >= 0 || !quarter || index - quarterSentence > (quarter.precision === 'quarter' ? 1 : 0))
    return undefined;
  return inYear(quarter, yearOf(quarter.start) + steps);
}

/** The same quarter or month in another year. */
export function inYear(point: Point, year: number): Point {
  const month = monthOf(point.start);
  return point.precision === 'month' ? monthPoint(year, month) : quarterPoint(year, Math.ceil(month / 3));
}

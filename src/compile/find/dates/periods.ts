import { weekdayBy } from './choose.ts';
import { ORDINALS, TRIGGERS } from './lexicon.ts';
import { monthMatch } from './months.ts';
import { durationValue, type Point, shifted, type Unit, weekendPoint, weekPoint, yearOf, yearPoint } from './point.ts';
import { baseFor } from './reckoned.ts';
import { dated, lasting, type Match, type Scan, wordAt } from './scan.ts';
import { tenseAround } from './tense.ts';

/** Words between "this" and the unit: "the current fiscal year", "the whole week". */
const KINDS = new Set(
  'fiscal financial calendar academic school business trading full whole entire budget tax'.split(' '),
);
const DATED_UNITS = new Set<Unit>(['D', 'W', 'WE', 'M', 'Y', 'E', 'C', 'Q']);
/** "Over the next week" lasts a week; "the next week" behind these is a stretch, not a date. */
const LASTING = new Set('over for in within during throughout through of'.split(' '));

/** "This week", "last month", "the previous day", "the same year", "the weekend", "the end of the year"; else undefined. */
export function periodMatch(scan: Scan, at: number, unit: Unit): Match | undefined {
  if (!DATED_UNITS.has(unit)) return undefined;
  const isKind = KINDS.has(wordAt(scan, at - 1));
  const lead = isKind ? at - 2 : at - 1;
  const word = wordAt(scan, lead);
  const before = wordAt(scan, lead - 1);
  const fiscal = isKind && unit === 'Y' && /^(?:fiscal|financial|budget)$/.test(wordAt(scan, at - 1));
  const on = (point: Point, from = lead, more: Partial<Match> = {}): Match =>
    dated(from, at + 1, fiscal ? { ...point, value: `FY${point.value}` } : point, more);
  const now = (count: number): Point => shifted(scan.published, count, unit);
  const told = (count: number): Match =>
    on(shifted(baseFor(scan, unit).start, count, unit), lead, { shift: { count, unit } });
  const stretch = (): Match => lasting(lead, at + 1, durationValue(1, unit));
  switch (word) {
    case 'this':
    case 'current':
      return unit === 'D' ? (word === 'this' ? on(now(0)) : undefined) : on(now(0));
    case 'last':
      if (unit === 'W' && before === 'the' && wordAt(scan, at + 1) === 'of') return weekOf(scan, at);
      return before === 'the' && unit !== 'WE' && unit !== 'Q'
        ? stretch()
        : on(now(-1), lead, { others: sevenDays(scan, unit) });
    case 'past':
      if (before === 'this') return on(now(-1), lead - 1);
      return before === 'the' ? stretch() : undefined;
    case 'next':
      if (before !== 'the') return on(now(1));
      return unit === 'D' || !LASTING.has(wordAt(scan, lead - 2)) ? told(1) : stretch();
    case 'coming':
      return on(now(1), before === 'this' ? lead - 1 : lead);
    case 'following':
      return before === 'the' ? told(1) : undefined;
    case 'previous':
    case 'prior':
    case 'preceding':
      return told(-1);
    case 'same':
    case 'that':
      return told(0);
    case 'latest':
      return unit === 'D' ? undefined : on(now(-1));
    case 'all':
      return before === 'at' || before === 'of' ? undefined : stretch();
    case 'the':
      return definite(scan, at, lead, unit, on);
    default:
      return unit === 'W' ? weekOf(scan, at) : undefined;
  }
}

/** "Last week" is a calendar week to some writers and the seven days before to others. */
const sevenDays = ({ published }: Scan, unit: Unit): readonly Point[] =>
  unit === 'W'
    ? [{ ...weekPoint(published), start: shifted(published, -7, 'D').start, end: shifted(published, -1, 'D').end }]
    : [];

/** "The year", "the week", "the day before": what the text speaks of, or the stretch of publication. */
function definite(scan: Scan, at: number, lead: number, unit: Unit, on: (point: Point) => Match): Match | undefined {
  const next = wordAt(scan, at + 1);
  const beside = next === 'before' ? -1 : next === 'after' ? 1 : 0;
  if (beside !== 0 && (isBase(scan, at + 2) || unit !== 'D')) return nextDoor(scan, at, lead, unit, beside);
  if (unit === 'WE') return on(weekendBy(scan, lead, at + 1));
  if (unit === 'C') return undefined;
  if (unit === 'D') return isSettledDay(scan, at, lead) ? on(shifted(baseFor(scan, 'D').start, 0, 'D')) : undefined;
  if (unit === 'Y') return on(yearPoint(yearInHand(scan)));
  return on(shifted(scan.published, 0, unit));
}

const ENDING = /^(?:|[.,;:)”"'’]|''|and|but|in|at|on|with|for)$/;

const isBase = (scan: Scan, at: number): boolean => ENDING.test(wordAt(scan, at));

/** "The day before" with nothing behind it that it could count from. */
function nextDoor(scan: Scan, at: number, lead: number, unit: Unit, step: number): Match | undefined {
  if (!isBase(scan, at + 2) || unit === 'E' || unit === 'C') return undefined;
  return dated(lead, at + 2, shifted(baseFor(scan, unit).start, step, unit), { shift: { count: step, unit } });
}

/** "For the day", "late in the day" and "the day's losses" speak of one day; "the day the ferry came" of its own. */
function isSettledDay(scan: Scan, at: number, lead: number): boolean {
  const before = wordAt(scan, lead - 1);
  if (before === 'in' && /^(?:early|earlier|late|later)$/.test(wordAt(scan, lead - 2))) return true;
  const next = scan.tokens[at + 1];
  const isSettled =
    /^(?:in|for|on|during|of|earlier|later|through|throughout|end(?:ed|ing|s)?|finish(?:ed|ing)?|clos(?:ed?|ing)|began|start(?:ed)?)$/.test(
      before,
    );
  return (
    (isSettled && (!next || next.kind === 'mark' || !/^(?:the|that|when|of|he|she|they|it|we)$/.test(next.lower))) ||
    next?.lower === "'s"
  );
}

function yearInHand({ memory, index, published }: Scan): number {
  const { year, yearSentence } = memory;
  return year !== undefined && index - yearSentence <= 1 && year <= yearOf(published) ? year : yearOf(published);
}

/** The weekend on or before publication, or by the verbs the one to come. */
function weekendBy(scan: Scan, from: number, to: number): Point {
  const tense = tenseAround(scan, from, to);
  return weekendPoint(weekdayBy(scan.published, 6, tense === 'future' ? 'future' : 'past'));
}

/** "The first week of March", "the last week of October 2012": a week of the month that stands behind it. */
function weekOf(scan: Scan, at: number): Match | undefined {
  const trigger = wordAt(scan, at + 1) === 'of' ? TRIGGERS.get(wordAt(scan, at + 2)) : undefined;
  const month = trigger?.kind === 'month' ? monthMatch(scan, at + 2, trigger.month, trigger.isShort)[0] : undefined;
  if (month?.point?.precision !== 'month') return undefined;
  const lead = wordAt(scan, at - 1);
  const number = ORDINALS.get(lead) ?? 0;
  const { start, end } = month.point;
  if (lead === 'last' || lead === 'final') return dated(at - 1, month.to, weekPoint(end));
  return number >= 1 && number <= 5 ? dated(at - 1, month.to, shifted(start, number - 1, 'W')) : undefined;
}

import type { Document } from '../../read/document.ts';
import type { Sentence } from '../../read/text/sentences.ts';
import type { Token } from '../../read/text/tokens.ts';
import type { DateMention, DatePrecision } from '../extraction.ts';
import { compoundMatch } from './compounds.ts';
import { durationMatch } from './durations.ts';
import { widened } from './extent.ts';
import { holidayMatch } from './holidays.ts';
import { joined } from './joined.ts';
import { TRIGGERS, type Trigger } from './lexicon.ts';
import { monthMatch } from './months.ts';
import { periodMatch } from './periods.ts';
import { durationValue } from './point.ts';
import { comparedPeriod, halfMatch, numbered, quarterMatch } from './quarters.ts';
import { fiscalMatch, nearMatch, referenceMatch, setMatch, thatTime, yearEnd } from './references.ts';
import type { Match, Memory, Scan } from './scan.ts';
import { lasting, wordAt } from './scan.ts';
import { seasonMatch } from './seasons.ts';
import { clockMatch, daypartMatch } from './times.ts';
import { weekdayMatch } from './weekdays.ts';
import { centuryMatch, clippedYear, numericMatch, spelledDecade, yearMatch } from './years.ts';

/** A date expression with what a reader of it may need beyond its TIMEX3 value. */
export interface DateReading extends DateMention, Pick<Match, 'point' | 'others' | 'shift' | 'part' | 'hasYear'> {}

/**
 * The TIMEX3 expressions of an article, in order, none over another; values count from the day of publication and from
 * what the text spoke of before. One pass over the tokens, most of which cost one look-up.
 * Extents and values follow the TimeML annotation guidelines 1.2.1 (https://timeml.github.io/site/publications/specs.html).
 */
export function findDates(doc: Document): readonly DateMention[] {
  return readDates(doc).map(({ start, end, text, type, value, precision }) => ({
    start,
    end,
    text,
    type,
    value,
    precision,
  }));
}

/** The same with their stretches of the calendar and the other readings that the wording allows. */
export function readDates({ text, published, sentences }: Document): readonly DateReading[] {
  const memory: Memory = {
    day: undefined,
    last: undefined,
    lastSentence: -9,
    quarter: undefined,
    quarterSentence: -9,
    year: undefined,
    yearSentence: -9,
  };
  const found: DateReading[] = [];
  sentences.forEach((sentence, index) => {
    const scan: Scan = { sentence, tokens: sentence.tokens, index, published, memory, floor: 0 };
    for (const match of matchesIn(scan, sentence)) {
      const reading = readingOf(match, sentence.tokens, text);
      if (reading) found.push(reading);
    }
  });
  return found;
}

function matchesIn(scan: Scan, { tokens }: Sentence): readonly Match[] {
  let matches: Match[] | undefined;
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (!token || token.kind === 'mark') continue;
    const found = token.kind === 'number' ? numberMatches(scan, at, token) : wordMatches(scan, at, token);
    if (!found || found.length === 0) continue;
    matches ??= [];
    for (const match of found) {
      const wide = widened(scan, match);
      matches.push(wide);
      if (!wide.needsDay) remember(scan, wide);
    }
    scan.floor = Math.max(scan.floor, ...found.map((match) => match.to));
    at = Math.max(at, scan.floor - 1);
  }
  return matches ? joined({ ...scan, floor: 0 }, matches) : [];
}

/** What later expressions may count from: no vague reference, and no line of the calendar far from the story. */
function remember({ memory, index }: Scan, { point, hasYear, type, isCompared }: Match): void {
  if (!point || type === 'DURATION' || type === 'SET') return;
  memory.last = point;
  memory.lastSentence = index;
  if (point.precision === 'day') memory.day = point;
  if (!isCompared && (point.precision === 'quarter' || point.precision === 'month')) {
    memory.quarter = point;
    memory.quarterSentence = index;
  }
  if (hasYear && (point.precision === 'day' || point.precision === 'month')) {
    memory.year = Number(point.start.slice(0, 4));
    memory.yearSentence = index;
  }
}

function numberMatches(scan: Scan, at: number, token: Token): readonly Match[] | undefined {
  const { lower } = token;
  const { length } = lower;
  const clock = clockMatch(scan, at);
  if (clock.length > 0) return clock;
  if (length === 2) return clippedYear(scan, at);
  if (length === 8 || length === 10 || (length === 4 && lower === '9/11')) {
    const numeric = numericMatch(scan, at);
    if (numeric.length > 0) return numeric;
  }
  if (length === 6 || length === 7 || length === 9 || length === 11) {
    const numeric = numericMatch(scan, at);
    if (numeric.length > 0) return numeric;
  }
  return length > 2 && length < 10 ? yearMatch(scan, at) : undefined;
}

function wordMatches(scan: Scan, at: number, { lower }: Token): readonly Match[] | undefined {
  const trigger = TRIGGERS.get(lower);
  if (trigger) return triggered(scan, at, trigger);
  if (lower === 'period') return listOf(comparedPeriod(scan, at - 1, at));
  if (lower === 'time') return thatTime(scan, at);
  if (lower.length > 5 && lower.includes('-')) return compoundMatch(scan, at);
  return undefined;
}

const listOf = (match: Match | undefined): readonly Match[] => (match ? [match] : []);

function triggered(scan: Scan, at: number, trigger: Trigger): readonly Match[] {
  switch (trigger.kind) {
    case 'month':
      return monthMatch(scan, at, trigger.month, trigger.isShort);
    case 'weekday':
      return weekdayMatch(scan, at, trigger);
    case 'near':
      return nearMatch(scan, at, trigger.days, trigger.part);
    case 'daypart':
      return daypartMatch(scan, at, trigger.part);
    case 'unit':
      return unitMatch(scan, at, trigger);
    case 'short-quarter':
      return [numbered(scan, at, at + 1, trigger.quarter)];
    case 'half':
      return halfMatch(scan, at);
    case 'season':
      return seasonMatch(scan, at, trigger.season);
    case 'decade':
      return spelledDecade(scan, at, trigger.decade);
    case 'reference':
      return referenceMatch(scan, at, trigger.value);
    case 'set':
      return setMatch(scan, at, trigger.value);
    case 'long':
      return [lasting(at, at + 1, durationValue(1, trigger.unit))];
    case 'holiday':
      return holidayMatch(scan, at);
    case 'fiscal':
      return fiscalMatch(scan, at);
  }
}

function unitMatch(scan: Scan, at: number, { unit, isPlural }: Extract<Trigger, { kind: 'unit' }>): readonly Match[] {
  if (!isPlural) {
    const date =
      (unit === 'C' ? centuryMatch(scan, at)?.[0] : unit === 'Q' ? quarterMatch(scan, at) : undefined) ??
      (unit === 'Q' ? undefined : periodMatch(scan, at, unit));
    if (date) return [date];
    if (unit === 'Y' && wordAt(scan, at + 1) === "'s" && wordAt(scan, at + 2) === 'end')
      return [yearEnd(scan, at, at + 3)];
  }
  return durationMatch(scan, at, unit, isPlural);
}

function readingOf(match: Match, tokens: readonly Token[], text: string): DateReading | undefined {
  const [first, last] = [tokens[match.from], tokens[match.to - 1]];
  if (!first || !last) return undefined;
  const [start, end] = [match.start ?? first.start, match.end ?? last.end];
  const { type, value, point, others, shift, part, hasYear } = match;
  return {
    start,
    end,
    text: text.slice(start, end),
    type,
    value,
    precision: precisionOf(match),
    ...(point ? { point } : {}),
    ...(others ? { others } : {}),
    ...(shift ? { shift } : {}),
    ...(part ? { part } : {}),
    ...(hasYear ? { hasYear } : {}),
  };
}

/** A time is as exact as its clock; durations and vague references fix nothing. */
function precisionOf({ type, point }: Match): DatePrecision {
  if (type === 'TIME') return 'time';
  return type === 'DATE' && point ? point.precision : 'vague';
}

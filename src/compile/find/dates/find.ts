import type { Document } from '../../read/document.ts';
import type { Token } from '../../read/text/tokens.ts';
import type { DateMention, DatePrecision } from '../extraction.ts';
import { type Explain, type Fired, firstOf, type Rules } from '../rule.ts';
import { MONTH_RULES, WEEKDAY_RULES } from './calendar-rules.ts';
import { inEntry, isChronology, rememberEntry } from './chronology.ts';
import { DAYPART_RULES } from './clock-rules.ts';
import { COMPOUND_RULES, JOINED_RULES } from './compound-rules.ts';
import { COUNTED_RULES, countedUnit, LENGTH_RULES, SET_RULES, UNCOUNTED_RULES } from './duration-rules.ts';
import { joined, widened } from './extent.ts';
import { type Head, headsOf } from './heads.ts';
import { HOLIDAY_RULES } from './holiday-rules.ts';
import { NUMBER_RULES } from './number-rules.ts';
import { NEAR_RULES, PERIOD_RULES, QUARTER_RULES, REFERENCE_RULES, WORD_RULES } from './period-rules.ts';
import { type At, ask, type Found, type Match, type Memory, Scan } from './scan.ts';
import { SEASON_RULES } from './season-rules.ts';

/** A date expression with what a reader of it may need beyond its TIMEX3 value. */
export interface DateReading extends DateMention {
  readonly match: Match;
}

/**
 * The TIMEX3 expressions of an article, in order, none over another; values count from the day of publication and from
 * what the text spoke of before. One pass over the tokens, most of which cost one look-up. `explain` is told which rule
 * found each.
 * Extents and values follow the TimeML annotation guidelines 1.2.1 (https://timeml.github.io/site/publications/specs.html).
 */
export function findDates(doc: Document, explain?: Explain): readonly DateMention[] {
  return readDates(doc, explain).map(({ start, end, text, type, value, precision }) => {
    return { start, end, text, type, value, precision };
  });
}

/** The same with their stretches of the calendar and the other readings that the wording allows. */
export function readDates(doc: Document, explain?: Explain): readonly DateReading[] {
  const memory: Memory = {};
  const found: DateReading[] = [];
  const byDay = isChronology(doc);
  doc.sentences.forEach(({ tokens }, index) => {
    for (const match of matchesIn(doc, index, memory, byDay, explain)) {
      const reading = readingOf(match, tokens, doc.text);
      if (reading) found.push(reading);
    }
  });
  return found;
}

function matchesIn(
  doc: Document,
  index: number,
  memory: Memory,
  isByDay: boolean,
  explain: Explain | undefined,
): readonly Match[] {
  const heads = headsOf(doc.language);
  const { tokens = [], line = 0 } = doc.sentences[index] ?? {};
  const matches: Match[] = [];
  let scan: Scan | undefined;
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at];
    const head = token && headOf(token, heads);
    if (!head) continue;
    scan ??= new Scan(doc, index, memory);
    const fired = rulesFor(ask(scan, at, head));
    if (!fired || fired.found.length === 0) continue;
    for (const match of fired.found) {
      const ofEntry = isByDay && head.kind === 'weekday' ? inEntry(match, line, memory, doc.published) : match;
      const wide = widened(scan, ofEntry);
      explain?.(wide.start ?? tokens[wide.from]?.start ?? 0, fired.rule);
      matches.push(wide);
      if (!wide.needsDay) remember(scan, wide);
      if (isByDay) rememberEntry(scan, line, wide);
      scan.floor = Math.max(scan.floor, match.to);
    }
    at = Math.max(at, scan.floor - 1);
  }
  if (!scan || matches.length === 0) return matches;
  scan.floor = 0;
  return joined(scan, matches);
}

const NUMBER: Head = { kind: 'number' };
const SHORTEST_COMPOUND = 6;

function headOf({ kind, lower, lexeme }: Token, heads: ReadonlyMap<string, Head>): Head | undefined {
  if (kind !== 'word') return kind === 'number' ? NUMBER : undefined;
  const head = heads.get(lower);
  if (head || !lexeme.isJoined || lower.length < SHORTEST_COMPOUND) return head;
  const hyphen = lower.indexOf('-');
  if (hyphen <= 0) return undefined;
  return { kind: 'compound', before: lower.slice(0, hyphen), behind: lower.slice(hyphen + 1) };
}

/** The rules of each kind of head, in the order in which they are tried. */
const RULES: { readonly [Kind in Exclude<Head['kind'], 'unit'>]: Rules<[At<Kind>], Found> } = {
  month: MONTH_RULES,
  weekday: WEEKDAY_RULES,
  holiday: HOLIDAY_RULES,
  near: NEAR_RULES,
  daypart: DAYPART_RULES,
  season: SEASON_RULES,
  reference: REFERENCE_RULES,
  set: SET_RULES,
  length: LENGTH_RULES,
  number: NUMBER_RULES,
  compound: COMPOUND_RULES,
  ...WORD_RULES,
};

function rulesFor(asked: At): Fired<Found> | null {
  if (asked.head.kind === 'unit') return ofUnit(asked as At<'unit'>);
  const rules = RULES[asked.head.kind] as Rules<[At], Found>;
  return firstOf(rules, asked);
}

/** A week or year that is meant comes before how long something lasts: "last week", "two weeks". */
function ofUnit(asked: At<'unit'>): Fired<Found> | null {
  const { unit, isPlural } = asked.head;
  const isLength = isPlural || unit === 'h' || unit === 'm' || unit === 's';
  const period = isLength ? null : firstOf(unit === 'Q' ? QUARTER_RULES : PERIOD_RULES, asked);
  const found = period ?? firstOf(JOINED_RULES, asked);
  if (found) return found;
  const counted = countedUnit(asked);
  return counted ? firstOf(COUNTED_RULES, counted) : firstOf(UNCOUNTED_RULES, asked);
}

/** What later expressions may count from: no vague reference, and no line of the calendar far from the story. */
function remember(scan: Scan, match: Match): void {
  const { memory, index } = scan;
  const { point, hasYear, type, isCompared, clock } = match;
  // "At 4:52" is of a day that was told before.
  const isClock =
    type === 'TIME' && clock !== undefined && point?.start === scan.published && memory.last !== undefined;
  if (!point || type === 'DURATION' || type === 'SET' || isClock) return;
  const { lastSentence, daySentence } = isAside(scan, match) ? memory : {};
  if (lastSentence !== index) [memory.last, memory.lastSentence] = [point, index];
  if (point.precision === 'day' && daySentence !== index) [memory.day, memory.daySentence] = [point, index];
  if (!isCompared && (point.precision === 'quarter' || point.precision === 'month')) {
    memory.quarter = point;
    memory.quarterSentence = index;
  }
  if (hasYear && !scan.is(match.from - 1, 'since') && (point.precision === 'day' || point.precision === 'month')) {
    memory.year = Number(point.start.slice(0, 4));
    memory.yearSentence = index;
  }
}

/** "It fell in February, the highest since April, the office said on Monday": February is what the text goes on about. */
function isAside(scan: Scan, { from }: Match): boolean {
  const verb = scan.word(from - (scan.is(from - 1, 'on') ? 2 : 1));
  return scan.is(from - 1, 'since') || scan.language.speech.verbs.get(verb)?.strength === 3;
}

function readingOf(match: Match, tokens: readonly Token[], text: string): DateReading | undefined {
  const [first, last] = [tokens[match.from], tokens[match.to - 1]];
  if (!first || !last) return undefined;
  const [start, end] = [match.start ?? first.start, match.end ?? last.end];
  const { type, value } = match;
  return { start, end, text: text.slice(start, end), type, value, precision: precisionOf(match), match };
}

/** A time is as exact as its clock; durations and vague references fix nothing. */
function precisionOf({ type, point }: Match): DatePrecision {
  if (type === 'TIME') return 'time';
  return type === 'DATE' && point ? point.precision : 'vague';
}

import { isCapital, type Token } from '../../read/text/tokens.ts';
import type { NumberRead } from '../numbers.ts';
import { unitOf } from './units.ts';

/** True for the characters that something else, such as a date, has taken. */
export type Taken = (start: number, end: number) => boolean;

const MONTHS =
  /^(?:january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)$/;
const CALENDAR =
  /^(?:in|since|until|from|by|during|early|late|mid|of|year|monday|tuesday|wednesday|thursday|friday|saturday|sunday)$/;

/** False for what looks like a number and counts nothing. */
export function isCount(tokens: readonly Token[], read: NumberRead, to: number, taken: Taken): boolean {
  const [before, first, after] = [tokens[read.from - 1], tokens[read.from], tokens[to]];
  if (!first || taken(read.start, read.end) || isStray(tokens, to)) return false;
  const isWrittenRange = /^\d+-\d+$/.test(first.text);
  if (!read.isCount && !isWrittenRange) return false;
  if (before && (isNamed(before, first) || isDay(tokens, read, before))) return false;
  if (after && MONTHS.test(after.lower) && isCapital(after) && read.value <= 31) return false;
  if (isAge(tokens, read, to)) return false;
  if (first.kind === 'number' && /^(?:1[6-9]|20)\d\d$/.test(first.text) && isYear(tokens, read, to)) return false;
  return read.value !== 1 || first.kind === 'number' || isOnePerson(tokens, read);
}

/** "113 At least nine", "612 A woman", "2017 Twelve": a number that another count follows belongs to no sentence. */
function isStray(tokens: readonly Token[], to: number): boolean {
  const after = tokens[to];
  return after !== undefined && (after.kind === 'number' || (isCapital(after) && COUNT_OPENERS.has(after.lower)));
}
const COUNT_OPENERS = new Set(
  'at a an the some about nearly over two three four five six seven eight nine ten eleven twelve dozens'.split(' '),
);

/** "Flight 12", "Resolution 1701", "#5": a number that belongs to a name. */
const isNamed = (before: Token, first: Token): boolean =>
  before.text === '#' ||
  before.text === '№' ||
  (/^(?:flight|resolution|article|route|highway|no|number|chapter|page|room|gate|pier|platform|channel|views|unit|terminal|phase|version|ward|block|section|grade|level|category|type|boeing|airbus)$/.test(
    before.lower,
  ) &&
    first.kind === 'number' &&
    (isCapital(before) || before.lower !== 'number'));

/** "April 5", "5 April 2017". */
const isDay = (tokens: readonly Token[], read: NumberRead, before: Token): boolean =>
  MONTHS.test(before.lower) && isCapital(before) && read.value <= 31 && tokens[read.from]?.kind === 'number';

/** A bare year, unless a person or thing is counted right behind it. */
function isYear(tokens: readonly Token[], read: NumberRead, to: number): boolean {
  const [before, after] = [tokens[read.from - 1], tokens[to]];
  if (before && (CALENDAR.test(before.lower) || MONTHS.test(before.lower) || before.kind === 'number')) return true;
  return after?.kind !== 'word' || unitOf(after.lower) === undefined;
}

/** "34-year-old", "aged 34", "34 years old", "ages 4 to 10", ", 34, ". */
function isAge(tokens: readonly Token[], read: NumberRead, to: number): boolean {
  const [before, after] = [tokens[read.from - 1], tokens[to]];
  if (before && /^(?:aged?|ages)$/.test(before.lower)) return true;
  if (
    before &&
    /^(?:from|between|of)$/.test(before.lower) &&
    /^(?:aged?|ages)$/.test(tokens[read.from - 2]?.lower ?? '')
  )
    return true;
  if (
    after &&
    /^years?(?:-old)?$/.test(after.lower) &&
    (after.lower.endsWith('old') || /^(?:old|of)$/.test(tokens[to + 1]?.lower ?? ''))
  )
    return true;
  const named = tokens[read.from - 2];
  return before?.text === ',' && after?.text === ',' && named !== undefined && isCapital(named) && read.value < 120;
}

/** "One person", "one of them", "kills one", "one was killed"; not "one day", "the one", "one another". */
function isOnePerson(tokens: readonly Token[], read: NumberRead): boolean {
  const [before, after, then] = [tokens[read.from - 1], tokens[read.to], tokens[read.to + 1]];
  if (before && /^(?:the|this|that|no|each|every|any|which|another)$/.test(before.lower)) return false;
  if (after && /^(?:was|is|has|dead|killed|wounded|injured|died|missing|hurt|dies|more|other)$/.test(after.lower))
    return true;
  if (before && /^(?:kills|killed|killing|least|wounding|injuring|wounds|injures|leaving)$/.test(before.lower))
    return true;
  const noun = [after, then].find((token) => token && unitOf(token.lower));
  return noun !== undefined && unitOf(noun.lower)?.kind !== 'time';
}

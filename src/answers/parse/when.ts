import type { Days } from '../../digest/types.ts';
import type { Edition } from '../edition.ts';
import { isDayAlone, momentAt, type Reading } from './when-date.ts';
import {
  type Calendar,
  type Impossible,
  join,
  type Moment,
  type Span,
  since,
  spanOf,
  until,
  yearOf,
} from './when-moment.ts';
import type { Parsed } from './when-relative.ts';
import { LEADING, monthOf, type Token, tokenise, WEAK } from './when-words.ts';

/** Days asked for, with their words, and what of the text is left beside them. */
export interface When extends Days {
  readonly label: string;
  /** How something open to doubt was read. */
  readonly note?: string;
  /** The words of the date, as written. */
  readonly words: string;
  readonly rest: string;
}

interface Found {
  readonly outcome: Span | Impossible;
  readonly start: number;
  readonly next: number;
}

/**
 * Reads a text that should be a date, and finds a date inside one that is more. The longest date wins, then the
 * first. Null where there is none; a date that no calendar has says why.
 */
export function findWhen(
  text: string,
  digest: Edition,
): When | { readonly impossible: string; readonly rest: string } | null {
  const tokens = tokenise(text);
  const calendar = digest.topic.coverage;
  const whole = rangeAt(tokens, 0, { calendar, loosely: true });
  const found = whole?.next === tokens.length ? whole : longest(tokens, { calendar, loosely: false });
  if (!found) return null;
  const [from, to] = [tokens[found.start]?.start ?? 0, tokens[found.next - 1]?.end ?? text.length];
  const rest = `${text.slice(0, from)} ${text.slice(to)}`.replaceAll(/["“”\s]+/g, ' ').trim();
  const { words } = digest;
  if ('impossible' in found.outcome) return { impossible: found.outcome.impossible(words), rest };
  const { label, note, ...days } = found.outcome;
  const noted = note ? { note: note(words) } : {};
  return { ...days, label: label(words), ...noted, words: text.slice(from, to), rest };
}

function longest(tokens: readonly Token[], reading: Reading): Found | null {
  let best: Found | null = null;
  for (let start = 0; start < tokens.length; start += 1) {
    const found = rangeAt(tokens, start, reading);
    if (!found || isWeak(tokens.slice(found.start, found.next))) continue;
    if (!best || found.next - found.start > best.next - best.start) best = found;
  }
  return best;
}

/** True for "may" or "by all": words that need not be a date at all. "in may" is one. */
function isWeak(tokens: readonly Token[]): boolean {
  const [opening, ...rest] = tokens.map(({ text }) => text);
  const month = rest.length > 0 && monthOf(rest.at(-1) ?? '') !== null;
  if (month && opening !== undefined && (opening === 'in' || AFTER.has(opening) || BEFORE.has(opening))) return false;
  return tokens.every(({ text }) => WEAK.has(text) || LEADING.has(text) || AFTER.has(text) || BEFORE.has(text));
}

const AFTER = new Set(['since', 'from', 'after', 'following']);
const BEFORE = new Set(['before', 'until', 'till', 'til', 'by']);
const TO = new Set(['to', 'until', 'till', 'til', 'through', 'thru']);
const ONWARD = new Set(['onward', 'onwards']);

const textAt = (tokens: readonly Token[], at: number): string => tokens[at]?.text ?? '';
const joinsAt = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.kind === 'dash' || TO.has(textAt(tokens, at));

/** Reads a date or a range of dates that begins at `start`. */
function rangeAt(tokens: readonly Token[], start: number, reading: Reading): Found | null {
  const opening = textAt(tokens, start);
  const found = (outcome: Span | Impossible, next: number): Found => ({ outcome, start, next });
  if (opening === 'between') {
    const pair = pairAt(tokens, start + 1, reading, (at) => textAt(tokens, at) === 'and' || joinsAt(tokens, at));
    return pair && found(pair.outcome, pair.next);
  }
  if (AFTER.has(opening) || BEFORE.has(opening) || tokens[start]?.kind === 'dash') {
    const pair = opening === 'from' ? pairAt(tokens, start + 1, reading, (at) => joinsAt(tokens, at)) : null;
    if (pair) return found(pair.outcome, pair.next);
    const date = dateAt(tokens, start + 1, reading);
    if (!date || (tokens[start]?.kind === 'dash' && isBareNumber(tokens, start + 1, date))) return null;
    const next = opening === 'from' && ONWARD.has(textAt(tokens, date.next)) ? date.next + 1 : date.next;
    return found(opened(opening, spanOf(date.moment, reading.calendar)), next);
  }
  const pair = pairAt(tokens, start, reading, (at) => joinsAt(tokens, at));
  if (pair) return found(pair.outcome, pair.next);
  const date = dateAt(tokens, start, reading);
  if (!date) return null;
  const asked = spanOf(date.moment, reading.calendar);
  const onward = ONWARD.has(textAt(tokens, date.next)) || /^(?:\.{2,3}|…)$/.test(textAt(tokens, date.next));
  return onward ? found(opened('since', asked), date.next + 1) : found(asked, date.next);
}

function opened(word: string, asked: Span | Impossible): Span | Impossible {
  if ('impossible' in asked) return asked;
  if (AFTER.has(word)) return since(asked, word === 'after' || word === 'following');
  return until(asked, word === 'before');
}

/** One date, with the words that lead into it: "on the 31st", "in october". */
function dateAt(tokens: readonly Token[], at: number, reading: Reading): Parsed | null {
  let from = at;
  while (LEADING.has(textAt(tokens, from))) from += 1;
  return momentAt(tokens, from, reading);
}

/** Two dates and what joins them; either may lend the other its month or year. */
function pairAt(
  tokens: readonly Token[],
  at: number,
  { calendar }: Reading,
  joins: (at: number) => boolean,
): { readonly outcome: Span | Impossible; readonly next: number } | null {
  const loosely = { calendar, loosely: true };
  const left = dateAt(tokens, at, loosely);
  if (!left || !joins(left.next)) return null;
  const right = dateAt(tokens, left.next + 1, loosely);
  if (!right || (isBareNumber(tokens, at, left) && isBareNumber(tokens, left.next + 1, right))) return null;
  return { outcome: between(left.moment, right.moment, calendar), next: right.next };
}

/** "5 to 6" may count anything: without a month or an ordinal it is no date. */
function isBareNumber(tokens: readonly Token[], at: number, { moment, next }: Parsed): boolean {
  return isDayAlone(moment) && tokens.slice(at, next).every(({ kind }) => kind !== 'ordinal');
}

function between(left: Moment, right: Moment, calendar: Calendar): Span | Impossible {
  const to = spanOf(borrow(right, left, calendar), calendar);
  const from = spanOf(borrow(left, right, calendar), calendar);
  if ('impossible' in from) return from;
  if ('impossible' in to) return to;
  if (from.from <= to.to || left.year !== undefined || left.month === undefined) return join(from, to);
  const earlier = spanOf({ ...left, year: yearOf(from.from) - 1 }, calendar);
  const overNewYear = 'from' in earlier && left.month - (right.month ?? 0) > 6;
  return join(overNewYear ? earlier : from, to);
}

/** What a date lacks, from the other end of its range: "27 to 31 october", "oct 27 to 31", "oct to nov 2019". */
function borrow(moment: Moment, other: Moment, calendar: Calendar): Moment {
  const month = isDayAlone(moment) ? other.month : undefined;
  const withMonth = month === undefined ? moment : { ...moment, month };
  if (isDayAlone(withMonth) && isDayAlone(other)) {
    const anchor = spanOf({ day: Math.max(moment.day ?? 0, other.day ?? 0) }, calendar);
    return 'from' in anchor ? { ...moment, month: Number(anchor.from.slice(5, 7)), year: yearOf(anchor.from) } : moment;
  }
  if (withMonth.month === undefined || withMonth.year !== undefined || other.year === undefined) return withMonth;
  return { ...withMonth, year: other.year };
}

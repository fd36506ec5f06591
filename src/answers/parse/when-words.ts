import { DECADES } from '../../digest/calendar.ts';
import { monthNames, weekdayNames } from '../../digest/day.ts';
import { isPlain } from '../../digest/normalise.ts';

/** What a piece of a date is; everything else is a plain word. */
export type TokenKind = 'iso' | 'slashed' | 'decade' | 'ordinal' | 'number' | 'dash' | 'word';

/** One piece of the text; `text` in lower case, `start` and `end` are offsets in the text as written. */
export interface Token {
  readonly kind: TokenKind;
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** In order of trial: the longer forms first, so that `2020-10-31` is not read as a year and two dashes. */
const PATTERNS: readonly (readonly [TokenKind, string])[] = [
  ['iso', String.raw`\d{4}[-/]\d{1,2}[-/]\d{1,2}(?!\d)|\d{4}-\d{1,2}(?!\d)`],
  ['slashed', String.raw`\d{1,2}(?<stroke>[/.-])\d{1,2}\k<stroke>(?:\d{4}|\d{2})(?!\d)|\d{1,2}/\d{1,2}(?![\d/])`],
  ['decade', String.raw`(?:\d{4}|['’‘]?\d{2})['’]?s\b`],
  ['ordinal', String.raw`\d{1,2}(?:st|nd|rd|th)\b`],
  ['number', String.raw`\d+`],
  ['dash', String.raw`\.{2,3}|…|[-–—]`],
];

const made = new Map<string, RegExp>();

/** An expression of all pieces, with these for words; made when a text first needs it. */
function tokenWith(word: string, flags: string): RegExp {
  const kinds = [...PATTERNS, ['word', word] as const];
  const token = made.get(word) ?? new RegExp(kinds.map(([kind, source]) => `(?<${kind}>${source})`).join('|'), flags);
  made.set(word, token);
  return token;
}

/** Cuts a text into pieces; punctuation between them is passed over. */
export function tokenise(text: string): Token[] {
  const tokens: Token[] = [];
  const matches = isPlain(text)
    ? text.toLowerCase().matchAll(tokenWith("[a-z][a-z’']*", 'g'))
    : text.matchAll(tokenWith(String.raw`\p{L}[\p{L}\p{M}’']*`, 'giu'));
  for (const match of matches) {
    const kind = PATTERNS.find(([name]) => match.groups?.[name] !== undefined)?.[0] ?? 'word';
    tokens.push({ kind, text: match[0].toLowerCase(), start: match.index, end: match.index + match[0].length });
  }
  return tokens;
}

/** Position of a name, written out or shortened to at least three letters ("sept", "thurs"); -1 for none. */
function position(names: readonly string[], word: string): number {
  return word.length < 3 ? -1 : names.findIndex((name) => name.toLowerCase().startsWith(word));
}

/** Month, 1 to 12, by name or abbreviation; null for any other word. */
export function monthOf(word: string): number | null {
  const found = position(monthNames, word);
  return found < 0 ? null : found + 1;
}

/** Day of the week, Sunday 0, by name or abbreviation; null for any other word. */
export function weekdayOf(word: string): number | null {
  const found = position(weekdayNames, word);
  return found < 0 ? null : found;
}

/** First year of a decade, "1990s", "90s", "nineties"; two digits mean the latest one not after `year`. */
export function decadeOf(token: Token, year: number): number | null {
  const digits = token.kind === 'decade' ? token.text.replaceAll(/\D/g, '') : '';
  if (digits.length === 4) return digits.endsWith('0') ? Number(digits) : null;
  const named = DECADES.indexOf(token.text);
  const tens = digits === '' ? (named < 0 ? null : 20 + named * 10) : Number(digits);
  if (tens === null || tens % 10 !== 0) return null;
  return fullYear(tens, year);
}

/** A year of two digits in full: the latest that is not after `latest`. */
export function fullYear(digits: number, latest: number): number {
  const century = latest - (latest % 100);
  return century + digits <= latest ? century + digits : century - 100 + digits;
}

/**
 * Words that are dates only where nothing else is said or a number stands beside them: in free text
 * "may", "march" or "sat" is more often something else.
 */
export const WEAK = new Set(['may', 'march', 'mar', 'sat', 'sun', 'wed', 'mon', 'dec', 'now', 'latest', 'all']);

/** Words before a date that belong to it. */
export const LEADING = new Set(['on', 'in', 'during', 'at', 'the', 'of', 'throughout', 'within', 'dated']);

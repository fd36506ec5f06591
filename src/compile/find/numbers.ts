import type { Entry } from '../language/entry.ts';
import type { Language } from '../language/language.ts';
import { english } from '../language/languages.ts';
import type { NumberWord } from '../language/numbers.ts';
import { entryOf, NO_LEXEME } from '../read/text/lexemes.ts';
import { type Token, tokensOf } from '../read/text/tokens.ts';
import { firstOf, rules } from './rule.ts';

/** A number of a text, with UTF-16 offsets and its value. */
export interface NumberFound {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly value: number;
  /** True for "dozens" and "tens of thousands", which stand for several of their value. */
  readonly isVague: boolean;
}

/**
 * The numbers of a text by value, in order: "1,200", "seven", "twenty-five", "thirty thousand", "1.5 million",
 * "second", "twice", "hundreds" (100), "tens of thousands" (10,000), "a thousand" (1000), "both" (2).
 */
export function numbersOf(text: string, language = english): readonly NumberFound[] {
  return readNumbers(text, tokensOf(text), language).map(({ start, end, value, several }) => ({
    start,
    end,
    text: text.slice(start, end),
    value,
    isVague: several !== null,
  }));
}

/** A number in a list of tokens: from the token `from` up to, not with, the token `to`. */
export interface NumberRead {
  readonly from: number;
  readonly to: number;
  /** UTF-16 offsets of the number alone, which may be a part of a token ("16" of "F-16"). */
  readonly start: number;
  readonly end: number;
  readonly value: number;
  /** The scale of a word that stands for several of it ("dozens", 12; "tens of thousands", 10,000), or null. */
  readonly several: number | null;
  /** False for "second", "5th", "twice", and for a part of a longer word or sign ("F-16", "two-year", "10:30"). */
  readonly isCount: boolean;
}

type OfWord = { readonly [Key in keyof NumberWord]: NumberWord[Key] | undefined };

interface Piece extends OfWord {
  readonly token: number;
  readonly start: number;
  readonly end: number;
  readonly isPart: boolean;
  readonly isDigits: boolean;
}

const DIGITS = /\d{1,3}(?:,\d{3})+(?!\d)(?:\.\d+)?|\d+(?:\.\d+)?/g;
const PLAIN = /^\d{1,15}$/;
const SCORE = 20;
/** Longer tokens and longer runs of number words are noise, not numbers. */
const LONGEST = 40;
const MOST_PIECES = 12;

/** The tokens of one text, and the language that they are read in. */
interface Text {
  readonly source: string;
  readonly tokens: readonly Token[];
  readonly language: Language;
}

/** What the language says of a token. */
const entryAt = ({ tokens, language }: Text, at: number): Entry => entryOf(tokens[at]?.lexeme ?? NO_LEXEME, language);

const isWord = (text: Text, at: number, name: string): boolean => entryAt(text, at).classes.has(name);

/**
 * The numbers of `tokens` in order, in digits or words: "1,200", "twenty-five", "two hundred and five", "1.5 million",
 * "half a million", "dozens", "tens of thousands", "second". The tokens are those of one text, which `source` is.
 */
export function readNumbers(source: string, tokens: readonly Token[], language: Language): readonly NumberRead[] {
  const text: Text = { source, tokens, language };
  const found: NumberRead[] = [];
  let run: Piece[] = [];
  const close = (): void => {
    const read = readOf(run);
    if (read) found.push(read);
    run = [];
  };
  for (let index = 0; index < tokens.length; index += 1) {
    const token = tokens[index];
    if (!token || token.kind === 'mark' || token.text.length > LONGEST) continue;
    for (const piece of piecesOf(text, token, index)) {
      if (run.length > 0 && !continues(text, run, piece)) close();
      run.push(piece);
    }
  }
  close();
  return found;
}

/** The value of one token by itself: "25", "1,200", "seven", "twenty-five"; undefined for a scale and any other word. */
export function wordValue(word: string, { numbers: { words } }: Language): number | undefined {
  const code = word.charCodeAt(0);
  if (code >= 48 && code <= 57) return NUMBER.test(word) ? Number(word.replaceAll(',', '')) : undefined;
  const small = words.get(word)?.counts === false ? undefined : words.get(word)?.small;
  const hyphen = small === undefined ? word.indexOf('-') : -1;
  if (hyphen < 0) return small;
  const [tens = 0, units = 0] = [words.get(word.slice(0, hyphen))?.small, words.get(word.slice(hyphen + 1))?.small];
  return tens >= 20 && units > 0 && units < 10 ? tens + units : undefined;
}

const NUMBER = /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$|^\d{1,7}(?:\.\d+)?$/;
const NONE: readonly Piece[] = [];

function piecesOf(text: Text, token: Token, index: number): readonly Piece[] {
  const { start, end, kind, lower, lexeme } = token;
  const next = text.tokens[index + 1];
  if (kind === 'number') {
    if (!PLAIN.test(lower)) return digitPieces(text, token, index);
    const isPart = next?.text === '-' && next.start === end;
    return [{ token: index, start, end, small: Number(lower), isPart, isDigits: true }];
  }
  const word = entryAt(text, index).number;
  if (word) return isSportScore(text, index) ? NONE : [wordPiece(word, token, index)];
  if (isWord(text, index, 'half')) return halfPieces(text, token, index);
  return lexeme.isJoined ? hyphenPieces(text, token, index) : NONE;
}

/** Built field by field: spreading one object into the next is slow, and number words are many. */
function wordPiece({ small, scale, plural, counts }: NumberWord, { start, end }: Token, token: number): Piece {
  return { small, scale, plural, counts, token, start, end, isPart: false, isDigits: false };
}

/** "The score": only "scores of", "killing scores" and "a score of", "three score" are numbers. */
function isSportScore(text: Text, index: number): boolean {
  if (isWord(text, index, 'score'))
    return !(smallBefore(text, index) || (isWord(text, index - 1, 'a') && isWord(text, index + 1, 'of')));
  return (
    isWord(text, index, 'scores') &&
    (isWord(text, index - 1, 'determiner') ||
      !(isWord(text, index + 1, 'behind-scores') || isWord(text, index - 1, 'before-scores')))
  );
}

const smallBefore = (text: Text, index: number): number | undefined => entryAt(text, index - 1).number?.small;

/** "1,200", "2020-10-31" (three), "20-25" (two), "5th", "5bn". */
function digitPieces({ language }: Text, { text, start }: Token, token: number): readonly Piece[] {
  const pieces = [...text.matchAll(DIGITS)].map(({ index, 0: digits }) => ({
    token,
    start: start + index,
    end: start + index + digits.length,
    small: Number(digits.replaceAll(',', '')),
    isPart: digits.length < text.length,
    isDigits: true,
  }));
  const scale = language.numbers.suffixes.get(text.replace(/^[\d.,]+/, '').toLowerCase());
  const [first] = pieces;
  if (!scale || !first || pieces.length > 1) return pieces;
  return [{ ...first, small: (first.small ?? 0) * scale, isPart: false, end: start + text.length }];
}

/** "Half a million", "half a dozen"; "two and a half million" by way of `continues`. */
function halfPieces(text: Text, { start, end }: Token, index: number): readonly Piece[] {
  const { number: scale } = entryAt(text, isWord(text, index + 1, 'a') ? index + 2 : index + 1);
  return scale?.scale && !scale.plural
    ? [{ token: index, start, end, small: 0.5, isPart: false, isDigits: false }]
    : NONE;
}

/** "Twenty-five" is all number; of "two-year" and "F-16" a part is. */
function hyphenPieces({ language }: Text, { lower, start }: Token, token: number): readonly Piece[] {
  const pieces: Piece[] = [];
  let isAll = true;
  for (const { index, 0: part } of lower.matchAll(/[^-‐‑]+/g)) {
    const word = PLAIN.test(part) ? { small: Number(part) } : language.numbers.words.get(part);
    if (!word) isAll = false;
    else if (word.scale !== SCORE)
      pieces.push({
        ...word,
        token,
        start: start + index,
        end: start + index + part.length,
        isPart: true,
        isDigits: PLAIN.test(part),
      });
  }
  return isAll ? pieces.map((piece) => ({ ...piece, isPart: false })) : pieces;
}

/** Whether the next piece belongs to a number, by what links it to the last one; two equal kinds stand apart. */
const JOINS = rules<[last: Piece, next: Piece, link: string], boolean>({
  'tens of thousands': (last, next, link) => (next.scale && last.plural ? link === 'of' && next.plural === true : null),
  'half a million': (last, next, link) => (next.scale && last.small === 0.5 ? link === 'a' || link === '' : null),
  'two hundred': (last, next, link) => (next.scale ? link === '' && !last.isPart && last.counts !== false : null),
  'two and a half': (last, next, link) => (next.small === 0.5 ? link === 'and a' && last.scale === undefined : null),
  dozens: (last, next) => (last.plural || next.small === undefined ? false : null),
  'hundred and six': ({ scale }, { small = 0, isDigits }, link) =>
    scale === undefined ? null : small < scale && scale > SCORE && link !== 'of' && !isDigits,
  digits: (last, next, link) => (last.isDigits || next.isDigits || link !== '' ? false : null),
  'twenty five': ({ small: tens = 0 }, { small: units = 0 }) =>
    tens >= 20 && tens < 100 && tens % 10 === 0 && units > 0 && units < 10,
});

/** "Thirty" goes on with "thousand" or "five", "hundred" with "and six". */
function continues(text: Text, run: readonly Piece[], next: Piece): boolean {
  const last = run.at(-1);
  const link = last && run.length < MOST_PIECES ? linkOf(text, last.token, next.token) : null;
  if (!last || link === null || text.source.slice(last.end, next.start).includes('\n')) return false;
  return firstOf(JOINS, last, next, link)?.found ?? false;
}

/** The words between two pieces of one number: '', 'and', 'of', 'a', 'and a'; null for any other. */
function linkOf(text: Text, last: number, next: number): string | null {
  if (next - last > 3) return null;
  const links: string[] = [];
  for (let at = last + 1; at < next; at += 1) {
    if (/^[-‐‑]$/.test(text.tokens[at]?.text ?? '')) continue;
    const link = ['and', 'of', 'a'].find((name) => isWord(text, at, name));
    if (link === undefined) return null;
    links.push(link);
  }
  const words = links.join(' ');
  return links.length < 2 || words === 'and a' ? words : null;
}

function readOf(run: readonly Piece[]): NumberRead | null {
  const [first, last] = [run[0], run.at(-1)];
  if (!first || !last) return null;
  const isCount = run.every((piece) => piece.counts !== false && !piece.isPart);
  const several = first.plural ? run.reduce((product, { scale = 1 }) => product * scale, 1) : null;
  const value = several ?? runValue(run);
  return { from: first.token, to: last.token + 1, start: first.start, end: last.end, value, several, isCount };
}

function runValue(run: readonly Piece[]): number {
  let total = 0;
  let group = 0;
  for (const { small, scale } of run) {
    if (small !== undefined) group += small;
    else if (scale !== undefined && scale <= 100) group = (group || 1) * scale;
    else if (scale !== undefined) {
      total += (group || 1) * scale;
      group = 0;
    }
  }
  return total + group;
}

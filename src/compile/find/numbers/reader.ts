import type { Token } from '../../read/text/tokens.ts';
import { NUMBER_WORDS, type NumberWord } from './words.ts';

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
const HYPHEN = /[-‐‑]/;
const PLAIN = /^\d{1,15}$/;
/** "5bn", "3mn". */
const MONEY_SCALES = new Map([
  ['mn', 1e6],
  ['bn', 1e9],
  ['tn', 1e12],
]);
const SCORE = 20;
/** Longer tokens and longer runs of number words are noise, not numbers. */
const LONGEST = 40;
const MOST_PIECES = 12;

/**
 * The numbers of `tokens` in order, in digits or words: "1,200", "twenty-five", "two hundred and five", "1.5 million",
 * "half a million", "dozens", "tens of thousands", "second". The tokens are those of one text, which `source` is.
 */
export function readNumbers(source: string, tokens: readonly Token[]): readonly NumberRead[] {
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
    for (const piece of piecesOf(tokens, token, index)) {
      if (run.length > 0 && !continues(source, tokens, run, piece)) close();
      run.push(piece);
    }
  }
  close();
  return found;
}

const NONE: readonly Piece[] = [];

function piecesOf(tokens: readonly Token[], token: Token, index: number): readonly Piece[] {
  const { start, end, kind, lower } = token;
  if (kind === 'number') {
    if (PLAIN.test(lower)) {
      const isPart = tokens[index + 1]?.text === '-' && tokens[index + 1]?.start === end;
      return [{ token: index, start, end, small: Number(lower), isPart, isDigits: true }];
    }
    return digitPieces(token, index);
  }
  const word = NUMBER_WORDS.get(lower);
  if (word) return isSportScore(tokens, index) ? NONE : [wordPiece(word, token, index)];
  if (lower === 'half') return halfPieces(tokens, token, index);
  return HYPHEN.test(lower) ? hyphenPieces(token, index) : NONE;
}

/** Built field by field: spreading one object into the next is slow, and number words are many. */
function wordPiece({ small, scale, plural, counts }: NumberWord, { start, end }: Token, token: number): Piece {
  return { small, scale, plural, counts, token, start, end, isPart: false, isDigits: false };
}

/** "The score", "scored": only "scores of" and "a score of", "three score" are numbers. */
function isSportScore(tokens: readonly Token[], index: number): boolean {
  const lower = tokens[index]?.lower;
  if (lower !== 'score' && lower !== 'scores') return false;
  const [before, after] = [tokens[index - 1]?.lower ?? '', tokens[index + 1]?.lower ?? ''];
  if (lower === 'score') return !(NUMBER_WORDS.get(before)?.small || (before === 'a' && after === 'of'));
  return (
    before === 'the' ||
    before === 'their' ||
    !/^(?:of|were|are|have|more|killed|wounded|injured|dead|others)$/.test(after)
  );
}

/** "1,200", "2020-10-31" (three), "20-25" (two), "5th", "5bn". */
function digitPieces({ text, start }: Token, token: number): readonly Piece[] {
  const pieces = [...text.matchAll(DIGITS)].map(({ index, 0: digits }) => ({
    token,
    start: start + index,
    end: start + index + digits.length,
    small: Number(digits.replaceAll(',', '')),
    isPart: digits.length < text.length,
    isDigits: true,
  }));
  const scale = MONEY_SCALES.get(text.replace(/^[\d.,]+/, '').toLowerCase());
  const [first] = pieces;
  if (!scale || !first || pieces.length > 1) return pieces;
  return [{ ...first, small: (first.small ?? 0) * scale, isPart: false, end: start + text.length }];
}

/** "Half a million", "half a dozen"; "two and a half million" by way of `continues`. */
function halfPieces(tokens: readonly Token[], { start, end }: Token, index: number): readonly Piece[] {
  const ahead = tokens[index + 1]?.lower === 'a' ? tokens[index + 2] : tokens[index + 1];
  const scale = ahead && NUMBER_WORDS.get(ahead.lower);
  return scale?.scale && !scale.plural
    ? [{ token: index, start, end, small: 0.5, isPart: false, isDigits: false }]
    : NONE;
}

/** "Twenty-five" is all number; of "two-year" and "F-16" a part is. */
function hyphenPieces({ lower, start }: Token, token: number): readonly Piece[] {
  const pieces: Piece[] = [];
  let isAll = true;
  for (const { index, 0: part } of lower.matchAll(/[^-‐‑]+/g)) {
    const word = PLAIN.test(part) ? { small: Number(part) } : NUMBER_WORDS.get(part);
    if (!word) isAll = false;
    else if (part !== 'score' && part !== 'scores')
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

/** "Thirty" goes on with "thousand" or "five", "hundred" with "and six"; two equal kinds stand apart. */
function continues(source: string, tokens: readonly Token[], run: readonly Piece[], next: Piece): boolean {
  const last = run.at(-1);
  if (!last || run.length >= MOST_PIECES) return false;
  const link = linkOf(tokens, last.token, next.token);
  if (link === null || source.slice(last.end, next.start).includes('\n')) return false;
  if (next.scale !== undefined) {
    if (last.plural) return link === 'of' && next.plural === true;
    if (last.small === 0.5) return link === 'a' || link === '';
    return link === '' && !last.isPart && last.counts !== false;
  }
  if (next.small === 0.5) return link === 'and a' && last.scale === undefined;
  if (next.small === undefined || last.plural) return false;
  if (last.scale !== undefined) return next.small < last.scale && last.scale > SCORE && link !== 'of' && !next.isDigits;
  const [tens = 0, units] = [last.small, next.small];
  if (last.isDigits || next.isDigits || link !== '') return false;
  return tens >= 20 && tens < 100 && tens % 10 === 0 && units > 0 && units < 10;
}

/** The words between two pieces of one number: '', 'and', 'of', 'a', 'and a'; null for any other. */
function linkOf(tokens: readonly Token[], last: number, next: number): string | null {
  if (next - last > 3) return null;
  const between = tokens.slice(last + 1, next).filter(({ text }) => !/^[-‐‑]$/.test(text));
  const words = between.map(({ lower }) => lower).join(' ');
  return words === '' || words === 'and' || words === 'of' || words === 'a' || words === 'and a' ? words : null;
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

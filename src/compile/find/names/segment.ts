import type { Token } from '../../text/tokens.ts';
import { opensAt } from './casing.ts';
import { type Known, knownAt } from './lexicon.ts';
import { hasCapital, nameable, opensName, type Reading, runEnd } from './run.ts';
import { FIRST_NAMES } from './words/first-names.ts';
import { CORPORATE, ORG_HEADS, ORG_OPENERS, ORG_TOPICS, WEAK_HEADS } from './words/organisations.ts';
import { PLACE_HEADS, PLACE_OPENERS } from './words/places.ts';
import { TITLE_MODIFIERS, TITLES } from './words/roles.ts';

/** A stretch of a sentence that names one thing: tokens `from` to `to` (exclusive), and what its form says. */
export interface Piece {
  readonly from: number;
  readonly to: number;
  readonly form: 'known' | 'titled' | 'first-name' | 'organisation' | 'place' | 'unknown' | 'stem';
  readonly known?: Known;
  /** First token of the title before it. */
  readonly titleFrom?: number;
}

/** The names of a sentence, left to right, without overlap. */
export function piecesOf(reading: Reading): readonly Piece[] {
  const { tokens } = reading;
  const pieces: Piece[] = [];
  for (let index = 0; index < tokens.length; ) {
    const token = tokens[index];
    if (token?.kind !== 'word' || !hasCapital(token)) {
      index += 1;
      continue;
    }
    if (!nameable(reading, index)) {
      const stem = stemOf(tokens, index);
      if (stem) pieces.push(stem);
      index += 1;
      continue;
    }
    const end = runEnd(reading, index);
    split(reading, index, end, pieces);
    index = end;
  }
  return pieces;
}

/** "US-backed", "Azerbaijani-Turkish": the known name before the hyphen. */
function stemOf(tokens: readonly Token[], index: number): Piece | undefined {
  const token = tokens[index];
  const at = token ? token.text.search(/[-‐‑]/) : -1;
  if (!token || at < 2) return undefined;
  const stem = { ...token, text: token.text.slice(0, at), lower: token.lower.slice(0, at), end: token.start + at };
  const known = knownAt([stem], 0);
  return known ? { from: index, to: index + 1, form: 'stem', known } : undefined;
}

function split(reading: Reading, from: number, end: number, pieces: Piece[]): void {
  const { tokens } = reading;
  let at = from;
  while (at < end && (tokens[at]?.kind === 'mark' || (tokens[at]?.lower === 'the' && !knownAt(tokens, at)))) at += 1;
  while (at < end) {
    const piece = pieceAt(reading, at, end);
    if (!piece) {
      at += 1;
      continue;
    }
    if (piece.from < piece.to) pieces.push(piece);
    at = Math.max(at + 1, piece.to);
  }
}

function pieceAt(reading: Reading, at: number, end: number): Piece | undefined {
  const { tokens } = reading;
  const token = tokens[at];
  if (token?.kind !== 'word' || !hasCapital(token)) return undefined;
  const known = knownAt(tokens, at);
  const titleEnd = endOfTitle(tokens, at, end);
  if (titleEnd > at && !(known && known.words.length > 1 && at + known.words.length >= titleEnd)) {
    return titled(reading, at, titleEnd, end);
  }
  const stop = firstTitle(tokens, at + 1, end);
  const head = headEnd(tokens, at, stop);
  if (known && known.words.length > 1 && at + known.words.length >= head) return knownPiece(at, known);
  const byFirst = FIRST_NAMES.has(token.lower) && at + 1 < stop && hasCapitalOrDot(tokens, at + 1);
  if (head > at + 1 && !(byFirst && WEAK_HEADS.has(tokens[head - 1]?.lower ?? ''))) {
    return { from: at, to: head, form: 'organisation' };
  }
  if (byFirst && !(known && knownAt(tokens, at + 1))) {
    return { from: at, to: personEnd(tokens, at, stop), form: 'first-name' };
  }
  const opener = openerPiece(tokens, at, stop);
  if (opener) return opener;
  if (known) {
    const place = placeEnd(tokens, at, stop);
    if (place > at + known.words.length && !known.people) return { from: at, to: place, form: 'place' };
    return knownPiece(at, known);
  }
  const place = placeEnd(tokens, at, stop);
  if (place > at + 1) return { from: at, to: place, form: 'place' };
  return { from: at, to: unknownEnd(tokens, at, stop), form: 'unknown' };
}

const knownPiece = (at: number, known: Known): Piece => ({
  from: at,
  to: at + known.words.length,
  form: 'known',
  known,
});

const hasCapitalOrDot = (tokens: readonly Token[], at: number): boolean => {
  const token = tokens[at];
  return token !== undefined && (token.kind === 'word' || token.text === '.');
};

/** A title and the person it belongs to, or a piece of no length where nobody is named behind it. */
function titled(reading: Reading, at: number, titleEnd: number, end: number): Piece {
  const { tokens } = reading;
  let from = titleEnd;
  while (from < end && tokens[from]?.kind === 'mark') from += 1;
  if (from >= end) return { from: end, to: end, form: 'titled' };
  const known = knownAt(tokens, from);
  if (known && (known.words.length > 1 || known.people)) return { ...knownPiece(from, known) };
  const stop = firstTitle(tokens, from + 1, end);
  if (tokens[titleEnd]?.lower === 'of') return { from: titleEnd, to: titleEnd, form: 'titled' };
  return { from, to: personEnd(tokens, from, stop), form: 'titled', titleFrom: at };
}

/** The index behind a title that starts here; `at` itself where none does. Modifiers alone are no title. */
function endOfTitle(tokens: readonly Token[], at: number, end: number): number {
  let [to, real] = [at, false];
  while (to < end) {
    const token = tokens[to];
    if (!token) break;
    if (token.text === '.' && to > at) to += 1;
    else if (TITLES.has(token.lower) && !(TITLE_MODIFIERS.has(token.lower) && isOrgHead(tokens[to + 1]))) {
      real ||= !TITLE_MODIFIERS.has(token.lower);
      to += 1;
    } else if (
      token.lower === 'of' &&
      real &&
      (ORG_TOPICS.has(tokens[to + 1]?.lower ?? '') || tokens[to + 1]?.lower === 'state')
    ) {
      to += 2;
    } else break;
  }
  return real ? to : at;
}

const isOrgHead = (token: Token | undefined): boolean => token !== undefined && ORG_HEADS.has(token.lower);

function firstTitle(tokens: readonly Token[], from: number, end: number): number {
  for (let at = from; at < end; at += 1) {
    const known = knownAt(tokens, at);
    if (known && known.words.length > 1) at += known.words.length - 1;
    else if (tokens[at]?.kind === 'word' && endOfTitle(tokens, at, end) > at) return at;
  }
  return end;
}

/** The index behind the last organisation head of a run, its corporate endings included; `at` where there is none. */
function headEnd(tokens: readonly Token[], at: number, stop: number): number {
  for (let to = stop; to > at; to -= 1) {
    const last = tokens[to - 1];
    if (!last) continue;
    if (last.text === '.' && CORPORATE.has(tokens[to - 2]?.lower ?? '')) return to;
    if (last.kind === 'word' && (ORG_HEADS.has(last.lower) || CORPORATE.has(last.lower.replace(/\.$/, '')))) {
      if (to - 1 === at && !CORPORATE.has(last.lower)) return at;
      return to;
    }
  }
  return at;
}

/** "Ministry of Defence", "Gulf of Mexico". */
function openerPiece(tokens: readonly Token[], at: number, stop: number): Piece | undefined {
  for (let of = at + 1; of < Math.min(stop, at + 4); of += 1) {
    const word = tokens[of]?.lower;
    if (word !== 'of' && word !== 'for') continue;
    const before = tokens[of - 1]?.lower ?? '';
    if (ORG_OPENERS.has(before)) return { from: at, to: stop, form: 'organisation' };
    if (PLACE_OPENERS.has(before)) return { from: at, to: stop, form: 'place' };
  }
  return undefined;
}

function placeEnd(tokens: readonly Token[], at: number, stop: number): number {
  let to = stop;
  for (; to > at + 1; to -= 1) if (PLACE_HEADS.has(tokens[to - 1]?.lower ?? '')) return to;
  return at;
}

/** A person's name ends at a title, at four words, or where something else known begins. */
function personEnd(tokens: readonly Token[], from: number, stop: number): number {
  let [to, words] = [from, 0];
  for (; to < stop && words < 5; to += 1) {
    const token = tokens[to];
    if (!token) break;
    if (token.text === '&' || token.lower === "'s") break;
    const known = words > 1 ? knownAt(tokens, to) : undefined;
    if (known && (known.words.length > 1 || known.people)) break;
    if (token.kind === 'word') words += 1;
  }
  while (to > from + 1 && tokens[to - 1]?.kind === 'mark' && !/^(?:jr|sr)$/.test(tokens[to - 2]?.lower ?? '')) to -= 1;
  return to;
}

/** An unknown name ends where a known one begins. */
function unknownEnd(tokens: readonly Token[], at: number, stop: number): number {
  let to = at + 1;
  for (; to < stop; to += 1) {
    const known = knownAt(tokens, to);
    if (known && (known.words.length > 1 || known.people)) break;
  }
  while (to > at + 1 && tokens[to - 1]?.kind === 'mark') to -= 1;
  return to;
}

/** True where the words of a piece could as well be no name: it opens the sentence and nothing else bears it out. */
export const isBareOpener = (reading: Reading, { from, to }: Piece): boolean =>
  to === from + 1 && opensAt(reading.tokens, from) && !opensName(reading, from);

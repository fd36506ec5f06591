import { isCommon } from '../../language/en/names/common.ts';
import { FIRST_NAMES } from '../../language/en/names/first-names.ts';
import { ORG_HEADS, ORG_OPENERS, WEAK_HEADS } from '../../language/en/names/organisations.ts';
import { PLACE_OPENERS } from '../../language/en/names/places.ts';
import type { Token } from '../../read/text/tokens.ts';
import { hasCapital } from './casing.ts';
import { headEnd, nextPerson, personEnd, placeEnd, unknownEnd } from './extents.ts';
import { type Known, knownAt } from './lexicon.ts';
import { isCompound, knownPart, nameable, type Reading, runEnd } from './run.ts';
import { endOfTitle, firstTitle } from './titles.ts';

/** A stretch of a sentence that names one thing: tokens `from` to `to` (exclusive), and what its form says. */
export interface Piece {
  readonly from: number;
  readonly to: number;
  readonly form: 'known' | 'titled' | 'first-name' | 'organisation' | 'place' | 'unknown' | 'stem';
  readonly known?: Known;
  /** Of its last token, only the letters up to here. */
  readonly upTo?: number;
  /** Of its only token, only the letters from here on. */
  readonly since?: number;
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
    const compound = token.text.includes('-') && isCompound(token);
    if (compound || !nameable(reading, index)) {
      if (compound) pieces.push(...stemsOf(token, index));
      index += 1;
      continue;
    }
    const end = runEnd(reading, index);
    const last = tokens[end - 1];
    if (last && end - 1 > index && last.text.includes('-') && isCompound(last))
      splitCompound(reading, index, end, last, pieces);
    else split(reading, index, end, pieces);
    index = end;
  }
  return pieces;
}

/** The known names in a word that a hyphen joins: "US" of "US-backed", both of "Azerbaijani-Turkish". */
function stemsOf(token: Token, index: number): readonly Piece[] {
  const at = token.text.search(/[-‐‑]/);
  if (at < 2) return [];
  const known = knownPart(token, 0, at);
  const other = knownPart(token, at + 1, token.text.length);
  const stem: Piece = { from: index, to: index + 1, form: 'stem', upTo: at, ...(known && { known }) };
  return other ? [stem, { from: index, to: index + 1, form: 'stem', since: at + 1, known: other }] : [stem];
}

/** "New York City-based": the run ends at the hyphen, unless what stands before it is a known name of its own. */
function splitCompound(reading: Reading, from: number, end: number, last: Token, pieces: Piece[]): void {
  const at = last.text.search(/[-‐‑]/);
  if (knownPart(last, 0, at)) {
    split(reading, from, end - 1, pieces);
    pieces.push(...stemsOf(last, end - 1));
    return;
  }
  const before = pieces.length;
  split(reading, from, end, pieces);
  const piece = pieces.at(-1);
  if (piece && pieces.length > before && piece.to === end) pieces[pieces.length - 1] = { ...piece, upTo: at };
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
  const opener = openerPiece(tokens, at, stop);
  if (opener && !(known && known.words.length > 1 && at + known.words.length >= opener.to)) return opener;
  const inner = known?.type === 'organisation' ? knownAt(tokens, at + known.words.length) : undefined;
  if (known && inner?.type === 'organisation' && inner.words.length > 1) return knownPiece(at, known);
  if (known && known.words.length > 1 && at + known.words.length >= head)
    return withBranch(tokens, knownPiece(at, known), stop);
  const byFirst = FIRST_NAMES.has(token.lower) && at + 1 < stop && hasCapitalOrDot(tokens, at + 1);
  if (head > at + 1 && !(byFirst && WEAK_HEADS.has(tokens[head - 1]?.lower ?? ''))) {
    return { from: at, to: head, form: 'organisation' };
  }
  if (byFirst && !(known && knownAt(tokens, at + 1))) {
    return { from: at, to: personEnd(tokens, at, stop), form: 'first-name' };
  }
  if (known) {
    const place = placeEnd(tokens, at, stop);
    if (place > at + known.words.length && !known.people) return { from: at, to: place, form: 'place' };
    if (isCompany(reading, at, stop, known)) return { from: at, to: stop, form: 'unknown' };
    return withBranch(tokens, knownPiece(at, known), stop);
  }
  const place = placeEnd(tokens, at, stop);
  if (place > at + 1) return { from: at, to: place, form: 'place' };
  return { from: at, to: unknownEnd(tokens, at, stop), form: 'unknown' };
}

/** "China Eastern": a country's full name and one unknown word. */
function isCompany({ tokens, style }: Reading, at: number, stop: number, known: Known): boolean {
  const [first, second] = [tokens[at], tokens[at + 1]];
  if (style !== 'sentence' || known.type !== 'place' || known.people || stop !== at + 2 || !first || !second)
    return false;
  if (first.text === first.text.toUpperCase() || second.kind !== 'word') return false;
  return !knownAt(tokens, at + 1) && !FIRST_NAMES.has(second.lower) && !isCommon(second.lower);
}

const knownPiece = (at: number, known: Known): Piece => ({
  from: at,
  to: at + known.words.length,
  form: 'known',
  known,
});

/** "EADS North America": a known company and the country of its branch are one name, the company's. */
function withBranch(tokens: readonly Token[], piece: Piece, stop: number): Piece {
  const branch =
    piece.known?.type === 'organisation' && piece.known.words.length === 1 && piece.to < stop
      ? knownAt(tokens, piece.to)
      : undefined;
  const ends = branch?.type === 'place' && !branch.people && piece.to + branch.words.length === stop;
  return ends ? { ...piece, to: stop } : piece;
}

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

/** "Ministry of Defence", "Gulf of Mexico". */
function openerPiece(tokens: readonly Token[], at: number, stop: number): Piece | undefined {
  for (let of = at + 1; of < Math.min(stop, at + 4); of += 1) {
    const word = tokens[of]?.lower;
    if (word !== 'of' && word !== 'for') continue;
    const before = tokens[of - 1]?.lower ?? '';
    if (ORG_OPENERS.has(before) || (word === 'for' && ORG_HEADS.has(before)))
      return { from: at, to: nextPerson(tokens, of + 2, stop), form: 'organisation' };
    if (PLACE_OPENERS.has(before)) return { from: at, to: stop, form: 'place' };
  }
  return undefined;
}

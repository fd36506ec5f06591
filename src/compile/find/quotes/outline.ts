import {
  ADVERB,
  AUXILIARY,
  bitsOf,
  CUE,
  DETERMINER,
  RELATIVE,
  ROLE,
  TIME,
} from '../../language/en/speech/word-classes.ts';
import { isCapital, type Token } from '../../read/text/tokens.ts';
import type { NameMention, NameType } from '../extraction.ts';
import type { Flat } from './flat.ts';
import type { Span } from './marks.ts';

/** Further bits of an item of the outline. */
export const NAME = 1 << 19;
export const QUOTE = 1 << 20;

/** A name of the text, or a run of capitals that nobody has named; `entity` and `type` are null for the latter. */
export interface Mention {
  readonly start: number;
  readonly end: number;
  readonly entity: string | null;
  readonly type: NameType | null;
  readonly role: string | null;
}

/**
 * A text without what is said in it: one item for each word or mark outside the quotations, one for a whole name, one
 * for a whole quotation. Who speaks is read off this row; all arrays are indexed by item.
 */
export interface Outline {
  readonly size: number;
  /** First token of the item; of a quotation, its opening mark. */
  readonly token: Int32Array;
  readonly bits: Int32Array;
  /** Index into `mentions` or into the quotations; -1 for an item that is neither. */
  readonly mention: Int32Array;
  readonly quote: Int32Array;
  /** A sentence goes on around a quotation: "“I am. I was,” he said." is one. */
  readonly sentence: Int32Array;
  readonly line: Int32Array;
  /** The line on which the item ends; a quotation may reach over several. */
  readonly endLine: Int32Array;
  /** 1 at the first item of a sentence that may belong to the quotation before it: "“Why?” Smith asked." */
  readonly soft: Uint8Array;
  readonly mentions: readonly Mention[];
  readonly words: readonly Token[];
  /** Item of each quotation. */
  readonly itemOf: Int32Array;
}

export function outlineOf(flat: Flat, spans: readonly Span[], names: readonly NameMention[]): Outline {
  const { tokens } = flat;
  const outline = emptyOutline(tokens, spans.length);
  let size = 0;
  let sentence = 0;
  let span = 0;
  let name = 0;
  for (let at = 0; at < tokens.length; size += 1) {
    const quotation = spans[span];
    const token = tokens[at];
    if (!token) break;
    const isQuote = quotation !== undefined && quotation.open === at;
    const opens = at > 0 && flat.sentence[at] !== flat.sentence[at - 1];
    if (opens) {
      sentence += 1;
      const behindQuote = size > 0 && (outline.quote[size - 1] ?? -1) >= 0 && flat.line[at] === flat.line[at - 1];
      if (behindQuote && !isQuote) outline.soft[size] = 1;
    }
    outline.token[size] = at;
    outline.sentence[size] = sentence;
    outline.line[size] = flat.line[at] ?? 0;
    if (isQuote) {
      outline.bits[size] = QUOTE;
      outline.quote[size] = span;
      outline.itemOf[span] = size;
      span += 1;
      at = Math.max(at + 1, quotation.closed ? quotation.close + 1 : quotation.close);
    } else {
      while (name < names.length && (names[name]?.end ?? 0) <= token.start) name += 1;
      const end = endOfName(flat, at, quotation?.open ?? tokens.length, names[name], opens || at === 0);
      if (end > at) {
        outline.bits[size] = NAME;
        outline.mention[size] = outline.mentions.length;
        outline.mentions.push(mentionOf(names[name], token, tokens[end - 1] ?? token));
      } else outline.bits[size] = endOfAge(flat, at) > at ? ROLE : bitsOf(token.lower);
      const next =
        end > at ? behindName(flat, end, quotation?.open ?? tokens.length) : Math.max(at + 1, endOfAge(flat, at));
      at = behindAbbreviation(flat, next);
    }
    outline.endLine[size] = flat.line[at - 1] ?? 0;
  }
  return { ...outline, size };
}

/** "Rep. Roe", "(R-Mo.)": a full stop within a sentence belongs to the word before it. */
function behindAbbreviation({ tokens, sentence }: Flat, at: number): number {
  const stop = tokens[at];
  const inside = stop?.text === '.' && sentence[at] === sentence[at + 1] && sentence[at] === sentence[at - 1];
  return inside && tokens[at - 1]?.end === stop.start && tokens[at - 1]?.kind === 'word' ? at + 1 : at;
}

/** In tokens: how long what stands in brackets behind a name may be. */
const BRACKETED = 8;
const PARTY = /^[DRI]-\p{Lu}/u;

/** The token behind what goes with a name: "Jane Roe (R-Ohio)", "Jane Roe, D-Conn.,"; it tells of the name only. */
function behindName(flat: Flat, from: number, limit: number): number {
  const { tokens, sentence } = flat;
  const next = tokens[from];
  if (next?.text === '(') {
    for (let at = from + 1; at < Math.min(limit, from + BRACKETED) && sentence[at] === sentence[from]; at += 1) {
      if (tokens[at]?.text === ')') return at + 1;
    }
  }
  if (next?.text !== ',' || from + 1 >= limit || !PARTY.test(tokens[from + 1]?.text ?? '')) return from;
  const at = behindAbbreviation(flat, from + 2);
  return tokens[at]?.text === ',' && sentence[at] === sentence[from] ? at + 1 : at;
}

/** "the 43-year-old said": whose age is told speaks; the token behind it, or `from` where no age stands. */
function endOfAge({ tokens }: Flat, from: number): number {
  if (tokens[from]?.kind !== 'number' || tokens[from + 2]?.lower !== 'year-old') return from;
  return /^[-–]$/.test(tokens[from + 1]?.text ?? '') ? from + 3 : from;
}

type Made = Omit<Outline, 'size' | 'mentions'> & { readonly mentions: Mention[] };

const emptyOutline = (words: readonly Token[], quotes: number): Made => ({
  token: new Int32Array(words.length),
  bits: new Int32Array(words.length),
  mention: new Int32Array(words.length).fill(-1),
  quote: new Int32Array(words.length).fill(-1),
  sentence: new Int32Array(words.length),
  line: new Int32Array(words.length),
  endLine: new Int32Array(words.length),
  soft: new Uint8Array(words.length),
  mentions: [],
  words,
  itemOf: new Int32Array(quotes),
});

/** The token behind the name that begins at a token, known or only in capitals; the token itself where none does. */
function endOfName(flat: Flat, from: number, limit: number, named: NameMention | undefined, first: boolean): number {
  const start = flat.tokens[from]?.start ?? 0;
  if (named && named.start <= start) {
    let at = from;
    while (at < limit && (flat.tokens[at]?.start ?? named.end) < named.end) at += 1;
    return at;
  }
  const token = flat.tokens[from];
  if (token?.kind !== 'word' || !isCapital(token)) return from;
  return endOfCapitals(flat, from, limit, named?.start ?? Number.POSITIVE_INFINITY, first);
}

function mentionOf(named: NameMention | undefined, first: Token, last: Token): Mention {
  if (!named || named.start > first.start) {
    return { start: first.start, end: last.end, entity: null, type: null, role: null };
  }
  return { start: named.start, end: named.end, entity: named.entity, type: named.type, role: named.role ?? null };
}

const NO_NAME = DETERMINER | AUXILIARY | ADVERB | RELATIVE | TIME | ROLE;

/** The token behind a run of capitalised words that may be a name; `from` where there is none. */
function endOfCapitals(flat: Flat, from: number, limit: number, before: number, first: boolean): number {
  let at = from;
  const end = flat.lineEnd[flat.line[from] ?? 0] ?? limit;
  while (at < Math.min(limit, end, from + 8)) {
    const token = flat.tokens[at];
    if (token?.kind !== 'word' || token.start >= before || !isCapital(token)) break;
    if (flat.sentence[at] !== flat.sentence[from] || bitsOf(token.lower) & ~CUE) break;
    if (at === from && (/^(?:I|[JS]r|I{2,3})$/.test(token.text) || bitsOf(token.lower) & (NO_NAME | CUE))) break;
    at += 1;
  }
  if (!first || at !== from + 1) return at;
  // A sentence's first word has a capital anyhow: it is a name only right before a cue verb.
  const next = flat.tokens[at];
  return next && bitsOf(next.lower) & CUE ? at : from;
}

/** The bits of an item; 0 outside the text. */
export const bit = (outline: Outline, item: number): number => outline.bits[item] ?? 0;

/** The first word of an item in lower case; empty outside the text. */
export const wordAt = (outline: Outline, item: number): string => outline.words[outline.token[item] ?? -1]?.lower ?? '';

/** Items of one sentence: no stop of the text stands between the two. */
export const together = (outline: Outline, left: number, right: number): boolean =>
  left >= 0 && right < outline.size && outline.sentence[left] === outline.sentence[right];

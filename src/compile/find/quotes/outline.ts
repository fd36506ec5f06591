import type { NameMention, NameType } from '../../extraction.ts';
import { isCapital, type Token } from '../../text/tokens.ts';
import type { Flat } from './flat.ts';
import { ADVERB, AUXILIARY, bitsOf, CUE, DETERMINER, RELATIVE, ROLE, TIME } from './lexicon.ts';
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
  const room = tokens.length;
  const columns = {
    token: new Int32Array(room),
    bits: new Int32Array(room),
    mention: new Int32Array(room).fill(-1),
    quote: new Int32Array(room).fill(-1),
    sentence: new Int32Array(room),
    line: new Int32Array(room),
    endLine: new Int32Array(room),
    soft: new Uint8Array(room),
  };
  const mentions: Mention[] = [];
  const itemOf = new Int32Array(spans.length);
  let [size, sentence, name, span] = [0, 0, 0, 0];
  let previous = -1;
  for (let at = 0; at < room; ) {
    const [token, quotation] = [tokens[at], spans[span]];
    if (!token) break;
    const isQuote = quotation?.open === at;
    const opens = previous >= 0 && flat.sentence[at] !== flat.sentence[previous];
    if (opens) {
      const afterQuote = size > 0 && (columns.quote[size - 1] ?? -1) >= 0;
      sentence += 1;
      if (afterQuote && !isQuote && flat.line[at] === flat.line[previous]) columns.soft[size] = 1;
    }
    columns.token[size] = at;
    columns.sentence[size] = sentence;
    columns.line[size] = flat.line[at] ?? 0;
    if (quotation && isQuote) {
      columns.bits[size] = QUOTE;
      columns.quote[size] = span;
      itemOf[span] = size;
      at = Math.max(at + 1, quotation.closed ? quotation.close + 1 : quotation.close);
      span += 1;
    } else {
      while ((names[name]?.end ?? token.end) <= token.start) name += 1;
      const from = at;
      const named = names[name];
      const limit = quotation?.open ?? room;
      if (named && named.start <= token.start && named.end > token.start) {
        while (at < limit && (tokens[at]?.start ?? named.end) < named.end) at += 1;
        mentions.push({ ...spanOf(named), entity: named.entity, type: named.type, role: named.role ?? null });
      } else {
        at = endOfCapitals(
          flat,
          at,
          Math.min(limit, room),
          names[name]?.start ?? Number.POSITIVE_INFINITY,
          opens || at === 0,
        );
        const last = tokens[at - 1];
        if (at > from && last)
          mentions.push({ start: token.start, end: last.end, entity: null, type: null, role: null });
      }
      if (at > from) {
        columns.bits[size] = NAME;
        columns.mention[size] = mentions.length - 1;
      } else {
        columns.bits[size] = bitsOf(token.lower);
        at += 1;
      }
    }
    previous = at - 1;
    columns.endLine[size] = flat.line[previous] ?? 0;
    size += 1;
  }
  return { size, ...columns, mentions, words: tokens, itemOf };
}

const spanOf = ({ start, end }: NameMention): { start: number; end: number } => ({ start, end });

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

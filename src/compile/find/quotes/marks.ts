import type { Token } from '../../read/text/tokens.ts';
import type { Flat } from './flat.ts';

/** The tokens between two quotation marks; the marks are at `open` and, where there is one, at `close`. */
export interface Span {
  readonly open: number;
  /** Index of the closing mark, or of the token behind the last one where no mark closes it. */
  readonly close: number;
  readonly closed: boolean;
  /** Goes on from the quotation before it: an opening mark at the head of the next paragraph, none closed between. */
  readonly continues: boolean;
}

type Side = 'open' | 'close' | 'either';
interface Mark {
  readonly at: number;
  readonly family: 'double' | 'angle' | 'single';
  readonly side: Side;
}

const FAMILY: ReadonlyMap<string, Mark['family']> = new Map([
  ...['"', '“', '”', '„', '‟', '``', "''", '＂'].map((text) => [text, 'double'] as const),
  ...['«', '»'].map((text) => [text, 'angle'] as const),
  ...['‘', '’', "'", '`', '‚', '‛'].map((text) => [text, 'single'] as const),
]);
const OPENING = new Set(['“', '„', '«', '``', '‘', '‚', '`', '‛']);
const CLOSING = new Set(['”', '»', '’']);

/** A quotation that nothing closes for this long is one whose closing mark is missing. */
const LONGEST_TOKENS = 900;
const LONGEST_LINES = 12;
/** How many marks ahead the end of a quotation in single marks is looked for. */
const SINGLES_AHEAD = 24;

/** The outermost quotations of a text, in order. */
export function spansOf(text: string, flat: Flat): readonly Span[] {
  const marks = marksOf(text, flat.tokens);
  const spans: Span[] = [];
  const doubles = countByLine(marks, flat);
  let unfinished = false;
  for (let index = 0; index < marks.length; index += 1) {
    const mark = marks[index];
    if (!mark || mark.side === 'close') continue;
    if (mark.family === 'single') {
      const end = closeOfSingle(flat, marks, index);
      if (end === null) continue;
      spans.push({ open: mark.at, close: marks[end]?.at ?? mark.at, closed: true, continues: false });
      index = end;
      continue;
    }
    const end = closeOf(flat, marks, index, doubles);
    const continues = unfinished && isLineStart(flat, mark.at) && lineOf(flat, mark.at) === lastLine(flat, spans) + 1;
    unfinished = end.goesOn;
    spans.push({ open: mark.at, close: end.at, closed: end.closed, continues });
    if (end.index !== null) index = end.index;
    while ((marks[index + 1]?.at ?? end.at) < end.at) index += 1;
  }
  return spans.filter(({ open, close }) => close > open + 1);
}

const lineOf = (flat: Flat, at: number): number => flat.line[at] ?? -1;
const isLineStart = (flat: Flat, at: number): boolean => at === 0 || lineOf(flat, at - 1) !== lineOf(flat, at);
const lastLine = (flat: Flat, spans: readonly Span[]): number => lineOf(flat, (spans.at(-1)?.close ?? 0) - 1);

function marksOf(text: string, tokens: readonly Token[]): readonly Mark[] {
  const marks: Mark[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (token?.kind !== 'mark') continue;
    const family = FAMILY.get(token.text);
    if (family) marks.push({ at, family, side: sideOf(text, tokens, at, token, family) });
  }
  return marks;
}

/** By its shape, or by the space beside it; in text with a space on both sides of every mark it may be either. */
function sideOf(text: string, tokens: readonly Token[], at: number, token: Token, family: Mark['family']): Side {
  const before = token.start === 0 || /[\s([{\-–—/“"‘']/.test(text.charAt(token.start - 1));
  const after = token.end >= text.length || /[\s.,;:!?)\]}…”"’']/.test(text.charAt(token.end));
  if (OPENING.has(token.text)) return 'open';
  if (token.text === "''" || CLOSING.has(token.text)) {
    return before && !after && token.text !== '»' && !isElision(tokens[at + 1], token) ? 'open' : 'close';
  }
  if (before === after) {
    // With space on both sides, "workers ' rights" is likelier than a quotation in single marks.
    return family === 'single' && (!before || tokens[at - 1]?.kind === 'word') ? 'close' : 'either';
  }
  if (before) return isElision(tokens[at + 1], token) && family === 'single' ? 'close' : 'open';
  return 'close';
}

/** "’90s", "’em": an apostrophe at the head of a word. */
const isElision = (next: Token | undefined, token: Token): boolean =>
  Boolean(
    next &&
      token.text.length === 1 &&
      (/^(?:em|n|til|tis|twas|cause|bout|round)$/.test(next.lower) || /^\d0s$/.test(next.text)),
  );

function countByLine(marks: readonly Mark[], flat: Flat): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  for (const { at, family } of marks) {
    if (family === 'double') counts.set(lineOf(flat, at), (counts.get(lineOf(flat, at)) ?? 0) + 1);
  }
  return counts;
}

interface End {
  readonly at: number;
  readonly closed: boolean;
  /** The paragraph ends inside the quotation, as one that goes on in the next. */
  readonly goesOn: boolean;
  /** Which mark closes it; null where none does. */
  readonly index: number | null;
}

function closeOf(flat: Flat, marks: readonly Mark[], from: number, doubles: ReadonlyMap<number, number>): End {
  const opening = marks[from];
  const start = opening?.at ?? 0;
  let nested = 0;
  for (let index = from + 1; index < marks.length; index += 1) {
    const mark = marks[index];
    if (!mark || mark.family !== opening?.family) continue;
    const lines = lineOf(flat, mark.at) - lineOf(flat, start);
    if (mark.at - start > LONGEST_TOKENS || lines > LONGEST_LINES) break;
    if (lines > 0 && lines !== lineOf(flat, marks[index - 1]?.at ?? 0) - lineOf(flat, start)) {
      // The first mark of a later line: an opening one means that the paragraph before ended inside the quotation.
      const opens =
        mark.side === 'open' || (mark.side === 'either' && (doubles.get(lineOf(flat, mark.at)) ?? 0) % 2 === 0);
      if (opens) return endOfLine(flat, start, isLineStart(flat, mark.at) && lines === 1);
    }
    if (mark.side === 'open') {
      if (flat.tokens[mark.at]?.text === '"' || index - from > SINGLES_AHEAD)
        return endOfSentence(flat, start, mark.at);
      nested += 1;
    } else if (nested > 0 && mark.side === 'close') nested -= 1;
    else return { at: mark.at, closed: true, goesOn: false, index };
  }
  return endOfLine(flat, start, false);
}

/** Without a closing mark, a quotation that opens its paragraph is the paragraph; any other ends with its sentence. */
function endOfLine(flat: Flat, start: number, goesOn: boolean): End {
  if (!goesOn && !isLineStart(flat, start)) return endOfSentence(flat, start, flat.tokens.length);
  const at = Math.min(flat.lineEnd[lineOf(flat, start)] ?? start, start + LONGEST_TOKENS);
  return { at, closed: false, goesOn, index: null };
}

function endOfSentence(flat: Flat, start: number, before: number): End {
  const at = Math.min(before, flat.sentenceEnd[flat.sentence[start] ?? 0] ?? start, start + LONGEST_TOKENS);
  return { at, closed: false, goesOn: false, index: null };
}

/** The mark that closes a quotation in single marks: on the same line, and no apostrophe of a plural ("workers’ rights"). */
function closeOfSingle(flat: Flat, marks: readonly Mark[], from: number): number | null {
  const start = marks[from]?.at ?? 0;
  let fallback: number | null = null;
  for (let index = from + 1; index < Math.min(marks.length, from + SINGLES_AHEAD); index += 1) {
    const mark = marks[index];
    if (!mark || lineOf(flat, mark.at) !== lineOf(flat, start) || mark.at - start > LONGEST_TOKENS) break;
    if (mark.family !== 'single') continue;
    if (mark.side === 'open') break;
    const [before, after] = [flat.tokens[mark.at - 1], flat.tokens[mark.at + 1]];
    if (before?.kind === 'mark' || !/s$/.test(before?.text ?? '') || after?.kind !== 'word') return index;
    fallback ??= index;
  }
  return fallback;
}

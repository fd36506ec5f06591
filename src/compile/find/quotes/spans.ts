import type { Document } from '../../read/document.ts';
import type { Token } from '../../read/text/tokens.ts';
import { firstOf, rules } from '../rule.ts';

/** All tokens of the kept sentences in one row, each with its sentence and its line; indexed alike. */
export interface Flat {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly sentence: Int32Array;
  /** The line's place among the lines that are kept, so that neighbours differ by one. */
  readonly line: Int32Array;
  /** By sentence and by line: index of the token behind its last one. */
  readonly sentenceEnd: readonly number[];
  readonly lineEnd: readonly number[];
}

export function flatten({ text, sentences }: Document): Flat {
  const tokens = sentences.flatMap((each) => each.tokens);
  const [sentence, line] = [new Int32Array(tokens.length), new Int32Array(tokens.length)];
  const [sentenceEnd, lineEnd]: [number[], number[]] = [[], []];
  let [at, last] = [0, -1];
  for (const each of sentences) {
    if (each.line !== last) lineEnd.push(at);
    last = each.line;
    const end = at + each.tokens.length;
    sentence.fill(sentenceEnd.length, at, end);
    line.fill(lineEnd.length - 1, at, end);
    sentenceEnd.push(end);
    lineEnd[lineEnd.length - 1] = end;
    at = end;
  }
  return { text, tokens, sentence, line, sentenceEnd, lineEnd };
}

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
/** A line with quotation marks. */
interface Line {
  readonly at: number;
  /** How many of them are double marks. */
  doubles: number;
}
interface Mark {
  readonly at: number;
  readonly line: Line;
  readonly family: 'double' | 'angle' | 'single';
  readonly side: Side;
}

const FAMILY: ReadonlyMap<string, Mark['family']> = new Map([
  ...['"', '“', '”', '„', '‟', '``', "''", '＂'].map((text) => [text, 'double'] as const),
  ...['«', '»'].map((text) => [text, 'angle'] as const),
  ...['‘', '’', "'", '`', '‚', '‛'].map((text) => [text, 'single'] as const),
]);
const OPENING = new Set(['“', '„', '«', '``', '‘', '‚', '`', '‛']);
const CLOSING = new Set(["''", '”', '»', '’']);

/** A quotation that nothing closes for this long is one whose closing mark is missing. */
const LONGEST_TOKENS = 900;
const LONGEST_LINES = 12;
/** How many marks ahead the end of a quotation in single marks is looked for. */
const SINGLES_AHEAD = 24;

/** The outermost quotations of a text, in order. */
export function spansOf(flat: Flat): readonly Span[] {
  const marks = marksOf(flat);
  const spans: Span[] = [];
  let unfinished = false;
  for (let index = 0; index < marks.length; index += 1) {
    const mark = marks[index];
    if (!mark || mark.side === 'close') continue;
    const end = (mark.family === 'single' ? endOfSingle : endOf)(flat, marks, index, mark);
    if (end === null) continue;
    const lastLine = flat.line[(spans.at(-1)?.close ?? 0) - 1] ?? -1;
    const continues =
      unfinished && mark.family !== 'single' && isLineStart(flat, mark) && mark.line.at === lastLine + 1;
    if (mark.family !== 'single') unfinished = end.goesOn;
    spans.push({ open: mark.at, close: end.at, closed: end.index !== null, continues });
    if (end.index !== null) index = end.index;
    while ((marks[index + 1]?.at ?? end.at) < end.at) index += 1;
  }
  return spans.filter(({ open, close }) => close > open + 1);
}

const isLineStart = ({ line }: Flat, { at }: Pick<Mark, 'at'>): boolean => at === 0 || line[at - 1] !== line[at];

function marksOf(flat: Flat): readonly Mark[] {
  const marks: Mark[] = [];
  let line: Line = { at: -1, doubles: 0 };
  flat.tokens.forEach((token, at) => {
    const family = token.kind === 'mark' ? FAMILY.get(token.text) : undefined;
    if (!family) return;
    const before = token.start === 0 || /[\s([{\-–—/“"‘']/.test(flat.text.charAt(token.start - 1));
    const after = token.end >= flat.text.length || /[\s.,;:!?)\]}…”"’']/.test(flat.text.charAt(token.end));
    const facts = { text: token.text, single: family === 'single', before, after };
    const [last, next] = [flat.tokens[at - 1], flat.tokens[at + 1]];
    const elision = token.text.length === 1 && next !== undefined && ELIDED.test(next.lower);
    const side = firstOf(SIDES, { ...facts, elision, behindWord: last?.kind === 'word' })?.found ?? 'close';
    if (flat.line[at] !== line.at) line = { at: flat.line[at] ?? 0, doubles: 0 };
    if (family === 'double') line.doubles += 1;
    marks.push({ at, line, family, side });
  });
  return marks;
}

/** "’90s", "’em": an apostrophe at the head of a word. */
const ELIDED = /^(?:em|n|til|tis|twas|cause|bout|round|\d0s)$/;

interface Sign {
  readonly text: string;
  readonly single: boolean;
  /** Space, or what may stand on that side of a quotation, before and behind it. */
  readonly before: boolean;
  readonly after: boolean;
  readonly elision: boolean;
  readonly behindWord: boolean;
}

/** On which side of a quotation a mark stands: by its shape, else by the space beside it. */
const SIDES = rules<[Sign], Side>({
  'opening shape': ({ text }) => (OPENING.has(text) ? 'open' : null),
  'closing shape before a word': ({ text, before, after, elision }) =>
    CLOSING.has(text) && text !== '»' && before && !after && !elision ? 'open' : null,
  'closing shape': ({ text }) => (CLOSING.has(text) ? 'close' : null),
  // With space on both sides, "workers ' rights" is likelier than a quotation in single marks.
  'apostrophe between or behind words': ({ single, before, after, behindWord }) =>
    before === after && single && (!before || behindWord) ? 'close' : null,
  'space on both sides': ({ before, after }) => (before === after ? 'either' : null),
  'space before it': ({ single, before, elision }) => (before && !(elision && single) ? 'open' : null),
});

interface End {
  readonly at: number;
  /** The paragraph ends inside the quotation, as one that goes on in the next. */
  readonly goesOn: boolean;
  /** Which mark closes it; null where none does. */
  readonly index: number | null;
}

function endOf(flat: Flat, marks: readonly Mark[], from: number, opening: Mark): End {
  let nested = 0;
  for (let index = from + 1; index < marks.length; index += 1) {
    const mark = marks[index];
    if (mark?.family !== opening.family) continue;
    const lines = mark.line.at - opening.line.at;
    if (mark.at - opening.at > LONGEST_TOKENS || lines > LONGEST_LINES) break;
    // The first mark of a later line: an opening one means that the paragraph before ended inside the quotation.
    if (lines > 0 && mark.line !== marks[index - 1]?.line && opensLine(mark))
      return endOfLine(flat, opening, isLineStart(flat, mark) && lines === 1);
    if (mark.side === 'open') {
      if (flat.tokens[mark.at]?.text === '"' || index - from > SINGLES_AHEAD)
        return endOfSentence(flat, opening, mark.at);
      nested += 1;
    } else if (nested > 0 && mark.side === 'close') nested -= 1;
    else return { at: mark.at, goesOn: false, index };
  }
  return endOfLine(flat, opening, false);
}

/** A mark of unknown side opens where its line has an even number of them. */
const opensLine = ({ side, line }: Mark): boolean => side === 'open' || (side === 'either' && line.doubles % 2 === 0);

/** Without a closing mark, a quotation that opens its paragraph is the paragraph; any other ends with its sentence. */
function endOfLine(flat: Flat, opening: Mark, goesOn: boolean): End {
  if (!goesOn && !isLineStart(flat, opening)) return endOfSentence(flat, opening, flat.tokens.length);
  return { at: Math.min(flat.lineEnd[opening.line.at] ?? 0, opening.at + LONGEST_TOKENS), goesOn, index: null };
}

function endOfSentence(flat: Flat, { at }: Mark, before: number): End {
  const end = flat.sentenceEnd[flat.sentence[at] ?? 0] ?? at;
  return { at: Math.min(before, end, at + LONGEST_TOKENS), goesOn: false, index: null };
}

/** The mark that closes a quotation in single marks: on the same line, and no apostrophe of a plural ("workers’ rights"). */
function endOfSingle(flat: Flat, marks: readonly Mark[], from: number, { at, line }: Mark): End | null {
  let fallback: End | null = null;
  for (let index = from + 1; index < Math.min(marks.length, from + SINGLES_AHEAD); index += 1) {
    const mark = marks[index];
    if (mark?.line !== line || mark.at - at > LONGEST_TOKENS) break;
    if (mark.family !== 'single') continue;
    if (mark.side === 'open') break;
    const [before, after] = [flat.tokens[mark.at - 1], flat.tokens[mark.at + 1]];
    const end = { at: mark.at, goesOn: false, index };
    if (before?.kind === 'mark' || !before?.text.endsWith('s') || after?.kind !== 'word') return end;
    fallback ??= end;
  }
  return fallback;
}

/** A number of a text, with UTF-16 offsets and its value. */
export interface NumberFound {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly value: number;
}

const UNITS =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen';
const TENS = 'zero ten twenty thirty forty fifty sixty seventy eighty ninety';
const ORDINALS =
  'zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth ' +
  'fifteenth sixteenth seventeenth eighteenth nineteenth twentieth';
const numbered = (words: string, step = 1): [string, number][] =>
  words.split(' ').map((word, index) => [word, index * step]);

const SMALL = new Map<string, number>([
  ...numbered(TENS, 10),
  ...numbered(ORDINALS),
  ...numbered(UNITS),
  ['once', 1],
  ['single', 1],
  ['twice', 2],
  ['both', 2],
  ['pair', 2],
  ['couple', 2],
  ['thrice', 3],
  ['trio', 3],
  ['troika', 3],
]);
const SCALES = new Map<string, number>([
  ['dozen', 12],
  ['hundred', 100],
  ['thousand', 1000],
  ['million', 1e6],
  ['billion', 1e9],
]);

/** The value of a number word or of plain digits; undefined for anything else. */
export function smallNumber(word: string): number | undefined {
  return /^\d+$/.test(word) ? Number(word) : SMALL.get(word.toLowerCase());
}

const TOKEN = /\p{L}+\d[\p{L}\d]*|\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?|\p{L}+/gu;
const AND = /^(?:\s|-)*(?:and\s)?$/;

interface Piece {
  readonly start: number;
  readonly end: number;
  readonly small?: number;
  readonly scale?: number;
}

/**
 * The numbers of a text by value, in order: "1,200", "seven", "twenty-five", "thirty thousand", "1.5 million",
 * "second", "twice", "hundreds" (100), "a thousand" (1000), "both" (2).
 */
export function numbersOf(text: string): readonly NumberFound[] {
  const found: NumberFound[] = [];
  let run: Piece[] = [];
  const close = (): void => {
    const [first, last] = [run[0], run.at(-1)];
    if (first && last)
      found.push({ start: first.start, end: last.end, text: text.slice(first.start, last.end), value: runValue(run) });
    run = [];
  };
  for (const match of text.matchAll(TOKEN)) {
    const piece = pieceOf(match[0], match.index);
    const last = run.at(-1);
    if (last && match[0] === 'and') continue;
    if (last && (!piece || !continues(run, piece, text.slice(last.end, piece.start)))) close();
    if (piece) run.push(piece);
  }
  close();
  return found;
}

function pieceOf(token: string, start: number): Piece | null {
  const end = start + token.length;
  if (/^\d/.test(token)) return { start, end, small: Number(token.replaceAll(',', '')) };
  const word = token.toLowerCase();
  const small = SMALL.get(word);
  if (small !== undefined) return { start, end, small };
  const scale = SCALES.get(word) ?? SCALES.get(word.replace(/s$/, ''));
  return scale === undefined ? null : { start, end, scale };
}

/** "Thirty" goes on with "thousand" or "five", "hundred" with "and six"; two equal kinds stand apart. */
function continues(run: readonly Piece[], next: Piece, between: string): boolean {
  const last = run.at(-1);
  if (!last || !AND.test(between) || /\n/.test(between)) return false;
  if (next.scale !== undefined) return !/and/.test(between);
  if (next.small === undefined) return false;
  if (last.scale !== undefined) return next.small < last.scale && last.scale !== 12;
  const [tens = 0, units] = [last.small, next.small];
  return tens >= 20 && tens < 100 && tens % 10 === 0 && units > 0 && units < 10 && !/and/.test(between);
}

function runValue(run: readonly Piece[]): number {
  let total = 0;
  let group = 0;
  for (const { small, scale } of run) {
    if (small !== undefined) group += small;
    else if (scale === 12 || scale === 100) group = (group || 1) * scale;
    else if (scale !== undefined) {
      total += (group || 1) * scale;
      group = 0;
    }
  }
  return total + group;
}

import type { LineSpan } from './text/lines.ts';

/** A line as the rules look at it. Rules read the beginning alone, so that a line may be of any length. */
export interface LineWords extends LineSpan {
  /** The line as it stands; of a long one, the beginning. */
  readonly text: string;
  /**
   * The same in lower case, with single spaces, straight quotation marks and without arrows or bullets around it. Empty
   * for a long line.
   */
  readonly plain: string;
  /** How many words the line has; of a long one, more than any rule asks for. */
  readonly words: number;
  /** True for a line that is longer than boilerplate is. */
  readonly long: boolean;
  /** True where the line ends as a sentence does. */
  readonly closed: boolean;
}

/** Boilerplate is short: no rule needs more of a line than this. */
const READ = 600;

/** Beyond that, a line is one of a report, whatever its words. */
const LONG: Pick<LineWords, 'plain' | 'words' | 'long'> = { plain: '', words: READ, long: true };

/** Ends of a sentence, with closing marks behind them. */
const CLOSED = /[.!?…](?:["'”’»)\]\s]){0,3}$/;
const AROUND = new Set('\uFEFF >»«›‹<|*•·▪◦‣●○►▶→←#=_~–—-');
/** Spaces but single plain ones. */
const SPACES = /\s{2,}|[^\S ]/g;

export function lineWords(source: string, { start, end }: LineSpan): LineWords {
  const text = source.slice(start, Math.min(end, start + READ));
  const closed = CLOSED.test(source.slice(Math.max(start, end - 6), end));
  if (end - start > READ) return { start, end, text, closed, ...LONG };
  const plain = bare(text.toLowerCase().replace(/[‘’ʼ]/g, "'").replace(/[“”]/g, '"').replace(SPACES, ' '));
  return { start, end, text, closed, plain, words: countWords(plain), long: false };
}

/** Without bullets, arrows and rules around it. */
function bare(line: string): string {
  let [from, to] = [0, line.length];
  while (from < to && AROUND.has(line.charAt(from))) from += 1;
  while (to > from && AROUND.has(line.charAt(to - 1))) to -= 1;
  return line.slice(from, to);
}

function countWords(plain: string): number {
  if (plain === '') return 0;
  let words = 1;
  for (let at = plain.indexOf(' '); at >= 0; at = plain.indexOf(' ', at + 1)) words += 1;
  return words;
}

/** Letters and digits of a line alone, to tell whether two lines say the same. */
export const lettersOf = ({ plain }: { readonly plain: string }): string => plain.replace(/[^\p{L}\p{N}]+/gu, '');

import type { LineSpan } from '../text/lines.ts';

/** A line as the rules look at it. Rules read the beginning alone, so that a line may be of any length. */
export interface LineWords extends LineSpan {
  /** The line's beginning as it stands. */
  readonly text: string;
  /** The same in lower case, with single spaces, straight quotation marks and without arrows or bullets around it. */
  readonly plain: string;
  /** How many words the line has, as far as it was read. */
  readonly words: number;
  /** True for a line that was not read to its end. */
  readonly long: boolean;
  /** True where the line ends as a sentence does. */
  readonly closed: boolean;
}

/** Boilerplate is short: no rule needs more of a line than this. */
const READ = 600;

/** Ends of a sentence, with closing marks behind them. */
const CLOSED = /[.!?…](?:["'”’»)\]\s]){0,3}$/;
const AROUND = /^[\s>»«›‹<|*•·▪◦‣●○►▶→←#=_~–—-]+|[\s>»«›‹<|*•·▪►▶→←#=_~–—-]+$/g;

export function lineWords(source: string, { start, end }: LineSpan): LineWords {
  const text = source.slice(start, Math.min(end, start + READ));
  const plain = text
    .toLowerCase()
    .replace(/[‘’ʼ]/g, "'")
    .replace(/[“”]/g, '"')
    .replace(/\s+/g, ' ')
    .replace(AROUND, '');
  return {
    start,
    end,
    text,
    plain,
    words: plain === '' ? 0 : plain.split(' ').length,
    long: end - start > READ,
    closed: CLOSED.test(source.slice(Math.max(start, end - 6), end)),
  };
}

/** Letters and digits of a line alone, to tell whether two lines say the same. */
export const lettersOf = ({ plain }: { readonly plain: string }): string => plain.replace(/[^\p{L}\p{N}]+/gu, '');

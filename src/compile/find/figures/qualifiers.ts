import type { Words } from '../pattern.ts';

/** A qualifier beside a number: the tokens `from` up to `to`, and its plain words. */
interface Qualifier {
  readonly from: number;
  readonly to: number;
  readonly words: string;
}

const stands = (scan: Words, from: number, words: readonly string[]): boolean =>
  from >= 0 && words.every((word, index) => scan.word(from + index) === word);

/** The qualifier that ends right before the token `at`: "at least", "more than", "about", "up to". */
export function qualifierBefore(scan: Words, at: number): Qualifier | null {
  const last = scan.word(at - 1);
  const words = scan.language.figures.qualifiersBefore?.find(
    (each) =>
      each.at(-1) === last &&
      stands(scan, at - each.length, each) &&
      // "has gone up to 24"
      !(scan.is(at - each.length, 'up') && scan.is(at - each.length - 1, 'goes-up')) &&
      // "handed over 1.2 million"
      !(last === 'over' && scan.is(at - 2, 'hands-over')),
  );
  return words ? { from: at - words.length, to: at, words: words.join(' ') } : null;
}

/** The qualifier that begins at the token `at`: "or more", "or so", "at least", "+". */
export function qualifierBehind(scan: Words, at: number): Qualifier | null {
  const { qualifiersBehind, plus } = scan.language.figures;
  if (scan.word(at) === '+' && plus) return { from: at, to: at + 1, words: plus };
  const words = qualifiersBehind?.find((each) => stands(scan, at, each));
  return words ? { from: at, to: at + words.length, words: words.join(' ') } : null;
}

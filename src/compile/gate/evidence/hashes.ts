import { createHash } from 'node:crypto';
import { plainMarks, QUOTATION_WORDS, wordsOf } from '../names/words.ts';

const digits = (key: string, text: string, length: number): string =>
  createHash('sha256').update(`${key}\n${text}`).digest('hex').slice(0, length);

/**
 * That a wording stands verbatim in the paragraph of this SHA-256, in 48 bits. A wording that does not stand there is
 * taken for one that does once in 2^48 / n checks, n being the paragraph's attestations: with a hundred of them, once
 * in three million million.
 */
export const attestation = (paragraph: string, words: string): string => digits(paragraph, plainMarks(words), 12);

/** The same for words of which capitals do not matter. */
export const attestationAnyCase = (paragraph: string, words: string): string =>
  digits(paragraph, `any case: ${plainMarks(words).toLowerCase()}`, 12);

/** The shortest run of words that may not be quoted. */
const RUN = QUOTATION_WORDS + 1;
/** Hexadecimal digits of a run's hash. */
const RUN_DIGITS = 5;

/**
 * A hash of each run of sixteen words, in their order. Twenty bits: enough that a line of thirty own words beside a
 * paragraph of fifty is taken for a copy once in two thousand; too few to guess a text word by word, since of twenty
 * thousand words that might go on from fifteen known ones, about one wrong one fits each time as well.
 */
export function runHashes(paragraph: string, text: string): readonly string[] {
  const words = wordsOf(text).map((token) => token.key);
  const count = Math.max(0, words.length - RUN + 1);
  return Array.from({ length: count }, (_, start) =>
    digits(paragraph, words.slice(start, start + RUN).join(' '), RUN_DIGITS),
  );
}

/** A word of the paragraph of this SHA-256, in the twenty bits of a run: a bag of them gives no sentence back. */
export const wordHash = (paragraph: string, stem: string): string => digits(paragraph, `word: ${stem}`, RUN_DIGITS);

/** Length in words of the longest run of a text that a paragraph has too; 0 where none is too long to be quoted. */
export function longestRun(
  text: string,
  paragraph: { readonly sha256: string; readonly runs: readonly string[] },
): number {
  const known = new Set(paragraph.runs);
  if (known.size === 0) return 0;
  let [longest, current] = [0, 0];
  for (const hash of runHashes(paragraph.sha256, text)) {
    current = known.has(hash) ? current + 1 : 0;
    longest = Math.max(longest, current);
  }
  return longest === 0 ? 0 : longest + RUN - 1;
}

import type { Language } from '../language/language.ts';
import type { LineWords } from './line-words.ts';

/** Lines of a text that are looked at to tell what stands above it. */
const LINES = 14;

/** What stands below the head of an article: a headline is of it, a motto and whoever wrote are not. */
export interface TextBelow {
  /** True where a name stands in it as it is; and where something is in or near what is called so. */
  readonly names: (name: string) => boolean;
  readonly isPlace: (name: string) => boolean;
  /** True for words of which each that says something stands in it in lower case: those of a headline, not a name. */
  readonly isWording: (text: string) => boolean;
  /** How many of the words that say something stand in it, from 0 to 1. */
  readonly share: (text: string) => number;
}

/** Reads what stands below the lines above a text. */
export function readTextBelow(
  lines: readonly LineWords[],
  { sentences: { ignored, stem }, pages: { header } }: Language,
): TextBelow {
  const text = lines
    .slice(0, LINES)
    .map((line) => line.text)
    .join('\n');
  const stemOf = (word: string): string => stem?.(word) ?? word;
  const wordsIn = (words: string): readonly string[] => words.match(WORD) ?? [];
  const lower = new Set(wordsIn(text).flatMap((word) => (/^\p{Ll}/u.test(word) ? [stemOf(word)] : [])));
  const all = new Set(wordsIn(text).map((word) => stemOf(word.toLowerCase())));
  const telling = (words: string): readonly string[] =>
    wordsIn(words.toLowerCase()).filter((word) => ignored?.has(word) !== true);
  return {
    names: (name) => text.includes(name),
    isPlace: (name) =>
      text
        .split(name)
        .slice(0, -1)
        .some((before) => header?.place.test(`${wordBefore(before)}${name}`)),
    isWording: (words) => {
      const said = telling(words);
      return said.length > 0 && said.every((word) => lower.has(stemOf(word)));
    },
    share: (words) => {
      const said = telling(words);
      return said.filter((word) => all.has(stemOf(word))).length / Math.max(1, said.length);
    },
  };
}
const WORD = /[\p{L}\p{N}]{3,}/gu;

/** The word that a text ends with, and the space behind it. */
const wordBefore = (text: string): string => (text.endsWith(' ') ? `${text.trimEnd().split(/\s/).at(-1)} ` : '');

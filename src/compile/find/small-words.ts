import { OPENERS } from '../language/en/openers.ts';
import { tokensOf } from './names.ts';

/** Letters by which two forms of a word are known to be one: "escalating" lets a sentence begin with "Escalation". */
const STEM = 6;

/** Endings of words, hardly ever of names: "Allegedly", "Reported", "Assertion". */
const WORD_ENDING = /^\p{L}{3,}(?:ed|ly|tion|sion|ment|ness)$/u;

/** Keys of the words that texts write small, each once, sorted. */
export function smallWordsOf(texts: Iterable<string>): readonly string[] {
  const keys = new Set<string>();
  for (const text of texts) for (const token of tokensOf(text)) if (/^\p{Ll}/u.test(token.text)) keys.add(token.key);
  return [...keys].sort();
}

/** True for a word that opens sentences and is part of no name. */
export const isOpener = (key: string): boolean => OPENERS.has(key);

/** Tells whether a word may begin a sentence without being a name: some text also writes it small. */
export function openingWords(small: Iterable<string>): (key: string) => boolean {
  const keys = [...small];
  const words = new Set([...OPENERS, ...keys, ...keys.map(otherNumber)]);
  const stems = new Set(keys.filter((key) => key.length >= STEM).map((key) => key.slice(0, STEM)));
  return (key) => words.has(key) || WORD_ENDING.test(key) || (key.length > STEM && stems.has(key.slice(0, STEM)));
}

const otherNumber = (word: string): string => (word.endsWith('s') ? word.slice(0, -1) : `${word}s`);

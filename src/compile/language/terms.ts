import type { Language } from './language.ts';

/** FNV-1a over the UTF-16 units of a word. */
export function hashOf(word: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < word.length; index += 1) hash = Math.imul(hash ^ word.charCodeAt(index), 0x01000193);
  return hash >>> 0;
}

/** The term of something done, by its name; 28 bits are kept in place, not as a string. */
export const termOfAct = (act: string): number => hashOf(act) >>> 4;

/** What a word or two words in lower case count as where texts are compared, by their stem; null for what is no term. */
export function termOf(lower: string, { sentences, accounts }: Language): number | null {
  const called = accounts.acts.get(lower) ?? accounts.sameThings.get(lower);
  if (lower.length < 2 || sentences.ignored?.has(lower)) return null;
  return termOfAct(called ?? sentences.stem?.(lower) ?? lower);
}

import { GENDERED_NAMES, GENDERED_WORDS, type Gender } from '../../language/en/speech/gender.ts';
import type { Flat } from './flat.ts';

/** What the words of a name, and those beside it in its sentence, say about he or she. */
export function genderAt({ tokens, sentence }: Flat, from: number, end: number): Gender {
  for (let at = Math.max(0, from - 3); at < tokens.length && at < from + 5; at += 1) {
    const token = tokens[at];
    if (!token || sentence[at] !== sentence[from]) continue;
    if (token.start >= end && !/^(?:,|a|the)$/.test(token.text) && !GENDERED_WORDS.has(token.lower)) break;
    const told = GENDERED_WORDS.get(token.lower);
    if (told && told !== 3) return told;
  }
  return GENDERED_NAMES.get(tokens[from]?.lower ?? '') ?? 3;
}

/** What a pronoun asks for; 3 for one that asks for nothing. */
export const genderOf = (pronoun: string): Gender => (pronoun === 'he' ? 1 : pronoun === 'she' ? 2 : 3);

/** What a noun tells: "spokeswoman" is she. */
export const genderOfWord = (word: string): Gender => GENDERED_WORDS.get(word) ?? 3;

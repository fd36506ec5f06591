import { en } from './en.ts';
import { LANGUAGES } from './languages.ts';
import type { Words } from './words.ts';

/** The words of a language by its code: English is at hand, also where there is none of that code; others are loaded. */
export type WordsIn = (code: string | null, languages?: typeof LANGUAGES) => Words | Promise<Words>;

/** Apart from the list of languages: what is loaded on demand is handed this, and does not bring English along again. */
export const wordsIn: WordsIn = (code, languages = LANGUAGES) =>
  (code !== null && Object.hasOwn(languages, code) ? languages[code]?.load?.() : undefined) ?? en;

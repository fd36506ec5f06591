import { type Entry, entryIn } from '../../language/entry.ts';
import type { Language } from '../../language/language.ts';

/** A word, number or mark as it is written, by itself: what all its places in texts share. */
export interface Lexeme {
  readonly text: string;
  /** The text in lower case, with straight apostrophes. */
  readonly lower: string;
  readonly kind: 'word' | 'number' | 'mark';
  /** Its entry in the language that was asked for last. */
  entry: Entry | undefined;
  language: Language | undefined;
}

/** The lexemes read last: texts repeat theirs, and one string a word is quick to compare. */
const lexemes = new Map<string, Lexeme>();
const KEPT = 20_000;
/** A slice longer than this would keep the whole text that it was cut from in memory. */
const SHORT = 12;

export function lexemeOf(text: string): Lexeme {
  if (text.length > SHORT) return fresh(text);
  let lexeme = lexemes.get(text);
  if (!lexeme) {
    lexeme = fresh(text);
    if (lexemes.size === KEPT) lexemes.clear();
    lexemes.set(text, lexeme);
  }
  return lexeme;
}

/** What a language says of a lexeme, looked up once however often it is written and asked of. */
export function entryOf(lexeme: Lexeme, language: Language): Entry {
  if (lexeme.entry && lexeme.language === language) return lexeme.entry;
  lexeme.entry = entryIn(lexeme.lower, language);
  lexeme.language = language;
  return lexeme.entry;
}

const fresh = (text: string): Lexeme => {
  return { text, lower: lowerOf(text), kind: kindOf(text), entry: undefined, language: undefined };
};

/** What stands where a text has nothing. */
export const NO_LEXEME = fresh('');

function lowerOf(text: string): string {
  const lower = text.toLowerCase();
  return lower.includes('’') || lower.includes('ʼ') ? lower.replace(/[’ʼ]/g, "'") : lower;
}

function kindOf(text: string): Lexeme['kind'] {
  const code = text.charCodeAt(0);
  if (code >= 48 && code <= 57) return 'number';
  if ((code >= 97 && code <= 122) || (code >= 65 && code <= 90)) return 'word';
  return /^['’ʼ]?\p{L}/u.test(text) ? 'word' : /^\p{N}/u.test(text) ? 'number' : 'mark';
}

import { normalise } from '../../../digest/normalise.ts';
import { type Entry, entryIn } from '../../language/entry.ts';
import type { Language } from '../../language/language.ts';

/** A word, number or mark as it is written, by itself: what all its places in texts share. */
export interface Lexeme {
  readonly text: string;
  /** The text in lower case, with straight apostrophes. */
  readonly lower: string;
  readonly kind: 'word' | 'number' | 'mark';
  /** The form in which names are compared. */
  readonly normal: string;
  /** True where a hyphen or an apostrophe joins two parts of it. */
  readonly isJoined: boolean;
  /** Its entry in the language that was asked for last. */
  entry: Entry | undefined;
  language: Language | undefined;
}

/** The lexemes read last: texts repeat theirs, and one string a word is quick to compare. */
const lexemes = new Map<string, Lexeme>();
const KEPT = 20_000;
/** Longer ones are noise, and are not kept. */
const LONGEST = 40;
/** A longer slice keeps the whole text that it was cut from in memory. */
const SLICE = 12;

export function lexemeOf(text: string): Lexeme {
  if (text.length > LONGEST) return fresh(text);
  let lexeme = lexemes.get(text);
  if (!lexeme) {
    lexeme = fresh(text.length > SLICE ? Buffer.from(text).toString() : text);
    if (lexemes.size === KEPT) lexemes.clear();
    lexemes.set(lexeme.text, lexeme);
  }
  return lexeme;
}

/** Those met last by the hash of their letters, so that most words are not even cut out of their text. */
const met: (Lexeme | undefined)[] = new Array(1 << 14);

/** The lexeme that stands in a text, with a hash of its letters. */
export function lexemeAt(source: string, start: number, end: number, hash: number): Lexeme {
  const place = hash & (met.length - 1);
  const known = met[place];
  if (known?.text.length === end - start && source.startsWith(known.text, start)) return known;
  const lexeme = lexemeOf(source.slice(start, end));
  if (end - start <= LONGEST) met[place] = lexeme;
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
  return {
    text,
    lower: lowerOf(text),
    kind: kindOf(text),
    normal: normalise(text),
    isJoined: /.[-‐‑'’ʼ]./u.test(text),
    entry: undefined,
    language: undefined,
  };
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

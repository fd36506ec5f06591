import type { Language } from '../language/language.ts';
import { isSpeechVerb } from '../language/verbs.ts';
import * as Word from '../language/word-classes.ts';
import { entryOf } from '../read/text/lexemes.ts';
import { isCapital, type Token } from '../read/text/tokens.ts';

/** True for a finite verb, or what looks like one: an auxiliary, a past form, a verb of speech. */
export function isVerb(tokens: readonly Token[], at: number, language: Language): boolean {
  const token = tokens[at];
  if (token?.kind !== 'word' || (at > 0 && isCapital(token))) return false;
  const { verbLike } = entryOf(token.lexeme, language);
  // "May 12: engineers found"
  if (verbLike === null || (at === 0 && tokens[1]?.kind === 'number')) return false;
  if (verbLike === 'auxiliary') return true;
  const last = tokens[at - 1];
  const before = last ? entryOf(last.lexeme, language).speech : 0;
  if ((before & (Word.DETERMINER | Word.POSSESSIVE)) !== 0) return false;
  // "of suspended players"
  return verbLike === 'finite' || (before & Word.PREPOSITION) === 0;
}

/** True for a verb that says that somebody says something. */
export const isSpeech = (tokens: readonly Token[], at: number, language: Language): boolean =>
  isSpeechVerb(tokens[at]?.lower ?? '', language);

/** True for two words before whoever says so: "according to". */
export const opensAttribution = (tokens: readonly Token[], at: number, { speech }: Language): boolean =>
  speech.attributions?.get(tokens[at]?.lower ?? '')?.[0] === (tokens[at + 1]?.lower ?? null);

/** "those who | control the north": a verb in the present, which nothing else tells from a noun. */
export function isBaseBehindWho(tokens: readonly Token[], who: number, language: Language): boolean {
  const { lower = '', text } = tokens[who + 1] ?? {};
  const isWho = language.classes.get('who-or-which')?.has(tokens[who]?.lower ?? '') === true;
  const bits = language.speech.classes.get(lower) ?? 0;
  return isWho && text === lower && /^\p{Ll}{3,}$/u.test(lower) && !/ly$/.test(lower) && (bits & NO_VERB) === 0;
}

const NO_VERB =
  Word.PRONOUN | Word.DETERMINER | Word.PREPOSITION | Word.ADVERB | Word.AUXILIARY | Word.CONJUNCTION | Word.TIME;

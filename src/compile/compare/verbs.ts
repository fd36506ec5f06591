import { type Language, perLanguage } from '../language/language.ts';
import * as Word from '../language/word-classes.ts';
import { isCapital, type Token } from '../read/text/tokens.ts';

const wordsOf = perLanguage(({ classes, speech, dates }: Language) => {
  const list = (name: string): ReadonlySet<string> => classes.get(name) ?? new Set();
  return {
    ...{ bits: speech.classes, verbs: speech.verbs, tense: dates.tense ?? {} },
    ...{ noVerb: list('past-without-verb'), likePresent: list('past-like-present') },
  };
});

/** True for a finite verb, or what looks like one: an auxiliary, a past form, a verb of speech. */
export function isVerb(tokens: readonly Token[], at: number, language: Language): boolean {
  const { bits, tense, noVerb, likePresent } = wordsOf(language);
  const token = tokens[at];
  if (token?.kind !== 'word' || (at > 0 && isCapital(token)) || noVerb.has(token.lower)) return false;
  const { lower } = token;
  // "May 12: engineers found"
  if (at === 0 && tokens[1]?.kind === 'number') return false;
  if (((bits.get(lower) ?? 0) & Word.AUXILIARY) !== 0) return true;
  const before = bits.get(tokens[at - 1]?.lower ?? '') ?? 0;
  if ((before & (Word.DETERMINER | Word.POSSESSIVE)) !== 0) return false;
  if (tense.past?.has(lower) || likePresent.has(lower) || isSpeech(tokens, at, language)) return true;
  // "of suspended players"
  if ((before & Word.PREPOSITION) !== 0) return false;
  return lower.length > 3 && Boolean(tense.pastEnding?.test(lower)) && !tense.notPast?.has(lower);
}

/** True for a verb that says that somebody says something. */
export function isSpeech(tokens: readonly Token[], at: number, language: Language): boolean {
  const cue = wordsOf(language).verbs.get(tokens[at]?.lower ?? '');
  return cue !== undefined && cue.strength > 1 && cue.form !== 'base' && (!cue.nounToo || cue.form === 'past');
}

/** True for two words before whoever says so: "according to". */
export const opensAttribution = (tokens: readonly Token[], at: number, { speech }: Language): boolean =>
  speech.attributions?.get(tokens[at]?.lower ?? '')?.[0] === (tokens[at + 1]?.lower ?? null);

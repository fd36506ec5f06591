import { type Language, perLanguage } from './language.ts';
import * as Word from './word-classes.ts';

/**
 * What a word by itself may be of a finite verb: an auxiliary; a past form or a verb of speech; or no more than what ends
 * like a past form. Null for what is none.
 */
export type VerbLike = 'auxiliary' | 'finite' | 'past ending' | null;

const listsOf = perLanguage(({ classes, speech, dates }: Language) => {
  const list = (name: string): ReadonlySet<string> => classes.get(name) ?? new Set();
  return {
    ...{ bits: speech.classes, tense: dates.tense ?? {} },
    ...{ noVerb: list('past-without-verb'), likePresent: list('past-like-present') },
  };
});

export function verbLikeOf(lower: string, language: Language): VerbLike {
  const { bits, tense, noVerb, likePresent } = listsOf(language);
  if (noVerb.has(lower)) return null;
  if (((bits.get(lower) ?? 0) & Word.AUXILIARY) !== 0) return 'auxiliary';
  if (tense.past?.has(lower) || likePresent.has(lower) || isSpeechVerb(lower, language)) return 'finite';
  const isPast = lower.length > 3 && Boolean(tense.pastEnding?.test(lower)) && !tense.notPast?.has(lower);
  return isPast ? 'past ending' : null;
}

/** True for a verb that says that somebody says something. */
export function isSpeechVerb(lower: string, { speech }: Language): boolean {
  const cue = speech.verbs.get(lower);
  return cue !== undefined && cue.strength > 1 && cue.form !== 'base' && (!cue.nounToo || cue.form === 'past');
}

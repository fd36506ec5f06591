import type { Language } from '../language/language.ts';
import * as Word from '../language/word-classes.ts';
import { isCapital, type Token } from '../read/text/tokens.ts';
import { isVerb } from './verbs.ts';

/** "his noisy 2016 campaign", "the November election": it says which one, as "in 2016 police came" does not. */
export function isOfWhich(
  tokens: readonly Token[],
  at: number,
  behind: number,
  precision: string,
  language: Language,
): boolean {
  const bitsAt = (index: number): number => language.speech.classes.get(tokens[index]?.lower ?? '') ?? 0;
  const [before, next] = [tokens[at - 1], tokens[behind]];
  const isNoun = next?.kind === 'word' && !isCapital(next) && (bitsAt(behind) & NO_NOUN) === 0;
  if (!isNoun || isVerb(tokens, behind, language)) return false;
  if ((bitsAt(at) & Word.DETERMINER) !== 0) return true;
  const isAlone = before === undefined || before.kind === 'mark' || (bitsAt(at - 1) & Word.PREPOSITION) !== 0;
  return precision !== 'day' && !isAlone && !isVerb(tokens, at - 1, language);
}

const NO_NOUN =
  Word.PREPOSITION | Word.CONJUNCTION | Word.AUXILIARY | Word.ADVERB | Word.PRONOUN | Word.DETERMINER | Word.RELATIVE;

/** Tokens from "after" to the day of what stands behind it. */
const MOMENT = 7;

/** "had not answered after the warning on Monday": what had or had not been by then is not of that day. */
export function isOfMomentBefore(
  tokens: readonly Token[],
  at: number,
  verbs: readonly number[],
  { accounts, classes }: Language,
): boolean {
  const later = tokens.findLastIndex(({ lower }, index) => index < at && accounts.opensLater.has(lower));
  const last = verbs.findLast((verb) => verb < later) ?? -1;
  const isPast = [last, last - 1, last - 2].some(
    (verb) => verbs.includes(verb) && classes.get('had')?.has(tokens[verb]?.lower ?? ''),
  );
  const isNoun = classes.get('determiner')?.has(tokens[later + 1]?.lower ?? '') === true;
  return later >= 0 && at - later <= MOMENT && isPast && isNoun && !verbs.some((verb) => verb > later);
}

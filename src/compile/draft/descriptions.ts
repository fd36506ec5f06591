import { isSpeech, isVerb } from '../compare/clauses.ts';
import { english } from '../language/languages.ts';
import { type Token, tokensOf } from '../read/text/tokens.ts';

const SUBJECT = /^(?:he|she|it|they|we|there)$/;

/**
 * "The talks between the two armies that began in May were over" as "The talks were over". What says how many, or that
 * none, keeps all of its words.
 */
export function withoutDescriptions(line: string): string {
  const tokens = tokensOf(line);
  const { finite } = english.accounts;
  const dropped = tokens.flatMap(({ lower, start }, verb) => {
    const first = finite.has(lower) ? descriptionBefore(line, tokens, verb) : -1;
    return first < 0 ? [] : [{ from: tokens[first]?.start ?? 0, to: start }];
  });
  return dropped.reduceRight((text, { from, to }) => text.slice(0, from) + text.slice(to), line);
}

/** "a hall that | was never built": a verb of what only describes. */
const isOfWhich = (tokens: readonly Token[], at: number): boolean =>
  english.classes.get('who-or-that')?.has(tokens[at - 1]?.lower ?? '') === true;

/** True for a verb that the subject of the next begins behind: not "pay for a hall that | was never built | had come". */
const endsSubject = (tokens: readonly Token[], at: number): boolean =>
  (english.accounts.finite.has(tokens[at]?.lower ?? '') && !(isOfWhich(tokens, at) && at > 1)) ||
  isSpeech(tokens, at, english);

/** True where nothing in a subject counts or denies, but for what a verb of its own says there. */
function isPlainIn(tokens: readonly Token[], subject: number, verb: number): boolean {
  const { counting, denying, finite } = english.accounts;
  const words = tokens.slice(subject, verb);
  const which = words.findIndex(({ lower }, at) => at > 0 && isOfWhich(tokens, subject + at) && finite.has(lower));
  return (which < 0 ? words : words.slice(0, which)).every(
    ({ lower, text }) => !counting.has(lower) && !denying.has(lower) && !/^[,;:"“”]/.test(text),
  );
}

/** Where what only describes the subject of a verb begins; -1 where nothing does, or where it could be something else. */
function descriptionBefore(line: string, tokens: readonly Token[], verb: number): number {
  const { dateWithin, opensPhrase, opensTold, finite, opensPair } = english.accounts;
  const wordAt = (at: number): string => tokens[at]?.lower ?? '';
  const isPhrase = (word: string): boolean => opensPhrase.has(word) || opensPair.has(word);
  const behind = tokens.findLastIndex((_, at) => at < verb && endsSubject(tokens, at));
  const subject = behind + (wordAt(behind + 1) === 'that' ? 2 : 1);
  const first = tokens.findIndex(
    ({ lower }, at) => at >= subject && at < verb && (isPhrase(lower) || opensTold.has(lower)),
  );
  const words = tokens.slice(subject, verb);
  const isOneSubject = words.some(({ lower }) => opensPair.has(lower)) || !words.some(({ lower }) => lower === 'and');
  const isPlain = isPlainIn(tokens, subject, verb);
  // "a bus from which 27 children were abducted": what a relative clause counts is not the subject.
  const isRelative = [first, first + 1].some((at) => english.classes.get('who-or-which')?.has(wordAt(at)));
  const counted = line.slice(tokens[subject]?.start, tokens[isRelative ? first : verb]?.start);
  const isUncounted = !/\d/.test(counted.replace(dateWithin, ''));
  // "Who broke out of the jail was" describes; "who thought that he was" does not.
  const ends = (at: number): boolean => at === verb || isPhrase(wordAt(at));
  const isDescribing =
    (isPhrase(wordAt(first)) && !isOfWhich(tokens, verb)) ||
    (first + 1 < verb &&
      isVerb(tokens, first + 1, english) &&
      (ends(first + 2) || (ends(first + 3) && first + 3 <= verb)));
  // "told the inquest into the wreck that he had asked": what is said begins within
  // "points to data that the economy would be slow": the verb is that of what the data say
  const isSaid = words.some(
    ({ lower }, at) =>
      lower === 'that' &&
      (SUBJECT.test(words[at + 1]?.lower ?? '') ||
        (at + 1 < words.length && !words.some((_, next) => next > at && isVerb(words, next, english)))),
  );
  // "a man | wanted over a theft was found"
  const isWanted =
    isVerb(tokens, first - 1, english) && /ed$/.test(wordAt(first - 1)) && !finite.has(wordAt(first - 2));
  const start = isWanted ? first - 1 : first;
  return start > subject &&
    isOneSubject &&
    isPlain &&
    isUncounted &&
    isDescribing &&
    !isSaid &&
    !isVerb(tokens, start - 1, english)
    ? start
    : -1;
}

import { isSpeech, isVerb } from '../compare/clauses.ts';
import { english } from '../language/languages.ts';
import * as Word from '../language/word-classes.ts';
import { type Token, tokensOf } from '../read/text/tokens.ts';
import { bitsOf, isIn } from './token-classes.ts';

/** True for what is cut in the middle of what it has begun to say: where it ends before the token at `end`. */
export const isUnfinished = (tokens: readonly Token[], end: number): boolean =>
  isBeforeShared(tokens, end) ||
  isBehindWaiting(tokens, end) ||
  isBehindParticiple(tokens, end) ||
  isBeforeWhatIsReported(tokens, end);

/** "had boarded | and detained a ship": what it boarded comes behind both. */
const isBeforeShared = (tokens: readonly Token[], end: number): boolean =>
  isIn('and-or-but', tokens[end]) &&
  isVerb(tokens, end - 1, english) &&
  isVerb(tokens, end + 1, english) &&
  // "was unarmed | and had his hands up"
  !english.accounts.finite.has(tokens[end + 1]?.lower ?? '');

/** "An update came | with", "killing | at least", "to prevent them | from", "by police in | Northport" */
const isBehindWaiting = (tokens: readonly Token[], end: number): boolean =>
  isIn('waits-for-more', tokens[end - 1]) ||
  isHanging(tokens.slice(0, end)) ||
  // "were being looked | at as a possible cause"
  (isIn('looks-at', tokens[end - 1]) && (bitsOf(tokens[end]) & Word.PREPOSITION) !== 0) ||
  isIn('amount-behind', tokens[end + 1]) ||
  (isIn('done-to-whom', tokens[end - 1]) && !/^[,;]$/.test(tokens[end]?.text ?? ''));

/** "voted to remove Roe | over allegations", "on suspicion": of what, stands behind it. */
export const isHanging = (tokens: readonly Token[]): boolean =>
  isIn('hangs-behind-preposition', tokens.at(-1)) && (bitsOf(tokens.at(-2)) & Word.PREPOSITION) !== 0;

/** "talks aimed | at", "a gas believed | to be": what only describes a noun is not told to its end. */
function isBehindParticiple(tokens: readonly Token[], end: number): boolean {
  const last = end - 1;
  const { opensTold, finite } = english.accounts;
  if (!isVerb(tokens, last, english) || isSpeech(tokens, last, english) || /^[,;]$/.test(tokens[end]?.text ?? ''))
    return false;
  const isBehindNoun =
    tokens[last - 1]?.kind === 'word' &&
    !isVerb(tokens, last - 1, english) &&
    (bitsOf(tokens[last - 1]) & (Word.ADVERB | Word.PRONOUN)) === 0 &&
    !/ly$|^(?:and|be|been|being|also)$/.test(tokens[last - 1]?.lower ?? '');
  const opener = tokens.findLastIndex(
    ({ lower, text }, at) =>
      at < last &&
      (text === ',' || opensTold.has(lower) || isIn('and-or-but', tokens[at]) || isSpeech(tokens, at, english)),
  );
  const first = tokens.findIndex((_, at) => at > opener && isVerb(tokens, at, english));
  return isBehindNoun && first > 0 && first < last && !finite.has(tokens[last]?.lower ?? '');
}

/** "said nearly 14,000 workers | at four sites had stopped", "had estimated, | in an interview, that" */
function isBeforeWhatIsReported(tokens: readonly Token[], end: number): boolean {
  const verb = tokens.findIndex((_, at) => at > 0 && isVerb(tokens, at, english));
  const isVerbIn = (from: number, to: number): boolean =>
    tokens.some((_, at) => at >= from && at < to && isVerb(tokens, at, english));
  const said = tokens.findLastIndex((_, at) => at < end && at > 0 && isIn('says-it', tokens[at]));
  if (said > 0 && end > said + 1 && !isVerbIn(said + 1, end) && isVerbIn(end, tokens.length)) {
    const next = tokens[said + 1];
    if (next && next.text !== ',' && (bitsOf(tokens[said + 1]) & Word.PREPOSITION) === 0) return true;
  }
  const that = tokens.findIndex(({ lower, text }, at) => at >= end && text !== ',' && lower === 'that');
  return (
    that > 0 &&
    tokens[that - 1]?.text === ',' &&
    that < end + REPORT &&
    !isVerbIn(end, that) &&
    !hasObject(tokens, verb, end)
  );
}

/** Tokens from where a line may end to ", that". */
const REPORT = 12;

/** True where an object stands behind a verb: what is no time. */
const hasObject = (tokens: readonly Token[], verb: number, end: number): boolean =>
  tokens
    .slice(verb + 1, end)
    .some((_, at) => (bitsOf(tokens[verb + 1 + at]) & (Word.DETERMINER | Word.POSSESSIVE)) !== 0);

/**
 * True for a headline that ends before the only day of its sentence and the verb that this is of: "Several reasons are
 * given |, one of them a vote that was held on Friday".
 */
export function isBeforeItsDay(sentence: string, headline: string): boolean {
  const day = english.accounts.dateWithin.exec(sentence);
  const end = sentence.lastIndexOf(headline.slice(-END)) + END;
  if (!day || end < END || day.index <= end || hasOtherDay(sentence.replace(day[0], ''))) return false;
  const between = tokensOf(sentence.slice(end, day.index));
  const verb = between.findLastIndex((_, at) => isVerb(between, at, english));
  // "…, a group said on Friday"
  const isOfSaying = isSpeech(between, verb, english) || isIn('reports-that', between[verb]);
  return verb > 0 && !isOfSaying && !isIn('as-or-and', between[0]);
}

const WEEKDAYS: ReadonlySet<string> = new Set(english.calendar.weekdays.flat().map((day) => day.toLowerCase()));

function hasOtherDay(rest: string): boolean {
  const { dateWithin, relativeDay } = english.accounts;
  return (
    dateWithin.test(rest) || rest.search(relativeDay) >= 0 || tokensOf(rest).some(({ lower }) => WEEKDAYS.has(lower))
  );
}

/** Characters by which the end of a headline is found in its sentence. */
const END = 12;

import { type Language, perLanguage } from '../language/language.ts';
import * as Word from '../language/word-classes.ts';
import type { Token } from '../read/text/tokens.ts';
import { hasObject } from './object-of-verb.ts';
import { isSpeech, opensAttribution } from './verbs.ts';

/** A stretch of a sentence's tokens: from one up to another. */
export type Stretch = readonly [from: number, to: number];

const wordsOf = perLanguage(({ classes, speech }: Language) => {
  const list = (name: string): ReadonlySet<string> => classes.get(name) ?? new Set();
  return {
    bits: speech.classes,
    who: list('who-or-which'),
    joins: list('and-or-but'),
    side: list('opens-side-clause'),
    says: list('says'),
    possessive: list('possessive'),
    doneTo: list('behind-what-is-done-to'),
    beside: list('put-beside'),
    perfect: list('perfect'),
  };
});
type Words = ReturnType<typeof wordsOf>;

/** Tokens of an attribution that ends a sentence, and of those behind its verb. */
const [ATTRIBUTION, BEHIND_VERB] = [12, 10];

/** Where the words of a sentence end. */
export function endOf(tokens: readonly Token[]): number {
  let end = tokens.length;
  while (end > 0 && /^[.!?…"”’']$/.test(tokens[end - 1]?.text ?? '')) end -= 1;
  return end;
}

const hasVerb = (isVerbAt: readonly boolean[], from: number, to: number): boolean => {
  const verb = isVerbAt.indexOf(true, from);
  return verb >= 0 && verb < to;
};

function commaBehind(tokens: readonly Token[], from: number, end: number): number {
  let at = from + 1;
  while (at < end && tokens[at]?.text !== ',') at += 1;
  return at;
}

/** Where an attribution begins: "a spokeswoman, Greta Moll, said" before its first comma. */
function withApposition(
  tokens: readonly Token[],
  isVerbAt: readonly boolean[],
  first: number,
  end: number,
  { bits, possessive }: Words,
): number {
  let comma = first - 2;
  while (comma > 2 && tokens[comma]?.text !== ',') comma -= 1;
  // "its secretary, Greta Moll, said"
  const { lower = '' } = tokens[comma + 1] ?? {};
  const isArticle = ((bits.get(lower) ?? 0) & Word.ARTICLE) !== 0 || possessive.has(lower);
  const isShort = comma > 2 && end - comma <= ATTRIBUTION;
  return isShort && isArticle && !hasVerb(isVerbAt, comma + 1, first) ? comma + 1 : first;
}

/** "…, and the mayor|, Greta Moll, asked them": what is joined is told by itself. */
function isJoined(tokens: readonly Token[], isVerbAt: readonly boolean[], behind: number, { joins }: Words): boolean {
  const comma = tokens.findLastIndex(({ text }, at) => at < behind && text === ',');
  const isNear = behind - comma <= ATTRIBUTION / 2 && joins.has(tokens[comma + 1]?.lower ?? '');
  // "…, and 43 people were arrested|, Roe said"
  return isNear && !hasVerb(isVerbAt, comma + 2, behind);
}

const opensNoSpeaker = (lower: string, { bits, who }: Words): boolean =>
  who.has(lower) || ((bits.get(lower) ?? 0) & Word.PREPOSITION) !== 0;

/** ", a clerk accused of it": whom somebody accuses is no source. */
export const isSpeechNotDone = (tokens: readonly Token[], verb: number, language: Language): boolean =>
  isSpeech(tokens, verb, language) && !wordsOf(language).doneTo.has(tokens[verb + 1]?.lower ?? '');

/** "officials said", "said Ruth Amberley" (what is said of her left out), "according to the mayor". */
export function attributionIn(tokens: readonly Token[], isVerbAt: readonly boolean[], language: Language): Stretch {
  const end = endOf(tokens);
  const own = attributionBefore(tokens, isVerbAt, end, language);
  if (own[1] > 0) return own;
  // "…, the council said on Friday, | as traders counted their losses": what is only put beside it.
  const { beside } = wordsOf(language);
  const comma = tokens.findLastIndex(
    ({ text }, at) => text === ',' && at < end - 1 && beside.has(tokens[at + 1]?.lower ?? ''),
  );
  return comma > 0 ? attributionBefore(tokens, isVerbAt, comma, language) : own;
}

const lowerAt = (tokens: readonly Token[], at: number): string => tokens[at]?.lower ?? '';

/** "died when, | according to the court, men came": of what follows alone. */
const isOfRest = (tokens: readonly Token[], comma: number, { joins, side }: Words, language: Language): boolean => {
  const lower = lowerAt(tokens, comma - 1);
  return (joins.has(lower) || side.has(lower)) && opensAttribution(tokens, comma + 1, language);
};

/** Not "Roe, 34, and Doe, 31, | were charged", and not "A spokesman for the mayor, | Jane Roe, said": nothing is told before. */
const mayBegin = (isVerbAt: readonly boolean[], first: number): boolean =>
  isVerbAt[first] !== true && hasVerb(isVerbAt, 0, first);

function attributionBefore(
  tokens: readonly Token[],
  isVerbAt: readonly boolean[],
  end: number,
  language: Language,
): Stretch {
  const words = wordsOf(language);
  for (let comma = end - 2; comma > 2; comma -= 1) {
    if (tokens[comma]?.text !== ',' || isOfRest(tokens, comma, words, language)) continue;
    const own =
      sourceBehind(tokens, isVerbAt, comma, end, language) ?? speakerBehind(tokens, isVerbAt, comma, end, language);
    if (own) return own;
  }
  return [0, 0];
}

/** ", according to the mayor", ", said Ruth Amberley" */
function sourceBehind(
  tokens: readonly Token[],
  isVerbAt: readonly boolean[],
  comma: number,
  end: number,
  language: Language,
): Stretch | null {
  const first = comma + 1;
  const isLed = opensAttribution(tokens, first, language);
  const isSaid = wordsOf(language).says.has(lowerAt(tokens, first)) && tokens[first + 1]?.lower !== 'that';
  if (!isLed && !isSaid) return null;
  const close = commaBehind(tokens, first, end);
  // "At 5:22, according to the log, gas exploded": put in before anything is told.
  if (isLed) return !hasVerb(isVerbAt, 0, first) && hasVerb(isVerbAt, close, end) ? null : [first, close];
  // "The premier, Jane Roe, announced a law": announced is what the premier did.
  if (!hasVerb(isVerbAt, 0, first)) return null;
  return close > first + 1 && !hasVerb(isVerbAt, first + 1, close) ? [first, close] : null;
}

/** ", officials said", ", the hospital has announced" */
function speakerBehind(
  tokens: readonly Token[],
  isVerbAt: readonly boolean[],
  comma: number,
  end: number,
  language: Language,
): Stretch | null {
  const words = wordsOf(language);
  const first = comma + 1;
  // ", in writing"
  if (end - first > ATTRIBUTION || opensNoSpeaker(lowerAt(tokens, first), words)) return null;
  if (!mayBegin(isVerbAt, first)) return null;
  const own = isVerbAt.indexOf(true, first + 1);
  const verb = words.perfect.has(lowerAt(tokens, own)) && isVerbAt[own + 1] ? own + 1 : own;
  const isLast = verb > 0 && verb < end && end - verb <= BEHIND_VERB && !hasVerb(isVerbAt, verb + 1, end);
  const isOfIt = isSpeechNotDone(tokens, verb, language) && !hasObject(tokens, verb, language);
  return isLast && isOfIt && !isJoined(tokens, isVerbAt, comma, words)
    ? [withApposition(tokens, isVerbAt, first, end, words), end]
    : null;
}

import { isSpeech, isVerb } from '../compare/clauses.ts';
import { mainVerbIn } from '../compare/main-verb.ts';
import { english } from '../language/languages.ts';
import * as Word from '../language/word-classes.ts';
import { isCapital, type Token } from '../read/text/tokens.ts';
import { bitsOf, isIn } from './token-classes.ts';

/**
 * True for a line that only makes sense beside another: "Roe has always said four", "A twelfth was referred to them", "Of
 * 900 who were told to go, the city says", "died when, according to the court".
 */
export const isOfAnotherLine = (line: string, tokens: readonly Token[]): boolean =>
  english.accounts.toldElsewhere.test(line) ||
  isOneOfThem(tokens) ||
  isNameWithoutVerb(tokens) ||
  saysBareNumber(tokens) ||
  endsInSaying(tokens) ||
  endsInSubject(tokens) ||
  endsInOthers(tokens) ||
  opensLastClause(tokens);

/** "Ada Roe the fall of a mayor, was sentenced": what stood between a name and that is gone. */
function isNameWithoutVerb(tokens: readonly Token[]): boolean {
  const behind = tokens.findIndex((token) => !isCapital(token));
  const [next, noun] = tokens.slice(Math.max(0, behind));
  return behind > 1 && isIn('article', next) && noun !== undefined && !isCapital(noun);
}

/**
 * True for a line that turns on no verb: "A man who drove them to school", "A recording made by a camera", "was warned that
 * parts made to be used once". `verb` is what looks like it.
 */
export function isWithoutVerb(tokens: readonly Token[], verb: number): boolean {
  if (verb < 0) return isOfWhich(tokens) && !tokens.some((token, at) => at > 0 && isOfNow(token));
  if (isOnlyDoneTo(tokens, verb)) return true;
  const that = tokens.findLastIndex(({ lower }, at) => lower === 'that' && at > verb && isTelling(tokens, at));
  return isNeverDone(tokens, verb) || (that > 0 && isNeverDone(tokens, that + 1));
}

/** "Ada Roe, 34, pulled from the wreck with a friend": what is done to her, and what she does is not told. */
const isOnlyDoneTo = (tokens: readonly Token[], verb: number): boolean =>
  tokens[verb - 1]?.text === ',' &&
  isIn('taken-out', tokens[verb]) &&
  (bitsOf(tokens[verb + 1]) & Word.PREPOSITION) !== 0 &&
  !tokens.some((_, at) => at > verb && isVerb(tokens, at, english));

/** True from where on nothing is done: participles alone, that only say which noun is meant. */
function isNeverDone(tokens: readonly Token[], from: number): boolean {
  const verbs = tokens.flatMap((_, at) =>
    at >= from && lowerAt(tokens, at) !== 'be' && isVerb(tokens, at, english) ? [at] : [],
  );
  const isOther = (token: Token, index: number): boolean => isOfNow(token) && !verbs.includes(from + index);
  return verbs.length > 0 && verbs.every((at) => isOnlyParticiple(tokens, at)) && !tokens.slice(from).some(isOther);
}

const lowerAt = (tokens: readonly Token[], at: number): string => tokens[at]?.lower ?? '';

/** "a recording | made by a camera", "parts | made to be used": behind its noun, and before what it is done by or to be. */
function isOnlyParticiple(tokens: readonly Token[], at: number): boolean {
  const [last, token] = [tokens[at - 1], tokens[at]];
  // "a recording | picked up by a camera"
  const on = isIn('verb-particle', tokens[at + 1]) ? at + 2 : at + 1;
  const [next, behind] = [tokens[on], tokens[on + 1]];
  const isForm = isIn('put-in-participle', token) || /..ed$/.test(token?.lower ?? '');
  const isBehindNoun =
    last?.kind === 'word' && (bitsOf(last) & (Word.AUXILIARY | Word.ADVERB | Word.CONJUNCTION)) === 0;
  const isBy = next?.lower === 'by' && behind?.kind === 'word' && !english.numbers.words.has(behind.lower);
  const isToBe =
    (last?.lower === 'be' && lowerAt(tokens, at - 2) === 'to') || (next?.lower === 'to' && behind?.lower === 'be');
  return isForm && (isToBe || (isBehindNoun && isBy)) && !isSpeech(tokens, at, english);
}

/** "A man who for six years drove them": the only verb is that of who is meant. */
const isOfWhich = (tokens: readonly Token[]): boolean =>
  tokens.some((token, at) => at > 0 && (at < SUBJECT || isLed(tokens)) && isIn('who-or-that', token));

/** "With the return of Roe, the crisis that began in May": behind what leads in. */
const isLed = (tokens: readonly Token[]): boolean => (bitsOf(tokens[0]) & Word.PREPOSITION) !== 0 && !isAmount(tokens);

/** Tokens of a subject up to "who". */
const SUBJECT = 8;

const isOfNow = (token: Token): boolean =>
  isIn('is-held-on', token) ||
  isIn('done-now', token) ||
  english.speech.verbs.has(token.lower) ||
  (english.accounts.acts.has(token.lower) && !/(?:ed|ing|ion|th)$/.test(token.lower));

/** "warned that", "was told, and again in May, that" */
const isTelling = (tokens: readonly Token[], that: number): boolean =>
  tokens[that - 1]?.text === ',' || isSpeech(tokens, that - 1, english) || isVerb(tokens, that - 1, english);

/** "A twelfth, of a woman,", "The first are expected", "The younger, Milo,": of what stands in another sentence. */
function isOneOfThem(tokens: readonly Token[]): boolean {
  const [the, which, next] = tokens;
  const isOpened = (bitsOf(the) & Word.ARTICLE) !== 0 && isIn('one-of-them', which);
  return isOpened && (next === undefined || next.kind === 'mark' || isVerb(tokens, 2, english));
}

/** "Roe has always said four,", "has acknowledged one, at": of what they are the number, is not told. */
const saysBareNumber = (tokens: readonly Token[]): boolean =>
  tokens.some((token, at) => {
    const isNumber = token.kind === 'number' || english.numbers.words.has(token.lower) || isIn('one', token);
    const next = tokens[at + 1];
    return (
      isNumber &&
      at > 1 &&
      isIn('counts-aloud', tokens[at - 1]) &&
      (next === undefined || next.text === ',' || next.text === ';')
    );
  });

/** "Of 900 who were told to go, the city says": what is said does not come. */
function endsInSaying(tokens: readonly Token[]): boolean {
  const comma = tokens.findLastIndex(({ text }) => text === ',');
  const isOpened = (bitsOf(tokens[0]) & Word.PREPOSITION) !== 0 && mainVerbIn(tokens, 0, comma, english) < 0;
  return isOpened && comma > 0 && isSpeech(tokens, tokens.length - 1, english) && tokens.length - comma < SAYING;
}

/** "At least 34 people", "Over forty": a subject; "Of 900 who were told" opens none. */
const isAmount = ([first, second, third]: readonly Token[]): boolean =>
  first?.lower !== 'of' &&
  [second, third].some((token) => token?.kind === 'number' || english.numbers.words.has(token?.lower ?? ''));

/** "In a letter, sworn before a notary and handed to them, Tom Roe, 48": what he does is not told. */
function endsInSubject(tokens: readonly Token[]): boolean {
  const last = tokens.findLastIndex((_, at) => isVerb(tokens, at, english));
  const comma = tokens.findIndex(({ text }, at) => at > last && text === ',');
  const rest = tokens.slice(comma + 1);
  const isOpened = (bitsOf(tokens[0]) & Word.PREPOSITION) !== 0 && !isAmount(tokens);
  const isName =
    rest.length > 1 && rest.every((token) => isCapital(token) || token.kind === 'number' || token.text === ',');
  const isFirst = !tokens.slice(1, last).some((token, at) => isCapital(token) && isVerb(tokens, at + 2, english));
  return isOpened && comma > last && isName && isFirst;
}

/** "Roe left, Tom Marl, the president": who else did so on another day. */
function endsInOthers(tokens: readonly Token[]): boolean {
  const comma = tokens.findIndex(({ text }, at) => text === ',' && isVerb(tokens, at - 1, english) && at > 1);
  const name = tokens.slice(comma + 1, comma + 3);
  const stop = tokens.findIndex(({ text }, at) => at > comma && text === ',');
  const rest = tokens.slice(comma + 1, stop < 0 ? tokens.length : stop);
  return (
    comma > 0 &&
    !tokens.some((_, at) => at > comma && isSpeech(tokens, at, english)) &&
    name.length > 1 &&
    name.every((token) => isCapital(token)) &&
    !isSpeech(tokens, comma - 1, english) &&
    !rest.some((token, at) => isVerb(rest, at, english) || isOfNow(token))
  );
}

/** Tokens from a comma to the end of who says something. */
const SAYING = 6;

/** "was shot when, according to the court", "went down while the harbour": what it has opened has no verb. */
function opensLastClause(tokens: readonly Token[]): boolean {
  const opener = tokens.findLastIndex(
    (_, at) => at > 1 && isIn('opens-side-clause', tokens[at]) && !isIn('opens-span', tokens[at]),
  );
  if (opener < 0 || isIn('after-or-before', tokens[opener])) return false;
  const [next] = tokens.slice(opener + 1);
  const isDoing = /..(?:ing|ed)$/.test(next?.lower ?? '') || (bitsOf(next) & Word.PREPOSITION) !== 0;
  const hasVerb = tokens.some((_, at) => at > opener && isVerb(tokens, at, english));
  const doesNow = tokens.some(({ lower }, at) => at > opener + 1 && /^\p{Ll}{3,}s$/u.test(lower));
  return !isDoing && !hasVerb && !doesNow;
}

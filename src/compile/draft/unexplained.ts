import { isSpeech, isVerb } from '../compare/clauses.ts';
import { mainVerbIn } from '../compare/main-verb.ts';
import { english } from '../language/languages.ts';
import * as Word from '../language/word-classes.ts';
import { isCapital, type Token, tokensOf } from '../read/text/tokens.ts';
import { bitsOf, isIn, isQuotationMark, quotedIn } from './token-classes.ts';

/** What a line leaves to another sentence: `broken` where it cannot be understood, `leaning` where a reader of the story may. */
export type Openness = 'broken' | 'leaning' | null;

/** True for a noun that all who know of a story know: "the mine". */
export type IsKnown = (noun: string) => boolean;

/** What of a line only another sentence tells: which call "the call" is, of what "22" is the number, what "was not". */
export function opennessOf(line: string, isKnown: IsKnown): Openness {
  const tokens = withoutQuoted(tokensOf(line));
  if (
    isElliptic(tokens) ||
    asksOnly(tokens) ||
    isOnlyWhich(tokens) ||
    isOfAnotherHe(tokens) ||
    hasBareNumber(tokens) ||
    pointsBack(tokens)
  )
    return 'broken';
  const found = definitesIn(tokens).map((phrase) => opennessOfPhrase(tokens, phrase, isKnown));
  return found.find((each) => each === 'broken') ?? found.find((each) => each === 'leaning') ?? null;
}

/** The words of a line that are its own. */
function withoutQuoted(tokens: readonly Token[]): readonly Token[] {
  const quoted = quotedIn(tokens);
  return tokens.filter((token, at) => quoted[at] !== true || isQuotationMark(token));
}

/** "swore that there was not", "the minister said so", "denies it" */
function isElliptic(tokens: readonly Token[]): boolean {
  const [before, last] = tokens.slice(-2);
  const isTakenUp = isIn('taken-up', last) && isIn('takes-up', before);
  return isTakenUp || (tokens.length > 2 && isIn('ends-without-verb', last));
}

/** "A reader asks who inspects it", "has settled how long it stood still", "depends on which": what it is, is not told. */
function asksOnly(tokens: readonly Token[]): boolean {
  const verb = tokens.findIndex((token, at) => at > 0 && isIn('opens-question', token));
  const next = tokens[verb + 1];
  const isLed = (bitsOf(next) & Word.PREPOSITION) !== 0;
  return verb > 0 && isIn('question-word', isLed ? tokens[verb + 2] : next);
}

/** "The request for an extension Roe submitted": all of it says which one. */
function isOnlyWhich(tokens: readonly Token[]): boolean {
  const verb = tokens.findIndex((_, at) => at > 0 && isVerb(tokens, at, english));
  const name = tokens.findLastIndex((token, at) => at < verb && !isCapital(token)) + 1;
  const [noun, article] = [tokens[name - 1], tokens[name - 2]];
  return (
    name > 3 &&
    name < verb &&
    (bitsOf(tokens[0]) & Word.ARTICLE) !== 0 &&
    (bitsOf(article) & Word.INDEFINITE) !== 0 &&
    noun?.kind === 'word' &&
    (bitsOf(noun) & (Word.ROLE | PHRASE_END)) === 0 &&
    !tokens.slice(verb + 1).some((_, at) => isVerb(tokens, verb + 1 + at, english))
  );
}

/** "Pressed by Ada Roe, he conceded", "he said that it had": somebody and something else. */
function isOfAnotherHe(tokens: readonly Token[]): boolean {
  const he = tokens.findIndex(({ lower }) => /^s?he$/.test(lower));
  if (he < 0) return false;
  const opening = tokens.slice(0, he);
  const isDoneBy = /ed$/.test(opening[0]?.lower ?? '') && opening[1]?.lower === 'by' && opening.at(-1)?.text === ',';
  const that = tokens.findIndex(({ lower }, at) => at > he && lower === 'that');
  const isOfIt = that > 0 && tokens[that + 1]?.lower === 'it' && isIn('had', tokens[that + 2]);
  return isDoneBy || (isOfIt && !tokens.slice(0, that).some((token) => (bitsOf(token) & Word.ARTICLE) !== 0));
}

/** A number; "thousands" are people. */
const isNumeral = (token: Token | undefined): boolean =>
  token !== undefined &&
  !/[a-z]s$/.test(token.lower) &&
  (token.kind === 'number' || english.numbers.words.has(token.lower)) &&
  !isIn('one', token);

/** Words that no noun phrase goes on with. */
const PHRASE_END =
  Word.PREPOSITION |
  Word.CONJUNCTION |
  Word.AUXILIARY |
  Word.RELATIVE |
  Word.PRONOUN |
  Word.DETERMINER |
  Word.ADVERB |
  Word.POSSESSIVE;

/** "The commission settled on 22", "Two were rescued": of what, is not told. */
function hasBareNumber(tokens: readonly Token[]): boolean {
  const isCounted = tokens.some((token) => isIn('told-in-numbers', token)) || tokens.filter(isNumeral).length > 1;
  const isNamed = tokens.some((token, at) => at > 0 && token.kind === 'word' && isCapital(token));
  return tokens.some((token, at) => {
    if (!isNumeral(token) || !isNounless(tokens, at)) return false;
    if (at === 0) return !isNamed && isVerb(tokens, 1, english);
    const isBehindVerb =
      isVerb(tokens, at - 1, english) || (isVerb(tokens, at - 2, english) && isAdded(tokens, at - 1));
    return isBehindVerb && !isCounted && !/[:.–-]/.test(token.text) && !isYear(token);
  });
}

/** "settled on 22", "admitted to 17"; "at 4.50" is an hour. */
const isAdded = (tokens: readonly Token[], at: number): boolean => isIn('settles-on', tokens[at]);

const isYear = ({ text }: Token): boolean => /^(?:19|20)\d\d$/.test(text);

/** True where no noun stands behind a number: "22", "two were". */
function isNounless(tokens: readonly Token[], at: number): boolean {
  const [before, next] = [tokens[at - 1], tokens[at + 1]];
  if (before && (isCapital(before) || before.kind === 'mark') && at > 1) return false;
  if (!next) return true;
  if (next.kind === 'mark') return next.text === ',' || next.text === ';';
  // "two of her colleagues"; "two were"
  const isVerbNext = at === 0 && isVerb(tokens, 1, english);
  return next.lower !== 'of' && !isCapital(next) && ((bitsOf(next) & PHRASE_END & ~Word.ADVERB) !== 0 || isVerbNext);
}

/** "accepted that figure", "rejected those claims", "such a letter" */
const pointsBack = (tokens: readonly Token[]): boolean =>
  tokens.some((token, at) => {
    const next = tokens[at + 1];
    if (next?.kind !== 'word' || isIn('when-noun', next)) return false;
    const isNoun = (bitsOf(next) & PHRASE_END) === 0 && !isVerb(tokens, at + 1, english);
    if (isIn('shows-which', token)) {
      const isSuchAs = token.lower === 'such' && next.lower === 'as';
      // "this week", "those who", "this week's"
      return !isSuchAs && isNoun && !tokens.slice(at + 1, at + 4).some((each) => isIn('when-noun', each));
    }
    if (token.lower !== 'that' || at === 0 || !isNoun) return false;
    return (isIn('points-back', next) && !isSpeech(tokens, at - 1, english)) || isDoneToThat(tokens, at);
  });

/** "broke that record when": behind what is done to it, and before no verb of a clause. */
function isDoneToThat(tokens: readonly Token[], at: number): boolean {
  const behind = tokens[at + 2];
  const isOpen = behind === undefined || behind.kind === 'mark' || (bitsOf(behind) & PHRASE_END) !== 0;
  const rest = tokens.findIndex((token, index) => index > at + 1 && (token.kind === 'mark' || isIn('when', token)));
  const to = rest < 0 ? tokens.length : rest;
  const isPlain = isVerb(tokens, at - 1, english) && !isSpeech(tokens, at - 1, english);
  return isPlain && isOpen && !tokens.slice(at + 1, to).some((_, index) => isVerb(tokens, at + 1 + index, english));
}

/** A phrase with "the": its first token, its noun, and what it is to the verb. */
interface Definite {
  readonly from: number;
  readonly head: number;
  readonly place: 'opening' | 'subject' | 'object' | 'other';
}

/** The phrases of a line that begin with "the". */
function definitesIn(tokens: readonly Token[]): readonly Definite[] {
  const verb = mainVerbIn(tokens, 1, tokens.length, english);
  return tokens.flatMap((token, from): Definite[] => {
    if (token.lower !== 'the') return [];
    const head = headOf(tokens, from);
    return head > from ? [{ from, head, place: placeOf(tokens, from, verb) }] : [];
  });
}

function headOf(tokens: readonly Token[], from: number): number {
  let at = from;
  for (let next = from + 1; next < tokens.length; next += 1) {
    const token = tokens[next];
    if (!token || token.kind === 'mark') break;
    const isEnd = (bitsOf(token) & PHRASE_END) !== 0 && token.lower !== 'other' && !isNumeral(token);
    const isAct = next > from + 1 && (isVerb(tokens, next, english) || isIn('is-held-on', token));
    if (token.kind === 'word' && !isCapital(token) && (isEnd || isAct)) break;
    at = next;
  }
  return at;
}

/** Tokens from an auxiliary to what its verb is done to. */
const OBJECT = 4;

function placeOf(tokens: readonly Token[], from: number, verb: number): Definite['place'] {
  const before = tokens[from - 1];
  // "was declared the winner": what somebody becomes.
  const isMade = before !== undefined && isIn('before-what-one-is', before);
  if (before && isVerb(tokens, from - 1, english)) return isMade || from - verb > OBJECT ? 'other' : 'object';
  if ((bitsOf(before) & Word.PREPOSITION) !== 0) return from === 1 ? 'opening' : 'other';
  const isSaid = before?.lower === 'that' && isSpeech(tokens, from - 2, english);
  const isLed = before?.text === ',' && from < verb && (bitsOf(tokens[0]) & Word.PREPOSITION) !== 0;
  return from === 0 || isLed ? 'subject' : isSaid ? 'object' : 'other';
}

function opennessOfPhrase(tokens: readonly Token[], phrase: Definite, isKnown: IsKnown): Openness {
  const { from, head, place } = phrase;
  const words = tokens.slice(from + 1, head + 1);
  const noun = words.at(-1);
  const isPart = place === 'subject' || place === 'object';
  if (!noun || isSaidWhich(tokens, phrase) || isNamedWithin(words) || isToldBefore(tokens, phrase)) return null;
  const next = tokens[head + 1]?.lower ?? '';
  // "rolled out the first that is to be sold": of what, is not told.
  if (isPart && words.length === 1 && isIn('one-of-them', noun) && /^(?:that|which)$/.test(next)) return 'broken';
  if (words.some((word) => isWhich(word))) return null;
  // "The two sides met"; "the two who", "the two ships Orne and Lark"
  if (isNumeral(words[0]) && words.length > 1 && isPart) return isNamedTwice(tokens, head) ? null : 'broken';
  return opennessOfNoun(noun, place, isKnown);
}

function opennessOfNoun(noun: Token, place: Definite['place'], isKnown: IsKnown): Openness {
  if (isIn('when-noun', noun) && !(noun.lower === 'time' && place === 'object')) return null;
  if (isIn('points-back', noun))
    return place === 'subject' || place === 'object' ? 'broken' : place === 'opening' ? 'leaning' : null;
  return place === 'subject' && !isIn('one-in-any-story', noun) && !isKnown(noun.lower) ? 'leaning' : null;
}

/** "the first convoy", "the largest mine", "the only witness" */
const isWhich = (word: Token): boolean =>
  isIn('one-of-them', word) || isIn('one-alone', word) || /^\p{Ll}{2,}est$/u.test(word.lower);

/** "The Orlan mine", "the High Court", "the minister Ada Roe"; "the Commission" is one of many. */
const isNamedWithin = (words: readonly Token[]): boolean =>
  words.some((word) => isCapital(word)) && (words.length > 1 || bitsOf(words[0]) === 0);

/** True where a phrase goes on to say which is meant: "the call to the mine", "the mayor, Ada Roe". */
function isSaidWhich(tokens: readonly Token[], { head, place }: Definite): boolean {
  const next = tokens[head + 1];
  if (!next) return false;
  // "The mine's owner": whose it is, stands before what it is.
  if (next.text === "'s") return true;
  if (next.text === ',') return isAside(tokens, head + 1);
  // "the clinic at Orne", "the limit from 12"
  const behind = tokens[head + 2];
  if ((bitsOf(next) & Word.PREPOSITION) !== 0 && behind && (isCapital(behind) || isNumeral(behind))) return true;
  // "the men and women who"
  if (next.lower === 'and' && isSaidWhich(tokens, { ...{ from: 0, place }, head: head + 2 })) return true;
  if (isIn(place === 'subject' ? 'says-which' : 'says-which-object', next)) return true;
  const isDone = /ed$/.test(next.lower) && isIn('behind-what-is-done-to', tokens[head + 2]);
  const isBy = tokens[head + 2]?.lower === 'by';
  return (isDone && (isBy || !isSpeech(tokens, head + 1, english))) || (next.lower === 'to' && place === 'object');
}

/** True where what stands behind a comma says more of what stands before: "the truce, signed in Orne, took force". */
function isAside(tokens: readonly Token[], comma: number): boolean {
  const next = tokens[comma + 1];
  const isShut = tokens.some(({ text }, at) => at > comma + 1 && text === ',');
  return next !== undefined && (isShut || !isVerb(tokens, comma + 1, english));
}

/** True where a line has named it before: "a court … the court", "the High Court … the court". */
const isToldBefore = (tokens: readonly Token[], { from, head }: Definite): boolean => {
  const noun = stemOf(tokens[head]);
  return tokens.slice(0, from).some((token) => stemOf(token) === noun);
};

const stemOf = (token: Token | undefined): string => (token?.lower ?? '').replace(/s$/, '');

/** True where two names stand behind: "The two survivors have been named as Ada Roe and Tom Poe". */
const isNamedTwice = (tokens: readonly Token[], head: number): boolean =>
  tokens.filter((token, at) => at > head && token.kind === 'word' && isCapital(token)).length > 1;

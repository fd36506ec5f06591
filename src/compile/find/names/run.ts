import { isCapital, type Token } from '../../read/text/tokens.ts';
import { type Fired, firstOf, rules, when } from '../rule.ts';
import type { Casings, LetterStyle } from './casing.ts';
import { hasCapital, opensAt } from './casing.ts';
import type { Known, Lexicon } from './lexicon.ts';

/** What is read: tokens of one sentence, with how the article writes its words and what its language knows. */
export interface Reading {
  readonly tokens: readonly Token[];
  readonly style: LetterStyle;
  readonly casings: Casings;
  readonly lexicon: Lexicon;
}

/** Endings of web addresses that outlets go by. */
const DOMAINS = new Set('com org net am az ge ru tr ir uk de fr info tv gov edu io eu co'.split(' '));
/** A run of more tokens is no name. */
const LONGEST = 15;

/** True for a token whose word is one of a set; false for none. */
export const isOf = (words: ReadonlySet<string>, token: Token | undefined): boolean =>
  token !== undefined && words.has(token.lower);

/** The known name that starts at a token. */
export const knownAt = ({ lexicon, tokens }: Reading, at: number): Known | undefined => lexicon.at(tokens, at);

/** True for a known name of several words. */
export const isLong = (known: Known | undefined): known is Known => known !== undefined && known.words.length > 1;

/** A word with a capital, of which it is asked whether it may be part of a name where it stands. */
interface Word {
  readonly reading: Reading;
  readonly words: Lexicon['words'];
  readonly at: number;
  readonly token: Token;
  readonly lower: string;
  readonly next: Token | undefined;
  /** The next word may go on with a name that this one opens. */
  readonly nextNames: boolean;
  readonly small: number;
  readonly inside: number;
}

const hasLongName = ({ reading, at }: Word): boolean => isLong(knownAt(reading, at));

/** At a place where any word would have a capital. */
const OPENING = rules<Word, boolean>({
  'title or role before a capital': when(
    true,
    ({ words, lower, next }) => (words.titles.has(lower) || words.roleNouns.has(lower)) && hasCapital(next),
  ),
  'first name before a name': when(
    true,
    ({ words, lower, nextNames, small, inside }) => words.firstNames.has(lower) && nextNames && small <= inside + 1,
  ),
  'known name of several words': when(true, hasLongName),
  'body of something with a capital': when(
    true,
    ({ words, lower, next, at, reading }) =>
      words.organisationOpeners.has(lower) && isOf(words.of, next) && hasCapital(reading.tokens[at + 2]),
  ),
  'no name alone': ({ words, lower, nextNames }) =>
    words.never.has(lower) ? words.openOnly.has(lower) && nextNames : null,
  'a capital inside sentences': when(true, ({ small, inside }) => inside > 0 && inside >= small),
  // Behind the counts of the article itself, which know better what it means by a word.
  'known name': ({ words, lower, small, reading, at }) =>
    knownAt(reading, at) ? small === 0 && !words.common.has(lower) : null,
  'small inside sentences': when(false, ({ small }) => small > 0),
  'body of something': when(true, ({ words, lower, next }) => words.organisationOpeners.has(lower) && isOf(words.of, next)),
  'everyday word': ({ words, lower, token, next, nextNames }) =>
    words.isCommon(lower)
      ? token.text.length > 1 &&
        nextNames &&
        words.organisationTopics.has(lower) &&
        isOf(words.organisationHeads, next)
      : null,
});

/** Inside a sentence, where a capital means something. */
const INSIDE = rules<Word, boolean>({
  'word or initial': ({ words, lower, token, next }) =>
    words.never.has(lower) ? null : token.text.length > 1 || next?.text === '.',
  'surname behind a first name': when(true, ({ words, lower, reading: { tokens }, at }) => {
    const before = tokens[at - 1];
    return words.surnamesBehindFirst.has(lower) && isOf(words.firstNames, before) && hasCapital(before);
  }),
  'known name of several words': when(true, hasLongName),
  'opens a name': ({ words, lower, nextNames }) => words.openOnly.has(lower) && nextNames,
});

/** In a headline all in capitals, where only what is known is a name. */
const IN_CAPITALS = rules<Word, boolean>({
  'everyday word in capitals': when(false, ({ words, lower, inside }) => words.upperOnly.has(lower) && inside === 0),
  'known name': when(true, ({ words, lower, reading, at }) => !words.common.has(lower) && knownAt(reading, at)),
  'first name': when(true, ({ words, lower }) => words.firstNames.has(lower)),
  'a capital inside sentences': when(true, ({ inside }) => inside > 0),
  'first word': ({ words, lower, at }) => at === 0 && !words.isCommon(lower) && !words.speechVerbs.has(lower),
});

const IN_HEADLINE = rules<Word, boolean>({
  'word of headlines': (word) => {
    const { words, lower } = word;
    if (!words.headlineWords.has(lower) && !words.speechVerbs.has(lower)) return null;
    return words.titles.has(lower) || hasLongName(word);
  },
});

/** True for a token that may be part of a name where it stands. */
export const nameable = (reading: Reading, at: number): boolean => verdictOn(reading, at).found;

/** Whether a token may be part of a name, and the rule that says so. */
export function verdictOn(reading: Reading, at: number): Fired<boolean> {
  const { tokens, style, casings, lexicon } = reading;
  const [token, next] = [tokens[at], tokens[at + 1]];
  if (!hasCapital(token) || /\d/.test(token.text)) return NO_CAPITAL;
  if (next?.text === '$' && next.start === token.end) return CURRENCY;
  const { words } = lexicon;
  const { lower } = token;
  const nextNames = hasCapital(next) && !words.never.has(next.lower);
  const word = { reading, words, at, token, lower, next, nextNames, ...casings.of(lower) };
  if (style === 'upper') return firstOf(IN_CAPITALS, word) ?? ANY;
  if (style === 'sentence' && !opensAt(tokens, at)) return firstOf(INSIDE, word) ?? ANY;
  return (style === 'title' ? firstOf(IN_HEADLINE, word) : null) ?? firstOf(OPENING, word) ?? ANY;
}

const NO_CAPITAL: Fired<boolean> = { rule: 'no capital', found: false };
/** "US$ 40 million" */
const CURRENCY: Fired<boolean> = { rule: 'currency', found: false };
const ANY: Fired<boolean> = { rule: 'unknown word with a capital', found: true };

/** Where a hyphen stands in a word that it joins of two; -1 where it joins none. */
export const hyphenIn = ({ text }: Token): number => (text.includes('-') ? text.search(/[-‐‑]/) : -1);

/** "US-backed", "Azerbaijani-Turkish", "New York City-based": a name that a hyphen joins to something else. */
export function isCompound({ lexicon }: Reading, token: Token): boolean {
  const at = hyphenIn(token);
  if (at < 2) return false;
  if (lexicon.words.compoundEndings.has(token.lower.slice(at + 1))) return true;
  return (
    knownPart(lexicon, token, 0, at)?.type === 'place' &&
    knownPart(lexicon, token, at + 1, token.text.length) !== undefined &&
    !lexicon.word(token)
  );
}

/** The known name that a part of a hyphenated token is. */
export function knownPart(lexicon: Lexicon, token: Token, from: number, to: number): Known | undefined {
  const part = { ...token, text: token.text.slice(from, to), lower: token.lower.slice(from, to) };
  return isCapital(part) ? lexicon.word(part) : undefined;
}

/** The index behind the last token of the run of name words that starts at `from`, small words inside it included. */
export function runEnd(reading: Reading, from: number): number {
  const { tokens, lexicon } = reading;
  let end = from + 1;
  for (;;) {
    const known = knownAt(reading, end - 1);
    if (isLong(known)) end = Math.max(end, end - 1 + known.words.length);
    const last = tokens[end - 1];
    if (last && isCompound(reading, last) && !isOf(lexicon.words.of, tokens[end - 2])) return end;
    const step = stepAt(reading, from, end);
    if (step === 0 || end - from >= LONGEST) return end;
    end += step;
  }
}

/** What stands behind a run so far. */
interface Joint {
  readonly reading: Reading;
  readonly words: Lexicon['words'];
  readonly from: number;
  readonly at: number;
  readonly before: Token;
  readonly token: Token;
  readonly after: Token | undefined;
  /** The token behind the one in question may be part of a name. */
  readonly goesOn: boolean;
}

/** How many tokens at something other than a name word carry a run on; 0 for none. */
const STEPS = rules<Joint, number>({
  'web address': when(
    2,
    ({ before, token, after }) =>
      token.text === '.' && before.end === token.start && after?.start === token.end && DOMAINS.has(after.text),
  ),
  'full stop of an initial or abbreviation': ({ words, before, token, goesOn }) => {
    if (token.text !== '.') return null;
    const initial = before.text.length === 1;
    if (before.end !== token.start || !(initial || words.dotted.has(before.lower))) return 0;
    return goesOn ? 2 : Number(!initial);
  },
  ampersand: ({ token, goesOn }) => (token.text === '&' ? 2 * Number(goesOn) : null),
  'possessive of an owner': ({ words, before, token, goesOn }) =>
    token.lower === "'s" ? 2 * Number(goesOn && words.owners.has(before.lower)) : null,
  // What follows joins a name only to a further name word, or to small words before one.
  'nothing to join': when(
    0,
    ({ words, after, goesOn }) => !goesOn && !isOf(words.the, after) && !isOf(words.particles, after),
  ),
  'of or for': (joint) => {
    const { words, token, after, at, reading, goesOn } = joint;
    if (!words.of.has(token.lower) && !words.for.has(token.lower)) return null;
    if (!leadsToOf(joint)) return 0;
    if (isOf(words.the, after)) return 3 * Number(nameable(reading, at + 2));
    return 2 * Number(goesOn);
  },
  'place of a body for something': ({ words, token, at, from, reading, goesOn }) =>
    words.in.has(token.lower)
      ? 2 * Number(goesOn && knownAt(reading, at + 1)?.type === 'place' && has(reading, from, at, words.for))
      : null,
  'two topics': ({ words, before, token, after, goesOn }) =>
    words.and.has(token.lower)
      ? 2 * Number(goesOn && isOf(words.organisationTopics, before) && isOf(words.organisationTopics, after))
      : null,
  particle: ({ words, before, token, after, at, reading, goesOn }) => {
    if (!words.particles.has(token.lower) || before.kind !== 'word') return 0;
    if (goesOn) return 2;
    return 3 * Number(isOf(words.particles, after) && nameable(reading, at + 2));
  },
});

const has = ({ tokens }: Reading, from: number, to: number, words: ReadonlySet<string>): boolean =>
  tokens.slice(from, to).some(({ lower }) => words.has(lower));

/** "Ministry of", "Gulf of", "Observatory for", "Secretary of", "Bank of England of Norway": what goes on with "of". */
function leadsToOf({ reading, words, from, at, before, token }: Joint): boolean {
  const isFor = words.for.has(token.lower);
  return (
    words.organisationOpeners.has(before.lower) ||
    words.placeOpeners.has(before.lower) ||
    (isFor ? words.organisationHeads : words.titlesWithOf).has(before.lower) ||
    has(reading, from + 1, at, words.for) ||
    (!isFor && knownAt(reading, at + 1)?.type === 'place' && has(reading, from, at, words.of))
  );
}

/** How many tokens at `at` carry the run on: 1 for a further name word, more where something joins one; 0 for none. */
function stepAt(reading: Reading, from: number, at: number): number {
  const { tokens, lexicon } = reading;
  const [before, token, after] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (!before || !token) return 0;
  if (hasCapital(token)) return Number(nameable(reading, at));
  const goesOn = nameable(reading, at + 1);
  return firstOf(STEPS, { reading, words: lexicon.words, from, at, before, token, after, goesOn })?.found ?? 0;
}

import { isVerb } from '../compare/clauses.ts';
import { english } from '../language/languages.ts';
import * as Word from '../language/word-classes.ts';
import { isCapital, type Token } from '../read/text/tokens.ts';
import { mayBe } from './antecedents.ts';
import { bitsOf, isIn } from './token-classes.ts';

/** Somebody or something that a line names: from one token up to another. */
interface Named {
  readonly from: number;
  readonly to: number;
}

/**
 * True where a pronoun means somebody or something that the line does not name: "two people said that he was unarmed", "a
 * man accused of stabbing him was held", "Roe said he had heard of it".
 */
export function isOfNobodyNamed(tokens: readonly Token[]): boolean {
  const named = namedIn(tokens);
  const verb = tokens.findIndex((_, at) => at > 0 && isVerb(tokens, at, english));
  // "Ada Roe said the letter asking him reached her": one of them is nobody named.
  if (named.filter(({ from }) => isCapitalAt(tokens, from)).length < 2 && hasBoth(tokens)) return true;
  return tokens.some((token, at) => {
    // "She'd asked for nine years"
    const lower = token.lower.replace(SHORTENED, '');
    if (!PRONOUNS.has(lower) || isQuoted(tokens, at)) return false;
    const before = named.filter((one) => one.from < at && mayMean(tokens, one, at));
    // "In his speech Roe said": it is told behind.
    if (/^(?:he|she|his|himself|herself)$/.test(lower) || (lower === 'her' && !isObject(tokens, at)))
      return (
        before.length === 0 && !(verb > at && named.some((one) => one.from < verb && isToldBehind(tokens, one, at)))
      );
    if (!isObject(tokens, at)) return false;
    // What a verb is done to is not its subject: "the group will vote on it".
    const isOfSubject = verb < 0 || opensClause(tokens.slice(verb, at), true);
    const others = lower === 'it' ? thingsBefore(tokens, at, isOfSubject ? 0 : verb) : 0;
    const [only, ...more] = before;
    if (!only || more.length + others > 0) return !only && others === 0;
    // "Roe said police had beaten him", and not "Roe said he had heard of it".
    return only.from < verb && !opensClause(tokens.slice(only.to, at), lower === 'it');
  });
}

const SHORTENED = /['’](?:d|s|ll)$/;

/** "In his speech | Roe said", "in his speech | the mayor said"; and not "of her only | son": whose that is. */
const isToldBehind = (tokens: readonly Token[], { from }: Named, at: number): boolean =>
  from > at &&
  (isCapitalAt(tokens, from) ||
    tokens.slice(at + 1, from).some((token) => (bitsOf(token) & (Word.DETERMINER | Word.INDEFINITE)) !== 0));

/**
 * False for whom a pronoun cannot mean: "he" of a woman's name, or of "the Council", and of whoever rules on another or speaks
 * for one: "a judge ruled that he", "a spokesman said that she".
 */
function mayMean(tokens: readonly Token[], { from, to }: Named, at: number): boolean {
  const { lower = '' } = tokens[at] ?? {};
  if (lower === 'it') return true;
  const words = tokens.slice(from, to);
  const isOfPerson = /^(?:he|him|his|himself)$/.test(lower) ? 'he' : 'she';
  const [last, before] = [tokens[to - 1], tokens[from - 1]];
  const isBody =
    words.every((word) => isCapital(word)) &&
    (before?.lower === 'the' || (before?.lower === 'of' && isCapitalAt(tokens, from - 2)));
  const isForOthers = isIn('speaks-of-others', last) && tokens.slice(to, at).some(({ lower: word }) => word === 'that');
  // "the ministry said he"
  const isOfMany = /^s?he$/.test(lower) && !isCapitalAt(tokens, to - 1) && (bitsOf(last) & Word.ORGANISATION) !== 0;
  return !isBody && !isOfMany && !isForOthers && mayBe(isOfPerson, words.map(({ text }) => text).join(' '));
}

const isCapitalAt = (tokens: readonly Token[], at: number): boolean => {
  const token = tokens[at];
  return token?.kind === 'word' && isCapital(token);
};

const hasBoth = (tokens: readonly Token[]): boolean => {
  const own = tokens.filter((_, at) => !isQuoted(tokens, at));
  return (
    own.some(({ lower }) => /^(?:he|him|his)$/.test(lower)) && own.some(({ lower }) => /^(?:she|her)$/.test(lower))
  );
};
/** Of those who are named before, or of others. */
const PRONOUNS: ReadonlySet<string> = new Set(['he', 'she', 'his', 'himself', 'herself', 'her', 'him', 'it']);

/** "him", "it", "her" behind a verb or a preposition, with no verb or noun of its own behind it. */
function isObject(tokens: readonly Token[], at: number): boolean {
  const { lower = '' } = tokens[at] ?? {};
  if (!/^(?:him|her|it)$/.test(lower)) return false;
  const [last, next] = [tokens[at - 1], tokens[at + 1]];
  const isBehind =
    isVerb(tokens, at - 1, english) ||
    /..(?:ing|ed)$/.test(last?.lower ?? '') ||
    (bitsOf(last) & Word.PREPOSITION) !== 0;
  // "made her minister"
  if (lower === 'her' && isIn('before-what-one-is', last) && !isIn('to-be', last) && (bitsOf(next) & Word.ROLE) !== 0)
    return true;
  if (lower !== 'her') return isBehind && !isVerb(tokens, at + 1, english) && !isIn('says-it', last);
  return isBehind && (next === undefined || next.kind === 'mark' || (bitsOf(next) & BEHIND_OBJECT) !== 0);
}

const BEHIND_OBJECT = Word.PREPOSITION | Word.CONJUNCTION | Word.ARTICLE | Word.POSSESSIVE;

/** Nouns with an article that are nobody: what "it" may be. */
const thingsBefore = (tokens: readonly Token[], end: number, from: number): number =>
  tokens.filter(
    (token, at) =>
      at >= from &&
      at < end &&
      (bitsOf(token) & (Word.DETERMINER | Word.INDEFINITE)) !== 0 &&
      !isSomebody(tokens, at + 1),
  ).length;

/** True where a clause or a verb to come stands between: "was held after she accused | him", "hired Poe to defend | him". */
const opensClause = (between: readonly Token[], isThing: boolean): boolean =>
  between.some(
    (token) =>
      english.accounts.opensTold.has(token.lower) ||
      english.accounts.opensLater.has(token.lower) ||
      isIn('opens-own-clause', token) ||
      (!isThing && isIn('opens-words-of', token)),
  );

function isQuoted(tokens: readonly Token[], at: number): boolean {
  const marks = tokens.slice(0, at).filter(({ text }) => /^["“”]$/.test(text)).length;
  return marks % 2 === 1;
}

/** Whom a line names, in order: "Ada Roe, the mayor" is one. */
function namedIn(tokens: readonly Token[]): readonly Named[] {
  const found: Named[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    if (!isSomebody(tokens, at)) continue;
    const last = found.at(-1);
    if (last && isSame(tokens, last.to, at)) found[found.length - 1] = { from: last.from, to: at + 1 };
    else found.push({ from: at, to: at + 1 });
  }
  return found;
}

/** True where only what describes one stands between: "Roe, 34, the | mayor". */
const isSame = (tokens: readonly Token[], from: number, to: number): boolean =>
  tokens.slice(from, to).every((token, at) => {
    if (token.kind !== 'word') return true;
    return (
      (bitsOf(token) & (Word.PREPOSITION | Word.CONJUNCTION | Word.RELATIVE | Word.AUXILIARY)) === 0 &&
      !isVerb(tokens, from + at, english)
    );
  });

/** "Roe was held", "Ada Roe", "Roe, 34"; and not "Charges of theft have", "Talks are": nobody. */
const opensName = (tokens: readonly Token[]): boolean => {
  const next = tokens[1];
  if (!next || isIn('of-many', next) || next.lower === 'of') return false;
  // "Large amounts were"
  const isNoun = next.kind === 'word' && !isCapital(next) && bitsOf(next) === 0 && !isVerb(tokens, 1, english);
  return !isNoun || !next.lower.endsWith('s');
};

/** A name, or a noun for one person or body. */
function isSomebody(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token?.kind !== 'word' || token.text === 'I') return false;
  if (isCapital(token) && (bitsOf(token) & Word.TIME) === 0)
    return at > 0
      ? true
      : opensName(tokens) &&
          !(english.openers.has(token.lower) || (bitsOf(token) & (Word.PLURAL | Word.PREPOSITION)) !== 0);
  const bits = bitsOf(token);
  return (
    ((bits & Word.ROLE) !== 0 && (bits & Word.PLURAL) === 0) ||
    isIn('one-person', token) ||
    isIn('relative', token) ||
    (english.accounts.personEnding.test(token.lower) && !isVerb(tokens, at, english) && token.lower.length > 4)
  );
}

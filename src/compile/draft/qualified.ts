import { isSpeechNotDone } from '../compare/attribution.ts';
import { isVerb, opensAttribution } from '../compare/clauses.ts';
import { english } from '../language/languages.ts';
import * as Word from '../language/word-classes.ts';
import { isCapital, type Token, tokensOf } from '../read/text/tokens.ts';
import { isBalanced, verbsIn } from './headline-words.ts';
import { bitsOf } from './token-classes.ts';

/** "the state railway company": a noun as well. */
function isNounToo(lower: string): boolean {
  const { nounToo = false, form } = english.speech.verbs.get(lower) ?? {};
  return nounToo && form === 'base';
}

/** True for a verb of speech in any form. */
const isSaying = (lower: string): boolean => (english.speech.verbs.get(lower)?.strength ?? 0) > 1;

/**
 * True for words between commas that leave what stands around them to somebody, or make it less sure, so that without
 * them more is said: "police said", "if convicted", "allegedly drunk", "not her brother". ", whom police accused," is of
 * him alone.
 */
export function qualifies(aside: readonly Token[]): boolean {
  const { accounts, manner, classes } = english;
  const opener = aside.find(({ kind }) => kind === 'word')?.lower ?? '';
  if (classes.get('who-or-which')?.has(opener)) return false;
  const isLess = (token: Token): boolean =>
    accounts.conditions.has(token.lower) ||
    // "May" is a month.
    (manner?.hedges.has(token.lower) && !isCapital(token)) ||
    manner?.attributing.has(token.lower) ||
    (isSaying(token.lower) && !isNounToo(token.lower));
  return accounts.denying.has(opener) || aside.some(isLess);
}

/** Tokens from a comma to the verb of speech behind who speaks. */
const SAYING = 10;

/** True where what stands behind a place makes what stands before it less sure: "… will be jailed | unless", or whose words it is. */
export function isQualifiedBehind(tokens: readonly Token[], end: number): boolean {
  const condition = tokens.findIndex(({ lower }, at) => at >= end && english.accounts.conditions.has(lower));
  // "holds nine | and would kill them unless": that depends on it, and what stands before does not.
  const isOfAnother = tokens.some(
    ({ lower }, at) => at >= end && at < condition && lower === 'and' && isModal(tokens[at + 1]),
  );
  return (condition >= 0 && !(isOfAnother && !tokens.slice(0, end).some(isModal))) || commaOfSource(tokens, end) >= 0;
}

const isModal = (token: Token | undefined): boolean =>
  english.classes.get('not-yet')?.has(token?.lower ?? '') === true && english.accounts.finite.has(token?.lower ?? '');

/** Where it is said whose words a line is: "… took it|, a court was told"; -1 where it is not. */
const commaOfSource = (tokens: readonly Token[], from: number): number =>
  tokens.findIndex(
    ({ text }, at) =>
      at >= from && text === ',' && isSource(tokens, at + 1) && !isOfWhich(tokens, at, from) && !isOfRest(tokens, at),
  );

/** "died when, | according to the court, men came", "with a ticket and, | according to a guard, a bag": of what follows alone. */
const isOfRest = (tokens: readonly Token[], comma: number): boolean => {
  const before = tokens[comma - 1]?.lower ?? '';
  return english.accounts.opensTold.has(before) || english.classes.get('and-or-but')?.has(before) === true;
};

/** "sacked a man | who, it said, had lied" */
const isOfWhich = (tokens: readonly Token[], comma: number, from: number): boolean =>
  comma > from && english.classes.get('who-or-which')?.has(tokens[comma - 1]?.lower ?? '') === true;

/**
 * "Three fell, police said, as they fled" as "Three fell, as they fled" and ", police said"; "Roe, police said, fell" as
 * "Roe fell" and that; null without the like.
 */
export function sourceApart(line: string): readonly [told: string, source: string] | null {
  const tokens = tokensOf(line);
  const comma = commaOfSource(tokens, 1);
  const behind = Math.max(comma, endOfApposed(tokens, comma + 1));
  const close = tokens.findIndex(({ text }, at) => at > behind && text === ',');
  // "a man who, it said, had lied": of what stands behind "who" alone.
  const isWithin = english.classes.get('who-or-which')?.has(tokens[comma - 1]?.lower ?? '') === true;
  if (comma < 0 || isWithin) return null;
  const [from, to] = [tokens[comma]?.start ?? 0, tokens[close]?.start ?? line.length];
  const rest = isVerb(tokens, close + 1, english) ? line.slice(to + 1) : line.slice(to);
  const told = line.slice(0, from) + rest;
  // "In a filing, the firm stated that": nothing is told before it.
  const source = line.slice(from, to);
  return verbsIn(told) > 0 && isBalanced(source) ? [told, source] : null;
}

/** "two witnesses said", "a court was told by", "it is alleged", "according to"; ", which police denied" is of itself. */
function isSource(tokens: readonly Token[], from: number): boolean {
  const { opensMore, opensTold, opensLater } = english.accounts;
  if (opensAttribution(tokens, from, english)) return true;
  // ", appeared in court charged with"
  if (isVerb(tokens, from, english)) return false;
  // ", in writing"
  if ((bitsOf(tokens[from]) & Word.PREPOSITION) !== 0) return false;
  const ends = ({ lower, text }: Token): boolean =>
    text === ',' || opensMore.has(lower) || opensTold.has(lower) || opensLater.has(lower);
  if (endOfApposed(tokens, from) > 0) return true;
  for (const [index, token] of tokens.slice(from, from + SAYING).entries()) {
    if (ends(token)) return false;
    if (index > 0 && isSaid(tokens, from + index)) return true;
  }
  return false;
}

/** "the mayor, Ada Roe|, told the council": the comma behind a name that says who somebody is who speaks; -1 without. */
function endOfApposed(tokens: readonly Token[], from: number): number {
  const open = tokens.findIndex(({ text }, at) => at > from && text === ',');
  const close = tokens.findIndex(({ text }, at) => at > open && text === ',');
  const isNamed =
    (bitsOf(tokens[from]) & (Word.ARTICLE | Word.POSSESSIVE)) !== 0 &&
    open > from &&
    open - from < SAYING &&
    close - open > 1 &&
    close - open < NAME &&
    tokens.slice(open + 1, close).every((token) => isCapital(token)) &&
    !tokens.slice(from, open).some((_, at) => isVerb(tokens, from + at, english));
  return isNamed && isSaid(tokens, close + 1) ? close : -1;
}

/** Tokens of a name between commas. */
const NAME = 5;

/** True for a verb by which its subject says something, or is told it. */
function isSaid(tokens: readonly Token[], at: number): boolean {
  const { accounts, manner } = english;
  const { lower = '' } = tokens[at] ?? {};
  if ((bitsOf(tokens[at - 1]) & Word.AUXILIARY) !== 0)
    return accounts.tells.has(lower) || manner?.predicates.has(lower) === true;
  // ", prosecutors say,"
  const isLast = (tokens[at + 1]?.text ?? ',') === ',' && isSaying(lower);
  return isLast || (isVerb(tokens, at, english) && isSpeechNotDone(tokens, at, english));
}

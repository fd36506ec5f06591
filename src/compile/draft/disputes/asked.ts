import { english } from '../../language/languages.ts';
import * as Word from '../../language/word-classes.ts';
import { isCapital, type Token, tokensOf } from '../../read/text/tokens.ts';
import type { ReadArticle } from '../articles.ts';
import { headlineOf, isCut } from '../headlines.ts';
import { type At, oneLine } from '../place.ts';

/** Characters of an account that a question gives. */
const ACCOUNT = 120;

/**
 * An account as a question gives it: the sentence, or as much of it as is whole. Null for what cannot stand alone, such as
 * what "he" said or did.
 */
export function accountShown({ reading: { text } }: ReadArticle, { from, to }: Omit<At, 'paragraph'>): string | null {
  const line = headlineOf(text, { from, to, clause: [from, to], source: [] }, { budget: ACCOUNT });
  const { pronoun, leadingOn, saidByThem, tornApart } = english.accounts;
  const words = oneLine(text.slice(from, to));
  if (line === null || isCut(line)) return null;
  if (!isWhole(words, line) && (line !== line.replace(leadingOn, '') || isTorn(line))) return null;
  // "Roe, who owned it, had come": without what stands between its commas.
  if (!words.includes(line.slice(1)) && tornApart.test(line)) return null;
  if (pronoun.test(line.split(' ', FIRST).join(' ')) || saidByThem.test(line)) return null;
  // "at 9 p.m." keeps its mark.
  return words.endsWith(`${line}.`) && /\.\p{L}$/u.test(line) ? `${line}.` : line;
}

/** True for words that end before what they lead to: "closed from". */
export function isTorn(line: string): boolean {
  const bits = english.speech.classes.get(tokensOf(line).at(-1)?.lower ?? '') ?? 0;
  return (bits & (Word.PREPOSITION | Word.CONJUNCTION | Word.ARTICLE)) !== 0;
}

/** True for all of a sentence, but for the mark at its end. */
const isWhole = (words: string, line: string): boolean => words.endsWith(`${line.slice(1)}.`);

/** An account by somebody, or of what somebody is held to have done: no question tells as a fact what one side says. */
export function saidOrAlleged(article: ReadArticle, at: Omit<At, 'paragraph'>): string | null {
  const account = accountShown(article, at);
  const { reports, accusing, incriminating } = english.accounts;
  return account !== null && [reports, accusing, incriminating].some((pattern) => pattern.test(account))
    ? account
    : null;
}

/** An account in which a number stands. */
export function accountWith(value: number, article: ReadArticle, at: Omit<At, 'paragraph'>): string | null {
  const account = accountShown(article, at);
  const isIn = (token: Token): boolean =>
    Number(token.text.replaceAll(',', '')) === value || english.numbers.words.get(token.lower)?.small === value;
  return account !== null && tokensOf(account).some(isIn) ? account : null;
}

/** Words at the head of an account within which a pronoun means somebody whom it does not name. */
const FIRST = 2;

/** "the flat" of "The flat": a clause within a question, whose first word is no name. */
export function withinQuestion(clause: string): string {
  const [{ lower = '' } = {}, next] = tokensOf(clause);
  const bits = english.speech.classes.get(lower) ?? 0;
  // "Families had", and no "Police Chief Roe"
  if (english.accounts.speakers.has(lower) && next && !isCapital(next)) return lower + clause.slice(lower.length);
  return (bits & (Word.ARTICLE | Word.DETERMINER | Word.PRONOUN)) === 0 && !english.numbers.words.has(lower)
    ? clause
    : clause.charAt(0).toLowerCase() + clause.slice(1);
}

/** Whoever says something, as a question names them: "survivors" of a sentence that begins with them. */
export function tellerShown(words: string): string {
  const [first] = tokensOf(words);
  const bits = english.speech.classes.get(first?.lower ?? '') ?? 0;
  const isCommon = (bits & (Word.ARTICLE | Word.DETERMINER)) !== 0 || english.accounts.speakers.has(first?.lower ?? '');
  const isName = /^\p{Lu}/u.test(words.split(' ')[1] ?? '') && !/^The\b/.test(words);
  return isCommon && !isName ? words.charAt(0).toLowerCase() + words.slice(1) : words;
}

import { MONTHS, WEEKDAYS } from '../../digest/calendar.ts';
import { english } from '../language/languages.ts';
import * as Word from '../language/word-classes.ts';
import { isCapital, type Token, tokensOf } from '../read/text/tokens.ts';
import { bitsOf, isIn, quotedIn } from './token-classes.ts';

/** Words behind which an adjective stands by itself: "was grim", "looked furious". */
const FUNCTION = Word.PREPOSITION | Word.CONJUNCTION | Word.AUXILIARY | Word.PRONOUN | Word.DETERMINER;

/**
 * A line without the words by which a loud paper judges: "Sleazy medic Tom Roe was suspended" as "Tom Roe was suspended",
 * "a grim 26" as "26". What is quoted stays.
 */
export function withoutLoaded(line: string): string {
  const tokens = tokensOf(line);
  const quoted = quotedIn(tokens);
  const isLeftOut = tokens.map((token, at) => {
    const next = tokens[at + 1];
    // "shock waves"
    if (quoted[at] === true || next?.kind === 'mark' || next === undefined || isIn('behind-shock', next)) return false;
    const isBeforeNoun = (bitsOf(next) & FUNCTION) === 0;
    const isBeforeName = isCapital(next) && next.kind === 'word';
    return (isIn('loaded', token) && isBeforeNoun) || (isIn('loud-name', token) && isBeforeName && at < NAMED);
  });
  if (!isLeftOut.includes(true)) return line;
  // "Coal | tycoon Ada Roe": what says which tycoon goes with it.
  for (let at = NAMED; at > 0; at -= 1)
    if (isLeftOut[at] === true && isIn('loud-name', tokens[at]) && isPlainNoun(tokens, at - 1))
      isLeftOut[at - 1] = true;
  let plain = '';
  let last = 0;
  tokens.forEach((token, at) => {
    const next = tokens[at + 1];
    const before = at > 0 && isLeftOut[at + 1] === true;
    // "to a grim 26", "the brainy Prof Roe"
    const [behind, second] = tokens.slice(at + 1).filter((_, index) => isLeftOut[at + 1 + index] !== true);
    const isArticle = before && (bitsOf(token) & Word.ARTICLE) !== 0;
    // "the | March 4 explosion" keeps its article.
    const isBare =
      isArticle &&
      behind !== undefined &&
      (behind.kind === 'number' || (isCapital(behind) && second?.kind !== 'number'));
    if (isLeftOut[at] === true || isBare) {
      plain += line.slice(last, token.start);
      last = next?.start ?? token.end;
    } else {
      const text = isArticle && /^an?$/i.test(token.text) ? articleOf(token.text, behind?.lower ?? '') : token.text;
      plain += `${line.slice(last, token.start)}${text}`;
      last = token.end;
    }
  });
  plain += line.slice(last);
  return plain.charAt(0).toUpperCase() + plain.slice(1);
}

/** "Boffins told cops" as "Experts told police"; what is quoted stays. */
export function inPlainWords(line: string): string {
  const tokens = tokensOf(line);
  const quoted = quotedIn(tokens);
  return tokens.reduceRight((told, token, at) => {
    const plain =
      quoted[at] === true || (at > 0 && isCapital(token)) ? undefined : english.accounts.plainWords.get(token.lower);
    if (plain === undefined) return told;
    const word = isCapital(token) ? plain.charAt(0).toUpperCase() + plain.slice(1) : plain;
    return told.slice(0, token.start) + word + told.slice(token.end);
  }, line);
}

/** A word at the head of a line, or behind an article, that is neither a name nor a function word. */
const isPlainNoun = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.kind === 'word' &&
  (bitsOf(tokens[at]) & (FUNCTION | Word.ARTICLE | Word.POSSESSIVE | Word.ADVERB)) === 0 &&
  (!isCapital(tokens[at]) || at === 0);

/** Tokens of a subject in which a name follows what somebody is called by. */
const NAMED = 6;

const articleOf = (article: string, noun: string): string => `${article.charAt(0)}${/^[aeio]/.test(noun) ? 'n' : ''}`;

/** True for a line that calls people as a loud paper does, where another may tell the same soberly: "cops", "boffins". */
export function isLoud(line: string): boolean {
  const tokens = tokensOf(line);
  const quoted = quotedIn(tokens);
  return tokens.some((token, at) => quoted[at] === false && (isIn('loud-name', token) || isIn('loaded', token)));
}

/**
 * True for a line that speaks in the words of one side, and holds nobody to have said them: "Nine were martyred", "the
 * regime's governor said"; not for "Roe said that the terrorists fled", nor for what is quoted.
 */
export function isOneSided(line: string): boolean {
  const tokens = tokensOf(line);
  const quoted = quotedIn(tokens);
  const { tells } = english.accounts;
  const told = tokens.findIndex(({ lower }, at) => at > 0 && tells.has(lower));
  return tokens.some((token, at) => {
    if (quoted[at] === true || !isIn('side-word', token) || isOrder(tokens, at)) return false;
    const isSaidBehind = tokens.some(
      ({ lower }, index) => index > at && index >= tokens.length - ATTRIBUTED && tells.has(lower),
    );
    return !isSaidBehind && (told < 0 || at < told);
  });
}

/** Tokens at the end of a line within which ", Roe said" stands. */
const ATTRIBUTED = 5;

/** "a tax regime", "a regime of weigh-ins": no government. */
const isOrder = (tokens: readonly Token[], at: number): boolean => {
  const [before, of, behind] = [tokens[at - 1], tokens[at + 1], tokens[at + 2]];
  if (!isIn('side-or-order', tokens[at]) || before === undefined || isCapital(before)) return false;
  const isOfWhat = of?.lower === 'of' && behind?.kind === 'word' && !isCapital(behind);
  const isOfNoun = (bitsOf(before) & (Word.ARTICLE | Word.DETERMINER)) === 0;
  return isOfNoun || (isOfWhat && (bitsOf(behind) & (Word.ARTICLE | Word.DETERMINER)) === 0);
};

/** True for a line that judges those whom it tells of, or how they speak: "the brave Ada Roe", "Roe sneered". */
export function isJudging(line: string): boolean {
  const tokens = tokensOf(line);
  const quoted = quotedIn(tokens);
  return (
    isOneSided(line) ||
    tokens.some((token, at) => {
      const next = tokens[at + 1];
      const isBeforeNoun = next?.kind === 'word' && (bitsOf(next) & FUNCTION) === 0;
      return quoted[at] === false && ((isIn('loaded', token) && isBeforeNoun) || isIn('loud-verb', token));
    })
  );
}

/**
 * A line without words in capitals that are no names: "THE KEY witness told it to TWO clerks" as "The key witness told it to
 * two clerks". `isName` says whether the article has a name that is written so.
 */
export function withoutShouts(line: string, isName: (word: string) => boolean): string {
  const tokens = tokensOf(line);
  const isShout = tokens.map(({ text }) => /^\p{Lu}{2,}$/u.test(text) && (isNumber(text) || !isName(text)));
  return tokens.reduceRight((told, token, at) => {
    if (isShout[at] !== true) return told;
    const { lower, text } = token;
    const isBeside = isShout[at - 1] === true || isShout[at + 1] === true;
    // "PM visits the site"
    if (!isBeside && text.length <= LONGEST_TITLE && (bitsOf(token) & Word.ROLE) !== 0) return told;
    const isKnown =
      isBeside ||
      english.numbers.words.has(lower) ||
      english.accounts.acts.has(lower) ||
      bitsOf(token) !== 0 ||
      text.length > LONGEST_ACRONYM;
    if (!isKnown) return told;
    const quiet = at === 0 || DAYS_AND_MONTHS.has(lower) ? text.charAt(0) + lower.slice(1) : lower;
    return told.slice(0, token.start) + quiet + told.slice(token.end);
  }, line);
}

/** Names that have a capital in any line. */
const DAYS_AND_MONTHS: ReadonlySet<string> = new Set([...WEEKDAYS, ...MONTHS].flat());

const isNumber = (text: string): boolean => english.numbers.words.has(text.toLowerCase());

/** Letters of an acronym, and of one that is a title. */
const [LONGEST_ACRONYM, LONGEST_TITLE] = [5, 3];

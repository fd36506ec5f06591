import { isVerb } from '../compare/clauses.ts';
import { english } from '../language/languages.ts';
import * as Word from '../language/word-classes.ts';
import { isCapital, type Token, tokensOf } from '../read/text/tokens.ts';
import type { ReadArticle } from './articles.ts';
import { bitsOf, isIn } from './token-classes.ts';
import type { IsKnown } from './unexplained.ts';

/** Characters of an article before a line in which a thing is looked for as it was first told of. */
const READ = 6_000;

/** Tokens before a noun that say which it is, and of what follows it. */
const [MOST_BEFORE, MOST_BEHIND] = [4, 7];

/** A line, and the paragraph of its article that says besides its own what is meant in it. */
export interface WholeNouns {
  readonly line: string;
  readonly beside?: number;
}

/**
 * A line that says of a thing what its article says where that is first told of: "the inquiry" as "the inquiry into the
 * fire", of "The mayor ordered an inquiry into the fire". Left as it is where the article tells of two of the kind, where all
 * who know the story know the thing, and where there is no room.
 */
export function withWholeNouns(
  line: string,
  { from, paragraph }: { readonly from: number; readonly paragraph: number },
  article: ReadArticle | undefined,
  budget: number,
  isKnown: IsKnown,
): WholeNouns {
  if (!article || !/\b[Tt]he \p{Ll}/u.test(line)) return { line };
  const { text } = article.reading;
  const start = Math.max(0, from - READ);
  const before = text.slice(start, from);
  const tokens = tokensOf(line);
  for (const [at, token] of tokens.entries()) {
    const noun = tokens[at + 1];
    if (token.lower !== 'the' || !noun || !isBare(tokens, at + 1) || isKnown(noun.lower)) continue;
    if (tokens.slice(0, at).some(({ lower }) => lower === noun.lower)) continue;
    const told = firstTold(before, noun.lower);
    const whole = told && `${line.slice(0, token.end)} ${told.text}${line.slice(noun.end)}`;
    if (!whole || whole.length > budget) continue;
    const own = text.slice(article.reading.lines[2 * paragraph - 2], article.reading.lines[2 * paragraph - 1]);
    const isOwn = tokensOf(told.text).every((each) => !isCheckable(each) || own.includes(each.text));
    return isOwn ? { line: whole } : { line: whole, beside: paragraphAt(article, start + told.at) };
  }
  return { line };
}

/** The number of the paragraph that an offset of an article is in, counted from 1. */
const paragraphAt = ({ reading: { lines } }: ReadArticle, offset: number): number =>
  1 + lines.findLastIndex((start, at) => at % 2 === 0 && start <= offset) / 2;

/** A name or a number, which a paragraph that is cited has to have. */
const isCheckable = (token: Token): boolean =>
  isCapital(token) || token.kind === 'number' || english.numbers.words.has(token.lower);

/** "the inquiry", of which nothing more is said. */
function isBare(tokens: readonly Token[], at: number): boolean {
  const [noun, next] = [tokens[at], tokens[at + 1]];
  if (noun?.kind !== 'word' || isCapital(noun) || noun.lower.length < SHORTEST || !isNoun(noun)) return false;
  if (isIn('one-in-any-story', noun) || isIn('when-noun', noun) || isIn('one-of-them', noun)) return false;
  if (!next) return true;
  // "The driver, Ada Roe,"
  if (next.text === ',' && isCapital(tokens[at + 2] ?? next)) return false;
  // "the rescue teams", "the inquiry that", "the ban on", "the company's"
  const isEnd = next.kind === 'mark' || (bitsOf(next) & (Word.PREPOSITION | Word.CONJUNCTION | Word.AUXILIARY)) !== 0;
  const isSaid = isIn('says-which-object', next) || next.text === "'s";
  return (isEnd || isVerb(tokens, at + 1, english)) && !isSaid;
}

const SHORTEST = 4;

const isNoun = (token: Token): boolean =>
  (bitsOf(token) & (Word.PREPOSITION | Word.PRONOUN | Word.AUXILIARY | Word.ADVERB | Word.CONJUNCTION | Word.TITLE)) ===
  0;

/** What an article says of a thing where it brings it up, and where: null where nowhere, or where it tells of two. */
function firstTold(before: string, noun: string): { readonly text: string; readonly at: number } | null {
  if (!before.includes(noun)) return null;
  const tokens = tokensOf(before);
  const found = tokens.flatMap((token, at): { readonly text: string; readonly at: number }[] => {
    if (token.lower !== noun || isCapital(token)) return [];
    const from = broughtUpFrom(tokens, at);
    if (from < 0) return [];
    const to = behind(tokens, at);
    const text = before.slice(tokens[from]?.start, tokens[to]?.end).replaceAll(/\s+/g, ' ');
    return [{ text, at: token.start }];
  });
  const [only, ...others] = found;
  return only && others.length === 0 && only.text !== noun ? only : null;
}

/** Where what stands between "a" and its noun begins; -1 where the noun has another article, or none. */
function broughtUpFrom(tokens: readonly Token[], noun: number): number {
  for (let at = noun - 1; at >= Math.max(0, noun - 1 - MOST_BEFORE); at -= 1) {
    const token = tokens[at];
    if (!token || token.kind === 'mark') return -1;
    if ((bitsOf(token) & Word.INDEFINITE) !== 0) return /^an?$/.test(token.lower) ? at + 1 : -1;
    if ((bitsOf(token) & NO_MODIFIER) !== 0 || isIn('shows-which', token)) return -1;
  }
  return -1;
}

const NO_MODIFIER =
  Word.PREPOSITION |
  Word.CONJUNCTION |
  Word.AUXILIARY |
  Word.PRONOUN |
  Word.RELATIVE |
  Word.DETERMINER |
  Word.POSSESSIVE;

/** The last token of what says behind a noun which it is: "inquiry | into the fire"; that of the noun where nothing does. */
function behind(tokens: readonly Token[], noun: number): number {
  const opener = tokens[noun + 1];
  const isOpened = isIn('says-of-what', opener);
  if (!isOpened) return noun;
  let end = noun;
  for (let at = noun + 2; at <= noun + 1 + MOST_BEHIND; at += 1) {
    const token = tokens[at];
    const isOf = token?.lower === 'of' && at > noun + 2;
    if (!token || token.kind === 'mark') return token?.text === ',' || token?.text === '.' ? end : noun;
    if ((bitsOf(token) & (Word.TIME | Word.PRONOUN)) !== 0) return noun;
    if (!isOf && (bitsOf(token) & PHRASE_END) !== 0) return end;
    if (at > noun + 2 && isVerb(tokens, at, english)) return end;
    end = at;
  }
  return noun;
}

const PHRASE_END = Word.PREPOSITION | Word.CONJUNCTION | Word.AUXILIARY | Word.RELATIVE;

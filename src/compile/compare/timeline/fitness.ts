import { isCapital, type Token } from '../../read/text/tokens.ts';

/**
 * How well a sentence could stand alone in a timeline, 0 (never) to 1. A journalist's entry is one plain sentence in
 * the past tense that names who and where; it is no question, no appeal to the reader, no bare quotation, and hangs
 * on nothing said before it.
 */
export function fitness(text: string, tokens: readonly Token[]): number {
  const words = tokens.filter(({ kind }) => kind !== 'mark');
  if (text.length > LONGEST) return 0;
  if (words.length < FEWEST_WORDS || words.length > MOST_WORDS || FURNITURE.test(text)) return 0;
  // A question; a caption in brackets.
  if (/\?["”’']?$/.test(text) || /^[([]/.test(text)) return 0;
  let fit = lengthFit(words.length);
  if (!/[.!]["”’')]*$/.test(text)) fit *= UNFINISHED;
  if (/^["“‘'`]/.test(text)) fit *= BEGINS_AS_QUOTE;
  if (/\b(?:I|I'm|I’m|my|we|our|us|me)\b/.test(outsideQuotes(text))) fit *= FIRST_PERSON;
  if (/\byou(?:r|rs)?\b/i.test(text)) fit *= TO_THE_READER;
  const first = words[0];
  if (first && HANGING.has(first.lower)) fit *= HANGS_ON_ANOTHER;
  if (first && !isCapital(first) && first.kind === 'word') fit *= UNFINISHED;
  const capitals = words.slice(1).filter(isCapital).length;
  if (capitals === 0) fit *= NO_NAMES;
  if (capitals > 0.6 * words.length) fit *= TITLE_CASE;
  if (!words.some(({ lower }) => PAST.test(lower))) fit *= NOT_PAST;
  return fit;
}

/** In UTF-16 units; what is longer is no sentence. */
const LONGEST = 600;
const FEWEST_WORDS = 7;
const MOST_WORDS = 60;
const UNFINISHED = 0.4;
const BEGINS_AS_QUOTE = 0.45;
const FIRST_PERSON = 0.5;
const TO_THE_READER = 0.4;
const HANGS_ON_ANOTHER = 0.65;
const NO_NAMES = 0.6;
const TITLE_CASE = 0.3;
const NOT_PAST = 0.75;

/** Full marks from 18 to 40 words: room for who, what, where and how many. */
function lengthFit(words: number): number {
  if (words < 18) return 0.4 + (0.6 * (words - FEWEST_WORDS)) / (18 - FEWEST_WORDS);
  return words <= 40 ? 1 : 1 - (0.6 * (words - 40)) / (MOST_WORDS - 40);
}

/** Words that open a sentence which leans on the one before. */
const HANGING = new Set(
  'he she it they this that these those his her its their but and so or then however meanwhile also such there here'.split(
    ' ',
  ),
);

const PAST =
  /^(?:was|were|had|did|said|told|began|took|came|went|won|lost|fell|rose|held|left|met|hit|shot|became|broke|made|sent|put|led|fled|gave|found|saw|struck|fought|set|cut|kept|stood|.{2,}ed)$/;

/** What scraped pages carry besides the report. */
const FURNITURE =
  /https?:|www\.|@|©|\b(?:click|subscribe|newsletter|sign up|log in|cookies?|javascript|advertisement|copyright|all rights reserved|follow us|share this|read more|e-?mail|photo(?:graph)?s?:|last updated|image caption|media caption|comments?(?: are)? closed|terms of use|privacy policy|get short url|file photo)\b|\|.*\||[>»].*[>»]/i;

const outsideQuotes = (text: string): string => text.replace(/["“][^"”]*["”]/g, ' ');

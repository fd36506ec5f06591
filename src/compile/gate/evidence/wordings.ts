import { citesOf, claimsOf } from '../../edit/claims.ts';
import type { TopicEntries } from '../../edit/read.ts';
import { type NumberFound, numbersOf } from '../../find/numbers.ts';
import { plainMarks } from '../names/words.ts';

/** Words in quotation marks within a line, without the punctuation that the line puts inside the marks. */
export const quotedWords = (text: string): readonly string[] =>
  [...plainMarks(text).matchAll(/"([^"]+)"/g)].map(([, inside = '']) => inside.replace(/(?<![.,;:?!])[.,;:?!]+$/, ''));

/** A line may begin quoted words with a small or a capital letter where the article has the other. */
export function eitherCase(words: string): readonly string[] {
  const rest = words.slice(1);
  return [words, words.charAt(0).toLowerCase() + rest, words.charAt(0).toUpperCase() + rest];
}

/** The beginnings of a wording, a word longer each time, up to the whole. */
export function beginnings(words: string): readonly string[] {
  const parts = plainMarks(words).split(' ');
  return parts.map((_, index) => parts.slice(0, index + 1).join(' '));
}

/** Everything that the digest quotes, with its beginnings: they tell from which word on a wrong quotation differs. */
export function quotationsOf(entries: TopicEntries): readonly string[] {
  const cited = citesOf(entries).flatMap(({ quote }) => quote ?? []);
  const lines = claimsOf(entries).map(({ text }) => text);
  return [...new Set([...cited.flatMap(beginnings), ...quotationsIn(lines)])];
}

/** What lines quote, with its beginnings. */
export const quotationsIn = (lines: readonly string[]): readonly string[] => [
  ...new Set(lines.flatMap((line) => quotedWords(line).flatMap(eitherCase).flatMap(beginnings))),
];

interface Place {
  readonly start: number;
  readonly end: number;
}

/** The numbers of a text that are no part of a date. */
export const undatedNumbers = (text: string, dates: readonly Place[]): readonly NumberFound[] =>
  numbersOf(text).filter((number) => dates.every((date) => number.end <= date.start || number.start >= date.end));

/** What a text counts: numbers by value, rising, and amounts such as "tens of thousands" by their words. */
interface Mentioned {
  readonly numbers: readonly number[];
  readonly vague: readonly string[];
}

/** By what words of an amount are compared. */
export const amountKey = (text: string): string => plainMarks(text).toLowerCase();

/**
 * The numbers of a paragraph, and amounts that are none. A bare year may also be a count; a day of the month may not. "A" and
 * "an" before a small word are 1: "a soldier was killed" supports a figure; so does "no", for 0.
 */
export function numbersMentioned(text: string, dates: readonly (Place & { readonly text: string })[]): Mentioned {
  const withDay = dates.filter((date) => !/^\d{4}$/.test(date.text));
  const one = /\b[Aa]n?\s(?=\p{Ll})/u.test(text) ? [1] : [];
  const none = /\b(?:no|nobody|none|zero)\b/i.test(text) ? [0] : [];
  const { exact = [], vague = [] } = Object.groupBy(undatedNumbers(text, withDay), ({ isVague }) =>
    isVague ? 'vague' : 'exact',
  );
  return {
    numbers: [...new Set([...none, ...one, ...exact.map(({ value }) => value)])].sort((a, b) => a - b),
    vague: [...new Set(vague.map((amount) => amountKey(amount.text)))].sort(),
  };
}

import type { Draft } from '../../edit/files/draft.ts';
import type { ArticleDraft } from '../../edit/files/shapes.ts';
import { plainMarks } from '../../find/words.ts';
import { citesOf, claimsOf } from '../claims.ts';

/** Words in quotation marks within a line, without the punctuation that the line puts inside the marks. */
export const quotedWords = (text: string): readonly string[] =>
  [...plainMarks(text).matchAll(/"([^"]+)"/g)].map(([, inside = '']) => inside.replace(/[.,;:?!]+$/, ''));

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
export function quotationsOf(draft: Draft): readonly string[] {
  const cited = citesOf(draft).flatMap(({ quote }) => (quote ? [quote.value] : []));
  const lines = claimsOf(draft).map(({ text }) => text.value);
  return [...new Set([...cited.flatMap(beginnings), ...quotationsIn(lines)])].filter((words) => words !== '');
}

/** What lines quote, with its beginnings. */
export const quotationsIn = (lines: readonly string[]): readonly string[] => [
  ...new Set(lines.flatMap((line) => quotedWords(line).flatMap(eitherCase).flatMap(beginnings))),
];

/** The words that figures give instead of numbers. */
export const amountsOf = (draft: Draft): readonly string[] => [
  ...new Set(draft.figures.flatMap(({ words }) => (words && words.value !== '' ? [words.value] : []))),
];

/** What is said of an article and must stand in it. */
export const describedBy = ({ headline, publisher, author, dateline }: ArticleDraft): readonly string[] =>
  [headline, publisher?.name, author?.name, dateline].flatMap((text) =>
    text && text.value !== '' ? [text.value] : [],
  );

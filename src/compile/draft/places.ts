import type { ArticleId } from '../../digest/types.ts';
import type { Paragraph } from '../edit/schema.ts';
import { withoutDateline } from '../read/dateline.ts';
import type { Document } from '../read/document.ts';
import type { Sentence } from '../read/text/sentences.ts';

/** The index of the first of some places in order of which `isPast` is false; their number where there is none. */
export function firstNot<T>(places: readonly T[], isPast: (place: T) => boolean): number {
  let [low, high] = [0, places.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const place = places[middle];
    if (place !== undefined && isPast(place)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Number of the paragraph that holds an offset, counted from 1; the last one that begins before it. */
export const paragraphOf = ({ lines }: Document, offset: number): number =>
  Math.max(
    1,
    firstNot(lines, ({ start }) => start <= offset),
  );

/** The sentence of a document that holds an offset. */
export function sentenceIn({ sentences }: Document, offset: number): Sentence | undefined {
  const sentence = sentences[firstNot(sentences, ({ end }) => end <= offset)];
  return sentence && sentence.start <= offset ? sentence : undefined;
}

/** The words of the sentence that holds an offset, without the dateline that it may begin with. */
export function sentenceTextIn(document: Document, offset: number): string {
  const sentence = sentenceIn(document, offset);
  return sentence ? withoutDateline(document.text.slice(sentence.start, sentence.end)) : '';
}

export const citing = (article: ArticleId, paragraph: number): Paragraph => ({
  id: `${article}${paragraph}`,
  article,
  paragraph,
});

import { withoutDateline } from '../read/dateline.ts';
import type { Document } from '../read/document.ts';
import type { Sentence } from '../read/text/sentences.ts';

/** Where something stands: its paragraph, and its sentence without a dateline. */
export interface At {
  readonly paragraph: number;
  readonly from: number;
  readonly to: number;
}

/** Letters of a sentence that expressions are asked of; what is longer is no prose. */
export const MOST_OF_SENTENCE = 1_200;

/** Where an offset stands. */
export function at(document: Document, offset: number): At {
  const sentence = sentenceIn(document, offset);
  const words = sentence ? document.text.slice(sentence.start, sentence.end) : '';
  const to = sentence?.end ?? offset;
  return { paragraph: paragraphOf(document, offset), from: to - withoutDateline(words).length, to };
}

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

/** The index of the sentence of a document that holds an offset, or that begins behind it. */
export const sentenceAt = ({ sentences }: Document, offset: number): number =>
  firstNot(sentences, ({ end }) => end <= offset);

/** The sentence of a document that holds an offset. */
export function sentenceIn(document: Document, offset: number): Sentence | undefined {
  const sentence = document.sentences[sentenceAt(document, offset)];
  return sentence && sentence.start <= offset ? sentence : undefined;
}

/** Words as one line, whatever breaks stand between them. */
export const oneLine = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();

import { dayNumber } from '../../digest/day.ts';
import type { Day } from '../../digest/types.ts';
import { spanOf } from '../compare/when.ts';
import type { DateMention } from '../find/extraction.ts';
import type { Document } from '../read/document.ts';

/** Days after which an office may be another's. */
const RECENT = 90;
/** Days before an article of which a date without its year hardly tells, and a date with it. */
const FAR = 300;
const YEAR = /\d{4}/;
/** When it is told that somebody took an office. */
interface When {
  /** True where the last day told, there or right before, is not long before publication. */
  readonly isRecent: boolean;
  readonly isToCome: boolean;
}

/** When a sentence tells of something, by its days or else those right before it. */
export function whenOf({ published }: Document, datesOf: readonly (readonly DateMention[])[], index: number): When {
  const spansAt = (at: number) => (datesOf[at] ?? []).flatMap(({ value }) => spanOf(value) ?? []);
  const told = [index, index - 1, index - 2].map(spansAt).find((spans) => spans.length > 0) ?? [];
  return {
    isRecent: told.length > 0 && told.every(({ end }) => dayNumber(published) - dayNumber(end) < RECENT),
    isToCome: spansAt(index).some(({ start }) => start > published),
  };
}

/** The day of a date; of one without its year none that is far from the article: it may be read in the wrong year. */
export function dayIn({ published }: Document, { text, value }: Pick<DateMention, 'text' | 'value'>): Day | undefined {
  const span = spanOf(value);
  if (span?.precision !== 'day') return undefined;
  const isFar = dayNumber(published) - dayNumber(span.start) >= FAR;
  return isFar && !YEAR.test(text) ? undefined : span.start;
}

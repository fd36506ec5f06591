import { type Fault, fault } from '../../fault.ts';
import { QUOTATION_WORDS, wordCount } from '../../find/words.ts';
import { citesOf } from '../../gate/claims.ts';
import type { Sources } from '../../read/sources.ts';

/** In a facts-only topic a quotation has at most fifteen words. */
export function shortQuotations({ draft }: Sources): readonly Fault[] {
  if (draft.topic.rights !== 'facts-only') return [];
  return citesOf(draft).flatMap(({ quote }) => {
    const words = quote ? wordCount(quote.value) : 0;
    return quote && words > QUOTATION_WORDS
      ? [
          fault(
            quote.at,
            `the quotation has ${words} words; a facts-only topic allows ${QUOTATION_WORDS}. Quote less of it.`,
          ),
        ]
      : [];
  });
}

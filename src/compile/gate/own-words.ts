import { QUOTATION_WORDS } from '../check/rights.ts';
import { claimsOf } from '../claims.ts';
import { fault } from '../fault.ts';
import { tokensOf } from '../find/names.ts';
import type { GateCheck } from '../sources.ts';
import { citedClaims } from './cited.ts';

/** In a facts-only topic a line is in the editor's own words: no longer run of a paragraph's words than may be quoted. */
export const ownWords: GateCheck = (sources) => {
  if (sources.draft.topic.rights !== 'facts-only') return [];
  return citedClaims(sources, claimsOf(sources.draft)).flatMap(({ text, paragraphs }) => {
    const words = tokensOf(text.value).map((token) => token.key);
    const copied = paragraphs
      .map(({ id, text: body }) => ({ id, length: longestRun(words, body) }))
      .find(({ length }) => length > QUOTATION_WORDS);
    if (!copied) return [];
    const { id, length } = copied;
    return [
      fault(
        text.at,
        `${length} words in a row are those of ${id}; a facts-only topic allows ${QUOTATION_WORDS}. Say it in your own words.`,
      ),
    ];
  });
};

/** Length of the longest run of words that stands in the text in the same order. */
function longestRun(words: readonly string[], text: string): number {
  const body = ` ${tokensOf(text)
    .map((token) => token.key)
    .join(' ')} `;
  let longest = 0;
  for (let start = 0; start + longest < words.length; start += 1) {
    while (start + longest < words.length && body.includes(` ${words.slice(start, start + longest + 1).join(' ')} `))
      longest += 1;
  }
  return longest;
}

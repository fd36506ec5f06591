import { fault } from '../fault.ts';
import { QUOTATION_WORDS } from '../find/words.ts';
import type { GateCheck } from '../read/sources.ts';
import { citedClaims } from './cited.ts';
import { claimsOf } from './claims.ts';
import { longestRun } from './evidence/hashes.ts';

/** In a facts-only topic a line is in the editor's own words: no longer run of a paragraph's words than may be quoted. */
export const ownWords: GateCheck = (sources) => {
  if (sources.draft.topic.rights !== 'facts-only') return [];
  return citedClaims(sources, claimsOf(sources.draft)).flatMap(({ text, paragraphs }) => {
    const copied = paragraphs
      .map((paragraph) => ({ id: paragraph.id, length: longestRun(text.value, paragraph) }))
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

import { type Fault, fault } from '../fault.ts';
import type { GateCheck, GateSources } from '../read/sources.ts';
import { allParagraphs, citedClaims, elsewhere, type Paragraph, paragraphAt, spotList, unlessNew } from './cited.ts';
import { citesOf, claimsOf } from './claims.ts';
import { attestation } from './evidence/hashes.ts';
import { beginnings, eitherCase, quotedWords } from './evidence/wordings.ts';

/** A quotation stands verbatim in its paragraph; curly marks are as good as straight ones, nothing else may differ. */
export const quotationsVerbatim: GateCheck = (sources) =>
  citesOf(sources.draft).flatMap(({ quote, spot }) => {
    const paragraph = paragraphAt(sources, spot.value);
    if (!quote || quote.value === '' || !paragraph || holds(paragraph, quote.value)) return [];
    return [misquoted(sources, quote, [paragraph])];
  });

/** So do words in quotation marks within a line; their first letter may be small or capital. */
export const quotedWordsVerbatim: GateCheck = (sources) =>
  citedClaims(sources, claimsOf(sources.draft)).flatMap(({ text, paragraphs }) =>
    quotedWords(text.value).flatMap((quoted) => {
      const isThere = eitherCase(quoted).some((way) => paragraphs.some((paragraph) => holds(paragraph, way)));
      return isThere ? [] : [misquoted(sources, { value: quoted, at: text.at }, paragraphs)];
    }),
  );

/** True where the evidence attests that the words stand in the paragraph. */
export const holds = ({ sha256, attested }: Paragraph, words: string): boolean =>
  attested.includes(attestation(sha256, words));

function misquoted(
  sources: GateSources,
  { value, at }: { readonly value: string; readonly at: Fault['at'] },
  paragraphs: readonly Paragraph[],
): Fault {
  const others = allParagraphs(sources).filter((paragraph) => holds(paragraph, value));
  const advice =
    others.length > 0 ? 'Cite that paragraph' : `Copy the words as they stand${agreement(value, paragraphs)}`;
  return fault(
    at,
    `"${value}" is not verbatim in ${spotList(paragraphs)}.${elsewhere(others)} ${advice}, or correct it.${unlessNew(sources)}`,
  );
}

/** Up to where a paragraph agrees, so that the editor sees the word that differs. */
function agreement(quote: string, paragraphs: readonly Paragraph[]): string {
  const parts = beginnings(quote);
  const runs = paragraphs.map((paragraph) => parts.findLastIndex((words) => holds(paragraph, words)) + 1);
  const longest = Math.max(0, ...runs);
  const next = parts[longest]?.split(' ').at(-1);
  return longest > 0 && next !== undefined ? ` (it differs from "${next}" on)` : '';
}

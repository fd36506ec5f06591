import { citesOf, claimsOf } from '../claims.ts';
import { type Fault, fault } from '../fault.ts';
import { plainMarks } from '../find/words.ts';
import type { GateCheck, GateSources } from '../sources.ts';
import { allParagraphs, citedClaims, elsewhere, type Paragraph, paragraphAt, spotList } from './cited.ts';

/** A quotation stands verbatim in its paragraph; curly marks are as good as straight ones, nothing else may differ. */
export const quotationsVerbatim: GateCheck = (sources) =>
  citesOf(sources.draft).flatMap(({ quote, spot }) => {
    const paragraph = paragraphAt(sources, spot.value);
    if (!quote || quote.value === '' || !paragraph || holds(paragraph.text, quote.value)) return [];
    return [misquoted(sources, quote, [paragraph])];
  });

/** So do words in quotation marks within a line; their first letter may be small or capital. */
export const quotedWordsVerbatim: GateCheck = (sources) =>
  citedClaims(sources, claimsOf(sources.draft)).flatMap(({ text, paragraphs }) =>
    [...plainMarks(text.value).matchAll(/"([^"]+)"/g)].flatMap(([, inside = '']) => {
      const quoted = inside.replace(/[.,;:?!]+$/, '');
      const rest = quoted.slice(1);
      const ways = [quoted, quoted.charAt(0).toLowerCase() + rest, quoted.charAt(0).toUpperCase() + rest];
      const isThere = paragraphs.some(({ text: body }) => ways.some((way) => holds(body, way)));
      return isThere ? [] : [misquoted(sources, { value: quoted, at: text.at }, paragraphs)];
    }),
  );

const holds = (paragraph: string, quoted: string): boolean => plainMarks(paragraph).includes(plainMarks(quoted));

function misquoted(
  sources: GateSources,
  { value, at }: { readonly value: string; readonly at: Fault['at'] },
  paragraphs: readonly Paragraph[],
): Fault {
  const others = allParagraphs(sources).filter((paragraph) => holds(paragraph.text, value));
  const advice =
    others.length > 0 ? 'Cite that paragraph' : `Copy the words as they stand${agreement(value, paragraphs)}`;
  return fault(
    at,
    `"${value}" is not verbatim in ${spotList(paragraphs)}.${elsewhere(others)} ${advice}, or correct it.`,
  );
}

/** Up to where the paragraph agrees, so that the editor sees the word that differs. */
function agreement(quote: string, paragraphs: readonly Paragraph[]): string {
  const words = plainMarks(quote).split(' ');
  const runs = paragraphs.map(({ text }) => {
    let length = words.length;
    while (length > 0 && !holds(text, words.slice(0, length).join(' '))) length -= 1;
    return length;
  });
  const longest = Math.max(0, ...runs);
  return longest > 0 && longest < words.length ? ` (it differs from "${words[longest]}" on)` : '';
}

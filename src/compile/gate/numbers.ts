import type { CiteDraft } from '../edit/files/shapes.ts';
import { type Fault, fault, type Placed } from '../fault.ts';
import { datesOf } from '../find/dates/spans.ts';
import type { GateCheck, GateSources } from '../read/sources.ts';
import {
  allParagraphs,
  citedClaims,
  citedParagraphs,
  elsewhere,
  type Paragraph,
  spotList,
  unlessNew,
} from './cited.ts';
import { claimsOf } from './claims.ts';
import { attestationAnyCase } from './evidence/hashes.ts';
import { undated } from './evidence/numbers.ts';

/**
 * Every number of a line stands in a cited paragraph, in digits or words. "One", "first" and "both" point to
 * something in a line and count nothing; in a paragraph they bear out a figure.
 */
export const numbersBorneOut: GateCheck = (sources) =>
  citedClaims(sources, claimsOf(sources.draft)).flatMap((claim) => {
    const { text, paragraphs } = claim;
    const published = paragraphs[0]?.published;
    if (published === undefined) return [];
    return undated(text.value, datesOf(text.value, published))
      .filter(
        ({ value, text: word, start }) => value > 1 && !/^both$/i.test(word) && !isParagraphNumber(text.value, start),
      )
      .flatMap((number) => missing(sources, { ...number, at: text.at }, paragraphs));
  });

/** So does the value of every figure, and the upper end of its range. */
export const figuresBorneOut: GateCheck = (sources) =>
  sources.draft.figures.flatMap(({ value, max, words, cite }) => [
    ...[value, max].flatMap((number) => (number ? figureFaults(sources, number, cite.value) : [])),
    ...(words ? wordFaults(sources, words, cite.value) : []),
  ]);

function figureFaults(sources: GateSources, number: Placed<number>, cites: readonly CiteDraft[]): Fault[] {
  const text = number.value.toLocaleString('en');
  return missing(sources, { value: number.value, text, at: number.at }, citedParagraphs(sources, cites));
}

/** Where an article gives no number, its own word for the amount stands in the paragraph. */
function wordFaults(sources: GateSources, words: Placed<string>, cites: readonly CiteDraft[]): Fault[] {
  const paragraphs = citedParagraphs(sources, cites);
  const isThere = paragraphs.some(({ sha256, attested }) => attested.includes(attestationAnyCase(sha256, words.value)));
  return isThere || paragraphs.length === 0
    ? []
    : [
        fault(
          words.at,
          `"${words.value}" is not in ${spotList(paragraphs)}. Give the article's own word for the amount.${unlessNew(sources)}`,
        ),
      ];
}

interface Wanted {
  readonly value: number;
  readonly text: string;
  readonly at: Fault['at'];
}

function missing(sources: GateSources, { value, text, at }: Wanted, paragraphs: readonly Paragraph[]): Fault[] {
  if (paragraphs.length === 0 || paragraphs.some(({ numbers }) => numbers.includes(value))) return [];
  const there = [...new Set(paragraphs.flatMap(({ numbers }) => numbers))]
    .filter((each) => each > 1)
    .map((each) => each.toLocaleString('en'));
  const others = allParagraphs(sources).filter(({ numbers }) => numbers.includes(value));
  return [
    fault(
      at,
      `number ${text} is not in ${spotList(paragraphs)} (numbers there: ${there.join('; ') || 'none'}).` +
        `${elsewhere(others)} Cite the paragraph that has it, or correct the line.`,
    ),
  ];
}

/** "Paragraph 29" points to the article and counts nothing. */
const isParagraphNumber = (text: string, start: number): boolean =>
  /\bparagraphs? (?:\d+(?:, | and ))*$/i.test(text.slice(0, start));

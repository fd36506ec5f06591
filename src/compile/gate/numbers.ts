import { claimsOf } from '../edit/claims.ts';
import type { FigureEntry } from '../edit/schema.ts';
import { type Fault, fault, type Place, placeOf } from '../fault.ts';
import { datesOf } from '../find/dates/spans.ts';
import { attestationAnyCase } from './evidence/hashes.ts';
import { amountKey, undatedNumbers } from './evidence/wordings.ts';
import {
  citedClaims,
  citedParagraphs,
  citeList,
  elsewhere,
  type GateCheck,
  type GateSources,
  othersFor,
  type Paragraph,
  unlessNew,
} from './paragraphs.ts';

/**
 * Every number of a line stands in a cited paragraph, in digits or words; "hundreds" stands there as that, and is no 100.
 * "One", "first" and "both" point to something in a line and count nothing; in a paragraph they support a figure.
 */
export const numbersSupported: GateCheck = (sources) =>
  citedClaims(sources, claimsOf(sources.entries)).flatMap(({ text, at, paragraphs }) => {
    const published = paragraphs[0]?.published;
    if (published === undefined) return [];
    return undatedNumbers(text, datesOf(text, published))
      .filter(
        ({ value, text: word, start }) => value > 1 && word.toLowerCase() !== 'both' && !isParagraphNumber(text, start),
      )
      .flatMap((number) => missing(sources, number, at, paragraphs));
  });

/** So does the value of every figure, and the upper end of its range. */
export const figuresSupported: GateCheck = (sources) =>
  sources.entries.figures.flatMap((figure) => {
    const paragraphs = citedParagraphs(sources, figure.cite);
    const numbers = (['value', 'max'] as const).flatMap((key) => {
      const value = figure[key];
      const text = value?.toLocaleString('en') ?? '';
      return value === undefined
        ? []
        : missing(sources, { value, text, isVague: false }, placeOf(figure, key), paragraphs);
    });
    return [...numbers, ...wordFaults(sources, figure, paragraphs)];
  });

/** Where an article gives no number, its own word for the amount stands in the paragraph. */
function wordFaults(sources: GateSources, figure: FigureEntry, paragraphs: readonly Paragraph[]): Fault[] {
  const { words } = figure;
  if (words === undefined || paragraphs.length === 0) return [];
  if (paragraphs.some(({ sha256, attested }) => attested.includes(attestationAnyCase(sha256, words)))) return [];
  const todo = `Give the article's own word for the amount.${unlessNew(sources)}`;
  return [fault(placeOf(figure, 'words'), `"${words}" is not in ${citeList(paragraphs)}. ${todo}`)];
}

interface Wanted {
  readonly value: number;
  readonly text: string;
  readonly isVague: boolean;
}

function missing(sources: GateSources, wanted: Wanted, at: Place, paragraphs: readonly Paragraph[]): Fault[] {
  const { value, text, isVague } = wanted;
  const isIn = ({ numbers, vague }: Paragraph): boolean =>
    isVague ? vague.includes(amountKey(text)) : numbers.includes(value);
  if (paragraphs.length === 0 || paragraphs.some(isIn)) return [];
  const numbers = paragraphs.flatMap((paragraph) => paragraph.numbers).filter((each) => each > 1);
  const there = new Set([
    ...numbers.map((each) => each.toLocaleString('en')),
    ...paragraphs.flatMap(({ vague }) => vague),
  ]);
  const others = elsewhere(othersFor(sources, at, isIn));
  const what = `number ${text} is not in ${citeList(paragraphs)} (numbers there: ${[...there].join('; ') || 'none'}).`;
  return [fault(at, `${what}${others} Cite the paragraph that has it, or correct the line.`)];
}

/** "Paragraph 29" points to the article and counts nothing. */
const isParagraphNumber = (text: string, start: number): boolean =>
  /\bparagraphs? (?:\d+(?:, | and ))*$/i.test(text.slice(0, start));

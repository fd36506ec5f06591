import type { Sentence } from '../../read/text/sentences.ts';
import type { FigureMention } from '../extraction.ts';
import { BACKGROUND, OTHER_TIME, REVISED } from './vocabulary.ts';

/** A figure with what its place in the article tells of it. */
export interface Placed {
  readonly figure: FigureMention;
  readonly sentence: Sentence;
  /** Index of its sentence in the article. */
  readonly order: number;
  readonly isHeadline: boolean;
  /** The tokens of its sentence from `from` up to `to`, its noun included. */
  readonly from: number;
  readonly to: number;
  readonly isToll: boolean;
  readonly isAdded: boolean;
  /** What a sum adds up; empty for a number of its own. */
  readonly addends: readonly number[];
}

/** A figure that may be the headline toll, with what is asked of it again and again. */
interface Candidate extends Placed {
  readonly value: number;
  readonly isPart: boolean;
  readonly isVague: boolean;
  /** 0 for a figure of today, below for one of other days. */
  readonly background: number;
}

/** An article that gives more figures of killed than this has said its own toll by then. */
const MOST = 60;

/** The figure that states the death toll of the reported incident, out of those that count killed; null for none. */
export function headlineToll(killed: readonly Placed[]): Placed | null {
  const candidates = killed.slice(0, MOST).map((placed): Candidate => {
    const { figure } = placed;
    const isPart = figure.part === true;
    const { sentence, order, isHeadline, from, to, isToll, isAdded, addends } = placed;
    const place = { figure, sentence, order, isHeadline, from, to, isToll, isAdded, addends };
    return Object.assign(place, {
      value: figure.value,
      isPart,
      isVague: isVague(figure),
      background: background(placed),
    });
  });
  let best = -1;
  let highest = Number.NEGATIVE_INFINITY;
  for (const [index, candidate] of candidates.entries()) {
    const score = scoreOf(candidate, candidates);
    if (score > highest) [best, highest] = [index, score];
  }
  return killed[best] ?? null;
}

/** The weights were set by hand on reports of single incidents, all but a held-out fifth; see bench/extract/figures.ts. */
function scoreOf(own: Candidate, all: readonly Candidate[]): number {
  let score = own.isHeadline ? 3 : Math.max(0, 2 - own.order * 0.25) - Math.max(0, own.order - 8) * 0.02;
  if (own.isPart) score -= 6;
  if (own.isAdded) score -= 3;
  if (own.isToll) score += 1;
  if (own.addends.length > 0) score += 1;
  if (own.value === 0) score -= 3;
  if (own.addends.length === 0 && /^an? /i.test(own.figure.text)) score -= 1.5;
  if (own.isVague && all.some((other) => isPreciseFor(other, own))) score -= 4;
  if (!own.isVague && all.some((other) => other.isVague && other.order < 2 && !isPreciseFor(own, other))) score -= 2;
  if (isCoveredBySum(own, all) || isPartElsewhere(own, all)) score -= 3;
  if (isRevised(own)) score -= 3;
  if (all.some((other) => isLarger(other, own) && Math.abs(other.order - own.order) <= 2)) score -= 0.8;
  return score + Math.min(2, agreeing(own, all)) * 0.7 + own.background;
}

/** "Dozens", "hundreds": a word alone. */
const isVague = ({ qualifier, text }: FigureMention): boolean => Boolean(qualifier?.endsWith('s')) && !/\d/.test(text);

/** A number that says what the vague word leaves open. */
const isPreciseFor = (precise: Candidate, vague: Candidate): boolean =>
  !precise.isVague &&
  !precise.isPart &&
  !precise.isAdded &&
  precise.value >= vague.value / 3 &&
  precise.value < vague.value * 20;

/** One of the numbers that a sum near the top adds up. */
const isCoveredBySum = (own: Candidate, all: readonly Candidate[]): boolean =>
  own.addends.length === 0 &&
  own.value > 1 &&
  all.some(({ order, addends }) => order < 4 && addends.includes(own.value));

/** "Ten children" in the headline, where another sentence has "ten children were among at least 48 killed". */
function isPartElsewhere(own: Candidate, all: readonly Candidate[]): boolean {
  const { unit } = own.figure;
  if (own.isPart || own.addends.length > 0 || unit === null || unit === 'people') return false;
  return all.some(
    (other) =>
      other.isPart &&
      other.value === own.value &&
      other.figure.unit === unit &&
      all.some((whole) => whole.sentence === other.sentence && isLarger(whole, own)),
  );
}

const isLarger = (other: Candidate, own: Candidate): boolean =>
  !other.isPart && !other.isAdded && other.value > own.value && other.background > -1;

/** How many other figures, not parts, give the same number. */
function agreeing(own: Candidate, all: readonly Candidate[]): number {
  let count = 0;
  for (const other of all) if (other !== own && other.value === own.value && !other.isPart) count += 1;
  return count;
}

/** "Since the war began", "last month", 200,000: other deaths than those of today. */
function background({ figure, sentence, from, to, order }: Placed): number {
  let score = figure.value >= 3000 ? -4 : 0;
  const { tokens } = sentence;
  for (let index = Math.max(0, from - 14); index < Math.min(tokens.length, to + 18); index += 1) {
    const word = tokens[index]?.lower ?? '';
    if (figure.value > 100 && BACKGROUND.has(word)) score -= 1;
    else if (order > 1 && OTHER_TIME.has(word)) score -= 0.5;
  }
  return Math.max(score, -6);
}

/** "An earlier toll of 12", "up from 12", "a higher toll of 12": corrected, or another's number. */
function isRevised({ sentence, from }: Placed): boolean {
  const { tokens } = sentence;
  if (tokens[from - 1]?.lower === 'from') return true;
  for (let index = from - 1; index >= 0 && index > from - 7; index -= 1)
    if (REVISED.has(tokens[index]?.lower ?? '')) return true;
  return false;
}

import type { FigureMention } from '../../extraction.ts';
import type { Sentence } from '../../text/sentences.ts';

/** A figure with what its place in the article tells of it. */
export interface Placed {
  readonly figure: FigureMention;
  readonly sentence: Sentence;
  /** Index of its sentence; the headline, where known, is 0. */
  readonly order: number;
  readonly isHeadline: boolean;
  /** Index of its first token in the sentence. */
  readonly from: number;
  readonly to: number;
  readonly isToll: boolean;
  readonly isAdded: boolean;
  readonly isSum: boolean;
  /** What a sum adds up; empty for a number of its own. */
  readonly addends: readonly number[];
}

const BACKGROUND = /^(?:since|began|erupted|started|broke|years?|decades?|overall|conflict|war|uprising|outbreak)$/;
const OTHER_TIME =
  /^(?:last|earlier|previous|previously|ago|yesterday|separately|meanwhile|elsewhere|similar|another|also)$/;
const REVISED = /^(?:initially|earlier|previous|previously|originally|initial|first|before)$/;

/** How well a killed figure fits the death toll of the incident that the article reports; the greatest leads. */
export function tollScore(placed: Placed, all: readonly Placed[]): number {
  const { figure, isHeadline, order, isToll, isAdded, isSum } = placed;
  let score = isHeadline ? 3 : Math.max(0, 2 - order * 0.25) - Math.max(0, order - 8) * 0.02;
  if (figure.part) score -= 6;
  if (isAdded) score -= 3;
  if (isToll) score += 1;
  if (isSum) score += 1;
  if (isVague(figure) && all.some((other) => isPreciseFor(other, figure))) score -= 4;
  if (isAddend(placed, all)) score -= 3;
  if (figure.value === 0) score -= 3;
  score += Math.min(2, agreeing(placed, all)) * 0.7;
  score += background(placed);
  if (isRevised(placed)) score -= 3;
  if (isLesser(placed, all)) score -= 0.8;
  return score;
}

/** "Dozens", "hundreds": a word alone. */
const isVague = ({ qualifier, text }: FigureMention): boolean =>
  qualifier !== null && /s$/.test(qualifier) && /^[a-z ]*$/i.test(text);

/** A number that says what the vague word leaves open. */
const isPreciseFor = ({ figure, isAdded }: Placed, { value }: FigureMention): boolean =>
  !isVague(figure) && !figure.part && !isAdded && figure.value >= value / 3 && figure.value < value * 20;

/** One of the numbers that a sum near the top adds up, or of the people who are elsewhere a part of more. */
function isAddend(placed: Placed, all: readonly Placed[]): boolean {
  const { figure, isSum } = placed;
  if (isSum) return false;
  return all.some((other) => {
    if (other.isSum) return other.order < 4 && other.addends.includes(figure.value) && figure.value > 1;
    return (
      other.figure.part &&
      !figure.part &&
      other.figure.value === figure.value &&
      other.figure.unit === figure.unit &&
      figure.unit !== 'people' &&
      all.some(
        ({ sentence, figure: whole }) => sentence === other.sentence && whole.value > figure.value && !whole.part,
      )
    );
  });
}

/** How many other figures, not parts, give the same number. */
const agreeing = ({ figure }: Placed, all: readonly Placed[]): number =>
  all.filter((other) => other.figure !== figure && other.figure.value === figure.value && !other.figure.part).length;

/** A larger whole stands within the next three sentences. */
const isLesser = (placed: Placed, all: readonly Placed[]): boolean =>
  all.some(
    (other) =>
      !other.figure.part &&
      !other.isAdded &&
      other.figure.value > placed.figure.value &&
      Math.abs(other.order - placed.order) <= 2 &&
      background(other) > -1,
  );

/** "Since the war began", "last month", 200,000: other deaths than those of today. */
function background({ figure, sentence, from, to, order }: Placed): number {
  let score = figure.value >= 3000 ? -4 : 0;
  const { tokens } = sentence;
  for (let index = Math.max(0, from - 14); index < Math.min(tokens.length, to + 18); index += 1) {
    const word = tokens[index]?.lower ?? '';
    if (BACKGROUND.test(word) && figure.value > 100) score -= 1;
    else if (order > 1 && OTHER_TIME.test(word)) score -= 0.5;
  }
  return Math.max(score, -6);
}

/** "An earlier toll of 12", "up from 12": a number that has been corrected. */
function isRevised({ sentence, from }: Placed): boolean {
  const { tokens } = sentence;
  const before = tokens[from - 1]?.lower;
  if (before === 'from') return true;
  for (let index = from - 1; index >= 0 && index > from - 7; index -= 1)
    if (REVISED.test(tokens[index]?.lower ?? '')) return true;
  return false;
}

import type { FigureMention } from '../find/extraction.ts';

/** The part of a figure that its comparison needs. */
export type Comparable = Pick<FigureMention, 'value' | 'max' | 'qualifier' | 'counts'>;

const ABOUT = new Set([
  'about',
  'around',
  'approximately',
  'roughly',
  'circa',
  'some',
  'nearly',
  'almost',
  'close to',
  'or so',
  'an estimated',
  'estimated',
]);
/** How far a rounded number may lie from the counted one. */
const ROUNDING = 0.05;
/** "Dozens" is 24 or more, and fewer than a hundred; "hundreds" 200 or more, and fewer than a thousand. */
const SEVERAL = new Map([
  ['tens', 99],
  ['dozens', 99],
  ['scores', 99],
  ['hundreds', 999],
  ['thousands', 9999],
  ['tens of thousands', 99_999],
  ['hundreds of thousands', 999_999],
  ['millions', 9_999_999],
]);

/**
 * Whether two articles give the same figure for the same thing: the same number, whatever its qualifier ("at least
 * 21", "21"); a number within a range, within the reach of a word such as "dozens", or one that a rounded number
 * ("about 60", "nearly 50") rounds. "More than 20" and "23" are two figures: what they share is not a number.
 */
export function sameFigure(one: Comparable, other: Comparable): boolean {
  if (one.counts !== other.counts) return false;
  const [first, second] = [spanOf(one), spanOf(other)];
  return first.least <= second.most && second.least <= first.most;
}

interface Span {
  readonly least: number;
  readonly most: number;
}

function spanOf({ value, max, qualifier }: Comparable): Span {
  if (max !== undefined) return { least: value, most: max };
  const several = qualifier === null ? undefined : SEVERAL.get(qualifier);
  if (several !== undefined) return { least: value, most: several };
  if (qualifier !== null && ABOUT.has(qualifier) && value % 10 === 0)
    return { least: value * (1 - ROUNDING), most: value * (1 + ROUNDING) };
  return { least: value, most: value };
}

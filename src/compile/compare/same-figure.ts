import type { FigureMention } from '../find/extraction.ts';
import type { Language } from '../language/language.ts';
import { english } from '../language/languages.ts';

/** The part of a figure that its comparison needs. */
export type Comparable = Pick<FigureMention, 'value' | 'max' | 'qualifier' | 'counts'>;

/** How far a rounded number may lie from the counted one. */
const ROUNDING = 0.05;
/**
 * Whether two articles give the same figure for the same thing: the same number, whatever its qualifier ("at least
 * 21", "21"); a number within a range, within the reach of a word such as "dozens", or one that a rounded number
 * ("about 60", "nearly 50") rounds. "More than 20" and "23" are two figures: what they share is not a number.
 */
export function sameFigure(one: Comparable, other: Comparable, language = english): boolean {
  if (one.counts !== other.counts) return false;
  const [first, second] = [spanOf(one, language), spanOf(other, language)];
  return first.least <= second.most && second.least <= first.most;
}

interface Span {
  readonly least: number;
  readonly most: number;
}

function spanOf({ value, max, qualifier }: Comparable, { figures }: Language): Span {
  if (max !== undefined) return { least: value, most: max };
  const several = qualifier === null ? undefined : figures.several?.get(qualifier);
  if (several !== undefined) return { least: value, most: several };
  if (qualifier !== null && figures.rounding?.has(qualifier) && value % 10 === 0)
    return { least: value * (1 - ROUNDING), most: value * (1 + ROUNDING) };
  return { least: value, most: value };
}

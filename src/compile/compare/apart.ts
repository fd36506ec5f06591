import type { FigureMention } from '../find/extraction.ts';
import { english } from '../language/languages.ts';

/** True for two amounts of which neither may mean the other. */
export function areApart(one: Amounts, other: Amounts): boolean {
  const [[low, high], [least, most]] = [reachOf(one), reachOf(other)];
  return high < least || most < low;
}

type Amounts = Pick<FigureMention, 'value' | 'max' | 'qualifier'>;

/** From the least to the most that a figure may mean. */
function reachOf({ value, max, qualifier }: Amounts): readonly [number, number] {
  if (max !== undefined) return [value, max];
  const { reach } = english.accounts;
  const [, down = 1, up = 1] = reach.find(([pattern]) => pattern.test(qualifier ?? '')) ?? [];
  // Of things in whole numbers the next one is within reach: "at least six" may be seven.
  const whole = Number.isInteger(value);
  return [whole ? Math.floor(value * down) : value * down, whole ? Math.ceil(value * up) : value * up];
}

/** Times that one amount may be another of the same. */
export const FURTHEST = 8;

/** A number so large is of money, or of as many as any other so large. */
export const LARGE = 100_000;

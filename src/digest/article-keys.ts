import type { ArticleId } from './schema.ts';

/** Keys of articles in their order: A to Z, then AA to ZZ, then AAA and so on. */
export function articleKey(index: number): ArticleId {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : `${articleKey(Math.floor(index / 26) - 1)}${letter}`;
}

/** The index of a key: 0 for A. */
const keyIndex = (key: ArticleId): number =>
  [...key].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;

/** In the order in which keys are given. */
export const inOrderOfKey = (a: ArticleId, b: ArticleId): number => a.length - b.length || (a < b ? -1 : a > b ? 1 : 0);

/** Keys in order, those in a row as `C..F`: what is left of very many is short. */
export function keyRanges(keys: readonly ArticleId[]): readonly string[] {
  const ranges: [first: ArticleId, last: ArticleId][] = [];
  for (const key of [...keys].sort(inOrderOfKey)) {
    const range = ranges.at(-1);
    if (range && keyIndex(range[1]) + 1 === keyIndex(key)) range[1] = key;
    else ranges.push([key, key]);
  }
  return ranges.map(([first, last]) => (first === last ? first : `${first}..${last}`));
}

/** True where a key lies in one of the ranges that `keyRanges` made. */
export const isInRanges = (key: ArticleId, ranges: readonly string[]): boolean =>
  ranges.some((range) => {
    const [first = '', last = first] = range.split('..');
    return keyIndex(first) <= keyIndex(key) && keyIndex(key) <= keyIndex(last);
  });

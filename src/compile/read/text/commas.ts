import type { Document } from '../document.ts';

/** Characters of a text that says by its commas whether it has lost them, and characters for which it has one at least. */
const [LEAST, FOR_EACH] = [400, 1_200];

/** True for a text that has lost its commas, as some collections have: names and clauses then run into each other. */
export function hasLostCommas({ text }: Pick<Document, 'text'>): boolean {
  if (text.length < LEAST) return false;
  let [at, left] = [text.indexOf(','), Math.ceil(text.length / FOR_EACH)];
  while (at >= 0 && left > 0) [at, left] = [text.indexOf(',', at + 1), left - 1];
  return left > 0;
}

import type { Count } from './counts.ts';

/** Letters of a paragraph that is no byline; and how many such paragraphs behind the headline tell what an article is on. */
const LONG = 80;
export const LEADS = 2;

/** True for a count of the headline, or of the first paragraphs. */
export function isLeading({ article: { reading }, figure: { paragraph } }: Count, most: number): boolean {
  const { headlineAt, lines } = reading;
  let left = most;
  for (let at = headlineAt; at < paragraph && left > 0; at += 1) {
    if (at + 1 === paragraph) return true;
    if ((lines[2 * at + 1] ?? 0) - (lines[2 * at] ?? 0) >= LONG) left -= 1;
  }
  return paragraph <= headlineAt;
}

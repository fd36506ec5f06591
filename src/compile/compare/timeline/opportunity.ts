import type { StoryArticle } from './story.ts';

/** Looking back at a day happens within about this many days. */
const LOOKING_BACK_DAYS = 90;
/** A day with hardly any article after it is not raised beyond what this allows. */
const MOST = 2;

/**
 * How much more than others a day's later references count, since fewer articles were there to make them: above 1
 * where little was published in the three months after it, below where much was. The square root of the ratio, as half
 * a correction: that nobody wrote any more also means that nothing more came of it. (WILSON adjusts for recency too.)
 */
export function opportunityOf(articles: readonly StoryArticle[], laterThan: number): (day: number) => number {
  const published = articles.map((article) => article.published).sort((a, b) => a - b);
  /** How many were published before a day. */
  const before = (day: number): number => {
    let [low, high] = [0, published.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((published[middle] ?? 0) < day) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  const after = (day: number): number => before(day + LOOKING_BACK_DAYS) - before(day + laterThan + 1);
  const usual = published.reduce((sum, day) => sum + after(day), 0) / Math.max(1, published.length);
  return (day) => (usual === 0 ? 1 : Math.min(MOST, Math.sqrt(usual / Math.max(1, after(day)))));
}

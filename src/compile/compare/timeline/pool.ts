import type { Relevance } from './relevance.ts';
import { LEDE_SENTENCES, newsDayOf, type Story, type StorySentence } from './story.ts';

/** A sentence that may tell of a day, with how likely it does and how well it stands alone: more is better. */
export interface Candidate {
  readonly sentence: StorySentence;
  readonly prior: number;
}

/** A sentence that names several days tells mostly of the first. */
const NOT_FIRST_DAY = 0.6;
/** A lede that names no day itself. */
const UNDATED = 0.6;
/** A sentence without a day, right behind one that names this day. */
const FOLLOWS = 0.4;
/** By its place an article's first sentence is worth this much more than its fifth and later ones. */
const FIRST_PLACE = 0.35;

/**
 * For each wanted day the sentences that name it, those right behind them, and the undated lede of the articles that
 * bring its news. Sentences that say the same words (copies, pages read twice) are there once.
 */
export function poolsOf(
  story: Story,
  wanted: ReadonlySet<number>,
  relevance: Relevance,
): ReadonlyMap<number, readonly Candidate[]> {
  const pools = new Map([...wanted].map((day) => [day, new Map<string, Candidate>()]));
  const offer = (day: number, sentence: StorySentence, prior: number): void => {
    const pool = pools.get(day);
    const known = pool?.get(sentence.text);
    if (pool && (!known || known.prior < prior)) pool.set(sentence.text, { sentence, prior });
  };
  for (const article of story.articles) {
    const news = newsDayOf(story, article);
    let before: number | undefined;
    for (let at = article.first; at < article.after; at += 1) {
      const sentence = story.sentences[at];
      // One without a term (stop words and figures alone) is close to nothing that a day tells.
      if (!sentence || sentence.fit === 0 || sentence.terms.length === 0) continue;
      const worth = sentence.fit * relevance.sentence(at) * (1 + FIRST_PLACE * Math.max(0, 1 - sentence.place / 4));
      const [first, ...others] = new Set(sentence.days.map(({ day }) => day));
      if (first !== undefined) offer(first, sentence, worth);
      else if (sentence.place < LEDE_SENTENCES) offer(news.day, sentence, worth * UNDATED * news.sure);
      else if (before !== undefined) offer(before, sentence, worth * FOLLOWS);
      for (const day of others) offer(day, sentence, worth * NOT_FIRST_DAY);
      before = first;
    }
  }
  return new Map([...pools].map(([day, pool]) => [day, [...pool.values()]]));
}

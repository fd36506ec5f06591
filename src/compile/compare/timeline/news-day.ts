import type { Story, StoryArticle } from './story.ts';

/** The day whose news an article brings, with how sure that is (0 to 1). */
export interface NewsDay {
  readonly day: number;
  readonly sure: number;
}

/** So many sentences at the beginning of an article are its lede. */
export const LEDE_SENTENCES = 5;
/** The lede of a report names a day at most this long before publication. */
const MOST_DAYS_BACK = 3;
const UNNAMED = 0.6;

/**
 * The first recent day that the lede names: a morning paper's report of Wednesday is published on Thursday and says
 * "on Wednesday". A lede that names none is taken to bring news of the day of publication, less surely.
 */
export function newsDayOf({ sentences }: Story, { first, after, published }: StoryArticle): NewsDay {
  for (let at = first; at < after; at += 1) {
    const sentence = sentences[at];
    if (!sentence || sentence.place >= LEDE_SENTENCES) break;
    // A date that stands alone is the stamp of the page.
    const recent =
      sentence.fit > 0 && sentence.days.find(({ day }) => day <= published && day >= published - MOST_DAYS_BACK);
    if (recent) return { day: recent.day, sure: 1 };
  }
  return { day: published, sure: UNNAMED };
}

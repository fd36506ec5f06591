import type { Story, StorySentence } from './story.ts';

/** How far each article and sentence is about the story, 0 to 1. */
export interface Relevance {
  readonly articles: readonly number[];
  readonly sentence: (index: number) => number;
}

/** So many of the terms that most articles hold stand for the story. */
const STORY_TERMS = 40;
/** An article that strays is not thrown away: the story's terms are only a guess at it. */
const LEAST = 0.3;
/** What a sentence without any of the words asked for is worth, where every article has one of them somewhere. */
const WITHOUT_WORDS = 0.5;

/**
 * Articles by how much of their words are the story's own terms (those in most articles), the median article and all
 * above it counting in full. `about` is the numbers of the terms asked for; where there are any, sentences without
 * them lose, the more the fewer articles have them: the lack of a word that everyone uses tells little.
 */
export function relevanceOf(story: Story, about: ReadonlySet<number>): Relevance {
  const { articles, sentences } = story;
  const own = storyTerms(story);
  const shares = articles.map(({ first, after }) => {
    let [all, inStory] = [0, 0];
    for (const { terms } of sentences.slice(first, after)) {
      all += terms.length;
      for (const term of terms) if (own.has(term)) inStory += 1;
    }
    return all === 0 ? 0 : inStory / all;
  });
  const median = [...shares].sort((a, b) => a - b)[Math.floor(shares.length / 2)] || 1;
  const ofArticle = shares.map((share) => Math.max(LEAST, Math.min(1, share / median)));
  const holdsWord = ({ terms }: StorySentence): boolean => terms.some((term) => about.has(term));
  const holders = articles.filter(({ first, after }) => sentences.slice(first, after).some(holdsWord)).length;
  const without = (WITHOUT_WORDS * holders) / Math.max(1, articles.length);
  return {
    articles: ofArticle,
    sentence: (index) => {
      const sentence = sentences[index];
      if (!sentence) return 0;
      const article = ofArticle[sentence.article] ?? LEAST;
      return about.size === 0 || holdsWord(sentence) ? article : article * without;
    },
  };
}

/** The terms that most articles hold. */
function storyTerms({ articles, sentences, vocabulary }: Story): ReadonlySet<number> {
  const counts = new Float64Array(vocabulary.size);
  const seenIn = new Int32Array(vocabulary.size).fill(-1);
  articles.forEach(({ first, after }, article) => {
    for (const { terms } of sentences.slice(first, after))
      for (const term of terms) {
        if (seenIn[term] === article) continue;
        seenIn[term] = article;
        counts[term] = (counts[term] ?? 0) + 1;
      }
  });
  const order = [...counts.keys()].sort((a, b) => (counts[b] ?? 0) - (counts[a] ?? 0));
  return new Set(order.slice(0, STORY_TERMS));
}

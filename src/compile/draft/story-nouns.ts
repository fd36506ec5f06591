import { english } from '../language/languages.ts';
import type { ReadArticle } from './articles.ts';
import type { IsKnown } from './unexplained.ts';

/** Articles of a topic that are asked what they speak of; how many of them must at least, and what share. */
const [MOST_ASKED, LEAST, SHARE] = [48, 2, 0.25];

/** Articles of which it can be told what is the subject of all of them. */
const FEWEST = 3;

/** The nouns that many articles of a topic speak of as known, "the mine": its own subjects. */
export function knownNounsOf(articles: readonly ReadArticle[]): IsKnown {
  if (articles.length < FEWEST) return () => true;
  const step = Math.max(1, Math.floor(articles.length / MOST_ASKED));
  const asked = articles.filter((_, at) => at % step === 0);
  const counts = new Map<string, number>();
  for (const { reading } of asked) {
    const nouns = new Set(
      Array.from(reading.text.matchAll(english.accounts.alone.definites), ([, ...words]) => words).flat(),
    );
    for (const noun of nouns) counts.set(noun, (counts.get(noun) ?? 0) + 1);
  }
  const least = Math.max(LEAST, SHARE * asked.length);
  return (noun) => (counts.get(noun) ?? 0) >= least;
}

import { dayNumber } from '../../digest/day.ts';
import { termsOf } from '../compare/dated.ts';
import type { ProposedEvent } from '../compare/events.ts';
import { english } from '../language/languages.ts';
import { tokensOf } from '../read/text/tokens.ts';
import type { ReadArticle } from './articles.ts';

/** Days after an event on which an article may head what it has of it. */
const NEWS_DAYS = 3;

/** Terms that a headline has at least when its share is reckoned: of two terms, one says little. */
const LEAST = 3;

/** What the headline of an article adds where it tells of nothing else, and what is left of an event that is only due. */
const [HEADED, DUE] = [0.8, 0.5];

/** An event with the headline that it has in the draft. */
interface Titled extends Pick<ProposedEvent, 'start' | 'end' | 'score' | 'isDue'> {
  readonly headline: string;
}

/**
 * How much an event matters to its topic: by what is told of it (`score`: how many independent articles, how early in them, and
 * for how long), and by how much of the headline of an article of these days is of it: editors head what matters.
 */
export function importanceIn(articles: readonly ReadArticle[]): (event: Titled) => number {
  const headed = articles.map(({ day, reading }) => ({ day: dayNumber(day), terms: termsIn(reading.headline ?? '') }));
  const heads = Map.groupBy(headed, ({ day }) => day);
  const near = (day: number) => Array.from({ length: NEWS_DAYS }, (_, later) => heads.get(day + later) ?? []).flat();
  return ({ headline, end, score, isDue }) => {
    const terms = new Set(termsIn(headline));
    const share = near(dayNumber(end)).reduce((most, head) => Math.max(most, shareOf(head.terms, terms)), 0);
    return (score + HEADED * share) * (isDue ? DUE : 1);
  };
}

const termsIn = (text: string): readonly number[] => termsOf({ tokens: tokensOf(text) }, english);

/** How much of the shorter of two headlines is in the other, 0 to 1. */
function shareOf(head: readonly number[], terms: ReadonlySet<number>): number {
  let shared = 0;
  for (const term of head) if (terms.has(term)) shared += 1;
  return shared / Math.max(LEAST, Math.min(head.length, terms.size));
}

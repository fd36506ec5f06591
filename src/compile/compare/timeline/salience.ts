import { dayRank, distanceWeight } from './day-graph.ts';
import { newsDayOf } from './news-day.ts';
import { opportunityOf } from './opportunity.ts';
import type { Relevance } from './relevance.ts';
import type { Story, StoryArticle } from './story.ts';

/** What speaks for a day; each is a weighted count, 0 or more. */
export interface DayEvidence {
  /** Sentences that name it. */
  mentions: number;
  /** Articles that name it, near-copies as one origin. */
  articles: number;
  /** Days on which articles that name it were published. */
  spread: number;
  /** Articles that bring its news, by `newsDayOf`. */
  coverage: number;
  /** Articles that still name it later, more the longer after; made even by how many there were to do so. */
  remembered: number;
  /** Its PageRank among the days. */
  rank: number;
}

/**
 * How much each kind of evidence counts, and so the whole of this ranking's tuning. Set by hand on principle, after
 * what published work found to carry most (mentions and their spread: Tran et al. 2015, Ghalandari and Ifrim 2020;
 * PageRank over references: Liao et al. 2021), with a look at invented stories whose weights were known; fitted to no
 * journalists' timelines.
 */
const WEIGHTS: Readonly<Record<keyof DayEvidence, number>> = {
  mentions: 0.6,
  articles: 1,
  spread: 0.5,
  coverage: 0.9,
  remembered: 0.6,
  rank: 0.3,
};

const LATER_THAN_DAYS = 2;

/** Copies share one vote; a report that many took over is still worth a little more than one that nobody did. */
const shareOf = (copies: number): number => (1 + 0.25 * Math.log(copies)) / copies;

/** The evidence for every day of the span that has any. */
export function evidenceOf(
  story: Story,
  { from, to }: { readonly from: number; readonly to: number },
  relevance: Relevance,
): ReadonlyMap<number, DayEvidence> {
  const found = new Map<number, DayEvidence>();
  const publishedOn = new Map<number, Set<number>>();
  const graph = new Map<number, Map<number, number>>();
  const evidence = (day: number): DayEvidence => {
    const known = found.get(day);
    if (known) return known;
    const none = { mentions: 0, articles: 0, spread: 0, coverage: 0, remembered: 0, rank: 0 };
    if (day >= from && day <= to) found.set(day, none);
    return none;
  };
  const copies = copiesOf(story);
  story.articles.forEach((article, index) => {
    const share = shareOf(copies.get(article.origin) ?? 1);
    const news = newsDayOf(story, article);
    evidence(news.day).coverage += news.sure * share * (relevance.articles[index] ?? 0);
    for (const [day, { sum, most }] of daysNamed(story, article, relevance)) {
      const gap = article.published - day;
      const each = evidence(day);
      each.mentions += share * sum;
      each.articles += share * most;
      if (gap > LATER_THAN_DAYS) each.remembered += share * most * distanceWeight(gap);
      if (gap !== 0) addTo(graph, article.published, day, share * sum * distanceWeight(gap));
      publishedOn.set(day, (publishedOn.get(day) ?? new Set()).add(article.published));
    }
  });
  const rank = dayRank(graph);
  const opportunity = opportunityOf(story.articles, LATER_THAN_DAYS);
  for (const [day, each] of found) {
    each.remembered *= opportunity(day);
    each.spread = publishedOn.get(day)?.size ?? 0;
    each.rank = (rank.get(day) ?? 0) * rank.size;
  }
  return found;
}

/** How many articles are of each origin. */
function copiesOf({ articles }: Story): ReadonlyMap<number, number> {
  const copies = new Map<number, number>();
  for (const { origin } of articles) copies.set(origin, (copies.get(origin) ?? 0) + 1);
  return copies;
}

/** The days that an article's sentences name: the sum of their worth, and the worthiest of them. */
function daysNamed(
  { sentences }: Story,
  { first, after }: StoryArticle,
  relevance: Relevance,
): ReadonlyMap<number, { readonly sum: number; readonly most: number }> {
  const named = new Map<number, { sum: number; most: number }>();
  for (let at = first; at < after; at += 1) {
    const sentence = sentences[at];
    if (!sentence || sentence.days.length === 0 || sentence.fit === 0) continue;
    const worth = relevance.sentence(at);
    for (const [day, weight] of heaviest(sentence.days)) {
      const known = named.get(day) ?? { sum: 0, most: 0 };
      named.set(day, { sum: known.sum + weight * worth, most: Math.max(known.most, weight * worth) });
    }
  }
  return named;
}

/** A sentence that names a day twice names it once. */
function heaviest(days: readonly { readonly day: number; readonly weight: number }[]): ReadonlyMap<number, number> {
  const weights = new Map<number, number>();
  for (const { day, weight } of days) weights.set(day, Math.max(weights.get(day) ?? 0, weight));
  return weights;
}

function addTo(graph: Map<number, Map<number, number>>, from: number, to: number, weight: number): void {
  const row = graph.get(from) ?? new Map<number, number>();
  graph.set(from, row.set(to, (row.get(to) ?? 0) + weight));
}

/** One number a day, 0 to 1: each kind of evidence on a logarithmic scale against the best day's, weighted. */
export function salienceOf(evidence: ReadonlyMap<number, DayEvidence>): ReadonlyMap<number, number> {
  const kinds = Object.entries(WEIGHTS) as [keyof DayEvidence, number][];
  const all = [...evidence.values()];
  const total = kinds.reduce((sum, [, weight]) => sum + weight, 0);
  const most = kinds.map(([kind]) => Math.max(...all.map((each) => Math.log1p(each[kind])), Number.MIN_VALUE));
  return new Map(
    [...evidence].map(([day, each]) => {
      const parts = kinds.map(([kind, weight], index) => (weight * Math.log1p(each[kind])) / (most[index] ?? 1));
      return [day, parts.reduce((a, b) => a + b, 0) / total];
    }),
  );
}

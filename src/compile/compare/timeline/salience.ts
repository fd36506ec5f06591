import type { Relevance } from './relevance.ts';
import { newsDayOf, type Story, type StoryArticle } from './story.ts';

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

/** Who refers to whom: weight of the references from one publication day (outer key) to a day named (inner key). */
type DayGraph = ReadonlyMap<number, ReadonlyMap<number, number>>;

const DAMPING = 0.85;
const ROUNDS = 40;
const LEAST_START = 0.5;

/**
 * PageRank of days over the graph of date references (after WILSON, "summarize dates first": Liao, Wang, Lee 2021):
 * the news of a day passes its own standing on to the days that it refers to, more to those further back, since only
 * what matters is still named after weeks. A day does not refer to itself. Sums to 1.
 *
 * A reader starts afresh on a day more likely the more its news refers to, on a logarithmic scale: even chances would
 * let one stray article on a quiet day speak as loud as the papers of a great one.
 */
export function dayRank(graph: DayGraph): ReadonlyMap<number, number> {
  const nodes = new Set([...graph].flatMap(([from, to]) => [from, ...to.keys()]));
  const totals = new Map([...graph].map(([from, to]) => [from, [...to.values()].reduce((a, b) => a + b, 0)]));
  const starts = new Map([...nodes].map((node) => [node, LEAST_START + Math.log1p(totals.get(node) ?? 0)]));
  const all = [...starts.values()].reduce((a, b) => a + b, 0);
  const restart = new Map([...starts].map(([node, start]) => [node, start / all]));
  let rank: ReadonlyMap<number, number> = restart;
  for (let round = 0; round < ROUNDS; round += 1) rank = passedOn(rank, { graph, totals, restart });
  return rank;
}

interface Walk {
  readonly graph: DayGraph;
  readonly totals: ReadonlyMap<number, number>;
  readonly restart: ReadonlyMap<number, number>;
}

/** One step of the walk; where a day refers to none, the reader starts afresh. */
function passedOn(rank: ReadonlyMap<number, number>, { graph, totals, restart }: Walk): ReadonlyMap<number, number> {
  const next = new Map<number, number>();
  let loose = 0;
  for (const [node, value] of rank) {
    const total = totals.get(node) ?? 0;
    if (total === 0) loose += value;
    else for (const [to, weight] of graph.get(node) ?? []) next.set(to, (next.get(to) ?? 0) + (value * weight) / total);
  }
  const fresh = 1 - DAMPING + DAMPING * loose;
  return new Map([...restart].map(([node, start]) => [node, fresh * start + DAMPING * (next.get(node) ?? 0)]));
}

/** References from far away weigh more, slowly: 1 on the day itself, 2 after two weeks, 3.2 after a year. */
export const distanceWeight = (days: number): number => 1 + Math.log1p(Math.abs(days)) / Math.log(15);

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

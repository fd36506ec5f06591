import type { Sentence } from '../read/text/sentences.ts';
import { addInto, cosine, type Vector } from './vectors.ts';

/** A dated sentence, with what it is compared and ranked by. */
export interface Mention {
  /** Index of its article. */
  readonly article: number;
  readonly origin: number;
  readonly sentence: Sentence;
  /** Keys of the entities that it names, each once. */
  readonly names: readonly string[];
  /** Numbers of its terms. */
  readonly terms: readonly number[];
  /** 0 to 1: how early in its article it stands. */
  readonly prominence: number;
  /** 0 to 1: how well it stands alone. */
  readonly fit: number;
  /** Days from the event to publication. */
  readonly gap: number;
}

/** Sentences on one event; at least one. */
export interface Cluster {
  readonly mentions: readonly Mention[];
}

/** Two sentences at least so alike tell of one event; 1 is the same words and names. */
const ALIKE = 0.18;
/** Terms and names each give half of the likeness. */
const NAMES_SHARE = 0.5;
/** A sentence is compared with at most so many events of its day: bounds the time that a crowded day takes. */
const MOST_COMPARED = 80;

type Weights = Map<number | string, number>;

/** An event while its sentences are gathered, with the sums of their names and terms. */
interface Growing extends Cluster {
  readonly mentions: Mention[];
  readonly names: Weights;
  readonly terms: Weights;
}

/**
 * The sentences of each bucket (one date) grouped into events: the most prominent first, each joins the event that it
 * is most like, or begins one. Rare names and terms count for more, over all buckets.
 */
export function clustersOf(buckets: readonly (readonly Mention[])[]): readonly (readonly Cluster[])[] {
  const rarity = rarityOf(buckets.flat());
  return buckets.map((mentions) => {
    const clusters: Growing[] = [];
    for (const mention of [...mentions].sort((a, b) => b.prominence - a.prominence || a.article - b.article)) {
      const [names, terms] = [weighted(mention.names, rarity), weighted(mention.terms, rarity)];
      const best = mostAlike(clusters, names, terms);
      if (!best) clusters.push({ mentions: [mention], names, terms });
      else {
        best.mentions.push(mention);
        addInto(best.names, names);
        addInto(best.terms, terms);
      }
    }
    return clusters;
  });
}

function mostAlike(clusters: readonly Growing[], names: Weights, terms: Weights): Growing | undefined {
  let most = ALIKE;
  let best: Growing | undefined;
  for (const cluster of clusters.slice(0, MOST_COMPARED)) {
    const likeness = NAMES_SHARE * cosine(cluster.names, names) + (1 - NAMES_SHARE) * cosine(cluster.terms, terms);
    if (likeness >= most) [most, best] = [likeness, cluster];
  }
  return best;
}

/** Inverse frequency of every name and term over all dated sentences. */
function rarityOf(mentions: readonly Mention[]): Vector {
  const counts = new Map<number | string, number>();
  for (const { names, terms } of mentions)
    for (const key of new Set([...names, ...terms])) counts.set(key, (counts.get(key) ?? 0) + 1);
  return new Map([...counts].map(([key, count]) => [key, 0.2 + Math.log((1 + mentions.length) / count)]));
}

const weighted = (keys: readonly (number | string)[], rarity: Vector): Weights =>
  new Map(keys.map((key) => [key, rarity.get(key) ?? 0]));

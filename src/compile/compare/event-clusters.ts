import type { DatedSentence } from './dated.ts';
import type { EventArticle } from './events.ts';

/** A dated sentence of one of the articles. */
export interface Mention {
  /** Index of its article. */
  readonly article: number;
  readonly sentence: DatedSentence;
  /** Keys of the entities that it names, as they are over all articles, each once. */
  readonly names: readonly string[];
}

/** Two sentences at least so alike tell of one event; 1 is the same words and names. */
const ALIKE = 0.18;
/** Terms and names each give half of the likeness. */
const NAMES_SHARE = 0.5;

/**
 * The dated sentences of articles, given in order of publication, grouped into events. Day of publication by day, the
 * most prominent first, each joins the event of its date that it is most like, or begins one. Rare names and terms count
 * for more, over all that was published up to that day: what is published later changes no event's beginnings.
 */
export function clustersOf(articles: readonly EventArticle[]): readonly (readonly Mention[])[] {
  const rarity = new Rarity();
  const buckets = new Map<string, Bucket>();
  for (const mentions of byPublication(articles)) {
    for (const mention of mentions) rarity.count(mention);
    for (const mention of mentions) {
      const key = mention.sentence.start + mention.sentence.end;
      const bucket = buckets.get(key) ?? new Bucket();
      buckets.set(key, bucket);
      bucket.add(mention, rarity);
    }
  }
  return [...buckets.values()].flatMap(({ clusters }) => clusters.map(({ mentions }) => mentions));
}

/** The mentions of each day of publication, the most prominent first. */
function byPublication(articles: readonly EventArticle[]): readonly (readonly Mention[])[] {
  const days = new Map<string, Mention[]>();
  articles.forEach(({ published, dated, entityOf }, article) => {
    const day = days.get(published) ?? [];
    days.set(published, day);
    for (const sentence of dated)
      day.push({ article, sentence, names: [...new Set(sentence.names.map((name) => entityOf(name)))] });
  });
  return [...days.values()].map((day) =>
    day.sort((a, b) => a.sentence.place - b.sentence.place || a.article - b.article),
  );
}

type Key = string | number;

/** Inverse frequency of every name and term over the dated sentences counted so far. */
class Rarity {
  readonly #counts = new Map<Key, number>();
  #mentions = 0;

  count({ names, sentence: { terms } }: Mention): void {
    this.#mentions += 1;
    for (const key of names) this.#counts.set(key, (this.#counts.get(key) ?? 0) + 1);
    for (const key of terms) this.#counts.set(key, (this.#counts.get(key) ?? 0) + 1);
  }

  of(key: Key): number {
    return 0.2 + Math.log((1 + this.#mentions) / (this.#counts.get(key) ?? 1));
  }
}

/** An event while its sentences are gathered. */
interface Growing {
  readonly mentions: Mention[];
  /** Squares of the lengths of the sums of its names and of its terms. */
  names: number;
  terms: number;
}

/** The events of one date. By name and term: what each event has of it, so that only those that share one are compared. */
class Bucket {
  readonly clusters: Growing[] = [];
  readonly #names = new Map<Key, Map<number, number>>();
  readonly #terms = new Map<Key, Map<number, number>>();

  add(mention: Mention, rarity: Rarity): void {
    const names = mention.names.map((key) => [key, rarity.of(key)] as const);
    const terms = mention.sentence.terms.map((key) => [key, rarity.of(key)] as const);
    const at = this.#mostAlike(names, terms) ?? this.clusters.push({ mentions: [], names: 0, terms: 0 }) - 1;
    const cluster = this.clusters[at];
    if (!cluster) return;
    cluster.mentions.push(mention);
    cluster.names += grown(this.#names, names, at);
    cluster.terms += grown(this.#terms, terms, at);
  }

  /** The event that shares most with a sentence: the first of those that share equally much. */
  #mostAlike(names: Weighted, terms: Weighted): number | undefined {
    const [byNames, byTerms] = [dots(this.#names, names), dots(this.#terms, terms)];
    const [nameLength, termLength] = [lengthOf(names), lengthOf(terms)];
    let best: number | undefined;
    let most = ALIKE;
    for (const at of new Set([...byNames.keys(), ...byTerms.keys()])) {
      const cluster = this.clusters[at];
      if (!cluster) continue;
      const likeness =
        NAMES_SHARE * cosine(byNames.get(at), nameLength, cluster.names) +
        (1 - NAMES_SHARE) * cosine(byTerms.get(at), termLength, cluster.terms);
      if (likeness > most || (likeness === most && at < (best ?? at + 1))) [most, best] = [likeness, at];
    }
    return best;
  }
}

type Weighted = readonly (readonly [key: Key, weight: number])[];
type Postings = Map<Key, Map<number, number>>;

const lengthOf = (vector: Weighted): number => vector.reduce((sum, [, weight]) => sum + weight * weight, 0);

const cosine = (dot: number | undefined, one: number, other: number): number =>
  dot === undefined ? 0 : dot / Math.sqrt(one * other);

/** The products of a vector with those of the events that share something with it. */
function dots(postings: Postings, vector: Weighted): Map<number, number> {
  const products = new Map<number, number>();
  for (const [key, weight] of vector)
    for (const [at, sum] of postings.get(key) ?? []) products.set(at, (products.get(at) ?? 0) + weight * sum);
  return products;
}

/** Adds a vector to the sums of an event; gives by how much the square of their length grows. */
function grown(postings: Postings, vector: Weighted, at: number): number {
  let by = 0;
  for (const [key, weight] of vector) {
    const sums = postings.get(key) ?? new Map<number, number>();
    postings.set(key, sums);
    const before = sums.get(at) ?? 0;
    sums.set(at, before + weight);
    by += weight * (2 * before + weight);
  }
  return by;
}

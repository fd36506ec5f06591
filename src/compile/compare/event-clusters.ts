import type { Day } from '../../digest/types.ts';
import type { DatedSentence } from './dated.ts';
import { joinedOfDate, joinedOfTime } from './same-event.ts';

/** An article with the sentences that tell of events. */
export interface EventArticle {
  readonly id: string;
  readonly published: Day;
  /** The same number for articles whose wording is one: near-copies. */
  readonly origin: number;
  readonly dated: readonly DatedSentence[];
  /** The key that an entity has over all articles. */
  readonly entityOf: (key: string) => string;
  /** True for the key of a person. */
  readonly isPerson?: (key: string) => boolean;
}

/** A dated sentence of one of the articles. */
export interface Mention {
  /** Index of its article. */
  readonly article: number;
  readonly sentence: Omit<DatedSentence, 'names'>;
  /** Keys of the entities that it names, as they are over all articles, each once; and those of people. */
  readonly names: readonly string[];
  readonly people: readonly string[];
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
  const buckets = new Map<string, Weighed[]>();
  for (const mentions of byPublication(articles)) {
    const keyed = mentions.map(({ mention, terms }) => ({ mention, names: rarity.keysOf(mention.names), terms }));
    for (const { names, terms } of keyed) rarity.count(names, terms);
    for (const { mention, names, terms } of keyed) {
      const { start, end } = mention.sentence;
      const bucket = buckets.get(start + end) ?? [];
      buckets.set(start + end, bucket);
      bucket.push({ mention, names: rarity.vectorOf(names), terms: rarity.vectorOf(terms) });
    }
  }
  // One date after the other: what its events are found by is let go before the next.
  const clusters = [...buckets.keys()].flatMap((date) => {
    const mentions = buckets.get(date) ?? [];
    buckets.delete(date);
    const bucket = new Bucket();
    for (const mention of mentions) bucket.add(mention);
    return joinedOfDate(
      bucket.clusters.map((cluster) => cluster.mentions),
      rarity,
    );
  });
  return joinedOfTime(clusters, rarity);
}

/** The mentions of each day of publication, the most prominent first. */
function byPublication(articles: readonly EventArticle[]): Iterable<readonly Told[]> {
  const days = new Map<string, Told[]>();
  articles.forEach(({ published, dated, entityOf, isPerson = () => false }, article) => {
    const day = days.get(published) ?? [];
    days.set(published, day);
    for (const { names, ...sentence } of dated) {
      const keys = [...new Set(names.map(entityOf))];
      const people = [...new Set(names.filter(isPerson).map(entityOf))];
      day.push({ mention: { article, sentence, names: keys, people }, terms: sentence.terms });
    }
  });
  for (const day of days.values())
    day.sort(({ mention: a }, { mention: b }) => a.sentence.place - b.sentence.place || a.article - b.article);
  return days.values();
}

/** A mention with the hashes of its terms. */
interface Told {
  readonly mention: Mention;
  readonly terms: readonly number[];
}

/** Numbers of names or terms, each followed by its weight. */
type Vector = readonly number[];

interface Weighed {
  readonly mention: Mention;
  readonly names: Vector;
  readonly terms: Vector;
}

/** Inverse frequency of every name and term over the dated sentences counted so far. */
class Rarity {
  readonly #counts = new Map<number, number>();
  /** Names as numbers below 0; terms are hashes. */
  readonly #numbers = new Map<string, number>();
  #mentions = 0;

  keysOf(names: readonly string[]): readonly number[] {
    return names.map((name) => {
      const number = this.#numbers.get(name) ?? -1 - this.#numbers.size;
      this.#numbers.set(name, number);
      return number;
    });
  }

  count(...lists: readonly (readonly number[])[]): void {
    this.#mentions += 1;
    for (const keys of lists) for (const key of keys) this.#counts.set(key, (this.#counts.get(key) ?? 0) + 1);
  }

  vectorOf(keys: readonly number[]): Vector {
    return keys.flatMap((key) => [key, this.of(key)]);
  }

  of(key: number): number {
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
  /** By name or term: the index of each event that has it, followed by the sum of its weights there. */
  readonly #sums = new Map<number, number[]>();

  add({ mention, names, terms }: Weighed): void {
    const at = this.#mostAlike(names, terms) ?? this.clusters.push({ mentions: [], names: 0, terms: 0 }) - 1;
    const cluster = this.clusters[at];
    if (!cluster) return;
    cluster.mentions.push(mention);
    cluster.names += this.#grow(names, at);
    cluster.terms += this.#grow(terms, at);
  }

  /** The event that shares most with a sentence: the first of those that share equally much. */
  #mostAlike(names: Vector, terms: Vector): number | undefined {
    const [byNames, byTerms] = [this.#products(names), this.#products(terms)];
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

  /** The products of a vector with those of the events that share something with it. */
  #products(vector: Vector): ReadonlyMap<number, number> {
    const products = new Map<number, number>();
    for (let index = 0; index < vector.length; index += 2) {
      const [key = 0, weight = 0] = [vector[index], vector[index + 1]];
      const sums = this.#sums.get(key) ?? [];
      for (let each = 0; each < sums.length; each += 2) {
        const at = sums[each] ?? 0;
        products.set(at, (products.get(at) ?? 0) + weight * (sums[each + 1] ?? 0));
      }
    }
    return products;
  }

  /** Adds a vector to the sums of an event; gives by how much the square of their length grows. */
  #grow(vector: Vector, at: number): number {
    let by = 0;
    for (let index = 0; index < vector.length; index += 2) {
      const [key = 0, weight = 0] = [vector[index], vector[index + 1]];
      const sums = this.#sums.get(key) ?? [];
      if (sums.length === 0) this.#sums.set(key, sums);
      let place = 0;
      while (place < sums.length && sums[place] !== at) place += 2;
      const before = sums[place + 1] ?? 0;
      sums[place] = at;
      sums[place + 1] = before + weight;
      by += weight * (2 * before + weight);
    }
    return by;
  }
}

function lengthOf(vector: Vector): number {
  let length = 0;
  for (let index = 1; index < vector.length; index += 2) length += (vector[index] ?? 0) ** 2;
  return length;
}

const cosine = (dot: number | undefined, one: number, other: number): number =>
  dot === undefined ? 0 : dot / Math.sqrt(one * other);

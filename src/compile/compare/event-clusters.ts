import type { Day } from '../../digest/types.ts';
import type { DatedSentence } from './dated.ts';
import type { Mention } from './mention.ts';
import { areOfTwoActs, joinedOfDate, joinedOfReports, joinedOfTime } from './same-event.ts';

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

/** Two sentences at least so alike tell of one event; 1 is the same words and names. */
const ALIKE = 0.18;
/** Terms and names each give half of the likeness. */
const NAMES_SHARE = 0.5;
/**
 * Names are alike in full only where they weigh as much as so many that were never told of before: that two sentences name
 * one town and nobody else says little, and next to nothing where every other sentence names it.
 */
const TELLING_NAMES = 3;

/**
 * The dated sentences of articles, given in order of publication, grouped into events. Day of publication by day, the
 * most prominent first, each joins the event of its date that it is most like, or begins one. Rare names and terms count
 * for more, over all that was published up to that day: what is published later changes no event's beginnings.
 */
export function clustersOf(articles: readonly EventArticle[]): readonly (readonly Mention[])[] {
  const rarity = new Rarity();
  const buckets = new Map<string, Weighed[]>();
  const reports: Mention[] = [];
  for (const mentions of byPublication(articles)) {
    const keyed = mentions.map((mention) => ({ mention, names: rarity.keysOf(mention.names) }));
    for (const { mention, names } of keyed) rarity.count(names, mention.sentence.terms);
    for (const { mention, names } of keyed) {
      const { start, end, terms } = mention.sentence;
      if (mention.sentence.manner === 'reported') {
        reports.push(mention);
        continue;
      }
      const weighed = { mention, names: rarity.vectorOf(names), terms: rarity.vectorOf(terms), rarest: rarity.of(1) };
      const date = start === end ? start : start + end;
      const bucket = buckets.get(date);
      if (bucket) bucket.push(weighed);
      else buckets.set(date, [weighed]);
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
  return joinedOfReports(joinedOfTime(clusters, rarity), reports, rarity);
}

const NOBODY: readonly string[] = [];

/** The mentions of each day of publication, the most prominent first. */
function byPublication(articles: readonly EventArticle[]): Iterable<readonly Mention[]> {
  const days = new Map<string, Mention[]>();
  articles.forEach(({ published, dated, entityOf, isPerson = () => false }, article) => {
    const day = days.get(published) ?? [];
    days.set(published, day);
    for (const sentence of dated) {
      const names: string[] = [];
      const people: string[] = [];
      for (const name of sentence.names) {
        const key = entityOf(name);
        if (names.includes(key)) continue;
        names.push(key);
        if (isPerson(name)) people.push(key);
      }
      // Lists that are cut to their length: there are as many as dated sentences.
      day.push({ article, sentence, names: names.slice(), people: people.length === 0 ? NOBODY : people.slice() });
    }
  });
  for (const day of days.values()) day.sort((a, b) => a.sentence.place - b.sentence.place || a.article - b.article);
  return days.values();
}

/** Numbers of names or terms, each followed by its weight. */
type Vector = readonly number[];

interface Weighed {
  readonly mention: Mention;
  readonly names: Vector;
  readonly terms: Vector;
  /** What a name weighs that was never told of before. */
  readonly rarest: number;
}

/** Inverse frequency of every name and term over the dated sentences counted so far. */
class Rarity {
  readonly #counts = new Map<number, number>();
  /** Names as numbers below 0; terms are hashes. */
  readonly #numbers = new Map<string, number>();
  #mentions = 0;
  /** By count: what is weighed that so many sentences have. Few counts come again and again. */
  #weights: number[] = [];

  keysOf(names: readonly string[]): readonly number[] {
    return names.map((name) => {
      const number = this.#numbers.get(name) ?? -1 - this.#numbers.size;
      this.#numbers.set(name, number);
      return number;
    });
  }

  count(...lists: readonly (readonly number[])[]): void {
    this.#mentions += 1;
    if (this.#weights.length > 0) this.#weights = [];
    for (const keys of lists) for (const key of keys) this.#counts.set(key, (this.#counts.get(key) ?? 0) + 1);
  }

  vectorOf(keys: readonly number[]): Vector {
    const vector = new Array<number>(2 * keys.length);
    for (let index = 0; index < keys.length; index += 1) {
      const key = keys[index] ?? 0;
      vector[2 * index] = key;
      vector[2 * index + 1] = this.of(this.#counts.get(key) ?? 1);
    }
    return vector;
  }

  /** What a name or term weighs in the end. */
  ofTerm(key: number): number {
    return this.of(this.#counts.get(key) ?? 1);
  }

  /** What is weighed that so many sentences have. */
  of(count: number): number {
    const weight = this.#weights[count] ?? 0.2 + Math.log((1 + this.#mentions) / count);
    if (count < MOST_WEIGHED) this.#weights[count] = weight;
    return weight;
  }
}

/** Counts below this one come often enough for their weights to be remembered. */
const MOST_WEIGHED = 1_000;

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
  /** By event: what it shares with the sentence that is added, of names and of terms. */
  readonly #sharedNames: number[] = [];
  readonly #sharedTerms: number[] = [];
  /** The events that share any of it. */
  readonly #sharing: number[] = [];

  add(weighed: Weighed): void {
    const { mention, names, terms } = weighed;
    const at = this.#mostAlike(weighed) ?? this.clusters.push({ mentions: [], names: 0, terms: 0 }) - 1;
    const cluster = this.clusters[at];
    if (!cluster) return;
    this.#sharedNames[at] ??= 0;
    this.#sharedTerms[at] ??= 0;
    cluster.mentions.push(mention);
    cluster.names += this.#grow(names, at);
    cluster.terms += this.#grow(terms, at);
  }

  /** The event that shares most with a sentence: the first of those that share equally much. */
  #mostAlike({ mention, names, terms, rarest }: Weighed): number | undefined {
    this.#multiply(names, this.#sharedNames);
    this.#multiply(terms, this.#sharedTerms);
    const nameLength = lengthOf(names);
    const termLength = lengthOf(terms);
    const telling = TELLING_NAMES * rarest ** 2;
    let best: number | undefined;
    let most = ALIKE;
    for (const at of this.#sharing) {
      const cluster = this.clusters[at];
      const ofNames = this.#sharedNames[at] ?? 0;
      const ofTerms = this.#sharedTerms[at] ?? 0;
      // One that shares both is met twice.
      if (!cluster || (ofNames === 0 && ofTerms === 0)) continue;
      this.#sharedNames[at] = 0;
      this.#sharedTerms[at] = 0;
      const likeness =
        NAMES_SHARE * cosine(ofNames, Math.max(nameLength, telling), Math.max(cluster.names, telling)) +
        (1 - NAMES_SHARE) * cosine(ofTerms, termLength, cluster.terms);
      const [first] = cluster.mentions;
      if (likeness < most || (first && areOfTwoActs(first, mention))) continue;
      if (likeness > most || at < (best ?? at + 1)) {
        most = likeness;
        best = at;
      }
    }
    this.#sharing.length = 0;
    return best;
  }

  /** Adds to the products what a vector gives with those of the events that share something with it. */
  #multiply(vector: Vector, products: number[]): void {
    for (let index = 0; index < vector.length; index += 2) {
      const sums = this.#sums.get(vector[index] ?? 0);
      const weight = vector[index + 1] ?? 0;
      if (!sums) continue;
      for (let each = 0; each < sums.length; each += 2) {
        const at = sums[each] ?? 0;
        const before = products[at] ?? 0;
        if (before === 0) this.#sharing.push(at);
        products[at] = before + weight * (sums[each + 1] ?? 0);
      }
    }
  }

  /** Adds a vector to the sums of an event; gives by how much the square of their length grows. */
  #grow(vector: Vector, at: number): number {
    let by = 0;
    for (let index = 0; index < vector.length; index += 2) {
      const key = vector[index] ?? 0;
      const weight = vector[index + 1] ?? 0;
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

const cosine = (dot: number, one: number, other: number): number => (dot === 0 ? 0 : dot / Math.sqrt(one * other));

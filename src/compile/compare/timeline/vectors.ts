import type { Story } from './story.ts';

/** A sparse vector by term number. */
export type Vector = ReadonlyMap<number, number>;

/** Inverse document frequency of each term, over articles. */
export function rarityOf({ articles, sentences, vocabulary }: Story): Float64Array {
  const counts = new Float64Array(vocabulary.size);
  for (const { first, after } of articles) {
    const seen = new Set<number>();
    for (const { terms } of sentences.slice(first, after)) for (const term of terms) seen.add(term);
    for (const term of seen) counts[term] = (counts[term] ?? 0) + 1;
  }
  return counts.map((count) => 1 + Math.log((1 + articles.length) / (1 + count)));
}

/** TF-IDF vector of a sentence, of length 1. */
export function vectorOf(terms: Uint32Array, rarity: Float64Array): Vector {
  const vector = new Map<number, number>();
  for (const term of terms) vector.set(term, (vector.get(term) ?? 0) + (rarity[term] ?? 0));
  const length = Math.sqrt([...vector.values()].reduce((sum, value) => sum + value * value, 0)) || 1;
  for (const [term, value] of vector) vector.set(term, value / length);
  return vector;
}

export function dot(a: Vector, b: Vector): number {
  const [small, large] = a.size < b.size ? [a, b] : [b, a];
  let sum = 0;
  for (const [term, value] of small) sum += value * (large.get(term) ?? 0);
  return sum;
}

/** Adds a vector, times `weight`, to a growing sum. */
export function addInto(sum: Map<number, number>, vector: Vector, weight: number): void {
  for (const [term, value] of vector) sum.set(term, (sum.get(term) ?? 0) + weight * value);
}

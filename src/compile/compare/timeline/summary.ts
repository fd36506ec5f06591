import type { Candidate } from './pool.ts';
import type { Story } from './story.ts';

/** The candidates with the best priors are enough; bounds the time that a busy day takes. */
const MOST_CANDIDATES = 400;
/** A sentence less fit to stand alone is shown only where a day has no fitter one. */
const FIT = 0.5;
/** Two sentences with a higher cosine say the same. */
const SAME = 0.55;
/** A sparse vector, by term number or name. */
type Vector = ReadonlyMap<number | string, number>;

/** A sentence chosen for a day, and its vector, against which later days are compared. */
export interface Shown {
  readonly text: string;
  readonly vector: Vector;
}

/**
 * At most `count` sentences that together come closest to the centre of all that is told of a day, most central first
 * (greedy centroid summarisation, as Ghalandari 2017), none of them saying again what `told` says. How likely and how
 * fit a sentence is weighs in the centre alone: what is close to it is what most tell, in whichever article it stands.
 */
export function summaryOf(
  candidates: readonly Candidate[],
  count: number,
  { rarity, told }: { readonly rarity: Float64Array; readonly told: readonly Shown[] },
): readonly Shown[] {
  const best = [...candidates].sort((a, b) => b.prior - a.prior).slice(0, MOST_CANDIDATES);
  const centre = new Map<number | string, number>();
  const pool = best.map(({ sentence, prior }) => {
    const vector = vectorOf(sentence.terms, rarity);
    addInto(centre, vector, prior);
    return { text: sentence.text, fit: sentence.fit, vector };
  });
  const fit = pool.filter((each) => each.fit >= FIT);
  const summary: Shown[] = [];
  const sum = new Map<number | string, number>();
  const left = new Set<Shown>(fit.length > 0 ? fit : pool);
  while (summary.length < count && left.size > 0) {
    const next = mostCentral(left, sum, centre);
    if (!next) break;
    left.delete(next);
    if ([...summary, ...told].some((other) => dot(other.vector, next.vector) >= SAME)) continue;
    summary.push({ text: next.text, vector: next.vector });
    addInto(sum, next.vector, 1);
  }
  return summary;
}

/** The sentence that brings the sum of what is chosen closest to the centre. */
function mostCentral(left: Iterable<Shown>, sum: Vector, centre: Vector): Shown | undefined {
  const [sumSquare, toCentre] = [dot(sum, sum), dot(sum, centre)];
  let most = Number.NEGATIVE_INFINITY;
  let best: Shown | undefined;
  for (const each of left) {
    const length = Math.sqrt(sumSquare + 2 * dot(sum, each.vector) + 1);
    const value = (toCentre + dot(centre, each.vector)) / length;
    if (value > most) [most, best] = [value, each];
  }
  return best;
}

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
function vectorOf(terms: Uint32Array, rarity: Float64Array): Vector {
  const vector = new Map<number, number>();
  for (const term of terms) vector.set(term, (vector.get(term) ?? 0) + (rarity[term] ?? 0));
  const length = Math.sqrt([...vector.values()].reduce((sum, value) => sum + value * value, 0)) || 1;
  for (const [term, value] of vector) vector.set(term, value / length);
  return vector;
}

function dot(a: Vector, b: Vector): number {
  const [small, large] = a.size < b.size ? [a, b] : [b, a];
  let sum = 0;
  for (const [key, value] of small) sum += value * (large.get(key) ?? 0);
  return sum;
}

/** Adds a vector, times `weight`, to a growing sum. */
function addInto(sum: Map<number | string, number>, vector: Vector, weight = 1): void {
  for (const [key, value] of vector) sum.set(key, (sum.get(key) ?? 0) + weight * value);
}

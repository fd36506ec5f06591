import type { Candidate } from './pool.ts';
import { addInto, dot, type Vector, vectorOf } from './vectors.ts';

/** The candidates with the best priors are enough; bounds the time that a busy day takes. */
const MOST_CANDIDATES = 400;
/** Two sentences with a higher cosine say the same. */
const SAME = 0.55;
/** How much the prior weighs against closeness to the day's centre. */
const PRIOR_POWER = 0.6;

/** A sentence chosen for a day, and its vector, against which later days are compared. */
export interface Told {
  readonly text: string;
  readonly vector: Vector;
}

/**
 * At most `count` sentences that together come closest to the centre of all that is told of a day, most central first
 * (greedy centroid summarisation, as Ghalandari 2017), none of them saying again what `told` says.
 */
export function summaryOf(
  candidates: readonly Candidate[],
  count: number,
  { rarity, told }: { readonly rarity: Float64Array; readonly told: readonly Told[] },
): readonly Told[] {
  const best = [...candidates].sort((a, b) => b.prior - a.prior).slice(0, MOST_CANDIDATES);
  const pool = best.map(({ sentence, prior }) => ({
    text: sentence.text,
    prior,
    vector: vectorOf(sentence.terms, rarity),
  }));
  const centre = new Map<number, number>();
  for (const { vector, prior } of pool) addInto(centre, vector, prior);

  const summary: Told[] = [];
  const sum = new Map<number, number>();
  let left = pool.filter(({ vector }) => vector.size > 0 && told.every((other) => dot(other.vector, vector) < SAME));
  while (summary.length < count && left.length > 0) {
    const [sumLength, toCentre] = [dot(sum, sum), dot(sum, centre)];
    let [most, next] = [Number.NEGATIVE_INFINITY, left[0]];
    for (const each of left) {
      const length = Math.sqrt(sumLength + 2 * dot(sum, each.vector) + 1);
      const closeness = (toCentre + dot(centre, each.vector)) / length;
      const value = closeness * each.prior ** PRIOR_POWER;
      if (value > most) [most, next] = [value, each];
    }
    if (!next) break;
    const chosen = next;
    summary.push({ text: chosen.text, vector: chosen.vector });
    addInto(sum, chosen.vector, 1);
    left = left.filter((each) => each !== chosen && dot(each.vector, chosen.vector) < SAME);
  }
  return summary;
}

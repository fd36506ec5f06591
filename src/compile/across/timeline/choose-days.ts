/** How much a day loses next to one already chosen, and at two days' distance. */
const NEXT_TO = 0.3;
const TWO_AWAY = 0.1;

/**
 * The `count` best days, best first. A report spreads over the days around what it reports, so in a timeline of few
 * days over a long time the neighbour of a chosen day is seldom one of its own; where nearly every day is wanted, it
 * is. The loss therefore shrinks as `count` nears the number of days that there are.
 */
export function chooseDays(salience: ReadonlyMap<number, number>, count: number): readonly number[] {
  const left = new Map(salience);
  const sparsity = Math.max(0, 1 - count / Math.max(1, salience.size));
  const chosen: number[] = [];
  while (chosen.length < count && left.size > 0) {
    const best = bestOf(left);
    chosen.push(best);
    left.delete(best);
    for (const [away, loss] of [
      [1, NEXT_TO],
      [2, TWO_AWAY],
    ] as const)
      for (const day of [best - away, best + away]) {
        const value = left.get(day);
        if (value !== undefined) left.set(day, value * (1 - loss * sparsity));
      }
  }
  return chosen;
}

/** The day with the highest value; of equal ones the earlier. */
function bestOf(values: ReadonlyMap<number, number>): number {
  let [best, most] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const [day, value] of values) if (value > most || (value === most && day < best)) [best, most] = [day, value];
  return best;
}

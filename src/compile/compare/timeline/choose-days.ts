/** How much of its salience a day loses next to one already chosen, where few of very many days are wanted. */
const NEXT_TO = 0.08;

/**
 * The `count` best days, best first. What is told of a day spills over to the days beside it (nights, time zones, the
 * day of publication), so between equals the neighbour of a chosen day is the poorer choice. The loss is small, since
 * great events do come on days in a row, and none where nearly every day is wanted.
 */
export function chooseDays(salience: ReadonlyMap<number, number>, count: number): readonly number[] {
  const left = new Map(salience);
  const sparsity = Math.max(0, 1 - count / Math.max(1, salience.size));
  const chosen: number[] = [];
  while (chosen.length < count && left.size > 0) {
    const best = bestOf(left);
    chosen.push(best);
    left.delete(best);
    for (const day of [best - 1, best + 1]) {
      const value = left.get(day);
      if (value !== undefined) left.set(day, value * (1 - NEXT_TO * sparsity));
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

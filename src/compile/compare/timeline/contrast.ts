/** A day stands among so many days before it and after it. */
const AROUND_DAYS = 15;

/**
 * Each day's salience against the mean of the days around it, where that is more than what a day of this story usually
 * has around it: the weeks of heaviest coverage would otherwise take all the places of a long, sparse story. The fewer
 * of the days are wanted, the more it counts; it counts for nothing where half of them are or more, since there is then
 * no place to compete for.
 */
export function againstSurroundings(
  salience: ReadonlyMap<number, number>,
  wanted: number,
): ReadonlyMap<number, number> {
  const power = 1 - (2 * wanted) / Math.max(1, salience.size);
  if (power <= 0) return salience;
  const around = new Map([...salience.keys()].map((day) => [day, meanAround(salience, day)]));
  const usual = [...around.values()].reduce((sum, value) => sum + value, 0) / around.size;
  if (usual === 0) return salience;
  return new Map(
    [...salience].map(([day, value]) => [day, value / Math.max(1, (around.get(day) ?? 0) / usual) ** power]),
  );
}

/** Days that nothing names count as 0. */
function meanAround(salience: ReadonlyMap<number, number>, day: number): number {
  let sum = 0;
  for (let away = 1; away <= AROUND_DAYS; away += 1)
    sum += (salience.get(day - away) ?? 0) + (salience.get(day + away) ?? 0);
  return sum / (2 * AROUND_DAYS);
}

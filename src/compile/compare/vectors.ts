/** A sparse vector, by term number or name. */
export type Vector = ReadonlyMap<number | string, number>;

export function dot(a: Vector, b: Vector): number {
  const [small, large] = a.size < b.size ? [a, b] : [b, a];
  let sum = 0;
  for (const [key, value] of small) sum += value * (large.get(key) ?? 0);
  return sum;
}

/** Adds a vector, times `weight`, to a growing sum. */
export function addInto(sum: Map<number | string, number>, vector: Vector, weight = 1): void {
  for (const [key, value] of vector) sum.set(key, (sum.get(key) ?? 0) + weight * value);
}

/**
 * Groups of things that are one, such as the counts of one incident by several articles. Each joins the first of the
 * latest groups of its key that it belongs to, else begins one; only `most` groups are looked at, which keeps time linear
 * in the number of articles.
 */
export function clustersOf<T>(
  things: readonly T[],
  keyOf: (thing: T) => string,
  belongs: (thing: T, cluster: readonly [T, ...T[]]) => boolean,
  most: number,
): readonly (readonly [T, ...T[]])[] {
  const byKey = new Map<string, [T, ...T[]][]>();
  for (const thing of things) {
    const key = keyOf(thing);
    const clusters = byKey.get(key) ?? [];
    if (clusters.length === 0) byKey.set(key, clusters);
    let at = Math.max(0, clusters.length - most);
    for (let one = clusters[at]; one && !belongs(thing, one); one = clusters[at]) at += 1;
    const cluster = clusters[at];
    if (cluster) cluster.push(thing);
    else clusters.push([thing]);
  }
  return [...byKey.values()].flat();
}

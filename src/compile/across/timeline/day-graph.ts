/** Who refers to whom: weight of the references from one publication day (outer key) to a day named (inner key). */
export type DayGraph = ReadonlyMap<number, ReadonlyMap<number, number>>;

const DAMPING = 0.85;
const ROUNDS = 40;

/**
 * PageRank of days over the graph of date references (after WILSON, "summarize dates first": Liao, Wang, Lee 2021):
 * the news of a day passes its own standing on to the days that it refers to, more to those further back, since only
 * what matters is still named after weeks. Sums to 1.
 *
 * The restart is even over `days`, so an old day does not win by age alone.
 */
export function dayRank(graph: DayGraph, days: readonly number[]): ReadonlyMap<number, number> {
  const nodes = [...new Set([...days, ...graph.keys(), ...[...graph.values()].flatMap((to) => [...to.keys()])])];
  const restart = 1 / Math.max(1, nodes.length);
  let rank = new Map(nodes.map((node) => [node, restart]));
  const totals = new Map([...graph].map(([from, to]) => [from, [...to.values()].reduce((a, b) => a + b, 0)]));
  for (let round = 0; round < ROUNDS; round += 1) {
    const next = new Map<number, number>(nodes.map((node) => [node, 0]));
    let loose = 0;
    for (const [node, value] of rank) {
      const total = totals.get(node) ?? 0;
      if (total === 0) loose += value;
      else
        for (const [to, weight] of graph.get(node) ?? []) next.set(to, (next.get(to) ?? 0) + (value * weight) / total);
    }
    rank = new Map(
      [...next].map(([node, value]) => [node, (1 - DAMPING) * restart + DAMPING * (value + loose * restart)]),
    );
  }
  return rank;
}

/** References from far away weigh more, slowly: 1 on the day itself, 2 after two weeks, 3.6 after a year. */
export const distanceWeight = (days: number): number => 1 + Math.log1p(Math.abs(days)) / Math.log(15);

/** Who refers to whom: weight of the references from one publication day (outer key) to a day named (inner key). */
export type DayGraph = ReadonlyMap<number, ReadonlyMap<number, number>>;

const DAMPING = 0.85;
const ROUNDS = 40;
const LEAST_START = 0.5;

/**
 * PageRank of days over the graph of date references (after WILSON, "summarize dates first": Liao, Wang, Lee 2021):
 * the news of a day passes its own standing on to the days that it refers to, more to those further back, since only
 * what matters is still named after weeks. A day does not refer to itself. Sums to 1.
 *
 * A reader starts afresh on a day more likely the more its news refers to, on a logarithmic scale: even chances would
 * let one stray article on a quiet day speak as loud as the papers of a great one.
 */
export function dayRank(graph: DayGraph): ReadonlyMap<number, number> {
  const nodes = new Set([...graph].flatMap(([from, to]) => [from, ...to.keys()]));
  const totals = new Map([...graph].map(([from, to]) => [from, [...to.values()].reduce((a, b) => a + b, 0)]));
  const starts = new Map([...nodes].map((node) => [node, LEAST_START + Math.log1p(totals.get(node) ?? 0)]));
  const all = [...starts.values()].reduce((a, b) => a + b, 0);
  const restart = new Map([...starts].map(([node, start]) => [node, start / all]));
  let rank: ReadonlyMap<number, number> = restart;
  for (let round = 0; round < ROUNDS; round += 1) rank = passedOn(rank, { graph, totals, restart });
  return rank;
}

interface Walk {
  readonly graph: DayGraph;
  readonly totals: ReadonlyMap<number, number>;
  readonly restart: ReadonlyMap<number, number>;
}

/** One step of the walk; where a day refers to none, the reader starts afresh. */
function passedOn(rank: ReadonlyMap<number, number>, { graph, totals, restart }: Walk): ReadonlyMap<number, number> {
  const next = new Map<number, number>();
  let loose = 0;
  for (const [node, value] of rank) {
    const total = totals.get(node) ?? 0;
    if (total === 0) loose += value;
    else for (const [to, weight] of graph.get(node) ?? []) next.set(to, (next.get(to) ?? 0) + (value * weight) / total);
  }
  const fresh = 1 - DAMPING + DAMPING * loose;
  return new Map([...restart].map(([node, start]) => [node, fresh * start + DAMPING * (next.get(node) ?? 0)]));
}

/** References from far away weigh more, slowly: 1 on the day itself, 2 after two weeks, 3.2 after a year. */
export const distanceWeight = (days: number): number => 1 + Math.log1p(Math.abs(days)) / Math.log(15);

import { english } from '../language/languages.ts';
import { actTerms } from './dated.ts';
import type { Mention } from './mention.ts';

/** How rare a term is over all that is dated: what few sentences have says more. */
interface Rarities {
  readonly ofTerm: (term: number) => number;
}

type Cluster = readonly Mention[];

/** Clusters of one date that are compared with each other, and their first sentences that are. */
const [MOST_JOINED, MOST_TOLD] = [60, 3];

/**
 * The events of one date, those joined that tell of one: each with the first that it is the same as. Words differ from
 * report to report more than what was done, and to whom.
 */
export function joinedOfDate(clusters: readonly Cluster[], rarities: Rarities): readonly Cluster[] {
  const kept: Mention[][] = [];
  const sharing = new Sharing();
  for (const [at, cluster] of clusters.entries()) {
    const told = at < MOST_JOINED ? termsTold(cluster) : NO_TERMS;
    const alike = sharing.with(told);
    const same = alike.find((index) => isSameEvent(kept[index] ?? [], cluster, rarities)) ?? kept.push([]) - 1;
    kept[same]?.push(...cluster);
    sharing.add(told, same);
  }
  return kept;
}

/** Which clusters share terms enough with another to be compared with it at all. */
class Sharing {
  readonly #byTerm = new Map<number, number[]>();

  add(terms: ReadonlySet<number>, index: number): void {
    for (const term of terms) {
      const there = this.#byTerm.get(term);
      if (!there) this.#byTerm.set(term, [index]);
      else if (!there.includes(index)) there.push(index);
    }
  }

  /** Their indexes, in order. */
  with(terms: ReadonlySet<number>): readonly number[] {
    const shared = new Map<number, number>();
    for (const term of terms)
      for (const index of this.#byTerm.get(term) ?? []) shared.set(index, (shared.get(index) ?? 0) + 1);
    const enough = [...shared].filter(([, terms]) => terms >= FEWEST_OF_SHORT);
    return enough.map(([index]) => index).sort((a, b) => a - b);
  }
}

const NO_TERMS: ReadonlySet<number> = new Set();

/** The terms of the sentences of a cluster that are compared. */
const termsTold = (cluster: Cluster): ReadonlySet<number> =>
  new Set(cluster.slice(0, MOST_TOLD).flatMap(({ sentence }) => sentence.terms));

/** Events of a month or a year of which a report names the day, or the month, are those of that day. */
export function joinedOfTime(clusters: readonly Cluster[], rarities: Rarities): readonly Cluster[] {
  const byTime = Map.groupBy(clusters, (cluster) => cluster[0]?.sentence.precision ?? 'day');
  const days = Map.groupBy(byTime.get('day') ?? [], (cluster) => startOf(cluster).slice(0, 7));
  const joined = new Map<Cluster, Mention[]>();
  const away = new Set<Cluster>();
  const joinTo = (cluster: Cluster, finer: readonly Cluster[]): void => {
    const same = finer.slice(0, MOST_JOINED).find((other) => isSameEvent(other, cluster, rarities, ALIKE_IN_TIME));
    if (!same) return;
    joined.set(same, [...(joined.get(same) ?? []), ...cluster, ...(joined.get(cluster) ?? [])]);
    away.add(cluster);
  };
  for (const month of byTime.get('month') ?? []) joinTo(month, days.get(startOf(month).slice(0, 7)) ?? []);
  const finer = Map.groupBy([...(byTime.get('month') ?? []), ...(byTime.get('day') ?? [])], (cluster) =>
    startOf(cluster).slice(0, 4),
  );
  for (const year of byTime.get('year') ?? [])
    joinTo(
      year,
      (finer.get(startOf(year).slice(0, 4)) ?? []).filter((one) => !away.has(one)),
    );
  return clusters
    .filter((cluster) => !away.has(cluster))
    .map((cluster) => [...cluster, ...(joined.get(cluster) ?? [])]);
}

const startOf = (cluster: Cluster): string => cluster[0]?.sentence.start ?? '';

const isSameEvent = (one: Cluster, other: Cluster, rarities: Rarities, least = ALIKE): boolean =>
  one
    .slice(0, MOST_TOLD)
    .some((first) => other.slice(0, MOST_TOLD).some((second) => isSame(first, second, rarities, least)));

/** How much of the shorter of two sentences is in the other, by how rare it is, to tell of one event: by what they share. */
const [ALIKE, ALIKE_IN_TIME, ALIKE_IN_ACT, ALIKE_IN_ACT_AND_NAME] = [0.5, 0.4, 0.3, 0.25];

/** Terms that two share at least; fewer where one of them says little else, or an act and a name are among them. */
const [FEWEST, FEWEST_OF_SHORT, SHORT] = [3, 2, 4];

/** Two sentences on one date are on one event where they share most of what one of them says, or the act and some more. */
function isSame(one: Mention, other: Mention, rarities: Rarities, least: number): boolean {
  const { terms } = one.sentence;
  const { terms: others } = other.sentence;
  // Thousands are compared, and hardly any share enough: nothing is made of those.
  let count = 0;
  for (const term of terms) if (others.includes(term)) count += 1;
  if (count < FEWEST_OF_SHORT) return false;
  const shared = terms.filter((term) => others.includes(term));
  const isAct = shared.some((term) => actTerms(english).has(term));
  const isNamed = one.names.some((name) => other.names.includes(name));
  const isShort = Math.min(terms.length, others.length) <= SHORT;
  if (shared.length < (isShort || (isAct && isNamed) ? FEWEST_OF_SHORT : FEWEST)) return false;
  const sum = (all: readonly number[]): number => all.reduce((total, term) => total + rarities.ofTerm(term), 0);
  const alike = sum(shared) / Math.min(sum(terms), sum(others));
  const isOfOthers =
    one.people.length > 0 && other.people.length > 0 && !one.people.some((key) => other.people.includes(key));
  if (alike >= least) return !isOfOthers;
  return !isOfOthers && isAct && alike >= (isNamed ? ALIKE_IN_ACT_AND_NAME : ALIKE_IN_ACT);
}

import { dayNumber } from '../../digest/day.ts';
import type { Day } from '../../digest/types.ts';
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
  const told = new Told();
  for (const [at, cluster] of clusters.entries()) {
    const isCompared = at < MOST_JOINED;
    const same = isCompared ? told.firstSame(cluster.slice(0, MOST_TOLD), rarities) : undefined;
    const joined = (same === undefined ? undefined : kept[same]) ?? [];
    const index = same ?? kept.push(joined) - 1;
    if (isCompared) told.add(cluster.slice(0, Math.max(0, MOST_TOLD - joined.length)), index);
    for (const mention of cluster) joined.push(mention);
  }
  return kept;
}

/** The sentences of clusters that others are compared with, by their terms: few share enough to be compared at all. */
class Told {
  readonly #told: { readonly mention: Mention; readonly cluster: number }[] = [];
  readonly #byTerm = new Map<number, number[]>();
  /** The first sentence of each cluster: what it begins with it stays. */
  readonly #heads: Mention[] = [];
  /** By sentence: the terms that it shares with the one that is compared; and those that share any. */
  readonly #shared: number[] = [];
  readonly #sharing: number[] = [];

  add(mentions: readonly Mention[], cluster: number): void {
    for (const mention of mentions) {
      this.#heads[cluster] ??= mention;
      const index = this.#told.push({ mention, cluster }) - 1;
      this.#shared.push(0);
      for (const term of mention.sentence.terms) {
        const there = this.#byTerm.get(term);
        if (there) there.push(index);
        else this.#byTerm.set(term, [index]);
      }
    }
  }

  /** The first cluster of which a sentence is on the same event as one of these. */
  firstSame(mentions: readonly Mention[], rarities: Rarities): number | undefined {
    let first: number | undefined;
    for (const mention of mentions) {
      this.#share(mention.sentence.terms);
      for (const index of this.#sharing) {
        const shared = this.#shared[index] ?? 0;
        const one = this.#told[index];
        this.#shared[index] = 0;
        if (!one || shared < fewestOf(one.mention, mention) || (first !== undefined && one.cluster >= first)) continue;
        const [head, other] = [this.#heads[one.cluster], mentions[0]];
        if (head && other && areOfTwoActs(head, other)) continue;
        if (isSame(one.mention, mention, rarities, ALIKE)) first = one.cluster;
      }
      this.#sharing.length = 0;
    }
    return first;
  }

  #share(terms: readonly number[]): void {
    for (const term of terms)
      for (const index of this.#byTerm.get(term) ?? NONE) {
        const before = this.#shared[index] ?? 0;
        if (before === 0) this.#sharing.push(index);
        this.#shared[index] = before + 1;
      }
  }
}

const NONE: readonly number[] = [];

/** Events of a month or a year of which a report names the day, or the month, are those of that day. */
export function joinedOfTime(clusters: readonly Cluster[], rarities: Rarities): readonly Cluster[] {
  const byTime = Map.groupBy(clusters, (cluster) => cluster[0]?.sentence.precision ?? 'day');
  const days = Map.groupBy(byTime.get('day') ?? [], (cluster) => startOf(cluster).slice(0, 7));
  const joined = new Map<Cluster, Mention[]>();
  const away = new Set<Cluster>();
  const joinTo = (cluster: Cluster, finer: readonly Cluster[]): void => {
    // "Since the first was sold in 2027, three have failed" gives no account of the sale.
    if (cluster.every(({ sentence }) => sentence.manner === 'recalled' && sentence.deed === '')) return;
    const same = finer.slice(0, MOST_JOINED).find((other) => isSameEvent(other, cluster, rarities, ALIKE_IN_TIME));
    if (!same) return;
    joined.set(same, [...(joined.get(same) ?? []), ...cluster, ...(joined.get(cluster) ?? [])]);
    away.add(cluster);
  };
  for (const week of byTime.get('week') ?? [])
    joinTo(
      week,
      (byTime.get('day') ?? []).filter((day) => startOf(day) >= startOf(week) && startOf(day) <= endOf(week)),
    );
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

/** Days before its publication on which what a report leads with may have been. */
const REPORTED_WITHIN = 3;

/**
 * Leads without a day join what happened on the days up to that of their report, or what another report led with then;
 * else they are events of their own.
 */
export function joinedOfReports(
  clusters: readonly Cluster[],
  reports: readonly Mention[],
  rarities: Rarities,
): readonly Cluster[] {
  if (reports.length === 0) return clusters;
  const grown: Mention[][] = clusters.map((cluster) => [...cluster]);
  const byDay = Map.groupBy(grown, (cluster) => dayKey(cluster));
  const ends = grown.map(endDay);
  for (const report of reports) {
    const published = dayNumber(report.sentence.start);
    const near = Array.from({ length: REPORTED_WITHIN + 1 }, (_, back) => byDay.get(published - back) ?? []).flat();
    const same =
      near.find(
        (cluster) =>
          cluster.some(isToldWith(report)) && isSameEvent(cluster.filter(isOfOther(report)), [report], rarities, ALIKE),
      ) ?? toldBefore(report, grown, ends, rarities);
    if (same) same.push(report);
    else {
      const own = [report];
      grown.push(own);
      ends.push(endDay(own));
      byDay.set(published, [...(byDay.get(published) ?? []), own]);
    }
  }
  return grown;
}

/** Days back to what a report may tell anew behind its first sentence; sentences before that one's end, and that lead it. */
const [TOLD_ANEW, OPENING, LEAD] = [120, 2, 3];

/** Acts of which a lead may name who does them, and a later sentence to whom. */
const OF_OFFICE: ReadonlySet<string> = new Set(['fire', 'appoint']);

/**
 * "Roe has been suspended", told further down weeks after: the latest event in which the same was done to one of the same
 * people. `ends` are the days on which the events end.
 */
function toldBefore(
  report: Mention,
  clusters: readonly Mention[][],
  ends: readonly number[],
  rarities: Rarities,
): Mention[] | undefined {
  const { deed, place, start } = report.sentence;
  if (deed === '' || place < OPENING) return undefined;
  const published = dayNumber(start);
  // What its own article leads with it tells again with who it was.
  const isOfSame = ({ sentence, people, article }: Mention): boolean =>
    sentence.deed === deed &&
    (article === report.article
      ? sentence.place < LEAD && (people.length === 0 || report.people.length === 0 || OF_OFFICE.has(deed))
      : people.some((key) => report.people.includes(key)));
  return clusters
    .filter((cluster, at) => {
      const day = ends[at] ?? Number.NaN;
      if (day > published || day < published - TOLD_ANEW) return false;
      return (
        cluster.some((mention, place) => place < MOST_TOLD && isOfSame(mention)) ||
        (cluster[0]?.sentence.deed === deed && isSameEvent(cluster, [report], rarities, ALIKE))
      );
    })
    .sort((a, b) => dayNumber(startOf(b) as Day) - dayNumber(startOf(a) as Day))[0];
}

/**
 * What is told, or looked back at with its day where a report has just that: ", whose licence was suspended on Monday".
 * Of what was done on an earlier day a report tells that has a word for it.
 */
const isToldWith =
  ({ sentence: { deed, start, terms } }: Mention) =>
  ({ sentence }: Mention): boolean =>
    sentence.manner === 'recalled'
      ? deed !== '' && sentence.deed === deed
      : deed !== '' || sentence.deed === '' || sentence.start === start || tellsOf(terms, sentence.deed);

const tellsOf = (terms: readonly number[], deed: string): boolean =>
  terms.some((term) => actTerms(english).get(term) === deed);

/** "The coach, who was suspended on Monday, has been arrested": what else a lead tells is another thing. */
const isOfOther =
  ({ article, sentence }: Mention) =>
  (other: Mention): boolean =>
    other.article !== article || other.sentence.from !== sentence.from;

const dayKey = ([first]: Cluster): number =>
  first?.sentence.precision === 'day' ? dayNumber(first.sentence.start) : Number.NaN;

const endDay = ([first]: Cluster): number => (first ? dayNumber(first.sentence.end) : Number.NaN);

const startOf = (cluster: Cluster): string => cluster[0]?.sentence.start ?? '';

const endOf = (cluster: Cluster): string => cluster[0]?.sentence.end ?? '';

const isSameEvent = (one: Cluster, other: Cluster, rarities: Rarities, least: number): boolean =>
  one
    .slice(0, MOST_TOLD)
    .some((first) => other.slice(0, MOST_TOLD).some((second) => isSame(first, second, rarities, least)));

/** How much of the shorter of two sentences is in the other, by how rare it is, to tell of one event: by what they share. */
const [ALIKE, ALIKE_IN_TIME, ALIKE_IN_ACT, ALIKE_IN_ACT_AND_NAME] = [0.5, 0.4, 0.3, 0.25];

/** Terms that two share at least; fewer where one of them says little else, or an act and a name are among them. */
const [FEWEST, FEWEST_OF_SHORT, SHORT] = [3, 2, 4];

/** What says only that something happened shares all that it says with one term: "the landslide". */
const fewestOf = (one: Mention, other: Mention): number =>
  Math.min(FEWEST_OF_SHORT, one.sentence.terms.length, other.sentence.terms.length);

function sumOf(terms: readonly number[], rarities: Rarities): number {
  let sum = 0;
  for (const term of terms) sum += rarities.ofTerm(term);
  return sum;
}

/** Two sentences on one date are on one event where they share most of what one of them says, or the act and some more. */
function isSame(one: Mention, other: Mention, rarities: Rarities, least: number): boolean {
  const { terms } = one.sentence;
  const { terms: others } = other.sentence;
  // Thousands are compared, and hardly any share enough: nothing is made of those.
  let count = 0;
  for (const term of terms) if (others.includes(term)) count += 1;
  if (count < fewestOf(one, other)) return false;
  const shared = terms.filter((term) => others.includes(term));
  if (areOfTwoActs(one, other)) return false;
  const isAct = isOneAct(one, other, shared);
  const isNamed = one.names.some((name) => other.names.includes(name));
  const isShort = Math.min(terms.length, others.length) <= SHORT;
  const isDeed = isAct && one.sentence.deed !== '' && one.sentence.deed === other.sentence.deed;
  if (shared.length < (isShort || isDeed || (isAct && isNamed) ? fewestOf(one, other) : FEWEST)) return false;
  const alike = sumOf(shared, rarities) / Math.min(sumOf(terms, rarities), sumOf(others, rarities));
  const isOfOthers =
    one.people.length > 0 && other.people.length > 0 && !one.people.some((key) => other.people.includes(key));
  if (alike >= least || (isDeed && isOnceADay(one, shared))) return !isOfOthers;
  return !isOfOthers && isAct && alike >= (isNamed ? ALIKE_IN_ACT_AND_NAME : ALIKE_IN_ACT);
}

/** True where two tell of one act in a word that they share, or of one person of one deed: "died" and "was shot", "passed away". */
function isOneAct(one: Mention, other: Mention, shared: readonly number[]): boolean {
  const isOfOne = one.people.some((key) => other.people.includes(key));
  if (isOfOne && one.sentence.deed !== '' && one.sentence.deed === other.sentence.deed) return true;
  return shared.some((term) =>
    isOfOne || isOfOneKind(one, other) ? actTerms(english).has(term) : isDoneIn(one, term) && isDoneIn(other, term),
  );
}

/** On one day one ferry sinks, however it is called. */
const isOnceADay = ({ sentence }: Mention, shared: readonly number[]): boolean =>
  ONCE_A_DAY.has(sentence.deed) && shared.length >= FEWEST_OF_SHORT;

/** Acts of which a day has no two in one story, where they share another word. */
const ONCE_A_DAY: ReadonlySet<string> = new Set(['sink', 'crash', 'quake']);

/** "Parliament voted to hold an inquiry", "lawmakers agreed on an inquiry" */
const isOfOneKind = ({ sentence: one }: Mention, { sentence: other }: Mention): boolean =>
  one.deed !== '' && other.deed !== '' && english.accounts.mayBeOneAct(one.deed, other.deed);

/** "Roe conceded" and "Poe won": the verbs tell of two acts, and neither sentence of the other's. */
export function areOfTwoActs({ sentence: one }: Mention, { sentence: other }: Mention): boolean {
  if (one.deed === '' || other.deed === '' || english.accounts.mayBeOneAct(one.deed, other.deed)) return false;
  const tells = ({ terms, ownTerms }: Mention['sentence'], deed: string): boolean =>
    tellsOf(terms.slice(0, ownTerms), deed);
  return !tells(one, other.deed) && !tells(other, one.deed);
}

/** True for an act that a sentence tells of: by its verb, else by any of its words; a lead without a day by its verb alone. */
function isDoneIn({ sentence: { deed, manner } }: Mention, term: number): boolean {
  const act = actTerms(english).get(term);
  return act !== undefined && (deed === act || (deed === '' && manner !== 'reported'));
}

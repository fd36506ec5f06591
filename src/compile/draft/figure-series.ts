import { english } from '../language/languages.ts';
import { type Count, isSameIncident, sharePlace } from './counts.ts';
import { isLeading, LEADS } from './leading-counts.ts';
import { sentenceOf } from './reading.ts';
import { dayOf, hedgeOf, isNowhere, isRestated, type SameFigure } from './same-figures.ts';
import { isOfLivePage, isToll } from './tolls.ts';

/** Days from one count of an incident to the next; and to one that is only told as known, of one town. */
const [WEEK, LONG_AFTER] = [7, 60];

/** Figures of one kind that one is compared with: keeps time linear. */
const MOST_COMPARED = 30;

/**
 * The figure that each goes on from: the last of the same incident, of its own giver where they gave one. What somebody else
 * gives beside another is of no series: two accounts stand side by side.
 * @param figures In the order of the articles.
 * @param isOne Whether the topic is on one incident: then what is told as known is of it.
 */
export function seriesOf(figures: readonly SameFigure[], isOne: boolean): ReadonlyMap<SameFigure, SameFigure> {
  const before = new Map<SameFigure, SameFigure>();
  const next = new Map<SameFigure, SameFigure>();
  const byKind = new Map<string, SameFigure[]>();
  const beside = new Set<SameFigure>();
  const told = new Set<string>();
  for (const own of byHour(figures)) {
    const [count] = own;
    if (!isWhole(count)) continue;
    const others = byKind.get(count.kind) ?? [];
    byKind.set(count.kind, others);
    const last = lastOf(own, others.slice(-MOST_COMPARED), beside, { isOne, before, next });
    others.push(own);
    if (!last) continue;
    const taken = next.get(last);
    const isGivers = areOneGiver(count, last[0]);
    // Who counts besides in an article, or besides another, begins no series but their own.
    const mark = `${count.article.id} ${count.kind}`;
    if (
      (!isGivers && told.has(mark) && !isOfLivePage(count)) ||
      (taken && (!isGivers || areOneGiver(taken[0], last[0])))
    ) {
      beside.add(own);
      continue;
    }
    if (taken) {
      before.delete(taken);
      beside.add(taken);
    }
    told.add(mark);
    before.set(own, last);
    next.set(last, own);
  }
  return before;
}

/** In the order of the articles; on a live page, which may have the last first, in that in which a toll goes on. */
function byHour(figures: readonly SameFigure[]): readonly SameFigure[] {
  const pages = new Map<string, number[]>();
  for (const [at, same] of figures.entries()) {
    const live = same.find(isOfLivePage);
    const key = `${live?.article.id} ${live?.kind}`;
    if (live) pages.set(key, [...(pages.get(key) ?? []), at]);
  }
  const sorted = [...figures];
  for (const places of pages.values()) {
    const own = places
      .flatMap((at) => figures.slice(at, at + 1))
      .sort(
        ([a], [b]) => (a.figure.value - b.figure.value) * (english.accounts.shrinking.test(a.figure.counts) ? -1 : 1),
      );
    for (const [index, at] of places.entries()) {
      const one = own[index];
      if (one) sorted[at] = one;
    }
  }
  return sorted;
}

/** What is known of the series so far. */
interface Known {
  readonly isOne: boolean;
  readonly before: ReadonlyMap<SameFigure, SameFigure>;
  readonly next: ReadonlyMap<SameFigure, SameFigure>;
}

/** The latest figure that one goes on from: of its own giver, if that stands beside the others. */
function lastOf(
  same: SameFigure,
  others: readonly SameFigure[],
  beside: ReadonlySet<SameFigure>,
  { isOne, before, next }: Known,
): SameFigure | undefined {
  const [count] = same;
  const fit = others.filter(
    (one) =>
      (isOne && goesOnLive(same, one)) || isUpdateOf(count, one[0], { isOne, isLong: lengthOf(one, before) >= LONG }),
  );
  const byDay = [...fit].sort(([a], [b]) => a.published - b.published);
  const own = byDay.findLast(([one]) => areOneGiver(count, one));
  if (own && beside.has(own)) return own;
  // What a series has come to, before what stands by itself.
  return byDay.findLast((one) => before.has(one) && !next.has(one)) ?? byDay.findLast((one) => !beside.has(one));
}

/** A series of so many figures is what a short story is on: it is gone on with wherever that is told. */
const LONG = 3;

function lengthOf(figure: SameFigure, before: ReadonlyMap<SameFigure, SameFigure>): number {
  let [length, one] = [1, before.get(figure)];
  for (; one && length < LONG; one = before.get(one)) length += 1;
  return length;
}

function isWhole(count: Count): boolean {
  const { part, isBackground, isVague, value } = count.figure;
  return !part && !isBackground && !isVague && value > 0 && hedgeOf(count) === null;
}

/** What a series is looked for in: whether the topic is on one incident, and whether the earlier count ends a long series. */
interface Story {
  readonly isOne: boolean;
  readonly isLong: boolean;
}

/**
 * True for a whole count of what another counted days before, of which more are dead now, or fewer missing: where both name
 * its day, or the later says that the count has risen or that it is known.
 */
function isUpdateOf(later: Count, earlier: Count, story: Story): boolean {
  const apart = later.published - earlier.published;
  if (later.article === earlier.article || apart < 0 || apart > LONG_AFTER) return false;
  if (!english.accounts.doneToThem.test(later.figure.counts) || !isFurther(later, earlier)) return false;
  if (!areOfOneKind(later, earlier)) return false;
  // The list of one who counts goes on, however it is told.
  if (story.isOne && apart > 0 && areOneGiver(later, earlier) && !areDatedApart(later, earlier)) return true;
  return isOfOneDay(later, earlier, story) || (story.isOne && isToldOn(later, earlier, story));
}

/** True where both are told to be of a day of their own. */
function areDatedApart(later: Count, earlier: Count): boolean {
  const [day, before] = [dayOf(later), dayOf(earlier)];
  return day !== null && before !== null && Math.abs(day - before) > 1;
}

/** True where both name the day of the incident; in a month of news the later has to be told as a toll, too. */
function isOfOneDay(later: Count, earlier: Count, { isOne }: Story): boolean {
  const { stands, corrects } = english.accounts.tallies;
  const apart = later.published - earlier.published;
  if (apart === 0 || apart > WEEK || daysOf(later, earlier, isOne).includes(null)) return false;
  if (!isSameIncident(later, earlier)) return false;
  const sentence = sentenceOf(later.article.reading, later.figure);
  return isOne || stands.test(sentence) || corrects.test(sentence);
}

const daysOf = (later: Count, earlier: Count, isOne: boolean): readonly (number | null)[] =>
  [later, earlier].map((count) => (isOne ? dayOf(count) : count.figure.day));

/** True where the later says that the count has risen, or that it is known, and nothing says that it is of another day. */
function isToldOn(later: Count, earlier: Count, { isOne, isLong }: Story): boolean {
  const { settled, updates, tallies } = english.accounts;
  const [day = null, before = null] = daysOf(later, earlier, isOne);
  if (settled.test(later.figure.counts) || (day !== null && before !== null && Math.abs(day - before) > 1))
    return false;
  const isOfStory = areTolls(later, earlier);
  if (!isNowhere(later, earlier) && !sharePlace(later, earlier) && !isLong && !isOfStory) return false;
  const apart = later.published - earlier.published;
  const sentence = sentenceOf(later.article.reading, later.figure);
  if (updates.test(sentence) || tallies.corrects.test(sentence)) return apart <= WEEK;
  if (apart === 0 || apart > (isNowhere(later, earlier) && !isOfStory ? WEEK : LONG_AFTER)) return false;
  return isRestated(later) || (isOfStory && (isLeading(later, LEADS) || later.figure.counts === 'ill'));
}

/** Whether both are tolls of all people, whoever they are, that nobody gives against another. */
function areTolls(later: Count, earlier: Count): boolean {
  const isGiven = [later, earlier].every(({ by }) => by.length > 0) && !areOneGiver(later, earlier);
  return !isGiven && isToll(later) && isToll(earlier);
}

/** True where one live page tells both, of all people, in two of its entries. */
const goesOnLive = (later: SameFigure, earlier: SameFigure): boolean =>
  isFurther(later[0], earlier[0]) &&
  later.some((one) =>
    earlier.some(
      (other) =>
        one.article === other.article &&
        one.figure.paragraph !== other.figure.paragraph &&
        isOfLivePage(one) &&
        areTolls(one, other),
    ),
  );

/** Soldiers go on from soldiers. */
const areOfOneKind = (later: Count, earlier: Count): boolean =>
  later.figure.unit === earlier.figure.unit || ![later, earlier].some(({ figure: { unit } }) => isOfSome(unit));

const isOfSome = (unit: string | null): boolean =>
  unit !== null && (english.accounts.someOnly.has(unit) || english.figures.units?.get(unit)?.kind === 'troops');

/** More dead, fewer missing; fewer dead where the later says that it was too many. */
function isFurther(later: Count, earlier: Count): boolean {
  const { shrinking, tallies } = english.accounts;
  const [more, less] = shrinking.test(later.figure.counts) ? [earlier, later] : [later, earlier];
  if (more.figure.value > less.figure.value) return true;
  return (
    more.figure.value < less.figure.value && tallies.corrects.test(sentenceOf(later.article.reading, later.figure))
  );
}

/** Whether two counts are given by one: by name, or by a word that both have for them ("the ministry"). */
function areOneGiver(one: Count, other: Count): boolean {
  if (one.by.some((id) => other.by.includes(id))) return true;
  const stems = stemsOf(other.figure.source);
  return stemsOf(one.figure.source).some((stem) => stems.includes(stem));
}

/** Letters by which two words are one: "ministry", "minister". */
const STEM = 6;

const stemsOf = (source: string | null): readonly string[] =>
  (source?.toLowerCase().match(/\p{L}{6,}/gu) ?? [])
    .filter((word) => !english.accounts.tallies.saysNothing.has(word))
    .map((word) => word.slice(0, STEM));

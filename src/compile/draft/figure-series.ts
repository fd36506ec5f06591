import { english } from '../language/languages.ts';
import { type Count, isSameIncident, sharePlace } from './counts.ts';
import { isLeading, LEADS } from './leading-counts.ts';
import { isOfLivePage } from './live-counts.ts';
import { sentenceOf } from './reading.ts';
import { dayOf, hedgeOf, isNowhere, isRestated, type SameFigure } from './same-figures.ts';

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
    if ((!isGivers && told.has(mark) && !isOfLivePage(count)) || (taken && (!isGivers || areOneGiver(taken[0], last[0])))) {
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
const byHour = (figures: readonly SameFigure[]): readonly SameFigure[] =>
  figures.toSorted(([a], [b]) =>
    a.article === b.article && a.kind === b.kind && isOfLivePage(a)
      ? (a.figure.value - b.figure.value) * (english.accounts.shrinking.test(a.figure.counts) ? -1 : 1)
      : 0,
  );

/** What is known of the series so far. */
interface Known {
  readonly isOne: boolean;
  readonly before: ReadonlyMap<SameFigure, SameFigure>;
  readonly next: ReadonlyMap<SameFigure, SameFigure>;
}

/** The latest figure that one goes on from: of its own giver, if that stands beside the others. */
function lastOf(
  [count]: SameFigure,
  others: readonly SameFigure[],
  beside: ReadonlySet<SameFigure>,
  { isOne, before, next }: Known,
): SameFigure | undefined {
  const fit = others.filter((one) => isUpdateOf(count, one[0], { isOne, isLong: lengthOf(one, before) >= LONG }));
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
  if (apart < 0 || apart > LONG_AFTER) return false;
  if (!english.accounts.befallsPeople.test(later.figure.counts) || !isFurther(later, earlier)) return false;
  if (later.article === earlier.article)
    return story.isOne && later.figure.paragraph !== earlier.figure.paragraph && areTolls(later, earlier) && isOfLivePage(later);
  return isOfOneDay(later, earlier, story) || (story.isOne && isToldOn(later, earlier, story));
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
  return isRestated(later) || (isOfStory && isLeading(later, LEADS));
}

/** Whether both are tolls of all people, whoever they are, that nobody gives against another. */
function areTolls(later: Count, earlier: Count): boolean {
  const isGiven = [later, earlier].every(({ by }) => by.length > 0) && !areOneGiver(later, earlier);
  return !isGiven && isToll(later) && isToll(earlier);
}

/** A count of people of whom no more is said, told as a toll, or one that its article leads with or tells by the hour. */
function isToll(count: Count): boolean {
  const { unit, counts } = count.figure;
  const isOfAnyone =
    unit === null ||
    english.accounts.people.has(unit) ||
    unit === counts ||
    english.figures.units?.get(unit)?.kind === 'deaths';
  const { stands } = english.accounts.tallies;
  return (
    isOfAnyone &&
    (stands.test(sentenceOf(count.article.reading, count.figure)) || isLeading(count, LEADS) || isOfLivePage(count))
  );
}

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

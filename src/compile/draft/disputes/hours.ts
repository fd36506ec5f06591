import { dayNumber } from '../../../digest/day.ts';
import type { EntityId } from '../../../digest/types.ts';
import { english } from '../../language/languages.ts';
import { termOfAct } from '../../language/terms.ts';
import type { ReadArticle } from '../articles.ts';
import { clustersOf } from '../clusters.ts';
import type { NamedEntities } from '../entities.ts';
import { hoursApart } from '../hours.ts';
import type { LocalHour } from '../told-hours.ts';
import { type Comparison, marksOf, type Proposed, positionsOf } from './compared.ts';
import { timeAsked, timeNamed } from './time-asked.ts';

/** The hour that one article gives of something, by the digest's ids. */
interface Timed {
  readonly article: ReadArticle;
  readonly told: LocalHour;
  readonly day: number;
  readonly names: ReadonlySet<EntityId>;
  readonly by: readonly EntityId[];
}

/** Days between articles on one matter; minutes by which two hours of one matter differ. */
const NEAR_DAYS = 40;
const [LEAST_APART, MOST_APART] = [3, 150];
/** An hour is compared with so many of its kind before it: keeps time linear in the number of articles. */
const MOST_COMPARED = 40;

/** The hours at which one thing happened, as articles or those whom they quote have it, where these are clearly apart. */
export const differingHours: Comparison = ({ articles, named }) =>
  clustersOf(
    articles.flatMap((article) => timedIn(article, named)),
    ({ told }) => `${told.act}`,
    (one, [first]) => areOfOne(first, one),
    MOST_COMPARED,
  ).flatMap((same) => disputeOn(same, named));

const timedIn = (article: ReadArticle, { idOf, isPlace }: NamedEntities): readonly Timed[] =>
  article.reading.hours.map((told) => ({
    ...{ article, told, day: dayNumber(article.day) },
    names: new Set(told.names.flatMap((key) => idOf(article, key) ?? [])),
    by: [idOf(article, told.speaker)].flatMap((id) => (id === undefined || isPlace(id) ? [] : id)),
  }));

const termsFor = (acts: ReadonlySet<string>): ReadonlySet<number> => new Set([...acts].map(termOfAct));

const ONCE = termsFor(english.accounts.hours.happensOnce);
const OFTEN = termsFor(english.accounts.hours.happensOften);

function areOfOne(one: Timed, other: Timed): boolean {
  if (Math.abs(one.day - other.day) > NEAR_DAYS || !areOfOneDay(one, other)) return false;
  const { act } = one.told;
  const shared = one.told.terms.filter((term) => term !== act && other.told.terms.includes(term)).length;
  const named = [...one.names].filter((id) => other.names.has(id) && !one.by.includes(id)).length;
  return shared + named >= (ONCE.has(act) ? 0 : OFTEN.has(act) ? 2 : 1);
}

const areOfOneDay = ({ told: one }: Timed, { told: other }: Timed): boolean =>
  one.days.length === 0 ||
  other.days.length === 0 ||
  one.days.some((day) => other.days.some((its) => Math.abs(day - its) <= 1));

function disputeOn(same: readonly Timed[], named: NamedEntities): readonly Proposed[] {
  const differing = same.filter((one) => same.some((other) => differ(one, other)));
  const [first] = differing;
  if (!first) return [];
  const asked = differing.flatMap(({ article, told }) => timeAsked(article, told, named) ?? [])[0];
  const accounts = differing.map(({ article, told, by }) => ({
    article,
    at: told,
    by,
    stance: `${told.hour.earliest} ${by.join()}`,
  }));
  return [
    {
      kind: 'date',
      question: asked ?? timeNamed(first.article, first.told),
      ...(asked === undefined ? { isDoubtful: true } : {}),
      about: [...new Set(accounts.flatMap(({ by }) => by))],
      words: `${first.article.day} ${first.told.paragraph} hour`,
      marks: marksOf(accounts),
      positions: () => positionsOf(accounts),
    },
  ];
}

function differ(one: Timed, other: Timed): boolean {
  const apart = hoursApart(one.told.hour, other.told.hour);
  return apart >= LEAST_APART && apart <= MOST_APART && isOfTwo(one, other);
}

/** False for two hours that one article gives itself, or one person. */
const isOfTwo = (one: Timed, other: Timed): boolean =>
  one.article === other.article
    ? one.told.words !== other.told.words && one.told.from !== other.told.from
    : one.by.length === 0 || one.by.join() !== other.by.join();

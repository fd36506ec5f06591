import { dayNumber } from '../../../digest/day.ts';
import type { EntityId } from '../../../digest/types.ts';
import type { ReadArticle } from '../articles.ts';
import { clustersOf } from '../clusters.ts';
import type { NamedEntities } from '../entities.ts';
import type { LocalFirst } from '../told-firsts.ts';
import { type Comparison, marksOf, type Proposed, positionsOf } from './compared.ts';

/** The day of the first of something in one article, by the digest's ids. */
interface First {
  readonly article: ReadArticle;
  readonly told: LocalFirst;
  readonly by: readonly EntityId[];
  readonly places: readonly EntityId[];
}

/** Days by which the first of one thing is told apart: others are of another year. */
const MOST_APART = 60;
/** A day is compared with so many of its kind before it: keeps time linear in the number of articles. */
const MOST_COMPARED = 40;

/** The days that are given of the first of one thing. */
export const differingFirsts: Comparison = ({ articles, named }) =>
  clustersOf(
    articles.flatMap((article) => firstsIn(article, named)),
    ({ told }) => told.kind,
    (one, [first]) => areOfOne(first, one),
    MOST_COMPARED,
  ).flatMap(disputeOn);

const firstsIn = (article: ReadArticle, { idOf, isPlace }: NamedEntities): readonly First[] =>
  article.reading.firsts.map((told) => ({
    ...{ article, told },
    by: [idOf(article, told.speaker)].flatMap((id) => (id === undefined || isPlace(id) ? [] : id)),
    places: told.names.flatMap((key) => idOf(article, key) ?? []).filter(isPlace),
  }));

const areOfOne = ({ told: one, places }: First, { told: other, places: others }: First): boolean =>
  Math.abs(dayNumber(one.day) - dayNumber(other.day)) <= MOST_APART &&
  (places.length === 0 || others.length === 0 || places.some((id) => others.includes(id)));

function disputeOn(same: readonly [First, ...First[]]): readonly Proposed[] {
  const [{ article, told }] = same;
  if (same.every((other) => other.told.day === told.day)) return [];
  const accounts = same.map((one) => ({ article: one.article, at: one.told, by: one.by, stance: one.told.day }));
  const { size } = new Set(same.map((one) => `${one.article.id} ${one.told.words}`));
  // One who gives two days speaks of two.
  if (size < same.length) return [];
  return [
    {
      kind: 'date',
      question: `When was the ${told.shown}?`,
      about: [...new Set(same.flatMap(({ by }) => by))],
      words: `${article.day} ${told.kind} first`,
      marks: marksOf(accounts),
      positions: () => positionsOf(accounts),
    },
  ];
}

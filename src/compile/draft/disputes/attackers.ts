import { dayNumber } from '../../../digest/day.ts';
import type { EntityId } from '../../../digest/types.ts';
import type { ReadArticle } from '../articles.ts';
import { clustersOf } from '../clusters.ts';
import type { NamedEntities } from '../entities.ts';
import type { LocalAttack } from '../told-attacks.ts';
import { type Comparison, marksOf, type Proposed, positionsOf } from './compared.ts';
import { nameShown } from './contrasts.ts';

/** What somebody says of an attack in one article, by the digest's ids. */
interface Blame {
  readonly article: ReadArticle;
  readonly told: LocalAttack;
  readonly day: number;
  readonly by: readonly EntityId[];
  readonly places: readonly EntityId[];
}

/** Days between articles, and paragraphs of one article, within which two sides speak of one attack. */
const [NEAR_DAYS, NEAR] = [2, 2];
/** An account is compared with so many before it: keeps time linear in the number of articles. */
const MOST_COMPARED = 20;

/** Two sides of which each says that the other attacked. */
export const differingAttackers: Comparison = ({ articles, named }) =>
  clustersOf(
    articles.flatMap((article) => blamesIn(article, named)),
    () => '',
    (one, [first]) => areOpposed(first, one),
    MOST_COMPARED,
  ).flatMap((same) => disputeOn(same, named));

const blamesIn = (article: ReadArticle, { idOf, isPlace }: NamedEntities): readonly Blame[] =>
  article.reading.attacks.map((told) => {
    const ids = told.names.flatMap((key) => idOf(article, key) ?? []);
    return {
      ...{ article, told, day: dayNumber(article.day) },
      by: [idOf(article, told.speaker)].flatMap((id) => id ?? []),
      places: ids.filter(isPlace),
    };
  });

function areOpposed(one: Blame, other: Blame): boolean {
  const [a, b] = [one.told, other.told];
  if (shares(a.ofWhom, b.ofWhom) || shares(a.side, a.ofWhom) || shares(b.side, b.ofWhom)) return false;
  // Whom one blames says it of whoever speaks first.
  if (!shares(a.side, b.ofWhom) && !shares(b.side, a.ofWhom)) return false;
  return areNear(one, other) && areOfOnePlace(one, other);
}

function areNear(one: Blame, other: Blame): boolean {
  if (one.article === other.article) return Math.abs(one.told.order - other.told.order) <= NEAR;
  const [days, others] = [one.told.days, other.told.days];
  const isOneDay = days.length === 0 || others.length === 0 || days.some((day) => others.includes(day));
  return isOneDay && Math.abs(one.day - other.day) <= NEAR_DAYS;
}

/** False for attacks on two towns. */
const areOfOnePlace = (one: Blame, other: Blame): boolean => {
  const [places, others] = [one, other].map((each) => each.places.filter((id) => !each.by.includes(id)));
  return !places || !others || places.length === 0 || others.length === 0 || shares(places, others);
};

const shares = (some: readonly string[], others: readonly string[]): boolean =>
  some.some((each) => others.includes(each));

function disputeOn(same: readonly Blame[], named: NamedEntities): readonly Proposed[] {
  const [one, other] = same;
  if (!one || !other) return [];
  const accounts = same.map(({ article, told, by }) => ({ article, at: told, by }));
  const [first, second] = [one, other].map(({ article, told }) => nameShown(told.force, article, named));
  // "Roe said that Ornish drones struck. Moor said that Tarnish drones struck" may be of two attacks.
  const isPlain = one.article === other.article && other.told.isOtherAccount;
  return [
    {
      kind: 'denial',
      question: `Who attacked: ${first}, or ${second}?`,
      ...(isPlain ? {} : { isDoubtful: true }),
      about: [...new Set(same.flatMap(({ by }) => by))],
      words: `${one.article.day} ${one.told.paragraph} attack`,
      marks: marksOf(accounts),
      positions: () => positionsOf(accounts),
    },
  ];
}

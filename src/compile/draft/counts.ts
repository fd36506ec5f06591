import { dayNumber } from '../../digest/day.ts';
import type { EntityId } from '../../digest/types.ts';
import { english } from '../language/languages.ts';
import type { ReadArticle } from './articles.ts';
import type { LocalCount } from './counted.ts';
import type { NamedEntities } from './entities.ts';

/** A count with its article, and what says on which incident it is. */
export interface Count {
  readonly article: ReadArticle;
  /** Its place in the order of all counts, and its kind: what is counted of whom. */
  readonly at: number;
  readonly kind: string;
  readonly figure: Omit<LocalCount, 'by' | 'near'>;
  /** Who is named in the words that say who gives it. */
  readonly by: readonly EntityId[];
  /** Places named near it, but for those that most articles name; the towns of them; and those that few articles name. */
  readonly places: readonly EntityId[];
  readonly towns: readonly EntityId[];
  readonly telling: readonly EntityId[];
  readonly published: number;
}

/** A place that more than this part of the articles name says nothing of the incident, where there are many articles. */
const COMMON = 0.25;
const MANY = 20;
/** A place that more than this part of fewer articles name tells nothing where others are named, too. */
const GENERAL = 0.6;
const SOME = 6;

/** Every count of the articles, in their order; or every sum. */
export function countsOf(
  articles: readonly ReadArticle[],
  named: NamedEntities,
  of: 'counts' | 'sums' = 'counts',
): readonly (readonly Count[])[] {
  const placesOf = articles.length < SOME ? () => NO_PLACES : placesIn(articles, named);
  const common = articles.length < MANY ? NO_PLACES : placesOf(COMMON);
  const widely = placesOf(GENERAL);
  // The one place that all name is the town itself.
  const general = widely.size > 1 ? widely : NO_PLACES;
  const idsOf = (article: ReadArticle, keys: readonly string[]): readonly EntityId[] => [
    ...new Set(keys.flatMap((key) => named.idOf(article, key) ?? [])),
  ];
  let at = 0;
  return articles.map((article) => {
    const published = dayNumber(article.day);
    return article.reading[of].map((figure): Count => {
      at += 1;
      const places = idsOf(article, figure.near).filter((id) => named.isPlace(id) && !common.has(id));
      const towns = those(places, (id) => !named.isCountry(id));
      return {
        ...{ article, at, figure, published, kind: kindOf(figure) },
        by: idsOf(article, figure.by).filter((id) => !named.isPlace(id)),
        places,
        towns,
        telling: those(towns, (id) => !general.has(id)),
      };
    });
  });
}

/** Those of a list that are something: the list itself where all are. There are as many as counts. */
const those = <One>(all: readonly One[], are: (one: One) => boolean): readonly One[] =>
  all.every(are) ? all : all.filter(are);

const NO_PLACES: ReadonlySet<EntityId> = new Set();

/** The places that more than a part of the articles name. */
function placesIn(
  articles: readonly ReadArticle[],
  { idOf, isPlace }: NamedEntities,
): (part: number) => ReadonlySet<EntityId> {
  const counts = new Map<EntityId, number>();
  for (const article of articles)
    for (const id of new Set([...article.links.keys()].map((entity) => idOf(article, entity))))
      if (id !== undefined && isPlace(id)) counts.set(id, (counts.get(id) ?? 0) + 1);
  return (part) => new Set([...counts].flatMap(([place, count]) => (count > articles.length * part ? place : [])));
}

/** Articles of more days apart report on different things, or on one that has gone on. */
const NEAR_DAYS = 7;
/** Where a sentence names no day, its article must be as new as the other. */
const NEAR_UNDATED_DAYS = 2;

/** Whether two counts are of one incident: the same kind of thing, at a place that both name, on the same day. */
export function isSameIncident(one: Count, other: Count): boolean {
  const apart = Math.abs(one.published - other.published);
  const [day, otherDay] = [one.figure.day, other.figure.day];
  const onOneDay =
    day !== null && otherDay !== null
      ? Math.abs(day - otherDay) <= 1 && apart <= NEAR_DAYS
      : apart <= NEAR_UNDATED_DAYS;
  return onOneDay && one.kind === other.kind && sharePlace(one, other);
}

/** True for counts at one place: at one town, where they name any, rather than in one country. */
export function sharePlace(one: Count, other: Count): boolean {
  if (one.towns.length > 0 !== other.towns.length > 0) return false;
  const isTold = one.telling.length > 0 && other.telling.length > 0;
  const of = (count: Count): readonly EntityId[] =>
    isTold ? count.telling : count.towns.length > 0 ? count.towns : count.places;
  return of(one).some((place) => of(other).includes(place));
}

/** What is counted of whom: people however they are called, else only the same word. */
function kindOf({ counts, unit }: Pick<LocalCount, 'counts' | 'unit'>): string {
  // "29 to 20", "29 for, 20 against"
  const [others] = counts === 'votes' ? (/\d+/.exec(unit ?? '') ?? []) : [];
  if (others !== undefined) return `${others} ${counts}`;
  const { people, someOnly } = english.accounts;
  const kind = unit === null || someOnly.has(unit) ? undefined : english.figures.units?.get(unit)?.kind;
  const isPeople =
    unit === null || people.has(unit) || unit === counts || kind === 'people' || kind === 'deaths' || areAgents(unit);
  return `${isPeople ? 'people' : (english.figures.sameNouns?.get(unit) ?? unit)} ${counts}`;
}

/** "millers": people by the form of the noun. */
const areAgents = (unit: string): boolean => {
  const noun = unit.replace(/s$/, '');
  return noun !== unit && english.figures.agent?.test(noun) === true && !english.classes.get('no-agent')?.has(noun);
};

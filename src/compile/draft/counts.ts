import { dayNumber } from '../../digest/day.ts';
import type { EntityId } from '../../digest/types.ts';
import { spanOf } from '../compare/dated.ts';
import type { FigureMention, NameMention } from '../find/extraction.ts';
import type { ReadArticle } from './articles.ts';
import type { NamedEntities } from './entities.ts';
import { sentenceIn } from './places.ts';

/** A count with its article, and what says on which incident it is. */
export interface Count {
  readonly article: ReadArticle;
  /** Its place in the order of all counts. */
  readonly at: number;
  readonly figure: FigureMention & { readonly counts: string };
  /** Entities named in the words that say who gives it. */
  readonly by: readonly EntityId[];
  /** Places named in its sentence or in the article's first ones, but for those that most of the articles name. */
  readonly places: ReadonlySet<EntityId>;
  /** The day that its sentence names; null where it names none, or several. */
  readonly day: number | null;
  readonly published: number;
  /** True where its sentence is on another time: a month or a year, or a day weeks before publication. */
  readonly isBackground: boolean;
}

/** Sentences of an article that say where it happened. */
const LEDE = 3;

/** A place that more than this part of the articles name says nothing of the incident, where there are many articles. */
const COMMON = 0.25;
const MANY = 20;

/** Every count of the articles, in their order. */
export function countsOf(articles: readonly ReadArticle[], named: NamedEntities): readonly (readonly Count[])[] {
  const common = commonPlaces(articles, named);
  let at = 0;
  return articles.map((article) =>
    article.found.figures.filter(isNoRepeat).flatMap((figure): Count[] => {
      const { counts } = figure;
      if (counts === null) return [];
      at += 1;
      return [
        {
          article,
          at,
          figure: { ...figure, counts },
          by: speakersOf(figure, article, named),
          places: new Set(placesOf(article, figure, named).filter((id) => !common.has(id))),
          ...whenOf(article, figure),
        },
      ];
    }),
  );
}

/** A headline's bare number says less than the sentence below that gives the same. */
const isNoRepeat = (one: FigureMention, index: number, all: readonly FigureMention[]): boolean =>
  one.unit !== null || !all.some((other, at) => at > index && other.counts === one.counts && other.value === one.value);

function commonPlaces(articles: readonly ReadArticle[], named: NamedEntities): ReadonlySet<EntityId> {
  if (articles.length < MANY) return new Set();
  const counts = new Map<EntityId, number>();
  for (const article of articles)
    for (const place of placesAmong(article, article.names, named)) counts.set(place, (counts.get(place) ?? 0) + 1);
  return new Set([...counts].filter(([, count]) => count > articles.length * COMMON).map(([place]) => place));
}

/** The people and organisations whose names stand in the words that say who gives a figure. */
function speakersOf(
  { attributedTo }: FigureMention,
  article: ReadArticle,
  { idOf, isPlace }: NamedEntities,
): EntityId[] {
  if (attributedTo === null) return [];
  const held = article.found.names.filter(({ text }) => attributedTo.includes(text));
  // "Syrian" names nobody within "the Syrian Observatory".
  const fullest = held.filter(({ text }) => !held.some((other) => other.text !== text && other.text.includes(text)));
  return [...new Set(fullest.flatMap(({ entity }) => idOf(article, entity) ?? []))].filter((id) => !isPlace(id));
}

function placesOf(article: ReadArticle, { start }: FigureMention, named: NamedEntities): readonly EntityId[] {
  const { sentences } = article.clean.document;
  const lede = sentences[Math.min(LEDE, sentences.length) - 1]?.end ?? 0;
  const sentence = sentenceIn(article.clean.document, start);
  const isNear = (offset: number): boolean =>
    offset < lede || (sentence !== undefined && offset >= sentence.start && offset < sentence.end);
  return placesAmong(
    article,
    article.found.names.filter((name) => isNear(name.start)),
    named,
  );
}

/** Each place once, by what the articles together take a name for. */
const placesAmong = (
  article: ReadArticle,
  names: readonly Pick<NameMention, 'entity'>[],
  { idOf, isPlace }: NamedEntities,
): readonly EntityId[] => [...new Set(names.flatMap(({ entity }) => idOf(article, entity) ?? []))].filter(isPlace);

/** Days before publication that are still news. */
const NEWS_DAYS = 14;

function whenOf(article: ReadArticle, { start }: FigureMention): Pick<Count, 'day' | 'published' | 'isBackground'> {
  const published = dayNumber(article.clean.published.day);
  const sentence = sentenceIn(article.clean.document, start);
  const spans = article.found.dates
    .filter((date) => sentence && date.start >= sentence.start && date.start < sentence.end)
    .flatMap(({ value }) => spanOf(value) ?? []);
  const days = new Set(spans.flatMap((span) => (span.precision === 'day' ? [dayNumber(span.start)] : [])));
  const [day = null, ...others] = days;
  const isOld = [...days].every((each) => published - each > NEWS_DAYS);
  return { day: others.length > 0 ? null : day, published, isBackground: spans.length > 0 && isOld };
}

/** Articles of more days apart report on different things, or on one that has gone on. */
const NEAR_DAYS = 7;
/** Where a sentence names no day, its article must be as new as the other. */
const NEAR_UNDATED_DAYS = 2;

/** Whether two counts are of one incident: the same kind of thing, at a place that both name, on the same day. */
export function isSameIncident(one: Count, other: Count): boolean {
  const apart = Math.abs(one.published - other.published);
  const onOneDay =
    one.day !== null && other.day !== null
      ? Math.abs(one.day - other.day) <= 1 && apart <= NEAR_DAYS
      : apart <= NEAR_UNDATED_DAYS;
  return onOneDay && kindOf(one) === kindOf(other) && [...one.places].some((place) => other.places.has(place));
}

/** What is counted of whom: people however they are called, else only the same word. */
export function kindOf({ article, figure: { counts, unit } }: Count): string {
  const { people } = article.clean.document.language.accounts;
  const whom = unit === null || people.has(unit) || unit === counts ? 'people' : unit;
  return `${whom} ${counts}`;
}

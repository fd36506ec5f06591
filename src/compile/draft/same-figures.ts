import { english } from '../language/languages.ts';
import { clustersOf } from './clusters.ts';
import { type Count, isSameIncident, sharePlace } from './counts.ts';
import { sentenceOf } from './reading.ts';
import { isToll } from './tolls.ts';

/** A figure is compared with so many of its value before it: keeps time linear in the number of articles. */
const MOST_COMPARED = 20;

/** One figure on one incident, as one article or several give it. */
export type SameFigure = readonly [Count, ...Count[]];

/** The same figures, each once: "three dead" of a headline are the three babies of its article. */
export function sameFigures(counts: readonly Count[], isOne: boolean): readonly SameFigure[] {
  const named = new Set(counts.flatMap((count) => (isOfAnyone(count) ? [] : [whatOf(count)])));
  return clusters(
    counts.filter(
      (count) =>
        count.figure.paragraph > count.article.reading.headlineAt || !isOfAnyone(count) || !named.has(whatOf(count)),
    ),
    isOne,
  );
}

/** "Three dead", "three deaths", "three people": of whom no more is said. */
const isOfAnyone = ({ figure: { unit } }: Count): boolean =>
  unit === null || english.accounts.people.has(unit) || english.figures.units?.get(unit)?.kind === 'deaths';

/** What an article counts, and how many, of whomever. */
const whatOf = ({ article, figure: { counts, value } }: Count): string => [article.id, counts, value].join(' ');

const clusters = (counts: readonly Count[], isOne: boolean): readonly SameFigure[] =>
  clustersOf(
    counts,
    ({ kind, figure }) => JSON.stringify([kind, figure.value, figure.max, figure.isVague ? figure.qualifier : null]),
    (count, same) => same.some((one) => isSameFigure(one, count, isOne)),
    MOST_COMPARED,
  );

/** The same count on one incident; of one speaker, where both name whose it is. */
function isSameFigure(one: Count, other: Count, isOne: boolean): boolean {
  const isOfOthers = one.by.length > 0 && other.by.length > 0 && !one.by.some((id) => other.by.includes(id));
  if (isOfOthers) return false;
  const isBefore = one.figure.isBackground && other.figure.isBackground;
  // A sum to the last coin needs no place; a share or a small number may be of something else.
  const isSum =
    english.accounts.sums.test(one.figure.counts) &&
    Math.abs(one.published - other.published) <= LONG_AFTER &&
    (!english.accounts.tallies.mayBeOfMuch.test(one.figure.counts) || shareWords(one, other));
  if (english.accounts.sums.test(one.figure.counts)) return isSum;
  return (
    one.article === other.article || isBefore || isSum || isSameIncident(one, other) || isToldLater(one, other, isOne)
  );
}

/** Letters by which two words are one, and of a word that says what something is on. */
const [STEM, LONG] = [5, 5];

/** Whether two sentences have a word in common that says what they are on. */
function shareWords(one: Count, other: Count): boolean {
  const [own, others] = [one, other].map(
    ({ article, figure }) =>
      new Set(
        (
          sentenceOf(article.reading, figure)
            .toLowerCase()
            .match(/\p{L}{5,40}/gu) ?? []
        )
          .filter((word) => word.length >= LONG && word !== figure.unit)
          .map((word) => word.slice(0, STEM)),
      ),
  );
  return [...(own ?? [])].some((word) => others?.has(word));
}

/** Days within which a count at one place is told again; and one of which it is said that it is known. */
const [AGAIN, LONG_AFTER] = [30, 90];

/** A number that two incidents of one week hardly share; that an article gives without any place. */
const [TELLING, WEEK] = [10, 7];

/** A count that is told again without its day, or without its place. */
function isToldLater(one: Count, other: Count, isOne: boolean): boolean {
  const isDated = [one, other].every((each) => (isOne ? dayOf(each) : each.figure.day) !== null);
  const apart = Math.abs(one.published - other.published);
  const isPlain = isNowhere(one, other) && one.figure.value > TELLING && apart <= WEEK && one.kind === other.kind;
  if (isLargeOfStory(one, other, apart)) return true;
  if (!isDated && ((apart <= AGAIN && sharePlace(one, other)) || isPlain)) return true;
  if (one.figure.value === 1) return apart <= LONG_AFTER && isOfOneAge(one, other);
  if (!isOne) return false;
  const [, later] = one.published <= other.published ? [one, other] : [other, one];
  if (isDated || apart > LONG_AFTER) return false;
  return isTollOfStory(one, other) || (isRestated(later) && sharePlace(one, other));
}

/** A large number of one town, or of none, that a month tells twice, and of no two days. */
function isLargeOfStory(one: Count, other: Count, apart: number): boolean {
  if (one.figure.value <= TELLING || one.kind !== other.kind || apart > AGAIN) return false;
  if (one.figure.isBackground || other.figure.isBackground) return false;
  // What somebody gives against others is theirs.
  if ((one.figure.source === null) !== (other.figure.source === null)) return false;
  const [day, otherDay] = [dayOf(one), dayOf(other)];
  if (day !== null && otherDay !== null && Math.abs(day - otherDay) > NEWS) return false;
  return isNowhere(one, other) || one.towns.some((town) => other.towns.includes(town));
}

/** One large toll of all people, wherever it is told. */
const isTollOfStory = (one: Count, other: Count): boolean =>
  one.figure.value > TELLING &&
  one.kind === other.kind &&
  [one, other].every((each) => !each.figure.isBackground && isToll(each));

/** "A 24-year-old man", twice in one town. */
function isOfOneAge(one: Count, other: Count): boolean {
  const { ofAge } = english.accounts.tallies;
  const [age] = ofAge.exec(sentenceOf(one.article.reading, one.figure)) ?? [];
  return age !== undefined && sharePlace(one, other) && sentenceOf(other.article.reading, other.figure).includes(age);
}

/** True where one of two counts is told with no place at all. */
export const isNowhere = (one: Count, other: Count): boolean => one.places.length === 0 || other.places.length === 0;

/** True for a count of what a reader is taken to know: "the toll stood at 41", "a fire in which 43 died". */
export function isRestated({ article, figure }: Count): boolean {
  const { restates, stands } = english.accounts.tallies;
  const sentence = sentenceOf(article.reading, figure);
  return stands.test(sentence) || restates.test(sentence);
}

/**
 * The day of what is counted: of a count that is told again, the day of its sentence is that of the telling, unless it stands
 * right behind the number.
 */
export function dayOf(count: Count): number | null {
  const { article, figure } = count;
  if (figure.day === null || !isRestated(count)) return figure.day;
  const { dayOf: day, stands, ofDay } = english.accounts.tallies;
  const sentence = sentenceOf(article.reading, figure);
  if (count.published - figure.day > NEWS) return figure.day;
  if (ofDay.test(sentence)) return figure.day;
  return stands.test(sentence) || !day.test(sentence.slice(figure.within[1])) ? null : figure.day;
}

/** Days before publication on which what is news was said. */
const NEWS = 3;

/** "14 are feared dead", "may have killed 14": how sure the article is of those whom it counts; null where it is sure. */
export function hedgeOf({ article, figure }: Count): string | null {
  const { hedgeBehind, hedgeBefore } = english.accounts.tallies;
  const sentence = sentenceOf(article.reading, figure);
  const [from, to] = figure.within;
  const [, hedge] = hedgeBehind.exec(sentence.slice(to)) ?? hedgeBefore.exec(sentence.slice(0, from)) ?? [];
  return hedge?.toLowerCase() ?? null;
}

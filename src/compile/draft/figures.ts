import { dateLabel } from '../../digest/day.ts';
import type { FigureEntry, Paragraph } from '../edit/schema.ts';
import { english } from '../language/languages.ts';
import { citing } from './articles.ts';
import { MOST_CITES } from './bounds.ts';
import { clustersOf } from './clusters.ts';
import { type Count, isSameIncident, sharePlace } from './counts.ts';
import { extractOf } from './extracts.ts';
import type { IdKeeper } from './ids.ts';
import { sentenceOf } from './reading.ts';

/** Characters of the sentence that stands beside a figure. */
const SCOPE = 160;

/** A figure is compared with so many of its value before it: keeps time linear in the number of articles. */
const MOST_COMPARED = 20;

/** One figure on one incident, as one article or several give it. */
type SameFigure = readonly [Count, ...Count[]];

/**
 * What the articles count; the same figure of the same speaker on one incident once, with its first paragraphs. Of sums of
 * money and votes those that two articles give. At most `most` are kept: those that most articles give.
 */
export function proposeFigures(
  counts: readonly (readonly Count[])[],
  sums: readonly (readonly Count[])[],
  keeper: IdKeeper,
  most: number,
): readonly FigureEntry[] {
  const figures = [
    ...sameFigures(counts.flat().filter(isTold)),
    ...sameFigures(sums.flat()).filter((same) => new Set(same.map(({ article }) => article)).size > 1),
  ];
  // Whoever was killed is dead: where some only died, all are told together as that.
  const isDead = figures.some(([{ figure }]) => figure.says === 'dead' && !figure.isBackground);
  // Sorting is stable: figures of equally many articles stay in the order of the articles.
  const kept = [...figures]
    .sort(([a], [b]) => a.at - b.at)
    .map((same) => ({ same, weight: weight(same) }))
    .sort((a, b) => b.weight - a.weight)
    .slice(0, most)
    .sort(({ same: [a] }, { same: [b] }) => a.at - b.at)
    // In the order of the articles, so that what comes later takes no other's id.
    .map(({ same }) => ({ same, id: idOf(same, keeper) }))
    .sort(({ same: [a] }, { same: [b] }) => orderOf(a) - orderOf(b) || a.at - b.at);
  return kept.map(({ same, id }) => figureOf(same, id, { isDead, updates: updatedBy(same, kept) }));
}

/** The same figures, each once. */
const sameFigures = (counts: readonly Count[]): readonly SameFigure[] =>
  clustersOf(
    counts,
    ({ kind, figure }) => JSON.stringify([kind, figure.value, figure.max, figure.isVague ? figure.qualifier : null]),
    (count, same) => same.some((one) => isSameFigure(one, count)),
    MOST_COMPARED,
  );

/** Nobody counts sides; and that there are none of something is no count, but for people whom something befell. */
function isTold({ figure: { counts, unit, value, part } }: Count): boolean {
  const { befallsPeople, befallsThings, befallsMany, people } = english.accounts;
  // "Three of the injured died": some people of those who are counted beside them.
  if (part && (unit === null || people.has(unit) || unit === counts)) return false;
  const kind = unit === null ? 'people' : english.figures.units?.get(unit)?.kind;
  const isOfPeople = kind === undefined ? unit !== null && people.has(unit) : /^(?:people|troops|deaths)$/.test(kind);
  if ((isOfPeople && befallsThings.test(counts)) || (value < 3 && befallsMany.test(counts))) return false;
  return befallsPeople.test(counts) ? isOfPeople || unit === counts : value > 2;
}

/** The same count on one incident; of one speaker, where both name whose it is. */
function isSameFigure(one: Count, other: Count): boolean {
  const isOfOthers = one.by.length > 0 && other.by.length > 0 && !one.by.some((id) => other.by.includes(id));
  if (isOfOthers) return false;
  const isBefore = one.figure.isBackground && other.figure.isBackground;
  // A sum to the last coin needs no place.
  const isSum = english.accounts.sums.test(one.figure.counts) && Math.abs(one.published - other.published) <= AGAIN;
  return one.article === other.article || isBefore || isSum || isSameIncident(one, other) || isToldLater(one, other);
}

/** Days within which a count at one place is told again. */
const AGAIN = 30;

/** A number that two incidents of one week hardly share; that an article gives without any place. */
const [TELLING, WEEK] = [10, 7];

/** A count that is told again without its day, or without its place. */
function isToldLater(one: Count, other: Count): boolean {
  const isDated = one.figure.day !== null && other.figure.day !== null;
  const apart = Math.abs(one.published - other.published);
  const isNowhere = one.places.length === 0 || other.places.length === 0;
  const isPlain = isNowhere && one.figure.value > TELLING && apart <= WEEK && one.kind === other.kind;
  return !isDated && ((apart <= AGAIN && sharePlace(one, other)) || isPlain);
}

function idOf(same: SameFigure, keeper: IdKeeper): string {
  const [{ figure, article }] = same;
  const amount = figure.isVague ? figure.qualifier : figure.value;
  const mark = [article.id, figure.from, figure.counts, figure.value].join(':');
  return keeper.idOf([mark], () => `${figure.counts} ${amount}`);
}

/** More for what more articles give; less for a count within another. */
const weight = (counts: SameFigure): number =>
  new Set(counts.map(({ article }) => article)).size - (counts[0].figure.part ? 0.5 : 0);

/** The dead first, then the missing and the wounded, each by the day of the first article, what was before the story last. */
const orderOf = ({ figure, published }: Count): number => {
  const { countsFirst } = english.accounts;
  const rank = countsFirst.indexOf(figure.counts);
  return (rank < 0 ? countsFirst.length : rank) * 1e6 + (figure.isBackground ? 5e5 : 0) + published;
};

function figureOf(
  same: SameFigure,
  id: string,
  { isDead, updates }: { readonly isDead: boolean; readonly updates: string | undefined },
): FigureEntry {
  const [{ figure, article, by }] = same;
  const { value, max, qualifier, isVague } = figure;
  const unit = unitOf(figure);
  const says = same.find((one) => one.figure.says !== 'dead')?.figure.says ?? figure.says;
  // As a quotation; where it is cut, that is said outside its marks.
  const scope = extractOf(sentenceOf(article.reading, figure).replaceAll(/["“”]/g, "'"), SCOPE);
  const cite = new Map<string, Paragraph>();
  for (const each of same) {
    const one = citing(each.article.id, each.figure.paragraph);
    if (cite.size < MOST_CITES) cite.set(one.id, one);
  }
  return {
    id,
    counts: isDead && says === 'killed' ? 'dead' : says,
    // What is done to people is said of them: "people killed"; what is counted for itself is reported: "boats reported".
    label: [unit, english.accounts.doneToThem.test(says) ? says : 'reported', ...timeOf(figure)].join(' '),
    ...(isVague ? { words: qualifier ?? '' } : { value, ...(qualifier === null ? {} : { qualifier }) }),
    ...(max === undefined ? {} : { max }),
    unit,
    ...(scope === '' ? {} : { scope }),
    by,
    ...(by.length > 0 ? {} : giverOf(same)),
    ...(updates === undefined ? {} : { updates }),
    cite: [...cite.values()],
  };
}

/** Who gives it where nobody named does, in the articles' words: "police"; of several the first two. */
function giverOf(same: SameFigure): Pick<FigureEntry, 'giver'> {
  const sources = [...new Set(same.flatMap(({ figure: { source } }) => (source === null ? [] : inSentence(source))))];
  return sources.length === 0 ? {} : { giver: sources.slice(0, 2).join(' and ') };
}

/** "Police said": as the words stand within a sentence. */
function inSentence(words: string): string {
  const [first = ''] = /^\p{L}+/u.exec(words) ?? [];
  const lower = first.toLowerCase();
  const isCommon = ['determiner', 'a', 'source'].some((name) => english.classes.get(name)?.has(lower));
  return isCommon || english.accounts.people.has(lower) ? lower + words.slice(first.length) : words;
}

/** The count that one goes on from: the last that was less of the same incident, of an earlier day, whoever gave it. */
function updatedBy(
  [own]: SameFigure,
  all: readonly { readonly same: SameFigure; readonly id: string }[],
): string | undefined {
  const before = all.filter(({ same: [one] }) => isUpdateOf(own, one));
  return before
    .sort(({ same: [a] }, { same: [b] }) => a.published - b.published || a.figure.value - b.figure.value)
    .at(-1)?.id;
}

/**
 * True for a whole count of what another counted days before, of which more are dead now, or fewer missing: where both name
 * its day, or the later says that the count has risen.
 */
function isUpdateOf(later: Count, earlier: Count): boolean {
  const isWhole = [later, earlier].every(
    ({ figure: { part, isBackground, isVague } }) => !part && !isBackground && !isVague,
  );
  const apart = later.published - earlier.published;
  if (!isWhole || later.kind !== earlier.kind || apart < 1 || apart > WEEK) return false;
  const { shrinking, befallsPeople, updates } = english.accounts;
  const { counts, day } = later.figure;
  const [more, less] = shrinking.test(counts) ? [earlier, later] : [later, earlier];
  if (!befallsPeople.test(counts) || more.figure.value <= less.figure.value) return false;
  const isOfOneDay = day !== null && earlier.figure.day !== null && isSameIncident(later, earlier);
  const isNowhere = later.towns.length === 0 || earlier.towns.length === 0;
  return (
    isOfOneDay ||
    (updates.test(sentenceOf(later.article.reading, later.figure)) && (isNowhere || sharePlace(later, earlier)))
  );
}

/** "in 2009", "on 3 May 2031", "since 2011": when what was before the story was. */
function timeOf({ when, isSince }: Count['figure']): readonly string[] {
  if (!when) return [];
  return [isSince ? 'since' : when.precision === 'day' ? 'on' : 'in', dateLabel(when.start, when.end, when.precision)];
}

/** What one of it is: "people", or for one of them "person". */
function unitOf({ unit, counts, value, max, isVague }: Count['figure']): string {
  const isOfBodies = unit !== null && english.figures.units?.get(unit)?.kind === 'deaths';
  const isOfPeople = unit === null || isOfBodies || (unit === counts && english.accounts.befallsPeople.test(counts));
  const many = isOfPeople || unit === 'others' || unit === 'lives' ? 'people' : (unit ?? counts);
  return value !== 1 || max !== undefined || isVague ? many : english.accounts.singular(many);
}

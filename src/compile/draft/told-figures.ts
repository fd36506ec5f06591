import { english } from '../language/languages.ts';
import type { ReadArticle } from './articles.ts';
import type { Count } from './counts.ts';
import { sentenceOf } from './reading.ts';
import type { SameFigure } from './same-figures.ts';

/** Nobody counts sides; and that there are none of something is no count, but for people whom something befell. */
export function isTold({ article, figure }: Count): boolean {
  const { befallsPeople, befallsThings, befallsMany, people, tallies } = english.accounts;
  const { counts, unit, value, part } = figure;
  // "Three of the injured died": some people of those who are counted beside them.
  if (part && (unit === null || people.has(unit) || unit === counts)) return false;
  const kind = unit === null ? 'people' : english.figures.units?.get(unit)?.kind;
  const isOfPeople = kind === undefined ? unit !== null && people.has(unit) : /^(?:people|troops|deaths)$/.test(kind);
  if ((isOfPeople && befallsThings.test(counts)) || (value < 3 && befallsMany.test(counts))) return false;
  // "41 are dead, not 44: three bodies had been counted twice"
  if (tallies.countedTwice.test(sentenceOf(article.reading, figure).slice(figure.within[1]))) return false;
  // "Three of the five children who were killed": of whom more is told than that.
  if (part && isOfMore(article, figure)) return false;
  return befallsPeople.test(counts) ? isOfPeople || unit === counts : value > 2;
}

/** True where the same sentence counts more of them, or of the same people without saying who. */
const isOfMore = ({ reading }: ReadArticle, { from, counts, value, unit }: Count['figure']): boolean =>
  reading.counts.some((one) => one.from === from && one.counts === counts && one.unit === unit && one.value > value);

/** The most that a count in passing is. */
const FEW = 2;

/** Of what it is news that nobody was. */
const NONE_MATTERS = /^(?:killed|wounded|casualties|missing)$/;

/** A sum of one article alone that a reader is told of. */
const LARGE = 10_000;

/** Of all figures those that a reader is told of: not what one article mentions in passing. */
export function worthTelling(figures: readonly SameFigure[]): readonly SameFigure[] {
  const most = new Map<string, number>();
  for (const [{ figure }] of figures)
    if (!figure.isBackground && !figure.isVague)
      most.set(figure.counts, Math.max(most.get(figure.counts) ?? 0, figure.value));
  return figures.filter((same) => !isInPassing(same, most));
}

function isInPassing(same: SameFigure, most: ReadonlyMap<string, number>): boolean {
  const [{ figure }] = same;
  const { sums, kindsOfThings, befallsPeople } = english.accounts;
  const { counts, value, isVague } = figure;
  const isOfOne = same.every(({ article }) => article === same[0].article);
  const leads = same.some((one) => isLeading(one, sums.test(counts) ? 1 : LEADS));
  if (value === 0) return !leads || !NONE_MATTERS.test(counts) || (most.get(counts) ?? 0) > 0;
  if (!isOfOne) return false;
  if (sums.test(counts)) return !leads || value < LARGE;
  if (leads || isVague) return false;
  if (kindsOfThings.test(counts)) return true;
  // "The pilot was killed", one of the dead; "a guest was hurt".
  return befallsPeople.test(counts) && value <= (counts === 'killed' ? 1 : FEW) && (most.get(counts) ?? 0) >= value;
}

/** Letters of a paragraph that is no byline; and how many such paragraphs behind the headline tell what an article is on. */
const [LONG, LEADS] = [80, 2];

/** True for a count of the headline, or of the first paragraphs. */
export function isLeading({ article: { reading }, figure: { paragraph } }: Count, most = LEADS): boolean {
  const { headlineAt, lines } = reading;
  let left = most;
  for (let at = headlineAt; at < paragraph && left > 0; at += 1) {
    if (at + 1 === paragraph) return true;
    if ((lines[2 * at + 1] ?? 0) - (lines[2 * at] ?? 0) >= LONG) left -= 1;
  }
  return paragraph <= headlineAt;
}

import { english } from '../language/languages.ts';
import type { ReadArticle } from './articles.ts';
import type { Count } from './counts.ts';
import { isLeading, LEADS } from './leading-counts.ts';
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
  if (isWithdrawn({ article, figure })) return false;
  if (isWithin(article, figure) || isOfRise(article, figure)) return false;
  // "Three of the five children who were killed": of whom more is told than that.
  if (part && isOfMore(article, figure)) return false;
  return befallsPeople.test(counts) ? isOfPeople || unit === counts : value > 2;
}

/** "An earlier version said 12": taken back. */
export const isWithdrawn = ({ article, figure }: Pick<Count, 'article' | 'figure'>): boolean =>
  english.accounts.tallies.withdrawn.test(sentenceOf(article.reading, figure).slice(0, figure.within[0]));

/** True where the same sentence counts more of them, or of the same people without saying who. */
const isOfMore = ({ reading }: ReadArticle, { from, counts, value, unit }: Count['figure']): boolean =>
  reading.counts.some((one) => one.from === from && one.counts === counts && one.unit === unit && one.value > value);

/** "The toll stood at 11, after two people died": some of those whom the paragraph counts, whom nobody else gives. */
function isWithin(
  { reading }: ReadArticle,
  { paragraph, counts, value, unit, source, isBackground }: Count['figure'],
): boolean {
  const { befallsPeople, people, tallies } = english.accounts;
  const isOfAnyone = unit === null || people.has(unit) || english.figures.units?.get(unit)?.kind === 'deaths';
  if (!isOfAnyone || isBackground || !befallsPeople.test(counts)) return false;
  return reading.counts.some(
    (one) =>
      one.paragraph === paragraph &&
      one.counts === counts &&
      one.value > value &&
      !one.isBackground &&
      !one.isVague &&
      !one.part &&
      (one.source === source || source === null || one.source === null) &&
      tallies.stands.test(sentenceOf(reading, one)),
  );
}

/** "The toll rose from three to 27": what it rose from is told where it stood. */
const isOfRise = ({ reading }: ReadArticle, { from, counts, isBackground, until }: Count['figure']): boolean =>
  isBackground &&
  until === undefined &&
  reading.counts.some((one) => one.from === from && one.counts === counts && !one.isBackground);

/** The most that a count in passing is. */
const FEW = 2;

/** Of what it is news that nobody was. */
const NONE_MATTERS = /^(?:killed|wounded|casualties|missing)$/;

/** A sum of one article alone that a reader is told of. */
const LARGE = 10_000;

/** A story of so many articles turns on the largest of its sums, though one article alone gives them; so many of them. */
const [SHORT, MOST_SUMS] = [40, 8];

/** A sum that is less than this part of the largest is a fee or a price. */
const PRICE = 0.01;

/** Of all figures those that a reader is told of: not what one article mentions in passing. */
export function worthTelling(
  counted: readonly SameFigure[],
  sums: readonly SameFigure[],
  articles: number,
): readonly SameFigure[] {
  const most = new Map<string, number>();
  for (const [{ figure }] of counted)
    if (!figure.isBackground && !figure.isVague)
      most.set(figure.counts, Math.max(most.get(figure.counts) ?? 0, figure.value));
  const votes = new Set(sums.flatMap((same) => same.flatMap((one) => (isWholeVote(one) ? [placeOf(one)] : []))));
  const told = sums.filter(
    (same) => isToldOf(same) && !(IN_VOTE.test(same[0].figure.counts) && same.some((one) => votes.has(placeOf(one)))),
  );
  const others = sums
    .filter((same) => !told.includes(same) && same[0].figure.counts === 'money' && !same[0].figure.isBackground)
    .sort(([a], [b]) => b.figure.value - a.figure.value);
  const ofMoney = [...told.filter(([{ figure }]) => figure.counts === 'money'), ...others];
  const largest = Math.max(...ofMoney.map(([{ figure }]) => figure.value));
  const large = others.filter(([{ figure }]) => figure.value >= Math.max(LARGE, largest * PRICE)).slice(0, MOST_SUMS);
  return [...counted.filter((same) => !isInPassing(same, most)), ...told, ...(articles <= SHORT ? large : [])];
}

/** What a vote that is told whole has in it. */
const IN_VOTE = /^(?:percent|numbers)$/;

/** A sentence of an article. */
const placeOf = ({ article, figure }: Count): string => `${article.id} ${figure.from}`;

const isWholeVote = ({ figure: { counts, unit } }: Count): boolean => counts === 'votes' && unit !== counts;

/** Of sums those that two articles give, that one leads with, or that say what a story is on; every vote that is told whole. */
function isToldOf(same: SameFigure): boolean {
  const [own] = same;

  const { counts, unit, value, source } = own.figure;
  if (counts === 'money') return !isOfOne(same) || (isLeadingIn(same, 1) && value >= LARGE);
  if (same.every((one) => one.figure.isBackground)) return false;
  if (isWholeVote(own) || !isOfOne(same)) return true;
  if (counts === 'votes') return false;
  if (counts === 'numbers') {
    const isOfStory = source !== null || (isLeadingIn(same, LEADS) && !isKnown(own));
    const isOfDeeds = same.some((one) => isOfDeed(one) && !isKnown(one));
    return same.some(({ figure }) => figure.isGiven) || (isOfPeople(unit) && (isOfStory || isOfDeeds));
  }
  return counts === 'sentence' || (isFirstOfSentence(own) && (isLeadingIn(same, 1) || tellsShare(own)));
}

/** "The 140 people in the hall": of whom a reader is taken to know. */
const isKnown = ({ article, figure }: Count): boolean =>
  english.accounts.tallies.definite.test(sentenceOf(article.reading, figure).slice(0, figure.within[0]).trimEnd());

/** The first share that a sentence tells. */
const isFirstOfSentence = ({ article, figure }: Count): boolean =>
  !article.reading.sums.some(
    (one) => one.counts === figure.counts && one.from === figure.from && one.within[0] < figure.within[0],
  );

/** "Won 50.6 percent", "asking for 18 percent": a sentence that tells of a vote or an offer. */
const tellsShare = ({ article, figure }: Count): boolean =>
  english.accounts.tallies.tellsShare.test(sentenceOf(article.reading, figure));

/** "236 people on board", "1,450 evacuees registered": what is done by those or to those whom a sentence counts. */
const isOfDeed = ({ article, figure }: Count): boolean =>
  english.accounts.tallies.countedDeed.test(sentenceOf(article.reading, figure));

/** People, and what they live in: of other things that only one article gives nothing is told. */
const isOfPeople = (unit: string | null): boolean =>
  unit !== null &&
  (/^(?:people|troops)$/.test(english.figures.units?.get(unit)?.kind ?? '') ||
    english.accounts.tallies.homes.has(unit));

const isOfOne = (same: SameFigure): boolean => same.every(({ article }) => article === same[0].article);

/** True for a count that stands in a headline or in one of the first paragraphs of an article. */
const isLeadingIn = (same: SameFigure, most: number): boolean => same.some((one) => isLeading(one, most));

/** A toll beside which one more death that an article mentions is one of the dead. */
const MANY = 10;

function isInPassing(same: SameFigure, most: ReadonlyMap<string, number>): boolean {
  const [{ figure }] = same;
  const { kindsOfThings, befallsPeople } = english.accounts;
  const { counts, value, isVague } = figure;
  const leads = isLeadingIn(same, LEADS);
  const all = most.get(counts) ?? 0;
  if (value === 0) return !leads || !NONE_MATTERS.test(counts) || all > 0;
  if (!isOfOne(same) || isVague) return false;
  if (leads) return value === 1 && all >= MANY;
  if (kindsOfThings.test(counts)) return true;
  // "The pilot was killed", one of the dead; "a guest was hurt".
  return befallsPeople.test(counts) && value <= (counts === 'killed' ? 1 : FEW) && all >= value;
}

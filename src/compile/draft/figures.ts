import type { FigureEntry, Paragraph } from '../edit/schema.ts';
import { english } from '../language/languages.ts';
import { citing } from './articles.ts';
import { MOST_CITES } from './bounds.ts';
import type { Count } from './counts.ts';
import { seriesOf } from './figure-series.ts';
import { labelOf, type NameOf, unitOf, wordsOf } from './figure-words.ts';
import type { IdKeeper } from './ids.ts';
import { isLeading, LEADS } from './leading-counts.ts';
import { isOfOneIncident } from './one-incident.ts';
import { sentenceOf } from './reading.ts';
import { type SameFigure, sameFigures } from './same-figures.ts';
import { isTold, isWithdrawn, worthTelling } from './told-figures.ts';

/** What figures are made of: every count and every sum of the articles, in their order. */
export interface Counted {
  readonly counts: readonly (readonly Count[])[];
  readonly sums: readonly (readonly Count[])[];
  readonly nameOf: NameOf;
}

/**
 * What the articles count; the same figure of the same speaker on one incident once, with its first paragraphs. Of sums of
 * money and votes those that two articles give, or that one leads with. At most `most` are kept: those that most articles give.
 */
export function proposeFigures(
  { counts, sums, nameOf }: Counted,
  keeper: IdKeeper,
  most: number,
): readonly FigureEntry[] {
  const told = ofStory(counts);
  const isOne = isOfOneIncident(told);
  const figures = worthTelling(
    sameFigures(told.flat().filter(isTold), isOne),
    sameFigures(
      ofStory(sums)
        .flat()
        .filter((one) => !isWithdrawn(one)),
      isOne,
    ),
    counts.length,
  )
    .filter(isPlain)
    .map(asOfStory);
  // Whoever was killed is dead: where some only died, all are told together as that.
  const isDead = figures.some(([{ figure }]) => figure.says === 'dead' && !figure.isBackground);
  // Sorting is stable: figures of equally many articles stay in the order of the articles.
  const kept = [...figures]
    .sort(([a], [b]) => a.at - b.at)
    .map((same) => ({ same, weight: weight(same) }))
    .sort((a, b) => b.weight - a.weight)
    .slice(0, most)
    .map(({ same }) => same)
    .sort(([a], [b]) => a.at - b.at);
  // In the order of the articles, so that what comes later takes no other's id.
  const ids = new Map(kept.map((same) => [same, idOf(same, keeper)]));
  const before = seriesOf(kept, isOne);
  const goneOn = new Set(before.values());
  const idBefore = (same: SameFigure): string | undefined => ids.get(before.get(same) ?? same);
  return [...kept]
    .sort(([a], [b]) => orderOf(a) - orderOf(b) || a.at - b.at)
    .map((same) => {
      const [{ figure }] = same;
      const says = same.find((one) => one.figure.says !== 'dead')?.figure.says ?? figure.says;
      const words = wordsOf(
        same,
        { says, counts: isDead && says === 'killed' ? 'dead' : says },
        nameOf,
        before.has(same) || goneOn.has(same),
      );
      return figureOf(same, ids.get(same) ?? '', words, before.has(same) ? idBefore(same) : undefined);
    });
}

/** A sum that one article gives is told where a few words say what it is of. */
const isPlain = (same: SameFigure): boolean =>
  english.accounts.doneToThem.test(same[0].figure.counts) ||
  new Set(same.map(({ article }) => article)).size > 1 ||
  labelOf(same, unitOf(same[0].figure)) !== null;

/** What a sum or a share is told of has its own day, and is of the story; so is what one article at least tells as that. */
function asOfStory(same: SameFigure): SameFigure {
  const [first, ...others] = [...same].sort((a, b) => unclear(a) - unclear(b));
  if (!first?.figure.isBackground) return first ? [first, ...others] : same;
  if (!english.accounts.sums.test(first.figure.counts)) return same;
  const { when: _when, isSince: _isSince, ...figure } = first.figure;
  return [{ ...first, figure: { ...figure, isBackground: false } }, ...others];
}

/** Less for a count of the story; and for a sum whose sentence is understood alone. */
const unclear = ({ article, figure }: Count): number =>
  (figure.isBackground ? 2 : 0) +
  (english.accounts.sums.test(figure.counts) &&
  isPronoun(/^\p{L}*/u.exec(sentenceOf(article.reading, figure))?.[0] ?? '')
    ? 1
    : 0);

/** Days before the first article that are still of the story. */
const JUST_BEFORE = 14;

/** Days before it since which something that it leads with has gone on. */
const LONG_BEFORE = 270;

/** Counts of what was weeks before their article, but not before the story, are of the story. */
function ofStory(counts: readonly (readonly Count[])[]): readonly (readonly Count[])[] {
  const first = Math.min(...counts.flatMap((all) => all[0]?.published ?? []));
  return counts.map((all) =>
    all.map((count) => {
      const { isBackground, until = -Infinity } = count.figure;
      const least = isOfStoryYet(count) ? LONG_BEFORE : JUST_BEFORE;
      if (!isBackground || until < first - least) return count;
      const { when: _when, isSince: _isSince, ...figure } = count.figure;
      return { ...count, figure: { ...figure, isBackground: false } };
    }),
  );
}

/** "Six have died since October", in a lead. */
const isOfStoryYet = (count: Count): boolean => count.figure.isSince === true && isLeading(count, LEADS);

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
  return (figure.isBackground ? 1e8 : 0) + (rank < 0 ? countsFirst.length : rank) * 1e6 + published;
};

function figureOf(
  same: SameFigure,
  id: string,
  { counts, label, unit, scope, 'as-of': asOf }: ReturnType<typeof wordsOf>,
  updates: string | undefined,
): FigureEntry {
  const [{ figure, by }] = same;
  const { value, max, qualifier, isVague } = figure;
  const cite = new Map<string, Paragraph>();
  for (const each of same) {
    const one = citing(each.article.id, each.figure.paragraph);
    if (cite.size < MOST_CITES) cite.set(one.id, one);
  }
  return {
    ...{ id, counts, label },
    ...(isVague ? { words: qualifier ?? '' } : { value, ...(qualifier === null ? {} : { qualifier }) }),
    ...(max === undefined ? {} : { max }),
    unit,
    ...(scope === undefined ? {} : { scope }),
    ...(asOf === undefined ? {} : { 'as-of': asOf }),
    by,
    ...(by.length > 0 ? {} : giverOf(same)),
    ...(updates === undefined ? {} : { updates }),
    cite: [...cite.values()],
  };
}

/** Who gives it where nobody named does, in the articles' words: "police"; of several the first two. Of a sum in its own sentence. */
function giverOf(all: SameFigure): Pick<FigureEntry, 'giver'> {
  const { notOfGiver } = english.accounts.tallies;
  const same = english.accounts.sums.test(all[0].figure.counts) ? all.slice(0, 1) : all;
  const sources = [
    ...new Set(
      same.flatMap(({ figure: { source } }) =>
        source === null || isPronoun(source) ? [] : inSentence(source.replaceAll(notOfGiver, '')),
      ),
    ),
  ];
  return sources.length === 0 ? {} : { giver: sources.slice(0, 2).join(' and ') };
}

const isPronoun = (source: string): boolean =>
  english.classes.get('pronoun-subject')?.has(source.toLowerCase()) === true;

/** "Police said": as the words stand within a sentence. */
function inSentence(words: string): string {
  const [first = ''] = /^\p{L}+/u.exec(words) ?? [];
  const lower = first.toLowerCase();
  const isCommon = ['determiner', 'a', 'source'].some((name) => english.classes.get(name)?.has(lower));
  return isCommon || english.accounts.people.has(lower) ? lower + words.slice(first.length) : words;
}

import { memoised } from '../../../digest/memoised.ts';
import { areApart, FURTHEST } from '../../compare/apart.ts';
import { termsOf } from '../../compare/dated.ts';
import { sameFigure } from '../../compare/same-figure.ts';
import { english } from '../../language/languages.ts';
import * as Word from '../../language/word-classes.ts';
import { isCapital, tokensOf } from '../../read/text/tokens.ts';
import type { Count } from '../counts.ts';
import { sentenceOf } from '../reading.ts';
import { areOneSource } from '../tellers.ts';

/** Letters of an article between two counts of one incident. */
const NEAR = 500;

/** Two counts that one article has from two who are told apart: "38, the service said. The Red Cross put the dead at 45." */
export const isOfAnother = (first: Count, other: Count): boolean => {
  const { places, figure: one } = first;
  return (
    Math.max(one.from, other.figure.from) - Math.min(one.to, other.figure.to) <= NEAR &&
    (one.day === null || other.figure.day === null || one.day === other.figure.day) &&
    areComparable(first, other) &&
    areOfTwo(first, other) &&
    isToldAgain(first, other) &&
    // Of another place: beside the first.
    other.places.every((place) => places.includes(place))
  );
};

/** True where a count is of what another is: by its words, or by what is said of it. */
const isToldAgain = (one: Count, other: Count): boolean =>
  english.accounts.tellsToll.test(sentenceOf(other.article.reading, other.figure)) ||
  sharedBeside(one, other, true) > 0;

/** "Another six", "among the dead", "30 soldiers and 39 rebels": beside what is counted, or some of it. */
const isBeside = memoised(
  ({ article: { reading }, figure }: Count): boolean =>
    english.accounts.ofAnotherCount.test(sentenceOf(reading, figure)) ||
    reading.counts.some(
      ({ from, counts, source, value, unit }) =>
        from === figure.from &&
        counts === figure.counts &&
        source === figure.source &&
        value !== figure.value &&
        unit !== figure.unit,
    ),
);

/** True where two figures cannot both be right, and the later is no update of the earlier. */
export function contradict(one: Count, other: Count): boolean {
  if (!areApart(one.figure, other.figure) || isBeside(one) || isBeside(other)) return false;
  if (one.article === other.article) return isOfAnother(one, other);
  const [earlier, later] = one.published <= other.published ? [one, other] : [other, one];
  if (sameFigure(one.figure, other.figure) || !areComparable(one, other) || one.towns.length === 0) return false;
  // Of several towns that both name, all but the first say as much as terms.
  const towns = one.telling.filter((town) => other.telling.includes(town)).length;
  const shared = sharedBeside(one, other) + Math.max(0, towns - 1);
  return !isUpdate(earlier, later, shared) && areOnOneMatter(one, other, shared);
}

type Figure = Count['figure'];

/** True for numbers of one size and one thing: "ten fighters" may be some of 18 people, and no toll of theirs. */
function areComparable({ figure: one }: Count, { figure: other }: Count): boolean {
  const [fewer, more] = one.value < other.value ? [one, other] : [other, one];
  const isSome = unitOf(fewer) !== unitOf(more) && unitOf(fewer) !== null;
  return fewer.value === 0 || (more.value <= FURTHEST * fewer.value && !isSome);
}

/** What is counted, where it is not just people. */
const unitOf = ({ unit, counts }: Figure): string | null =>
  unit === null || unit === counts || english.accounts.people.has(unit)
    ? null
    : (english.figures.sameNouns?.get(unit) ?? unit);

/** True for figures of two who are told apart; of one matter "officials" are others than "union officials". */
function areOfTwo(one: Count, other: Count, isOneMatter = false): boolean {
  const [by, otherBy] = [one.figure.source, other.figure.source];
  if (by === null || otherBy === null || by === otherBy) return false;
  if (one.by.some((id) => other.by.includes(id)) || speaksFor(one, otherBy) || speaksFor(other, by)) return false;
  return isOneMatter || !areOneSource(by, otherBy, english);
}

/** True where whoever gives a count is, by a role, of another: "Roe, the observatory's director". */
const speaksFor = (count: Count, other: string): boolean =>
  rolesOfSource(count).some((text) => areOneSource(text, other, english, true));

/** Every count is compared with many. */
const rolesOfSource = memoised(({ article: { reading }, figure: { source } }: Count): readonly string[] =>
  reading.names
    .filter(({ spellings }) => spellings.some(({ text }) => source?.includes(text)))
    .flatMap(({ roles }) => roles.map(({ text }) => text)),
);

/** "Raised the toll to 12" */
const saysItUpdates = memoised(({ article: { reading }, figure }: Count): boolean =>
  english.accounts.updates.test(sentenceOf(reading, figure)),
);

/** True where a later article may have counted on: what both date to one day that is over does not go on, but for a toll. */
function isUpdate(earlier: Count, later: Count, shared: number): boolean {
  const { settled, shrinking } = english.accounts;
  const { counts } = earlier.figure;
  if (saysItUpdates(earlier) || saysItUpdates(later)) return true;
  // Of one day nothing says which was first: who counts otherwise says so, or both name its day.
  const areOfOneDay =
    earlier.figure.day !== null && earlier.figure.day === later.figure.day && shared >= SHARED_UNDATED;
  if (earlier.published === later.published)
    return !settled.test(counts) && !areOfTwo(earlier, later, shared >= SHARED_BY_ANY) && !areOfOneDay;
  // A sentence without a day is of that of its article.
  const days = [earlier, later].map(({ figure, published }) => figure.day ?? published);
  const isOfOneDay = Math.abs((days[0] ?? 0) - (days[1] ?? 0)) <= 1;
  if (settled.test(counts) && later.figure.day !== null && isOfOneDay) return false;
  return shrinking.test(counts) || later.figure.value >= earlier.figure.value;
}

/** Terms that two paragraphs on one incident share: where both name its day and town, else, and whoever counts it. */
const [SHARED, SHARED_UNDATED, SHARED_BY_ANY] = [1, 2, 3];

/** What is counted once and for all at one town is of one matter. */
function areOnOneMatter({ figure: one }: Count, { figure: other }: Count, shared: number): boolean {
  if (english.accounts.settled.test(one.counts)) return true;
  const isDated = one.day !== null && other.day !== null;
  return shared >= (isDated ? SHARED : SHARED_UNDATED);
}

/** Terms that both have; one, where one says nothing but the count. */
function sharedBeside(one: Count, other: Count, isSentence = false): number {
  const termsOn = isSentence ? termsOfSentence : termsOfParagraph;
  const [terms, others] = [termsOn(one), termsOn(other)];
  return terms.length === 0 || others.length === 0 ? 1 : terms.filter((term) => others.includes(term)).length;
}

/** Letters of a paragraph that is on one incident alone; of a longer one a sentence is. */
const SHORT = 500;

/** What is said of what is counted: without names, numbers and words of who says so and when. */
function termsBeside({ article: { reading }, figure }: Count, isSentence: boolean): readonly number[] {
  const [from, to] = reading.lines.slice(2 * (figure.paragraph - 1), 2 * figure.paragraph);
  const isShort = !isSentence && from !== undefined && to !== undefined && to - from <= SHORT;
  const own = new Set([figure.unit, figure.counts, ...(figure.source?.toLowerCase().split(' ') ?? [])]);
  const tokens = tokensOf(isShort ? reading.text.slice(from, to) : sentenceOf(reading, figure)).filter(
    (token) =>
      token.kind === 'word' &&
      !isCapital(token) &&
      !own.has(token.lower) &&
      ((english.speech.classes.get(token.lower) ?? 0) & (Word.ROLE | Word.CUE | Word.TIME | Word.TITLE)) === 0,
  );
  return termsOf({ tokens }, english, LEAST);
}

const termsOfSentence = memoised((count: Count) => termsBeside(count, true));
const termsOfParagraph = memoised((count: Count) => termsBeside(count, false));

/** Letters of a term that two reports share. */
const LEAST = 4;

import type { FigureMention } from '../extraction.ts';
import { type Explain, rules, sumOf } from '../rule.ts';
import type { FigureScan } from './amounts.ts';
import type { Counted } from './counting.ts';
import type { TimeOfCount } from './times.ts';

/** A figure with what its place in the article tells of it. */
export interface Placed {
  readonly figure: FigureMention;
  readonly scan: FigureScan;
  /** Index of its sentence in the article. */
  readonly order: number;
  readonly isHeadline: boolean;
  /** The tokens of its sentence from `from` up to `to`, its noun included. */
  readonly from: number;
  readonly to: number;
  readonly isToll: boolean;
  readonly isAdded: boolean;
  readonly time: TimeOfCount;
  /** What a sum adds up; empty for a number of its own. */
  readonly addends: readonly number[];
}

/** A figure that may be the headline toll, with what is asked of it again and again. */
interface Candidate extends Placed {
  readonly value: number;
  readonly isPart: boolean;
  /** "Dozens", "hundreds": a word alone. */
  readonly isVague: boolean;
  /** 0 for a figure of today, below for one of other days. */
  readonly background: number;
}

/** An article that gives more figures of killed than this has said its own toll by then. */
const MOST = 60;

/** The figure that states the death toll of the reported incident, out of those that count killed; null for none. */
export function headlineToll(killed: readonly Placed[], explain?: Explain): Placed | null {
  const candidates = killed.slice(0, MOST).map((placed): Candidate => {
    const { value, part, qualifier, text } = placed.figure;
    const isVague = Boolean(qualifier?.endsWith('s')) && !/\d/.test(text);
    return { ...placed, value, isPart: part === true, isVague, background: background(placed) };
  });
  let [best, highest] = [-1, Number.NEGATIVE_INFINITY];
  for (const [index, own] of candidates.entries()) {
    const { start } = own.figure;
    const told = explain && ((rule: string, weight: number) => explain(start, `toll ${weight.toFixed(1)}: ${rule}`));
    const score = sumOf(WEIGHTS, told, own, candidates);
    if (score > highest) [best, highest] = [index, score];
  }
  return killed[best] ?? null;
}

/** The weights were set by hand on reports of single incidents, all but a held-out fifth; see bench/extract/figures.ts. */
const WEIGHTS = rules<[Candidate, readonly Candidate[]], number | false>({
  headline: (own) => own.isHeadline && 3,
  early: (own) => !own.isHeadline && Math.max(0, 2 - own.order * 0.25),
  late: (own) => !own.isHeadline && -Math.max(0, own.order - 8) * 0.02,
  part: (own) => own.isPart && -6,
  'on top of others': (own) => own.isAdded && -3,
  // One of two who count puts it at something.
  'given by a toll': (own) => own.isToll && !isPut(own) && 1,
  // "Another died, bringing the toll to four"
  'brought to by another': (own) => own.isToll && own.order < 5 && standsBefore(own.scan, own.from, 'brings-to') && 2,
  // "killing all five people on board"
  'all of them': (own) => own.scan.is(own.from - 1, 'all-of-them') && !own.isPart && own.time === 'now' && 1.5,
  sum: (own) => own.addends.length > 0 && 1,
  nobody: (own) => own.value === 0 && -3,
  'one without a number': (own) => own.addends.length === 0 && isUnnumbered(own) && -1.5,
  'vague, where another is precise': (own, all) => own.isVague && all.some((other) => isPreciseFor(other, own)) && -4,
  'far from a vague one near the top': (own, all) =>
    !own.isVague && all.some((other) => other.isVague && other.order < 2 && !isPreciseFor(own, other)) && -2,
  'told of elsewhere as a part': (own, all) => (isCoveredBySum(own, all) || isPartElsewhere(own, all)) && -3,
  'corrected, or of others': (own) => isRevised(own) && -5,
  'below another beside it': (own, all) => all.some((other) => isLarger(other, own) && isBeside(other, own)) && -1.2,
  'far below all people beside it': (own, all) =>
    all.some(
      (other) => isLarger(other, own) && isBeside(other, own) && isOfAll(other) && other.value >= 3 * own.value,
    ) && -0.8,
  // "They were among 22 people killed": the whole of those told before.
  'of whom others are some': (own) => !own.isPart && isTheirWhole(own) && 2.5,
  'passed, where another is precise': (own, all) => isPassed(own) && all.some((other) => isAbove(other, own)) && -3,
  'given again': (own, all) => Math.min(2, agreeing(own, all)) * 0.7,
  'of another time': (own) => own.background,
});

/** "A woman", or "student" in a headline. */
const isUnnumbered = ({ scan, from, value }: Candidate): boolean =>
  scan.is(from, 'a') || (value === 1 && scan.kind(from) === 'word' && scan.person(from, true) !== undefined);

/** A number that says what the vague word leaves open. */
const isPreciseFor = (precise: Candidate, vague: Candidate): boolean =>
  !precise.isVague &&
  !precise.isPart &&
  !precise.isAdded &&
  precise.value >= vague.value / 3 &&
  precise.value < vague.value * 20;

/** One of the numbers that a sum near the top adds up. */
const isCoveredBySum = (own: Candidate, all: readonly Candidate[]): boolean =>
  own.addends.length === 0 &&
  own.value > 1 &&
  all.some(({ order, addends }) => order < 4 && addends.includes(own.value));

/** "Ten children" in the headline, where another sentence has "ten children were among at least 48 killed". */
function isPartElsewhere(own: Candidate, all: readonly Candidate[]): boolean {
  const { unit } = own.figure;
  if (own.isPart || own.addends.length > 0 || unit === null || unit === own.scan.language.figures.people) return false;
  return all.some(
    (other) =>
      other.isPart &&
      other.value === own.value &&
      other.figure.unit === unit &&
      all.some((whole) => whole.scan === other.scan && isLarger(whole, own)),
  );
}

const isLarger = (other: Candidate, own: Candidate): boolean =>
  !other.isPart && !other.isAdded && other.value > own.value && other.background > -1;

const isTheirWhole = ({ scan, from }: Placed): boolean =>
  scan.is(from - 1, 'among') && scan.is(from - 2, 'to-be') && scan.is(from - 3, 'source-pronoun');

/** "More than 80", "passes 80": less than all. */
const isPassed = ({ scan, from, figure }: Placed): boolean =>
  scan.is(from - 1, 'passes') || scan.is(from, 'passes') || (scan.is(from + 1, 'passes') && figure.qualifier !== null);

/** The number itself, a little above the round one that it passes. */
const isAbove = (other: Candidate, own: Candidate): boolean =>
  other.order < 6 && isLarger(other, own) && other.value <= own.value * 1.25 && !other.isVague && !isPassed(other);

const isBeside = (other: Candidate, own: Candidate): boolean => Math.abs(other.order - own.order) <= 2;

const isOfAll = ({ figure, scan, addends }: Candidate): boolean =>
  addends.length === 0 && figure.unit === scan.language.figures.people;

/** How many other figures, not parts, give the same number. */
const agreeing = (own: Candidate, all: readonly Candidate[]): number =>
  all.filter((other) => other !== own && other.value === own.value && !other.isPart).length;

/** "Since the war began", "last month", 200,000: other deaths than those of today. */
function background({ figure, scan, from, to, order, time }: Placed): number {
  let score = figure.value >= 3000 ? -4 : 0;
  for (let at = Math.max(0, from - 14); at < to + 18; at += 1) {
    if (figure.value > 100 && scan.is(at, 'background')) score -= 1;
    else if (order > 1 && scan.is(at, 'counts-other-time')) score -= 0.5;
  }
  return Math.min(Math.max(score, -6), BY_DATE[time]);
}

const BY_DATE: Readonly<Record<TimeOfCount, number>> = { now: 0, lately: -1, another: -3 };

/** "The monitor put the toll at 27", "gave a toll of 27" */
const isPut = ({ scan, from }: Placed): boolean => standsBefore(scan, from, 'putting');

/** "An earlier toll of 12", "up from 12", "a higher toll of 12": corrected, or another's number. */
const isRevised = ({ scan, from }: Placed): boolean =>
  scan.is(from - 1, 'from') || scan.is(from - 1, 'not') || standsBefore(scan, from, 'revised');

/** "Had put the toll at 12", "an earlier toll of 12": what was said before the report. */
export const isEarlierToll = (scan: FigureScan, { amount: { from }, isToll }: Counted): boolean =>
  isToll && (scan.is(from - 1, 'from') || standsBefore(scan, from, 'earlier-toll'));

/** A word of a class within a few before a count; not behind another, as in "an earlier toll of 12 was too high: nine died". */
function standsBefore(scan: FigureScan, from: number, name: string): boolean {
  for (let at = from - 1; at >= 0 && at > from - 9 && scan.kind(at) !== 'number'; at -= 1)
    // "had risen to 61"
    if (scan.is(at, name) && !(scan.is(at, 'has-had') && scan.is(at + 1, 'goes-up'))) return true;
  return false;
}

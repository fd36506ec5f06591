import { areApart } from '../compare/apart.ts';
import type { DateMention, FigureMention } from '../find/extraction.ts';
import type { Language } from '../language/language.ts';
import type { Document } from '../read/document.ts';
import { areOneSide, areRivals, type Part, rolesIn, type Teller } from './tellers.ts';
import { type Told, toldIn } from './told.ts';

/** Parts before an answer among which stands what it answers. */
const REACH = 3;
/** Parts of a paragraph that is on one thing: of a longer one the sentences are as far apart as those of two. */
const SHORT = 4;
/** What makes two accounts answers to one question. */
const ENOUGH = 3.5;

/** What somebody says in each part of an article; undefined where nobody does. */
export function toldBy(parts: readonly Part[], document: Document): readonly (Told | undefined)[] {
  const roles = rolesIn(parts, document);
  return parts.map((part, at) => toldIn(part, parts[at - 1], roles, document));
}

/** Pairs of accounts by two who part in them: each account with the nearest before it that it is set against. */
export function opposedIn(
  parts: readonly Part[],
  told: readonly (Told | undefined)[],
  document: Document,
): readonly (readonly [one: Told, other: Told])[] {
  const common = commonIn(told);
  const lengths = new Map<number, number>();
  for (const { line } of parts) lengths.set(line, (lengths.get(line) ?? 0) + 1);
  return told.flatMap((other, at) => {
    if (!other) return [];
    let best: readonly [Told, Told] | undefined;
    let most = ENOUGH;
    for (let before = at - 1; before >= Math.max(0, at - REACH); before -= 1) {
      const one = told[before];
      if (!one || one.part.line < other.part.line - 1) continue;
      const isNear = one.part.line === other.part.line && (lengths.get(one.part.line) ?? 0) <= SHORT;
      const score = opposition(one, other, at - before, isNear, common, document.language);
      if (score >= most) [best, most] = [[one, other], score + 0.01];
    }
    return best ? [best] : [];
  });
}

/** Terms that an article uses so often that they say nothing of what a sentence is on. */
function commonIn(told: readonly (Told | undefined)[]): ReadonlySet<number> {
  const counts = new Map<number, number>();
  for (const one of told) for (const term of one?.terms ?? []) counts.set(term, (counts.get(term) ?? 0) + 1);
  return new Set([...counts].flatMap(([term, count]) => (count > Math.max(3, told.length / 5) ? term : [])));
}

const names = (told: Told, { entity }: Teller): boolean =>
  entity !== null && told.part.names.some((name) => name.entity === entity);

/** True for accounts of one side, two denials, and a denial of guilt where no wrong is told. */
function answersNothing(one: Told, other: Told, apart: number): boolean {
  if (areOneSide(one.teller, other.teller) || (one.isThrough && names(one, other.teller))) return true;
  if (one.isDenial && (other.isDenial || (other.isTheirs && apart === 1))) return true;
  return other.deniesGuilt && !one.isIncriminating;
}

/** How much two accounts look like answers to one question, in which they part; 0 where nothing says so. */
function opposition(
  one: Told,
  other: Told,
  apart: number,
  isNear: boolean,
  common: ReadonlySet<number>,
  language: Language,
): number {
  if (answersNothing(one, other, apart)) return 0;
  const shared = Math.min(2, [...one.terms].filter((term) => other.terms.has(term) && !common.has(term)).length);
  const links = [other.isOfSame, other.isEarlier, names(one, other.teller) || names(other, one.teller)];
  const linked = shared + links.filter(Boolean).length;
  const isOfSame = shared > 0 || other.isOfSame;
  const isOnOne = isOfSame || areRivals(one.teller, other.teller);
  const pair: Pair = { one, other, isNear, isLinked: linked > 0, isOfSame, isOnOne, apart, language };
  const cue = Math.max(...CUES.map(([weight, holds]) => (holds(pair) ? weight : 0)));
  if (cue === 0) return 0;
  if (linked + Number(answersPlainly(other)) < linksWanted(one, other, isNear) || (other.saysItself && shared === 0))
    return 0;
  const bonds = [isNear, areRivals(one.teller, other.teller), one.part.sentence === other.part.sentence];
  const next = !isNear && apart === 1 ? 1 / 2 : 0;
  // What "gave a different account" is set against stands at the head of what was told.
  return (
    cue + linked + bonds.filter(Boolean).length + next - ((apart - 1) / 2) * (other.isOtherAccount && isNear ? -1 : 1)
  );
}

/** "gave a different account", "denied the claim" and "but" say by themselves that they answer what stands before. */
const answersPlainly = ({ isOtherAccount, isDenial, saysItself, isBut }: Told): boolean =>
  isOtherAccount || isBut || (isDenial && !saysItself);

/** How much has to show that two are on the same: more in another paragraph, and behind a denial. */
const linksWanted = (one: Told, other: Told, isNear: boolean): number =>
  isNear ? Number(other.saysItself || one.isDenial) : areAlternatives(one, other) ? 1 : LINKS_AFAR;

/** Terms and the like that show that accounts of two paragraphs are on the same. */
const LINKS_AFAR = 2;

/** Two accounts that may part: whether they stand in one paragraph, and something shows that they are on the same. */
interface Pair {
  readonly one: Told;
  readonly other: Told;
  readonly isNear: boolean;
  readonly isLinked: boolean;
  /** Beside names: a term or a pronoun; or who they are. */
  readonly isOfSame: boolean;
  readonly isOnOne: boolean;
  readonly apart: number;
  readonly language: Language;
}

const CUES: readonly (readonly [weight: number, holds: (pair: Pair) => boolean])[] = [
  [3, ({ other }) => other.isDenial && !other.saysItself],
  [2, ({ other }) => other.isDenial],
  [1.5, ({ one, other, isNear }) => one.isDenial && (isNear || areRivals(one.teller, other.teller))],
  [1.5, ({ other, isNear, isLinked }) => other.isBut && isNear && isLinked],
  [3.5, ({ other }) => other.isOtherAccount],
  [3, ({ one, other, isNear }) => !other.isMore && (isNear || other.isOfSame) && areAlternatives(one, other)],
  [2.5, ({ one, other, language }) => !other.isMore && areAmountsApart(one.part, other.part, language)],
  [2.5, ({ one, other, isOnOne }) => areContrary(one, other) && isNoneOf(one, other, isOnOne)],
  [2, ({ one, other, isNear, isLinked }) => areContrary(one, other) && isLinked && (isNear || !other.isQuotation)],
  [1.5, ({ one, other, isNear }) => isNear && other.teller.kind === 'record' && one.teller.kind !== 'record'],
  // Two who speak in one paragraph, one behind the other.
  [1.5, (pair) => pair.isNear && pair.apart === 1 && areReports(pair.one, pair.other) && isOnOneMatter(pair)],
];

/** True where one says that there is none, and the other, in more than a quotation, that there is. */
const isNoneOf = (one: Told, other: Told, isOnOne: boolean): boolean =>
  (one.isNone || other.isNone) && (isOnOne || !(one.isNegative ? other : one).isQuotation);

const isOnOneMatter = ({ one, other, isOfSame }: Pair): boolean =>
  isOfSame || (areRivals(one.teller, other.teller) && areContrary(one, other));

/** What befell people is compared over all articles. */
const areReports = (one: Told, other: Told): boolean =>
  !other.isMore &&
  [one, other].every(({ isReport, isToCome }) => isReport && !isToCome) &&
  ![one, other].every(({ part }) => part.figures.some(({ counts }) => counts !== null));

const areAlternatives = (one: Told, other: Told): boolean =>
  [...one.sides].some(([row, side]) => side >= 0 && other.sides.get(row) === 1 - side);

const areContrary = (one: Told, other: Told): boolean =>
  one.isNegative !== other.isNegative && !one.isToCome && !other.isToCome && !other.isMore;

/** True for two parts that give other amounts of one thing, other hours or lengths of time. */
function areAmountsApart(one: Part, other: Part, language: Language): boolean {
  return (
    one.figures.some((a) => other.figures.some((b) => areOfOne(a, b, language) && areApart(a, b))) ||
    one.dates.some((a) => other.dates.some((b) => areTimesApart(a, b)))
  );
}

/** Times that one amount may be another of the same. */
const FURTHEST = 8;
/** A sum so large is of money, or of as many as any other so large. */
const LARGE = 100_000;

function areOfOne(a: FigureMention, b: FigureMention, { figures }: Language): boolean {
  if (a.part || b.part || a.value < 2 || b.value < 2) return false;
  // What befell people is compared over all articles.
  if (a.counts !== null || b.counts !== null) return false;
  if (Math.max(a.value, b.value) > FURTHEST * Math.min(a.value, b.value)) return false;
  const kindOf = ({ unit }: FigureMention): string | null =>
    unit !== null && figures.units?.get(unit)?.kind === 'money' ? 'money' : unit;
  const [one, other] = [kindOf(a), kindOf(b)];
  if (one === null || other === null) return Math.min(a.value, b.value) >= LARGE;
  return one === other;
}

/** Minutes by which two hours of the day differ; and how many times as long one time is as another. */
const [HOURS_APART, TIMES_AS_LONG] = [20, 1.25];

function areTimesApart(a: DateMention, b: DateMention): boolean {
  if (a.type !== b.type) return false;
  const [one, other] = [a, b].map(({ value }) => lengthOf(value) ?? hourOf(value));
  if (one === undefined || other === undefined) return false;
  return a.type === 'DURATION'
    ? Math.max(one, other) > TIMES_AS_LONG * Math.min(one, other)
    : Math.abs(one - other) > HOURS_APART;
}

const MINUTES: Readonly<Record<string, number>> = { TM: 1, TH: 60, D: 1440, W: 10_080, M: 43_800, Y: 525_600 };

/** Minutes of a TIMEX3 duration: 240 of "PT4H"; and of a time of day, from midnight. */
function lengthOf(value: string): number | undefined {
  const [, time = '', many, unit = ''] = /^P(T?)(\d+(?:\.\d+)?)([A-Z])$/.exec(value) ?? [];
  const minutes = MINUTES[time + unit];
  return minutes === undefined ? undefined : Number(many) * minutes;
}

function hourOf(value: string): number | undefined {
  const [, hour, minute = '0'] = /T(\d\d)(?::(\d\d))?/.exec(value) ?? [];
  return hour === undefined ? undefined : Number(hour) * 60 + Number(minute);
}

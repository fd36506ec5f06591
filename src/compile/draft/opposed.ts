import type { Language } from '../language/language.ts';
import type { Document } from '../read/document.ts';
import { areFiguresApart, areTimesApart, hasGrown } from './numbers-apart.ts';
import { plainlyAnswered } from './plain-answers.ts';
import { madePlain, namesTeller } from './plainly-opposed.ts';
import { areOneSide, areRivals, knownIn, type Part, type Teller } from './tellers.ts';
import { type Told, termsIn, toldIn } from './told.ts';

/** Parts before an answer among which stands what it answers: those that are only quoted are not counted, up to another number. */
const [REACH, FURTHEST_BACK] = [3, 8];
/** Parts of a paragraph that is on one thing: of a longer one the sentences are as far apart as those of two. */
const SHORT = 4;
/** What makes two accounts answers to one question. */
const ENOUGH = 3.5;

/** What somebody says in each part of an article; undefined where nobody does. */
export function toldBy(parts: readonly Part[], document: Document): readonly (Told | undefined)[] {
  const known = knownIn(parts, document);
  let last: Told | undefined;
  return parts.map((part, at) => {
    const own = toldIn(part, parts[at - 1], known, document);
    if (!own) return undefined;
    const told = last && isOfSpeaker(own, last, document) ? { ...own, teller: last.teller } : own;
    last = told;
    return told;
  });
}

/** True for what "he" said behind what somebody said who is not named, or where it is not plain who he is. */
function isOfSpeaker({ part, teller, isDenial }: Told, last: Told, { language: { accounts } }: Document): boolean {
  if (part.order !== last.part.order) return false;
  const isOpen = teller.entity === null && accounts.ofPersons.has(teller.words.toLowerCase());
  const isLeaning = teller.isPerson && (teller.start < part.from || teller.start >= part.to);
  if (isOpen) return true;
  // "But he said": whoever spoke before goes on.
  return isLeaning && !isDenial && (last.teller.isPerson || (last.teller.entity === null && !last.teller.isBare));
}

/** Two accounts that part: nobody need say the first, where the second says that it is another account. */
export interface Opposed {
  readonly one: Pick<Told, 'part'> & Partial<Pick<Told, 'teller'>>;
  readonly other: Told;
  /** True where they need not part: nothing but a negation, "but" or a document sets the one against the other. */
  readonly isDoubtful?: boolean;
}

/** Pairs of accounts by two who part in them: each account with the nearest before it that it is set against. */
export function opposedIn(
  parts: readonly Part[],
  told: readonly (Told | undefined)[],
  document: Document,
): readonly Opposed[] {
  const common = commonIn(told);
  const ofLine = Map.groupBy(parts, ({ order }) => order);
  return told.flatMap((other, at) => {
    if (!other || (other.isBare && parts[at + 1]?.isSpoken !== true)) return [];
    return opposedBefore(other, at, parts, told, { common, ofLine }, document);
  });
}

/** What an article often speaks of, and its parts by line. */
interface Around {
  readonly common: ReadonlySet<number>;
  readonly ofLine: ReadonlyMap<number, readonly Part[]>;
}

/** The nearest account before another that it looks most like an answer to. */
function opposedBefore(
  other: Told,
  at: number,
  parts: readonly Part[],
  told: readonly (Told | undefined)[],
  { common, ofLine }: Around,
  document: Document,
): readonly Opposed[] {
  let best: Opposed | undefined;
  let most = ENOUGH;
  let untold: Part | undefined;
  const plain = plainlyAnswered(other, at, parts, told, document);
  if (plain) return [{ one: plain.one ?? { part: plain.part }, other }];
  if (other.isLong) return [];
  const accused = deniedAfar(other, at, parts, told);
  if (accused) return [{ one: accused, other }];
  for (const { part, one, apart } of before(other, at, parts, told, ofLine)) {
    if (!one) {
      if (!part.isSpoken && isAnswered(part, other, document)) untold ??= part;
      continue;
    }
    if ((one.isLong && !answersPlainly(other)) || one.isBare) continue;
    if (isOfAnother(other, one, parts.slice(Math.max(0, at - FURTHEST_BACK), at))) continue;
    const isNear = part.order === other.part.order && (ofLine.get(part.order)?.length ?? 0) <= SHORT;
    const [score, isPlain] = opposition(one, other, apart, isNear, common, document.language);
    if (score >= most) [best, most] = [{ one, other, isDoubtful: !isPlain }, score + 0.01];
  }
  return best ? [best] : untold ? [{ one: { part: untold }, other }] : [];
}

/** What "Roe denies it" at the head of a paragraph answers: the nearest sentence before that one which names Roe. */
function deniedAfar(
  { part, teller, deniesIt }: Told,
  at: number,
  parts: readonly Part[],
  told: readonly (Told | undefined)[],
): Opposed['one'] | undefined {
  const before = parts[at - 1];
  if (!deniesIt || !teller.isPerson || part.tokens.length > BARE || !before || before.order === part.order)
    return undefined;
  const isNamed = ({ names }: Part): boolean => names.some(({ entity }) => entity === teller.entity);
  if (isNamed(before)) return undefined;
  for (let index = at - 2; index >= Math.max(0, at - FURTHEST_BACK); index -= 1) {
    const one = parts[index];
    if (one && isNamed(one) && told[index]?.teller.who !== teller.who) return told[index] ?? { part: one };
  }
  return undefined;
}

/** Tokens of a denial that says nothing else. */
const BARE = 8;

/** A part before an answer, what it tells, and how many parts off it is. */
interface Before {
  readonly part: Part;
  readonly one: Told | undefined;
  readonly apart: number;
}

/** The parts among which stands what an answer answers, the nearest first. */
function before(
  { part: own, isAnnounced }: Told,
  at: number,
  parts: readonly Part[],
  told: readonly (Told | undefined)[],
  ofLine: ReadonlyMap<number, readonly Part[]>,
): readonly Before[] {
  const found: Before[] = [];
  let apart = 0;
  let { order } = own;
  for (let index = at - 1; index >= Math.max(0, at - FURTHEST_BACK) && apart < REACH; index -= 1) {
    const part = parts[index];
    if (!part || part.order < order - 1) break;
    // What is only quoted goes with what was said before it.
    if (ofLine.get(part.order)?.every(({ isSpoken }) => isSpoken)) ({ order } = part);
    const one = told[index];
    if (one || (!part.isSpoken && !(isAnnounced && index === at - 1))) apart += 1;
    found.push({ part, one, apart });
  }
  return found;
}

/** True for what nobody is held to say, where who "hit back" or "replied that nothing was reduced" answers it. */
function isAnswered(part: Part, other: Told, document: Document): boolean {
  const { isOtherAccount, isAnnounced, isReply, isNone, terms } = other;
  const isExplicit = isOtherAccount && !isAnnounced;
  // "Roe is accused of taking a car. His lawyer said that it had been a gift."
  const isCharge = (other.isOfSame || other.deniesIt) && part.order === other.part.order && isCharged(part, document);
  if (isCharge) return true;
  if (!isExplicit && !(isReply && isNone)) return false;
  if (part.entry !== other.part.entry || part.tokens.length < FEWEST) return false;
  return isExplicit || [...termsIn(part, document)].some((term) => terms.has(term));
}

const isCharged = ({ from, to }: Part, { text, language }: Document): boolean =>
  language.accounts.isAccused.test(text.slice(from, to));

/** Tokens of a sentence that may be answered. */
const FEWEST = 6;

/** True where "the report" that one denies is spoken of before it, and not in the other. */
function isOfAnother({ deniesIt, claim }: Told, one: Told, before: readonly Part[]): boolean {
  const has = ({ tokens }: Part): boolean => tokens.some(({ lower }) => lower === claim || lower === `${claim}s`);
  return deniesIt && claim !== '' && !has(one.part) && before.some(has);
}

/** Terms that an article uses so often that they say nothing of what a sentence is on. */
function commonIn(told: readonly (Told | undefined)[]): ReadonlySet<number> {
  const counts = new Map<number, number>();
  for (const one of told) for (const term of one?.terms ?? []) counts.set(term, (counts.get(term) ?? 0) + 1);
  return new Set([...counts].flatMap(([term, count]) => (count > Math.max(3, told.length / 5) ? term : [])));
}

/** "Roe of the union said": for a body that stands right behind whoever speaks. */
const speaksFor = ({ part, teller }: Told, { entity }: Teller): boolean =>
  part.names.some((name) => name.entity === entity && name.start >= teller.end && name.start <= teller.end + BESIDE);

/** True where each of two says that the other did it, by name or by what they are: "it was the hospital's idea". */
const nameEachOther = (one: Told, other: Told, { accounts }: Language): boolean =>
  speaksOf(one, other.teller) &&
  speaksOf(other, one.teller) &&
  [one, other].some(({ part: { tokens } }) => accounts.itWasThey.test(tokens.map(({ lower }) => lower).join(' ')));

function speaksOf(told: Told, teller: Teller): boolean {
  const head = teller.entity === null ? (teller.words.toLowerCase().split(' ').at(-1) ?? '') : '';
  return (
    namesTeller(told, teller) ||
    (head !== '' && told.part.tokens.some(({ lower }) => lower.replace(/'s$/, '') === head))
  );
}

/** Letters between a name and the body behind it: " of the ". */
const BESIDE = 12;

/** True for accounts of one side, two denials, and a denial of guilt where no wrong is told. */
function answersNothing(one: Told, other: Told, apart: number): boolean {
  // "The ministry said that it was so, but an official of the ministry said": nobody denies what their own side says.
  const isSet = other.deniesIt || (other.isBut && one.part.sentence === other.part.sentence);
  if (one.teller.who === other.teller.who || (!isSet && areOneSide(one.teller, other.teller))) return true;
  if ((one.isThrough && namesTeller(one, other.teller)) || speaksFor(one, other.teller)) return true;
  if (one.isDenial && (other.isDenial || (other.isTheirs && apart === 1))) return true;
  return other.deniesGuilt && !one.isIncriminating;
}

/** Terms of an account that tells something: more than "Yes, basically"; and of a quotation. */
const [TELLING, TELLING_QUOTED] = [2, 3];

const tellsMuch = ({ terms, isQuotation }: Told): boolean => terms.size >= (isQuotation ? TELLING_QUOTED : TELLING);

/** What besides terms shows that two accounts are on one thing. */
function linksBetween(one: Told, other: Told, apart: number, isNear: boolean, language: Language): number {
  // Of whom it was said, and who says that it is not so.
  const isAccused =
    apart === 1 &&
    other.teller.isPerson &&
    namesTeller(one, other.teller) &&
    (other.isDenial || areContrary(one, other));
  const links = [
    other.isOfSame,
    other.isEarlier,
    namesTeller(one, other.teller) || namesTeller(other, one.teller),
    isAccused,
    (isNear || one.teller.kind !== other.teller.kind) && [...other.denies].some((term) => one.terms.has(term)),
    other.isBut && apart === 1 && tellsMuch(one) && areContrary(one, other),
    other.deniesIt && apart === 1,
    other.isReply && one.isAddressed,
    other.isAnnounced && one.part.entry === other.part.entry,
    other.isOtherAccount && areFiguresApart(one.part, other.part, language),
  ];
  return links.filter(Boolean).length;
}

/** How much two accounts look like answers to one question, in which they part, 0 where nothing says so; and whether they plainly do. */
function opposition(
  one: Told,
  other: Told,
  apart: number,
  isNear: boolean,
  common: ReadonlySet<number>,
  language: Language,
): readonly [score: number, isPlain: boolean] {
  if (answersNothing(one, other, apart) || isOnlyToll(one, other)) return NONE;
  if (!isNear && opensTopic(other, language)) return NONE;
  // "The number had gone up to 34, she said. The clinic said on Tuesday that there were 21."
  if (!answersPlainly(other) && [one, other].some(({ part }) => hasGrown(part, language))) return NONE;
  const shared = Math.min(2, [...one.terms].filter((term) => other.terms.has(term) && !common.has(term)).length);
  const linked = shared + linksBetween(one, other, apart, isNear, language);
  const isOfSame = shared > 0 || other.isOfSame;
  const isOnOne = isOfSame || areRivals(one.teller, other.teller);
  const pair: Pair = {
    one,
    other,
    isNear,
    isLinked: linked > 0,
    isOfOne: linked > 1 || other.isOfSame,
    isOfSame,
    isOnOne,
    apart,
    language,
  };
  const cues = CUES.filter(([, holds]) => holds(pair));
  if (cues.length === 0) return NONE;
  const plainly = Number(answersPlainly(other) && one.part.entry === other.part.entry);
  if (linked + plainly < linksWanted(one, other, isNear) || deniesOther(one, other)) return NONE;
  const bonds = [isNear, areRivals(one.teller, other.teller), one.part.sentence === other.part.sentence];
  const next = !isNear && apart === 1 ? 1 / 2 : 0;
  const cue = Math.max(...cues.map(([weight]) => weight));
  const isPlain =
    one.part.sentence === other.part.sentence || cues.some(([, , weak]) => !weak || madePlain[weak](one, other));
  // What "gave a different account" is set against stands at the head of what was told.
  return [
    cue +
      linked +
      bonds.filter(Boolean).length +
      next -
      ((apart - 1) / 2) * (other.isOtherAccount && (isNear || other.isAnnounced) ? -1 : 1),
    isPlain,
  ];
}

/** "As to the bridge, Roe said": of something else than what the paragraph before is on. */
const opensTopic = ({ part: { tokens }, isOtherAccount }: Told, { accounts }: Language): boolean =>
  !isOtherAccount && accounts.opensTopic.test(`${tokens[0]?.lower} ${tokens[1]?.lower} `);

/** True where one says itself what it denies, and the other speaks of something else. */
const deniesOther = (one: Told, { saysItself, denied }: Told): boolean =>
  saysItself && ![...one.terms].some((term) => denied.has(term));
const NONE = [0, false] as const;

/** "gave a different account", "denied the claim" and "but" say by themselves that they answer what stands before. */
const answersPlainly = ({ isOtherAccount, isDenial, saysItself, isBut, isReply }: Told): boolean =>
  isOtherAccount || isBut || isReply || (isDenial && !saysItself);

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
  /** More than one thing shows it, or a pronoun. */
  readonly isOfOne: boolean;
  /** Beside names: a term or a pronoun; or who they are. */
  readonly isOfSame: boolean;
  readonly isOnOne: boolean;
  readonly apart: number;
  readonly language: Language;
}

/** By what two accounts look as if they part; and what else has to show it, where the cue alone does not. */
const CUES: readonly (readonly [weight: number, holds: (pair: Pair) => boolean, weak?: keyof typeof madePlain])[] = [
  [3, ({ other }) => other.isDenial && !other.saysItself],
  [2, ({ other }) => other.isDenial],
  [
    1.5,
    ({ one, other, isNear, isLinked, isOfSame }) =>
      other.isBut && isNear && isLinked && (isOfSame || areContrary(one, other)) && tellsMuch(one),
    'never',
  ],
  [2.5, ({ one, other, apart }) => other.isBut && apart === 1 && areContrary(one, other) && tellsMuch(one)],
  [3.5, ({ other }) => other.isOtherAccount],
  [
    2.5,
    ({ one, other, apart, isOfSame }) =>
      other.isReply &&
      apart === 1 &&
      (isOfSame || other.isNegative || one.isAddressed || namesTeller(one, other.teller)),
  ],
  [3, ({ one, other, isNear }) => !other.isMore && (isNear || other.isOfSame) && areAlternatives(one, other)],
  // "Roe said that it was Moor who asked. Moor said that it was Roe's idea."
  [3.5, ({ one, other, apart, language }) => apart === 1 && nameEachOther(one, other, language)],
  [2.5, ({ one, other, isOfSame, language }) => !other.isMore && areAmountsApart(one, other, isOfSame, language)],
  [2.5, (pair) => areContrary(pair.one, pair.other) && isNoneOf(pair)],
  [
    2,
    ({ one, other, isNear, isLinked, isOfOne }) =>
      areContrary(one, other) && isLinked && (isNear ? isOfOne : !other.isQuotation && !one.isQuotation),
    'named',
  ],
  [1.5, ({ one, other, isNear }) => isNear && other.teller.kind === 'record' && one.teller.kind !== 'record', 'never'],
  // Two who speak in one paragraph, one behind the other.
  [1.5, (pair) => pair.isNear && pair.apart === 1 && areReports(pair.one, pair.other) && isOnOneMatter(pair)],
];

/** True where one says that there is none, and the other, in more than a quotation, that there is. */
const isNoneOf = ({ one, other, isNear, isOnOne, isOfSame }: Pair): boolean => {
  if (!one.isNone && !other.isNone) return false;
  // Of a quotation in another paragraph who they are says nothing.
  return (isNear ? isOnOne : isOfSame) || !(one.isNegative ? other : one).isQuotation;
};

const isOnOneMatter = ({ one, other }: Pair): boolean =>
  other.isOfSame || (areRivals(one.teller, other.teller) && areContrary(one, other));

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
const areAmountsApart = (one: Told, other: Told, isOfSame: boolean, language: Language): boolean =>
  (isOfSame && areFiguresApart(one.part, other.part, language)) ||
  // Two offices that each tell of an hour tell of two things.
  ((one.teller.kind !== 'office' || other.teller.kind !== 'office') &&
    one.part.dates.some((a) => other.part.dates.some((b) => areTimesApart(a, b))));

/** "Four were killed, it said. Moor gave a different account. The guards had fired first": how many it were, it does not answer. */
const isOnlyToll = (one: Told, other: Told): boolean =>
  other.isOtherAccount && other.isAnnounced && countsPeople(one.part) && !countsPeople(other.part);

const countsPeople = ({ figures }: Part): boolean => figures.some(({ counts }) => counts !== null);

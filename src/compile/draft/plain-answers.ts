import type { Document } from '../read/document.ts';
import { areOneSide, type Part } from './tellers.ts';
import type { Told } from './told.ts';

/** What an account is set against, where the article says so by its form. */
export interface Answered {
  readonly part: Part;
  readonly one: Told | undefined;
}

type Find = (
  other: Told,
  at: number,
  parts: readonly Part[],
  told: readonly (Told | undefined)[],
  document: Document,
) => Answered | undefined;

/** Parts around an account among which stands what it is set against by name: "asked about Roe's account". */
const NAMED_AROUND = 24;

/** What an account plainly answers: what it names, what stands before it in one list of versions, or is told in its form. */
export function plainlyAnswered(...args: Parameters<Find>): Answered | undefined {
  for (const find of FINDS) {
    const found = find(...args);
    if (found) return found;
  }
  return undefined;
}

/** "Asked about Roe's account, the police said": what Roe said before. */
const ofNamedAccount: Find = ({ part, teller }, at, _parts, told, { text, language }) => {
  const words = text.slice(part.from, part.to);
  const asked = language.accounts.askedAboutAccount.exec(words);
  if (!asked) return undefined;
  const end = part.from + asked.index + asked[0].length;
  const whose = part.names.find((name) => name.start < end && name.type !== 'place')?.entity;
  if (whose === undefined || whose === teller.entity) return undefined;
  const near = told.slice(Math.max(0, at - NAMED_AROUND), at + NAMED_AROUND);
  const one = near.find((each) => each?.teller.entity === whose && !each.isQuotation);
  return one && { part: one.part, one };
};

/** "How it began is disputed. Roe says … Moor says …": each that tells behind it, beside the one before. */
const ofListed: Find = (other, at, parts, told, document) => {
  const { part, teller } = other;
  const opening = openingOf(at, parts, document);
  if (opening < 0 || part.isSpoken) return undefined;
  for (let index = at - 1; index > opening; index -= 1) {
    const one = told[index];
    if (!one || one.teller.who === teller.who || one.isQuotation) continue;
    const isOne = areOneSide(one.teller, teller) || one.teller.isBare || one.isBare;
    return isOne ||
      isOfThird(other, one, parts.slice(opening + 1, at)) ||
      !isOnListed(one, other, opening, parts, document)
      ? undefined
      : { part: one.part, one };
  }
  return undefined;
};

/** "Moor is mistaken, said Poe": of whom another sentence tells than that which he would answer. */
const isOfThird = ({ part, teller }: Told, one: Told, between: readonly Part[]): boolean =>
  part.names.some(
    ({ type, entity }) =>
      type === 'person' &&
      entity !== teller.entity &&
      entity !== one.teller.entity &&
      !one.part.names.some((name) => name.entity === entity) &&
      between.some(({ names }) => names.some((name) => name.entity === entity)),
  );

/** True for two that part on what is said to be in dispute: of two versions any that follow, else in what they say. */
function isOnListed(
  one: Told,
  other: Told,
  opening: number,
  parts: readonly Part[],
  { text, language }: Document,
): boolean {
  const { from = 0, to = 0 } = parts[opening] ?? {};
  // Nothing stands between.
  const isNext = parts[opening + 1] === one.part && parts[opening + 2] === other.part;
  if (isNext && one.part.line === other.part.line && language.accounts.partsThem.test(text.slice(from, to)))
    return true;
  if (language.accounts.partsInTwo.test(text.slice(from, to))) return true;
  const isOfSame = other.isOfSame || [...one.terms].some((term) => other.terms.has(term));
  const [short, shorter] = [one.part, other.part].map(({ tokens }) => tokens.length <= BRIEF);
  const isApart =
    one.isNegative !== other.isNegative || [...one.sides].some(([row, side]) => other.sides.get(row) === 1 - side);
  return !other.isToCome && !other.isMore && ((isOfSame && (isApart || Boolean(shorter))) || Boolean(short && shorter));
}

/** Tokens of an account that says nothing else. */
const BRIEF = 13;

/** "Roe says the opposite: he asked": whoever spoke right before. */
const ofOpposite: Find = ({ part, teller }, at, _parts, told, { text, language }) => {
  const one = told[at - 1];
  const isOpposite = language.accounts.saysOpposite.test(text.slice(part.from, part.to));
  return isOpposite && one && one.teller.who !== teller.who && one.part.order >= part.order - 1
    ? { part: one.part, one }
    : undefined;
};

/** "Survivors gave another account of when. “They fell at ten,” said Roe": what was said of an hour before. */
const ofHour: Find = ({ part, isBare, isOtherAccount }, at, parts, told, { text, language }) => {
  const next = parts[at + 1];
  if (!isBare || !isOtherAccount || next?.order !== part.order) return undefined;
  if (!language.accounts.hour.test(text.slice(next.from, next.to))) return undefined;
  for (let index = at - 1; index >= 0; index -= 1) {
    const its = parts[index];
    if (!its || its.order < part.order - 1) return undefined;
    const one = told[index];
    if (one && !one.isBare && language.accounts.hour.test(text.slice(its.from, its.to))) return { part: its, one };
  }
  return undefined;
};

/** "The operator put it at ten; the union denies that": what stands before it in its sentence. */
const ofSentence: Find = ({ part, isDenial, deniesIt }, at, parts, told) => {
  const before = parts[at - 1];
  return isDenial &&
    deniesIt &&
    part.from > part.sentence &&
    before?.sentence === part.sentence &&
    part.tokens.length <= BRIEF
    ? { part: before, one: told[at - 1] }
    : undefined;
};

/** The part that says that accounts part: the nearest before in the paragraph, or alone in the line right before it. */
function openingOf(at: number, parts: readonly Part[], { text, language }: Document): number {
  const own = parts[at];
  if (!own) return -1;
  for (let index = at - 1; index >= 0; index -= 1) {
    const one = parts[index];
    if (!one || one.order < own.order - 1) return -1;
    const isAlone = one.order !== own.order && parts[index - 1]?.order !== one.order;
    if (one.order !== own.order && !isAlone) return -1;
    const words = text.slice(one.from, one.to);
    if (language.accounts.partsThem.test(words) || language.accounts.asksWhich.test(words)) return index;
  }
  return -1;
}

/** "It maintains that it was inspected in 2027. The province says 2029." */
const ofBareYear: Find = ({ part, teller }, at, _parts, told) => {
  const one = told[at - 1];
  const [own, before] = [yearOf(part), one ? yearOf(one.part) : undefined];
  if (!one || own === undefined || before === undefined || own === before || part.tokens.length > SHORT)
    return undefined;
  return one.teller.who === teller.who ? undefined : { part: one.part, one };
};

const yearOf = ({ dates }: Part): string | undefined =>
  dates.map(({ value }) => value).find((value) => /^\d{4}$/.test(value));

/** Tokens of a sentence that gives nothing but another year or hour. */
const SHORT = 8;

/** "Roe says that it was not shown to him. Moor says that he handed it over himself": of one "it", one right behind the other. */
const ofSameIt: Find = (other, at, parts, told, { text, language }) => {
  const { part, teller } = other;
  if (!teller.isPerson || other.isQuotation || other.isToCome) return undefined;
  let index = at - 1;
  // What the first said besides stands between.
  while (told[index]?.isQuotation === true && parts[index]?.order === part.order) index -= 1;
  const one = told[index];
  if (!one || one.part.order !== part.order || one.teller.who === teller.who || areOneSide(one.teller, teller))
    return undefined;
  if (!one.teller.isPerson || one.isToCome || one.isNegative === other.isNegative || one.isDenial) return undefined;
  const isOfIt = ({ from, to }: Part): boolean => language.accounts.saysOfIt.test(text.slice(from, to));
  return isOfIt(one.part) && isOfIt(part) && at - index <= 2 ? { part: one.part, one } : undefined;
};

const FINDS: readonly Find[] = [ofSentence, ofOpposite, ofNamedAccount, ofHour, ofListed, ofBareYear, ofSameIt];

import { english } from '../language/languages.ts';
import { tokensOf } from '../read/text/tokens.ts';
import { oneLine } from './place.ts';
import { isOfNobodyNamed } from './whole-pronouns.ts';

const { alone, ofSame, ofPersons, ofBodies, leadingIn, leansBack, opensEntry, saidByThem } = english.accounts;

/** Who says a line, as far as it tells whether the line can be read alone. */
export interface SaidBy {
  readonly isPerson: boolean;
  readonly name: string;
  /** By which pronoun they are told of; null where that is not known. */
  readonly gender: 'he' | 'she' | null;
  /** How many others the line names. */
  readonly others: number;
}

/** A line without the hour of its entry, and without a "But" that it begins with. */
export function opened(text: string): string {
  const line = oneLine(text).replace(opensEntry, '');
  const without = line.replace(leadingIn, '');
  return without === line ? line : without.charAt(0).toUpperCase() + without.slice(1);
}

/** The pronoun that says who says a line, in small letters: "He denied it", "…," she said; empty where none does. */
export function pronounOf(text: string): string {
  const own = withoutQuotations(text).trim().toLowerCase();
  return (OPENING.exec(own) ?? saidByThem.exec(own))?.[0].split(' ')[0] ?? '';
}

const OPENING = /^(?:he|she) /;

/** True for a sentence that does not lean on the one before: "said it was a party" does, and so does "His lawyer said". */
export function standsAlone(text: string, by: SaidBy): boolean {
  const pronoun = ofSame.exec(text)?.[1];
  const isOfItself = pronoun === undefined || (by.isPerson ? ofPersons : ofBodies).has(pronoun);
  return isOfItself && !leansOn(text) && isClear(text) && !isOfSomebodyElse(text, by);
}

/** "If so, …", "said he knew of no such test", "confirms the meeting": what is meant, another sentence has said. */
const leansOn = (text: string): boolean =>
  alone.opensBack.test(text) ||
  alone.pointsBack.test(text.replace(ASIDE, ',')) ||
  alone.answers.test(text) ||
  alone.ownedFarther.test(text) ||
  alone.asOfNow.test(text) ||
  alone.saidShort.test(text);

/** ", who had the watch that night," */
const ASIDE = /, who [^,]{1,80},/;

/** True for a line that leaves nothing out which the one before says. */
export const isClear = (text: string): boolean =>
  !leansBack.test(text) && !alone.toldBy.test(text) && !alone.elliptic.test(text) && !alone.ofWhich.test(text);

/** "Roe said that he had confidence in her", "He asked me for an apple," Roe said: somebody else is meant, whom nothing names. */
function isOfSomebodyElse(text: string, { isPerson, name, others, gender }: SaidBy): boolean {
  if (others > 0) return false;
  if (alone.quotesBack.test(text) || alone.ofBoth.test(text)) return true;
  const quoted = quotationsIn(text);
  if ([alone.he, alone.she].some((one) => one.test(quoted))) return !alone.unnamed.test(quoted);
  const surname = name.slice(name.lastIndexOf(' ') + 1);
  const [he, she] = [alone.he.test(text), alone.she.test(text)];
  // Behind whoever speaks: what they are is no other.
  if (alone.unnamed.test(text.slice(Math.max(0, text.indexOf(surname))))) return false;
  if (alone.endsBack.test(text)) return true;
  if (!isPerson) return he || she;
  if (he && she) return true;
  const [man, woman] = genderOf(text.slice(0, text.indexOf(surname)).toLowerCase(), name.toLowerCase());
  const isMan = gender === 'he' || (gender === null && man);
  const isWoman = gender === 'she' || (gender === null && woman);
  return (he && isWoman) || (she && isMan) || isOfNobodyNamed(tokensOf(text));
}

/** What a first name, and a word before the name ("spokesman", "Ms"), tells. */
function genderOf(before: string, name: string): readonly [man: boolean, woman: boolean] {
  const has = (list: string, words: readonly string[]): boolean =>
    words.some((word) => english.classes.get(list)?.has(word));
  const [first, own] = [name.slice(0, Math.max(0, name.indexOf(' '))), before.match(/\p{L}+/gu)?.slice(-BESIDE) ?? []];
  return [has('he-name', [first]) || has('he-word', own), has('she-name', [first]) || has('she-word', own)];
}

/** Words before a surname that are of whoever has it. */
const BESIDE = 3;

const QUOTATION = /["“][^"“”]*(?:["”]|$)/g;
const withoutQuotations = (text: string): string => text.replaceAll(QUOTATION, ' ');
const quotationsIn = (text: string): string => text.match(QUOTATION)?.join(' ') ?? '';

/** Words that say something without the next line. */
const FEWEST_WORDS = 8;

export const isLong = (text: string): boolean => text.split(' ').length >= FEWEST_WORDS;

/** Words of a deed that says something by itself: "went on the 16th" does not. */
const FEWEST_OF_DEED = 10;

/** False for what is so on the day of an article alone: "is in the corridor", "will force a vote", "I have been". */
export const isPastDeed = (text: string): boolean =>
  text.split(' ').length >= FEWEST_OF_DEED && !alone.ofNow.test(withoutQuotations(text));

/** True for whole sentences with all the marks of their quotations. */
export const isWhole = (text: string): boolean =>
  /^["“'‘]?[\p{Lu}\d]/u.test(text) &&
  /[.!?]["”’']?$/.test(text) &&
  (text.match(/["“”]/g)?.length ?? 0) % 2 === 0 &&
  isClosed(text);

/** False for "said: 'The records will show it.", which goes on in the next sentence; "the boys' room" opens nothing. */
function isClosed(text: string): boolean {
  const opening = [...text.matchAll(/(?<![\p{L}\p{N}])['‘](?=[\p{L}\p{N}])/gu)].at(-1)?.index;
  return opening === undefined || /['’](?![\p{L}\p{N}])/u.test(text.slice(opening + 1));
}

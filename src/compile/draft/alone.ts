import { english } from '../language/languages.ts';
import { oneLine } from './place.ts';

const { alone, ofSame, ofPersons, ofBodies, leadingIn, leansBack, opensEntry, saidByThem } = english.accounts;

/** Who says a line, as far as it tells whether the line can be read alone. */
export interface SaidBy {
  readonly isPerson: boolean;
  readonly name: string;
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
  return isOfItself && !alone.opensBack.test(text) && isClear(text) && !isOfSomebodyElse(text, by);
}

/** True for a line that leaves nothing out which the one before says. */
export const isClear = (text: string): boolean =>
  !leansBack.test(text) && !alone.toldBy.test(text) && !alone.elliptic.test(text) && !alone.ofWhich.test(text);

/** "Roe said that he had confidence in her", "He asked me for an apple," Roe said: somebody else is meant, whom nothing names. */
function isOfSomebodyElse(text: string, { isPerson, name, others }: SaidBy): boolean {
  if (others > 0) return false;
  if (alone.quotesBack.test(text)) return true;
  const quoted = quotationsIn(text);
  if ([alone.he, alone.she].some((one) => one.test(quoted))) return !alone.unnamed.test(quoted);
  const surname = name.slice(name.lastIndexOf(' ') + 1);
  const [he, she] = [alone.he.test(text), alone.she.test(text)];
  // Behind whoever speaks: what they are is no other.
  if (alone.unnamed.test(text.slice(Math.max(0, text.indexOf(surname))))) return false;
  if (alone.endsBack.test(text)) return true;
  if (!isPerson) return he || she;
  const [man, woman] = genderOf(text.slice(0, text.indexOf(surname)).toLowerCase(), name.toLowerCase());
  return (he && she) || (he && woman) || (she && man);
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

/** True for whole sentences with all the marks of their quotations. */
export const isWhole = (text: string): boolean =>
  /^["“]?[\p{Lu}\d]/u.test(text) && /[.!?]["”’]?$/.test(text) && (text.match(/["“”]/g)?.length ?? 0) % 2 === 0;

import { english } from '../language/languages.ts';
import * as Word from '../language/word-classes.ts';
import { isCapital, type Token, tokensOf } from '../read/text/tokens.ts';
import { verbsIn } from './headline-words.ts';
import { bitsOf } from './token-classes.ts';

/** One way to tell a line in fewer words that leaves nothing open. */
type Reduction = (line: string) => string;

/** "Roe, 54, was held" as "Roe was held". */
const withoutAge: Reduction = (line) => line.replaceAll(english.accounts.reduced.age, '');

/** "Roe announced that she had opened a case" as "Roe opened a case": who tells what she did by that. */
const withoutAnnouncing: Reduction = (line) => line.replace(english.accounts.reduced.announcing, '$1 $2');

/** "Roe told reporters on the steps that" as "Roe said that". */
const withoutAudience: Reduction = (line) => line.replace(english.accounts.reduced.audience, ' said');

/** "Special Prosecutor Ada Roe opened" as "Ada Roe opened": two words of a name, behind words that end with an office. */
const withoutOffice: Reduction = (line) => {
  const tokens = tokensOf(line);
  const end = tokens.findIndex((token) => !isCapital(token));
  const office = tokens.slice(0, end).findLastIndex((token) => isOffice(token));
  return office >= 0 && end - office > 2 ? line.slice(tokens[office + 1]?.start) : line;
};

/** "European plane maker Orlan has won" as "Orlan has won": a name behind what kind of company it is. */
export const withoutKindOfCompany = (line: string): string =>
  line.replace(english.accounts.reduced.kindOfCompany, '$<name>');

/** "its 2.4 billion-crown purchase" as "its purchase". */
const withoutPrice: Reduction = (line) => line.replaceAll(english.accounts.reduced.price, '');

const isOffice = (token: Token): boolean => (bitsOf(token) & Word.ROLE) !== 0;

/** "in the northern port of Orne" as "in Orne". */
const withoutKindOfPlace: Reduction = (line) => line.replaceAll(english.accounts.reduced.kindOfPlace, ' $<where> ');

/** "Ten were killed and 40 wounded when" as "Ten were killed when". */
export const withoutLesserCount = (line: string): string => line.replace(english.accounts.reduced.lesserCount, '');

const REDUCTIONS: readonly Reduction[] = [
  withoutLesserCount,
  withoutAge,
  withoutKindOfPlace,
  withoutAnnouncing,
  withoutAudience,
  withoutOffice,
  withoutKindOfCompany,
  withoutPrice,
];

/** A line as it is told in fewer words: each way to leave out what a reader does not miss, and all of them together. */
export function reductionsOf(line: string): readonly string[] {
  const found = new Set([line]);
  for (const reduce of REDUCTIONS) for (const each of [...found]) found.add(reduce(each));
  found.delete(line);
  return [...found];
}

/** A line without all that a reader does not miss. */
export const reducedMost = (line: string): string => REDUCTIONS.reduce((told, reduce) => reduce(told), line);

/** "Roe also opened a shop" as "Roe opened a shop": what else she did stands in another line. */
export const withoutAlso = (line: string): string => line.replace(english.accounts.reduced.also, '$1 ');

/** "The court had annulled it" as "The court annulled it": the day of the event stands beside it. */
export function inPlainPast(line: string): string {
  const [, subject = ''] = english.accounts.reduced.before.exec(line) ?? [];
  return subject === '' || verbsIn(subject) > 0 ? line : line.replace(english.accounts.reduced.before, '$1 $2');
}

import { english } from '../language/languages.ts';
import * as Word from '../language/word-classes.ts';
import { tokensOf } from '../read/text/tokens.ts';

import { bitsOf } from './token-classes.ts';

const { saidFirst } = english.accounts.alone;

/**
 * A line with who only tells it behind what is told: "Roe said the pier had fallen" as "The pier had fallen, Roe said". The
 * day of a line is that of what happened, and not of the telling. `isName` knows the words of names.
 */
export function toldLast(line: string, isName: (word: string) => boolean): string {
  const { who: whole = '', verb = '', what = '' } = saidFirst.exec(line)?.groups ?? {};
  const who = withoutOccasion(whole);
  // "Its sales had risen, Roe Foods said": whose, stands behind it.
  const [opener] = tokensOf(what);
  if (who === '' || what === '' || english.accounts.possessive.has(opener?.lower ?? '')) return line;
  const [first = ''] = who.split(' ', 1);
  const opening = isName(first) || /.\p{Lu}/u.test(first) ? first : first.toLowerCase();
  return `${what.charAt(0).toUpperCase()}${what.slice(1)}, ${opening}${who.slice(first.length)} ${verb}`;
}

/** "At a news conference, Ada Roe" as "Ada Roe". */
function withoutOccasion(who: string): string {
  const [opener] = tokensOf(who);
  return (bitsOf(opener) & Word.PREPOSITION) !== 0 ? who.slice(who.indexOf(',') + 1).trimStart() : who;
}

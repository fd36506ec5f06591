import { monthNames, weekdayNames } from '../../digest/day.ts';
import type { LineWords } from './line-words.ts';

const SMALL = new Set(
  'and & of for in at the de la le van von der den bin al el da do dos di du y with | · •'.split(' '),
);
const ROLES =
  /^(?:(?:the )?(?:editorial|news|web|digital|online) (?:team|desk|board|staff)|staff(?: (?:writer|reporter|correspondent)s?)?|(?:our |special |own |senior |chief )*(?:correspondent|reporter|writer)s?|agencies|news agencies|wire services?|(?:from )?(?:our )?(?:wires|agencies))[\s.:]*$/;
const CREDIT =
  /^\(?(?:(?:additional |further )?(?:reporting|writing|editing|translation|translated|edited|written|compiled|words|text|story) by|reported by|reporters?:|author:|written:|by:)\s+\S/;
const NOT_NAMES = new Set(
  [...monthNames, ...weekdayNames, 'the', 'a', 'an', 'then', 'now'].map((word) => word.toLowerCase()),
);

/** A line that says who wrote: "By Maria Holm, Harbour Times", "Editorial team", "Reporting by M. Holm; editing by …". */
export function isByline({ text, plain, words, closed, long }: LineWords): boolean {
  if (long || words > 24) return false;
  if (ROLES.test(plain) || CREDIT.test(plain)) return true;
  const by = /^by\s+(.+)$/is.exec(text.trim());
  if (!by || closed || words > 16) return false;
  const named = (by[1] ?? '').split(/[\s,|/]+/).filter((word) => word !== '');
  const [first = ''] = named;
  return !NOT_NAMES.has(first.toLowerCase()) && /^\p{Lu}/u.test(first) && named.every(isNameWord);
}

const isNameWord = (word: string): boolean =>
  /^[\p{Lu}\d@(—–-]/u.test(word) || SMALL.has(word.toLowerCase()) || /^(?:al|el|as|ad|ar)-\p{Lu}/u.test(word);

/** A line that is a person's name and nothing else. */
export function isBareName({ text, words, closed }: LineWords): boolean {
  if (closed || words < 2 || words > 4) return false;
  return text
    .trim()
    .split(/\s+/)
    .every((word) => /^\p{Lu}[\p{L}'’.-]*$/u.test(word) && !NOT_NAMES.has(word.toLowerCase()));
}

/** A line that tells of whoever wrote: "Maria Holm is a reporter …", "I have worked as an editor …". */
export const isProfile = ({ plain }: LineWords): boolean =>
  /\b(?:reporter|journalist|correspondent|editor|writer|columnist|broadcaster|author)s?\b/.test(plain) &&
  /(?:^|\s)(?:i|i've|my|me)\b|\b(?:is|was|has (?:been|worked)|works|covers|joined|writes)\b/.test(plain);

const DATELINE =
  /^[\s\uFEFF]*(?<place>\p{Lu}[\p{L}'’.-]*(?:[ ,/]{1,2}\p{Lu}[\p{L}'’.-]*){0,4}),?\s{0,2}(?<agency>\([^()]{2,40}\))?\s{0,2}(?:—|–|--|-\s|\s-)\s?/u;

/** The dateline that a paragraph opens with: "EASTPORT (Harbour Agency) — "; the length of it, 0 where there is none. */
export function datelineLength(opening: string): number {
  const found = DATELINE.exec(opening.slice(0, 120));
  if (!found) return 0;
  const { place = '', agency } = found.groups ?? {};
  // Without an agency, only capitals tell a dateline from a sentence that breaks off.
  return agency !== undefined || (place.length > 2 && place === place.toUpperCase()) ? found[0].length : 0;
}

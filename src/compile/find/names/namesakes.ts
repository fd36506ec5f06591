import type { NameType } from '../extraction.ts';
import type { Lexicon } from './lexicon.ts';
import type { Piece } from './piece.ts';
import type { Reading } from './reading.ts';

/**
 * The type of what is called by a name that looks like somebody's: "the Sheikh Orrin district", "the towns of Bab al-Orrin
 * and Kell", "the Ada Orrin rebel group"; null where nothing says so.
 */
export function namesakeOf(r: Reading, { from, to, form, titleFrom }: Piece): NameType | null {
  if (form !== 'titled' && form !== 'first-name' && form !== 'unknown') return null;
  const first = titleFrom < 0 ? from : titleFrom;
  if (r.is(first - 1, 'of') && r.is(first - 2, 'named-place') && !r.hasCapital(first - 2)) return 'place';
  // "The camps, Orrin and Bab Orrin, are full", as "off the Kell Islands, Captain Ada Orrin said" is not.
  if (r.text(first - 1) === ',' && r.is(first - 2, 'named-places') && !r.hasCapital(first - 2)) return 'place';
  const kind = r.is(to, 'kind-modifier') && !r.hasCapital(to) ? to + 1 : to;
  if (r.hasCapital(kind) || !endsPhrase(r, kind + 1)) return null;
  if (r.is(kind, 'called-place')) return 'place';
  // "eleven members of Ada Orrin rebel group"
  const isKind = r.is(kind, 'called-body') && (kind > to || isDetermined(r, first - 1));
  return isKind ? 'organisation' : null;
}

/** False where a noun goes on: "the Ada Orrin district | judge". */
const endsPhrase = (r: Reading, at: number): boolean =>
  r.at(at).kind !== 'word' ||
  r.hasCapital(at) ||
  ENDS.some((list) => r.is(at, list)) ||
  /.{2}(?:ed|ly|ing)$/.test(r.word(at));
const ENDS = [
  'before-place',
  'before-goal',
  'direction',
  'function',
  'article',
  'possessive',
  'speaks',
  'passive',
  'determiner',
  'and-or-or',
  'its',
  'pronoun-subject',
];

/** "the", "Norland's", "its", "official": somebody's name has none of these before it. */
const isDetermined = (r: Reading, at: number): boolean =>
  r.is(at, 'article') || r.is(at, 'possessive') || r.word(at) === "'s" || r.is(at, 'kind-modifier');

/** True where a name is followed by what somebody does, or stands behind "said". */
export const actsAsSomebody = (r: Reading, { from, to }: Piece): boolean => {
  const behind = r.text(to) === ',' ? to + 1 : to;
  return (
    ['speaks', 'does-as-people', 'acts-as-people'].some((list) => r.is(behind, list)) ||
    (r.is(from - 1, 'says') && /^[,”"'’]$/.test(r.text(from - 2)))
  );
};

/** A mention with what it says of what is called by its name. */
interface Called {
  readonly key: string;
  readonly namesake: NameType | null;
  readonly isSomebody: boolean;
}

/**
 * Names by which a place or body is called, by key, with its type; null where somebody of the name acts in the article, so
 * that it only is called after them. What is called by a short form of another name is not among them.
 */
export function calledBy(
  mentions: readonly Called[],
  rootOf: (key: string) => string,
): ReadonlyMap<string, NameType | null> {
  const called = new Map<string, NameType | null>();
  for (const { key, namesake } of mentions) if (namesake && rootOf(key) === key) called.set(key, namesake);
  if (called.size > 0)
    for (const { key, isSomebody } of mentions)
      if (isSomebody && called.has(rootOf(key))) called.set(rootOf(key), null);
  return called;
}

interface Titled {
  readonly address: string;
  readonly start: number;
  readonly role: string | undefined;
}

/** "President Roe", and only then "Theo Roe, the works minister": a minister of that name is another. */
export const isOfAnotherRank = (lexicon: Lexicon, first: Titled, full: Titled): boolean =>
  lexicon.has('heads-state', first.address) &&
  first.start < full.start &&
  full.role !== undefined &&
  lexicon.has('minister', full.role.split(' ').at(-1) ?? '');

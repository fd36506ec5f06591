import type { NameType } from '../extraction.ts';
import type { Piece } from './piece.ts';
import type { Reading } from './reading.ts';

const FORMS: ReadonlySet<Piece['form']> = new Set(['titled', 'first-name', 'unknown']);

/**
 * The type of what is called by a name that looks like somebody's: "the Sheikh Orrin district", "the towns of Bab al-Orrin
 * and Kell", "the Ada Orrin rebel group"; null where nothing says so.
 */
export function namesakeOf(r: Reading, { from, to, form, titleFrom }: Piece): NameType | null {
  if (!FORMS.has(form)) return null;
  const first = titleFrom < 0 ? from : titleFrom;
  if (r.is(first - 1, 'of') && r.is(first - 2, 'named-place') && !r.hasCapital(first - 2)) return 'place';
  const kind = r.is(to, 'kind-modifier') && !r.hasCapital(to) ? to + 1 : to;
  if (r.hasCapital(kind) || !endsPhrase(r, kind + 1)) return null;
  if (r.is(kind, 'called-place')) return 'place';
  return r.is(kind, 'called-body') && isDetermined(r, first - 1) ? 'organisation' : null;
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

import type { Piece } from './piece.ts';
import type { Reading } from './reading.ts';
import { saysWhere } from './role-edges.ts';

const OF_ROLES = ['title-modifier', 'role-modifier', 'role', 'organisation-noun'];

/** True for a word that belongs to the role behind it; `inside` is how many tokens of the role are read. */
export const joins = (r: Reading, at: number, inside: number): boolean =>
  OF_ROLES.some((name) => r.is(at, name)) ||
  joinsAsOwner(r, at) ||
  (r.text(at) === '.' && inside < 3) ||
  (r.hasCapital(at) && joinsWithCapital(r, at)) ||
  (inside === 0 && joinsAsKind(r, at));

/** "transport | minister"; "to support | President Roe" and "had been battling | minister Roe" say what is done. */
const joinsAsKind = (r: Reading, at: number): boolean =>
  r.text(at).length > 3 &&
  r.endsAs(at, 'roleModifierEnding') &&
  !r.is(at, 'part-opener') &&
  (r.hasCapital(at) || !r.hasCapital(at + 1)) &&
  !(r.word(at).endsWith('ing') && r.is(at - 1, 'passive'));

/** "the tribunal | 's spokesman", "the referees' | chief", "ex-Northport | mayor" */
const joinsAsOwner = (r: Reading, at: number): boolean =>
  r.word(at) === "'s" ||
  /^(?:ex|then)-./.test(r.word(at)) ||
  (/^['’]$/.test(r.text(at)) && r.word(at - 1).endsWith('s')) ||
  (/^['’]$/.test(r.text(at + 1)) && r.word(at).endsWith('s'));

/** "Northport | mayor", "Civil | defence chief" */
const joinsWithCapital = (r: Reading, at: number): boolean =>
  r.is(at, 'topic') ||
  ((!r.is(at, 'never-name') || r.is(at, 'role-adjective')) && !(r.opens(at) && r.isCommon(at)) && !saysWhere(r, at));

/** A title of its own: "Councilmen" is that of two. */
export const hasTitle = (r: Reading, { from, titleFrom }: Piece): boolean =>
  titleFrom >= 0 && !r.is(from - 1, 'title-of-several');

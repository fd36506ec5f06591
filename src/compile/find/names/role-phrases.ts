import { type Piece, startOf } from './piece.ts';
import type { Reading } from './reading.ts';
import { isOffice } from './role-edges.ts';
import { isShoutedFirst } from './run.ts';

/** The tokens of a role, the second exclusive. */
type Extent = readonly [from: number, to: number];

/** Tokens of a phrase, at most. */
const MOST = 16;

/**
 * The office that a phrase ends in at a comma, with what it is of or for, where the phrase opens the sentence or stands right
 * behind a verb of speech: "The speaker of the council, Jane Roe,"; "said the head of the union, Jane Roe." Null where it
 * says more than what one person is: "The mayor of the town and the priest,", "The lawyer of the mayor,".
 */
export function officeAhead(r: Reading, piece: Piece): Extent | null {
  const { to } = piece;
  const comma = commaBefore(r, piece);
  if (r.text(comma) !== ',' || to < comma + 3 || r.hasCapital(to + 1) || r.is(to + 1, 'and-or-or')) return null;
  let from = comma;
  while (from > comma - MOST && mayBeInside(r, from - 1) && !opensPhrase(r, from - 1)) from -= 1;
  // "said union head of staff, Jane Roe."
  const isBare = r.lexicon.has('speaks', r.text(from - 1));
  return (isBare || opensPhrase(r, from - 1)) && isClosed(r, from, to, isBare) && isOneOffice(r, from, comma, isBare)
    ? [from, comma]
    : null;
}

/** "replaced by | the finance director, Jane Roe.": a list would have an "and". */
export function doerAhead(r: Reading, piece: Piece): Extent | null {
  const comma = startOf(piece) - 1;
  if (r.text(comma) !== ',' || r.text(piece.to) !== '.' || !isOffice(r, comma - 1)) return null;
  let from = comma - 1;
  while (from > comma - 5 && [...OF_OFFICE, 'topic'].some((name) => r.is(from - 1, name))) from -= 1;
  return r.is(from - 1, 'the') && r.is(from - 2, 'done-by') ? [from, comma] : null;
}

/** The comma before a name, or before "the Right Rev" of it. */
function commaBefore(r: Reading, piece: Piece): number {
  let start = startOf(piece);
  while (start < piece.from && r.is(start - 1, 'address-too')) start -= 1;
  return start < piece.from && r.is(start - 1, 'the') ? start - 2 : start - 1;
}

/** True where the name ends as the phrase asks: at a comma, behind "In May, the head of" before a verb of speech. */
function isClosed(r: Reading, from: number, to: number, isBare: boolean): boolean {
  if (r.text(from - 2) === ',' && !r.is(to + 1, 'speaks')) return false;
  const isSaid = isBare || r.lexicon.has('speaks', r.text(from - 2));
  return (isSaid ? /^[,.”"]$/ : /^,$/).test(r.text(to));
}

function isOneOffice(r: Reading, from: number, comma: number, isBare: boolean): boolean {
  const of = ofWhat(r, from, comma);
  if ((of === comma && !isBare) || !isOffice(r, of - 1) || r.is(of - 1, 'relative')) return false;
  for (let at = of; at < comma; at += 1) if (isAnotherThere(r, at)) return false;
  return true;
}

/** "The", of "The head of" that a sentence begins with, of "said the head of", and of "In May, the head of". */
const opensPhrase = (r: Reading, at: number): boolean =>
  r.is(at, 'article') && (r.opens(at) || r.lexicon.has('speaks', r.text(at - 1)) || isBehindOpening(r, at - 1));

/** The first comma of a sentence that begins with a preposition. */
function isBehindOpening(r: Reading, comma: number): boolean {
  if (r.text(comma) !== ',' || !r.is(0, 'function') || comma > MOST) return false;
  for (let at = 0; at < comma; at += 1) if (r.text(at) === ',') return false;
  return true;
}

/** Words of a name or a phrase, and no verb: "the dockers' union", "the Roe & Doe bank". */
function mayBeInside(r: Reading, at: number): boolean {
  const { kind, text } = r.at(at);
  if (kind === 'mark') return /^['’&]$/.test(text);
  return kind === 'word' && (r.hasCapital(at) || !isVerb(r, at)) && !isStop(r, at);
}

/** "the mayor of his town", "the head of the bank until May" */
const isStop = (r: Reading, at: number): boolean =>
  r.is(at, 'possessive') ||
  ((r.is(at, 'role-stop') || r.is(at, 'function')) && !r.is(at, 'and') && !r.is(at, 'of-what'));

function isVerb(r: Reading, at: number): boolean {
  const { lower } = r.at(at);
  const { past, pastEnding } = r.language.dates.tense ?? {};
  if (['role-modifier', 'title-modifier', 'other-time'].some((name) => r.is(at, name))) return false;
  return past?.has(lower) === true || pastEnding?.test(lower) === true || r.lexicon.has('speaks', lower);
}

/** Where the first "of" or "for" stands behind an office or two: "president and owner | of"; `end` for none. */
function ofWhat(r: Reading, from: number, end: number): number {
  let at = from;
  while (at < end && !(r.is(at, 'function') && !(r.is(at, 'and') && isOffice(r, at - 1)))) at += 1;
  return r.is(at, 'of-what') ? at : end;
}

/** "the mayor's office" is one body's; "the mayor", "the town and the port" are more than is plain. */
const isAnotherThere = (r: Reading, at: number): boolean =>
  (isOffice(r, at) && !r.hasCapital(at)) || r.is(at, 'relative') || (r.is(at, 'and') && r.is(at + 1, 'article'));

/**
 * Whoever holds an office by what they do there now, as a noun for it and the tokens of what it is of: ", who chairs the
 * port committee," is "chair" of "the port committee". Null where it is open who does, or what the words go on with.
 */
export function heldBehind(
  r: Reading,
  { from, to }: { readonly from: number; readonly to: number },
): [string, Extent] | null {
  const behind = ageEnd(r, to);
  const noun = r.text(to) === ',' && r.is(behind, 'who') ? r.names.heldBy?.get(r.word(behind + 1)) : undefined;
  // "the sister of Jane Roe, who chairs"
  if (noun === undefined || r.is(from - 1, 'of')) return null;
  const first = behind + 2;
  if (!r.is(first, 'article') && !r.hasCapital(first)) return null;
  let at = first;
  while (at < first + MOST && mayBeInside(r, at) && !isAnotherThere(r, at) && !isLoose(r, at)) at += 1;
  return at > first + 1 && /^[,.]$/.test(r.text(at)) ? [noun, [first, at]] : null;
}

/** "and sits on", and not "the trade and energy committee" */
const isLoose = (r: Reading, at: number): boolean =>
  r.is(at, 'and') && !(r.is(at - 1, 'topic') && r.is(at + 1, 'topic'));

/** Behind the comma at `to`, and behind an age there: ", 44, who". */
export const ageEnd = (r: Reading, to: number): number =>
  r.at(to + 1).kind === 'number' && r.text(to + 2) === ',' ? to + 3 : to + 1;

/** Behind "Jr." of "Jane Roe Jr., the mayor". */
export function suffixEnd(r: Reading, to: number): number {
  if (!r.is(to, 'surname-suffix')) return to;
  return r.text(to + 1) === '.' ? to + 2 : to + 1;
}

/** Where a role begins behind what says no more than that it is held: "the current | mayor", "a 58-year-old | farmer". */
export function behindWhatPasses(r: Reading, start: number, to: number): number {
  const isAge = r.at(start).kind === 'number' && r.language.classes.get('year-old')?.has(r.word(start + 2)) === true;
  let from = isAge && start + 3 < to ? start + 3 : start;
  while (from < to - 1 && (r.is(from, 'held-now') || isShoutedFirst(r, from))) from += 1;
  return from;
}

/** "lawyer | for him": whose, the role by itself does not say. */
export const withoutOther = (r: Reading, from: number, to: number): number =>
  to - from > 2 && r.is(to - 1, 'possessive-alone') && r.is(to - 2, 'function') ? to - 2 : to;

/** "Lt. Gen.", "the army's Colonel", and no "police Colonel": what a soldier is whatever office they have. */
export function isRank(r: Reading, from: number, to: number): boolean {
  let at = to - 1;
  while (at >= from && r.word(at) !== "'s") at -= 1;
  for (at += 1; at < to; at += 1) if (r.text(at) !== '.' && !r.is(at, 'rank')) return false;
  return from < to;
}

/** "Lieutenant | General", and of "the army's | General" the rank: that it is the army's, it does not say. */
export function unownedFrom(r: Reading, edge: number, rank: number): number {
  for (let at = edge; at < rank; at += 1) if (r.word(at) === "'s") return rank;
  return edge;
}

/** "director of the works | on 90,000 a year", "driver | of 71", "chairman | in question", "reporter | 3 min read" */
const endsBefore = (r: Reading, at: number): boolean =>
  /^[|·•]$/.test(r.text(at)) ||
  (r.is(at, 'in') && r.is(at + 1, 'asked-about')) ||
  (r.at(at + 1).kind === 'number' && (r.is(at, 'on') || (r.is(at, 'of') && /^[,.;:()]?$/.test(r.text(at + 2)))));

/** Where a role behind a name stops; `seen` is true where there is one already. */
export const endsRole = (r: Reading, at: number, seen: boolean): boolean =>
  r.is(at, 'role-stop') || r.lexicon.has('speaks', r.text(at)) || (seen && endsBefore(r, at));

/** "shot down by Roe, the | victim of a mishap": what something suffered is no role. */
export const befallsThings = (r: Reading, at: number): boolean => r.is(at, 'befalls-things') && r.is(at + 1, 'of');

/** "lawyer", of "his lawyer,": what says enough without whose it is. */
export function ofPronoun(r: Reading, comma: number): Extent | null {
  if (r.text(comma) !== ',' || !r.is(comma - 1, 'whole-alone')) return null;
  let from = comma - 1;
  while (from > comma - 4 && OF_OFFICE.some((name) => r.is(from - 1, name))) from -= 1;
  return r.is(from - 1, 'possessive') ? [from, comma] : null;
}

const OF_OFFICE = ['title-modifier', 'role-modifier', 'other-time'];

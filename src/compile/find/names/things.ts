import { rules } from '../rule.ts';
import { isAcronym } from './casing.ts';
import type { Around } from './piece.ts';
import type { Reading } from './reading.ts';

/**
 * What shows that a name is of a thing, which is neither somebody nor a body nor a place: a ship, a storm, an operation, a
 * law, a work, a product, a prize. Added up like the other weights; where it is most, the name is none that is kept.
 */
export const THING_WEIGHTS = rules<[Reading, Around], number | false>({
  // "Typhoon Orrin", "Operation Low Tide", "HMS Orrin"
  'kind with a capital before it': (r, { from, form }) => form !== 'titled' && opensThing(r, from - 1) && 8,
  // "the tanker Low Tide", "the film Low Tide"
  'kind before it': (r, { before }) => r.is(before, 'thing-noun') && !r.hasCapital(before) && 6,
  // "the bulk carrier Low Tide"
  'carrier before it': (r, { before }) => r.is(before, 'carrier') && r.is(before - 1, 'carried') && 8,
  // "a Low Tide missile"; of several, a maker may be named: "Orrin Motors jets"
  'kind behind it': (r, { to, count }) =>
    r.is(to, 'thing-noun') && !r.hasCapital(to) && (count > 1 && !r.is(to, 'made-by-body') ? 4 : 1.5),
  // "the Orrin stock index"
  'kind of exchange behind it': (r, { to }) => r.is(to, 'of-exchange') && r.is(to + 1, 'thing-noun') && 4,
  // "the Orrin Act", "Harbour Day"
  'ends with its kind': (r, { to, last, form }) =>
    form !== 'titled' && (r.is(last, 'thing-head') || (r.is(to, 'thing-head') && r.hasCapital(to))) && 6,
  // "The Orrin Project": unless it is said what it does.
  'plan of a body': (r, { last, count }) => count > 1 && r.is(last, 'plan-head') && 3,
  // "the iOrrin Classic"
  'brand before it': (r, { from, form }) => form === 'unknown' && BRAND.test(r.text(from - 1)) && 4,
  // "Low Tide, the festival's top prize,"
  'comma and what kind': (r, { to }) =>
    r.text(to) === ',' && (r.is(to + 1, 'article') || r.is(to + 1, 'possessive')) && hasThing(r, to + 2) && 5,
  // "the Jane Roe", a ship or a picture
  'the before a first name': (r, { from, to, form }) =>
    form === 'first-name' && r.is(from - 1, 'the') && r.style === 'sentence' && !goesOnAsNoun(r, to) && 5,
  'whole quotation': (r, { from, to }) => isWholeQuotation(r, from, to) && 3,
});

/** "iOrrin" */
const BRAND = /^\p{Ll}{1,2}\p{Lu}\p{Ll}/u;

/** True for a word that a thing's name begins with: "Typhoon", "Operation", and "HMS" in capitals. */
export const opensThing = (r: Reading, at: number): boolean =>
  (r.is(at, 'thing-start') || ((r.is(at, 'vessel') || /^\p{Lu}+MS$/u.test(r.text(at))) && isAcronym(r.text(at)))) &&
  r.hasCapital(at) &&
  r.hasCapital(at + 1);

/** "the Jane Roe case", "the Jane Roe Foundation": another thing or body is called by it. */
const goesOnAsNoun = (r: Reading, to: number): boolean => r.at(to).kind === 'word' && !r.is(to, 'function');

/** Words of what kind something is, at most. */
const PHRASE = 6;

/** ", the festival's top prize": the phrase ends in a kind of thing. */
function hasThing(r: Reading, from: number): boolean {
  for (let at = from; at < from + PHRASE && r.at(at).kind === 'word' && !r.is(at, 'function'); at += 1)
    if (r.is(at, 'thing-noun')) return !r.is(at + 1, 'role');
  return false;
}

const QUOTES = new Set(['"', '“', '”', '‘', '’', "'"]);

/** "Low Tide" between the marks of a quotation that has nothing else. */
function isWholeQuotation(r: Reading, from: number, to: number): boolean {
  const start = r.is(from - 1, 'the') ? from - 1 : from;
  if (!QUOTES.has(r.text(start - 1)) || !r.touches(start - 1) || r.touches(start - 2)) return false;
  const end = /^[,.]$/.test(r.text(to)) ? to + 1 : to;
  return QUOTES.has(r.text(end)) && r.touches(end - 1);
}

import { rules } from '../rule.ts';
import { isAcronym } from './casing.ts';
import { describes } from './no-names.ts';
import type { Around, Weights } from './piece.ts';
import type { Reading } from './reading.ts';

/** What is said of names of several words that are not known, by their words and by what stands around them. */
export const WHOLE_WEIGHTS: Pick<Weights, 'person' | 'organisation'> = {
  person: rules({
    // "Ada Crane, of the auctioneers, recalls"
    'speaks behind an aside': (r, { to, count }) =>
      count > 1 && isComma(r, to) && r.is(to + 1, 'opens-aside') && speaksBehindAside(r, to + 1) && 1.5,
    // "By Ada Crane"
    'by-line': (r, { from, to, count }) => count > 1 && isByLine(r, from, to) && 3,
    // "painted by Ada Crane"
    'done by': (r, { from, count }) =>
      count > 1 && r.word(from - 1) === 'by' && r.endsAs(from - 2, 'doneEnding') && 0.8,
    // "the urologist Ada Crane", "her agent Ada Crane"
    'what people are before it': (r, { before, count }) => count > 1 && isPersonNoun(r, before) && 2,
    // "… ," said Ada Crane
    'speaks before it': (r, { from, to, count }) =>
      count > 1 && r.is(from - 1, 'says') && !r.isRole(to) && /^[,”"'’]$/.test(r.text(from - 2)) && 1.5,
    // "Kim Tae-woong"
    'given name of two syllables': (r, { last, count }) =>
      count === 2 && r.text(last).includes('-') && SYLLABLES.test(r.text(last)) && 1.5,
    // "Ada van der Crane", "Ada Crane-Roe"
    'joined as names are': (r, piece) => piece.count > 1 && isJoined(r, piece) && 1.5,
    // "Bab al-Crane": as many places have it.
    'joined as names and places are': (r, { last, count }) => count > 1 && PARTICLE.test(r.text(last)) && 0.4,
    // "Ada Crane of the Institute", "Ada Crane (Team Orrin)"
    'of what body': (r, { to, count, form }) =>
      count === 2 && form === 'unknown' && ((r.is(to, 'of') && namesBody(r, to + 1)) || isTeamInBrackets(r, to)) && 0.6,
    // "two businessmen, Ada Crane and", "the miners Ada Crane and"; "at the accountants Crane Orrin"
    'several people before it': (r, { before, to, count }) =>
      count > 1 &&
      !r.lacksCommas &&
      (isComma(r, before) || goesOnAsList(r, to)) &&
      isPersonPlural(r, isComma(r, before) ? before - 1 : before) &&
      2,
    'acts as people do': (r, { to, count }) => count > 1 && r.is(to, 'acts-as-people') && 0.8,
    'initial in it': (r, piece) => hasInitial(r, piece) && 3,
  }),
  organisation: rules({
    'its letters in brackets': (r, { from, to, count }) =>
      count > 1 &&
      r.text(to) === '(' &&
      isAcronym(r.text(to + 1)) &&
      r.text(to + 1).charAt(0) === r.text(from).charAt(0) &&
      r.text(to + 2) === ')' &&
      3,
    // "Save Our Ward"
    'possessive in it': (r, { from, last, count }) => count > 2 && r.has(from + 1, last, 'possessive') && 3,
    // "Kerrier Fire and Rescue"
    'and in it': (r, { from, last, count }) => count > 2 && r.has(from + 1, last, 'and') && 2.5,
    'ampersand in it': (r, piece) => hasAmpersand(r, piece) && 2.5,
    'is first what it is': (r, { from, count }) => count > 1 && r.is(from, 'organisation-start') && 5,
    // "the OWF federation", "Orrin TV"
    // "EcoWatch Canada"
    'ends with a country': (r, { from, last, count, form }) =>
      count > 1 &&
      !r.is(from, 'place-start') &&
      form === 'unknown' &&
      r.known(last)?.type === 'place' &&
      r.known(last)?.people === false &&
      2,
    'opens as papers do': (r, { from, count }) => count > 1 && r.is(from, 'opens-paper') && 2,
  }),
};

/** What only the look of an unknown name says. */
export const FORM_WEIGHTS: Pick<Weights, 'person' | 'organisation'> = {
  person: rules({
    // "Orrinic songs" are nobody's.
    'lone surname by its ending': (r, { last, to, count }) =>
      count === 1 && endsAsSurname(r, last) && !describes(r, to) && 1.2,
    'two or three unknown words': (r, piece) =>
      piece.count < 4 &&
      areUnknown(piece) &&
      !hasCommon(r, piece) &&
      !r.is(piece.from - 1, 'the') &&
      !(r.style === 'sentence' && isAcronym(r.text(piece.last))) &&
      !hasAmpersand(r, piece) &&
      0.8,
  }),
  organisation: rules({
    'everyday word in it': (r, piece) => areUnknown(piece) && hasCommon(r, piece) && 0.6,
    'begins with a head': (r, { from, count }) =>
      count > 1 && r.is(from, 'organisation-head') && !r.is(from, 'first-name') && 1,
  }),
};

export const endsAsSurname = (r: Reading, at: number): boolean =>
  r.text(at).length > 4 && r.endsAs(at, 'surnameEnding');

/** "Ada B. Crane", "A. B. Crane", "A.B. Crane"; "A. & B." has no name behind its letters. */
function hasInitial(r: Reading, { from, to, form }: Around): boolean {
  if (to - from < 2 || form === 'organisation' || form === 'place' || r.text(to - 1).length < 2) return false;
  // "Orrin OS X Crane" is a product.
  if (r.tokens.slice(from, to).some(({ text }) => /^\p{Lu}{2}$/u.test(text))) return false;
  if (to - from === 2 && /^(?:\p{Lu}\.){2,3}$/u.test(r.text(from))) return r.at(to - 1).kind === 'word';
  for (let at = from; at < to - 2; at += 1) if (/^\p{Lu}$/u.test(r.text(at))) return true;
  return false;
}

const hasAmpersand = (r: Reading, { from, to }: Around): boolean =>
  to > from + 2 && r.has(from + 1, to - 1, 'ampersand');

/** "Tae-woong" */
const SYLLABLES = /^\p{Lu}\p{Ll}{1,5}-\p{Ll}{2,6}$/u;

/** "van der Crane", "Crane-Roe"; "Several Rebel-Held" is nobody. */
const isJoined = (r: Reading, piece: Around): boolean =>
  r.has(piece.from + 1, piece.last, 'foreign-particle') ||
  (r.text(piece.last).includes('-') && JOINED.test(r.text(piece.last)) && !hasCommon(r, piece));

/** "Crane-Roe"; "al-Crane" */
const JOINED = /^\p{Lu}[\p{Ll}\p{M}]+-\p{Lu}[\p{Ll}\p{M}]+$/u;
const PARTICLE = /^\p{Ll}{2,3}-\p{Lu}/u;

const goesOnAsList = (r: Reading, to: number): boolean =>
  r.is(to, 'and-or-or') ||
  r.text(to) === '(' ||
  (isComma(r, to) && (r.hasCapital(to + 1) || r.at(to + 1).kind === 'number'));

/** "urologist", "cook": nobody holds it for an office, and it is said of people alone. */
export const isPersonNoun = (r: Reading, at: number): boolean =>
  !r.hasCapital(at) &&
  !r.isRole(at) &&
  (r.is(at, 'person-noun') || (r.endsAs(at, 'personEnding') && !r.is(at, 'function')));

/** "businessmen", "miners" */
const isPersonPlural = (r: Reading, at: number): boolean =>
  r.endsAs(at, 'personsEnding') ||
  (r.word(at).endsWith('s') &&
    !r.hasCapital(at) &&
    ['role', 'person-noun', 'relative'].some((list) => r.lexicon.has(list, r.word(at).slice(0, -1))));

/** Tokens of an aside between commas, at most. */
const ASIDE = 12;

function speaksBehindAside(r: Reading, from: number): boolean {
  for (let at = from; at < from + ASIDE; at += 1) {
    if (/^[.;:]?$/.test(r.text(at)) || r.is(at, 'speaks')) return false;
    if (isComma(r, at)) return r.is(at + 1, 'speaks');
  }
  return false;
}

/** Nothing but "By" and names. */
const isByLine = (r: Reading, from: number, to: number): boolean =>
  r.word(0) === 'by' &&
  from <= 4 &&
  /^(?:|,|and)$/.test(r.word(to)) &&
  r.tokens.length < 12 &&
  r.at(r.tokens.length - 1).text !== '.';

const areUnknown = ({ form, count }: Around): boolean => form === 'unknown' && count > 1;

const hasCommon = (r: Reading, { from, to }: Around): boolean =>
  r.tokens.slice(from, to).some(({ lower }) => r.lexicon.isCommon(lower)) ||
  r.has(from, to, 'organisation-head') ||
  r.has(from, to, 'topic');

/** "Ada Crane (Team Orrin)", and no abbreviation. */
const isTeamInBrackets = (r: Reading, at: number): boolean =>
  r.text(at) === '(' && r.hasCapital(at + 1) && !isAcronym(r.text(at + 1));

/** "the National Institute", "Doctors Across Borders" */
function namesBody(r: Reading, from: number): boolean {
  for (let at = r.is(from, 'the') ? from + 1 : from; r.hasCapital(at); at += 1)
    if (
      ['organisation-head', 'organisation-opener', 'organisation-start', 'joins-cause'].some((list) => r.is(at, list))
    )
      return true;
  return false;
}

/** True at a comma. */
export const isComma = (r: Reading, at: number): boolean => r.text(at) === ',';

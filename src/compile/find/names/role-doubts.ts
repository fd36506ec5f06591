import * as Word from '../../language/word-classes.ts';
import { firstOf, rules } from '../rule.ts';
import type { Piece } from './piece.ts';
import type { Reading } from './reading.ts';
import { GRAMMAR, isMember, isOffice } from './role-edges.ts';

/** The tokens of a role, the second exclusive. */
type Extent = readonly [from: number, to: number];

/** Why words beside a name are left out though they look like a role: they are none, not whole, or not plainly theirs. */
const DOUBTS = rules<[Reading, Extent, Piece], true>({
  // "the union's president Jane Roe and | Vice President Ann Doe": of what, is said before it, and not with it.
  'of whom is open': (r, [from, to]) =>
    (r.is(from, 'other-time') &&
      r.is(from - 1, 'and') &&
      r.hasCapital(from - 2) &&
      isOffice(r, to - 1) &&
      to === from + 2) ||
    null,
  // "Dean Roe" that opens a sentence: what somebody is called as often as what they are.
  'first name': (r, [title], { from }) => (title === from - 1 && r.opens(title) && r.is(title, 'first-name')) || null,
  // "Dismissal of Minister Jane Roe", "14-|year-old daughter Jane Roe"
  'tells of a deed': (r, [from]) =>
    r.language.classes.get('year-old')?.has(r.word(from)) === true ||
    (r.is(from + 1, 'of') && r.language.accounts.acts.has(r.word(from))) ||
    null,
  // "a spokeswoman for | Ms Roe"
  'is of whom it names': (r, [, to]) => r.is(to - 1, 'function') || r.is(to - 1, 'article') || null,
  // "the firm | whose director, Jane Roe": of what, the role by itself does not say.
  'whose is said before': (r, role) => some(role, (at) => r.is(at, 'whose')) || null,
  // "Let | General Roe say it"
  'begins with a bidding': (r, [from, to]) => (to > from + 1 && r.is(from, 'bids')) || null,
  // "Premier Is Now Considering Firing General Roe"
  'verb in it': (r, role) => some(role, (at) => (bitsOf(r, at) & Word.AUXILIARY) !== 0) || null,
  // "Deputy of the | opposition Jane Roe", "Northport University | Professor Roe"
  'names nobody': (r, role) => !some(role, (at) => saysWho(r, at)) || null,
  // "The auditor, Roe Pryce, declined": as often a firm.
  'held by firms': (r, [, to], { from, form }) =>
    (form === 'unknown' && to < from && r.text(to) === ',' && r.is(to - 1, 'held-by-firms')) || null,
  // "In a letter to the prime minister Mr Roe wrote": to another.
  'another before an address': (r, [start, to], { from }) =>
    (to < from && r.is(to, 'mr-or-ms') && r.is(start - 1, 'article') && !r.hasCapital(start)) || null,
  // "her | six-month-old son Roe": whose, the role by itself does not say.
  'kin of nobody': (r, [from, to]) =>
    (to > from + 1 &&
      r.is(to - 1, 'relative') &&
      !some([from, to], (at) => r.is(at, 'of') || r.word(at) === "'s" || /['’]$/.test(r.text(at)))) ||
    null,
  // "From Port to | Locs Founder Jane Roe": of a headline in capitals it is not plain where whose role it is begins.
  'cut in a headline': (r, [from]) =>
    (r.style === 'title' && r.hasCapital(from) && !isOffice(r, from) && r.is(from - 1, 'function')) || null,
  // "the brave technician Roe", "Roe, the engineer of death": what a writer thinks of them.
  'judges them': (r, role) =>
    some(role, (at) => r.is(at, 'praises-or-blames') || (r.is(at, 'of') && r.is(at + 1, 'of-dread'))) || null,
  // "quarry | king Jane Roe": what the papers call them
  'crowned by a writer': (r, [from, to]) => {
    const lower = (at: number): boolean => r.at(at).kind === 'word' && /^\p{Ll}/u.test(r.text(at));
    const before = to - 2 >= from || !r.is(to - 2, 'article') ? to - 2 : -1;
    return (r.is(to - 1, 'crowned') && lower(to - 1) && before >= 0 && lower(before) && isNoun(r, before)) || null;
  },
  // "Roe, envoy at the talks | of 2027", "Roe, mayor since 2014, | suspended"
  'ended since': (r, [from, to], piece) =>
    (from >= piece.to && (isOfYear(r, to) || (r.text(to) === ',' && isAllThatIsSaid(r, to + 1)))) || null,
  // "Jane Roe, | former campaign volunteer Ann Doe": of the next of several.
  'of the next in a list': (r, [from, to], piece) =>
    (from >= piece.to && !r.is(from, 'article') && (namesAnother(r, to) || endsInAnother(r, [from, to]))) || null,
  // "he's a terrific actor"
  'begins with a pronoun': (r, [from]) =>
    r.is(from, 'pronoun-subject') || /^(?:s?he|it|i|we|you|they)['’]/.test(r.word(from)) || null,
  // "an appointee of | President Jane Roe": who held it then.
  'of whose time': (r, [from, to], piece) =>
    (to <= piece.from && r.is(from - 1, 'of') && r.is(from - 2, 'of-whose-time')) || null,
  // "former prosecutor and | city mayor Jane Roe": formerly both.
  'former one of two': (r, [from, to], piece) =>
    (to <= piece.from && r.is(from - 1, 'and') && isFormerBefore(r, from - 2)) || null,
  // "dead in the | streets resident Abu Roe", "to AFP | Observatory director Roe"
  'side by side': (r, role) => (r.lacksCommas && isBesideAnother(r, role)) || null,
});

/** True for words beside a name that are left out though they look like a role. */
export const isDoubtfulRole = (r: Reading, role: Extent, piece: Piece): boolean =>
  firstOf(DOUBTS, r, role, piece) !== null;

/** Tokens of one role, back to its "former". */
const ROLE = 6;

/** "former federal prosecutor |": one noun phrase that begins with "former". */
function isFormerBefore(r: Reading, last: number): boolean {
  for (let at = last; at > last - ROLE && r.at(at).kind === 'word'; at -= 1) {
    if (r.is(at, 'other-time')) return true;
    if ((bitsOf(r, at) & GRAMMAR) !== 0) return false;
  }
  return false;
}

/** "Ann Doe": two words of a name, right behind words that say what somebody is. */
const namesAnother = (r: Reading, at: number): boolean =>
  r.hasCapital(at) && r.hasCapital(at + 1) && r.at(at).kind === 'word' && r.is(at, 'first-name');

/** "volunteer Ann Doe"; and not "manager for Ann Doe". */
const endsInAnother = (r: Reading, [from, to]: Extent): boolean =>
  to - 3 >= from &&
  namesAnother(r, to - 2) &&
  (bitsOf(r, to - 3) & Word.PREPOSITION) === 0 &&
  !r.is(to - 3, 'function') &&
  !/^['’]/.test(r.text(to - 3));

/** "of 2027", "in the year 2027" */
const isOfYear = (r: Reading, at: number): boolean =>
  (bitsOf(r, at) & Word.PREPOSITION) !== 0 && /^(?:19|20)\d\d$/.test(r.text(at + 1));

/** ", dismissed", ", since resigned." */
function isAllThatIsSaid(r: Reading, from: number): boolean {
  const { departing } = r.language.accounts;
  const at = departing.auxiliaries.has(r.word(from)) || r.word(from) === 'since' ? from + 1 : from;
  const isEnd = [departing.dismissed, departing.removed, departing.suspended, departing.leaves].some((list) =>
    list.has(r.word(at)),
  );
  return isEnd && /^[,.;)]?$/.test(r.text(at + 1));
}

const bitsOf = (r: Reading, at: number): number => r.language.speech.classes.get(r.word(at)) ?? 0;

function some([from, to]: Extent, is: (at: number) => boolean): boolean {
  for (let at = from; at < to; at += 1) if (is(at)) return true;
  return false;
}

/** A word that says by itself who somebody is: "mayor", "vice-mayor", "cook", "DSP". */
const saysWho = (r: Reading, at: number): boolean =>
  isOffice(r, at) ||
  isMember(r, at) ||
  ['person-noun', 'member', 'rank-in-short', 'relative'].some((list) => r.is(at, list)) ||
  r.endsAs(at, 'personEnding') ||
  r.endsAs(at, 'roleEnding') ||
  r.endsAs(at, 'doerEnding') ||
  isOfficeBehindHyphen(r, at);

const isOfficeBehindHyphen = (r: Reading, at: number): boolean => {
  const hyphen = r.word(at).lastIndexOf('-');
  const [first, last] = [r.word(at).slice(0, hyphen), r.word(at).slice(hyphen + 1)];
  return hyphen > 0 && [first, last].some((word) => r.lexicon.has('role', word) || r.lexicon.has('title', word));
};

/** Where no comma tells them apart: behind a word of no known kind, or begun with a body that another name follows. */
function isBesideAnother(r: Reading, [from, to]: Extent): boolean {
  const body = r.known(from);
  const behind = from + (body?.words.length ?? 0);
  if (body?.type === 'organisation' && behind < to - 1 && r.hasCapital(behind) && !isOffice(r, behind)) return true;
  return !r.hasCapital(from) && r.at(from - 1).kind === 'word' && !r.hasCapital(from - 1) && isNoun(r, from - 1);
}

/** Neither grammar nor a verb, as far as the form of a word tells. */
function isNoun(r: Reading, at: number): boolean {
  const { past, pastEnding } = r.language.dates.tense ?? {};
  const word = r.word(at);
  return (
    (bitsOf(r, at) & GRAMMAR) === 0 &&
    !['function', 'article', 'possessive', 'speaks'].some((list) => r.is(at, list)) &&
    !r.lexicon.has('speaks', word) &&
    past?.has(word) !== true &&
    pastEnding?.test(word) !== true &&
    !/(?:ing|ly)$/.test(word)
  );
}

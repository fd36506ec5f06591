import * as Word from '../../language/word-classes.ts';
import type { Reading } from './reading.ts';

/** Tokens that a role goes on for where it would be cut within a name. */
const MOST = 12;

/** True for a noun that says by itself what somebody is. */
export const isOffice = (r: Reading, at: number): boolean =>
  r.is(at, 'role') || (r.is(at, 'title') && !r.is(at, 'title-modifier'));

/** "board member": two words that are an office together. */
export const isDoubleOffice = (r: Reading, at: number): boolean =>
  r.is(at, 'title-modifier') && r.names.doubleTitles?.has(`${r.word(at - 1)} ${r.word(at)}`) === true;

/**
 * Where a role before a name begins that starts at `edge` and has its last part at `end`: never within the name of whose
 * it is. "Central | Bank chairman", "Roe & | Doe spokeswoman", "Bank of | Norland governor"; "chief of | staff General".
 * Where it is not plain whether the name goes on, the role is left without it.
 */
export function wholeBefore(r: Reading, edge: number, end: number, least = edge - 2 * MOST): number {
  const isOfBody = r.is(edge - 1, 'of') && r.is(edge - 2, 'organisation-head');
  if (isOfBody && isOfficeAlone(r, edge, end)) return edge;
  if (r.hasCapital(edge) && !r.is(edge, 'other-time') && (isOfBody || !isOffice(r, edge))) {
    const from = ownerFrom(r, edge);
    return from === null ? officeFrom(r, edge, end) : from;
  }
  if (edge < end && r.is(edge, 'title-modifier') && !r.is(edge, 'other-time') && r.is(edge - 1, 'of'))
    return isOffice(r, edge - 2) && !r.is(edge - 2, 'relative') && !r.hasCapital(edge) && r.hasCapital(end)
      ? wholeBefore(r, nounFrom(r, edge - 2), end, least)
      : edge;
  return edge < least ? edge : coordinated(r, edge, least);
}

/** "the Union of | Prime Minister Roe": the party's, and no office in it. */
function isOfficeAlone(r: Reading, from: number, end: number): boolean {
  for (let at = from; at <= end; at += 1) if (!(r.is(at, 'title-modifier') || isOffice(r, at))) return false;
  return r.hasCapital(end);
}

/** "Velda CEO and | co-founder Jane Roe"; "the president and | Prime Minister Roe" are two. */
function coordinated(r: Reading, edge: number, least: number): number {
  if (!r.is(edge - 1, 'and') || !isOffice(r, edge - 2) || r.is(edge - 2, 'relative')) return edge;
  // "between Norland's leader and | former President Roe"
  if (r.is(edge, 'other-time') || (r.hasCapital(edge) && !r.hasCapital(edge - 2))) return edge;
  const from = wholeBefore(r, nounFrom(r, edge - 2), edge - 2, least);
  return r.is(from - 1, 'article') || r.is(from - 1, 'possessive') ? edge : from;
}

/** Where what an office is of begins, in words that stand in a row before it. */
function nounFrom(r: Reading, office: number): number {
  let from = office;
  while (['title-modifier', 'role-modifier', 'organisation-noun'].some((name) => r.is(from - 1, name))) from -= 1;
  return runFrom(r, from);
}

/** Where the name of whose a role is begins; null where that is not plain. */
function ownerFrom(r: Reading, edge: number, least = edge - 2 * MOST): number | null {
  const from = runFrom(r, edge);
  const before = from - 1;
  if (from < least) return null;
  if (r.hasCapital(before) && isNoPlainEnd(r, before)) return null;
  if (!r.hasCapital(before - 1)) return from;
  if (r.text(before) === '&') return ownerFrom(r, before - 1, least);
  if (r.is(before, 'of') || r.is(before, 'for')) {
    // "Death of Norland governor Roe"
    const isBody =
      !r.opens(before - 1) || r.is(before - 1, 'organisation-head') || (r.known(before - 1)?.words.length ?? 0) > 2;
    return isBody && !isOffice(r, before - 1) ? ownerFrom(r, before - 1, least) : from;
  }
  return r.is(before, 'and') ? behindAnd(r, from, least) : from;
}

/** "United | Isles", "Called | Velda", "Sunday | Times", "On Sunday | Velda": of such a word it may be a part. */
function isNoPlainEnd(r: Reading, at: number): boolean {
  if (((r.language.speech.classes.get(r.word(at)) ?? 0) & Word.TIME) !== 0) return !r.is(at - 1, 'function');
  return r.opens(at) && /(?:ed|ing)$/.test(r.word(at)) && !isKnownName(r, at);
}

const isKnownName = (r: Reading, at: number): boolean =>
  r.known(at) !== undefined || (r.casing(at).inside > 0 && r.casing(at).small === 0);

/** "Ministry of Trade and | Industry", "Food and | Drug Board"; "Jane Roe and | Norland mayor": another's. */
function behindAnd(r: Reading, from: number, least: number): number | null {
  const start = runFrom(r, from - 2);
  if (r.is(from - 2, 'topic') && r.is(from, 'topic')) return ownerFrom(r, from - 2, least);
  if (r.is(start - 1, 'of') && r.is(start - 2, 'organisation-head')) return ownerFrom(r, from - 2, least);
  const isSomebody = r.is(start, 'first-name') || r.has(start, from - 1, 'title') || start < from - 2;
  return isSomebody || r.known(from) !== undefined ? from : null;
}

/** Where the capitals begin that stand in a row up to `at`. */
function runFrom(r: Reading, at: number): number {
  let from = at;
  while (at - from < MOST && isOfName(r, from - 1, from)) from -= 1;
  return from;
}

/** "in Ostria | President Roe", "in Port Ostria | UN envoy Roe", "in Northport | Norish minister Roe" */
export const saysWhere = (r: Reading, at: number): boolean =>
  [at, at - 1].some((from) => {
    const known = r.known(from);
    return (
      known?.type === 'place' &&
      !known.people &&
      from + known.words.length === at + 1 &&
      (r.is(from - 1, 'before-place') || r.is(from - 1, 'before-goal') || r.known(at + 1)?.people === true)
    );
  });

/** "Central | Bank", "United | Isles"; "Meanwhile | Velda", "On Monday | Velda" and "Called | Velda" begin a name there. */
function isOfName(r: Reading, at: number, next: number): boolean {
  if (!r.hasCapital(at) || !r.hasCapital(next) || saysWhere(r, at)) return false;
  const { lower } = r.at(at);
  if (((r.language.speech.classes.get(lower) ?? 0) & GRAMMAR) !== 0) return false;
  if (!r.opens(at)) return !r.is(at, 'function');
  return isKnownName(r, at) || !(r.is(at, 'function') || /(?:ed|ing|ly)$/.test(lower));
}

/** Words of grammar, which are part of no name and no kind of office. */
export const GRAMMAR =
  Word.DETERMINER |
  Word.PREPOSITION |
  Word.PRONOUN |
  Word.AUXILIARY |
  Word.ADVERB |
  Word.CONJUNCTION |
  Word.RELATIVE |
  Word.CUE |
  Word.NEGATION |
  Word.TIME;

/** Where a role goes on behind the name that it begins with. */
function officeFrom(r: Reading, edge: number, end: number): number {
  let from = edge;
  while (from < end && !isOffice(r, from) && !r.is(from, 'other-time') && !/^\p{Ll}/u.test(r.text(from))) from += 1;
  return from;
}

/**
 * Where a role behind a name ends that stops at `to`, never within a phrase: "researcher at the Water | and Soil Board",
 * "head of sales | and marketing", "president | and owner of Roe Foods", "analyst of Roe|.com".
 */
export function wholeBehind(r: Reading, from: number, to: number): number {
  if (to - from >= MOST) return to;
  // "Roe.com"
  if (r.text(to) === '.' && r.touches(to - 1) && r.touches(to)) return wholeBehind(r, from, stopFrom(r, to + 1));
  const preposition = firstPreposition(r, from, to);
  if (r.is(to, 'and')) {
    if (preposition < 0) return isPlainOffice(r, to + 1) ? wholeBehind(r, from, stopFrom(r, to + 1)) : to;
    return goesOn(r, to + 1) ? wholeBehind(r, from, stopFrom(r, to + 1)) : to;
  }
  // "the Union of Bakers|, Millers and Brewers": as little as is certain.
  return preposition > from && r.text(to) === ',' && isListed(r, to + 1) ? preposition : to;
}

/** "mayor of Roe and | a teacher", "mayor | and former teacher": what goes on is another thing that somebody is or does. */
function goesOn(r: Reading, at: number): boolean {
  const { lower, kind } = r.at(at);
  const { past, pastEnding } = r.language.dates.tense ?? {};
  const last = stopFrom(r, at) - 1;
  if (r.hasCapital(at)) return !isOffice(r, last) || r.is(last, 'topic');
  return (
    kind === 'word' &&
    !isOffice(r, at) &&
    !isPlainOffice(r, at) &&
    !['other-time', 'done-to-people', 'relative', 'possessive', 'article', 'role-modifier'].some((name) =>
      r.is(at, name),
    ) &&
    ((r.language.speech.classes.get(lower) ?? 0) & GRAMMAR) === 0 &&
    past?.has(lower) !== true &&
    pastEnding?.test(lower) !== true
  );
}

/** "former head of", "owner": an office that no article parts from the one before. */
function isPlainOffice(r: Reading, at: number): boolean {
  let to = at;
  const isModifier = (word: number): boolean => r.is(word, 'title-modifier') || r.is(word, 'role-modifier');
  while (isModifier(to) && (isModifier(to + 1) || isOffice(r, to + 1))) to += 1;
  return isOffice(r, to) && !r.is(to, 'relative') && !(r.hasCapital(to + 1) && !isOffice(r, to + 1));
}

/** ", Millers and Brewers,", ", youth and sport," */
function isListed(r: Reading, at: number): boolean {
  const and = r.at(at + 1).kind === 'word' && !r.is(at + 1, 'and') ? at + 2 : at + 1;
  return (
    r.at(at).kind === 'word' &&
    r.is(and, 'and') &&
    r.at(and + 1).kind === 'word' &&
    !r.is(and + 1, 'article') &&
    [and + 2, and + 3].some((to) => /^[,.;:()]?$/.test(r.text(to)))
  );
}

function stopFrom(r: Reading, at: number): number {
  let to = at;
  const isStop = (word: number): boolean => r.is(word, 'role-stop') || r.lexicon.has('speaks', r.text(word));
  while (to < at + MOST && !/^[,.;:()"“”–—]?$/.test(r.text(to)) && !isStop(to)) to += 1;
  return to;
}

/** Where the first preposition of a role stands; -1 for none. */
function firstPreposition(r: Reading, from: number, to: number): number {
  for (let at = from + 1; at < to; at += 1) if (r.is(at, 'function') && !r.is(at, 'and')) return at;
  return -1;
}

/** "a 19-year-old apprentice", and no friend or killer */
export const isOccupation = (r: Reading, at: number): boolean =>
  r.is(at, 'person-noun') && !r.is(at, 'no-occupation') && !r.hasCapital(at);

/** "a member of the council", "cabinet member for roads"; not "of the public" */
export const isMember = (r: Reading, at: number): boolean =>
  r.is(at, 'member') && (r.is(at + 1, 'of') || r.word(at + 1) === 'for') && !r.is(at + 3, 'people-at-large');

/** "Roe, Sergeant | Ada Doe, and Ben Poe": the next of those who are listed, and not what Roe is. */
export function isTitledName(r: Reading, title: number): boolean {
  const isName = (at: number): boolean =>
    r.hasCapital(at) && r.known(at) === undefined && !isOffice(r, at) && !r.is(at, 'organisation-head');
  if (!(r.is(title, 'title') && isName(title + 1))) return false;
  const end = isName(title + 2) ? title + 3 : title + 2;
  return /^[,.;)]?$/.test(r.text(end)) || r.is(end, 'and-or-or');
}

/** "a former deputy of hers", "mother of his child": whose, the role by itself does not say. */
export const isOfSomebody = (r: Reading, at: number): boolean => r.is(at, 'possessive') || r.is(at, 'possessive-alone');

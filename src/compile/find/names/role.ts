import * as Word from '../../language/word-classes.ts';
import { firstOf, rules } from '../rule.ts';
import { type Piece, startOf } from './piece.ts';
import type { Reading } from './reading.ts';
import { isDoubtfulRole } from './role-doubts.ts';
import {
  GRAMMAR,
  isDoubleOffice,
  isMember,
  isOccupation,
  isOffice,
  isOfSomebody,
  isTitledName,
  wholeBefore,
  wholeBehind,
} from './role-edges.ts';
import {
  ageEnd,
  befallsThings,
  behindWhatPasses,
  doerAhead,
  endsRole,
  heldBehind,
  isRank,
  officeAhead,
  ofPronoun,
  suffixEnd,
  unownedFrom,
  withoutOther,
} from './role-phrases.ts';
import { hasTitle, joins } from './role-words.ts';

/** How far a role may reach from the name, in tokens, and how far one behind a comma. */
const REACH = 8;
const BEHIND = 12;

/** The tokens of a role, the second exclusive. */
type Extent = readonly [from: number, to: number];

/** Where the role of a person stands: before the name or, behind a comma, after it. */
const ROLES = rules<[Reading, Piece], Extent>({
  // "Dr Jane Roe, a consultant at the clinic," is first what she is.
  title: (r, piece) =>
    hasTitle(r, piece) && !isAddress(r, piece.titleFrom, piece.from) && !isRank(r, piece.titleFrom, piece.from)
      ? [leftEdge(r, piece.titleFrom), piece.from]
      : null,
  'role before it': (r, { from }) => {
    const edge = r.isRole(from - 1) ? leftEdge(r, from - 1) : from;
    if (isRank(r, edge, from)) return null;
    // "by its president Jane Roe": of what, the role by itself does not say.
    const isOpen =
      (r.is(edge - 1, 'possessive') || r.is(edge - 1, 'whose')) &&
      (r.is(from - 1, 'title') || r.is(from - 1, 'of-somebody'));
    // "Leader of the Opposition Jane Roe" is no Opposition.
    const isOfOffice = r.is(edge - 1, 'the') && r.is(edge - 2, 'of') && r.isRole(edge - 3) && r.hasCapital(edge);
    return edge === from || isOpen || isOfOffice || isAddress(r, edge, from) ? null : [edge, from];
  },
  // "envoy to Norway Jane Roe"
  'where somebody is sent': (r, { from }) =>
    isOffice(r, from - 3) && r.is(from - 2, 'sent-to') && r.hasCapital(from - 1) ? [leftEdge(r, from - 3), from] : null,
  // "board member Jane Roe"
  'member of what': (r, { from }) => (isDoubleOffice(r, from - 1) ? [leftEdge(r, from - 2), from] : null),
  // "Head of finance Jane Roe"
  'office of a topic': (r, { from }) =>
    r.is(from - 1, 'topic') && r.is(from - 2, 'of') && isOffice(r, from - 3) && !r.is(from - 3, 'relative')
      ? [leftEdge(r, from - 3), from]
      : null,
  // "Commissioner for Competition Jane Roe"
  'office for what': (r, { from }) => {
    const office = officeForWhat(r, from);
    return office < from ? [leftEdge(r, office), from] : null;
  },
  // "director of Roe Foods Jane Roe"
  'office in a body': (r, { from }) => officeInBody(r, from),
  // "the governor, Jane Roe, said", "the chief of police, Jane Roe, who"
  'role and comma': (r, piece) => {
    const { to } = piece;
    const comma = startOf(piece) - 1;
    return r.text(comma) === ',' && r.text(to) === ',' && !r.is(to + 1, 'and-or-or') ? roleAhead(r, comma) : null;
  },
  // "Roe's lawyer, Jane Doe, said"
  'whose role, and comma': (r, piece) => {
    const { to } = piece;
    const comma = startOf(piece) - 1;
    return r.text(comma) === ',' && /^[,.]$/.test(r.text(to)) && !r.is(to + 1, 'and-or-or')
      ? ownedAhead(r, comma)
      : null;
  },
  // "The speaker of the council, Jane Roe, said"
  'office of what, and comma': (r, piece) => officeAhead(r, piece) ?? doerAhead(r, piece),
  'comma and role': (r, piece) => {
    const { from } = piece;
    const to = suffixEnd(r, piece.to);
    if (r.text(to) !== ',') return null;
    if (isWithinAside(r, startOf(piece))) return null;
    const role = roleBehind(r, isBehind(r, from, ageEnd(r, to)));
    if (role !== null && isOfWhomFollows(r, role[1])) return null;
    // "According to Roe, a docker who was there saw it": the docker is another unless a mark closes what Roe is.
    const isClosed = role !== null && (r.at(role[1]).kind === 'mark' || r.is(role[1], 'and-or-or'));
    const isWhole = role !== null && role[1] - role[0] < BEHIND;
    return isClosed || (isWhole && r.opens(startOf(piece))) ? role : null;
  },
  // "His lawyer, Jane Roe, said": whose, it does not say, but that she is one.
  'role that a pronoun has, and comma': (r, piece) =>
    /^[,.]$/.test(r.text(piece.to)) && !r.is(piece.to + 1, 'and-or-or') ? ofPronoun(r, startOf(piece) - 1) : null,
  // "Brigadier Jane Roe, the army's spokeswoman," is first what she does.
  rank: (r, { from, titleFrom }) => {
    const edge = titleFrom < 0 ? (r.isRole(from - 1) ? from - 1 : from) : titleFrom;
    return isRank(r, edge, from) ? [unownedFrom(r, leftEdge(r, edge), edge), from] : null;
  },
  address: (r, piece) => (hasTitle(r, piece) ? [leftEdge(r, piece.titleFrom), piece.from] : null),
});

/** The title or role beside a name, as it is written: before it ("Kremlin spokesman"), or behind it after a comma. */
export function roleOf(text: string, r: Reading, piece: Piece): string | undefined {
  const fired = piece.known ? null : firstOf(ROLES, r, piece);
  const held = fired === null || fired.rule === 'address' || fired.rule === 'rank' ? heldOf(text, r, piece) : undefined;
  const role = fired?.found;
  if (held !== undefined || !role) return held;
  const start = role[1] <= piece.from ? openingOf(r, role[0]) : role[0];
  if (start === null) return undefined;
  // "DEFIANT premier Jane Roe"
  const from = behindWhatPasses(r, start, role[1]);
  // "The First Lady, Jane Roe,"
  const to = r.text(role[1]) === ',' ? role[1] : withoutAddress(r, role);
  if (isDoubtfulRole(r, [from, to], piece)) return undefined;
  return text.slice(r.at(from).start, r.at(withoutOther(r, from, to) - 1).end);
}

/** "chair of the port committee", of ", who chairs the port committee," */
function heldOf(text: string, r: Reading, piece: Piece): string | undefined {
  const held = piece.known ? null : heldBehind(r, piece);
  if (held === null) return undefined;
  const [noun, [from, to]] = held;
  return `${noun} ${text.slice(r.at(from).start, r.at(to - 1).end)}`;
}

/** Where it is said what somebody is: behind "who is the", where it is plain who. */
const isBehind = (r: Reading, name: number, behind: number): number =>
  r.is(behind, 'who') && r.is(behind + 1, 'is-now') && r.is(behind + 2, 'article') && !r.is(name - 1, 'of')
    ? behind + 2
    : behind;

/** "Dr", "Prof. Dr.", "Sir" */
function isAddress(r: Reading, from: number, to: number): boolean {
  for (let at = leftEdge(r, from); at < to; at += 1)
    if (r.text(at) !== '.' && !(r.hasCapital(at) && ADDRESSES.some((name) => r.is(at, name)))) return false;
  return true;
}

/** "Operations | manager Jane Roe", and null where the word that opens the sentence may be part of the role or not. */
function openingOf(r: Reading, edge: number): number | null {
  const at = edge - 1;
  if (!r.opens(at) || !r.hasCapital(at) || isGrammar(r, at) || r.is(at, 'function')) return edge;
  // "Revenue | Minister Jane Roe"; "Meeting President Roe" and "Asked President Roe" are what is done.
  if (r.hasCapital(edge)) return r.isCommon(at) && !/(?:ing|ed)$/.test(r.word(at)) && !isPast(r, at) ? at : edge;
  if (r.known(at)?.type === 'place') return at;
  if (!r.isCommon(at)) return edge;
  return /(?:[^su]s|ion|ment|ity)$/.test(r.word(at)) ? at : null;
}

const isPast = (r: Reading, at: number): boolean => r.language.dates.tense?.past?.has(r.word(at)) === true;

const isTime = (r: Reading, at: number): boolean =>
  ((r.language.speech.classes.get(r.word(at)) ?? 0) & Word.TIME) !== 0;

const isGrammar = (r: Reading, at: number): boolean =>
  ((r.language.speech.classes.get(r.word(at)) ?? 0) & GRAMMAR) !== 0;

const ADDRESS = ['academic', 'mr-or-ms', 'knight'];
const ADDRESSES = [...ADDRESS, 'address-too'];

/** Where "Health Minister Dr" ends: what somebody is called beside an office is none. */
function withoutAddress(r: Reading, [from, end]: Extent): number {
  let to = end;
  // "the late Baroness"
  const least = from + (r.is(from, 'other-time') ? 2 : 1);
  // "Roe's barrister"
  const isOwned = (at: number): boolean => r.word(at - 1) === "'s";
  // "law professor"
  const isCalled = (at: number): boolean => r.hasCapital(at) || r.text(at) === '.' || isOffice(r, at - 1);
  while (
    to > least &&
    !isOwned(to - 1) &&
    isCalled(to - 1) &&
    (r.text(to - 1) === '.' || ADDRESS.some((name) => r.is(to - 1, name)))
  )
    to -= 1;
  // "Northport University | Professor Roe"
  const isWhole = r.text(end - 1).length < 5 || r.tokens.slice(from, to).some((_, at) => isOffice(r, from + at));
  return isWhole ? to : end;
}

/** "named Doe, a lawyer close to | Roe, minister": behind such a name it is not plain whose a role is. */
function isWithinAside(r: Reading, from: number): boolean {
  let at = from - 1;
  if (!r.is(at, 'function') && !r.is(at, 'article')) return false;
  while (at > from - REACH && r.at(at).kind === 'word' && !r.hasCapital(at)) at -= 1;
  return (
    r.text(at) === ',' && r.hasCapital(at - 1) && !r.lexicon.has('speaks', r.text(at + 1)) && !r.is(at + 1, 'function')
  );
}

/** "He denied hurting Roe, a lawyer, Jane Doe, said": of a role between two names it is not plain whose it is. */
function isOfWhomFollows(r: Reading, comma: number): boolean {
  let to = comma + 1;
  while (r.hasCapital(to)) to += 1;
  return r.text(comma) === ',' && to > comma + 1 && /^[,.]?$/.test(r.text(to));
}

/** Where an office stands that is for the topics right before a position: "Minister for Trade and Energy"; else there. */
export function officeForWhat(r: Reading, from: number): number {
  let at = from;
  while (at > from - REACH && (r.is(at - 1, 'topic') || r.is(at - 1, 'and'))) at -= 1;
  return at < from && r.is(at - 1, 'for') && isOffice(r, at - 2) ? at - 2 : from;
}

function officeInBody(r: Reading, from: number): Extent | null {
  let at = from - 1;
  while (
    at > from - REACH &&
    (r.hasCapital(at) || r.is(at, 'corporate') || (r.text(at) === '.' && r.is(at - 1, 'corporate')))
  )
    at -= 1;
  // "the president of the Norish union": that is nobody's office yet.
  const isNamed = at < from - 1;
  if (r.is(at, 'the')) at -= 1;
  const isBody = isNamed && r.is(at, 'of-body') && isOffice(r, at - 1) && !r.is(at - 1, 'relative');
  return isBody ? [leftEdge(r, at - 1), from] : null;
}

/** The first word of the role whose last part starts at `at`: the words before it up to an article, verb or mark. */
function leftEdge(r: Reading, at: number): number {
  let edge = at;
  while (edge > 0 && at - edge < REACH && !isVerbHere(r, edge - 1, edge) && joins(r, edge - 1, at - edge)) edge -= 1;
  while (edge < at && r.at(edge).kind === 'mark') edge += 1;
  // "the tribunal | 's spokesman"
  if (r.word(edge) === "'s" && r.at(edge - 1).kind === 'word') return edge - 1;
  // "the minister of | justice Roe"
  if (edge === at && r.is(at, 'topic') && r.is(edge - 1, 'of') && isOffice(r, edge - 2)) return leftEdge(r, edge - 2);
  const from = ofOtherTime(r, edge);
  return from < edge ? from : wholeBefore(r, ofWhatKind(r, edge), at);
}

/** "to fire | Superintendent Roe", "Ask | Mr Roe": what is done to somebody is no part of the role. */
const isVerbHere = (r: Reading, at: number, edge: number): boolean =>
  (r.is(at, 'verb-too') && r.is(at - 1, 'not-yet')) ||
  (r.opens(at) && r.is(edge, 'form-of-address') && !r.isRole(at) && !r.is(at, 'title') && !r.is(at, 'other-time'));

/** "orchestra | director", "street theatre | manager": what a role is of, in words of no known kind. */
function ofWhatKind(r: Reading, edge: number): number {
  if (r.hasCapital(edge)) return edge;
  let from = edge;
  while (from > edge - FURTHER && (mayBeKind(r, from - 1) || isPluralKind(r, from - 1))) from -= 1;
  // "Rovers sack | manager Roe", "they name | coach Roe"
  const isOfSubject = r.hasCapital(from - 1) || r.is(from - 1, 'pronoun-subject');
  return isOfSubject ? edge : from;
}

/** "the firing of | schools chief Roe", and not "the council backs | president Roe" */
const isPluralKind = (r: Reading, at: number): boolean =>
  !r.lacksCommas &&
  /^\p{Ll}{4,}[^su]s$/u.test(r.text(at)) &&
  !r.lexicon.has('speaks', r.word(at)) &&
  (r.is(at - 1, 'of-what') || r.is(at - 1, 'article')) &&
  !r.is(at - 1, 'not-yet');

/** False for what belongs to the sentence rather than to the role: verbs, and words of the grammar. */
function mayBeKind(r: Reading, at: number): boolean {
  const { kind, lower } = r.at(at);
  if (kind !== 'word' || r.hasCapital(at) || r.opens(at) || lower.length < 3 || NO_KINDS.some((name) => r.is(at, name)))
    return false;
  const { speech, dates } = r.language;
  const { past, pastEnding } = dates.tense ?? {};
  const isVerb = past?.has(lower) === true || pastEnding?.test(lower) === true || r.is(at - 1, 'not-yet');
  return (
    !isVerb &&
    ((speech.classes.get(lower) ?? 0) & GRAMMAR) === 0 &&
    !/(?:ly|ing|[^su]s)$/.test(lower) &&
    !r.lexicon.has('speaks', lower)
  );
}

const NO_KINDS = [
  'function',
  'article',
  'possessive',
  'part-opener',
  'opens-no-role',
  'other-time',
  'sent-to',
  'never-name',
];

/** Words of a role before those that are known for such: "former | cargo operations | manager". */
const FURTHER = 3;

/** Where a role begins that is not held now, or not in full, though the words between are of no known kind; else `edge`. */
function ofOtherTime(r: Reading, edge: number): number {
  for (let at = edge - 1; at >= edge - FURTHER; at -= 1) {
    // "had suspended Mr Roe"
    if (r.is(at, 'other-time')) return isDoneToThem(r, at, edge) ? edge : at;
    if (r.at(at).kind !== 'word' || ['function', 'article', 'possessive'].some((name) => r.is(at, name))) break;
  }
  return edge;
}

/** "had suspended Mr Roe", "a jury convicted former mayor Roe"; "the jailed former mayor Roe" is called so. */
const isDoneToThem = (r: Reading, at: number, edge: number): boolean =>
  /(?:ed)$/.test(r.word(at)) &&
  (r.is(edge, 'form-of-address') ||
    ((r.language.speech.classes.get(r.word(at - 1)) ?? 0) & Word.AUXILIARY) !== 0 ||
    (r.is(edge, 'other-time') && !r.opens(at) && !['article', 'possessive'].some((name) => r.is(at - 1, name))));

/**
 * The role that ends at a comma, from its article on: "the chief of police,". Null where it is not plain whose it is:
 * "the wife of the mayor,", "to the minister,".
 */
function roleAhead(r: Reading, comma: number): Extent | null {
  let [from, behind] = [comma, comma];
  while (from > comma - REACH && !r.is(from - 1, 'article')) {
    from -= 1;
    if (r.at(from).kind !== 'word' || isOfSomebody(r, from) || r.lexicon.has('speaks', r.text(from))) return null;
    if (r.is(from, 'function')) behind = from;
  }
  // "a spokesman for | the service,"
  const of = from - 2;
  if (
    behind === comma &&
    r.is(of + 1, 'article') &&
    r.is(of, 'of-what') &&
    isOffice(r, of - 1) &&
    !r.is(of - 1, 'relative')
  )
    [from, behind] = [leftEdge(r, of - 1), of];
  if (!r.is(from - 1, 'article') || r.is(from - 2, 'function')) return null;
  const office = (start: number, end: number): boolean =>
    r.tokens.slice(start, end).some((_, at) => isOffice(r, start + at));
  return isOffice(r, behind - 1) && !office(behind, comma) ? [from, comma] : null;
}

/** The role or kinship that ends at a comma, with whose it is: "Roe's former chief of staff,", "the driver's sister,". */
function ownedAhead(r: Reading, comma: number): Extent | null {
  let [owner, head] = [comma - 1, comma - 1];
  for (; owner > comma - REACH && r.word(owner) !== "'s"; owner -= 1) {
    if (r.at(owner).kind !== 'word' || r.lexicon.has('speaks', r.text(owner))) return null;
    if (r.is(owner, 'of')) head = owner - 1;
    // "chief of | the general staff"
    else if (r.is(owner, 'the') && r.is(owner - 1, 'of')) continue;
    else if (r.is(owner, 'function') || r.is(owner, 'article')) return null;
  }
  if (r.word(owner) !== "'s" || !(isOffice(r, head) || r.is(head, 'relative'))) return null;
  let from = owner - 1;
  // "On Tuesday | Mr Roe's predecessor,"
  while (r.hasCapital(from) && r.hasCapital(from - 1) && !r.opens(from) && !isTime(r, from - 1)) from -= 1;
  // "his then girlfriend's father,": of whom, the words by themselves do not say.
  return r.hasCapital(from) || r.is(from - 1, 'article') ? [from, comma] : null;
}

/** The role that stands behind a comma; null where the words there say what somebody else is, or what somebody does. */
function roleBehind(r: Reading, behind: number): Extent | null {
  if (opensNoRole(r, behind)) return null;
  const from = r.is(behind, 'article') ? behind + 1 : behind;
  let [to, seen] = [from, false];
  for (; to < from + BEHIND && !/^[,.;:()"“”]?$/.test(r.text(to)); to += 1) {
    if (isOfSomebody(r, to) || befallsThings(r, to)) return null;
    if (endsRole(r, to, seen)) break;
    // "a group chaired by dentist Roe"
    if ((!seen && (to - behind > 6 || r.is(to, 'function'))) || goesOnToAnother(r, to, from)) return null;
    seen ||= SAYS_WHAT.some((says) => says(r, to));
  }
  // "Roe, the mayor who lost in May", "Roe, the teacher before Doe"
  // "Roe, an adviser to Norland Sen. | Jane Doe"
  if (r.text(to) === '.' && r.hasCapital(to + 1)) return null;
  const isLeft = (r.is(to, 'who-or-that') && r.is(to + 1, 'leaves-office')) || r.is(to, 'of-what-time');
  return seen && to > from && !isLeft ? [from, wholeBehind(r, from, to)] : null;
}

/** What a word of a role behind a comma may be. */
const SAYS_WHAT: readonly ((r: Reading, at: number) => boolean)[] = [
  isOffice,
  (r, at) => isMember(r, at),
  (r, at) => isOccupation(r, at),
];

/** "Roe, along with the mayor", "Roe, describing the pier", "Roe, praised by the mayor". */
function opensNoRole(r: Reading, at: number): boolean {
  if (['opens-no-role', 'function', 'part-opener'].some((name) => r.is(at, name))) return true;
  const isDone = /.{2}ed$/.test(r.word(at)) && !r.is(at, 'role-modifier');
  if (isDone && (r.is(at + 1, 'function') || r.is(at + 1, 'article') || r.hasCapital(at + 1))) return true;
  return /.{3}ing$/.test(r.word(at)) && !r.is(at, 'role-modifier') && !r.is(at, 'title');
}

/** "Roe, named the mayor as", "Roe, the engineer Jane Doe and", and not "Roe, an analyst at broker Doe". */
function goesOnToAnother(r: Reading, at: number, from: number): boolean {
  if (r.is(at, 'the') && at > from) return !r.is(at - 1, 'function');
  if (!(r.is(at, 'role') || isOffice(r, at)) || (r.hasCapital(at) && at === from)) return isTitledName(r, at);
  if (r.word(at - 1) === 'at') return false;
  return r.hasCapital(at + 1) && !r.is(at + 1, 'role') && !r.is(at + 1, 'title');
}

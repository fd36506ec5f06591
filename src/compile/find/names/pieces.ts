import { firstOf, rules } from '../rule.ts';
import { hasCapital, isAcronym } from './casing.ts';
import { datelineIn } from './dateline.ts';
import { endsUnknown, isLabelled, isUnknownPair, isWhereSomebody } from './edges.ts';
import type { Known } from './lexicon.ts';
import { isOfShip, NO_NAMES } from './no-names.ts';
import type { Piece } from './piece.ts';
import { lengthOf, type Reading } from './reading.ts';
import { hyphenIn, isCompound, knownPart, nameable, nicknameLength, runEnd } from './run.ts';
import { opensThing } from './things.ts';

type Cut = Pick<Piece, 'from' | 'to' | 'form' | 'known' | 'titleFrom'>;

const cut = (from: number, to: number, form: Piece['form'], known?: Known, titleFrom = -1): Cut => {
  return { from, to, form, known, titleFrom };
};

/** Pieces are alike in shape, which the many rules that look at them are quicker for. */
const pieceOf = ({ from, to, form, known, titleFrom }: Cut, rule: string, since = 0, upTo = -1): Piece => {
  return { from, to, form, known, titleFrom, since, upTo, rule };
};

/** The names of a sentence, left to right, without overlap. */
export function piecesOf(r: Reading): readonly Piece[] {
  const dateline = datelineIn(r);
  const pieces: Piece[] = dateline.map(([from, to, form]) => pieceOf(cut(from, to, form), 'dateline'));
  for (let at = dateline.at(-1)?.[1] ?? 0; at < r.tokens.length; at += 1) {
    const token = r.tokens[at];
    if (!hasCapital(token)) continue;
    if (isCompound(r, token)) pieces.push(...stemsOf(r, at));
    else if (nameable(r, at)) {
      const end = runEnd(r, at);
      pieces.push(...piecesOfRun(r, at, end));
      at = end - 1;
    }
  }
  return pieces.filter((piece) => firstOf(NO_NAMES, r, piece)?.found ?? true);
}

/** The known names in a word that a hyphen joins: "US" of "US-backed", both of "Azerbaijani-Turkish". */
function stemsOf(r: Reading, from: number): readonly Piece[] {
  const token = r.at(from);
  const at = hyphenIn(r.lexicon, token);
  const known = knownPart(r.lexicon, token, 0, at);
  const other = knownPart(r.lexicon, token, at + 1, token.text.length);
  const stem = (name: Known | undefined, since: number, upTo: number): Piece =>
    pieceOf(cut(from, from + 1, 'stem', name), 'part of a compound', since, upTo);
  return [stem(known, 0, at), ...(other ? [stem(other, at + 1, -1)] : [])];
}

/** The pieces of a run; "New York City-based" ends at the hyphen, unless a known name of its own stands before it. */
function piecesOfRun(r: Reading, from: number, end: number): readonly Piece[] {
  const last = r.at(end - 1);
  if (end - 1 === from || !isCompound(r, last)) return split(r, from, end);
  const at = hyphenIn(r.lexicon, last);
  if (knownPart(r.lexicon, last, 0, at)) return [...split(r, from, end - 1), ...stemsOf(r, end - 1)];
  return split(r, from, end).map((piece) => (piece.to === end ? { ...piece, upTo: at } : piece));
}

function split(r: Reading, from: number, end: number): readonly Piece[] {
  const pieces: Piece[] = [];
  let at = from;
  // "Sgt. 1st Class Ada Crane"
  if (r.is(at, 'rank-class') && r.at(at - 1).kind === 'number') at += 1;
  // "Tropical Storm Orrin": what it is called is behind its kind.
  for (let to = at; to < Math.min(end - 1, at + 3); to += 1)
    if (opensThing(r, to) && headEnd(r, at, end) <= to) at = to + 1;
  while (
    at < end &&
    (r.at(at).kind === 'mark' || (r.is(at, 'the') && !r.known(at)) || opensRole(r, at) || endsRole(r, at))
  )
    at += 1;
  while (at < end) {
    // "European Commissioner for Competition | Ada Crane"
    if (r.is(at - 1, 'for') && (r.isRole(at - 2) || r.known(at - 2))) at = topicsEnd(r, at, end);
    const fired = r.hasCapital(at) ? firstOf(CUTS, startOf(r, at, end)) : null;
    if (fired && fired.found.from < fired.found.to) pieces.push(pieceOf(fired.found, fired.rule));
    at = Math.max(at + 1, fired?.found.to ?? 0);
  }
  return pieces;
}

/** Where the topics end that an office is for, if somebody is named behind them; else where they begin. */
function topicsEnd(r: Reading, from: number, end: number): number {
  let at = from;
  while (at < end && (r.is(at, 'topic') || (r.is(at, 'and') && r.is(at + 1, 'topic')))) at += 1;
  return at < end - 1 && r.hasCapital(at) ? at : from;
}

/** "Leader of the Opposition | Ada Crane" */
const endsRole = (r: Reading, at: number): boolean =>
  r.is(at, 'title-modifier') &&
  r.is(at - 1, 'the') &&
  r.is(at - 2, 'of') &&
  r.isRole(at - 3) &&
  (r.is(at + 1, 'first-name') || /^(?:\p{Lu}\.?)+$/u.test(r.text(at + 1)));

/** "Former Northport mayor resigns": the word has its capital from the sentence, and is of the role. */
const opensRole = (r: Reading, at: number): boolean =>
  r.opens(at) && r.is(at, 'former') && r.hasCapital(at + 1) && titleEnd(r, at + 1, at + 2) === at + 1;

/** A word at which a piece of a run begins. */
interface Start {
  readonly r: Reading;
  readonly at: number;
  /** End of the run, and where the next title in it begins. */
  readonly end: number;
  readonly stop: number;
  readonly known: Known | undefined;
  /** The index behind the title, and behind the organisation, that begins here; `at` where none does. */
  readonly titleEnd: number;
  readonly head: number;
  readonly byFirst: boolean;
}

function startOf(r: Reading, at: number, end: number): Start {
  const stop = firstTitle(r, at + 1, end);
  const byFirst =
    r.is(at, 'first-name') &&
    // "ARA News"
    !(isAcronym(r.text(at)) && r.hasCapital(at + 1) && !isAcronym(r.text(at + 1))) &&
    at + 1 < stop &&
    (r.at(at + 1).kind === 'word' || r.text(at + 1) === '.' || nicknameLength(r, at + 1) > 0);
  return { r, at, end, stop, byFirst, known: r.known(at), titleEnd: titleEnd(r, at, end), head: headEnd(r, at, stop) };
}

/** True for a known name of several words that reaches as far as another reading of the same words. */
const reaches = ({ known, at }: Start, end: number): boolean => lengthOf(known) > 1 && at + lengthOf(known) >= end;

const knownPiece = (from: number, known: Known): Cut => cut(from, from + lengthOf(known), 'known', known);

/** What a piece is that begins at a word of a run. */
const CUTS = rules<[Start], Cut>({
  // "Doctors Across Borders", "Citizens for Orrin Schools"
  'those for whom a body is': ({ r, at, end }) =>
    r.word(at).endsWith('s') &&
    r.is(at + 1, 'joins-cause') &&
    (r.hasCapital(at + 1) || r.isCommon(at)) &&
    at + 2 < end &&
    r.hasCapital(at + 2)
      ? cut(at, end, 'organisation')
      : null,
  // A title says most: whoever stands behind it is a person, known or not.
  title: (start) =>
    start.titleEnd > start.at && !reaches(start, start.titleEnd) && !isOfShip(start.r, start.at)
      ? behindTitle(start)
      : null,
  // Of what may begin at one word the longest: "Bank of England" before "Bank", "Air Force One" before "Air Force".
  'opens with its kind': (start) => {
    const opened = openedByKind(start);
    return opened && !reaches(start, opened.to) ? opened : null;
  },
  'known organisation beside another': ({ r, at, known }) => {
    const inner = known?.type === 'organisation' ? r.known(at + lengthOf(known)) : undefined;
    return known && inner?.type === 'organisation' && lengthOf(inner) > 1 ? knownPiece(at, known) : null;
  },
  'known name of several words': (start) =>
    start.known && reaches(start, start.head) ? knownPiece(start.at, start.known) : null,
  'ends with its kind': ({ r, at, head, byFirst }) =>
    head > at + 1 && !(byFirst && r.is(head - 1, 'weak-head') && !r.is(at - 1, 'the'))
      ? cut(at, head, 'organisation')
      : null,
  // Behind organisations: "Ford Motor Company" begins with a first name.
  'first name': ({ r, at, stop, known, byFirst }) =>
    byFirst && !(known && r.known(at + 1)) ? cut(at, personEnd(r, at, stop), 'first-name') : null,
  'ends with a kind of place': ({ r, at, stop, known }) => {
    let to = stop;
    while (to > at && !r.is(to - 1, 'place-head')) to -= 1;
    const isPlace = to > at + Math.max(lengthOf(known), 1) && !known?.people && !r.has(at, to, 'possessive');
    return isPlace ? cut(at, to, 'place') : null;
  },
  // "China Eastern"
  'country and an unknown word': (start) => (isCompany(start) ? cut(start.at, start.stop, 'unknown') : null),
  'known company and its branch': ({ r, at, stop, known }) => {
    const branch =
      known?.type === 'organisation' && lengthOf(known) === 1 && at + 1 < stop ? r.known(at + 1) : undefined;
    const ends = branch?.type === 'place' && !branch.people && at + 1 + lengthOf(branch) === stop;
    return known && ends ? cut(at, stop, 'known', known) : null;
  },
  'known name': ({ at, known }) => (known ? knownPiece(at, known) : null),
  'unknown name': ({ r, at, stop }) => {
    let to = at + 1;
    while (to < stop && !endsUnknown(r, to) && !isLabelled(r, to) && !(to === at + 1 && isWhereSomebody(r, at)))
      to += 1;
    while (to > at + 1 && r.at(to - 1).kind === 'mark') to -= 1;
    return cut(at, to, 'unknown');
  },
});

/** The person whom a title belongs to, or a piece of no length where nobody is named behind it. */
function behindTitle({ r, at, titleEnd: behind, end }: Start): Cut {
  let from = behind;
  while (from < end && r.at(from).kind === 'mark') from += 1;
  if (from >= end || r.is(behind, 'of')) return cut(from, from, 'titled');
  const known = r.known(from);
  if (known && endsUnknown(r, from)) return knownPiece(from, known);
  return cut(from, personEnd(r, from, firstTitle(r, from + 1, end)), 'titled', undefined, at);
}

/** "Ministry of Defence", "Gulf of Mexico". */
function openedByKind({ r, at, stop }: Start): Cut | null {
  for (let of = at + 1; of < Math.min(stop, at + 4); of += 1) {
    if (!r.is(of, 'of') && !r.is(of, 'for')) continue;
    if (r.is(of - 1, 'organisation-opener') || (r.is(of, 'for') && r.is(of - 1, 'organisation-head'))) {
      // A first name that is no part of it begins somebody else's.
      let to = of + 2;
      while (to < stop - 1 && !(r.is(to, 'first-name') && r.hasCapital(to - 1))) to += 1;
      return cut(at, to < stop - 1 ? to : stop, 'organisation');
    }
    if (r.is(of - 1, 'place-opener')) return cut(at, stop, 'place');
  }
  return null;
}

/** "China Eastern": a country's full name and one unknown word. */
function isCompany({ r, at, stop, known }: Start): boolean {
  if (r.style !== 'sentence' || known?.type !== 'place' || known.people || stop !== at + 2) return false;
  if (r.text(at) === r.text(at).toUpperCase() || r.at(at + 1).kind !== 'word') return false;
  return !r.known(at + 1) && !r.is(at + 1, 'first-name') && !r.isCommon(at + 1);
}

/** How a title goes on at a word: by how many tokens; `real` is whether the words before it are one already. */
const TITLE_STEPS = rules<[r: Reading, at: number, from: number, real: boolean], number>({
  'full stop of an abbreviation': (r, at, from) => (at > from && r.text(at) === '.' ? 1 : null),
  'title or modifier': (r, at) => (isTitle(r, at) ? 1 : null),
  'role before a name': (r, at, from) => (at === from && isRole(r, at) ? 1 : null),
  // "Private First Class Ada Crane"
  'class of a rank': (r, at, from) =>
    at > from + 1 && r.is(at, 'rank-class') && r.is(at - 1, 'title-modifier') ? 1 : null,
  // "County Clerk Ada Crane"
  'role behind its modifier': (r, at, from, real) =>
    !real && at > from && r.is(at, 'role') && r.hasCapital(at) && r.hasCapital(at + 1) && !r.isCommon(at + 1)
      ? 1
      : null,
  'of what': (r, at, _, real) =>
    real && r.is(at, 'of') && (r.is(at + 1, 'topic') || r.is(at + 1, 'title-modifier')) ? 2 : null,
});

/** The index behind a title that starts here; `from` itself where none does. Modifiers alone are no title. */
function titleEnd(r: Reading, from: number, end: number): number {
  if (!startsTitle(r, from, end)) return from;
  // "his cousin Sultan Roe"
  if (r.is(from, 'first-name') && !r.hasCapital(from - 1) && (r.is(from - 1, 'relative') || r.is(from - 1, 'role')))
    return from;
  let [at, real] = [from, false];
  while (at < end) {
    const step = firstOf(TITLE_STEPS, r, at, from, real)?.found ?? 0;
    if (step === 0) break;
    real ||= r.text(at) !== '.' && (!r.is(at, 'title-modifier') || isDouble(r, at) || isAlone(r, at, end));
    at += step;
  }
  // "Tarrow General Hospital" is no hospital with a title.
  const isHead = at < end && r.hasCapital(at) && (r.is(at, 'organisation-head') || isBareKind(r, at, end));
  return real && !isHead && !(r.is(from, 'names-bodies') && namesBody(r, at, end)) ? at : from;
}

/** "Bab al Sheikh | Region", "the General | Assemblys committee" where marks were lost: what is no name of somebody. */
const isBareKind = (r: Reading, at: number, end: number): boolean =>
  (at + 1 === end && r.is(at, 'place-noun')) ||
  (r.lacksCommas && /.s$/.test(r.word(at)) && r.lexicon.has('organisation-head', r.word(at).slice(0, -1)));

const startsTitle = (r: Reading, from: number, end: number): boolean =>
  (isTitle(r, from) || isRole(r, from)) && !isOfOffice(r, from, end);

/** "Orrin Chief Prosecutor's Office" */
function isOfOffice(r: Reading, from: number, end: number): boolean {
  for (let of = from + 1; of < Math.min(end - 1, from + 4); of += 1)
    if (r.word(of) === "'s" && r.is(of + 1, 'public-office')) return true;
  return false;
}

/** "Queen | Ada Hospital": a word or two, and then the kind of body that they name. */
const namesBody = (r: Reading, at: number, end: number): boolean =>
  [at + 1, at + 2].some(
    (head) =>
      head < end &&
      r.is(head, 'organisation-head') &&
      !r.is(head, 'weak-head') &&
      r.tokens.slice(at, head + 1).every((_, index) => r.hasCapital(at + index)),
  );

/** "Chief Ada Crane", and not "Chief Executive". */
const isAlone = (r: Reading, at: number, end: number): boolean =>
  r.is(at, 'title-alone') && at + 1 < end && r.hasCapital(at + 1) && !isTitle(r, at + 1) && !r.known(at + 1);

const isDouble = (r: Reading, at: number): boolean =>
  r.names.doubleTitles?.has(`${r.word(at - 1)} ${r.word(at)}`) ?? false;

/** "Skipper Peter Calloway said": a role that has its capital from the sentence's start, or stands before a first name. */
const isRole = (r: Reading, at: number): boolean =>
  r.hasCapital(at + 1) &&
  (r.is(at, 'role') || r.endsAs(at, 'roleEnding')
    ? r.opens(at) || r.is(at + 1, 'first-name')
    : r.opens(at) && r.is(at, 'person-noun') && (r.is(at + 1, 'first-name') || isUnknownPair(r, at + 1)));

const isOfSeveral = (r: Reading, at: number): boolean =>
  r.is(at, 'title-of-several') || (r.word(at).endsWith('s') && !r.is(at, 'title'));

/** "Kamil Haji Roe": behind a name it is part of one. */
const isInsideName = (r: Reading, at: number): boolean =>
  r.is(at, 'mr-or-ms') && r.hasCapital(at - 1) && !isTitle(r, at - 1) && !r.isRole(at - 1);

/** "DSP Ada Crane" */
const isRankInShort = (r: Reading, at: number): boolean =>
  r.is(at, 'rank-in-short') && isAcronym(r.text(at)) && r.hasCapital(at + 1) && !r.is(at + 1, 'organisation-head');

/** "Jane Bishop", "Inspector Imtiaz Shaikh": a title that ends the name is one of its words. */
const isSurname = (r: Reading, at: number): boolean =>
  r.is(at, 'title-or-surname') && r.hasCapital(at - 1) && (r.is(at - 1, 'first-name') || isTitle(r, at - 2));

function isTitle(r: Reading, at: number): boolean {
  if (r.is(at, 'title') || r.is(at, 'title-modifier')) return !isOtherThanTitle(r, at);
  if (isRankInShort(r, at) || r.is(at, 'title-of-several')) return true;
  const word = r.word(at);
  if (word.endsWith('-elect')) return r.lexicon.has('title', word.slice(0, -'-elect'.length));
  if (word.startsWith('ex-')) return r.lexicon.has('title', word.slice(3));
  // "Prosecutors' Office"
  if (!word.endsWith('s') || (/^['’]$/.test(r.text(at + 1)) && r.touches(at))) return false;
  const single = word.slice(0, -1);
  return r.lexicon.has('title', single) && !r.lexicon.has('title-modifier', single);
}

/** "Col de la Orrin", "Orrin Sheriff's Office", "7 PM ET" */
const isOtherThanTitle = (r: Reading, at: number): boolean =>
  (r.word(at) === 'col' && r.is(at + 1, 'name-particle') && !r.hasCapital(at + 1)) ||
  (r.word(at + 1) === "'s" && r.is(at + 2, 'public-office')) ||
  (r.is(at, 'half-of-day') && r.at(at - 1).kind === 'number');

/** Where the first title of a run begins; `end` where it has none. */
function firstTitle(r: Reading, from: number, end: number): number {
  for (let at = from; at < end; at += 1) {
    const long = lengthOf(r.known(at));
    if (long > 1) at += long - 1;
    // "Association of Resident Doctors": several are no title of somebody.
    else if (
      r.at(at).kind === 'word' &&
      titleEnd(r, at, end) > at &&
      !(isOfSeveral(r, at) && r.has(from, at, 'of')) &&
      !(at + 1 >= end && isSurname(r, at)) &&
      !isInsideName(r, at)
    )
      return at;
  }
  return end;
}

/** The index behind the last organisation head of a run, its corporate endings included; `at` where there is none. */
function headEnd(r: Reading, at: number, stop: number): number {
  for (let to = at + 2; to < stop; to += 1) if (r.is(to - 1, 'corporate-end')) return r.text(to) === '.' ? to + 1 : to;
  for (let to = stop; to > at; to -= 1) {
    if (r.text(to - 1) === '.' && r.is(to - 2, 'corporate')) return to;
    const { kind, lower } = r.at(to - 1);
    const isCorporate = lower.endsWith('.')
      ? r.lexicon.has('corporate', lower.slice(0, -1))
      : r.is(to - 1, 'corporate');
    if (kind !== 'word' || !(isCorporate || r.is(to - 1, 'organisation-head'))) continue;
    // "Orrin Aviation Lease & Finance"
    if (to < stop && r.has(to, stop, 'ampersand') && !r.has(to, stop, 'first-name')) return stop;
    return to - 1 > at || r.is(at, 'corporate') ? to : at;
  }
  return at;
}

/** A mark but for that of "Jr.", and "de" of what goes on no further. */
const endsNoName = (r: Reading, at: number): boolean =>
  (r.at(at).kind === 'mark' && !r.is(at - 1, 'surname-suffix')) || (r.is(at, 'name-particle') && !r.hasCapital(at));

/** "Ada Orrin | Syria Aleppo", "Ada Orrin | Norlands minister": tags, or whose somebody is. */
const opensPlaces = (r: Reading, at: number): boolean => {
  const known = r.known(at);
  if (known?.type !== 'place' || known.people) return false;
  return known.words[0] !== r.word(at) || r.known(at + known.words.length)?.type === 'place';
};

/** What ends the name of somebody that has two words before it. */
const endsWhole = (r: Reading, at: number): boolean =>
  endsUnknown(r, at) ||
  opensPlaces(r, at) ||
  // "Ada Orrin Norland Alliance says" where marks were lost
  (r.lacksCommas && (r.known(at) !== undefined || isAcronym(r.text(at)))) ||
  (r.hasCapital(at) && r.casing(at).small > r.casing(at).inside && !r.is(at, 'name-particle'));

/** A person's name ends at four words, or where something else known begins. */
function personEnd(r: Reading, from: number, stop: number): number {
  let [to, words] = [from, 0];
  for (; to < stop && words < 5; to += 1) {
    if (r.text(to) === '&' || r.word(to) === "'s" || (words > 1 && endsWhole(r, to))) break;
    // "Ada Orrin Over 20 dead", "Ada Orrin Number of boats", where the article else writes "number"
    if (to > from && r.is(to, 'function') && r.hasCapital(to)) break;
    if (r.at(to).kind === 'word' && !(to > from && r.is(to, 'name-particle'))) words += 1;
  }
  while (to > from + 1 && endsNoName(r, to - 1)) to -= 1;
  return to;
}

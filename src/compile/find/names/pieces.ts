import type { Token } from '../../read/text/tokens.ts';
import { firstOf, rules, when } from '../rule.ts';
import { hasCapital, opensAt } from './casing.ts';
import type { Known, Lexicon } from './lexicon.ts';
import { hyphenIn, isCompound, isLong, isOf, knownAt, knownPart, nameable, type Reading, runEnd } from './run.ts';

/** A stretch of a sentence that names one thing: tokens `from` to `to` (exclusive), and what its form says. */
export interface Piece {
  readonly from: number;
  readonly to: number;
  readonly form: 'known' | 'titled' | 'first-name' | 'organisation' | 'place' | 'unknown' | 'stem';
  readonly known?: Known | undefined;
  /** Of its last token, only the letters up to here. */
  readonly upTo?: number;
  /** Of its only token, only the letters from here on. */
  readonly since?: number;
  /** First token of the title before it. */
  readonly titleFrom?: number;
  /** The rule that cut it. */
  readonly rule: string;
}
type Cut = Omit<Piece, 'rule'>;

/** The names of a sentence, left to right, without overlap. */
export function piecesOf(reading: Reading): readonly Piece[] {
  const { tokens } = reading;
  const pieces: Piece[] = [];
  for (let index = 0; index < tokens.length; ) {
    const token = tokens[index];
    const compound = hasCapital(token) && isCompound(reading, token);
    if (!compound && nameable(reading, index)) {
      const end = runEnd(reading, index);
      pieces.push(...piecesOfRun(reading, index, end));
      index = end;
      continue;
    }
    if (compound) pieces.push(...stemsOf(reading, token, index));
    index += 1;
  }
  return pieces.filter((piece) => standalone(reading, piece));
}

/** The known names in a word that a hyphen joins: "US" of "US-backed", both of "Azerbaijani-Turkish". */
function stemsOf({ lexicon }: Reading, token: Token, from: number): readonly Piece[] {
  const at = hyphenIn(token);
  const known = knownPart(lexicon, token, 0, at);
  const other = knownPart(lexicon, token, at + 1, token.text.length);
  const stem = { from, to: from + 1, form: 'stem', rule: 'part of a compound' } as const;
  return [{ ...stem, upTo: at, known }, ...(other ? [{ ...stem, since: at + 1, known: other }] : [])];
}

/** The pieces of a run; "New York City-based" ends at the hyphen, unless a known name of its own stands before it. */
function piecesOfRun(reading: Reading, from: number, end: number): readonly Piece[] {
  const last = reading.tokens[end - 1];
  if (!last || end - 1 === from || !isCompound(reading, last)) return split(reading, from, end);
  const at = hyphenIn(last);
  if (knownPart(reading.lexicon, last, 0, at))
    return [...split(reading, from, end - 1), ...stemsOf(reading, last, end - 1)];
  return split(reading, from, end).map((piece) => (piece.to === end ? { ...piece, upTo: at } : piece));
}

function split(reading: Reading, from: number, end: number): readonly Piece[] {
  const { tokens, lexicon } = reading;
  const pieces: Piece[] = [];
  let at = from;
  while (at < end && (tokens[at]?.kind === 'mark' || (isOf(lexicon.words.the, tokens[at]) && !knownAt(reading, at))))
    at += 1;
  while (at < end) {
    const token = tokens[at];
    const cut = hasCapital(token) ? firstOf(CUTS, startOf(reading, token, at, end)) : null;
    if (cut && cut.found.from < cut.found.to) pieces.push({ ...cut.found, rule: cut.rule });
    at = Math.max(at + 1, cut?.found.to ?? 0);
  }
  return pieces;
}

/** A word at which a piece of a run begins. */
interface Start {
  readonly reading: Reading;
  readonly words: Lexicon['words'];
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

function startOf(reading: Reading, token: Token, at: number, end: number): Start {
  const { words } = reading.lexicon;
  const next = reading.tokens[at + 1];
  const stop = firstTitle(reading, at + 1, end);
  const byFirst = words.firstNames.has(token.lower) && at + 1 < stop && (next?.kind === 'word' || next?.text === '.');
  const [titleEnd, head] = [endOfTitle(reading, at, end), headEnd(reading, at, stop)];
  return { reading, words, at, end, stop, known: knownAt(reading, at), titleEnd, head, byFirst };
}

/** True for a known name of several words that reaches as far as another reading of the same words. */
const reaches = ({ known, at }: Start, end: number): boolean => isLong(known) && at + known.words.length >= end;

const knownPiece = (at: number, known: Known): Cut => ({ from: at, to: at + known.words.length, form: 'known', known });

/** What a piece is that begins at a word of a run. */
const CUTS = rules<Start, Cut>({
  // A title says most: whoever stands behind it is a person, known or not.
  title: (start) => (start.titleEnd > start.at && !reaches(start, start.titleEnd) ? behindTitle(start) : null),
  // Longer readings before shorter ones: of these three the one that takes in most words.
  'opens with its kind': (start) => {
    const opened = openedByKind(start);
    return opened && !reaches(start, opened.to) ? opened : null;
  },
  'known organisation beside another': ({ reading, at, known }) => {
    const inner = known?.type === 'organisation' ? knownAt(reading, at + known.words.length) : undefined;
    return known && inner?.type === 'organisation' && isLong(inner) ? knownPiece(at, known) : null;
  },
  'known name of several words': (start) => (start.known && reaches(start, start.head) ? knownPiece(start.at, start.known) : null),
  'ends with its kind': ({ reading, words, at, head, byFirst }) =>
    head > at + 1 && !(byFirst && isOf(words.weakHeads, reading.tokens[head - 1]))
      ? { from: at, to: head, form: 'organisation' }
      : null,
  // Behind organisations: "Ford Motor Company" begins with a first name.
  'first name': ({ reading, at, stop, known, byFirst }) =>
    byFirst && !(known && knownAt(reading, at + 1))
      ? { from: at, to: personEnd(reading, at, stop), form: 'first-name' }
      : null,
  'ends with a kind of place': ({ reading, at, stop, known }) => {
    const to = placeEnd(reading, at, stop);
    return to > at + (known?.words.length ?? 1) && !known?.people ? { from: at, to, form: 'place' } : null;
  },
  'country and an unknown word': ({ reading, at, stop, known }) =>
    known && isCompany(reading, at, stop, known) ? { from: at, to: stop, form: 'unknown' } : null,
  'known company and its branch': ({ reading, at, stop, known }) => {
    if (known?.type !== 'organisation' || known.words.length > 1 || at + 1 >= stop) return null;
    const branch = knownAt(reading, at + 1);
    const ends = branch?.type === 'place' && !branch.people && at + 1 + branch.words.length === stop;
    return ends ? { ...knownPiece(at, known), to: stop } : null;
  },
  'known name': ({ at, known }) => (known ? knownPiece(at, known) : null),
  'unknown name': ({ reading, at, stop }) => ({ from: at, to: unknownEnd(reading, at, stop), form: 'unknown' }),
});

/** The person whom a title belongs to, or a piece of no length where nobody is named behind it. */
function behindTitle({ reading, words, at, titleEnd, end }: Start): Cut {
  const { tokens } = reading;
  let from = titleEnd;
  while (from < end && tokens[from]?.kind === 'mark') from += 1;
  if (from >= end) return { from: end, to: end, form: 'titled' };
  const known = knownAt(reading, from);
  if (known && (isLong(known) || known.people)) return knownPiece(from, known);
  if (isOf(words.of, tokens[titleEnd])) return { from: titleEnd, to: titleEnd, form: 'titled' };
  return { from, to: personEnd(reading, from, firstTitle(reading, from + 1, end)), form: 'titled', titleFrom: at };
}

/** "Ministry of Defence", "Gulf of Mexico". */
function openedByKind({ reading, words, at, stop }: Start): Cut | null {
  const { tokens } = reading;
  for (let of = at + 1; of < Math.min(stop, at + 4); of += 1) {
    const isFor = isOf(words.for, tokens[of]);
    if (!isFor && !isOf(words.of, tokens[of])) continue;
    const kind = tokens[of - 1];
    if (isOf(words.organisationOpeners, kind) || (isFor && isOf(words.organisationHeads, kind)))
      return { from: at, to: nextPerson(reading, of + 2, stop), form: 'organisation' };
    if (isOf(words.placeOpeners, kind)) return { from: at, to: stop, form: 'place' };
  }
  return null;
}

/** "China Eastern": a country's full name and one unknown word. */
function isCompany(reading: Reading, at: number, stop: number, known: Known): boolean {
  const [first, second] = [reading.tokens[at], reading.tokens[at + 1]];
  if (reading.style !== 'sentence' || known.type !== 'place' || known.people || stop !== at + 2) return false;
  if (first?.text === first?.text.toUpperCase() || second?.kind !== 'word') return false;
  const { firstNames, isCommon } = reading.lexicon.words;
  return !knownAt(reading, at + 1) && !firstNames.has(second.lower) && !isCommon(second.lower);
}

/** A word behind the words of a title read so far. */
interface TitleWord {
  readonly reading: Reading;
  readonly words: Lexicon['words'];
  /** Where the title starts, and where the word stands. */
  readonly from: number;
  readonly at: number;
  readonly token: Token;
  readonly next: Token | undefined;
  /** The words so far are a title, not modifiers alone. */
  readonly real: boolean;
}

/** How a title goes on: by how many tokens, and whether it is one with them. */
const TITLE_STEPS = rules<TitleWord, { readonly step: number; readonly real: boolean }>({
  'full stop of an abbreviation': when({ step: 1, real: false }, ({ token, at, from }) => token.text === '.' && at > from),
  // "Foreign Ministry": a modifier of a body is no title.
  'modifier of a body': ({ words, token, next }) =>
    words.titleModifiers.has(token.lower) && isOf(words.organisationHeads, next) && !isTitle(words, next) ? NO_STEP : null,
  'title or modifier': ({ reading, words, token, at }) => {
    if (!isTitle(words, token)) return null;
    const [first, second] = words.doubleTitle;
    const doubled = token.lower === second && reading.tokens[at - 1]?.lower === first;
    return { step: 1, real: doubled || !words.titleModifiers.has(token.lower) };
  },
  'role before a name': when({ step: 1, real: true }, ({ reading, at, from }) => at === from && isRole(reading, at)),
  'of what': when(
    { step: 2, real: true },
    ({ words, token, next, real }) =>
      real && words.of.has(token.lower) && (isOf(words.organisationTopics, next) || isOf(words.titleModifiers, next)),
  ),
});
const NO_STEP = { step: 0, real: false };

/** The index behind a title that starts here; `at` itself where none does. Modifiers alone are no title. */
function endOfTitle(reading: Reading, from: number, end: number): number {
  const { tokens, lexicon } = reading;
  let [at, real] = [from, false];
  while (at < end) {
    const token = tokens[at];
    const word = token && { reading, words: lexicon.words, from, at, token, next: tokens[at + 1], real };
    const { step, real: isReal } = (word && firstOf(TITLE_STEPS, word)?.found) ?? NO_STEP;
    if (step === 0) break;
    at += step;
    real ||= isReal;
  }
  return real ? at : from;
}

/** "Skipper Peter Calloway said": a role that has its capital from the sentence's start, or stands before a first name. */
function isRole({ tokens, lexicon: { words } }: Reading, at: number): boolean {
  const [token, next] = [tokens[at], tokens[at + 1]];
  if (!token || !hasCapital(next) || !(words.roleNouns.has(token.lower) || words.roleEnding.test(token.lower)))
    return false;
  return opensAt(tokens, at) || words.firstNames.has(next.lower);
}

function isTitle({ titles, titleModifiers }: Lexicon['words'], token: Token | undefined): boolean {
  if (!token) return false;
  const single = token.lower.endsWith('s') ? token.lower.slice(0, -1) : '';
  return titles.has(token.lower) || titleModifiers.has(token.lower) || (titles.has(single) && !titleModifiers.has(single));
}

/** Where the first title of a run begins; `end` where it has none. */
function firstTitle(reading: Reading, from: number, end: number): number {
  for (let at = from; at < end; at += 1) {
    const known = knownAt(reading, at);
    if (isLong(known)) at += known.words.length - 1;
    else if (reading.tokens[at]?.kind === 'word' && endOfTitle(reading, at, end) > at) return at;
  }
  return end;
}

/** The index behind the last organisation head of a run, its corporate endings included; `at` where there is none. */
function headEnd({ tokens, lexicon: { words } }: Reading, at: number, stop: number): number {
  for (let to = at + 2; to < stop; to += 1)
    if (isOf(words.corporateEnds, tokens[to - 1])) return tokens[to]?.text === '.' ? to + 1 : to;
  for (let to = stop; to > at; to -= 1) {
    const [last, before] = [tokens[to - 1], tokens[to - 2]];
    if (last?.text === '.' && isOf(words.corporate, before)) return to;
    const corporate = words.corporate.has(last?.lower.replace(/\.$/, '') ?? '');
    if (last?.kind !== 'word' || !(corporate || words.organisationHeads.has(last.lower))) continue;
    return to - 1 > at || words.corporate.has(last.lower) ? to : at;
  }
  return at;
}

/** Where a first name begins that is no part of what stands before it; `stop` where none does. */
function nextPerson({ tokens, lexicon }: Reading, from: number, stop: number): number {
  for (let at = from; at < stop - 1; at += 1)
    if (isOf(lexicon.words.firstNames, tokens[at]) && hasCapital(tokens[at - 1])) return at;
  return stop;
}

/** The index behind the last word that makes a place of a run ("River"); `at` where there is none. */
function placeEnd({ tokens, lexicon }: Reading, at: number, stop: number): number {
  for (let to = stop; to > at + 1; to -= 1) if (isOf(lexicon.words.placeHeads, tokens[to - 1])) return to;
  return at;
}

/** True where a known name begins that ends an unknown one before it. */
function endsUnknown(reading: Reading, at: number): boolean {
  const known = knownAt(reading, at);
  return known !== undefined && (isLong(known) || known.people);
}

/** A person's name ends at a title, at four words, or where something else known begins. */
function personEnd(reading: Reading, from: number, stop: number): number {
  const { tokens, lexicon } = reading;
  let [to, words] = [from, 0];
  for (; to < stop && words < 5; to += 1) {
    const token = tokens[to];
    if (!token || token.text === '&' || token.lower === "'s" || (words > 1 && endsUnknown(reading, to))) break;
    if (token.kind === 'word') words += 1;
  }
  const { surnameSuffixes } = lexicon.words;
  while (to > from + 1 && tokens[to - 1]?.kind === 'mark' && !isOf(surnameSuffixes, tokens[to - 2])) to -= 1;
  return to;
}

/** An unknown name ends where a known one begins. */
function unknownEnd(reading: Reading, at: number, stop: number): number {
  let to = at + 1;
  while (to < stop && !endsUnknown(reading, to)) to += 1;
  while (to > at + 1 && reading.tokens[to - 1]?.kind === 'mark') to -= 1;
  return to;
}

/** "Jane Roe (R-Ohio)": a party with the state. */
const PARTY_AND_STATE = /^[DRI]-\p{Lu}/u;

interface Standing extends Piece {
  readonly reading: Reading;
  readonly words: Lexicon['words'];
  readonly first: Token;
  readonly before: Token | undefined;
  readonly after: Token | undefined;
}

/** Whether a piece is a name, and not one in its form alone: a bare head ("Council"), a product or a model. */
const STANDS_ALONE = rules<Standing, boolean>({
  'model with its number': when(
    false,
    ({ reading: { tokens }, to, after }) =>
      after && after.start - (tokens[to - 1]?.end ?? 0) <= 1 && /\d/.test(after.text) && hasCapital(after),
  ),
  'model of three digits': when(
    false,
    ({ words, before, after }) =>
      after?.kind === 'number' && /^\d{3}$/.test(after.text) && isOf(words.modelArticles, before),
  ),
  'known, a title or a first name': when(true, ({ known, form }) => known || form === 'titled' || form === 'first-name'),
  'several words': ({ reading: { tokens }, words, from, to }) =>
    to > from + 1
      ? !tokens.slice(from, to).every(({ lower }) => words.organisationTopics.has(lower) || words.and.has(lower))
      : null,
  'party and state': when(false, ({ first }) => PARTY_AND_STATE.test(first.text)),
  'word that many names share': when(false, ({ words, first: { lower } }) =>
    [words.organisationHeads, words.organisationTopics, words.placeHeads, words.titles, words.roleNouns].some((set) =>
      set.has(lower),
    ),
  ),
  'mostly in small letters': when(false, ({ reading, words, first: { lower } }) => {
    const { small, inside } = reading.casings.of(lower);
    return small > inside && !words.firstNames.has(lower);
  }),
  'everyday word': when(
    false,
    ({ reading, words, first: { lower } }) => words.isCommon(lower) && reading.casings.of(lower).inside < 2,
  ),
  'model behind an article': when(
    false,
    ({ reading: { style, tokens }, words, from, before }) =>
      style === 'sentence' && !opensAt(tokens, from) && isOf(words.determiners, before),
  ),
  // "Boats stayed in port": a plural opens more sentences than names of that form do.
  'plural that opens a sentence': when(
    false,
    ({ reading: { casings, tokens }, words, first: { lower }, from, after }) =>
      casings.of(lower).inside === 0 &&
      opensAt(tokens, from) &&
      lower.length > 4 &&
      /[^sui']s$/.test(lower) &&
      !isOf(words.speechVerbs, after),
  ),
  'single letter': when(false, ({ first }) => first.text.length === 1),
});

function standalone(reading: Reading, piece: Piece): boolean {
  const { tokens, lexicon } = reading;
  const [first, after, before] = [tokens[piece.from], tokens[piece.to], tokens[piece.from - 1]];
  if (!first) return false;
  return firstOf(STANDS_ALONE, { ...piece, reading, words: lexicon.words, first, before, after })?.found ?? true;
}

import { isVerb } from '../compare/clauses.ts';
import { saysNow, verbWordsOf } from '../compare/main-verb.ts';
import type { Language } from '../language/language.ts';
import * as Word from '../language/word-classes.ts';
import { isCapital, type Token } from '../read/text/tokens.ts';

/** A name among the tokens of a sentence: from one up to another; `index` is its place among the names that were given. */
export interface NameSpan {
  readonly index: number;
  readonly from: number;
  readonly to: number;
}

/** A sentence whose noun phrases are read. */
export interface Named {
  readonly tokens: readonly Token[];
  readonly names: readonly NameSpan[];
  readonly language: Language;
}

/** Names by their tokens; those that stand in none are left out. */
export function placedAt(
  tokens: readonly Token[],
  names: readonly { readonly start: number; readonly end: number }[],
): readonly NameSpan[] {
  return names.flatMap(({ start, end }, index) => {
    const from = tokens.findIndex((token) => token.start >= start);
    let to = from;
    while (to >= 0 && to < tokens.length && (tokens[to]?.end ?? 0) <= end) to += 1;
    return from >= 0 && to > from ? [{ index, from, to }] : [];
  });
}

/** A noun phrase up to what says more of it: "former mayor | Ada Roe | of Orne". */
interface Phrase {
  readonly end: number;
  /** The name that it ends in; null where it is a noun, as in "Roe's lawyer", "the Roe family". */
  readonly head: number | null;
  readonly isOwned: boolean;
}

/** @param isMade Behind "named", "elected": the name that it begins with, whatever they are made. */
export function nounPhraseAt({ tokens, names, language }: Named, from: number, to: number, isMade = false): Phrase {
  const words = verbWordsOf(language);
  let [at, isOwned]: [number, boolean] = [from, false];
  let head: number | null = null;
  while (at < to) {
    const token = tokens[at];
    const name = names.find((each) => each.from === at);
    if (!token) break;
    if (name && name.to <= to) {
      if (!mayStandBefore(tokens, from, at, language)) break;
      [head, at] = [name.index, name.to];
      if (isMade && !words.possessive.has(tokens[at]?.lower ?? '')) break;
      continue;
    }
    const age = ageAt(tokens, at, language);
    const holder = holderAt({ tokens, names, language }, from, at, to);
    if (holder) {
      [head, at] = [holder.index, holder.to];
      continue;
    }
    if (words.possessive.has(token.lower)) isOwned = true;
    else if (age > 0) at += age - 1;
    else if (endsPhrase(tokens, at, head !== null, language)) break;
    head = null;
    at += 1;
  }
  return { end: at, head, isOwned };
}

/** "chief | of the harbour guard Ada Roe": who holds an office, where a first name says that somebody is meant. */
function holderAt({ tokens, names, language }: Named, from: number, at: number, to: number): NameSpan | undefined {
  const { bits, of } = verbWordsOf(language);
  const office = tokens[at - 1];
  if (at === from || !office || !of.has(tokens[at]?.lower ?? '') || (bits(office) & Word.ROLE) === 0) return undefined;
  const name = names.find((each) => each.from > at);
  const last = tokens[(name?.from ?? 0) - 1];
  if (!name || !last || name.to > to || name.from - at > LONGEST_OFFICE) return undefined;
  if (tokens.slice(at + 1, name.from).some((token) => token.kind !== 'word' || isCapital(token))) return undefined;
  if ((bits(last) & (ENDING | Word.DETERMINER | Word.ARTICLE)) !== 0) return undefined;
  // "the friend of the mayor Ada Roe"; "staff" are many.
  if ((bits(last) & Word.ROLE) !== 0 && (bits(last) & Word.PLURAL) === 0) return undefined;
  const first = tokens[name.from]?.lower ?? '';
  return FIRST_NAMES.some((list) => language.classes.get(list)?.has(first)) ? name : undefined;
}
/** Tokens of "of the general staff", and of whoever holds an office: "head of the bank Roe & Doe" is nobody. */
const LONGEST_OFFICE = 6;
const FIRST_NAMES = ['he-name', 'she-name'];

/** Tokens of "83-year-old", which says more of what stands behind it; 0 for others. */
const ageAt = (tokens: readonly Token[], at: number, { speech }: Language): number =>
  tokens[at]?.kind === 'number' && tokens[at + 1]?.text === '-' && tokens[at + 2]?.lower === speech.ageWord ? 3 : 0;

/** True where what stands before a name belongs to it: "ferry captain | Roe", not "critics say | Roe". */
function mayStandBefore(tokens: readonly Token[], from: number, at: number, language: Language): boolean {
  const words = verbWordsOf(language);
  const before = tokens[at - 1];
  if (at === from || !before || isCapital(before) || before.kind !== 'word') return true;
  if ((words.bits(before) & (Word.ROLE | Word.TITLE | Word.MODIFIER | Word.DETERMINER | Word.POSSESSIVE)) !== 0)
    return true;
  if (saysNow(tokens, at - 1, from, language)) return false;
  // "the fans love Roe": behind several a word may be a verb.
  return !tokens.slice(from, at - 1).some(({ text, lower }) => text === lower && language.plural?.test(lower));
}

/** True for a token with which no noun phrase goes on. */
function endsPhrase(tokens: readonly Token[], at: number, isBehindName: boolean, language: Language): boolean {
  const token = tokens[at];
  const words = verbWordsOf(language);
  if (!token || token.kind === 'mark') return true;
  const bits = words.bits(token);
  if ((bits & ENDING) !== 0 || words.stops.has(token.lower) || words.ends.has(token.lower)) return true;
  if (isVerb(tokens, at, language)) return true;
  if (!isBehindName) return false;
  const isDescribed = (bits & (Word.DETERMINER | Word.ADVERB | Word.TIME)) !== 0 || words.states.has(token.lower);
  return (
    isDescribed ||
    token.kind === 'number' ||
    words.isAdverb(token) ||
    (!isCapital(token) && /.{3}ing$/.test(token.lower))
  );
}
const ENDING = Word.PREPOSITION | Word.AUXILIARY | Word.CONJUNCTION | Word.RELATIVE | Word.PRONOUN;

/** A part of a list or aside: between commas, or behind "and". */
interface Segment extends Phrase {
  readonly from: number;
  readonly to: number;
  /** Behind "and", "along with". */
  readonly isJoined: boolean;
  readonly isWith: boolean;
  /** A comma stands before it, before an "and" of its own as well. */
  readonly isApart: boolean;
  /** Something more is said of it: "of Orne". */
  readonly hasMore: boolean;
  /** It only says when or where, or how old somebody is. */
  readonly isOpening: boolean;
  readonly isAge: boolean;
}

/**
 * The names that a subject consists of, in a stretch of tokens before its verb. "Roe, a nurse, and Poe", "his deputy, Ada
 * Roe" have some; "Roe's lawyer", "a friend of Roe", "Roe, Doe's brother and Poe" have one or none: where it is not plain
 * who is meant, nobody is.
 * @param isOne The verb is that of one: "was".
 */
export function headsOfSubject(named: Named, from: number, to: number, isOne: boolean): readonly number[] {
  const segments = segmentsOf(named, behindWhen(named, from, to), to);
  const start = segments.findIndex(({ isOpening }) => !isOpening);
  return start < 0 ? [] : headsOf(named, segments.slice(start), isOne);
}

/** "On Monday evening | Roe resigned": where a subject begins behind a day that no comma parts from it. */
function behindWhen({ tokens, names, language }: Named, from: number, to: number): number {
  const words = verbWordsOf(language);
  const isOfName = (at: number): boolean => names.some((name) => at >= name.from && at < name.to);
  let at = from;
  while (at < to && !isOfName(at) && (words.isWhen(tokens[at]) || (at > from && tokens[at]?.kind === 'number')))
    at += 1;
  const isDay = tokens.slice(from, at).some((token) => (words.bits(token) & Word.TIME) !== 0);
  return isDay && at < to && tokens[at]?.kind === 'word' ? at : from;
}

/** The names that an object consists of which begins at a token, and where it ends. */
export function headsOfObject(
  named: Named,
  from: number,
  to: number,
  isMade: boolean,
): { readonly heads: readonly number[]; readonly end: number } {
  const { tokens, language } = named;
  const words = verbWordsOf(language);
  const start = words.particles.has(tokens[from]?.lower ?? '') ? from + 1 : from;
  let end = start;
  let comma = -1;
  while (end < to) {
    const name = named.names.find((each) => each.from === end);
    const token = tokens[end];
    const isList = token !== undefined && (token.text === ',' || words.joins.has(token.lower));
    // "dismissed the chairman of the committee, General Roe"
    const isLink = words.possessive.has(token?.lower ?? '') || words.of.has(token?.lower ?? '');
    if (!name && !isList && !isLink && endsPhrase(tokens, end, false, language)) break;
    if (isList) comma = end;
    end = name ? Math.min(name.to, to) : end + 1;
  }
  // "Police arrested Roe and Poe was charged", "He believed Roe was ill": what has a verb of its own is no object.
  const isClause = end < to && isVerb(tokens, end, language);
  const last = isClause ? Math.max(comma, start) : end;
  if (last <= start) return { heads: [], end: start };
  const [first, ...others] = segmentsOf(named, start, last, isMade);
  if (!first || first.isOpening) return { heads: [], end: start };
  return { heads: headsOf(named, [first, ...others], false), end: last };
}

function segmentsOf(named: Named, from: number, to: number, isMade = false): readonly Segment[] {
  const { tokens, language } = named;
  const words = verbWordsOf(language);
  const segments: Segment[] = [];
  let [start, isJoined, isWith, isApart] = [from, false, false, false];
  const close = (end: number): void => {
    if (end <= start) return;
    const phrase = nounPhraseAt(named, start, end, isMade);
    const isAge = end === start + 1 && tokens[start]?.kind === 'number';
    const isOpening = opensClause(named, start);
    segments.push({
      ...phrase,
      ...{ from: start, to: end, isJoined, isWith, isApart, isAge, isOpening },
      hasMore: phrase.end < end,
    });
  };
  const isNamed = (at: number): boolean => named.names.some((name) => at >= name.from && at < name.to);
  for (let at = from; at < to; at += 1) {
    const { text = '', lower = '' } = tokens[at] ?? {};
    if (isNamed(at)) continue;
    const withs = withWordsAt(tokens, at, words.withs);
    if (text !== ',' && !words.joins.has(lower) && withs === 0) continue;
    close(at);
    const isComma = text === ',';
    isApart = isComma || (at === start && isApart);
    [isJoined, isWith] = [!isComma, withs > 0];
    start = at + Math.max(1, withs);
    at = start - 1;
  }
  close(to);
  return segments;
}

/** Tokens of "along with", "together with", "as well as"; 0 for others. */
function withWordsAt(tokens: readonly Token[], at: number, withs: ReadonlySet<string>): number {
  const [one, two, three] = [0, 1, 2].map((next) => tokens[at + next]?.lower ?? '');
  if (withs.has(`${one}_${two}`)) return 2;
  return withs.has(`${one}_${two}_${three}`) ? 3 : 0;
}

/** "On Monday", "Speaking in Orne", "Two days later": what stands before a subject. */
function opensClause({ tokens, names, language }: Named, at: number): boolean {
  const token = tokens[at];
  if (!token || names.some((name) => name.from === at)) return false;
  const words = verbWordsOf(language);
  const bits = words.bits(token);
  return (
    (bits & (Word.PREPOSITION | Word.ADVERB | Word.TIME)) !== 0 ||
    words.stops.has(token.lower) ||
    words.adjuncts.has(token.lower) ||
    (token.kind === 'number' && ageAt(tokens, at, language) === 0) ||
    words.isAdverb(token) ||
    // "Acting Mayor Roe"
    ((bits & (Word.MODIFIER | Word.ROLE)) === 0 && /.{3}(?:ing|ed)$/.test(token.lower))
  );
}

/** Who of a list is meant, by what stands between its parts. */
function headsOf(named: Named, [first, ...others]: readonly Segment[], isOne: boolean): readonly number[] {
  if (!first || isForSomebody(named, first)) return [];
  const list = new List(first);
  for (const [at, segment] of others.entries()) {
    if (segment.isAge) continue;
    // "leaders of Roe, Doe and Poe": a list that goes on, and nobody's name.
    const next = others[at + 1];
    if (list.isOpen && !segment.isJoined && next?.isJoined && !next.isApart) return list.heads;
    if (segment.isJoined && isOwner(named, segment)) return [];
    if (segment.isJoined) list.join(segment, isOne);
    else list.putIn(segment);
  }
  return list.heads;
}

/** "A spokesman for the minister |, Ada Roe, said": it is open which of the two she is. */
function isForSomebody({ tokens, language }: Named, { from, to, head, hasMore }: Segment): boolean {
  if (head !== null || !hasMore) return false;
  const { bits } = verbWordsOf(language);
  const [last, own] = [tokens[to - 1], tokens.slice(from, from + 4)];
  const isPerson = last !== undefined && (bits(last) & Word.ROLE) !== 0 && (bits(last) & Word.ORGANISATION) === 0;
  return isPerson && own.some(({ lower }) => language.accounts.speaksForOthers.has(lower));
}

/** "Roe and | Doe's house": whose the house is, they are both. */
function isOwner({ tokens, names, language }: Named, { head, isApart, from }: Segment): boolean {
  const name = names.find((each) => each.from === from);
  const { possessive } = verbWordsOf(language);
  return head === null && !isApart && name !== undefined && possessive.has(tokens[name.to]?.lower ?? '');
}

/** A list of names while it is read. */
class List {
  readonly heads: number[] = [];
  /** Names between commas, which are of the list where an "and" comes. */
  #listed: number[] = [];
  /** What stands last in it: a noun, and not a name; and something more that is said of it. */
  #isNoun: boolean;
  #hasMore: boolean;
  #isAside = false;
  readonly #isOwned: boolean;

  constructor({ head, hasMore, isOwned }: Segment) {
    if (head !== null) this.heads.push(head);
    [this.#isNoun, this.#hasMore, this.#isOwned] = [head === null, hasMore, isOwned];
  }

  /** True where it ends in a noun of which more is said: "leaders of Roe". */
  get isOpen(): boolean {
    return this.#isNoun && this.#hasMore;
  }

  /** "a friend of Doe | and Poe": of whom it is told is not plain, but for ", and Poe" and "along with Poe". */
  join({ head, isWith, isApart, hasMore }: Segment, isOne: boolean): void {
    const isOpen = this.#hasMore || this.#isAside || (this.#isNoun && this.#isOwned);
    const isPlain = isWith || isApart || !isOpen;
    const hasRoom = !isOne || isWith || this.heads.length === 0;
    if (head !== null && isPlain && hasRoom) this.heads.push(...this.#listed.splice(0), head);
    [this.#hasMore, this.#isAside, this.#isNoun] = [hasMore, false, head === null];
  }

  /** Behind a comma: "his deputy, | Ada Roe", "Roe, | Doe and Poe", "Roe, | a nurse". */
  putIn({ head, hasMore }: Segment): void {
    if (head !== null && this.#isNoun) {
      this.heads.push(head);
      [this.#hasMore, this.#isAside, this.#isNoun] = [hasMore, true, false];
    } else if (head !== null && !this.#isAside && !this.#hasMore) this.#listed.push(head);
    else this.#isAside = true;
  }
}

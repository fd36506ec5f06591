import * as Word from '../../language/word-classes.ts';
import { isCapital } from '../../read/text/tokens.ts';
import { firstOf, rules } from '../rule.ts';
import type { Outline } from './outline.ts';

/** Somebody who may be the subject of a cue verb: the items from `from` to `to`, the head at `head`. */
export interface Candidate {
  readonly kind: 'name' | 'pronoun' | 'role';
  readonly head: number;
  readonly from: number;
  readonly to: number;
  readonly score: number;
}

/** A phrase such as "the deputy head of the harbour board" has at most this many items on each side of its head. */
export const PHRASE = 7;

/** What may speak at an item, with what speaks for it wherever it stands. */
const KINDS = rules<[Outline, number], Candidate | 'nobody'>({
  // "the Czech said"
  'name of a people': (o, item) =>
    o.is(item, Word.NAME) && o.has(item - 1, 'definite') && isPeople(o, item)
      ? { kind: 'role', head: item, from: item - 1, to: item, score: 1 }
      : null,
  name: (o, item) => (o.is(item, Word.NAME) ? nameAt(o, item) : null),
  pronoun: (o, item) => {
    if (!o.is(item, Word.PRONOUN) || o.is(item, Word.RELATIVE)) return null;
    if (o.has(item, 'you')) return 'nobody';
    const score = o.has(item, 'he') || o.has(item, 'she') ? 1.5 : o.has(item, 'they') ? 0.8 : 0.5;
    return { kind: 'pronoun', head: item, from: item, to: item, score };
  },
  // Before roles: "prosecutors" of a statement by them would be its owners.
  role: (o, item) => (o.is(item, Word.ROLE) ? (roleAt(o, item, o.is(item, Word.PLURAL) ? 0.9 : 1) ?? 'nobody') : null),
  // A statement speaks for its owner, else for itself, weakly.
  'owner of a statement': (o, item) => (o.is(item, Word.WRITING) ? ownerOf(o, item) : null),
  'author of a statement': (o, item) => (o.is(item, Word.WRITING) ? authorOf(o, item) : null),
  statement: (o, item) => (o.is(item, Word.WRITING) ? roleAt(o, item, -1.5) : null),
});

/** Called otherwise than the land they are of, and right before a verb. */
function isPeople(o: Outline, item: number): boolean {
  const { type, entity, start = 0, end = 0 } = o.mention(item) ?? {};
  return type === 'place' && entity !== o.flat.text.slice(start, end).toLowerCase() && o.is(item + 1, Word.CUE);
}

export function candidateAt(o: Outline, item: number): Candidate | null {
  const found = firstOf(KINDS, o, item)?.found;
  return found === undefined || found === 'nobody' ? null : found;
}

const PERSON_SCORES = { person: 1.5, organisation: 0.8, place: 0.3 } as const;

export function nameAt(o: Outline, item: number): Candidate {
  const { type = null, end = 0 } = o.mention(item) ?? {};
  const unknown = end > o.token(item).end ? 1.2 : 0.6;
  const another = o.is(item + 1, Word.POSSESSIVE | Word.NAME) || modifies(o, item, 0) || isOfNoun(o, item) ? 4.5 : 0;
  const score = (type ? PERSON_SCORES[type] : unknown) - another;
  return { kind: 'name', head: item, from: startOfName(o, item), to: item, score };
}

/** "the Roe regime has", "a Gale page run by": behind an article that is none of its own, a name belongs to the noun behind it. */
function isOfNoun(o: Outline, item: number): boolean {
  if (!o.isOnly(item + 1, 0) || o.token(item + 1).kind !== 'word' || !o.together(item, item + 1)) return false;
  return o.is(item - 1, Word.INDEFINITE) || (o.is(item - 1, Word.ARTICLE) && o.mention(item)?.type === 'person');
}

/** "Northport deputy mayor": the name says whose role it is; up to `unknown` other words may stand between. */
export function modifies(o: Outline, item: number, unknown: number): boolean {
  let others = 0;
  for (let at = item + 1; at - item < 6 && o.together(item, at); at += 1) {
    if (o.is(at, Word.ROLE | Word.WRITING | Word.TITLE) && !o.is(at, Word.CUE)) return true;
    if (o.is(at, Word.MODIFIER)) continue;
    if (!o.isOnly(at, 0) || others >= unknown) return false;
    others += 1;
  }
  return false;
}

/** A name with its titles and roles has at most this many items before it. */
const TITLES = 7;

/** Where a name begins, with the titles and roles before it. */
export function startOfName(o: Outline, item: number): number {
  let from = item;
  while (item - from < TITLES && isBeforeName(o, from - 1)) from -= 1;
  return from;
}

/** The same with the word in capitals that a sentence begins with: "Co-pilot Jane Roe", "Albion captain John Smith". */
export function openingOfName(o: Outline, item: number): number {
  const from = startOfName(o, item);
  const opens = from > 0 && o.together(from - 1, from) && o.opensSentence(from - 1) && o.isOnly(from - 1, 0);
  return opens && isCapital(o.token(from - 1)) ? from - 1 : from;
}

/** Titles, roles, articles and the names that go with them: "Harbour Board spokesman" before "John Smith". */
function isBeforeName(o: Outline, item: number): boolean {
  if (!o.together(item, item + 1) || o.isSoft(item + 1)) return false;
  if (o.is(item, Word.TITLE | Word.ROLE | Word.DETERMINER | Word.POSSESSIVE | Word.MODIFIER)) return true;
  // "the retired judge Jane Roe"
  if (o.isOnly(item, 0) && o.is(item - 1, Word.DETERMINER) && o.is(item + 1, Word.ROLE | Word.TITLE)) return true;
  // "Secretary of State Jane Roe", "Leader of the Opposition Jane Roe": nobody's name has an article.
  if (o.has(item, 'of') && o.is(item - 1, Word.ROLE))
    return o.has(item + 1, 'office') || (o.is(item + 1, Word.ARTICLE) && o.mention(item + 2)?.type === 'person');
  const goesOn = Word.TITLE | Word.ROLE | Word.POSSESSIVE | Word.MODIFIER | Word.NAME;
  return o.is(item, Word.NAME) && o.is(item + 1, goesOn);
}

/** A phrase about its head noun, from its article to the end of what belongs to it ("of the harbour board"). */
function roleAt(o: Outline, item: number, score: number): Candidate | null {
  if (o.is(item + 1, Word.NAME | Word.ROLE | Word.POSSESSIVE) && o.together(item, item + 1)) return null;
  const between = o.isOnly(item + 1, 0) || o.is(item + 1, Word.MODIFIER);
  if (between && o.is(item + 2, Word.ROLE) && o.together(item, item + 2)) return null;
  let from = item;
  while (item - from < PHRASE && from > 0 && o.together(from - 1, item) && !o.isSoft(from)) {
    const before = from - 1;
    if (o.has(before, 'quoting') || o.is(before, Word.BREAK | NO_PART | Word.PREPOSITION | Word.PRONOUN)) break;
    if (o.is(before, Word.CUE) && !o.is(before, Word.DETERMINER | Word.MODIFIER)) break;
    from = before;
    if (o.is(from, Word.DETERMINER) && !o.is(from - 1, Word.DETERMINER)) break;
  }
  return { kind: 'role', head: item, from, to: endOfPhrase(o, item), score };
}
const NO_PART = Word.AUXILIARY | Word.ADVERB | Word.TIME;

/** "Smith’s statement" */
function ownerOf(o: Outline, item: number): Candidate | null {
  for (let at = item - 1; item - at < 5 && o.together(at, item); at -= 1) {
    if (o.is(at, Word.NAME) && o.is(at + 1, Word.POSSESSIVE | Word.WRITING))
      return { kind: 'name', head: at, from: at, to: at, score: 1.2 };
    if (o.is(at, Word.BREAK | Word.PREPOSITION)) break;
  }
  return null;
}

/** "a statement by the council" */
function authorOf(o: Outline, item: number): Candidate | null {
  for (let at = item + 1; at - item < 7 && o.together(item, at); at += 1) {
    if (at === item + 1 && !o.has(at, 'from-whom')) break;
    if (o.is(at, Word.NAME) && !o.is(at + 1, Word.POSSESSIVE | Word.ROLE | Word.NAME))
      return { kind: 'name', head: at, from: item, to: at, score: 2 };
    if (o.is(at, Word.BREAK)) break;
  }
  return null;
}

export function endOfPhrase(o: Outline, item: number): number {
  let to = item;
  while (to - item < PHRASE && o.together(item, to + 1)) {
    const next = to + 1;
    if (to === item && !o.has(next, 'phrase-link')) break;
    if (o.is(next, Word.BREAK | NO_PART)) break;
    if (o.is(next, Word.CUE) && !o.is(next, Word.ROLE) && !o.has(next + 1, 'of')) break;
    to = next;
  }
  while (to > item && !o.is(to, Word.NAME | Word.ROLE) && !o.isOnly(to, 0)) to -= 1;
  return to;
}

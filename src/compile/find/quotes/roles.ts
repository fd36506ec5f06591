import * as Word from '../../language/word-classes.ts';
import { isCapital } from '../../read/text/tokens.ts';
import type { NameType, Speaker } from '../extraction.ts';
import { type Fired, firstOf, rules } from '../rule.ts';
import { type Candidate, candidateAt, openingOfName, startOfName } from './candidates.ts';
import type { Mention, Outline } from './outline.ts';
import { asSpeaker, isOnlyPerson, type Reading, somebodyNew } from './reading.ts';

/** How far back whoever bears a role is looked up, and others in one sentence, in items of the outline. */
const ROLE_REACH = 700;
const REACH = 260;

/** A role of which it is asked whose it is. */
interface Role extends Candidate {
  readonly reading: Reading;
  readonly noun: string;
  readonly isBody: boolean;
  /** Where "a diplomat" stands of whom "the diplomat" speaks; -1 where nobody does. */
  readonly unnamed: number;
  readonly last: Speaker | null;
  /** Who another candidate is. */
  readonly resolved: (candidate: Candidate) => Speaker;
}

/** Whose a role is; "nobody" where it is plainly that of nobody named. */
const BEARERS = rules<[Outline, Role], Speaker | 'nobody'>({
  // "Roe said so in a statement. “…,” the statement read."
  'whose statement it is': (o, { reading, head, noun, resolved }) => {
    if (!o.is(head, Word.WRITING)) return null;
    let item = head - 1;
    while (item >= 0 && o.sentencesTo(item, head) <= 3 && o.word(item) !== noun) item -= 1;
    if (o.word(item) !== noun || o.sentencesTo(item, head) === 0) return 'nobody';
    return issuerOf(reading, item, resolved) ?? 'nobody';
  },
  'named with the role': (o, role) => {
    const { head, noun, isBody, unnamed } = role;
    for (let item = head - 1; item > unnamed && head - item < ROLE_REACH; item -= 1) {
      const mention = o.mention(item);
      if (!mention?.entity || mention.type !== (isBody ? 'organisation' : 'person')) continue;
      if (isBody ? !calls(o, mention, noun) : !bears(o, mention, item, role)) continue;
      return !isBody && isOneOfTwo(o, mention, item, role) ? 'nobody' : asSpeaker(o, mention);
    }
    return null;
  },
  // "the man who was held": who it is, is said behind it.
  'told by what follows': (o, { head }) => (o.is(head + 1, Word.RELATIVE) ? 'nobody' : null),
  'role of its own': (o, { head, from, unnamed }) => {
    const anybody =
      o.is(head, Word.ANYBODY) || o.token(head).kind === 'number' || o.has(from + 1, 'former') || isEpithet(o, head);
    return anybody && head - from <= 4 && unnamed < 0 ? null : 'nobody';
  },
  // "Jane Roe had scored twice. “…,” the 22-year-old said."
  'sentence right before is about': (o, { head, isBody, resolved }) => (isBody ? null : topicBefore(o, head, resolved)),
  'speaks just before': (_, { reading, head, isBody, last }) =>
    speakerJustBefore(reading, head, isBody ? 'organisation' : 'person', last) ?? (isBody ? 'nobody' : null),
  'spoke last': (_, { last }) => (last?.entity ? last : null),
  // "Jane Roe walked out. “…,” the lawmaker said."
  'sentence before is about': (o, { head }) => {
    for (let item = head - 1; item >= 0 && head - item < 60 && o.sentencesTo(item, head) <= 2; item -= 1) {
      const mention = o.mention(item);
      const isBefore = o.sentencesTo(item, head) > 0 && mention?.type === 'person';
      if (isBefore && o.opensSentence(openingOfName(o, item))) return asSpeaker(o, mention);
    }
    return null;
  },
});

/** Whom the sentence right before is about: "she" who begins it, the only one named, or its subject of several. */
function topicBefore(o: Outline, head: number, resolved: Role['resolved']): Speaker | 'nobody' | null {
  let [first, several]: [number, boolean] = [-1, false];
  for (let item = head - 1; item >= 0 && o.sentencesTo(item, head) <= 1; item -= 1) {
    if (o.sentencesTo(item, head) === 0) continue;
    if (somebodyNew(o, item)) return 'nobody';
    if (o.opensSentence(item) && (o.has(item, 'he') || o.has(item, 'she'))) {
      const found = resolved({ kind: 'pronoun', head: item, from: item, to: item, score: 1 });
      return found.entity ? found : null;
    }
    const { entity = null, type } = o.mention(item) ?? {};
    if (!entity || type !== 'person' || o.is(item + 1, Word.POSSESSIVE)) continue;
    several ||= first >= 0 && o.mention(first)?.entity !== entity;
    first = item;
  }
  if (first < 0) return null;
  const from = openingOfName(o, first);
  const isJoined = several && o.is(first + 1, Word.CONJUNCTION);
  return !isJoined && !o.is(from - 1, Word.PREPOSITION) ? asSpeaker(o, o.mention(first)) : null;
}

/** The name that a role stands for: "the minister"; null where that is not plain. */
export function forRole(
  reading: Reading,
  candidate: Candidate,
  last: Speaker | null,
  resolved: Role['resolved'],
): Fired<Speaker> | null {
  const { outline: o } = reading;
  const { head, from } = candidate;
  const noun = o.word(head);
  if (o.has(from, 'possessive') && from === head - 1) {
    const found = kinNamed(o, head, noun);
    return found && { rule: 'named with whose kin it is', found };
  }
  if (o.is(head, Word.PLURAL) || !o.has(from, 'definite')) return null;
  const role = { reading, noun, isBody: o.is(head, Word.ORGANISATION), unnamed: unnamedBefore(o, head, noun) };
  const fired = firstOf(BEARERS, o, { ...candidate, ...role, last, resolved });
  if (!fired || fired.found === 'nobody') return null;
  // Whoever replies is not who has just spoken.
  const replies = o.has(head + 1, 'replying') && fired.rule !== 'named with the role';
  return replies && last?.entity && fired.found.entity === last.entity
    ? null
    : { rule: fired.rule, found: fired.found };
}

/** Items before "her son" among which he is named. */
const KIN_REACH = 160;

/** "Her son Ben", "his wife, Jane,", of whom "her son" and "his wife" speak later; nobody where two are named so. */
function kinNamed(o: Outline, head: number, noun: string): Speaker | null {
  let found: Speaker | null = null;
  for (let item = head - 1; item > 0 && head - item < KIN_REACH; item -= 1) {
    if (o.word(item) !== noun) continue;
    const mention = o.mention(o.is(item + 1, Word.COMMA) ? item + 2 : item + 1);
    if (!o.has(item - 1, 'possessive') || mention?.type !== 'person') return null;
    if (found && found.entity !== mention.entity) return null;
    found = asSpeaker(o, mention);
  }
  return found;
}

/** "the mother of four", "the Spanish director": who was named before, told of in another way; no office of its own. */
function isEpithet(o: Outline, head: number): boolean {
  // "the Czech"
  if (o.is(head, Word.NAME)) return true;
  if (o.has(head + 1, 'of'))
    return (
      o.is(head + 2, Word.DETERMINER) &&
      o.isOnly(head + 2, Word.DETERMINER) &&
      !o.is(head + 2, Word.ARTICLE) &&
      !o.is(head + 3, Word.NAME)
    );
  const isAdjective = o.has(head - 2, 'definite') && isCapital(o.token(head - 1));
  return isAdjective && !o.is(head, Word.ORGANISATION | Word.PLURAL) && !o.has(head, 'highest-office');
}

/** Who made the statement that a sentence speaks of: whoever the sentence begins with, or speaks in it. */
export function issuerOf(
  { outline: o, subjects }: Reading,
  statement: number,
  resolved: Role['resolved'],
): Speaker | null {
  for (let at = statement; at >= 0 && o.together(at, statement); at -= 1) {
    const issuer = o.opensClause(openingOfName(o, at)) || subjects.has(at) ? candidateAt(o, at) : null;
    if (!issuer || o.is(issuer.head, Word.WRITING)) continue;
    const found = resolved(issuer);
    if (found.entity) return found;
  }
  // "An engineer named Jane Roe sent an email."
  for (let at = statement; at >= 0 && o.together(at, statement); at -= 1) {
    const isSender = o.mention(at)?.type === 'person' && !o.is(openingOfName(o, at) - 1, Word.PREPOSITION);
    if (isSender && isOnlyPerson(o, at)) return asSpeaker(o, o.mention(at));
  }
  return null;
}

/** Where "a diplomat" or "one aide" stands of whom "the diplomat" speaks; -1 where nobody does. */
function unnamedBefore(o: Outline, head: number, noun: string): number {
  for (let item = head - 1; item >= 0 && head - item < 160; item -= 1) {
    if (o.word(item) !== noun || !o.is(item, Word.ROLE) || o.is(item + 1, Word.NAME)) continue;
    for (let at = item - 1; at >= item - 4; at -= 1) {
      if (o.is(at, Word.INDEFINITE)) return o.is(at - 1, Word.COMMA) ? -1 : item;
      if (o.is(at, Word.DETERMINER | Word.COMMA)) break;
    }
  }
  return -1;
}

/** Who speaks in the sentence before or the one before that; "nobody" where it is somebody without a name. */
function speakerJustBefore(
  { outline: o, subjects }: Reading,
  head: number,
  type: NameType,
  last: Speaker | null,
): Speaker | 'nobody' | null {
  for (let item = head - 1; item >= 0 && head - item < 120 && o.sentencesTo(item, head) <= 2; item -= 1) {
    if (o.sentencesTo(item, head) === 0) continue;
    if (type === 'person' && somebodyNew(o, item)) return 'nobody';
    if (!subjects.has(item)) continue;
    const mention = o.mention(item);
    // Whoever replies is somebody else.
    if (o.has(head + 1, 'replying') && last?.entity && mention?.entity === last.entity) continue;
    if (mention?.type === type) return asSpeaker(o, mention);
    if (o.is(item - 1, Word.INDEFINITE) || o.is(item - 2, Word.INDEFINITE)) return 'nobody';
  }
  return null;
}

/** "Senator Roe and Senator Doe sat there": of two in one sentence it is not plain who "the senator" is. */
function isOneOfTwo(o: Outline, { entity }: Mention, item: number, asked: Role): boolean {
  for (let at = item - 1; at >= 0 && item - at < REACH && o.together(at, item); at -= 1) {
    const other = o.mention(at);
    if (other?.entity && other.entity !== entity && other.type === 'person' && bears(o, other, at, asked)) return true;
  }
  return false;
}

/** "the ministry" for "Ministry of Transport" and for "Foreign Ministry". */
function calls(o: Outline, { start, end }: Mention, noun: string): boolean {
  const name = o.flat.text.slice(start, end).toLowerCase().split(/\s+/);
  const at = name.indexOf(noun);
  return at >= 0 && (at === name.length - 1 || o.isOf(name[at + 1] ?? '', 'phrase-link'));
}

/** The words of what a name stands behind between commas: "The presiding bishop of Northport, Jane Roe,". */
function apposedTo(o: Outline, item: number): readonly string[] {
  const from = startOfName(o, item);
  if (!o.is(from - 1, Word.COMMA) || !o.is(item + 1, Word.COMMA)) return [];
  const words: string[] = [];
  for (let at = from - 2; from - at < 9 && o.together(at, item); at -= 1) {
    if (o.is(at, Word.MARK | Word.QUOTE | Word.AUXILIARY | Word.RELATIVE | Word.CONJUNCTION)) return [];
    if (o.is(at, Word.ARTICLE) && !o.is(at - 1, Word.PREPOSITION)) return words;
    words.unshift(o.word(at));
  }
  return [];
}

/** "the minister" for "Transport Minister Jane Roe" and for "Jane Roe, the transport minister"; for nobody who only was it. */
function bears(o: Outline, { role }: Mention, item: number, asked: Role): boolean {
  const { noun } = asked;
  const short = o.words.shortRoles?.get(noun) ?? noun;
  // "the premier" for "prime minister"
  const [lead, same] = o.words.sameRoles?.get(noun) ?? [];
  const isRole = (word: string, before: string | undefined): boolean =>
    word === noun || word === short || (word === same && before === lead);
  if (isHeld(o, (role ?? '').toLowerCase().split(/[\s.-]+/), asked, isRole)) return true;
  const before: string[] = [];
  for (let at = item - 1; at >= item - 4 && o.together(at, item); at -= 1) {
    if (/^[.,;:]$/.test(o.word(at)) || o.is(at, Word.AUXILIARY | Word.CUE | Word.NAME | Word.CONJUNCTION)) break;
    before.unshift(o.word(at));
  }
  if (isHeld(o, before, asked, isRole) || isHeld(o, apposedTo(o, item), asked, isRole)) return true;
  // ", the minister of": no word of whoever acts next, as in ", but the minister declined".
  if (o.word(item + 1) !== ',' || o.is(item + 2, Word.CONJUNCTION | Word.PREPOSITION | Word.PRONOUN)) return false;
  const behind: string[] = [];
  const end = Math.min(item + 9, asked.from);
  for (let at = item + 2; at < end && o.together(item, at) && o.word(at) !== ','; at += 1) behind.push(o.word(at));
  return isHeld(o, behind, asked, isRole);
}

/**
 * Whether words say that somebody holds just the role that is asked for: "deputy mayor" and "former mayor" are other
 * roles than "mayor", and "wife of the mayor" and "mayor's aide" are somebody else.
 */
function isHeld(
  o: Outline,
  words: readonly string[],
  { from, head, noun }: Role,
  isRole: (word: string, before: string | undefined) => boolean,
): boolean {
  const at = words.findIndex((word, index) => isRole(word, words[index - 1]));
  if (at < 0 || words[at + 1] === "'s") return false;
  // "the military" is no "military leader"
  const bitsOf = (word = ''): number => o.words.classes.get(word) ?? 0;
  if ((bitsOf(words[at]) & Word.TITLE) === 0 && (bitsOf(words[at + 1]) & Word.ROLE) !== 0) return false;
  if (words.slice(0, at).some((word) => o.isOf(word, 'somebody-of') || word === "'s")) return false;
  const asked = Array.from({ length: head - from }, (_, index) => o.word(from + index));
  // "the head of state" is not "the head of the union"
  const complement = o.word(o.is(head + 2, Word.ARTICLE) ? head + 3 : head + 2);
  if (o.has(head + 1, 'of') && words[at + 1] === 'of' && !words.slice(at).includes(complement)) return false;
  const lead = o.words.sameRoles?.get(noun)?.[0];
  const qualifiers = (list: readonly string[]): string =>
    list.filter((word) => o.isOf(word, 'of-a-role') && word !== lead).join(' ');

  return qualifiers(words) === qualifiers(asked);
}

import * as Word from '../../language/word-classes.ts';
import type { NameType, Speaker } from '../extraction.ts';
import { type Fired, firstOf, rules, sumOf } from '../rule.ts';
import type { Mention, Outline } from './outline.ts';
import { type Candidate, candidateAt, openingOfName } from './subjects.ts';

/** How far back a pronoun is looked up, and a role whose bearer is named, in items of the outline. */
const REACH = 260;
const ROLE_REACH = 700;

type Gender = 'he' | 'she';

/** What has been read so far that tells who "he" and "the minister" are. */
export class Reading {
  readonly outline: Outline;
  /** Items that are subjects of cue verbs. */
  readonly subjects: ReadonlyMap<number, Candidate>;
  /** Who each pronoun read so far stands for, by its item. */
  readonly resolved = new Map<number, Mention>();
  #genders: Map<string, Gender> | undefined;

  constructor(outline: Outline, subjects: ReadonlyMap<number, Candidate>) {
    [this.outline, this.subjects] = [outline, subjects];
  }

  /** What an entity has turned out to be; each name in full tells of the surnames behind and before it. */
  get genders(): Map<string, Gender> {
    if (this.#genders) return this.#genders;
    this.#genders = new Map();
    for (let item = 0; item < this.outline.size; item += 1) {
      const { entity = null, type } = this.outline.mention(item) ?? {};
      if (entity === null || type !== 'person' || this.#genders.has(entity)) continue;
      const told = genderAt(this.outline, item);
      if (told) this.#genders.set(entity, told);
    }
    return this.#genders;
  }

  /** The name that an item is, or that a pronoun there stands for. */
  mention(item: number): Mention | undefined {
    return this.outline.mention(item) ?? this.resolved.get(item);
  }
}

/**
 * Who a candidate is, as the name in the text that says it: for "he" and "the minister" the mention of a name before
 * it where that is plain, else the words themselves with `entity` null. `last` is who spoke last before.
 */
export function speakerOf(reading: Reading, candidate: Candidate, last: Speaker | null): Fired<Speaker> {
  const { outline } = reading;
  if (candidate.kind === 'name') return { rule: 'name', found: asSpeaker(outline, outline.mention(candidate.head)) };
  const meant = candidate.kind === 'pronoun' ? forPronoun(reading, candidate, last) : forRole(reading, candidate, last);
  return meant ?? { rule: `${candidate.kind} of nobody named`, found: phrase(outline, candidate) };
}

/** The name of a mention as a speaker. */
function asSpeaker({ flat }: Outline, mention: Mention | undefined): Speaker {
  const { start = 0, end = 0, entity = null } = mention ?? {};
  return { start, end, text: flat.text.slice(start, end), entity };
}

/** The words of a phrase as a speaker whom nobody names. */
function phrase(o: Outline, { from, to }: Candidate): Speaker {
  const [start, end] = [o.token(from).start, o.mention(to)?.end ?? o.token(to).end];
  return { start, end, text: o.flat.text.slice(start, end), entity: null };
}

/** A role of which it is asked whose it is. */
interface Role extends Candidate {
  readonly reading: Reading;
  readonly noun: string;
  readonly isBody: boolean;
  /** Where "a diplomat" stands of whom "the diplomat" speaks; -1 where nobody does. */
  readonly unnamed: number;
  readonly last: Speaker | null;
}

/** Whose a role is; "nobody" where it is plainly that of nobody named. */
const BEARERS = rules<[Outline, Role], Speaker | 'nobody'>({
  // "Roe said so in a statement. “…,” the statement read."
  'whose statement it is': (o, { reading, head, noun, last }) => {
    if (!o.is(head, Word.WRITING)) return null;
    let item = head - 1;
    while (item >= 0 && o.sentencesTo(item, head) <= 3 && o.word(item) !== noun) item -= 1;
    if (o.word(item) !== noun || o.sentencesTo(item, head) === 0) return 'nobody';
    for (let at = item; at >= 0 && o.together(at, item); at -= 1) {
      const issuer = o.opensClause(openingOfName(o, at)) || reading.subjects.has(at) ? candidateAt(o, at) : null;
      if (!issuer || o.is(issuer.head, Word.WRITING)) continue;
      const { found } = speakerOf(reading, issuer, last);
      return found.entity ? found : 'nobody';
    }
    return 'nobody';
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
    const anybody = o.is(head, Word.ANYBODY) || o.token(head).kind === 'number' || o.has(from + 1, 'former');
    return anybody && head - from <= 4 && unnamed < 0 ? null : 'nobody';
  },
  'speaks just before': (_, { reading, head, isBody }) =>
    speakerJustBefore(reading, head, isBody ? 'organisation' : 'person') ?? (isBody ? 'nobody' : null),
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

/** The name that a role stands for: "the minister"; null where that is not plain. */
function forRole(reading: Reading, candidate: Candidate, last: Speaker | null): Fired<Speaker> | null {
  const { outline: o } = reading;
  const { head, from } = candidate;
  if (o.is(head, Word.PLURAL) || !o.has(from, 'definite')) return null;
  const noun = o.words.sameRoles?.get(o.word(head)) ?? o.word(head);
  const role = { reading, noun, isBody: o.is(head, Word.ORGANISATION), unnamed: unnamedBefore(o, head, noun), last };
  const fired = firstOf(BEARERS, o, { ...candidate, ...role });
  return fired && fired.found !== 'nobody' ? { rule: fired.rule, found: fired.found } : null;
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
function speakerJustBefore({ outline: o, subjects }: Reading, head: number, type: NameType): Speaker | 'nobody' | null {
  for (let item = head - 1; item >= 0 && head - item < 120 && o.sentencesTo(item, head) <= 2; item -= 1) {
    if (o.sentencesTo(item, head) === 0) continue;
    if (type === 'person' && somebodyNew(o, item)) return 'nobody';
    if (!subjects.has(item)) continue;
    const mention = o.mention(item);
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

/** "the minister" for "Transport Minister Jane Roe" and for "Jane Roe, the transport minister"; for nobody who only was it. */
function bears(o: Outline, { role }: Mention, item: number, asked: Role): boolean {
  const { noun } = asked;
  const short = o.words.shortRoles?.get(noun) ?? noun;
  const isRole = (word: string): boolean => word === noun || word === short;
  if (isHeld(o, (role ?? '').toLowerCase().split(/[\s.-]+/), asked, isRole)) return true;
  const before: string[] = [];
  for (let at = item - 1; at >= item - 4 && o.together(at, item); at -= 1) {
    if (/^[.,;:]$/.test(o.word(at)) || o.is(at, Word.AUXILIARY | Word.CUE | Word.NAME | Word.CONJUNCTION)) break;
    before.unshift(o.word(at));
  }
  if (isHeld(o, before, asked, isRole)) return true;
  // ", the minister of": no word of whoever acts next, as in ", but the minister declined".
  if (o.word(item + 1) !== ',' || o.is(item + 2, Word.CONJUNCTION | Word.PREPOSITION | Word.PRONOUN)) return false;
  const behind: string[] = [];
  const end = Math.min(item + 9, asked.from);
  for (let at = item + 2; at < end && o.together(item, at) && o.word(at) !== ','; at += 1) behind.push(o.word(at));
  return isHeld(o, behind, asked, (word) => word === noun);
}

/**
 * Whether words say that somebody holds just the role that is asked for: "deputy mayor" and "former mayor" are other
 * roles than "mayor", and "wife of the mayor" and "mayor's aide" are somebody else.
 */
function isHeld(
  o: Outline,
  words: readonly string[],
  { from, head }: Role,
  isRole: (word: string) => boolean,
): boolean {
  const at = words.findIndex(isRole);
  if (at < 0 || words[at + 1] === "'s") return false;
  if (words.slice(0, at).some((word) => o.isOf(word, 'somebody-of') || word === "'s")) return false;
  const asked = Array.from({ length: head - from }, (_, index) => o.word(from + index));
  const qualifiers = (list: readonly string[]): string => list.filter((word) => o.isOf(word, 'of-a-role')).join(' ');
  return qualifiers(words) === qualifiers(asked);
}

/** A name before a pronoun. */
interface Before {
  readonly item: number;
  readonly head: number;
  /** First item of the name, its titles included. */
  readonly from: number;
  readonly sentences: number;
  readonly last: Speaker | null;
}

/** How likely a pronoun means a name before it: nearness, being a subject, having just spoken; all is added up. */
const LIKELIHOOD = rules<[Reading, Before], number | false>({
  'sentences between': (_, { sentences }) => -Math.min(sentences, 12) * 1.1,
  'lines between': ({ outline }, { item, head }) => -Math.min(outline.linesTo(item, head), 4) * 0.2,
  'items between': (_, { item, head }) => (item - head) * 0.01,
  'subject or first of its sentence': (reading, { item, from }) =>
    (reading.subjects.has(item) || reading.outline.opensSentence(from) || isFirst(reading.outline, item, from)) && 2,
  'opens its clause': ({ outline, subjects }, { item, from }) => (subjects.has(item) || outline.opensClause(from)) && 1,
  'has just spoken': (reading, { item, head, sentences, last }) => {
    const { start, entity = null } = reading.mention(item) ?? {};
    if (!last || start === undefined || !(last.start === start || (entity !== null && last.entity === entity)))
      return false;
    // "“….” She added: “…”"
    if (reading.outline.isSoft(head) && reading.outline.has(head + 1, 'going-on')) return 3;
    return reading.outline.has(head + 1, 'replying') && sentences > 0 ? -2.5 : 0.7;
  },
  'behind a preposition': ({ outline }, { from }) => outline.is(from - 1, Word.PREPOSITION) && -1.5,
});

function likelihood(reading: Reading, item: number, head: number, last: Speaker | null): number {
  const { outline } = reading;
  const before = { item, head, from: openingOfName(outline, item), sentences: outline.sentencesTo(item, head), last };
  return sumOf(LIKELIHOOD, undefined, reading, before);
}

/** "At the station, the driver, Jane Roe, was waiting": nobody stands before her in her sentence. */
function isFirst(o: Outline, item: number, from: number): boolean {
  if (o.is(from - 1, Word.PREPOSITION) || o.is(item + 1, Word.POSSESSIVE) || !o.opensClause(from)) return false;
  for (let at = from - 1; at >= 0 && from - at < 25 && o.together(at, item); at -= 1) {
    if (o.is(at, Word.QUOTE)) return false;
    if (o.mention(at)?.type === 'person' && !o.is(at + 1, Word.POSSESSIVE)) return false;
  }
  return true;
}

const PRONOUNS = ['he', 'she', 'it'] as const;
/**
 * By so much a name has to be likelier than the next, where nothing tells that it is of the pronoun's gender and it does
 * not open its sentence: else it is left open whom the pronoun stands for.
 */
const LEAD = 0.8;

/** Whom a pronoun stands for: the likeliest name, or role of somebody unnamed, before it. */
function forPronoun(reading: Reading, { head }: Candidate, last: Speaker | null): Fired<Speaker> | null {
  const { outline: o, genders, resolved } = reading;
  const asked = o.has(head, 'him') ? 'he' : o.has(head, 'her') ? 'she' : PRONOUNS.find((each) => o.has(head, each));
  if (!asked) return null;
  const { best, item, unnamed, lead } = likeliest(reading, head, asked, last);
  if (best && lead < LEAD && isUncertain(reading, best, item, asked)) return null;
  if (best?.entity && asked !== 'it') genders.set(best.entity, asked);
  if (best) resolved.set(head, best);
  if (unnamed) return forRole(reading, unnamed, null) ?? { rule: 'role for a pronoun', found: phrase(o, unnamed) };
  return best && { rule: 'likeliest for a pronoun', found: asSpeaker(o, best) };
}

/** The likeliest name, with its item and by how much it is likelier than any other; or the role of somebody unnamed. */
interface Likeliest {
  readonly best: Mention | null;
  readonly item: number;
  readonly unnamed: Candidate | null;
  readonly lead: number;
}

function likeliest(reading: Reading, head: number, asked: Gender | 'it', last: Speaker | null): Likeliest {
  const { outline: o, subjects } = reading;
  let [best, unnamed, most]: [Mention | null, Candidate | null, number] = [null, null, -9];
  let [bestItem, second] = [-1, -9];
  for (let item = head - 1; item >= 0 && head - item < REACH; item -= 1) {
    const mention = reading.mention(item);
    const role = mention ? undefined : (subjects.get(item) ?? somebodyNew(o, item));
    if (role?.kind === 'role' && mayMean(o, role.head, asked)) {
      // Whoever is named after somebody without a name is likelier.
      const score: number =
        likelihood(reading, item, head, null) - (best && o.sentencesTo(item, bestItem) > 0 ? 1.5 : 0);
      if (score > most) [best, unnamed, most] = [null, role, score];
    }
    const fit = mention ? fitOf(reading, mention, item, asked) : null;
    if (!mention || fit === null) continue;
    const score = likelihood(reading, item, head, last) + fit;
    second = mention.entity === best?.entity ? second : Math.max(second, Math.min(score, most));
    if (score > most) [best, bestItem, unnamed, most] = [mention, item, null, score];
  }
  return { best, item: bestItem, unnamed, lead: most - second };
}

/** "A woman has been praised": somebody without a name whom a sentence begins with. */
function somebodyNew(o: Outline, item: number): Candidate | null {
  if (!o.is(item, Word.ROLE) || o.is(item, Word.PLURAL)) return null;
  const role = candidateAt(o, item);
  return role?.kind === 'role' && o.is(role.from, Word.INDEFINITE) && o.opensSentence(role.from) ? role : null;
}

/** Whether nothing tells that a name is the one: neither its gender, nor that its sentence begins with it. */
function isUncertain(
  { outline: o, subjects, genders }: Reading,
  { entity }: Mention,
  item: number,
  asked: Gender | 'it',
): boolean {
  if (asked === 'it' || genders.get(entity ?? '') === asked) return false;
  if (subjects.has(item) && isOnlyPerson(o, item)) return false;
  let from = openingOfName(o, item);
  // "But skipper Jane Roe": a word or two, none of them a name.
  for (let words = 0; words < 2 && !o.opensSentence(from) && !o.is(from - 1, Word.NAME | Word.QUOTE); words += 1)
    from -= 1;
  return !o.opensSentence(from);
}

/** Nobody else is named in the sentence. */
function isOnlyPerson(o: Outline, item: number): boolean {
  const entity = o.mention(item)?.entity;
  for (const step of [-1, 1])
    for (let at = item + step; at >= 0 && o.together(Math.min(at, item), Math.max(at, item)); at += step)
      if (o.mention(at)?.type === 'person' && o.mention(at)?.entity !== entity) return false;
  return true;
}

/** How well a name fits a pronoun: of the gender that is asked, and known to be a name; null where it does not. */
function fitOf(
  { outline, genders }: Reading,
  { entity, type }: Mention,
  item: number,
  asked: Gender | 'it',
): number | null {
  if (asked === 'it') return type === 'organisation' ? 0 : null;
  if (type !== 'person' && type !== null) return null;
  const known = entity === null && outline.mention(item) ? genderAt(outline, item) : genders.get(entity ?? '');
  if (known && known !== asked) return null;
  return (known ? 0.2 : 0) - (type ? 0 : 4);
}

/** "The spokesman said so. He added": a role in the singular; "it" means bodies and what is written. */
function mayMean(o: Outline, head: number, asked: Gender | 'it'): boolean {
  if (o.is(head, Word.PLURAL)) return false;
  const body = o.is(head, Word.ORGANISATION | Word.WRITING);
  if (asked === 'it') return body;
  return !body && o.is(head, Word.ROLE) && (genderOf(o, o.word(head)) ?? asked) === asked;
}

/** What the words of a name, and those beside it in its sentence, say about he or she. */
function genderAt(o: Outline, item: number): Gender | null {
  const { tokens, sentence } = o.flat;
  const [[from], end] = [o.tokensOf(item), o.mention(item)?.end ?? 0];
  for (let at = Math.max(0, from - 3); at < from + 5; at += 1) {
    const token = tokens[at];
    if (!token || sentence[at] !== sentence[from]) continue;
    const told = genderOf(o, token.lower);
    if (told) return told;
    if (token.start >= end && !o.isOf(token.lower, 'before-gendered')) break;
  }
  return o.has(item, 'she-name') ? 'she' : o.has(item, 'he-name') ? 'he' : null;
}

/** What a noun or title tells: "spokeswoman" is she. */
const genderOf = (o: Outline, word: string): Gender | null =>
  o.isOf(word, 'she-word') ? 'she' : o.isOf(word, 'he-word') ? 'he' : null;

import type { NameType, Speaker } from '../../extraction.ts';
import { type Candidate, startsClause } from './candidates.ts';
import type { Flat } from './flat.ts';
import { type Gender, genderAt, genderOf, genderOfWord } from './gender.ts';
import { AUXILIARY, COMMA, CUE, DETERMINER, PLURAL, POSSESSIVE, PREPOSITION, ROLE, WRITING } from './lexicon.ts';
import { startOfName } from './names.ts';
import { bit, type Mention, NAME, type Outline, QUOTE, wordAt } from './outline.ts';

/** What has been read so far that tells who "he" and "the minister" are. */
export interface Reading {
  readonly text: string;
  readonly flat: Flat;
  readonly outline: Outline;
  /** Items that are subjects of cue verbs. */
  readonly subjects: ReadonlyMap<number, Candidate>;
  /** What an entity has turned out to be. */
  readonly genders: Map<string, Gender>;
  /** Who each pronoun read so far stands for, by its item. */
  readonly resolved: Map<number, Mention>;
}

/** How far back a pronoun or a role is looked up, in items of the outline. */
const REACH = 260;
/** A role whose bearer is named this far back, in items, is taken for another's. */
const ROLE_REACH = 700;
const ORGANISATIONS = new Set(
  (
    'ministry government council company firm group party union agency department office committee commission police army ' +
    'court bank organisation organization association watchdog monitor parliament embassy university hospital airline ' +
    'manufacturer automaker carmaker network charity coalition alliance movement newspaper observatory federation body'
  ).split(' '),
);
/** Organisations that any name may stand for: "the group" is the one that was speaking. */
const ANY_ORGANISATION = new Set(
  'group monitor watchdog company firm organisation organization agency party airline'.split(' '),
);
/** Roles that anybody may have: "the official" is whoever was speaking. */
const ANYBODY = new Set(
  (
    'official diplomat politician leader lawmaker man woman activist analyst expert commander republican democrat ' +
    'tory mp peer candidate nominee newcomer veteran senator congressman congresswoman governor mayor billionaire'
  ).split(' '),
);

/**
 * Who a candidate is, as the name in the text that says it: for "he" and "the minister" the mention of a name before
 * it where that is plain, else the words themselves with `entity` null.
 */
export function speakerOf(reading: Reading, candidate: Candidate, last: Speaker | null): Speaker {
  const { outline } = reading;
  if (candidate.kind === 'name') return asSpeaker(reading, outline.mentions[outline.mention[candidate.head] ?? -1]);
  const found = candidate.kind === 'pronoun' ? forPronoun(reading, candidate, last) : forRole(reading, candidate, last);
  return found ?? phrase(reading, candidate);
}

function asSpeaker({ text }: Reading, mention: Mention | undefined): Speaker {
  const { start, end, entity } = mention ?? { start: 0, end: 0, entity: null };
  return { start, end, text: text.slice(start, end), entity };
}

function phrase({ text, outline }: Reading, { from, to }: Candidate): Speaker {
  const [first, final] = [outline.words[outline.token[from] ?? -1], outline.words[outline.token[to] ?? -1]];
  const name = outline.mentions[outline.mention[to] ?? -1];
  const [start, end] = [first?.start ?? 0, name?.end ?? final?.end ?? 0];
  return { start, end, text: text.slice(start, end), entity: null };
}

function forPronoun(reading: Reading, { head }: Candidate, last: Speaker | null): Speaker | null {
  const { outline, genders } = reading;
  if (!genders.has(ALL_READ)) readGenders(reading);
  const word = wordAt(outline, head);
  const person = word === 'he' || word === 'she';
  if (!person && word !== 'it') return null;
  const asked = genderOf(word);
  let best: Mention | null = null;
  let unnamed: Candidate | null = null;
  let bestScore = -9;
  for (let item = head - 1; item >= 0 && head - item < REACH; item -= 1) {
    const mention = outline.mentions[outline.mention[item] ?? -1] ?? reading.resolved.get(item);
    const role = mention ? undefined : reading.subjects.get(item);
    if (role?.kind === 'role' && mayMean(reading, role, asked)) {
      const score = standing(reading, item, head, null);
      if (score > bestScore) [best, unnamed, bestScore] = [null, role, score];
    }
    if (!mention || (person ? mention.type !== 'person' && mention.type !== null : mention.type !== 'organisation'))
      continue;
    const gender = genderKnown(reading, mention, item);
    if (person && gender !== 3 && gender !== asked) continue;
    const score = standing(reading, item, head, last) + (gender === asked && person ? 0.2 : 0) - (mention.type ? 0 : 4);
    if (score > bestScore) [best, unnamed, bestScore] = [mention, null, score];
  }
  if (best?.entity && person) genders.set(best.entity, asked);
  if (best) reading.resolved.set(head, best);
  if (unnamed) return forRole(reading, unnamed, null) ?? phrase(reading, unnamed);
  return best ? asSpeaker(reading, best) : null;
}

/** "The spokesman said so. He added": a role in the singular; "it" means bodies and what is written. */
function mayMean({ outline }: Reading, { head }: Candidate, asked: Gender): boolean {
  const bits = bit(outline, head);
  if (bits & PLURAL) return false;
  const body = ORGANISATIONS.has(wordAt(outline, head)) || Boolean(bits & WRITING);
  if (asked === 3) return body;
  const told = genderOfWord(wordAt(outline, head));
  return !body && Boolean(bits & ROLE) && (told === 3 || told === asked);
}

/** Key of `genders` that says that the names have been read. */
const ALL_READ = '';

/** What each name in full tells of the surnames behind and before it. */
function readGenders({ genders, flat, outline }: Reading): void {
  genders.set(ALL_READ, 3);
  for (let item = 0; item < outline.size; item += 1) {
    const mention = outline.mentions[outline.mention[item] ?? -1];
    if (!mention?.entity || mention.type !== 'person' || genders.has(mention.entity)) continue;
    const told = genderAt(flat, outline.token[item] ?? 0, mention.end);
    if (told !== 3) genders.set(mention.entity, told);
  }
}

function genderKnown({ genders, flat, outline }: Reading, mention: Mention, item: number): Gender {
  const known = mention.entity ? genders.get(mention.entity) : undefined;
  if (known) return known;
  if ((outline.mention[item] ?? -1) < 0) return 3;
  const told = genderAt(flat, outline.token[item] ?? 0, mention.end);
  if (told !== 3 && mention.entity) genders.set(mention.entity, told);
  return told;
}

/** How likely the next pronoun means this name: nearness, being a subject, having just spoken. */
function standing({ outline, subjects, resolved }: Reading, item: number, head: number, last: Speaker | null): number {
  const mention = outline.mentions[outline.mention[item] ?? -1] ?? resolved.get(item);
  const sentences = (outline.sentence[head] ?? 0) - (outline.sentence[item] ?? 0);
  const lines = (outline.line[head] ?? 0) - (outline.line[item] ?? 0);
  let score = -Math.min(sentences, 12) * 1.1 - Math.min(lines, 4) * 0.2 - (head - item) * 0.01;
  const from = startOfName(outline, item);
  if (subjects.has(item) || opensSentence(outline, from) || isFirstPerson(outline, item, from)) score += 2;
  if (startsClause(outline, from)) score += 1;
  if (sentences === 0) score += 0.5;
  if (last && mention && (last.start === mention.start || (last.entity !== null && last.entity === mention.entity)))
    score += REPLIES.test(wordAt(outline, head + 1)) && sentences > 0 ? -1.5 : 0.7;
  if ((outline.bits[from - 1] ?? 0) & PREPOSITION) score -= 1.5;
  if ((outline.bits[item + 1] ?? 0) & POSSESSIVE) score -= 0.7;
  return score;
}

/** Whoever replies is not who has just spoken. */
const REPLIES = /^(?:repli(?:ed|es)|respond(?:ed|s)|answer(?:ed|s)|counter(?:ed|s)|retort(?:ed|s)|shot|rebutted)$/;

/** "At the station, the driver, Jane Roe, was waiting": nobody stands before her in her sentence. */
function isFirstPerson(outline: Outline, item: number, from: number): boolean {
  if (bit(outline, from - 1) & PREPOSITION || bit(outline, item + 1) & POSSESSIVE) return false;
  if (!startsClause(outline, from)) return false;
  for (let at = from - 1; at >= 0 && from - at < 25 && outline.sentence[at] === outline.sentence[item]; at -= 1) {
    if (bit(outline, at) & QUOTE) return false;
    if (outline.mentions[outline.mention[at] ?? -1]?.type === 'person' && !(bit(outline, at + 1) & POSSESSIVE))
      return false;
  }
  return true;
}

const opensSentence = (outline: Outline, item: number): boolean =>
  item === 0 || outline.sentence[item - 1] !== outline.sentence[item];

function forRole(reading: Reading, { head, from }: Candidate, last: Speaker | null): Speaker | null {
  const { outline } = reading;
  const noun = wordAt(outline, head) === 'pm' ? 'minister' : wordAt(outline, head);
  if ((outline.bits[head] ?? 0) & PLURAL || !/^(?:the|this|that)$/.test(wordAt(outline, from))) return null;
  const organisation = ORGANISATIONS.has(noun);
  const limit = unnamedBefore(outline, head, noun);
  for (let item = head - 1; item > limit && head - item < ROLE_REACH; item -= 1) {
    if (!((outline.bits[item] ?? 0) & NAME)) continue;
    const mention = outline.mentions[outline.mention[item] ?? -1];
    if (!mention?.entity || mention.type !== (organisation ? 'organisation' : 'person')) continue;
    if (organisation ? calls(reading, mention, noun) : bears(reading, mention, item, noun))
      return asSpeaker(reading, mention);
  }
  const anybody =
    ANYBODY.has(noun) ||
    outline.words[outline.token[head] ?? -1]?.kind === 'number' ||
    wordAt(outline, from + 1) === 'former';
  const type = ANY_ORGANISATION.has(noun) ? 'organisation' : anybody ? 'person' : null;
  if (type === null || head - from > 4 || limit >= 0) return null;
  const before = subjectJustBefore(reading, head, type);
  if (type === 'organisation' || before.speaker) return before.speaker;
  if (before.unnamed) return null;
  return last?.entity ? last : opensBefore(reading, head);
}

/** Whoever the sentence before is about: "Jane Roe walked out. “…,” the lawmaker said." */
function opensBefore(reading: Reading, head: number): Speaker | null {
  const { outline } = reading;
  for (let item = head - 1; item >= 0 && head - item < 60; item -= 1) {
    const back = (outline.sentence[head] ?? 0) - (outline.sentence[item] ?? 0);
    const mention = outline.mentions[outline.mention[item] ?? -1];
    if (back > 2) break;
    if (back > 0 && mention?.type === 'person' && opensSentence(outline, startOfName(outline, item)))
      return asSpeaker(reading, mention);
  }
  return null;
}

/** Where "a diplomat" or "one aide" stands of whom "the diplomat" speaks; -1 where nobody does. */
function unnamedBefore(outline: Outline, head: number, noun: string): number {
  for (let item = head - 1; item >= 0 && head - item < 160; item -= 1) {
    if (wordAt(outline, item) !== noun || !(bit(outline, item) & ROLE)) continue;
    if (bit(outline, item + 1) & NAME) continue;
    for (let at = item - 1; at >= item - 4; at -= 1) {
      if (/^(?:an?|one|another)$/.test(wordAt(outline, at))) return bit(outline, at - 1) & COMMA ? -1 : item;
      if (bit(outline, at) & (DETERMINER | COMMA)) break;
    }
  }
  return -1;
}

/** Who speaks in the sentence before or the one before that; `unnamed` where it is somebody without a name. */
interface JustBefore {
  readonly speaker: Speaker | null;
  readonly unnamed: boolean;
}

function subjectJustBefore(reading: Reading, head: number, type: NameType): JustBefore {
  const { outline, subjects } = reading;
  for (let item = head - 1; item >= 0 && head - item < 120; item -= 1) {
    const back = (outline.sentence[head] ?? 0) - (outline.sentence[item] ?? 0);
    if (back > 2) return { speaker: null, unnamed: false };
    if (back === 0 || !subjects.has(item)) continue;
    const mention = outline.mentions[outline.mention[item] ?? -1];
    if (mention?.type === type) return { speaker: asSpeaker(reading, mention), unnamed: false };
    if (/^an?$/.test(wordAt(outline, item - 1)) || /^an?$/.test(wordAt(outline, item - 2)))
      return { speaker: null, unnamed: true };
  }
  return { speaker: null, unnamed: false };
}

/** "the ministry" for "Ministry of Transport" and for "Foreign Ministry". */
function calls({ text }: Reading, { start, end }: Mention, noun: string): boolean {
  const words = text.slice(start, end).toLowerCase().split(/\s+/);
  const at = words.indexOf(noun);
  return at >= 0 && (at === words.length - 1 || /^(?:of|for)$/.test(words[at + 1] ?? ''));
}

const SHORT: ReadonlyMap<string, string> = new Map([
  ...[['senator', 'sen'] as const, ['governor', 'gov'] as const, ['general', 'gen'] as const],
  ...['representative', 'congressman', 'congresswoman'].map((role) => [role, 'rep'] as const),
]);

/** "the minister" for "Transport Minister Jane Roe" and for "Jane Roe, the transport minister". */
function bears({ outline }: Reading, { role }: Mention, item: number, noun: string): boolean {
  const short = SHORT.get(noun) ?? noun;
  if (
    role
      ?.toLowerCase()
      .split(/[\s.]+/)
      .some((word) => word === noun || word === short)
  )
    return true;
  for (let at = item - 1; at >= item - 4 && outline.sentence[at] === outline.sentence[item]; at -= 1) {
    if (wordAt(outline, at) === noun || wordAt(outline, at) === short) return true;
    if (/^[.,;:]$/.test(wordAt(outline, at)) || bit(outline, at) & (AUXILIARY | CUE)) break;
  }
  if (wordAt(outline, item + 1) !== ',') return false;
  for (let at = item + 2; at < item + 9 && outline.sentence[at] === outline.sentence[item]; at += 1) {
    if (wordAt(outline, at) === noun) return true;
    if (wordAt(outline, at) === ',') break;
  }
  return false;
}

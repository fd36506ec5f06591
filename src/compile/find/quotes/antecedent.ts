import type { Gender } from '../../language/en/speech/gender.ts';
import { PLURAL, POSSESSIVE, PREPOSITION, ROLE, WRITING } from '../../language/en/speech/word-classes.ts';
import type { Speaker } from '../extraction.ts';
import type { Candidate, Reading } from './candidate.ts';
import { opensSentence, startsClause } from './clause.ts';
import { genderAt, genderOf, genderOfWord } from './gender.ts';
import { startOfName } from './names.ts';
import { bit, type Mention, type Outline, QUOTE, wordAt } from './outline.ts';
import { asSpeaker, forRole, ORGANISATIONS, phrase } from './roles.ts';

/** How far back a pronoun or a role is looked up, in items of the outline. */
const REACH = 260;

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
  if (subjects.has(item) || startsClause(outline, from)) score += 1;
  if (sentences === 0) score += 0.5;
  if (last && mention && (last.start === mention.start || (last.entity !== null && last.entity === mention.entity)))
    score += REPLIES.test(wordAt(outline, head + 1)) && sentences > 0 ? -2.5 : 0.7;
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

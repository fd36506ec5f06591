import * as Word from '../../language/word-classes.ts';
import type { Speaker } from '../extraction.ts';
import { type Fired, rules, sumOf } from '../rule.ts';
import { type Candidate, openingOfName } from './candidates.ts';
import type { Mention, Outline } from './outline.ts';
import {
  asSpeaker,
  type Gender,
  genderAt,
  genderOf,
  isFirst,
  isOnlyPerson,
  meantBy,
  phrase,
  type Reading,
  somebodyNew,
} from './reading.ts';
import { forRole, issuerOf } from './roles.ts';

/** How far back a pronoun is looked up, in items of the outline. */
const REACH = 260;

/**
 * Who a candidate is, as the name in the text that says it: for "he" and "the minister" the mention of a name before
 * it where that is plain, else the words themselves with `entity` null. `last` is who spoke last before.
 */
export function speakerOf(reading: Reading, candidate: Candidate, last: Speaker | null): Fired<Speaker> {
  const { outline } = reading;
  if (candidate.kind === 'name') return { rule: 'name', found: meantBy(reading, candidate.head) };
  // "the Roe family": nobody who was named before.
  if (candidate.kind === 'role' && namesSomebody(outline, candidate))
    return { rule: 'role of somebody named', found: phrase(outline, candidate) };
  const meant = candidate.kind === 'pronoun' ? forPronoun(reading, candidate, last) : roleOf(reading, candidate, last);
  return meant ?? { rule: `${candidate.kind} of nobody named`, found: phrase(outline, candidate) };
}

function namesSomebody(o: Outline, { from, head }: Candidate): boolean {
  for (let item = from; item < head; item += 1)
    if (o.mention(item)?.type === 'person' && !o.is(item + 1, Word.POSSESSIVE)) return true;
  return false;
}

const roleOf = (reading: Reading, role: Candidate, last: Speaker | null): Fired<Speaker> | null =>
  forRole(reading, role, last, (other) => speakerOf(reading, other, last).found);

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
    !(reading.outline.is(item + 1, Word.POSSESSIVE) && !isOnlyPerson(reading.outline, item)) &&
    (reading.subjects.has(item) || reading.outline.opensSentence(from) || isFirst(reading.outline, item, from)) &&
    2,
  'opens its clause': ({ outline, subjects }, { item, from }) => (subjects.has(item) || outline.opensClause(from)) && 1,
  'has just spoken': (reading, { item, head, sentences, last }) => {
    const { start, entity = null } = reading.mention(item) ?? {};
    if (!last || start === undefined || !(last.start === start || (entity !== null && last.entity === entity)))
      return false;
    // "“….” She added: “…”"
    if (reading.outline.isSoft(head) && reading.outline.has(head + 1, 'going-on')) return 3;
    return reading.outline.has(head + 1, 'replying') && sentences > 0 ? -2.5 : 0.7;
  },
  // "Roe told Mrs Doe that she could go, but she stayed. “…,” she said": she of whom the sentence before goes on.
  'pronoun of its sentence': (reading, { item, head, sentences }) =>
    sentences === 1 && isGoneOnWith(reading, item, reading.outline.word(head)) && 3,
  'behind a preposition': ({ outline }, { item, from }) =>
    outline.is(from - 1, Word.PREPOSITION) && !isFirst(outline, item, from) && -1.5,
});

/** A pronoun behind a name in its sentence, in which nobody else may be of its gender. */
function isGoneOnWith({ outline: o, genders }: Reading, item: number, pronoun: string): boolean {
  const genderOf = (at: number): Gender | null => genders.get(o.mention(at)?.entity ?? '') ?? genderAt(o, at);
  const own = genderOf(item);
  if (own === null) return false;
  let isFollowed = false;
  for (const step of [-1, 1])
    for (let at = item + step; at >= 0 && o.together(Math.min(at, item), Math.max(at, item)); at += step) {
      isFollowed ||= step > 0 && o.word(at) === pronoun;
      const isOther = o.mention(at)?.type === 'person' && o.mention(at)?.entity !== o.mention(item)?.entity;
      if (isOther && (genderOf(at) ?? own) === own) return false;
    }
  return isFollowed;
}

function likelihood(reading: Reading, item: number, head: number, last: Speaker | null): number {
  const { outline } = reading;
  const before = { item, head, from: openingOfName(outline, item), sentences: outline.sentencesTo(item, head), last };
  return sumOf(LIKELIHOOD, undefined, reading, before);
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
  const issuer = asked === 'it' ? issuerBefore(reading, head, last) : null;
  if (issuer) return { rule: 'whose statement it is', found: issuer };
  const { best, item, unnamed, lead } = likeliest(reading, head, asked, last);
  if (best && lead < LEAD && isUncertain(reading, best, item, asked)) return null;
  if (best?.entity && asked !== 'it') genders.set(best.entity, asked);
  if (best) resolved.set(head, best);
  if (unnamed) return roleOf(reading, unnamed, null) ?? { rule: 'role for a pronoun', found: phrase(o, unnamed) };
  return (
    best && { rule: 'likeliest for a pronoun', found: o.mention(item) ? meantBy(reading, item) : asSpeaker(o, best) }
  );
}

/** "Roe issued a statement. “…,” it read": whoever made it. */
function issuerBefore(reading: Reading, head: number, last: Speaker | null): Speaker | null {
  const { outline: o } = reading;
  for (let item = head - 1; item >= 0 && head - item < 60 && o.sentencesTo(item, head) <= 1; item -= 1)
    if (o.is(item, Word.WRITING) && o.sentencesTo(item, head) === 1)
      return issuerOf(reading, item, (other) => speakerOf(reading, other, last).found);
  return null;
}

/** The likeliest name, with its item and by how much it is likelier than any other; or the role of somebody unnamed. */
interface Likeliest {
  readonly best: Mention | null;
  readonly item: number;
  readonly unnamed: Candidate | null;
  readonly lead: number;
}

function likeliest(reading: Reading, head: number, asked: Gender | 'it', last: Speaker | null): Likeliest {
  const { outline: o } = reading;
  let [best, unnamed, most]: [Mention | null, Candidate | null, number] = [null, null, -9];
  let [bestItem, second] = [-1, -9];
  // "she told Roe": not Roe.
  const addressee = o.together(head, head + 3) ? (o.mention(head + 2) ?? o.mention(head + 3))?.entity : null;
  for (let item = head - 1; item >= 0 && head - item < REACH; item -= 1) {
    const mention = reading.mention(item);
    const role = mention ? undefined : roleAt(reading, item, asked);
    if (role) {
      // Whoever is named after somebody without a name is likelier.
      const score: number =
        scoreOfRole(reading, role, item, head) - (best && o.sentencesTo(item, bestItem) > 0 ? 3 : 0);
      if (score > most) [best, unnamed, most] = [null, role, score];
    }
    const fit = mention ? fitOf(reading, mention, item, asked) : null;
    if (!mention || fit === null || (addressee && mention.entity === addressee)) continue;
    const score = likelihood(reading, item, head, last) + fit;
    second = mention.entity === best?.entity ? second : Math.max(second, Math.min(score, most));
    if (score > most) [best, bestItem, unnamed, most] = [mention, item, null, score];
  }
  return { best, item: bestItem, unnamed, lead: most - second };
}

/** Somebody without a name whom a pronoun may mean: who speaks, or is new in the article. */
function roleAt(reading: Reading, item: number, asked: Gender | 'it'): Candidate | undefined {
  const role = reading.subjects.get(item) ?? somebodyNew(reading.outline, item);
  return role?.kind === 'role' && mayMean(reading.outline, role.head, asked) ? role : undefined;
}

/** "asked whether the mayor knew": a role in a clause of somebody else's is less likely. */
function scoreOfRole(reading: Reading, { from }: Candidate, item: number, head: number): number {
  const { outline: o } = reading;
  const isInClause = o.is(from - 1, Word.CONJUNCTION) && !o.has(from - 1, 'joining');
  return likelihood(reading, item, head, null) - (isInClause ? 2 : 0);
}

/** Whether nothing tells that a name is the one: neither its gender, nor that its sentence begins with it. */
function isUncertain(
  { outline: o, subjects, genders }: Reading,
  { entity }: Mention,
  item: number,
  asked: Gender | 'it',
): boolean {
  if (asked === 'it' || genders.get(entity ?? '') === asked) return false;
  let from = openingOfName(o, item);
  if ((subjects.has(item) || isFirst(o, item, from)) && isOnlyPerson(o, item)) return false;
  // "But skipper Jane Roe": a word or two, none of them a name.
  for (let words = 0; words < 2 && !o.opensSentence(from) && !o.is(from - 1, Word.NAME | Word.QUOTE); words += 1)
    from -= 1;
  return !o.opensSentence(from);
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

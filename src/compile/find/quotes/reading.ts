import * as Word from '../../language/word-classes.ts';
import type { Speaker } from '../extraction.ts';
import { type Candidate, candidateAt } from './candidates.ts';
import type { Mention, Outline } from './outline.ts';

export type Gender = 'he' | 'she';

/** What has been read so far that tells who "he" and "the minister" are. */
export class Reading {
  readonly outline: Outline;
  /** Items that are subjects of cue verbs. */
  readonly subjects: ReadonlyMap<number, Candidate>;
  /** Who each pronoun read so far stands for, by its item. */
  readonly resolved = new Map<number, Mention>();
  #genders: Map<string, Gender> | undefined;
  #bearers: ReadonlyMap<string, ReadonlySet<string>> | undefined;

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

  /** The people who are named in full with a surname, by its last word. */
  get bearers(): ReadonlyMap<string, ReadonlySet<string>> {
    if (this.#bearers) return this.#bearers;
    const bearers = new Map<string, Set<string>>();
    for (const { start, end, entity, type } of this.outline.mentions) {
      if (entity === null || type !== 'person') continue;
      const name = this.outline.flat.text.slice(start, end);
      const surname = name.slice(name.lastIndexOf(' ') + 1);
      if (surname === name) continue;
      bearers.set(surname, (bearers.get(surname) ?? new Set()).add(entity));
    }
    this.#bearers = bearers;
    return bearers;
  }

  /** The name that an item is, or that a pronoun there stands for. */
  mention(item: number): Mention | undefined {
    return this.outline.mention(item) ?? this.resolved.get(item);
  }
}

const nameOf = (o: Outline, item: number): string => asSpeaker(o, o.mention(item)).text;

/**
 * Whom the name at an item means: a surname alone of which the article names two, whoever of them was named last before it, in
 * its paragraph or the one before; else nobody.
 */
export function meantBy(reading: Reading, item: number): Speaker {
  const { outline: o } = reading;
  const own = asSpeaker(o, o.mention(item));
  const bearers = own.text.includes(' ') ? undefined : reading.bearers.get(own.text);
  if (!bearers || bearers.size < 2) return own;
  for (let at = item - 1; at >= 0 && o.linesTo(at, item) <= 1; at -= 1) {
    const { entity = null } = o.mention(at) ?? {};
    if (entity !== null && bearers.has(entity) && nameOf(o, at).endsWith(` ${own.text}`)) return { ...own, entity };
  }
  return { ...own, entity: null };
}

/** The name of a mention as a speaker. */
export function asSpeaker({ flat }: Outline, mention: Mention | undefined): Speaker {
  const { start = 0, end = 0, entity = null } = mention ?? {};
  return { start, end, text: flat.text.slice(start, end), entity };
}

/** The words of a phrase as a speaker whom nobody names. */
export function phrase(o: Outline, { from, to }: Candidate): Speaker {
  const [start, end] = [o.token(from).start, o.mention(to)?.end ?? o.token(to).end];
  return { start, end, text: o.flat.text.slice(start, end), entity: null };
}

/** "A woman has been praised", "His wife does not laugh": somebody without a name whom a sentence begins with. */
export function somebodyNew(o: Outline, item: number): Candidate | null {
  if (!o.is(item, Word.ROLE) || o.is(item, Word.PLURAL)) return null;
  const role = candidateAt(o, item);
  if (role?.kind !== 'role' || !o.opensSentence(role.from)) return null;
  const isNamed = [1, 2].some(
    (behind) => o.mention(item + behind)?.type === 'person' && o.together(item, item + behind),
  );
  const isKin = o.has(role.from, 'possessive') && genderOf(o, o.word(item)) !== null && !isNamed;
  return isKin || o.is(role.from, Word.INDEFINITE) ? role : null;
}

/** "At the station, the driver, Jane Roe, was waiting": nobody stands before her in her sentence. */
export function isFirst(o: Outline, item: number, from: number): boolean {
  // "For Roe, it is personal."
  if (o.has(from - 1, 'for') && o.opensSentence(from - 1) && o.is(item + 1, Word.COMMA)) return true;
  if (o.is(from - 1, Word.PREPOSITION) || o.is(item + 1, Word.POSSESSIVE) || !o.opensClause(from)) return false;
  for (let at = from - 1; at >= 0 && from - at < 25 && o.together(at, item); at -= 1) {
    // "She said that she had met the mayor, Jane Roe, in May."
    if (o.is(at, Word.QUOTE) || o.has(at, 'he') || o.has(at, 'she')) return false;
    if (o.mention(at)?.type === 'person' && !o.is(at + 1, Word.POSSESSIVE)) return false;
  }
  return true;
}

/** Nobody else is named in the sentence. */
export function isOnlyPerson(o: Outline, item: number): boolean {
  const entity = o.mention(item)?.entity;
  for (const step of [-1, 1])
    for (let at = item + step; at >= 0 && o.together(Math.min(at, item), Math.max(at, item)); at += step)
      if (o.mention(at)?.type === 'person' && o.mention(at)?.entity !== entity && !o.is(at + 1, Word.POSSESSIVE))
        return false;
  return true;
}

/** What the words of a name, and those beside it in its sentence, say about he or she. */
export function genderAt(o: Outline, item: number): Gender | null {
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
export const genderOf = (o: Outline, word: string): Gender | null =>
  o.isOf(word, 'she-word') ? 'she' : o.isOf(word, 'he-word') ? 'he' : null;

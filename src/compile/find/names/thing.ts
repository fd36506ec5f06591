import { normalise } from '../../../digest/normalise.ts';
import { ORG_HEADS, ORG_TOPICS } from '../../language/en/names/organisations.ts';
import { TITLE_MODIFIERS } from '../../language/en/names/roles.ts';
import type { NameMention, NameType } from '../extraction.ts';
import { isKnownPlace } from './lexicon.ts';

/** All mentions of one thing in one article. */
export interface Thing {
  /** Its key within the article. */
  readonly entity: string;
  readonly type: NameType;
  readonly mentions: number;
  /** Its spellings, normalised. */
  readonly forms: readonly string[];
  /** Spellings of it that are written in capitals throughout. */
  readonly acronyms: readonly string[];
  readonly roles: readonly string[];
}

/** The things that an article names, by their keys within it, in order of first mention. */
export function thingsOf(names: readonly NameMention[]): ReadonlyMap<string, Thing> {
  const byEntity = new Map<string, NameMention[]>();
  for (const name of names) {
    const same = byEntity.get(name.entity);
    if (same) same.push(name);
    else byEntity.set(name.entity, [name]);
  }
  const things = new Map<string, Thing>();
  for (const [entity, mentions] of byEntity) {
    const texts = once(mentions.map(({ text }) => text));
    things.set(entity, {
      entity,
      type: mentions[0]?.type ?? 'organisation',
      mentions: mentions.length,
      forms: once(texts.map(normalise)),
      acronyms: texts.filter(isAbbreviation).map(normalise),
      roles: once(mentions.flatMap(({ role }) => (role ? [normalise(role)] : []))),
    });
  }
  return things;
}

/** A list's entries, none twice; most lists have one. */
const once = (list: readonly string[]): readonly string[] => (list.length < 2 ? list : [...new Set(list)]);

const isAbbreviation = (text: string): boolean => /^(?:\p{Lu}{2,6}|(?:\p{Lu}\.){2,})$/u.test(text);

/** The keys that say what an article is about: everything named in it but countries and the like. */
export const companyOf = (things: ReadonlyMap<string, Thing>): readonly string[] =>
  [...things.keys()].filter((key) => !isKnownPlace(key)).slice(0, 24);

/** The known place that an article names most. */
export function countryOf(things: ReadonlyMap<string, Thing>): string {
  let [most, country] = [0, ''];
  for (const { entity, mentions } of things.values()) {
    if (mentions > most && isKnownPlace(entity)) [most, country] = [mentions, entity];
  }
  return country;
}

/** True for a name made only of words that many bodies share: "foreign ministry". */
export const isGeneric = (form: string): boolean =>
  form.split(' ').every((word) => ORG_HEADS.has(word) || ORG_TOPICS.has(word) || TITLE_MODIFIERS.has(word));

import { normalise } from '../../../digest/normalise.ts';
import type { NameMention, NameType } from '../extraction.ts';
import { isAcronym } from './evidence.ts';
import type { Lexicon } from './lexicon.ts';

/** All mentions of one thing in one article. */
export interface Cluster {
  /** Its key within the article. */
  readonly entity: string;
  readonly type: NameType;
  readonly mentions: number;
  /** Its spellings, normalised. */
  readonly forms: readonly string[];
  /** Spellings of it that are written in capitals throughout. */
  readonly acronyms: readonly string[];
  readonly roles: readonly string[];
  /** What else the article is about: keys of everything named in it but countries and the like. */
  readonly coMentions: readonly string[];
}

/** Two keys that may name one thing, for an editor to decide. */
export interface Suggestion {
  readonly one: string;
  readonly other: string;
  readonly why: string;
}

/** How many co-mentions of an article are compared. */
const COMPARED = 24;

/** The things that an article names, in order of first mention. */
export function clustersOf(names: readonly NameMention[], lexicon: Lexicon): readonly Cluster[] {
  const byEntity = new Map<string, NameMention[]>();
  for (const name of names) {
    const same = byEntity.get(name.entity);
    if (same) same.push(name);
    else byEntity.set(name.entity, [name]);
  }
  const about = [...byEntity.keys()].filter((key) => !lexicon.isPlace(key)).slice(0, COMPARED);
  return [...byEntity].map(([entity, mentions]) => {
    const texts = once(mentions.map(({ text }) => text));
    return {
      entity,
      type: mentions[0]?.type ?? 'organisation',
      mentions: mentions.length,
      forms: once(texts.map(normalise)),
      acronyms: texts.filter(isAcronym).map(normalise),
      roles: once(mentions.flatMap(({ role }) => (role ? [normalise(role)] : []))),
      coMentions: about.includes(entity) ? about.filter((key) => key !== entity) : about,
    };
  });
}

/** A list's entries, none twice; most lists have one. */
const once = (list: readonly string[]): readonly string[] => (list.length < 2 ? list : [...new Set(list)]);

/** The entries of two lists that have none twice, the newer first; at most `most`. */
export function merged(newer: readonly string[], older: readonly string[], most: number): readonly string[] {
  if (older.length === 0 && newer.length <= most) return newer;
  const all = newer.slice(0, most);
  for (const entry of older) {
    if (all.length >= most) break;
    if (!newer.includes(entry)) all.push(entry);
  }
  return all;
}

/** How many entries two lists have in common. */
export function shared(one: readonly string[], other: readonly string[]): number {
  if (one.length === 0 || other.length === 0) return 0;
  let count = 0;
  for (const entry of other) if (one.includes(entry)) count += 1;
  return count;
}

import { lookup } from '../digest/lookup.ts';
import { type Hit, search } from '../digest/search.ts';
import type { Digest, Entity } from '../digest/types.ts';
import type { CommandName } from './catalogue.ts';
import { listed } from './cites.ts';
import { offer } from './context.ts';
import type { Action } from './reply/reply.ts';

/** More names than these are not spelt out in a title. */
const MOST_NAMED = 3;

/** What an `about` picks out of a digest. */
export interface Chosen {
  /** What it is about, in words: the names that were understood, or the words as written. */
  readonly label: string;
  /** Whoever and whatever the words name; empty where they name nothing. */
  readonly entities: readonly Entity[];
  /** Hits that meet every word, by words or by name. */
  readonly hits: readonly Hit[];
}

/** Reads an `about`: a name in any spelling, or words. Names and words both count, so that nothing is missed. */
export function choose(digest: Digest, about: string): Chosen {
  const { matches } = lookup(digest, about);
  const label = matches.length > 0 && matches.length <= MOST_NAMED ? listed(matches.map(({ name }) => name)) : about;
  return { label, entities: matches, hits: search(digest, about).hits.filter((hit) => hit.whole) };
}

/** What is near an `about` that picked nothing: names and words spelt much like it, asked of the same command. */
export function nearAbout(digest: Digest, command: CommandName, about: string): readonly Action[] {
  const names = lookup(digest, about).nearest.map((entity) => entity.name);
  const texts = [...names, ...nearWords(digest, search(digest, about).nearest, names)];
  return texts.map((text) => offer(digest, text, command, { about: text }));
}

/** Words near what was asked, without those that are part of a name which is offered already. */
export function nearWords(digest: Digest, words: readonly string[], names: readonly string[]): readonly string[] {
  return words.filter((word) => !lookup(digest, word).matches.some((entity) => names.includes(entity.name)));
}

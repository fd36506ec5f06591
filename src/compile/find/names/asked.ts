import type { NameType } from '../extraction.ts';
import type { Indexes, Known } from './indexes.ts';
import type { Lexicon } from './lexicon.ts';

/** All mentions of one thing in an article, of which it is asked which known one it is. */
export interface Asked {
  readonly lexicon: Lexicon;
  readonly indexes: Indexes;
  /** Its key within the article. */
  readonly entity: string;
  readonly type: NameType;
  readonly mentions: number;
  readonly isDoubtful: boolean;
  readonly roles: readonly string[];
  /** Its spellings. */
  readonly texts: readonly string[];
  /** What else the article is about: keys of everything named in it but countries and the like. */
  readonly coMentions: readonly string[];
  /** Of a person's full name; empty for a surname alone. */
  readonly first: string;
  readonly surname: string;
}

/** Co-mentions that two articles must share before a name one letter off counts as a misspelling. */
export const SUPPORT = 2;

/** The one of a list that has no other. */
export const only = (list: readonly Known[]): Known | null => (list.length === 1 ? (list[0] ?? null) : null);

/** How many co-mentions a known thing shares with the article. */
export function sharedWith({ coMentions }: Known, asked: Asked): number {
  let count = 0;
  for (const key of asked.coMentions) if (coMentions.includes(key)) count += 1;
  return count;
}

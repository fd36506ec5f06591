import type { Known } from './lexicon.ts';

/** Evidence for each type, in any unit; the highest wins. */
export interface Evidence {
  person: number;
  organisation: number;
  place: number;
}

/** A name as first read, before names that stand for one thing are brought together. */
export interface Draft {
  readonly start: number;
  readonly end: number;
  /** Its words in normalised form, without "the" and marks. */
  readonly words: readonly string[];
  /** `words` joined by spaces, or the key of a known name. */
  key: string;
  readonly known: Known | undefined;
  readonly evidence: Evidence;
  readonly role: string | undefined;
  /** True where a form of address or title stands before it. */
  readonly titled: boolean;
  /** True for a word of two to six capitals. */
  readonly acronym: boolean;
  /** True for an unknown word behind "the", as things are called rather than people and bodies. */
  readonly thing: boolean;
  /** True where an abbreviation in brackets right behind is short for it. */
  short?: Draft;
}

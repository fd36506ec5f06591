import type { NameType } from '../extraction.ts';
import type { Rules } from '../rule.ts';
import type { Known } from './lexicon.ts';
import type { Reading } from './reading.ts';

/** A stretch of a sentence that names one thing: tokens `from` to `to` (exclusive), and what its form says. */
export interface Piece {
  readonly from: number;
  readonly to: number;
  readonly form: 'known' | 'titled' | 'first-name' | 'organisation' | 'place' | 'unknown' | 'stem';
  readonly known: Known | undefined;
  /** First token of the title before it; -1 for none. */
  readonly titleFrom: number;
  /** Of its only token, only the letters from here on; of its last token, only those up to here, -1 for all. */
  readonly since: number;
  readonly upTo: number;
  /** The rule that cut it. */
  readonly rule: string;
}

/** A piece with where the words around it stand. */
export interface Around extends Pick<Piece, 'from' | 'to' | 'form' | 'known'> {
  readonly count: number;
  readonly last: number;
  /** What stands before it, "the" left out. */
  readonly before: number;
  /** What it owns or qualifies: "Airbus shares", "Airbus's shares". */
  readonly owned: number;
}

/** What speaks for each type of name, and how much. */
export type Weights = Readonly<Record<NameType, Rules<[Reading, Around], number | false>>>;

/** Where a name begins, with its title. */
export const startOf = ({ from, titleFrom }: Pick<Piece, 'from' | 'titleFrom'>): number =>
  titleFrom < 0 ? from : titleFrom;

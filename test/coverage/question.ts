import type { CitationId } from '../../src/digest/types.ts';

/** Words that an answer must have, in any case; a pattern where the digest may word it in several ways. */
export type Fact = string | RegExp;

/** A question to the Karabakh digest, and what a reader of the articles knows that the answer must hold. */
export interface Question {
  /** What is typed after `/karabakh`. */
  readonly ask: string;
  /** Each of these somewhere in the answer; none may stand in the question itself. */
  readonly expect: readonly Fact[];
  /** Each of these behind some line of the answer; a list in the list means any one of them. */
  readonly cites: readonly (CitationId | readonly CitationId[])[];
  /** A fact and the citation that must stand behind the same line. */
  readonly tied?: readonly (readonly [Fact, CitationId])[];
  /** What no article bears out, and the answer therefore must not say. */
  readonly never?: readonly RegExp[];
  /** True where the right answer is to say that there is nothing, and what is near. */
  readonly refused?: true;
}

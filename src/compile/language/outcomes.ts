/** By which words the outcome of a vote is told, and a term of prison. */
export interface OutcomeWords {
  /** A cheap look before the others: a sentence that may tell of a vote. */
  readonly isOfVote: RegExp;
  /** The groups: how many, "to" or "for" or a hyphen, how many others, how many abstained. */
  readonly margins: readonly RegExp[];
  /** The second group of numbers that only a hyphen parts: those need a word for a vote beside them. */
  readonly isHyphen: RegExp;
  readonly nearVote: RegExp;
  /** The words by which it is told to a reader. */
  readonly is: Readonly<Record<'for' | 'against' | 'abstained' | 'votes' | 'to', string>>;
  /** "61 to nil" */
  readonly nobody: RegExp;
  readonly isPercent: RegExp;
  /** A cheap look: a sentence that may tell of a term of prison; and the groups: how many, and of what. */
  readonly isOfTerm: RegExp;
  readonly terms: readonly RegExp[];
  /** "seven | and a half", "7 1/2"; and how that is told. */
  readonly andHalf: RegExp;
  readonly half: string;
}

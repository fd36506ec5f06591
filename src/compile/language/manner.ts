/**
 * How something is said to be so: words that a line of own words keeps of its paragraph, beside names and numbers, for
 * what it says to be true. All in lower case.
 */
export interface MannerWords {
  /** Two taken together ("both"), and what bears that out where another word stands ("two"). */
  readonly together: ReadonlySet<string>;
  readonly two: ReadonlySet<string>;
  /** Words of degree, without which the word behind them says more or less, and of which one does for another: "much higher". */
  readonly degrees: ReadonlySet<string>;
  /** Words of kind, which only the same word keeps: "military support". */
  readonly kinds: ReadonlySet<string>;
  /** Words behind which something is not a fact: "could", "believed", "reportedly". */
  readonly hedges: ReadonlySet<string>;
  /** Those that make less of what stands before them, too, behind a form of "be": "the toll is believed to be". */
  readonly predicates: ReadonlySet<string>;
  /** Words at which the reach of a hedge ends, as at a comma. */
  readonly clauseEnds: ReadonlySet<string>;
  /** Words that keep it so in a line, beside those. */
  readonly hedging: ReadonlySet<string>;
  /** Words that leave something to whoever says it, beside verbs of speech: "view", "hopes". */
  readonly attributing: ReadonlySet<string>;
}

const NONE: ReadonlySet<string> = new Set();

/** Of a language that leaves them out. */
export const NO_MANNER: MannerWords = {
  ...{ together: NONE, two: NONE, degrees: NONE, kinds: NONE, hedges: NONE },
  ...{ predicates: NONE, clauseEnds: NONE, hedging: NONE, attributing: NONE },
};

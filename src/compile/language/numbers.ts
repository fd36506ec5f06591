/** What one word adds to a number: "seven" a small number, "thousand" a scale, "dozens" a scale without a number. */
export interface NumberWord {
  readonly small?: number;
  readonly scale?: number;
  /** "Dozens", "hundreds": at least two of the scale where no number stands before it. */
  readonly plural?: boolean;
  /** "Second", "twice": of a kind that counts nothing by itself. */
  readonly counts?: false;
}

export interface NumberWords {
  /** By word in lower case. */
  readonly words: ReadonlyMap<string, NumberWord>;
  /** Scales written right behind digits: "5bn". */
  readonly suffixes: ReadonlyMap<string, number>;
}

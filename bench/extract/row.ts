/** One measured figure. */
export interface Row {
  /** What is measured: "dates: value F1". */
  readonly what: string;
  /** The set and the split: "meantime.json, held-out fold (24 articles)". */
  readonly on: string;
  /** As it is printed, with its unit: "81.3", "412,000 words/s". */
  readonly figure: string;
  /** The least that will do, where there is a bar. */
  readonly bar?: string;
}

/** A part of the bench: `bench/extract/<part>.ts` exports its rows as `run`; none where its set is not there. */
export interface Part {
  readonly run: () => readonly Row[] | Promise<readonly Row[]>;
}

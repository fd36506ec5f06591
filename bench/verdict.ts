/** The middle value; of an even number, the mean of the middle two. NaN of none. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const upper = sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
  const lower = sorted[Math.ceil(sorted.length / 2) - 1] ?? Number.NaN;
  return (lower + upper) / 2;
}

/** One round of cold starts: whole-process times in milliseconds. */
export interface Round {
  /** Of the empty handler, between the others. */
  readonly empty: readonly number[];
  /** Of each question that a platform's function was asked. */
  readonly asked: ReadonlyMap<string, number>;
}

/** What a platform's questions took, against the empty handler of the same round: a busy machine slows both. */
export interface Measured {
  /** Each question with the median of its ratios, the slowest first. */
  readonly questions: readonly { readonly question: string; readonly ratio: number }[];
  /** The median of those. */
  readonly ratio: number;
}

/** The ratios of a platform. Every round has to have asked the same questions. */
export function measured(rounds: readonly Round[]): Measured {
  const [first] = rounds;
  const questions = [...(first?.asked.keys() ?? [])].map((question) => ({
    question,
    ratio: median(rounds.map(({ empty, asked }) => (asked.get(question) ?? Number.NaN) / median(empty))),
  }));
  questions.sort((a, b) => b.ratio - a.ratio);
  return { questions, ratio: median(questions.map(({ ratio }) => ratio)) };
}

/** Whether a platform keeps to what its questions may take in the middle, and any of them. Nothing measured does not. */
export function isMet(
  { questions, ratio }: Measured,
  most: { readonly median: number; readonly any: number },
): boolean {
  return ratio <= most.median && questions.every((each) => each.ratio <= most.any);
}

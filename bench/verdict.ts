/** Whole-process times in milliseconds, by case; each list has one entry a round. */
export type Rounds<Case extends string> = Readonly<Record<Case, readonly number[]>>;

export interface Measured {
  readonly name: string;
  /** Median, in milliseconds. */
  readonly median: number;
  /** Median over the empty handler's median. */
  readonly ratio: number;
  /** The most that the ratio may be; absent where there is no bar. */
  readonly bar?: number;
  readonly met: boolean;
}

/** The middle value; of an even number, the mean of the middle two. NaN of none. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const upper = sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
  const lower = sorted[Math.ceil(sorted.length / 2) - 1] ?? Number.NaN;
  return (lower + upper) / 2;
}

/** Each case against the empty handler and its bar. A case without times never meets its bar. */
export function judge(rounds: Rounds<string>, bars: Readonly<Record<string, number>>): readonly Measured[] {
  const empty = median(rounds['empty'] ?? []);
  return Object.entries(rounds).map(([name, times]) => {
    const ratio = median(times) / empty;
    const bar = bars[name];
    return {
      name,
      median: median(times),
      ratio,
      ...(bar === undefined ? {} : { bar }),
      met: ratio <= (bar ?? Infinity),
    };
  });
}

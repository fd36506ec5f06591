/** 0 done, 1 faults found, 2 wrong usage. */
export type ExitCode = 0 | 1 | 2;

/**
 * Where a subcommand writes, a line at a time: answers to `out`, faults and refusals to `error`. `out` gives a promise
 * where whoever reads is slower than we are: wait for it before the next line of many.
 */
export interface Terminal {
  readonly out: (line: string) => undefined | Promise<void>;
  readonly error: (line: string) => void;
  /** Shows how far a long job is, in place of what it showed before; null clears it. Absent where nobody watches. */
  readonly progress?: (words: string | null) => void;
}

/** One of the things that `digest` does. */
export type Subcommand = (args: readonly string[], terminal: Terminal) => ExitCode | Promise<ExitCode>;

/** Says what is wrong with the call, and where help is. */
export function wrongUsage(message: string, { error }: Terminal): 2 {
  error(message);
  error('Run `npm run -s digest -- --help` for usage.');
  return 2;
}

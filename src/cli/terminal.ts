/** Where a command of this machine writes: answers to `out`, faults and refusals to `error`, a line at a time. */
export interface Terminal {
  readonly out: (text: string) => void;
  readonly error: (text: string) => void;
}

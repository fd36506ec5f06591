import type { Amount } from './amounts.ts';
import type { Counts } from './cues.ts';

/** An amount with what it counts, and how it stands to the other amounts of its sentence. */
export interface Counted {
  readonly amount: Amount;
  readonly counts: Counts | null;
  /** Counted within another figure: "including 11 children", "six of them", "among the dead". */
  readonly isPart: boolean;
  /** Given by "toll", "total", "the number of dead". */
  readonly isToll: boolean;
}

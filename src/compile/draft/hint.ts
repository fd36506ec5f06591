import type { Day } from '../../digest/types.ts';

/** That an article makes it doubtful whether somebody still is what they were, with or without a name. */
export interface Hint {
  /** Whose; null where only an office is told of: "the mayor". */
  readonly entity: string | null;
  /** Which office; empty for whatever it is. */
  readonly office: string;
  /**
   * What it makes doubtful: whatever they are, no more than an office, that of whoever died or was arrested, a state such
   * as "suspect", that an office is held only for a time, or any office but the one that they are named to; or that what
   * was over is not any more.
   */
  readonly of: 'role' | 'office' | 'life' | 'state' | 'passing' | 'risen' | 'back';
  /** True where it is told as done, right beside them, and not only thought of. */
  readonly isDone: boolean;
  /** True where it is only called for, feared, or denied. */
  readonly isThought: boolean;
  /** True where it may be only for a time: of whoever is suspended or on leave. */
  readonly isSuspended?: true;
  /** True where a rank stays: of whoever is moved to another post. */
  readonly keepsRank?: true;
  /** The first day on which it may have been, where the article tells one. */
  readonly on?: Day;
}

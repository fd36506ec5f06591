/** That an article makes it doubtful whether somebody still is what they were, with or without a name. */
export interface Hint {
  /** Whose; null where only an office is told of: "the mayor". */
  readonly entity: string | null;
  /** Which office; empty for whatever it is. */
  readonly office: string;
  /**
   * What it makes doubtful: whatever they are, no more than an office, that of whoever died or was arrested, a state such
   * as "suspect", that an office is held only for a time, or any office but the one that they are named to.
   */
  readonly of: 'role' | 'office' | 'life' | 'state' | 'passing' | 'risen';
  /** True where it is told as done, right beside them, and not only thought of. */
  readonly isDone: boolean;
  /** True where it is only called for, feared, or denied. */
  readonly isThought: boolean;
}

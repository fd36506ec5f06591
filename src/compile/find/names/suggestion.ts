/** Two keys that may name one thing, for an editor to decide. */
export interface Suggestion {
  readonly one: string;
  readonly other: string;
  readonly why: string;
}

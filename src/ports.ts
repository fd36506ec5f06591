import type { Digest } from './digest/types.ts';

/** The time, as an argument: nothing below `functions/` reads a clock. */
export interface Clock {
  /** Milliseconds since 1970-01-01T00:00:00Z. */
  now(): number;
}

/** Where operators read what went wrong. A line never holds a secret, a token or a user's words. */
export interface Logger {
  /** One event worth an operator's look; `facts` are short and printable. */
  warn(event: string, facts?: Readonly<Record<string, string | number>>): void;
}

/** Digests by topic, in alphabetical order; each may be read no earlier than it is asked for. A Map is one. */
export interface Digests {
  keys(): Iterable<string>;
  values(): Iterable<Digest>;
  get(topic: string): Digest | undefined;
}

/** Answers that were laid out when the functions were built, for one platform. */
export interface PreparedAnswers {
  /** The body that answers a question, which its platform has put in one line; null where none was prepared. Never throws. */
  find(topic: string, question: string): string | null;
}

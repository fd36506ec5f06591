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

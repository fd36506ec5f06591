/** What is logged of something thrown: short, printable, and nobody's words. */
export interface ErrorDescription {
  /** Its name: `TypeError`, `ResourceNotFoundException`. */
  readonly error: string;
  /** Its code, where it has one: `ECONNREFUSED`. */
  readonly code?: string;
  /** File, line and column where it was thrown; a build has the same ones whenever it is made of the same sources. */
  readonly at?: string;
}

/**
 * Tells what was thrown without its message: that may quote a question, an address or a header. Takes anything, and
 * never throws.
 */
export function describeError(failure: unknown): ErrorDescription {
  if (!(failure instanceof Error)) return { error: 'unknown' };
  const code = 'code' in failure ? nameIn(failure.code) : null;
  const at = placeIn(failure);
  return { error: nameIn(failure.name) ?? 'unknown', ...(code ? { code } : {}), ...(at ? { at } : {}) };
}

/** A name as code has it; null for anything else. */
const nameIn = (value: unknown): string | null =>
  typeof value === 'string' && /^[A-Za-z][\w.]{0,60}$/.test(value) ? value : null;

/** The first frame of the stack, which stands behind the message, however many lines that has. */
function placeIn({ message, stack }: Error): string | undefined {
  if (typeof stack !== 'string') return undefined;
  const frames = stack.slice(stack.indexOf(message) + message.length);
  return /^\s+at .*?([\w.-]+:\d+:\d+)\)?$/m.exec(frames)?.[1];
}

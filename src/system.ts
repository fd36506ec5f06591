import type { Clock, Logger } from './ports.ts';

/** The machine's own clock. Functions take it here and hand it down: nothing below them asks for the time. */
export const clock: Clock = { now: Date.now };

/** One line of JSON a message, as CloudWatch reads it. */
export const logger: Logger = {
  warn: (event, facts) => console.warn(JSON.stringify({ level: 'warn', event, ...facts })),
};

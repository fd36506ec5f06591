import { writeSync } from 'node:fs';
import { stageName } from './config.ts';
import type { Clock, Logger } from './ports.ts';
import { failureFacts } from './telemetry/failure.ts';
import type { Journal } from './telemetry/notes.ts';
import type { WatchPorts } from './telemetry/requests.ts';

/** The machine's own clock. Functions take it here and hand it down: nothing below them asks for the time. */
export const clock: Clock = { now: Date.now };

/** One line of JSON a warning, as CloudWatch reads it; Lambda writes time and request id before it. */
export const logger: Logger = {
  warn: (event, facts, failure) => {
    const thrown = failure === undefined ? {} : failureFacts(failure);
    console.warn(JSON.stringify({ level: 'warn', event, ...facts, ...thrown }));
  },
};

const STDOUT = 1;

/**
 * Straight to the output: what Lambda puts before the words of `console.log` would keep CloudWatch from reading the
 * metrics in them, and the stream behind `process.stdout` takes longer to make than an answer. Short enough for a pipe
 * to take whole.
 */
const journal: Journal = {
  write: (line) => {
    try {
      writeSync(STDOUT, `${line}\n`);
    } catch {
      // A pipe that is full, or nobody's: no request fails for its line.
    }
  },
};

/** What watches a function: see src/telemetry. */
export const watching: WatchPorts = { clock, journal, logger, stage: stageName() };

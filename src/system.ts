import { writeSync } from 'node:fs';
import { type Config, stageName } from './config.ts';
import type { Clock, Logger } from './ports.ts';
import { describeError } from './telemetry/describe-error.ts';
import type { LogPorts } from './telemetry/invocation-log.ts';

/** The machine's own clock. Functions take it here and hand it down: nothing below them asks for the time. */
export const clock: Clock = { now: Date.now };

/** One line of JSON a warning, as CloudWatch reads it; Lambda writes time and request id before it. */
export const logger: Logger = {
  warn: (event, facts, error) => {
    const thrown = error === undefined ? {} : describeError(error);
    console.warn(JSON.stringify({ level: 'warn', event, ...facts, ...thrown }));
  },
};

/** What was read of the environment; null where something is missing or wrong, after saying what. */
export function configured<T>(read: Config<T>): T | null {
  if (read.ok) return read.config;
  console.error(`Not set up: ${read.missing.join('; ')}`);
  return null;
}

const STDOUT = 1;

/**
 * Straight to the output: what Lambda puts before the words of `console.log` would keep CloudWatch from reading the
 * metrics in them, and the stream behind `process.stdout` takes longer to make than an answer. Short enough for a pipe
 * to take whole.
 */
function write(line: string): void {
  try {
    writeSync(STDOUT, `${line}\n`);
  } catch {
    // A pipe that is full, or nobody's: no request fails for its line.
  }
}

/** What logs what becomes of an invocation: see src/telemetry. */
export const logPorts: LogPorts = { clock, write, logger, stage: stageName() };

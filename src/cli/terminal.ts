import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { type Env, environment } from '../config.ts';

/** What a command of this machine is run in. */
export interface Terminal {
  /** Answers, a line or more at a time. Gives a promise where whoever reads is slower: wait for it before the next of many. */
  readonly out: (text: string) => undefined | Promise<void>;
  /** Faults and remarks. */
  readonly error: (text: string) => void;
  /** Shows how far a long job is, in place of what it showed before; null clears it. Absent where nobody watches. */
  readonly progress?: (words: string | null) => void;
  /** The lines that a person types, or that are piped. Absent where nothing can be read. */
  readonly answers?: () => AsyncIterator<string>;
  /** The variables that are set. */
  readonly environment: () => Env;
}

/**
 * Text without control characters, line ends and tabs apart: articles and file names may hold some, and a terminal would
 * take them for orders to itself.
 */
export const withoutControls = (text: string): string => text.replace(/(?![\n\t])\p{Cc}/gu, '');

/** A value as JSON that a terminal can be shown as it is: the same value, with its control characters escaped. */
export const json = (value: unknown, indent?: number): string =>
  JSON.stringify(value, null, indent).replace(
    /[\u007f-\u009f]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );

/** The process's own output and errors. Its variables are those that are set, and those of `.env` in the working directory. */
export function processTerminal(): Terminal {
  const { stdout, stderr } = process;
  // Whoever reads may stop early (`| head`); that is no fault.
  stdout.on('error', () => process.exit(0));
  return {
    out: (text) =>
      stdout.write(`${withoutControls(text)}\n`) ? undefined : once(stdout, 'drain').then(() => undefined),
    error: (text) => void stderr.write(`${withoutControls(text)}\n`),
    ...(stderr.isTTY ? { progress: (words) => void stderr.write(`\r\x1b[K${withoutControls(words ?? '')}`) } : {}),
    answers: () => createInterface({ input: process.stdin })[Symbol.asyncIterator](),
    environment: () => {
      if (existsSync('.env')) process.loadEnvFile('.env');
      return environment();
    },
  };
}

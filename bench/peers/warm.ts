import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { askedBy, type Entrant } from './field.ts';
import type { Question } from './question.ts';
import { type Keys, signed } from './sign.ts';

const child = join(import.meta.dirname, 'children', 'warm.cjs');

/** Requests of which no two are the same; a process is sent them in turn. */
const DIFFERENT = 32;

/** Seconds that a process answers before it is timed, and while it is. */
const TIMES = { warmUp: 0.4, seconds: 1 };

/** What one process that answered many requests tells of itself. */
export interface Warm {
  /** Milliseconds of a request. */
  readonly p50: number;
  readonly p99: number;
  /** Requests a second of processor time, whatever thread spent it. */
  readonly rate: number;
  /** The most bytes resident by the first answer, and by the last. */
  readonly firstMemory: number;
  readonly memory: number;
  /** The files of code that the first answer needed. */
  readonly files: readonly string[];
}

/** @throws Error on a wrong answer. */
export function warmProcess(entrant: Entrant, { name, facts }: Question, keys: Keys): Warm {
  const sign = signed[askedBy(entrant)];
  const events = Array.from({ length: DIFFERENT }, (_, number) => sign(name, keys, number));
  const input = JSON.stringify({ ...TIMES, events, facts: entrant.platform === 'none' ? [] : facts });
  const { output, stderr, status } = spawnSync(process.execPath, [child, entrant.file], {
    env: keys.environment,
    stdio: ['pipe', 'ignore', 'pipe', 'pipe'],
    encoding: 'utf8',
    input,
  });
  const told = output[3];
  if (status !== 0 || !told)
    throw new Error(`${entrant.name} (${entrant.platform}) does not keep answering:\n${stderr}`);
  return JSON.parse(told);
}

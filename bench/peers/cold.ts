import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { askedBy, type Entrant } from './field.ts';
import type { Question } from './question.ts';
import { type Keys, signed } from './sign.ts';

const child = join(import.meta.dirname, 'children', 'cold.cjs');

/** Milliseconds of one process from start to end, its answer checked. @throws Error on a wrong answer. */
export function coldStart(entrant: Entrant, { name, facts }: Question, keys: Keys): number {
  const event = JSON.stringify(signed[askedBy(entrant)](name, keys));
  const expected = entrant.platform === 'none' ? [] : facts;
  const begun = performance.now();
  const { status } = spawnSync(process.execPath, [child, entrant.file, event, ...expected], {
    env: keys.environment,
    stdio: 'ignore',
  });
  const taken = performance.now() - begun;
  if (status !== 0) throw new Error(`${entrant.name} (${entrant.platform}) gave a wrong answer from cold.`);
  return taken;
}

import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import type { GatewayEvent, GatewayResult } from './entries/shared/lambda.ts';
import type { Keys } from './sign.ts';

const child = join(import.meta.dirname, 'children', 'ask.cjs');

/** What a function answers in a process of its own. @throws Error with its last words where it does not answer. */
export function ask(file: string, event: GatewayEvent, keys: Keys): GatewayResult {
  const { output, stderr, status } = spawnSync(process.execPath, [child, file, JSON.stringify(event)], {
    env: keys.environment,
    stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
    encoding: 'utf8',
  });
  const answer = output[3];
  if (status !== 0 || !answer) throw new Error(`${file} does not answer:\n${stderr}`);
  return JSON.parse(answer);
}

import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { ExitCode, Terminal } from './terminal.ts';
import { compileTopic, shown } from './topic.ts';

/** `digest check <topic>`: fails where `digest.json` is not what compile would write; changes nothing. */
export async function run(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const outcome = await compileTopic('check', args, terminal);
  if (typeof outcome === 'number') return outcome;
  const { folder, compiled } = outcome;
  const path = join(folder, 'digest.json');
  const written = existsSync(path) ? readFileSync(path, 'utf8') : undefined;
  if (written === compiled.digestText) {
    terminal.out(`${shown(path)} is up to date`);
    return 0;
  }
  const todo = `Run \`npm run -s digest -- compile ${basename(folder)}\` and commit the result.`;
  terminal.error(`${shown(path)} is ${written === undefined ? 'missing' : 'out of date'}. ${todo}`);
  return 1;
}

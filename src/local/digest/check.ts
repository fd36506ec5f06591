import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { ExitCode, Terminal } from './terminal.ts';
import { compileTopic, shown } from './topic.ts';

/**
 * `digest check <topic>`: fails where `digest.json`, or with the articles `evidence.json`, is not what compile would
 * write; changes nothing.
 */
export async function run(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const outcome = await compileTopic('check', args, terminal);
  if (typeof outcome === 'number') return outcome;
  const { folder, compiled } = outcome;
  const compile = `npm run -s digest -- compile ${basename(folder)}`;
  const isCurrent = [
    isWritten(join(folder, 'digest.json'), compiled.digestText, compile, terminal),
    compiled.evidenceText === undefined ||
      isWritten(join(folder, 'evidence.json'), compiled.evidenceText, `${compile} --articles DIR`, terminal),
  ];
  return isCurrent.every(Boolean) ? 0 : 1;
}

/** Whether a file holds what it would be given now; says so. */
function isWritten(path: string, text: string, compile: string, { out, error }: Terminal): boolean {
  const written = existsSync(path) ? readFileSync(path, 'utf8') : undefined;
  if (written === text) out(`${shown(path)} is up to date`);
  else
    error(
      `${shown(path)} is ${written === undefined ? 'missing' : 'out of date'}. Run \`${compile}\` and commit the result.`,
    );
  return written === text;
}

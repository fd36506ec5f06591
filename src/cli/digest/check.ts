import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { ExitCode, Terminal } from './terminal.ts';
import { type CompiledTopic, compileTopic, shown } from './topic.ts';

/**
 * `digest check <topic>`: fails where `digest.json`, or with the articles `evidence.json`, is not what compile would
 * write; changes nothing.
 */
export async function run(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const checked = await checkTopic('check', args, terminal);
  return typeof checked === 'number' ? checked : 0;
}

/** A topic whose files are what compile would write, for the subcommand `what`; else says why not, and the exit code. */
export async function checkTopic(
  what: string,
  args: readonly string[],
  terminal: Terminal,
): Promise<CompiledTopic | 1 | 2> {
  const outcome = await compileTopic(what, args, terminal);
  if (typeof outcome === 'number') return outcome;
  const { folder, compiled } = outcome;
  const compile = `npm run -s digest -- compile ${basename(folder)}`;
  const isCurrent = [
    isWritten(join(folder, 'digest.json'), compiled.digestText, compile, terminal),
    compiled.evidenceText === undefined ||
      isWritten(join(folder, 'evidence.json'), compiled.evidenceText, `${compile} --articles DIR`, terminal),
  ];
  return isCurrent.every(Boolean) ? outcome : 1;
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

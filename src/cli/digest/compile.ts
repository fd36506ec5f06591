import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ExitCode, Terminal } from './terminal.ts';
import { compileTopic, shown } from './topic.ts';

/** `digest compile <topic>`: writes `digest.json`, and `evidence.json` where the articles were there. */
export async function run(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const outcome = await compileTopic('compile', args, terminal);
  if (typeof outcome === 'number') return outcome;
  const { folder, compiled } = outcome;
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'digest.json'), compiled.digestText);
  if (compiled.evidenceText !== undefined) writeFileSync(join(folder, 'evidence.json'), compiled.evidenceText);
  for (const line of compiled.report) terminal.out(line);
  terminal.out(`wrote ${shown(join(folder, 'digest.json'))}`);
  return 0;
}

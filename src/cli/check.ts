import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { openDigest } from '../digest/digest.ts';
import { articlesOption, defineCommand, digestsOption } from './command.ts';
import type { Terminal } from './terminal.ts';
import { type CompiledTopic, compileTopic, shown, type TopicAsked } from './topic.ts';

export const command = defineCommand({
  about: '  Runs the citation gate as compile does, and with --articles looks at evidence.json too. Changes nothing.',
  words: [1, 1],
  options: { articles: articlesOption, digests: digestsOption },
  async run({ words: [topic = ''], values }, terminal) {
    return (await checkTopic({ topic, ...values }, terminal)) ? 0 : 1;
  },
});

/** A topic whose files are what compile would write; else says why not, and gives null. */
export async function checkTopic(asked: TopicAsked, terminal: Terminal): Promise<CompiledTopic | null> {
  const outcome = await compileTopic({ ...asked, isLookedAt: true }, terminal);
  if (outcome === null) return null;
  const { folder, compiled } = outcome;
  const compile = `npm run -s digest -- compile ${basename(folder)}`;
  if (compiled.digestText === undefined)
    return isBuilt(join(folder, 'digest.db'), compiled.digest.version, compile, terminal) ? outcome : null;
  const isCurrent = [
    isWritten(join(folder, 'digest.json'), compiled.digestText, compile, terminal),
    compiled.evidenceText === undefined ||
      isWritten(join(folder, 'evidence.json'), compiled.evidenceText, `${compile} --articles DIR`, terminal),
  ];
  return isCurrent.every(Boolean) ? outcome : null;
}

/** Whether a file holds what it would be given now; says so. */
function isWritten(path: string, text: string, compile: string, terminal: Terminal): boolean {
  const written = existsSync(path) ? readFileSync(path, 'utf8') : undefined;
  return told(path, written, text, `Run \`${compile}\` and commit the result.`, terminal);
}

/** The same for a `digest.db`, which is told by its version. */
function isBuilt(path: string, version: string, compile: string, terminal: Terminal): boolean {
  const written = existsSync(path) ? versionIn(path) : undefined;
  return told(path, written, version, `Run \`${compile}\`.`, terminal);
}

function versionIn(path: string): string {
  const digest = openDigest(path);
  digest.close();
  return digest.version;
}

function told(
  path: string,
  written: string | undefined,
  wanted: string,
  todo: string,
  { out, error }: Terminal,
): boolean {
  if (written === wanted) out(`${shown(path)} is up to date`);
  else error(`${shown(path)} is ${written === undefined ? 'missing' : 'out of date'}. ${todo}`);
  return written === wanted;
}

import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { faultLine } from '../../compile/fault.ts';
import { suggestion } from '../../compile/nearest.ts';
import { type Compiled, compile } from '../../compile/pipeline.ts';
import { fileNames } from '../../compile/read/draft.ts';
import type { ArticleFolder } from '../../compile/read/folder.ts';
import { idPattern } from '../../compile/read/reader.ts';
import { type Terminal, wrongUsage } from './terminal.ts';

/** Where the topics' folders are, if the call does not say. */
export const DIGESTS = join(dirname(fileURLToPath(import.meta.url)), '../../../digests');

/** A topic's folder, and what its files compile to now. */
export interface CompiledTopic {
  readonly folder: string;
  readonly compiled: Compiled;
}

/**
 * Compiles the one topic that `args` name, for `compile` and `check`. Otherwise says why not, and gives the exit code.
 * Paths in messages are relative to the working directory.
 */
export function compileTopic(what: string, args: readonly string[], terminal: Terminal): CompiledTopic | 1 | 2 {
  const asked = readArgs(what, args);
  if (typeof asked === 'string') return wrongUsage(asked, terminal);
  const { topic, digests, articles } = asked;
  const folder = join(digests, topic);
  if (!idPattern.test(topic) || !existsSync(join(folder, 'topic.yml'))) {
    const topics = isFolder(digests)
      ? readdirSync(digests).filter((name) => existsSync(join(digests, name, 'topic.yml')))
      : [];
    return wrongUsage(`There is no topic "${topic}" in ${shown(digests)}.${suggestion(topic, topics)}`, terminal);
  }
  if (articles !== undefined && !isFolder(articles)) return wrongUsage(`There is no folder ${articles}.`, terminal);

  const outcome = compile({
    topic: basename(folder),
    path: shown(folder),
    texts: readTexts(folder),
    ...(articles === undefined ? {} : { articles: readFolder(articles) }),
  });
  if ('compiled' in outcome) return { folder, compiled: outcome.compiled };
  for (const each of outcome.faults) terminal.error(faultLine(each));
  terminal.error(`${outcome.faults.length} ${outcome.faults.length === 1 ? 'fault' : 'faults'}; nothing written.`);
  return 1;
}

interface Asked {
  readonly topic: string;
  readonly digests: string;
  readonly articles: string | undefined;
}

/** The arguments, or what is wrong with them. */
function readArgs(what: string, args: readonly string[]): Asked | string {
  const options = { articles: { type: 'string' }, digests: { type: 'string' } } as const;
  try {
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
    const [topic, ...more] = positionals;
    if (topic === undefined || more.length > 0) return `Name one topic: ${what} <topic>.`;
    return { topic, digests: values.digests ?? DIGESTS, articles: values.articles };
  } catch (failure) {
    return failure instanceof Error ? failure.message : String(failure);
  }
}

/** A path as messages name it. */
export const shown = (path: string): string => relative('.', path) || '.';

export const isFolder = (path: string): boolean => existsSync(path) && statSync(path).isDirectory();

function readTexts(folder: string): ReadonlyMap<string, string> {
  const names = [...fileNames, 'evidence.json', 'digest.json'].filter((name) => existsSync(join(folder, name)));
  return new Map(names.map((name) => [name, readFileSync(join(folder, name), 'utf8')]));
}

function readFolder(path: string): ArticleFolder {
  const names = readdirSync(path).filter((name) => statSync(join(path, name)).isFile());
  return { path, files: new Map(names.map((name) => [name, readFileSync(join(path, name))])) };
}

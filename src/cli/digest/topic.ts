import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, isAbsolute, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { readArticles } from '../../compile/draft/articles.ts';
import { idsIn } from '../../compile/draft/ids.ts';
import { suggestMissing } from '../../compile/draft/suggest.ts';
import type { ArticleFolder } from '../../compile/edit/articles.ts';
import { isDrafted } from '../../compile/edit/read.ts';
import { fileNames, ID_PATTERN } from '../../compile/edit/schema.ts';
import { faultLine } from '../../compile/fault.ts';
import { createLinker } from '../../compile/find/names/link.ts';
import { suggestion } from '../../compile/nearest.ts';
import { type Compiled, compile, type TopicFiles } from '../../compile/pipeline.ts';
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
export async function compileTopic(
  what: string,
  args: readonly string[],
  terminal: Terminal,
): Promise<CompiledTopic | 1 | 2> {
  const asked = readArgs(what, args);
  if (typeof asked === 'string') return wrongUsage(asked, terminal);
  const { topic, digests, articles } = asked;
  const folder = join(digests, topic);
  if (!ID_PATTERN.test(topic) || !existsSync(join(folder, 'topic.yml'))) {
    const topics = isFolder(digests)
      ? readdirSync(digests).filter((name) => existsSync(join(digests, name, 'topic.yml')))
      : [];
    return wrongUsage(`There is no topic "${topic}" in ${shown(digests)}.${suggestion(topic, topics)}`, terminal);
  }
  if (articles !== undefined && !isFolder(articles)) return wrongUsage(`There is no folder ${articles}.`, terminal);

  const texts = readTexts(folder);
  const source = articles === undefined ? {} : await readSource(readFolder(articles), texts, terminal);
  if (typeof source === 'number') return source;
  const outcome = compile({ topic: basename(folder), path: shown(folder), texts, ...source });
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

/** What compilation is given of a folder of articles; or, where none of them can be read, the exit code. */
async function readSource(
  folder: ArticleFolder,
  texts: ReadonlyMap<string, string>,
  { error, progress }: Terminal,
): Promise<Pick<TopicFiles, 'articles' | 'read' | 'pairs' | 'suggested'> | 1> {
  if (!isDrafted(texts)) return { articles: folder, suggested: await suggestMissing(texts, folder) };
  const linker = createLinker();
  const { articles, leftOut } = await readArticles(folder, idsIn(texts.get('evidence.json')), linker, (done) =>
    progress?.(`${done} articles read`),
  );
  progress?.(null);
  for (const line of leftOut.slice(0, MOST_LEFT_OUT)) error(line);
  if (leftOut.length > MOST_LEFT_OUT) error(`${leftOut.length - MOST_LEFT_OUT} more files are left out.`);
  const folders = foldersIn(folder.path);
  if (folders.length > 0) error(`Not looked into: ${folders.join(', ')}. Articles are read from one folder.`);
  if (articles.length > 0) return { read: articles, pairs: linker.suggestions() };
  error(`No article can be read in ${folder.path}: put .txt, .md or .html files there.`);
  return 1;
}

/** Files of which it is told why they are left out; more are counted. */
const MOST_LEFT_OUT = 40;

const foldersIn = (path: string): readonly string[] =>
  readdirSync(path).filter((name) => !name.startsWith('.') && isFolder(join(path, name)));

/** A path as messages name it: from the working directory, or whole where it lies elsewhere. */
export function shown(path: string): string {
  const here = relative('.', path) || '.';
  return here.startsWith('..') && isAbsolute(path) ? path : here;
}

export const isFolder = (path: string): boolean => existsSync(path) && statSync(path).isDirectory();

function readTexts(folder: string): ReadonlyMap<string, string> {
  const names = [...fileNames, 'evidence.json', 'digest.json'].filter((name) => existsSync(join(folder, name)));
  return new Map(names.map((name) => [name, readFileSync(join(folder, name), 'utf8')]));
}

function readFolder(path: string): ArticleFolder {
  const names = readdirSync(path).filter((name) => statSync(join(path, name), { throwIfNoEntry: false })?.isFile());
  return { path, files: new Map(names.map((name) => [name, readFileSync(join(path, name))])) };
}

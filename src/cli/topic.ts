import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, isAbsolute, join, relative } from 'node:path';
import { readArticles } from '../compile/draft/articles.ts';
import { idsIn } from '../compile/draft/ids.ts';
import { suggestMissing } from '../compile/draft/suggest.ts';
import type { ArticleFolder } from '../compile/edit/articles.ts';
import { isDrafted } from '../compile/edit/read.ts';
import { fileNames, ID_PATTERN } from '../compile/edit/schema.ts';
import { faultLine } from '../compile/fault.ts';
import { createLinker } from '../compile/find/names/link.ts';
import { suggestion } from '../compile/nearest.ts';
import { type Compiled, compile, type TopicFiles } from '../compile/pipeline.ts';
import { readFolder } from './article-folder.ts';
import { WrongUsage } from './command.ts';
import type { Terminal } from './terminal.ts';

/** Which topic is compiled, of what. */
export interface TopicAsked {
  readonly topic: string;
  /** The folder of the topics' folders. */
  readonly digests: string;
  /** The folder of the articles; the gate reads `evidence.json` without it. */
  readonly articles?: string | undefined;
  /** Of a topic that is not there yet: its `topic.yml`. */
  readonly topicFile?: string;
}

/** A topic's folder, and what its files compile to now. */
export interface CompiledTopic {
  readonly folder: string;
  readonly compiled: Compiled;
}

/**
 * Compiles a topic and writes nothing. Says what is wrong with it, and gives null, where there are faults. Paths in
 * messages are relative to the working directory.
 * @throws WrongUsage where there is no such topic or folder.
 */
export async function compileTopic(
  { topic, digests, articles, topicFile }: TopicAsked,
  terminal: Terminal,
): Promise<CompiledTopic | null> {
  const folder = topicFile === undefined ? topicFolder(topic, digests) : join(digests, topic);
  if (articles !== undefined && !isFolder(articles)) throw new WrongUsage(`There is no folder ${articles}.`);
  const texts = readTexts(folder);
  if (topicFile !== undefined) texts.set('topic.yml', topicFile);
  const source = articles === undefined ? {} : await readSource(readFolder(articles), texts, terminal);
  if (source === null) return null;
  const outcome = compile({ topic: basename(folder), path: shown(folder), texts, ...source });
  if ('compiled' in outcome) return { folder, compiled: outcome.compiled };
  for (const each of outcome.faults) terminal.error(faultLine(each));
  terminal.error(`${outcome.faults.length} ${outcome.faults.length === 1 ? 'fault' : 'faults'}; nothing written.`);
  return null;
}

/**
 * The folder of a topic.
 * @throws WrongUsage where there is no such topic.
 */
export function topicFolder(topic: string, digests: string): string {
  const folder = join(digests, topic);
  if (ID_PATTERN.test(topic) && existsSync(join(folder, 'topic.yml'))) return folder;
  const topics = topicsIn(digests);
  throw new WrongUsage(`There is no topic "${topic}" in ${shown(digests)}.${suggestion(topic, topics)}`);
}

/** The topics of a folder. */
export const topicsIn = (digests: string): readonly string[] =>
  isFolder(digests) ? readdirSync(digests).filter((name) => existsSync(join(digests, name, 'topic.yml'))) : [];

/**
 * Writes what was compiled, and the `topic.yml` of a new topic last, which makes it one. All files are written beside
 * and then put in place: an interruption or a full disk leaves those that were there.
 */
export function writeTopic(
  { folder, compiled }: { folder: string; compiled: Pick<Compiled, 'evidenceText' | 'digestText'> },
  topicFile?: string,
): void {
  const { evidenceText, digestText } = compiled;
  writeWhole(folder, { 'evidence.json': evidenceText, 'digest.json': digestText, 'topic.yml': topicFile });
}

/** Writes the `topic.yml` of a topic that has no digest yet. */
export const writeTopicFile = (folder: string, topicFile: string): void =>
  writeWhole(folder, { 'topic.yml': topicFile });

function writeWhole(folder: string, files: Readonly<Record<string, string | undefined>>): void {
  mkdirSync(folder, { recursive: true });
  const texts = Object.entries(files).flatMap(([name, text]) =>
    text === undefined ? [] : [{ path: join(folder, name), text }],
  );
  const beside = (path: string): string => `${path}.part`;
  try {
    for (const { path, text } of texts) writeFileSync(beside(path), text, { flush: true });
    for (const { path } of texts) renameSync(beside(path), path);
  } finally {
    for (const { path } of texts) rmSync(beside(path), { force: true, recursive: true });
  }
}

/** What compilation is given of a folder of articles; or null, where none of them can be read. */
async function readSource(
  folder: ArticleFolder,
  texts: ReadonlyMap<string, string>,
  { error, progress }: Terminal,
): Promise<Pick<TopicFiles, 'articles' | 'read' | 'pairs' | 'suggested'> | null> {
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
  return null;
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

const isFolder = (path: string): boolean => existsSync(path) && statSync(path).isDirectory();

/** The files of a topic by name, as far as they are there. */
export function readTexts(folder: string): Map<string, string> {
  const names = [...fileNames, 'evidence.json', 'digest.json'].filter((name) => existsSync(join(folder, name)));
  return new Map(names.map((name) => [name, readFileSync(join(folder, name), 'utf8')]));
}

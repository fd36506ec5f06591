import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { basename, isAbsolute, join, relative } from 'node:path';
import { FINDINGS, findingsIn } from '../collect/findings.ts';
import { COLLECTED, folderStore } from '../collect/folder.ts';
import { suggestMissing } from '../compile/draft/suggest.ts';
import { type ArticleFolder, type LeftOut, leftOutLine } from '../compile/edit/articles.ts';
import { isDrafted } from '../compile/edit/read.ts';
import { fileNames, ID_PATTERN } from '../compile/edit/schema.ts';
import { faultLine } from '../compile/fault.ts';
import type { Changes } from '../compile/kept/changes.ts';
import type { TopicStore } from '../compile/kept/store.ts';
import { suggestion } from '../compile/nearest.ts';
import { type Compiled, compile, type Outcome } from '../compile/pipeline.ts';
import { type DraftedTopic, MissingReadings, type Updated, updateTopic } from '../compile/update.ts';
import { writeDigestFile } from '../digest/build/make.ts';
import { openDigest } from '../digest/digest.ts';
import { writeWhole } from '../whole-file.ts';
import { readFolder } from './article-folder.ts';
import { type ExitCode, WrongUsage } from './command.ts';
import { tuneEngine } from './engine.ts';
import { KEPT, storeInFolder, withoutWriting } from './kept.ts';
import { readingThreads } from './reading-threads.ts';
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
  /** What is to be in its `overlay.yml`, where that is not written yet. */
  readonly overlay?: string;
  /** True where nothing may be kept of what is read. */
  readonly isLookedAt?: boolean;
}

/** A topic's folder, and what its files compile to now. */
export interface CompiledTopic {
  readonly folder: string;
  readonly compiled: Compiled;
  /** Files of the folder that no article was made of. */
  readonly leftOut: readonly LeftOut[];
}

/**
 * Compiles a topic and writes nothing but what it keeps of the articles. Says what is wrong with it, and gives null, where
 * there are faults. Paths in messages are relative to the working directory.
 * @throws WrongUsage where there is no such topic or folder.
 */
export async function compileTopic(asked: TopicAsked, terminal: Terminal): Promise<CompiledTopic | null> {
  tuneEngine();
  const { topic, digests, articles, topicFile, overlay } = asked;
  const folder = topicFile === undefined ? topicFolder(topic, digests) : join(digests, topic);
  if (articles !== undefined && !isFolder(articles)) throw new WrongUsage(`There is no folder ${articles}.`);
  const texts = readTexts(folder);
  if (topicFile !== undefined) texts.set('topic.yml', topicFile);
  if (overlay !== undefined) texts.set(OVERLAY, overlay);
  const files = { topic: basename(folder), path: shown(folder), texts, ...feedsOfLarge(folder) };
  const { outcome, leftOut } = isDrafted(texts)
    ? await compileDrafted(files, { folder, ...asked }, terminal)
    : madeOf(compile({ ...files, ...(articles === undefined ? {} : await written(readFolder(articles), texts)) }));
  if (outcome === null) return null;
  if ('compiled' in outcome) return { folder, compiled: outcome.compiled, leftOut };
  for (const each of outcome.faults) terminal.error(faultLine(each));
  terminal.error(`${outcome.faults.length} ${outcome.faults.length === 1 ? 'fault' : 'faults'}; nothing written.`);
  return null;
}

/** Where it is kept what was read of articles. What is collected is brought up to date by its collection alone. */
const storeFor = (folder: string, isCollected: boolean): TopicStore =>
  isCollected ? withoutWriting(findingsIn(folderStore(join(folder, COLLECTED)))) : storeInFolder(join(folder, KEPT));

/** The feeds of a topic that has a `digest.db` in place of a `digest.json`. */
function feedsOfLarge(folder: string): Pick<DraftedTopic, 'feeds'> {
  const path = join(folder, DIGEST_DB);
  if (!existsSync(path)) return {};
  const digest = openDigest(path);
  const feeds = digest.feeds();
  digest.close();
  return feeds.length === 0 ? {} : { feeds };
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
 * and then put in place: an interruption or a full disk leaves those that were there. A digest too large to review is
 * written as `digest.db`, in place of `digest.json`. Gives the path of the digest.
 */
export function writeTopic({ folder, compiled }: Omit<CompiledTopic, 'leftOut'>, topicFile?: string): string {
  mkdirSync(folder, { recursive: true });
  const { digest, digestText, evidenceText } = compiled;
  const isLarge = digestText === undefined;
  if (isLarge) writeDigestFile(digest, join(folder, DIGEST_DB));
  const overlay = topicFile === undefined ? undefined : overlayIn(folder);
  const files = {
    ...{ 'evidence.json': evidenceText, 'digest.json': digestText },
    ...{ [OVERLAY]: overlay, 'topic.yml': topicFile },
  };
  writeWhole(
    Object.entries(files).flatMap(([name, text]) => (text === undefined ? [] : [[join(folder, name), text] as const])),
  );
  // What the other form of it said before is no longer so.
  for (const name of isLarge ? ['digest.json', 'evidence.json'] : [DIGEST_DB])
    rmSync(join(folder, name), { force: true });
  return join(folder, isLarge ? DIGEST_DB : 'digest.json');
}

/** The exit code of a topic that is written, and the lines of its report that name the files that are left out. */
export const toldOf = ({ leftOut }: CompiledTopic): { readonly code: ExitCode; readonly lines: readonly string[] } => ({
  code: leftOut.some(({ isMissing }) => isMissing) ? 3 : 0,
  lines: leftOut.map(leftOutLine),
});

/** Writes the `topic.yml` of a topic that has no digest yet. */
export function writeTopicFile(folder: string, topicFile: string): void {
  mkdirSync(folder, { recursive: true });
  const overlay = overlayIn(folder);
  writeWhole([
    ...(overlay === undefined ? [] : [[join(folder, OVERLAY), overlay] as const]),
    [join(folder, 'topic.yml'), topicFile],
  ]);
}

export const OVERLAY = 'overlay.yml';

/** The overlay of a new topic. */
export const NEW_OVERLAY = `# yaml-language-server: $schema=../schema/overlay.schema.json
# What you change of what was found, a verb and its entries: hide, merge, rename, retitle, … (docs/overlay.md)
`;

/** The overlay that a new topic is given; none where one is there. */
const overlayIn = (folder: string): string | undefined => (existsSync(join(folder, OVERLAY)) ? undefined : NEW_OVERLAY);

/** Writes the editor's overlay. */
export const writeOverlay = (folder: string, text: string): void => writeWhole([[join(folder, OVERLAY), text]]);

const DIGEST_DB = 'digest.db';

/** What the compilation of an editor's topic is given of a folder of articles. */
const written = async (folder: ArticleFolder, texts: ReadonlyMap<string, string>) => ({
  articles: folder,
  suggested: await suggestMissing(texts, folder),
});

/**
 * Compiles a topic that the compiler drafts: of a folder, of what is kept of it, or where nothing is of `evidence.json`.
 * Says why where no article can be read.
 */
async function compileDrafted(
  files: DraftedTopic,
  {
    folder: own,
    articles,
    isLookedAt = false,
  }: Pick<TopicAsked, 'articles' | 'isLookedAt'> & { readonly folder: string },
  { error, progress }: Terminal,
): Promise<Made> {
  const isCollected = articles === undefined && existsSync(join(own, COLLECTED, FINDINGS));
  const store = storeFor(own, isCollected);
  if (articles === undefined && (await store.read('state')) === null) return madeOf(compile(files));
  const folder = articles === undefined ? undefined : readFolder(articles);
  const changes: Changes = folder ? { articles: filesOf(folder), gone: 'others' } : { articles: [] };
  const update = (changes: Changes): Promise<Updated> =>
    updateTopic(isLookedAt ? withoutWriting(store) : store, files, changes, {
      progress: (done) => progress?.(`${done} articles read`),
      ahead: readingThreads(),
    });
  let updated: Updated;
  try {
    updated = await update(changes);
  } catch (failure) {
    if (!(failure instanceof MissingReadings)) throw failure;
    // Read by another version, say: the texts are there, or what was written of them is.
    if (!isCollected && files.texts.has('evidence.json')) return madeOf(compile(files));
    if (!isCollected) throw new WrongUsage(GIVE_ALL);
    updated = await update({ articles: filesOf(readFolder(join(own, COLLECTED, 'articles'))) });
  }
  const { outcome, news } = updated;
  progress?.(null);
  const leftOut = [...(folder?.leftOut ?? []), ...news.leftOut];
  for (const each of leftOut) error(leftOutLine(each));
  const folders = folder ? foldersIn(folder.path) : [];
  if (folders.length > 0) error(`Not looked into: ${folders.join(', ')}. Articles are read from one folder.`);
  if (outcome === null) error(`No article can be read in ${articles}: put .txt, .md or .html files there.`);
  return { outcome, leftOut };
}

/** What came of the articles; null where none can be read. */
interface Made {
  readonly outcome: Outcome | null;
  readonly leftOut: readonly LeftOut[];
}

const madeOf = (outcome: Outcome): Made => ({ outcome, leftOut: [] });

const GIVE_ALL =
  'What was read of its articles is gone, or was read by another version: give the folder of all of them, with --articles DIR.';

const filesOf = ({ files }: ArticleFolder): Changes['articles'] => [...files].map(([file, bytes]) => ({ file, bytes }));

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

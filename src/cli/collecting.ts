import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { uptime } from 'node:os';
import { basename, join } from 'node:path';
import { type Collected, collectTopic, type FeedReport } from '../collect/collect.ts';
import { compileTopic, feedsOf, isStale, markCompiled, readTimesOf } from '../collect/compile.ts';
import { systemResolve } from '../collect/fetch/addresses.ts';
import { robots } from '../collect/fetch/robots.ts';
import { visitor } from '../collect/fetch/visit.ts';
import { COLLECTED, folderStore } from '../collect/folder.ts';
import { type Ledger, writeLedger } from '../collect/ledger.ts';
import { readTopicFile } from '../collect/topic-file.ts';
import { leftOutLine } from '../compile/edit/articles.ts';
import type { TopicEntry } from '../compile/edit/schema.ts';
import { waitingLine } from '../compile/edit/waiting.ts';
import { faultLine } from '../compile/fault.ts';
import { collectConfig, type Env, orThrow } from '../config.ts';
import { READ_TIMES } from '../library/compiled.ts';
import type { PrivateStore } from '../ports.ts';
import { clock } from '../system.ts';
import { isRunning } from '../whole-file.ts';
import { WrongUsage } from './command.ts';
import { tuneEngine } from './engine.ts';
import { readTexts, shown, topicFolder, writeTopic } from './topic.ts';

/** The private store of a topic on this machine. */
export function storeOf(folder: string): PrivateStore {
  const path = join(folder, COLLECTED);
  mkdirSync(path, { recursive: true, mode: 0o700 });
  // Whoever keeps topics in a repository of their own must not commit articles by accident.
  const ignore = join(path, '.gitignore');
  if (!existsSync(ignore)) writeFileSync(ignore, '*\n');
  return folderStore(path);
}

/**
 * The topic of a folder.
 * @throws WrongUsage where its file is in no order.
 */
export function topicIn(folder: string): TopicEntry {
  const read = readTopicFile(readFileSync(join(folder, 'topic.yml'), 'utf8'), shown(folder));
  if ('topic' in read) return read.topic;
  throw new WrongUsage(read.faults.map(faultLine).join('\n'));
}

/** What came of collecting on this machine. */
export interface CollectedHere extends Collected {
  /** What was written; null where nothing changed. */
  readonly wrote: string | null;
  /** What is wrong with the editor's files, so that nothing was compiled. */
  readonly faults: readonly string[];
  /** A line, with why, for each article that could not be read and each entry of the overlay that does not hold now. */
  readonly remarks: readonly string[];
}

export interface CollectAskedHere {
  readonly topic: string;
  readonly digests: string;
  readonly byHand: boolean;
}

/**
 * Reads a topic's feeds and compiles what is new.
 * @throws WrongUsage where there is no such topic, or it has no feeds; Error where another collection of it is running.
 */
export async function collectHere(
  { topic: name, digests, byHand }: CollectAskedHere,
  env: Env,
  tell: (report: FeedReport) => void,
): Promise<CollectedHere> {
  tuneEngine();
  const folder = topicFolder(name, digests);
  const topic = topicIn(folder);
  if (topic.feeds.length === 0)
    throw new WrongUsage(`${name} has no feeds: name them in ${shown(join(folder, 'topic.yml'))}, under "feeds:".`);
  const { agent, allowLoopback } = orThrow(collectConfig(env));
  const visit = visitor(agent, { resolve: systemResolve, allowLoopback });
  const store = storeOf(folder);
  return alone(join(folder, COLLECTED, 'lock'), async () => {
    const ports = { store, visit, mayRead: robots(visit, agent), clock };
    const collected = await collectTopic(topic, { byHand }, ports, tell);
    const compiled = await compileHere(folder, collected.ledger, store);
    const { version } = collected.ledger;
    // With faults, the digest may be of other feeds than topic.yml names now.
    if (compiled.faults.length === 0 && version !== undefined)
      await store.write(READ_TIMES, JSON.stringify({ [version]: readTimesOf(feedsOf(topic, collected.ledger)) }));
    return { ...collected, ...compiled };
  });
}

/** Compiles what the ledger has, where the digest is of something else. */
export async function compileHere(
  folder: string,
  ledger: Ledger,
  store: PrivateStore,
): Promise<Pick<CollectedHere, 'wrote' | 'faults' | 'remarks'>> {
  const texts = readTexts(folder);
  const feeds = feedsOf(topicIn(folder), ledger);
  if (!isStale(ledger, texts, feeds)) return { wrote: null, faults: [], remarks: [] };
  const asked = { topic: basename(folder), path: shown(folder), texts, ledger, feeds, store };
  const { outcome, leftOut } = await compileTopic(asked);
  const remarks = leftOut.map(leftOutLine);
  if (outcome && 'faults' in outcome) return { wrote: null, faults: outcome.faults.map(faultLine), remarks };
  // Without an article there is no digest, and nothing of the last one may stay.
  const wrote = outcome && writeTopic({ folder, compiled: outcome });
  if (!outcome && isEmpty(ledger))
    for (const name of ['digest.json', 'digest.db', 'evidence.json']) rmSync(join(folder, name), { force: true });
  markCompiled(ledger, texts, feeds, outcome?.digest.version);
  await writeLedger(store, ledger);
  return { wrote, faults: [], remarks: [...remarks, ...(outcome?.waiting.map(waitingLine) ?? [])] };
}

const isEmpty = ({ articles }: Ledger): boolean => [...articles.values()].every(({ erased }) => erased !== undefined);

/** Does something that no other process may do at the same time; what a process left that is gone counts for nothing. */
export async function alone<T>(lock: string, work: () => Promise<T>): Promise<T> {
  for (let tries = 0; ; tries += 1) {
    try {
      writeFileSync(lock, String(process.pid), { flag: 'wx' });
      break;
    } catch (failure) {
      if (!(failure instanceof Error && 'code' in failure && failure.code === 'EEXIST')) throw failure;
      if (tries > 0 || isHeld(lock))
        throw new Error('This topic is being collected by another process: try again when that is done.');
      rmSync(lock, { force: true });
    }
  }
  try {
    return await work();
  } finally {
    rmSync(lock, { force: true });
  }
}

/** False where its process is gone, or the machine was started since: the number is another's then. */
function isHeld(lock: string): boolean {
  if (statSync(lock).mtimeMs < Date.now() - uptime() * 1000) return false;
  return isRunning(Number(readFileSync(lock, 'utf8')));
}

import { existsSync, readdirSync } from 'node:fs';
import { openDigest } from '../digest/digest.ts';
import type { Digest } from '../digest/types.ts';
import type { Digests } from '../ports.ts';

/**
 * The digests under `dir`, one folder a topic: `<dir>/<topic>/digest.db`; folders without one are skipped. Topics come in
 * alphabetical order, so the first is the same on every machine. Each is opened when it is first asked for, and kept.
 *
 * @throws Error naming the file and what to do, where the folder cannot be read, holds no digest, or a digest cannot be
 * opened or belongs to another topic. A deployment without its digest is a bug, not a refusal.
 */
export function bundledDigests(dir: string): Digests {
  return digestsOnDemand(dir, ['digest.db'], openDigest);
}

/**
 * Digests in folders of their topics, each read when it is first asked for.
 * @param files The names that it may have in each folder; the first that is there is read.
 */
export function digestsOnDemand(dir: string, files: readonly string[], read: (path: string) => Digest): Digests {
  let folders: readonly string[] | undefined;
  const opened = new Map<string, Digest>();
  const topics = (): readonly string[] => {
    folders ??= topicFolders(dir, files);
    return folders;
  };
  const get = (topic: string): Digest | undefined => {
    if (!topics().includes(topic)) return undefined;
    const path = pathIn(`${dir}/${topic}`, files) ?? '';
    const digest = opened.get(topic) ?? ofTopic(read(path), topic, path);
    opened.set(topic, digest);
    return digest;
  };
  return {
    keys: topics,
    get,
    *values() {
      for (const topic of topics()) {
        const digest = get(topic);
        if (digest) yield digest;
      }
    },
  };
}

const pathIn = (folder: string, files: readonly string[]): string | undefined =>
  // Joined by hand: the first `join` of a process takes longer than to open the file.
  files.map((file) => `${folder}/${file}`).find(existsSync);

function topicFolders(dir: string, files: readonly string[]): readonly string[] {
  const topics = foldersIn(dir).filter((name) => pathIn(`${dir}/${name}`, files) !== undefined);
  if (topics.length > 0) return topics.sort();
  throw new Error(
    `No digest under ${dir}: compile one with "npm run -s digest -- compile <topic>" (collect <topic> where it has feeds), then build.`,
  );
}

function foldersIn(dir: string): string[] {
  try {
    const entries = readdirSync(dir, { withFileTypes: true });
    return entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
  } catch (cause) {
    throw new Error(`Cannot read the folder of digests, ${dir}: build the functions with "npm run build".`, { cause });
  }
}

function ofTopic(digest: Digest, topic: string, path: string): Digest {
  if (digest.topic.id === topic) return digest;
  digest.close();
  throw new Error(`${path} is the digest of "${digest.topic.id}": a topic's folder bears its name.`);
}

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Digest } from '../digest/types.ts';
import type { Digests } from '../ports.ts';

/**
 * Reads every compiled digest under `dir`, one folder a topic: `<dir>/<topic>/digest.json`; folders without one are
 * skipped. Topics come in alphabetical order, so the first is the same on every machine.
 *
 * @throws Error naming the file and what to do, where the folder cannot be read, holds no digest, or a digest is
 * not JSON or belongs to another topic. A deployment without its digest is a bug, not a refusal.
 */
export function readTopics(dir: string): ReadonlyMap<string, Digest> {
  return new Map([...topicsOnDemand(dir).values()].map((digest) => [digest.topic.id, digest]));
}

/**
 * The same digests, each read when it is first asked for: many questions are answered without. Asking throws what
 * `readTopics` throws.
 *
 * A built function passes `join(import.meta.dirname, 'digests')`, which the build turns into its own folder.
 */
export function topicsOnDemand(dir: string): Digests {
  let folders: readonly string[] | undefined;
  const read = new Map<string, Digest>();
  const topics = (): readonly string[] => {
    folders ??= topicFolders(dir);
    return folders;
  };
  const get = (topic: string): Digest | undefined => {
    if (!topics().includes(topic)) return undefined;
    const digest = read.get(topic) ?? readDigest(digestFile(dir, topic), topic);
    read.set(topic, digest);
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

const digestFile = (dir: string, topic: string): string => join(dir, topic, 'digest.json');

function topicFolders(dir: string): readonly string[] {
  const topics = foldersIn(dir).filter((name) => existsSync(digestFile(dir, name)));
  if (topics.length > 0) return topics.sort();
  throw new Error(`No digest under ${dir}: compile one with "npm run -s digest -- compile <topic>", then build.`);
}

function foldersIn(dir: string): string[] {
  try {
    const entries = readdirSync(dir, { withFileTypes: true });
    return entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
  } catch (cause) {
    throw new Error(`Cannot read the folder of digests, ${dir}: build the functions with "npm run build".`, { cause });
  }
}

function readDigest(file: string, topic: string): Digest {
  const digest = parse(written(file), file);
  if (!isDigestOf(digest, topic)) {
    throw new Error(
      `${file} is not the digest of "${topic}": compile it with "npm run -s digest -- compile ${topic}".`,
    );
  }
  return digest;
}

function isDigestOf(digest: Partial<Digest> | null, topic: string): digest is Digest {
  return typeof digest?.version === 'string' && digest.topic?.id === topic;
}

function written(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (cause) {
    throw new Error(`Cannot read ${file}.`, { cause });
  }
}

/** Our own compiler made the file and its gate checked it: only what a wrong file would show is looked at here. */
function parse(text: string, file: string): Partial<Digest> | null {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new Error(`${file} is not JSON: compile the digest again.`, { cause });
  }
}

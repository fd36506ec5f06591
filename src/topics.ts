import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Digest } from './digest/types.ts';

/**
 * Reads every compiled digest under `dir`, one folder a topic: `<dir>/<topic>/digest.json`; folders without one
 * are skipped. Topics come in alphabetical order, so the first is the same on every machine.
 *
 * A built function passes `join(import.meta.dirname, 'digests')`, which the build turns into its own folder.
 *
 * @throws Error naming the file and what to do, where the folder cannot be read, holds no digest, or a digest is
 * not JSON or belongs to another topic. A deployment that starts without its digest is a bug, not a refusal.
 */
export function readTopics(dir: string): ReadonlyMap<string, Digest> {
  const topics = new Map<string, Digest>();
  for (const name of topicFolders(dir)) {
    const digest = readDigest(join(dir, name, 'digest.json'), name);
    if (digest) topics.set(name, digest);
  }
  if (topics.size === 0) {
    throw new Error(`No digest under ${dir}: compile one with "npm run -s digest -- compile <topic>", then build.`);
  }
  return topics;
}

function topicFolders(dir: string): string[] {
  try {
    const entries = readdirSync(dir, { withFileTypes: true });
    return entries
      .filter((entry) => entry.isDirectory())
      .map((entry) => entry.name)
      .sort();
  } catch (cause) {
    throw new Error(`Cannot read the folder of digests, ${dir}: build the functions with "npm run build".`, { cause });
  }
}

function readDigest(file: string, topic: string): Digest | null {
  const written = readIfPresent(file);
  if (written === null) return null;
  const digest = parse(written, file);
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

function readIfPresent(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && cause.code === 'ENOENT') return null;
    throw new Error(`Cannot read ${file}.`, { cause });
  }
}

/** Our own compiler made the file and its gate checked it: only what a wrong file would show is looked at here. */
function parse(written: string, file: string): Partial<Digest> | null {
  try {
    return JSON.parse(written);
  } catch (cause) {
    throw new Error(`${file} is not JSON: compile the digest again.`, { cause });
  }
}

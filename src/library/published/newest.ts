import { createHash } from 'node:crypto';
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDigest } from '../../digest/digest.ts';
import type { Digest } from '../../digest/types.ts';
import type { Clock, Digests, Logger } from '../../ports.ts';
import { LONGEST_DIGEST, LONGEST_POINTER, type Pointer, pointerKey, readPointer } from './pointer.ts';

/** Milliseconds between two looks at the bucket: at most one a minute, whether it succeeds or fails. */
const BETWEEN = 60_000;

/** Reads an object whole; rejects where it is missing, longer than `most` bytes, or late. */
export type ReadObject = (key: string, most: number) => Promise<Buffer>;

export interface NewestPorts {
  /** Runs `look` with one visit to the bucket, within a bounded time; nothing of it is left when the promise settles. */
  readonly visit: (look: (read: ReadObject) => Promise<void>) => Promise<void>;
  readonly clock: Clock;
  readonly logger: Logger;
}

/** What is known of one topic's place in the bucket. */
interface Known {
  /** The published digest, where it is the newer one. */
  newer?: Digest;
  /** SHA-256 of what was fetched last and came whole, whether it was a digest or not. */
  fetched?: string;
  /** Why the last look was of no use; told once, not every minute. */
  trouble?: string;
}

/**
 * Puts a bucket's digests before the bundled ones where those follow them.
 * What was fetched is kept until the pointer names another: a bucket that cannot be read takes nothing back.
 */
export function newestOf(bundled: Digests, ports: NewestPorts): Digests {
  const topics = new Map<string, Known>();
  const get = (topic: string): Digest | undefined => topics.get(topic)?.newer ?? bundled.get(topic);
  let looking: Promise<void> | undefined;
  let looked = Number.NEGATIVE_INFINITY;

  async function look(): Promise<void> {
    const all = [...bundled.keys()];
    for (const topic of all) if (!topics.has(topic)) topics.set(topic, {});
    await ports
      .visit(async (read) => {
        await Promise.all(all.map((topic) => lookAt(topic, topics.get(topic) ?? {}, bundled, read, ports)));
      })
      .catch((failure) => ports.logger.warn('published-digests-unread', { reason: reasonOf(failure) }));
  }

  return {
    keys: () => bundled.keys(),
    get,
    *values() {
      for (const topic of bundled.keys()) {
        const digest = get(topic);
        if (digest) yield digest;
      }
    },
    refresh() {
      if (looking) return looking;
      const now = ports.clock.now();
      // A clock that was set back must not stop it for good.
      if (Math.abs(now - looked) < BETWEEN) return Promise.resolve();
      looked = now;
      looking = look().finally(() => {
        looking = undefined;
      });
      return looking;
    },
  };
}

async function lookAt(
  topic: string,
  known: Known,
  bundled: Digests,
  read: ReadObject,
  { logger }: NewestPorts,
): Promise<void> {
  try {
    const pointer = readPointer((await read(pointerKey(topic), LONGEST_POINTER)).toString(), topic);
    await follow(pointer, known, bundled, read);
    delete known.trouble;
  } catch (failure) {
    const reason = reasonOf(failure);
    if (known.trouble !== reason) logger.warn('published-digest-unused', { topic, reason });
    known.trouble = reason;
  }
}

async function follow(pointer: Pointer, known: Known, bundled: Digests, read: ReadObject): Promise<void> {
  const { topic, version, sha256, follows, key } = pointer;
  const own = bundled.get(topic)?.version;
  if (own === undefined || !follows.includes(own) || version === own) {
    known.newer?.close();
    delete known.newer;
    delete known.fetched;
    return;
  }
  if (known.fetched === sha256) return;
  const bytes = await read(key, LONGEST_DIGEST);
  if (createHash('sha256').update(bytes).digest('hex') !== sha256) throw new Error('not the bytes that were published');
  known.fetched = sha256;
  const before = known.newer;
  known.newer = keep(bytes, topic, version);
  before?.close();
}

/** Where digests are kept that were fetched: the one folder that a function may write to. */
const FOLDER = join(tmpdir(), 'dateline');

/**
 * Writes a digest beside its place and opens it there, whole and checked, before it takes the place.
 * @throws Error where the bytes are not that version of the topic's digest.
 */
function keep(bytes: Buffer, topic: string, version: string): Digest {
  mkdirSync(FOLDER, { recursive: true });
  const file = join(FOLDER, `${topic}-${version}.db`);
  const unfinished = `${file}.part`;
  try {
    writeFileSync(unfinished, bytes);
    const digest = openDigest(unfinished, 'whole');
    try {
      if (digest.topic.id !== topic) throw new Error(`the digest of ${digest.topic.id}`);
      if (digest.version !== version) throw new Error(`version ${digest.version}, not ${version}`);
      renameSync(unfinished, file);
      return digest;
    } catch (failure) {
      digest.close();
      throw failure;
    }
  } finally {
    rmSync(unfinished, { force: true });
  }
}

/** Short and printable: our own words, or the code of a failed connection. */
function reasonOf(failure: unknown): string {
  if (failure instanceof SyntaxError) return 'not JSON';
  if (!(failure instanceof Error)) return 'unknown';
  return 'code' in failure && typeof failure.code === 'string' ? failure.code : failure.message;
}

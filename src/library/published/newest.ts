import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDigest } from '../../digest/digest.ts';
import type { Digest } from '../../digest/types.ts';
import type { Clock, Digests, Logger } from '../../ports.ts';
import { LONGEST_DIGEST, LONGEST_POINTER, type Pointer, pointerKey, readPointer } from './pointer.ts';

/** Milliseconds between two looks at the bucket: at most one a minute, whether it succeeds or fails. */
const BETWEEN = 60_000;

/** As much of an object as has come. */
interface Received {
  pieces: Buffer[];
  bytes: number;
}

/** One visit to a bucket; both reject where an object is missing, longer than `most` bytes, or late. */
interface BucketVisit {
  /** Reads an object whole. */
  readonly read: (key: string, most: number) => Promise<Buffer>;
  /** Reads what an object has behind what was received before; what has come is kept where the rest is late. */
  readonly resume: (key: string, most: number, received: Received) => Promise<void>;
}

export interface NewestPorts {
  /** Runs `look` with one visit to the bucket, within a bounded time; nothing of it is left when the promise settles. */
  readonly visit: (look: (bucket: BucketVisit) => Promise<void>) => Promise<void>;
  readonly clock: Clock;
  readonly logger: Logger;
}

/** What is known of one topic's place in the bucket. */
interface Known {
  /** The published digest, where it is the newer one. */
  newer?: Digest;
  /** The one before it, which an answer may still be made of. */
  replaced?: Digest;
  /** SHA-256 of what was fetched last and came whole, whether it was a digest or not. */
  fetched?: string;
  /** What has come of a digest that takes more than one look. */
  received?: Received & { readonly sha256: string };
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
      .visit(async (bucket) => {
        await Promise.all(all.map((topic) => lookAt(topic, topics.get(topic) ?? {}, bundled, bucket, ports)));
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
  bucket: BucketVisit,
  { logger }: NewestPorts,
): Promise<void> {
  try {
    const pointer = readPointer((await bucket.read(pointerKey(topic), LONGEST_POINTER)).toString(), topic);
    await follow(pointer, known, bundled, bucket);
    const digest = known.newer ?? bundled.get(topic);
    if (digest?.version === pointer.version) digest.readTimes = () => pointer.read;
    delete known.trouble;
  } catch (failure) {
    const reason = reasonOf(failure);
    if (known.trouble !== reason) logger.warn('published-digest-unused', { topic, reason });
    known.trouble = reason;
  }
}

async function follow(pointer: Pointer, known: Known, bundled: Digests, bucket: BucketVisit): Promise<void> {
  const { topic, version, sha256, follows, key } = pointer;
  const own = bundled.get(topic)?.version;
  if (own === undefined || !follows.includes(own) || version === own) {
    replace(known);
    delete known.fetched;
    return;
  }
  if (known.fetched === sha256) return;
  const received = known.received?.sha256 === sha256 ? known.received : { sha256, pieces: [], bytes: 0 };
  known.received = received;
  await bucket.resume(key, LONGEST_DIGEST, received);
  delete known.received;
  const bytes = Buffer.concat(received.pieces);
  if (createHash('sha256').update(bytes).digest('hex') !== sha256) throw new Error('not the bytes that were published');
  known.fetched = sha256;
  replace(known, opened(bytes, topic, version));
}

/** Puts another digest, or none, in the place of the published one. An answer may still be made of what it replaces. */
function replace(known: Known, digest?: Digest): void {
  known.replaced?.close();
  if (known.newer) known.replaced = known.newer;
  else delete known.replaced;
  if (digest) known.newer = digest;
  else delete known.newer;
}

/**
 * Opens a digest that was fetched, after all of it was checked. Its file is in the one folder that a function may write
 * to, and loses its name as soon as it is open, so that nothing of it is left when it is closed.
 * @throws Error where the bytes are not that version of the topic's digest.
 */
function opened(bytes: Buffer, topic: string, version: string): Digest {
  const folder = mkdtempSync(join(tmpdir(), 'dateline-'));
  try {
    const file = join(folder, 'digest.db');
    writeFileSync(file, bytes);
    const digest = openDigest(file, 'whole');
    if (digest.topic.id === topic && digest.version === version) return digest;
    digest.close();
    throw new Error(`the digest of ${digest.topic.id}, version ${digest.version}`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Short and printable: our own words, or the code of a failed connection. */
function reasonOf(failure: unknown): string {
  if (failure instanceof SyntaxError) return 'not JSON';
  if (!(failure instanceof Error)) return 'unknown';
  return 'code' in failure && typeof failure.code === 'string' ? failure.code : failure.message;
}

import { createHash } from 'node:crypto';
import { digestFault } from '../../digest/fault.ts';
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
    delete known.newer;
    delete known.fetched;
    return;
  }
  if (known.fetched === sha256) return;
  const bytes = await read(key, LONGEST_DIGEST);
  if (createHash('sha256').update(bytes).digest('hex') !== sha256) throw new Error('not the bytes that were published');
  known.fetched = sha256;
  known.newer = readDigest(bytes.toString(), topic, version);
}

/** @throws Error where a text is not that version of the topic's digest. */
function readDigest(text: string, topic: string, version: string): Digest {
  const digest: unknown = JSON.parse(text);
  const fault = digestFault(digest);
  if (fault !== null) throw new Error(`no digest: ${fault}`);
  const read = digest as Digest;
  if (read.topic.id !== topic) throw new Error(`the digest of ${read.topic.id}`);
  if (read.version !== version) throw new Error(`version ${read.version}, not ${version}`);
  return read;
}

/** Short and printable: our own words, or the code of a failed connection. */
function reasonOf(failure: unknown): string {
  if (failure instanceof SyntaxError) return 'not JSON';
  if (!(failure instanceof Error)) return 'unknown';
  return 'code' in failure && typeof failure.code === 'string' ? failure.code : failure.message;
}

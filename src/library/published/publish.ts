import { createHash } from 'node:crypto';
import type { ReadTimes } from '../../digest/digest.ts';
import { digestKey, MOST_FOLLOWED, type Pointer, pointerKey, pointerText, readPointer } from './pointer.ts';

/** What is to be published. */
export interface Edition {
  readonly topic: string;
  readonly version: string;
  /** The file that functions answer from. */
  readonly bytes: Uint8Array;
  /** Versions that came before it, the latest first, as far as is known. */
  readonly before: readonly string[];
  /** When its feeds were read last, where it has some. */
  readonly read?: ReadTimes;
}

/** A bucket as publishing needs it. */
interface PublishedBucket {
  readonly read: (key: string) => Promise<{ readonly bytes: Uint8Array; readonly tag: string } | null>;
  readonly write: (key: string, bytes: Uint8Array) => Promise<void>;
  readonly replace: (key: string, text: string, tag: string | undefined) => Promise<void>;
}

/** What is published now. `pointer` is missing where it cannot be read: it is replaced then. */
export interface Current {
  readonly pointer?: Pointer;
  readonly tag: string;
}

/** What a bucket has of a topic; null where it has nothing. */
export async function currentPointer(bucket: PublishedBucket, topic: string): Promise<Current | null> {
  const found = await bucket.read(pointerKey(topic));
  if (!found) return null;
  try {
    return { pointer: readPointer(Buffer.from(found.bytes).toString('utf8'), topic), tag: found.tag };
  } catch {
    return { tag: found.tag };
  }
}

/** What an edition replaces: what is published now, then what that follows, then what else is known. */
export function followed(
  { version, before }: Pick<Edition, 'version' | 'before'>,
  now: Pointer | undefined,
): readonly string[] {
  const all = new Set([...(now ? [now.version, ...now.follows] : []), ...before]);
  all.delete(version);
  return [...all].slice(0, MOST_FOLLOWED);
}

/** Publishes: the digest, then the pointer, so that whoever reads the pointer finds what it points to. */
export async function putEdition(
  edition: Edition,
  there: Current | null,
  bucket: PublishedBucket,
  now: number,
): Promise<void> {
  const { topic, version, bytes, read } = edition;
  const key = digestKey(topic, version);
  const pointer: Pointer = {
    ...{ topic, version, key },
    sha256: createHash('sha256').update(bytes).digest('hex'),
    follows: followed(edition, there?.pointer),
    published: new Date(now).toISOString(),
    ...(read ? { read } : {}),
  };
  await bucket.write(key, bytes);
  await bucket.replace(pointerKey(topic), pointerText(pointer), there?.tag);
}

/** Has a pointer say when the feeds of its digest were read last; the digest stays. */
export async function putReadTimes(
  pointer: Pointer,
  read: ReadTimes,
  tag: string,
  bucket: PublishedBucket,
): Promise<void> {
  const text = pointerText({ ...pointer, read });
  if (text !== pointerText(pointer)) await bucket.replace(pointerKey(pointer.topic), text, tag);
}

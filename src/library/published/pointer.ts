import type { ReadTimes } from '../../digest/digest.ts';
import type { Digest } from '../../digest/types.ts';

/**
 * What a bucket says of a topic: which digest is published, and which it follows. The digest itself is an object of its
 * own that never changes, so a pointer can be read at any moment.
 */
export interface Pointer {
  readonly topic: string;
  readonly version: Digest['version'];
  /** SHA-256 of the object's bytes, in hexadecimal digits. */
  readonly sha256: string;
  readonly key: string;
  /**
   * Versions that this one is to replace, the latest first. A function uses the published digest only where its own
   * version is among them: docs/decisions/published-digests.md.
   */
  readonly follows: readonly Digest['version'][];
  /** When it was published, for people: nothing is decided by it. */
  readonly published: string;
  /** When the feeds of this digest were read last: it stands here, since a run that brings nothing publishes nothing else. */
  readonly read?: ReadTimes;
}

/** Everything of ours in a bucket lies below this: functions may read nothing else. */
const PREFIX = 'digests';

export const pointerKey = (topic: string): string => `${PREFIX}/${topic}/current.json`;
export const digestKey = (topic: string, version: string): string => `${PREFIX}/${topic}/${version}.db`;

/** Versions that a pointer names at most: a digest a day for nearly three years. */
export const MOST_FOLLOWED = 1_000;

/** Bytes: a pointer that names as many has 12 KB. */
export const LONGEST_POINTER = 64 * 1024;

/** Bytes: a function has 512 MB of room for files, and what it reads of one it does not hold. */
export const LONGEST_DIGEST = 50 * 2 ** 20;

export const VERSION = /^[0-9a-f]{8}$/;

/** @throws Error where a text is no pointer of that topic. */
export function readPointer(text: string, topic: string): Pointer {
  const read: Partial<Record<keyof Pointer, unknown>> | null = parsed(text);
  const { version, sha256, follows, published, read: times } = read ?? {};
  const isPointer =
    read?.topic === topic &&
    typeof version === 'string' &&
    VERSION.test(version) &&
    typeof sha256 === 'string' &&
    /^[0-9a-f]{64}$/.test(sha256) &&
    read.key === digestKey(topic, version) &&
    isVersions(follows);
  if (!isPointer) throw new Error('the pointer is none');
  const pointer = { topic, version, sha256, follows, key: digestKey(topic, version), published: String(published) };
  return isTimes(times) ? { ...pointer, read: times } : pointer;
}

const isTimes = (value: unknown): value is ReadTimes =>
  Array.isArray(value) && value.every((one) => one === null || (typeof one === 'string' && INSTANT.test(one)));

const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/;

/** A pointer as it is written: without the times of more feeds than it has room for. */
export function pointerText({ read, ...pointer }: Pointer): string {
  const text = (whole: Pointer): string => `${JSON.stringify(whole)}\n`;
  const whole = text(read ? { ...pointer, read } : pointer);
  return whole.length > LONGEST_POINTER ? text(pointer) : whole;
}

const isVersions = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.every((one) => typeof one === 'string' && VERSION.test(one));

function parsed(text: string): Partial<Record<keyof Pointer, unknown>> | null {
  try {
    return JSON.parse(text);
  } catch {
    throw new Error('the pointer is not JSON');
  }
}

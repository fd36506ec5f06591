import type { Reading } from '../draft/reading.ts';
import { sha256 } from '../edit/articles.ts';
import { packed, unpacker } from './packed.ts';
import type { State } from './state.ts';
import type { TopicStore } from './store.ts';

type Segments = State['segments'];

/** Segments of this many readings and more are left as they are. */
const LARGE = 1_000;
/** So many small ones are joined: few are read at a start, and few readings are written twice. */
const MOST_SMALL = 24;

const LINE_END = 0x0a;

/**
 * The readings of the articles with these hashes, by hash, and the segments that are there: a store may drop old ones. A
 * segment may hold others, of former revisions.
 */
export async function readReadings(
  store: TopicStore,
  segments: Segments,
  wanted: ReadonlySet<string>,
): Promise<{ readonly readings: ReadonlyMap<string, Reading>; readonly segments: Segments }> {
  const there: Segments[number][] = [];
  const readings = new Map<string, Reading>();
  const unpacked = unpacker();
  for (const segment of segments) {
    const bytes = await store.read(segment[0]);
    if (bytes === null) continue;
    there.push(segment);
    // What is not wanted is not parsed.
    for (const { hash, line } of linesOf(bytes))
      if (wanted.has(hash) && !readings.has(hash)) readings.set(hash, unpacked(decoder.decode(line)));
  }
  return { readings, segments: there };
}

const decoder = new TextDecoder();

/** A reading as a segment has it: a line, its end included, with the hash in front. */
interface Line {
  readonly hash: string;
  readonly line: Uint8Array;
}

function* linesOf(bytes: Uint8Array): Generator<Line> {
  for (let from = 0; from < bytes.length; ) {
    const end = bytes.indexOf(LINE_END, from);
    const to = end < 0 ? bytes.length : end + 1;
    const hash = decoder.decode(bytes.subarray(from + HASH_AT, from + HASH_AT + HASH));
    yield { hash, line: bytes.subarray(from, to) };
    from = to;
  }
}

/** Where the hash of a reading stands in its line, behind `["`, and its hexadecimal digits. */
const [HASH_AT, HASH] = [2, 64];

/** What a change made of the segments: those that hold the readings now, and those that nothing needs any more. */
export interface Written {
  readonly segments: Segments;
  readonly obsolete: readonly string[];
}

/**
 * Writes new readings to a segment of their own, and joins small segments where there are many, and all of them where
 * half of what they hold has left.
 */
export async function writeReadings(
  store: TopicStore,
  segments: Segments,
  fresh: readonly Reading[],
  all: readonly Reading[],
): Promise<Written> {
  const held = segments.reduce((sum, [, count]) => sum + count, 0) + fresh.length;
  if (held > 2 * all.length + LARGE)
    return { segments: await written(store, all), obsolete: segments.map(([name]) => name) };
  const small = segments.filter(([, count]) => count < LARGE);
  if (fresh.length === 0 || small.length < MOST_SMALL)
    return { segments: [...segments, ...(await written(store, fresh))], obsolete: [] };
  const large = segments.filter(([, count]) => count >= LARGE);
  const kept = await readReadings(store, small, new Set(all.map(({ sha256: hash }) => hash)));
  const added = new Map([...kept.readings, ...fresh.map((reading) => [reading.sha256, reading] as const)]);
  return {
    segments: [...large, ...(await written(store, [...added.values()]))],
    obsolete: small.map(([name]) => name),
  };
}

/** Erases what is not wanted: a segment that holds any of it is written again without it. */
export async function eraseReadings(
  store: TopicStore,
  segments: Segments,
  wanted: ReadonlySet<string>,
): Promise<Written> {
  const [clean, obsolete]: [Segments[number][], string[]] = [[], []];
  for (const segment of segments) {
    const [name, count] = segment;
    const lines = [...linesOf((await store.read(name)) ?? new Uint8Array())].filter(({ hash }) => wanted.has(hash));
    if (lines.length === count) clean.push(segment);
    else {
      obsolete.push(name);
      if (lines.length > 0) clean.push(await writeSegment(store, lines));
    }
  }
  return { segments: clean, obsolete };
}

async function written(store: TopicStore, readings: readonly Reading[]): Promise<Segments> {
  const segments: Segments[number][] = [];
  for (let from = 0; from < readings.length; from += LARGE) {
    const part = readings.slice(from, from + LARGE);
    const lines = part.map((reading) => ({ hash: reading.sha256, line: Buffer.from(`${packed(reading)}\n`) }));
    segments.push(await writeSegment(store, lines));
  }
  return segments;
}

async function writeSegment(store: TopicStore, lines: readonly Line[]): Promise<Segments[number]> {
  const name = `findings-${sha256(lines.map(({ hash }) => hash).join()).slice(0, 32)}`;
  await store.write(name, Buffer.concat(lines.map(({ line }) => line)));
  return [name, lines.length];
}

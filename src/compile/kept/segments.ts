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

/** The readings of the articles with these hashes, by hash: a segment may hold others, that left. */
export async function readReadings(
  store: TopicStore,
  segments: Segments,
  wanted: ReadonlySet<string>,
): Promise<ReadonlyMap<string, Reading>> {
  const readings = new Map<string, Reading>();
  const decoder = new TextDecoder();
  const unpacked = unpacker();
  for (const [name] of segments) {
    const bytes = await store.read(name);
    if (bytes === null)
      throw new Error(
        `${name} is missing of what is kept of the articles: remove all of it, and give all articles again`,
      );
    for (let from = 0; from < bytes.length; ) {
      const end = bytes.indexOf(LINE_END, from);
      const to = end < 0 ? bytes.length : end;
      // The hash stands first in its line: what is not wanted is not parsed.
      const hash = decoder.decode(bytes.subarray(from + HASH_AT, from + HASH_AT + HASH));
      if (wanted.has(hash) && !readings.has(hash))
        readings.set(hash, unpacked(decoder.decode(bytes.subarray(from, to))));
      from = to + 1;
    }
  }
  return readings;
}

/** Where the hash of a reading stands in its line, behind `["`, and its hexadecimal digits. */
const [HASH_AT, HASH] = [2, 64];

/**
 * Writes new readings to a segment of their own, and joins small segments where there are many, and all of them where
 * half of what they hold has left. Gives the segments that now hold all readings, and those that nothing needs any more
 * once that is known.
 */
export async function writeReadings(
  store: TopicStore,
  segments: Segments,
  fresh: readonly Reading[],
  all: readonly Reading[],
): Promise<{ readonly segments: Segments; readonly obsolete: readonly string[] }> {
  const held = segments.reduce((sum, [, count]) => sum + count, 0) + fresh.length;
  if (held > 2 * all.length + LARGE)
    return { segments: await written(store, all), obsolete: segments.map(([name]) => name) };
  const small = segments.filter(([, count]) => count < LARGE);
  if (fresh.length === 0 || small.length < MOST_SMALL)
    return { segments: [...segments, ...(await written(store, fresh))], obsolete: [] };
  const large = segments.filter(([, count]) => count >= LARGE);
  const kept = await readReadings(store, small, new Set(all.map(({ sha256: hash }) => hash)));
  const added = new Map([...kept, ...fresh.map((reading) => [reading.sha256, reading] as const)]);
  return {
    segments: [...large, ...(await written(store, [...added.values()]))],
    obsolete: small.map(([name]) => name),
  };
}

async function written(store: TopicStore, readings: readonly Reading[]): Promise<Segments> {
  const segments: (readonly [string, number])[] = [];
  for (let from = 0; from < readings.length; from += LARGE) {
    const part = readings.slice(from, from + LARGE);
    const text = part.map((reading) => `${packed(reading)}\n`).join('');
    const name = `findings-${sha256(part.map((reading) => reading.sha256).join()).slice(0, 32)}`;
    await store.write(name, new TextEncoder().encode(text));
    segments.push([name, part.length]);
  }
  return segments;
}

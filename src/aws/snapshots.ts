import type { Snapshot, Snapshots } from '../ports.ts';
import { snapshotItem } from './keys.ts';
import type { Table } from './table.ts';

/** Bytes of a hash. */
const HASH = 6;

/** Hashes an item: 360 KB, of the 400 KB that DynamoDB takes. */
const MOST = 60_000;

/** A part of a snapshot as it is stored. */
interface Stored {
  readonly hashes: Uint8Array;
  readonly parts: number;
}

/**
 * Snapshots in DynamoDB, one item a version, or more for a long digest. What this process stored or read is not asked
 * for again.
 */
export function tableSnapshots(table: Table): Snapshots {
  const known = new Map<string, Snapshot>();

  const read = async (topic: string, version: string, part: number): Promise<Stored | null> =>
    (await table.get(snapshotItem(topic, version, part))) as Stored | null;

  return {
    async get(topic, version) {
      const held = known.get(`${topic}#${version}`);
      if (held) return held;
      const first = await read(topic, version, 0);
      if (!first?.hashes) return null;
      const others = Array.from({ length: first.parts - 1 }, (_, index) => read(topic, version, index + 1));
      const stored = [first, ...(await Promise.all(others))];
      const snapshot = new Set(stored.flatMap((part) => (part ? numbersIn(part.hashes) : [])));
      known.set(`${topic}#${version}`, snapshot);
      return snapshot;
    },

    async put(topic, version, snapshot) {
      if (known.has(`${topic}#${version}`)) return;
      const hashes = [...snapshot];
      const parts = Math.max(1, Math.ceil(hashes.length / MOST));
      // The first part last: where it is, all of them are.
      for (let part = parts - 1; part >= 0; part -= 1) {
        const bytes = bytesOf(hashes.slice(part * MOST, (part + 1) * MOST));
        const item = { ...snapshotItem(topic, version, part), hashes: bytes, parts };
        await table.put(item, { text: 'attribute_not_exists(pk)' });
      }
      known.set(`${topic}#${version}`, snapshot);
    },
  };
}

function bytesOf(hashes: readonly number[]): Buffer {
  const bytes = Buffer.alloc(hashes.length * HASH);
  for (const [index, hash] of hashes.entries()) bytes.writeUIntBE(hash, index * HASH, HASH);
  return bytes;
}

function numbersIn(stored: Uint8Array): readonly number[] {
  const bytes = Buffer.from(stored);
  return Array.from({ length: bytes.length / HASH }, (_, index) => bytes.readUIntBE(index * HASH, HASH));
}

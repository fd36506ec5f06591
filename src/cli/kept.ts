import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { TopicStore } from '../compile/kept/store.ts';
import { writeWhole } from '../whole-file.ts';

/** The folder in a topic's own in which it is kept what was read of its articles: private, and ignored by git. */
export const KEPT = 'kept';

/** A store in a folder, which is made with the first file. A file is written beside and then put in place. */
export function storeInFolder(folder: string): TopicStore {
  const path = (name: string): string => join(folder, `${name}.${name === 'state' ? 'json' : 'jsonl'}`);
  return {
    read: async (name) => (existsSync(path(name)) ? readFileSync(path(name)) : null),
    write: async (name, bytes) => {
      mkdirSync(folder, { recursive: true });
      writeWhole([[path(name), bytes]]);
    },
    remove: async (name) => rmSync(path(name), { force: true }),
  };
}

/** A store of which all that is written is forgotten: to see what an update would make. */
export function withoutWriting(store: TopicStore): TopicStore {
  const written = new Map<string, Uint8Array | null>();
  return {
    read: async (name) => (written.has(name) ? (written.get(name) ?? null) : store.read(name)),
    write: async (name, bytes) => void written.set(name, bytes),
    remove: async (name) => void written.set(name, null),
  };
}

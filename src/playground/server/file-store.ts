import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Clock } from '../../ports.ts';
import { contentOf, EMPTY, memoryStore, type Store, type StoreContent } from './memory-store.ts';

/** The file's shape. */
const FORM = 1;

/**
 * A store that one process keeps in one file, for development: read at start, and written whole at each change, by
 * renaming, so that the file is at any moment what it was or what it will be.
 * @throws Error where the file is there but is no store: it is not overwritten.
 */
export function fileStore(file: string, clock: Clock): Store {
  const store: Store = memoryStore(clock, existsSync(file) ? read(file) : EMPTY, () => write(file, store));
  return store;
}

function read(file: string): StoreContent {
  const refusal = `${file} is no store of dateline: move it away, and a new one is made.`;
  let kept: (Partial<StoreContent> & { readonly form?: number }) | null;
  try {
    kept = JSON.parse(readFileSync(file, 'utf8'));
  } catch (cause) {
    throw new Error(refusal, { cause });
  }
  if (kept?.form !== FORM) throw new Error(refusal);
  return { ...EMPTY, ...kept };
}

function write(file: string, store: Store): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(`${file}.new`, `${JSON.stringify({ form: FORM, ...contentOf(store) }, null, 1)}\n`, { mode: 0o600 });
  renameSync(`${file}.new`, file);
}

import { mkdir, readFile, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { PrivateStore } from '../ports.ts';
import { writeWhole } from '../whole-file.ts';

/** The folder, in a topic's, of what is collected: private, and never committed. */
export const COLLECTED = 'collected';

/** A private store in a folder of this machine, which only its owner may read. */
export function folderStore(folder: string): PrivateStore {
  return {
    async read(name) {
      try {
        return await readFile(join(folder, name));
      } catch (failure) {
        if (isMissing(failure)) return null;
        throw failure;
      }
    },
    async write(name, content) {
      const path = join(folder, name);
      await mkdir(dirname(path), { recursive: true, mode: 0o700 });
      writeWhole([[path, content]], 0o600);
    },
    remove: (name) => rm(join(folder, name), { force: true }),
  };
}

const isMissing = (failure: unknown): boolean =>
  failure instanceof Error && 'code' in failure && failure.code === 'ENOENT';

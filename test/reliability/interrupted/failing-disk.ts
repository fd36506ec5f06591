import { createHash } from 'node:crypto';
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { DatabaseSync } from 'node:sqlite';

/**
 * What happens at a step of what a command does to files. `dies`: half of what is written is there, and the process ends.
 * `full`: the disk takes half of it, and nothing more from then on.
 */
export type Happening = 'dies' | 'full';

/** What a command did to files. */
export interface Watched {
  /** Steps in order: `writeFile digest.json.part`. */
  readonly steps: string[];
  /** Files that were put in place before the disk had all of them: half of them may be gone with the power. */
  readonly hasty: string[];
  /** Hashes of all that was put in place, by the way too. */
  readonly placed: Set<string>;
}

/** Thrown in a process that is dead by now, at whatever it would still do. */
class Dead extends Error {}

const WRITING = ['writeFileSync', 'copyFileSync', 'mkdirSync', 'renameSync', 'rmSync', 'unlinkSync'] as const;
const PROMISED = ['writeFile', 'copyFile', 'mkdir', 'rename', 'rm', 'unlink'] as const;
const TAKES_NO_ROOM = /^(rename|rm|unlink|close)/;

/** What a file holds, in short. */
export const hashOf = (path: string): string =>
  createHash('sha256').update(fs.readFileSync(path)).digest('hex').slice(0, 12);

const nameIn = (path: unknown): string => String(path).split('/').at(-1) ?? '';

/**
 * Runs a command on a disk that fails at its n-th step; without one, only watches. Files are changed through node:fs and
 * node:sqlite, in this process.
 */
export async function onFailingDisk(
  work: () => Promise<unknown>,
  failure?: { readonly at: number; readonly happens: Happening },
): Promise<Watched> {
  const watched: Watched = { steps: [], hasty: [], placed: new Set() };
  const onDisk = new Set<string>();
  let state = 'well' as 'well' | 'dead' | 'full';

  /** @param tear Does half of it. */
  function step(name: string, path: unknown, tear?: () => void): void {
    if (state === 'dead') throw new Dead();
    const takesRoom = !TAKES_NO_ROOM.test(name);
    watched.steps.push(`${name} ${nameIn(path)}`);
    const isNow = failure?.at === watched.steps.length;
    if (isNow && failure.happens !== 'full') {
      tear?.();
      state = 'dead';
      throw new Dead();
    }
    if (isNow) state = 'full';
    if (state === 'full' && takesRoom) {
      tear?.();
      throw Object.assign(new Error(`ENOSPC: no space left on device, ${name} '${String(path)}'`), { code: 'ENOSPC' });
    }
  }

  const { writeFileSync, copyFileSync, mkdirSync, renameSync, rmSync, unlinkSync, openSync, fsyncSync } = fs;
  const real = { writeFileSync, copyFileSync, mkdirSync, renameSync, rmSync, unlinkSync, openSync, fsyncSync };
  const promises = { ...fs.promises };
  const [exec, close] = [DatabaseSync.prototype.exec, DatabaseSync.prototype.close];
  const half = (content: unknown): string | Uint8Array =>
    typeof content === 'string' ? content.slice(0, content.length / 2) : (content as Uint8Array).subarray(0, 100);

  function before(name: string, given: readonly unknown[]): void {
    const [path, content] = given;
    const isWriting = name === 'writeFile';
    step(name, path, isWriting ? () => real.writeFileSync(String(path), half(content)) : undefined);
    const options = given[2];
    const isFlushed = typeof options === 'object' && options !== null && 'flush' in options && options.flush === true;
    if (isWriting && isFlushed) onDisk.add(String(path));
    if (name !== 'rename') return;
    if (!onDisk.has(String(path))) watched.hasty.push(nameIn(path));
    watched.placed.add(hashOf(String(path)));
  }

  for (const name of WRITING) {
    const original = real[name] as (...given: unknown[]) => unknown;
    Object.assign(fs, {
      [name]: (...given: unknown[]) => {
        before(name.replace('Sync', ''), given);
        return original(...given);
      },
    });
  }
  for (const name of PROMISED) {
    const original = promises[name] as (...given: unknown[]) => Promise<unknown>;
    Object.assign(fs.promises, {
      [name]: async (...given: unknown[]) => {
        before(name, given);
        return original(...given);
      },
    });
  }
  const opened = new Map<number, string>();
  fs.openSync = (...given: Parameters<typeof fs.openSync>) => {
    const descriptor = real.openSync(...given);
    opened.set(descriptor, String(given[0]));
    return descriptor;
  };
  fs.fsyncSync = (descriptor: number) => {
    const path = opened.get(descriptor) ?? '';
    step('flush', path);
    onDisk.add(path);
    real.fsyncSync(descriptor);
  };
  DatabaseSync.prototype.exec = function (sql: string) {
    const path = this.location();
    if (path !== null && !/^\s*PRAGMA (trusted|query)/.test(sql)) step('sqlite', path);
    return exec.call(this, sql);
  };
  DatabaseSync.prototype.close = function () {
    const path = this.location();
    if (path !== null) step('close', path);
    close.call(this);
  };
  syncBuiltinESMExports();
  try {
    await work();
  } catch (thrown) {
    if (!(thrown instanceof Dead) && state !== 'dead') throw thrown;
  } finally {
    Object.assign(fs, real);
    for (const name of PROMISED) Object.assign(fs.promises, { [name]: promises[name] });
    DatabaseSync.prototype.exec = exec;
    DatabaseSync.prototype.close = close;
    syncBuiltinESMExports();
  }
  return watched;
}

import { closeSync, existsSync, fsyncSync, openSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/**
 * Writes files so that each is at any moment what it was or what it will be, whatever ends the process or the machine: all
 * are written beside, and put in place when the disk has them all.
 * @throws Error where the disk does not take them: then all stay as they were.
 */
export function writeWhole(
  files: readonly (readonly [path: string, content: string | Uint8Array])[],
  mode = 0o666,
): void {
  const beside = (path: string): string => `${path}.part`;
  try {
    for (const [path, content] of files) writeFileSync(beside(path), content, { flush: true, mode });
    for (const [path] of files) renameSync(beside(path), path);
  } finally {
    for (const [path] of files) rmSync(beside(path), { force: true, recursive: true });
  }
}

/** Where this process writes a file beside its place; what processes that are gone have left there is removed. */
export function besideOf(file: string): string {
  const folder = dirname(file);
  for (const name of existsSync(folder) ? readdirSync(folder) : []) {
    const [, pid] = /\.(\d+)\.part(?:-journal)?$/.exec(name) ?? [];
    const isOurs = pid !== undefined && name.startsWith(`${basename(file)}.${pid}.part`);
    if (isOurs && (Number(pid) === process.pid || !isRunning(Number(pid)))) rmSync(join(folder, name), { force: true });
  }
  return `${file}.${process.pid}.part`;
}

/** Whether there is a process of that number. */
export function isRunning(pid: number): boolean {
  try {
    return pid > 0 && process.kill(pid, 0);
  } catch (failure) {
    return failure instanceof Error && 'code' in failure && failure.code === 'EPERM';
  }
}

/** Puts a file that was written beside in its place, once the disk has all of it. */
export function putInPlace(unfinished: string, file: string): void {
  const opened = openSync(unfinished, 'r+');
  try {
    fsyncSync(opened);
  } finally {
    closeSync(opened);
  }
  renameSync(unfinished, file);
}

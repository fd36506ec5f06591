import { renameSync, rmSync, writeFileSync } from 'node:fs';

/**
 * Writes a file beside its place and puts it there: an interruption leaves what was there.
 * @throws Error where it cannot be written.
 */
export function put(file: string, content: string | Uint8Array): void {
  const beside = `${file}.part`;
  try {
    writeFileSync(beside, content, { flush: true });
    renameSync(beside, file);
  } catch (cause) {
    throw new Error(`Cannot write ${file}.`, { cause });
  } finally {
    rmSync(beside, { force: true });
  }
}

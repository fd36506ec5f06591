import { writeWhole } from '../whole-file.ts';

/** Writes a file whole, or leaves what was there. @throws Error where it cannot be written. */
export function put(file: string, content: string | Uint8Array): void {
  try {
    writeWhole([[file, content]]);
  } catch (cause) {
    throw new Error(`Cannot write ${file}.`, { cause });
  }
}

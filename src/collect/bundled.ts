import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileNames } from '../compile/edit/schema.ts';
import { openDigest } from '../digest/digest.ts';

/** What a topic's collection takes along into a deployment: the editor's files, and the ids that articles have. */
const BUNDLED_FILES: readonly string[] = [...fileNames, 'evidence.json'];

/** The files of a topic by name, as far as they are there. */
export function bundledTexts(folder: string): Map<string, string> {
  const names = existsSync(folder) ? readdirSync(folder) : [];
  const bundled = names.filter((name) => BUNDLED_FILES.includes(name));
  return new Map(bundled.map((name) => [name, readFileSync(join(folder, name), 'utf8')]));
}

/** The version of a topic's digest that was deployed; undefined where none was. */
export function bundledVersion(folder: string): string | undefined {
  const file = join(folder, 'digest.db');
  if (!existsSync(file)) return undefined;
  const digest = openDigest(file);
  try {
    return digest.version;
  } finally {
    digest.close();
  }
}

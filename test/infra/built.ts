import { cpSync, mkdtempSync, realpathSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { HttpResponse } from '../../src/http/lambda.ts';
import { root } from './project.ts';

/** The built functions, with their parts and digests: `npm test` builds them before it starts. */
export const BUILT = join(root, 'dist', 'functions');

/** Copies the built functions, or some of their files, to a folder of their own that a test may change and removes. */
export function copyOfBuilt(...files: readonly string[]): string {
  const copy = realpathSync(mkdtempSync(join(tmpdir(), 'dateline-built-')));
  for (const file of files.length > 0 ? files : ['']) cpSync(join(BUILT, file), join(copy, file), { recursive: true });
  return copy;
}

const require = createRequire(import.meta.url);

/** The files of a folder of built functions that are loaded. */
export const loadedFrom = (folder: string): readonly string[] =>
  Object.keys(require.cache).filter((file) => file.startsWith(folder));

/** A built function, as Lambda calls it. */
export type BuiltHandler<Answer = HttpResponse> = (event: unknown, context?: unknown) => Promise<Answer>;

/** Loads a built function as a cold start does, with the environment of now: nothing of its folder stays loaded. */
export function coldStart<Answer = HttpResponse>(name: string, folder = BUILT): BuiltHandler<Answer> {
  for (const file of loadedFrom(folder)) delete require.cache[file];
  return require(join(folder, `${name}.cjs`)).handler;
}

import { copyFileSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { digestInMemory, faultsOf, writeDigestFile } from '../digest/build/make.ts';
import { openDigest } from '../digest/digest.ts';
import { documentIn } from '../digest/document.ts';
import type { DigestDocument } from '../digest/types.ts';
import type { Digests } from '../ports.ts';
import { putInPlace } from '../whole-file.ts';
import { digestsOnDemand, READ_TIMES } from './bundled.ts';

/**
 * The digests of a folder of topics as the compiler wrote them, `<dir>/<topic>/digest.json`, each built in memory when it
 * is first asked for, or where it is large `digest.db`: for commands, which answer from what was compiled last without a build.
 *
 * @throws Error as `bundledDigests` does, and where a file is no digest, with its first faults.
 */
export const compiledDigests = (dir: string): Digests =>
  digestsOnDemand(
    dir,
    COMPILED,
    (path) => (path.endsWith('.db') ? openDigest(path) : digestInMemory(readDocument(path))),
    `collected/${READ_TIMES}`,
  );

/** What a compilation writes, the first where the topic is too large to review. */
const COMPILED = ['digest.db', 'digest.json'];

/** The path of what was compiled last of the topic in a folder, if it was. */
export const compiledIn = (folder: string): string | undefined =>
  COMPILED.map((name) => join(folder, name)).find((path) => existsSync(path));

/**
 * The digest at such a path.
 * @throws Error as `readDocument` does.
 */
export const readCompiled = (path: string): DigestDocument =>
  path.endsWith('.db') ? documentIn(path) : readDocument(path);

/**
 * Writes the file that functions answer from of a digest as the compiler wrote it: one too large to review was written as
 * it is read. An interruption leaves what was there.
 */
export function buildFile(compiled: string, file: string): void {
  if (!compiled.endsWith('.db')) {
    writeDigestFile(readDocument(compiled), file);
    return;
  }
  const unfinished = `${file}.part`;
  copyFileSync(compiled, unfinished);
  putInPlace(unfinished, file);
}

/**
 * Reads a `digest.json`.
 * @throws Error naming the file and its first faults, or why it cannot be read.
 */
export function readDocument(path: string): DigestDocument {
  const document: unknown = parsed(written(path), path);
  const faults = faultsOf(document);
  if (faults.length > 0) throw new Error(`${path} is no digest:\n${faults.map((fault) => `  ${fault}`).join('\n')}`);
  return document as DigestDocument;
}

function written(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (cause) {
    throw new Error(`Cannot read ${path}.`, { cause });
  }
}

function parsed(text: string, path: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new Error(`${path} is not JSON: compile the digest again.`, { cause });
  }
}

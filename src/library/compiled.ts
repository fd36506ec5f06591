import { copyFileSync, existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { digestInMemory, faultsOf, writeDigestFile } from '../digest/build/make.ts';
import { type Digest, openDigest, type ReadTimes } from '../digest/digest.ts';
import { documentIn } from '../digest/document.ts';
import type { DigestDocument } from '../digest/types.ts';
import type { Digests } from '../ports.ts';
import { putInPlace } from '../whole-file.ts';
import { digestsOnDemand } from './bundled.ts';

/**
 * The digests of a folder of topics as the compiler wrote them, `<dir>/<topic>/digest.json`, each built in memory when it
 * is first asked for, or where it is large `digest.db`: for commands, which answer from what was compiled last without a build.
 *
 * @throws Error as `bundledDigests` does, and where a file is no digest, with its first faults.
 */
export const compiledDigests = (dir: string): Digests =>
  digestsOnDemand(dir, COMPILED, (path) =>
    timed(path.endsWith('.db') ? openDigest(path) : digestInMemory(readDocument(path)), path),
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
 * @param hasReadTimes True where it also says when its feeds were read since.
 */
export function buildFile(compiled: string, file: string, hasReadTimes = false): void {
  const unfinished = `${file}.part`;
  if (compiled.endsWith('.db')) copyFileSync(compiled, unfinished);
  else writeDigestFile(readDocument(compiled), unfinished);
  if (hasReadTimes) putReadTimes(unfinished, readTimesBeside(compiled));
  putInPlace(unfinished, file);
}

/** Where a collection on this machine says when each feed was read last, by the version of the digest: in the topic's folder. */
export const READ_TIMES = 'read.json';

/** What stands there beside a digest; nothing where it is not there. */
function readTimesBeside(compiled: string): Readonly<Record<string, ReadTimes>> {
  try {
    return JSON.parse(readFileSync(join(dirname(compiled), 'collected', READ_TIMES), 'utf8'));
  } catch {
    return {};
  }
}

function timed(digest: Digest, path: string): Digest {
  const inFile = digest.readTimes;
  digest.readTimes = () => readTimesBeside(path)[digest.version] ?? inFile();
  return digest;
}

function putReadTimes(file: string, times: Readonly<Record<string, ReadTimes>>): void {
  if (Object.keys(times).length === 0) return;
  const database = new DatabaseSync(file);
  try {
    const { value: version } = database.prepare("SELECT value FROM meta WHERE key = 'version'").get() ?? {};
    const read = times[String(version)];
    if (read) database.prepare("INSERT OR REPLACE INTO meta VALUES ('read', ?)").run(JSON.stringify(read));
  } finally {
    database.close();
  }
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

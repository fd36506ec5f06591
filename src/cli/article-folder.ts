import { readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';
import { type ArticleFolder, isArticleFile, type LeftOut } from '../compile/edit/articles.ts';
import { LIMITS, TOO_LARGE } from '../compile/read/limits.ts';

/**
 * The files of a folder, without those of its folders. What is too large to be an article, cannot be read or is a link
 * to somewhere else is left out with the reason, and the others are read.
 */
export function readFolder(path: string): ArticleFolder {
  const files = new Map<string, Uint8Array>();
  const leftOut: LeftOut[] = [];
  const within = realpathSync(path) + sep;
  for (const name of readdirSync(path)) {
    const read = readFile(join(path, name), within);
    if (typeof read === 'string') leftOut.push({ file: name, why: read, isMissing: isArticleFile(name) });
    else if (read) files.set(name, read);
  }
  return { path, files, leftOut };
}

/** A file's bytes, or why it is not read; null for a folder. */
function readFile(path: string, within: string): Uint8Array | string | null {
  try {
    if (!realpathSync(path).startsWith(within)) return 'it is a link to a file elsewhere. Put the file itself here.';
    const entry = statSync(path);
    if (entry.isDirectory()) return null;
    if (!entry.isFile()) return 'it is no plain file.';
    return entry.size > LIMITS.bytes ? TOO_LARGE(entry.size) : readFileSync(path);
  } catch (failure) {
    return `it cannot be read (${(failure as NodeJS.ErrnoException).code ?? String(failure)}).`;
  }
}

import { createReadStream, existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, isAbsolute, join } from 'node:path';
import { createInterface } from 'node:readline';
import { cleanArticle } from '../compile/read/clean.ts';
import type { CleanArticle } from '../compile/read/cleaned.ts';
import { LIMITS, TOO_LARGE } from '../compile/read/limits.ts';
import { asDay } from '../digest/day.ts';
import type { Day } from '../digest/types.ts';
import type { Terminal } from './terminal.ts';

/** A file to extract from. */
export interface ListedArticle {
  /** As the list or the call names it; results carry it unchanged. */
  readonly file: string;
  /** Where it is read from. */
  readonly path: string;
  readonly published?: Day;
  /** What messages on it begin with: "list.jsonl:3". */
  readonly at: string;
}

/** Why an article is left out, after the place that names it. */
interface LeftOut {
  readonly refused: string;
}

/** How many articles pass between two words on the progress. */
const BETWEEN_PROGRESS = 50;

/**
 * The articles of a list, one JSON object a line with `file` and, where it is known, `datePublished`; `published` is
 * the day of those without one. A file is looked for from the working directory, then from the list's folder. A line
 * that is not understood is refused by its number, and the next is read.
 */
export async function* articlesListed(
  list: string,
  published: Day | undefined,
): AsyncGenerator<ListedArticle | LeftOut> {
  if (!existsSync(list)) {
    yield {
      refused: `there is no list "${list}". It holds one {"file": "...", "datePublished": "YYYY-MM-DD"} a line.`,
    };
    return;
  }
  const lines = createInterface({ input: createReadStream(list, 'utf8'), crlfDelay: Number.POSITIVE_INFINITY });
  let number = 0;
  for await (const line of lines) {
    number += 1;
    const words = line.replace(/^\uFEFF/, '').trim();
    if (words !== '') yield readLine(words, `${list}:${number}`, list, published);
  }
}

function readLine(line: string, at: string, list: string, published: Day | undefined): ListedArticle | LeftOut {
  const entry = parseJson(line);
  if (typeof entry !== 'object' || entry === null || !('file' in entry) || typeof entry.file !== 'string')
    return { refused: `${at}: expected {"file": "...", "datePublished": "YYYY-MM-DD"}, found ${shorten(line)}` };
  const { file } = entry;
  const given = 'datePublished' in entry ? entry.datePublished : null;
  const day = typeof given === 'string' ? asDay(given.slice(0, 10)) : null;
  if (given !== null && given !== '' && !day)
    return {
      refused: `${at}: "datePublished" takes a day that exists, as YYYY-MM-DD; found ${JSON.stringify(given)}.`,
    };
  const known = day ?? published;
  return { file, path: pathOf(file, list), at, ...(known ? { published: known } : {}) };
}

const pathOf = (file: string, list: string): string =>
  isAbsolute(file) || existsSync(file) ? file : join(dirname(list), file);

function parseJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}

const shorten = (line: string): string => (line.length > 60 ? `${line.slice(0, 60)}…` : line);

/** How many articles were asked for, and how many of them left out. */
export interface Count {
  readonly asked: number;
  readonly leftOut: number;
}

/**
 * Reads listed articles one at a time, so that a list may be of any length, and hands each to `use`, cleaned of what
 * stands around it. What cannot be read is said, with what to do, and the others go on.
 */
export async function readListed(
  list: AsyncIterable<ListedArticle | LeftOut>,
  { error, progress }: Terminal,
  use: (article: CleanArticle) => undefined | Promise<void>,
): Promise<Count> {
  let [asked, leftOut] = [0, 0];
  for await (const listed of list) {
    const article = 'refused' in listed ? listed : await readOne(listed);
    if ('refused' in article) {
      progress?.(null);
      error(article.refused);
      leftOut += 1;
    } else await use(article);
    asked += 1;
    if (asked % BETWEEN_PROGRESS === 0) progress?.(`${asked} articles`);
  }
  progress?.(null);
  return { asked, leftOut };
}

async function readOne({ file, path, published, at }: ListedArticle): Promise<CleanArticle | LeftOut> {
  const bytes = bytesOf(path);
  if (typeof bytes === 'string') return { refused: `${at}: "${file}" is not read: ${bytes}` };
  if (bytes instanceof Error) return { refused: `${at}: ${unread(file, bytes)}` };
  const article = await cleanArticle(bytes, { file, ...(published ? { published } : {}) });
  return 'refused' in article ? { refused: `${at}: "${file}" is not read: ${article.refused}` } : article;
}

/** The file, or why not. Read at once: nothing else could go on meanwhile, and waiting costs a tenth of the time. */
function bytesOf(path: string): Uint8Array | string | NodeJS.ErrnoException {
  try {
    const size = statSync(path).size;
    return size > LIMITS.bytes ? TOO_LARGE(size) : readFileSync(path);
  } catch (failure) {
    return failure instanceof Error ? failure : new Error(String(failure));
  }
}

function unread(file: string, { code, message }: NodeJS.ErrnoException): string {
  if (code === 'ENOENT') return `there is no file "${file}". Correct its name, or take it off the list.`;
  if (code === 'EISDIR') return `"${file}" is a folder. Name the files in it.`;
  return `"${file}" cannot be read (${code ?? message}).`;
}

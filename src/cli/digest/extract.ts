import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { extract, type With } from '../../compile/find/extract.ts';
import { createLinker } from '../../compile/find/names/link.ts';
import { cleanArticle } from '../../compile/read/clean.ts';
import { asDay } from '../../digest/day.ts';
import type { Day } from '../../digest/types.ts';
import { articlesListed, type ListedArticle } from './article-list.ts';
import { type ExitCode, type Terminal, wrongUsage } from './terminal.ts';

/** How many articles pass between two words on the progress. */
const BETWEEN_PROGRESS = 50;

/**
 * `digest extract`: one JSON line an article, in the order asked. One article at a time is held, so that a list may be
 * of any length. What cannot be read is said, with what to do, and the others go on; the exit code is then 1.
 */
export async function run(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const asked = readArgs(args);
  if (typeof asked === 'string') return wrongUsage(asked, terminal);
  // One over the whole list: a name stands for the same thing in all of its articles.
  const linker = createLinker();
  let [done, refused] = [0, 0];
  for await (const listed of asked) {
    const outcome = 'refused' in listed ? listed : await extractFile(listed, { linker });
    if ('refused' in outcome) {
      terminal.progress?.(null);
      terminal.error(outcome.refused);
      refused += 1;
    } else await terminal.out(outcome.line);
    done += 1;
    if (done % BETWEEN_PROGRESS === 0) terminal.progress?.(`${done} articles`);
  }
  terminal.progress?.(null);
  return refused > 0 ? 1 : 0;
}

type Outcome = { readonly line: string } | { readonly refused: string };

async function extractFile({ file, path, published, at }: ListedArticle, search: With): Promise<Outcome> {
  const bytes = bytesOf(path);
  if (bytes instanceof Error) return { refused: `${at}: ${unread(file, bytes)}` };
  const article = await cleanArticle(bytes, { file, ...(published ? { published } : {}) });
  if ('refused' in article) return { refused: `${at}: "${file}" is not read: ${article.refused}` };
  return { line: JSON.stringify(extract(article, search)) };
}

/** The file, or why not. Read at once: nothing else could go on meanwhile, and waiting costs a tenth of the time. */
function bytesOf(path: string): Uint8Array | NodeJS.ErrnoException {
  try {
    return readFileSync(path);
  } catch (failure) {
    return failure instanceof Error ? failure : new Error(String(failure));
  }
}

function unread(file: string, failure: NodeJS.ErrnoException): string {
  if (failure.code === 'ENOENT') return `there is no file "${file}". Correct its name, or take it off the list.`;
  if (failure.code === 'EISDIR') return `"${file}" is a folder. Name the files in it.`;
  return `"${file}" cannot be read (${failure.code ?? failure.message}).`;
}

/** The articles asked for, or what is wrong with the arguments. */
function readArgs(args: readonly string[]): AsyncIterable<ListedArticle | { readonly refused: string }> | string {
  try {
    const options = { list: { type: 'string' }, published: { type: 'string' } } as const;
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
    const published = values.published === undefined ? undefined : asDay(values.published);
    if (published === null) return `--published takes a day that exists, as YYYY-MM-DD; found "${values.published}".`;
    if (values.list !== undefined && positionals.length > 0) return 'Give files or --list, not both.';
    if (values.list !== undefined) return articlesListed(values.list, published);
    if (positionals.length === 0) return 'Name the files to read, or give --list FILE.';
    return named(positionals, published);
  } catch (failure) {
    return failure instanceof Error ? failure.message : String(failure);
  }
}

async function* named(files: readonly string[], published: Day | undefined): AsyncGenerator<ListedArticle> {
  for (const file of files) yield { file, path: file, at: file, ...(published ? { published } : {}) };
}

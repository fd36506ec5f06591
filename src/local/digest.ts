import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { ArticleFolder } from '../compile/evidence.ts';
import { faultLine } from '../compile/fault.ts';
import { suggestion } from '../compile/nearest.ts';
import { type Compiled, compile } from '../compile/pipeline.ts';
import { fileNames } from '../compile/read/draft.ts';
import { idPattern } from '../compile/read/reader.ts';

const HELP = `Usage: npm run -s digest -- <what> <topic> [options]

  compile <topic>    build digest.json from the editor's files in digests/<topic>/
  check <topic>      fail if digest.json is not what compile would build now

Options:
  --articles DIR     the folder of the article files. compile then runs the citation gate (each quotation, number,
                     date and name occurs in the cited paragraph) and writes evidence.json; check runs the gate too
  --digests DIR      the folder that has the topics' folders (default: digests)
  -h, --help         this text

Exit codes: 0 done, 1 faults found, 2 wrong usage.`;

const DIGESTS = join(dirname(fileURLToPath(import.meta.url)), '../../digests');

/** Where the command writes: answers to `out`, faults and refusals to `error`, a line at a time. */
export interface Terminal {
  readonly out: (line: string) => void;
  readonly error: (line: string) => void;
}

/**
 * The `digest` command. `args` are the words after it; paths in messages are relative to the working directory.
 * Gives the exit code: 0 done, 1 faults found, 2 wrong usage.
 */
export function digestCommand(args: readonly string[], { out, error }: Terminal): 0 | 1 | 2 {
  const usage = (message: string): 2 => {
    error(message);
    error('Run `npm run -s digest -- --help` for usage.');
    return 2;
  };
  const asked = readArgs(args);
  if (typeof asked === 'string') return usage(asked);
  if (asked.help) {
    out(HELP);
    return 0;
  }
  const { what, topic, digests, articles } = asked;
  const folder = join(digests, topic);
  if (!idPattern.test(topic) || !existsSync(join(folder, 'topic.yml'))) {
    const topics = isFolder(digests)
      ? readdirSync(digests).filter((name) => existsSync(join(digests, name, 'topic.yml')))
      : [];
    return usage(`There is no topic "${topic}" in ${shown(digests)}.${suggestion(topic, topics)}`);
  }
  if (articles !== undefined && !isFolder(articles)) return usage(`There is no folder ${articles}.`);

  const outcome = compile({
    topic: basename(folder),
    path: shown(folder),
    texts: readTexts(folder),
    ...(articles === undefined ? {} : { articles: readFolder(articles) }),
  });
  if ('faults' in outcome) {
    for (const each of outcome.faults) error(faultLine(each));
    error(`${outcome.faults.length} ${outcome.faults.length === 1 ? 'fault' : 'faults'}; nothing written.`);
    return 1;
  }
  return what === 'compile' ? write(folder, outcome.compiled, out) : compare(folder, outcome.compiled, { out, error });
}

interface Asked {
  readonly help: boolean;
  readonly what: string;
  readonly topic: string;
  readonly digests: string;
  readonly articles: string | undefined;
}

/** The arguments, or what is wrong with them. */
function readArgs(args: readonly string[]): Asked | string {
  const parsed = parse(args);
  if (typeof parsed === 'string') return parsed;
  const { values, positionals } = parsed;
  const [what = '', topic, ...more] = positionals;
  const help = values.help === true;
  if (!help && what === '') return 'Say what to do: compile or check.';
  if (!help && what !== 'compile' && what !== 'check')
    return `"${what}" is not known.${suggestion(what, ['compile', 'check'])}`;
  if (!help && (topic === undefined || more.length > 0)) return `Name one topic: ${what} <topic>.`;
  return { help, what, topic: topic ?? '', digests: values.digests ?? DIGESTS, articles: values.articles };
}

function parse(args: readonly string[]) {
  const options = {
    articles: { type: 'string' },
    digests: { type: 'string' },
    help: { type: 'boolean', short: 'h' },
  } as const;
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true });
  } catch (failure) {
    return failure instanceof Error ? failure.message : String(failure);
  }
}

const shown = (path: string): string => relative('.', path) || '.';
const isFolder = (path: string): boolean => existsSync(path) && statSync(path).isDirectory();

function readTexts(folder: string): ReadonlyMap<string, string> {
  const names = [...fileNames, 'evidence.json'].filter((name) => existsSync(join(folder, name)));
  return new Map(names.map((name) => [name, readFileSync(join(folder, name), 'utf8')]));
}

function readFolder(path: string): ArticleFolder {
  const names = readdirSync(path).filter((name) => statSync(join(path, name)).isFile());
  return { path, files: new Map(names.map((name) => [name, readFileSync(join(path, name))])) };
}

function write(folder: string, compiled: Compiled, out: Terminal['out']): 0 {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'digest.json'), compiled.digestText);
  if (compiled.evidenceText !== undefined) writeFileSync(join(folder, 'evidence.json'), compiled.evidenceText);
  for (const line of compiled.report) out(line);
  out(`wrote ${shown(join(folder, 'digest.json'))}`);
  return 0;
}

function compare(folder: string, compiled: Compiled, { out, error }: Terminal): 0 | 1 {
  const path = join(folder, 'digest.json');
  const written = existsSync(path) ? readFileSync(path, 'utf8') : undefined;
  if (written === compiled.digestText) {
    out(`${shown(path)} is up to date`);
    return 0;
  }
  const todo = `Run \`npm run -s digest -- compile ${basename(folder)}\` and commit the result.`;
  error(`${shown(path)} is ${written === undefined ? 'missing' : 'out of date'}. ${todo}`);
  return 1;
}

/** Runs the command for a person: a file that cannot be read or written is said in one line. */
function main(): void {
  try {
    process.exitCode = digestCommand(process.argv.slice(2), { out: console.log, error: console.error });
  } catch (failure) {
    console.error(failure instanceof Error ? failure.message : String(failure));
    process.exitCode = 1;
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) main();

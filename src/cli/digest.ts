import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { suggestion } from '../compile/nearest.ts';
import { type ExitCode, type Subcommand, type Terminal, wrongUsage } from './digest/terminal.ts';

const HELP = `Usage: npm run -s digest -- <what> [options]

  compile <topic>    build digest.json from the editor's files in digests/<topic>/
  check <topic>      fail if digest.json is not what compile would build now;
                     both run the citation gate: each quotation, number, date and name occurs in the cited paragraph
    --articles DIR   the folder of the article files; without it the gate reads evidence.json, which compile writes
                     from the articles
    --digests DIR    the folder that has the topics' folders (default: digests)

  build <digest.json> <out.db>
                     make the SQLite file that answers are read from, of a digest.json of any size

  new <topic> --articles DIR
                     make digests/<topic>/ out of a folder of articles (.txt, .md, .html) that you may reproduce, and
                     compile it: /<topic> is then asked like any other
    --title TEXT     the topic's title; its name by default

  publish <topic>    build digest.json, where check accepts it, into the bucket that the deployed functions look at
    --bucket NAME    the bucket (default: DIGEST_BUCKET); region and credentials as the AWS CLI takes them
    --after VERSION  a version that it is to replace, besides those in git and in the bucket; may be repeated
    --dry-run        say what would be published, and leave the bucket as it is
    --articles, --digests as for check

  extract FILE...    print what each article (.txt, .md, .html) holds, one JSON line an article
    --published DAY  the day on which the files were published, where they do not say so themselves
    --list FILE      instead of files: one {"file": "...", "datePublished": "2020-10-31"} a line

  timeline           print the days that matter most in many articles on one story, with what happened on them
    --list FILE      the articles: one {"file": "...", "datePublished": "2020-10-31"} a line
    --from, --to DAY the first and the last day that may be told of
    --days N         how many days
    --sentences M    at most how many sentences a day
    --about WORDS    what the timeline is to be about; without it, whatever most articles are about

  -h, --help         this text

Exit codes: 0 done, 1 faults found, 2 wrong usage.`;

/** Each loads only what it needs, when it is asked for: extraction starts fast, whatever the others come to use. */
const SUBCOMMANDS: Readonly<Record<string, () => Promise<{ readonly run: Subcommand }>>> = {
  compile: () => import('./digest/compile.ts'),
  build: () => import('./digest/build.ts'),
  check: () => import('./digest/check.ts'),
  new: () => import('./digest/new.ts'),
  publish: () => import('./digest/publish.ts'),
  extract: () => import('./digest/extract.ts'),
  timeline: () => import('./digest/timeline.ts'),
};

/** The `digest` command. `args` are the words after it, the subcommand first. */
export async function digestCommand(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const [what = '', ...rest] = args;
  if (args.includes('--help') || args.includes('-h')) {
    await terminal.out(HELP);
    return 0;
  }
  const known = Object.keys(SUBCOMMANDS);
  if (what === '' || what.startsWith('-')) return wrongUsage(`Say what to do: ${known.join(', ')}.`, terminal);
  const load = Object.hasOwn(SUBCOMMANDS, what) ? SUBCOMMANDS[what] : undefined;
  if (!load) return wrongUsage(`"${what}" is not known.${suggestion(what, known)}`, terminal);
  return (await load()).run(rest, terminal);
}

/** The process's own output and errors; `out` waits where a pipe is full. */
const terminal: Terminal = {
  out: (line) => (process.stdout.write(`${line}\n`) ? undefined : once(process.stdout, 'drain').then(() => undefined)),
  error: (line) => console.error(line),
  ...(process.stderr.isTTY ? { progress: (words) => void process.stderr.write(`\r\x1b[K${words ?? ''}`) } : {}),
};

/** Runs the command for a person: a file that cannot be read or written is said in one line. */
async function main(): Promise<void> {
  // Whoever reads us may stop early (`| head`); that is no fault.
  process.stdout.on('error', () => process.exit(0));
  try {
    process.exitCode = await digestCommand(process.argv.slice(2), terminal);
  } catch (failure) {
    console.error(failure instanceof Error ? failure.message : String(failure));
    process.exitCode = 1;
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main();

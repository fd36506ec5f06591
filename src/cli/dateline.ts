import { readFileSync } from 'node:fs';
import { suggestion } from '../compile/nearest.ts';
import { type Command, type ExitCode, messageOf, readArguments, WrongUsage } from './command.ts';
import { processTerminal, type Terminal } from './terminal.ts';

interface Listed {
  readonly summary: string;
  /** What follows its name. */
  readonly usage: string;
  /** How npm starts it, where that is not `npm run -s digest -- <name>`. */
  readonly npm?: string;
  /** Each command loads what it needs when it is asked for, so that each starts fast. */
  readonly load: () => Promise<{ readonly command: Command }>;
}

/** Every command of the program, in the order in which help lists them. */
const COMMANDS: Readonly<Record<string, Listed>> = {
  ask: {
    summary: 'answer a question from a digest',
    usage: '<topic> <question> [options]',
    npm: 'run -s ask --',
    load: () => import('./ask.ts'),
  },
  serve: {
    summary: 'serve the playground and the built functions on this machine',
    usage: '',
    npm: 'start',
    load: () => import('./serve.ts'),
  },
  new: {
    summary: 'make a topic of feeds, or of a folder of articles that you may reproduce',
    usage: '<topic> --feed URL… | --opml FILE | --articles DIR [options]',
    load: () => import('./new.ts'),
  },
  collect: {
    summary: "read a topic's feeds, and compile what is new",
    usage: '<topic> [options]',
    load: () => import('./collect.ts'),
  },
  forget: {
    summary: 'erase the text of a collected article, for good',
    usage: '<topic> <article> [options]',
    load: () => import('./forget.ts'),
  },
  compile: {
    summary: "make digest.json of the editor's files in digests/<topic>",
    usage: '<topic> [options]',
    load: () => import('./compile.ts'),
  },
  edit: {
    summary: 'look through a draft, one thing after the other: accept, hide, merge, retitle',
    usage: '<topic> [options]',
    load: () => import('./edit.ts'),
  },
  check: {
    summary: 'fail where digest.json is not what compile would make now',
    usage: '<topic> [options]',
    load: () => import('./check.ts'),
  },
  build: {
    summary: 'make the SQLite file that answers are read from',
    usage: '<digest.json> <out.db>',
    load: () => import('./build.ts'),
  },
  export: {
    summary: 'print a topic with its citations, as Markdown, CSV or JSON',
    usage: '<topic> [options]',
    load: () => import('./export.ts'),
  },
  publish: {
    summary: 'put a digest into the bucket that the deployed functions look at',
    usage: '<topic> [options]',
    load: () => import('./publish.ts'),
  },
  extract: {
    summary: 'print what each article holds, one JSON line an article',
    usage: '<file>… | --list FILE [options]',
    load: () => import('./extract.ts'),
  },
  timeline: {
    summary: 'print the days that matter most in many articles on one story',
    usage: '--list FILE --from DAY --to DAY --days N --sentences M [options]',
    load: () => import('./timeline.ts'),
  },
  manifest: {
    summary: 'print the manifest of the Slack app',
    usage: '[options]',
    npm: 'run -s slack:manifest --',
    load: () => import('./manifest.ts'),
  },
  register: {
    summary: 'register the slash commands with Discord',
    usage: '[options]',
    npm: 'run discord:register --',
    load: () => import('./register.ts'),
  },
  live: {
    summary: 'answer a workspace or server from this machine, for development',
    usage: 'slack|discord',
    npm: 'run',
    load: () => import('./live.ts'),
  },
  doctor: {
    summary: 'look for what stands between this machine and a working command',
    usage: '[options]',
    npm: 'run -s doctor --',
    load: () => import('./doctor.ts'),
  },
};

const NAMES = Object.keys(COMMANDS);

/** Runs the command that the first argument names; gives the exit code. */
export async function dateline(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const [first = '', ...rest] = args;
  const isHelp = ['help', '--help', '-h'].includes(first);
  const name = isHelp ? (rest[0] ?? '') : first;
  if (first === '--version') {
    await terminal.out(version());
    return 0;
  }
  if (name === '') {
    await (isHelp ? terminal.out(overview()) : terminal.error(overview()));
    return isHelp ? 0 : 2;
  }
  const listed = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (!listed) {
    terminal.error(`"${name}" is not a command.${suggestion(name, NAMES)}`);
    terminal.error('Run `npm run -s digest -- --help` for all of them.');
    return 2;
  }
  const { command } = await listed.load();
  try {
    const asked = isHelp ? null : readArguments(rest, command);
    if (asked) return await command.run(asked, terminal);
    await terminal.out(helpOn(name, listed, command));
    return 0;
  } catch (failure) {
    terminal.error(isBug(failure) ? (failure.stack ?? failure.message) : messageOf(failure));
    if (!(failure instanceof WrongUsage)) return 1;
    terminal.error(
      `It is asked as: ${byNpm(name, listed)}\nRun \`npm run -s digest -- help ${name}\` for its options.`,
    );
    return 2;
  }
}

/** A fault of this program's own, of which the place is told; `fetch` has a cause where it throws a TypeError. */
const isBug = (failure: unknown): failure is Error =>
  (failure instanceof TypeError || failure instanceof ReferenceError) && failure.cause === undefined;

/** Runs what the process was asked for. */
export async function main(): Promise<void> {
  process.exitCode = await dateline(process.argv.slice(2), processTerminal());
}

const byNpm = (name: string, { usage, npm }: Listed): string =>
  npm === 'run' ? `npm run ${name}:slack|discord` : `npm ${npm ?? `run -s digest -- ${name}`} ${usage}`.trim();

function version(): string {
  const manifest: { readonly version: string } = JSON.parse(
    readFileSync(new URL('../../package.json', import.meta.url), 'utf8'),
  );
  return `dateline ${manifest.version}, Node ${process.versions.node}`;
}

const EXIT_CODES = 'Exit codes: 0 done, 1 refused or faults found, 2 wrong usage, 3 written without some articles.';

const overview = (): string =>
  [
    'Usage: dateline <command> [options]',
    '       npm run -s digest -- <command> [options]',
    '',
    ...columns(Object.entries(COMMANDS).map(([name, { summary }]) => [name, summary])),
    '',
    'dateline help <command> tells its options; dateline --version the version.',
    EXIT_CODES,
  ].join('\n');

function helpOn(name: string, listed: Listed, { about, options }: Command): string {
  const rows = Object.entries(options).map(([option, { value, help }]): [string, string] => [
    `--${option}${value === undefined ? '' : ` ${value}`}`,
    help,
  ]);
  return [
    `dateline ${name}: ${listed.summary}.`,
    '',
    `Usage: ${byNpm(name, listed)}`,
    `       dateline ${name} ${listed.usage}`.trimEnd(),
    ...(about === undefined ? [] : ['', about]),
    '',
    'Options:',
    ...columns([...rows, ['-h, --help', 'this text']]),
    '',
    EXIT_CODES,
  ].join('\n');
}

/** Longest line of help, in characters. */
const WIDTH = 120;

/** Names and what they stand for, side by side; what is too long for a line goes on under itself. */
function columns(rows: readonly (readonly [string, string])[]): readonly string[] {
  const indent = Math.max(...rows.map(([name]) => name.length)) + 4;
  return rows.flatMap(([name, words]) => {
    const lines = words.match(new RegExp(`.{1,${WIDTH - indent}}(?:\\s|$)`, 'g')) ?? [words];
    return lines.map((line, at) => `${(at === 0 ? `  ${name}` : '').padEnd(indent)}${line.trimEnd()}`);
  });
}

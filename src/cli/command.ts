import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { suggestion } from '../compile/nearest.ts';
import { compiledDigests } from '../library/compiled.ts';
import type { Digests } from '../ports.ts';
import type { Terminal } from './terminal.ts';

/** 0 done, 1 refused or faults found, 2 wrong usage, 3 done, but for articles that could not be read. */
export type ExitCode = 0 | 1 | 2 | 3;

/** An option as `parseArgs` of node:util takes it, with what help says of it. */
export interface Option {
  readonly type: 'string' | 'boolean';
  readonly multiple?: boolean;
  readonly default?: string;
  /** Stands for the value in help: `DIR`. */
  readonly value?: string;
  readonly help: string;
}

export type Options = Readonly<Record<string, Option>>;

/** What a command is asked: the values of its options, and the words beside them. */
export interface Asked<O extends Options> {
  readonly values: ReturnType<typeof parseArgs<{ options: O }>>['values'];
  readonly words: readonly string[];
}

/** What the file of a command exports, as `command`; its name, summary and usage are in the table of src/cli/dateline.ts. */
export interface Command<O extends Options = Options> {
  /** What help says beyond the summary, in lines. */
  readonly about?: string;
  /** The fewest and the most words that it takes beside its options; none where this is absent. */
  readonly words?: readonly [number, number];
  readonly options: O;
  /**
   * Does it.
   * @throws WrongUsage where what is asked cannot be done; any other Error, in words, for what stood in the way.
   */
  run(asked: Asked<O>, terminal: Terminal): Promise<ExitCode>;
}

/** A command whose `run` knows the types of its options. */
export const defineCommand = <const O extends Options>(command: Command<O>): Command<O> => command;

/** A command that was asked for in a way that it does not understand; the message says what it would. */
export class WrongUsage extends Error {}

/**
 * Reads the arguments of a command.
 * @returns null where they ask for help.
 * @throws WrongUsage for an option or a value that the command does not take.
 */
export function readArguments<O extends Options>(
  args: readonly string[],
  { options, words }: Command<O>,
): Asked<O> | null {
  const help = { help: { type: 'boolean', short: 'h' } } as const;
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: { ...(options as Options), ...help },
      allowPositionals: true,
    });
    if (values.help) return null;
    const [least, most] = words ?? [0, 0];
    if (positionals.length > most && most === 0) throw new WrongUsage(`It takes no "${positionals[0]}".`);
    if (positionals.length < least || positionals.length > most)
      throw new WrongUsage(positionals.length < least ? 'Something is missing.' : 'There are too many words.');
    return { values: values as Asked<O>['values'], words: positionals };
  } catch (failure) {
    throw failure instanceof Error && 'code' in failure
      ? new WrongUsage(worded(failure, Object.keys(options)))
      : failure;
  }
}

/** What `parseArgs` refuses, in a sentence. */
function worded({ message }: Error, known: readonly string[]): string {
  const [first = ''] = message.split(/\. |\n/, 1);
  const [, unknown] = /^Unknown option '--?([^']*)'/.exec(first) ?? [];
  return `${first.replace(/\.$/, '')}.${unknown === undefined ? '' : suggestion(unknown, known)}`;
}

/** Where the topics' folders are, if the call does not say. */
export const DIGESTS = join(import.meta.dirname, '../../digests');

/** `--digests`, the same everywhere. */
export const digestsOption = {
  type: 'string',
  value: 'DIR',
  default: DIGESTS,
  help: "the folder that has the topics' folders (default: digests)",
} as const;

/** `--articles`, the same for all that compile. */
export const articlesOption = {
  type: 'string',
  value: 'DIR',
  help: 'the folder of the article files; without it the gate reads evidence.json, which compile writes from them',
} as const;

/**
 * The digests of a folder, as they were compiled last.
 * @throws WrongUsage where there are none, with what to run.
 */
export function digestsOf(folder: string): Digests {
  const digests = compiledDigests(folder);
  try {
    digests.keys();
    return digests;
  } catch (failure) {
    throw new WrongUsage(messageOf(failure));
  }
}

/** What keeps files from being written, by the system's code for it. */
const SYSTEM: Readonly<Record<string, string>> = {
  ENOSPC: 'There is no room left on the disk: free some, and try again.',
  EDQUOT: 'This account may take no more room on the disk: free some, and try again.',
  EROFS: 'This disk can be read and not written',
  EACCES: 'This account may not read or write there',
  EPERM: 'This account may not read or write there',
};

/** What went wrong, in its own words or, where it is the machine that refuses, in ours. */
export function messageOf(failure: unknown): string {
  if (!(failure instanceof Error)) return String(failure);
  const { code = '', path } = failure as NodeJS.ErrnoException;
  const words = SYSTEM[code];
  return words === undefined
    ? failure.message
    : path === undefined || words.endsWith('.')
      ? words
      : `${words}: ${path}`;
}

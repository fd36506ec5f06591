import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { DiscordAPIError, REST } from '@discordjs/rest';
import { type Env, environment, type RegistrationConfig, registrationConfig } from '../../config.ts';
import { compiledDigests } from '../../library/compiled.ts';
import { type Difference, difference, type Registered } from '../../platforms/discord/difference.ts';
import { registration } from '../../platforms/discord/registration.ts';
import type { Terminal } from '../terminal.ts';

const HELP = `Usage: npm run -s discord:register -- [options]

  Registers the slash commands of the topics in digests/ with Discord: one command a topic. Says what differs from
  what is registered, and changes that alone; where nothing differs, nothing is sent.

Options:
  --server ID      in one server, at once: for development. Without it everywhere, which can take a while to be seen
  --dry-run        say what would change, and change nothing
  --prune          also remove commands of this application that belong to no topic
  --digests DIR    the folder that has the topics' folders (default: digests)
  -h, --help       this text

Needs DISCORD_BOT_TOKEN and DISCORD_APPLICATION_ID (in the environment or in .env).
Exit codes: 0 registered, or nothing to do; 1 Discord refused or could not be reached; 2 wrong usage.`;

const DIGESTS = join(dirname(fileURLToPath(import.meta.url)), '../../../digests');

interface Asked {
  readonly help: boolean;
  readonly server: string | undefined;
  readonly dryRun: boolean;
  readonly prune: boolean;
  readonly digests: string;
}

/** The `discord:register` command; gives the exit code. */
export async function registerCommand(args: readonly string[], env: Env, terminal: Terminal): Promise<0 | 1 | 2> {
  const usage = (lines: readonly string[]): 2 => {
    for (const line of lines) terminal.error(line);
    terminal.error('Run `npm run -s discord:register -- --help` for usage.');
    return 2;
  };
  const asked = readArgs(args);
  if (typeof asked === 'string') return usage([asked]);
  if (asked.help) {
    terminal.out(HELP);
    return 0;
  }
  const read = registrationConfig(env);
  if (!read.ok) return usage(read.missing);
  const wanted = wantedCommands(asked);
  if (typeof wanted === 'string') return usage([wanted]);
  try {
    return await register(wanted, asked, read.config, terminal);
  } catch (failure) {
    terminal.error(refusalOf(failure));
    return 1;
  }
}

function readArgs(args: readonly string[]): Asked | string {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        server: { type: 'string' },
        'dry-run': { type: 'boolean', default: false },
        prune: { type: 'boolean', default: false },
        digests: { type: 'string', default: DIGESTS },
        help: { type: 'boolean', short: 'h', default: false },
      },
    });
    const { help, server, prune, digests } = values;
    if (server !== undefined && !/^\d{17,20}$/.test(server))
      return `--server ${server}: a server's id has 17 to 20 digits (Discord, developer mode, "Copy Server ID").`;
    return { help, server, dryRun: values['dry-run'], prune, digests };
  } catch (failure) {
    return failure instanceof Error ? failure.message : String(failure);
  }
}

/** The commands of every topic; a server's own ones say nothing of where they are installed. */
function wantedCommands({ digests, server }: Asked): readonly Registered[] | string {
  try {
    return [...compiledDigests(digests).values()].map(({ topic }) => {
      const { integration_types, contexts, ...command } = registration(topic);
      return server === undefined ? { ...command, integration_types, contexts } : command;
    });
  } catch (failure) {
    return failure instanceof Error ? failure.message : String(failure);
  }
}

async function register(
  wanted: readonly Registered[],
  { server, dryRun, prune }: Asked,
  { botToken, applicationId, apiUrl }: RegistrationConfig,
  { out }: Terminal,
): Promise<0> {
  const rest = new REST({ version: '10', ...(apiUrl === undefined ? {} : { api: apiUrl }) }).setToken(botToken);
  const where = server === undefined ? '' : `/guilds/${server}`;
  const path = `/applications/${applicationId}${where}/commands` as const;
  const found = difference(wanted, listed(await rest.get(path)));
  for (const line of told(found, prune)) out(line);
  const todo = [...found.added, ...found.changed.map((each) => each.wanted)];
  const leaving = prune ? found.foreign : [];
  if (todo.length + leaving.length === 0) {
    out('Nothing to change.');
    return 0;
  }
  if (dryRun) {
    out('Nothing changed: this is a dry run.');
    return 0;
  }
  // One by one: to set them all at once would remove the commands that belong to no topic.
  for (const body of todo) await rest.post(path, { body });
  for (const { id } of leaving) await rest.delete(`${path}/${id ?? ''}`);
  out(server === undefined ? 'Registered everywhere.' : `Registered in server ${server}.`);
  return 0;
}

function listed(answer: unknown): readonly Registered[] {
  if (Array.isArray(answer)) return answer;
  throw new TypeError('Discord answered with something that is no list of commands');
}

function told({ added, changed, equal, foreign }: Difference, prune: boolean): readonly string[] {
  return [
    ...added.map(({ name }) => `+ /${name} is new`),
    ...changed.map(({ wanted, at }) => `~ /${wanted.name} differs in ${at.slice(0, 5).join(', ')}${more(at.length)}`),
    ...equal.map((name) => `= /${name} is registered as it should be`),
    ...foreign.map(
      ({ name }) => `${prune ? '-' : '?'} /${name} belongs to no topic${prune ? '' : ' (--prune removes it)'}`,
    ),
  ];
}

const more = (places: number): string => (places > 5 ? ` and ${places - 5} more places` : '');

/** What went wrong in words; never the token. */
function refusalOf(failure: unknown): string {
  if (failure instanceof DiscordAPIError && failure.status === 401)
    return 'Discord does not know this DISCORD_BOT_TOKEN: copy it once more from the developer portal, under Bot.';
  if (failure instanceof DiscordAPIError && (failure.status === 403 || failure.status === 404))
    return `Discord refused (${failure.message}): DISCORD_APPLICATION_ID must be of the same application as the token, and the application must be in the server.`;
  if (failure instanceof DiscordAPIError) return `Discord refused: ${failure.message}`;
  return `Discord could not be reached: ${failure instanceof Error ? failure.message : String(failure)}`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { loadDotEnv } = await import('./dot-env.ts');
  loadDotEnv();
  const terminal = { out: console.log, error: console.error };
  process.exitCode = await registerCommand(process.argv.slice(2), environment(), terminal);
}

import { DiscordAPIError, REST } from '@discordjs/rest';
import { type RegistrationConfig, registrationConfig } from '../config.ts';
import {
  type Difference,
  difference,
  everyRegistration,
  type Registered,
  shownName,
} from '../platforms/discord/register.ts';
import type { Digests } from '../ports.ts';
import { defineCommand, digestsOf, digestsOption, messageOf, WrongUsage } from './command.ts';
import type { Terminal } from './terminal.ts';

export const command = defineCommand({
  about: `  One command for each topic in digests/, and that of a message's menu. Says what differs from what is registered,
  and changes that alone; where nothing differs, nothing is sent. Needs DISCORD_BOT_TOKEN and DISCORD_APPLICATION_ID,
  in the environment or in .env; a dry run without them shows what would be registered.`,
  options: {
    server: {
      type: 'string',
      value: 'ID',
      help: 'in one server, at once: for development. Without it everywhere, which can take a while to be seen',
    },
    'dry-run': { type: 'boolean', help: 'say what would change, and change nothing' },
    prune: { type: 'boolean', help: 'also remove commands of this application that belong to no topic' },
    digests: digestsOption,
  },
  async run({ values: { server, prune = false, digests, 'dry-run': dryRun = false } }, terminal) {
    if (server !== undefined && !/^\d{17,20}$/.test(server))
      throw new WrongUsage(
        `--server ${server}: a server's id has 17 to 20 digits (Discord, developer mode, "Copy Server ID").`,
      );
    const read = registrationConfig(terminal.environment());
    if (!read.ok && !dryRun) throw new WrongUsage(read.missing.join('\n'));
    const wanted = await wantedCommands(digestsOf(digests), server);
    if (dryRun) for (const one of wanted) terminal.out(described(one));
    if (!read.ok) {
      terminal.out(`Not compared with what is registered:\n${read.missing.join('\n')}`);
      return 0;
    }
    try {
      await register(wanted, { server, dryRun, prune }, read.config, terminal);
      return 0;
    } catch (failure) {
      throw new Error(refusalOf(failure));
    }
  },
});

/** https://docs.discord.com/developers/interactions/receiving-and-responding#interaction-object-interaction-context-types */
const CONTEXTS = ['servers', 'direct messages with the bot', 'private messages'];
/** https://docs.discord.com/developers/resources/application#application-object-application-integration-types */
const INSTALLERS = ['servers', 'people'];

/** "  /karabakh: 23 subcommands; in servers …; installed by servers, people; ru for 64 of 64 descriptions" */
function described(command: Wanted): string {
  const { options = [], contexts = [], integration_types = [] } = command;
  const json = JSON.stringify(command);
  const countOf = (text: string): number => json.split(text).length - 1;
  const [what, texts] = options.length > 0 ? ['descriptions', countOf('"description":')] : ['names', 1];
  const locales = new Set([...json.matchAll(/_localizations":\{"(\w+)"/g)].map(([, code]) => code));
  const translated = [...locales].map((code) => `${code} for ${countOf(`{"${code}":`)} of ${texts} ${what}`);
  const parts = [
    options.length > 0 ? `${options.length} subcommands` : 'in the menu of a message',
    ...(contexts.length > 0 ? [`in ${contexts.map((context) => CONTEXTS[context]).join(', ')}`] : []),
    ...(integration_types.length > 0
      ? [`installed by ${integration_types.map((by) => INSTALLERS[by]).join(', ')}`]
      : []),
    ...translated,
  ];
  return `  ${shownName(command)}: ${parts.join('; ')}`;
}

/** The commands of every topic, and that of messages; a server's own ones say nothing of where they are installed. */
async function wantedCommands(digests: Digests, server: string | undefined): Promise<readonly Wanted[]> {
  const wanted = await everyRegistration([...digests.values()].map(({ topic }) => topic));
  return wanted.map(({ integration_types, contexts, ...command }) =>
    server === undefined ? { ...command, integration_types, contexts } : command,
  );
}

interface Wanted extends Registered {
  readonly options?: readonly object[];
  readonly contexts?: readonly number[];
  readonly integration_types?: readonly number[];
}

interface Asked {
  readonly server: string | undefined;
  readonly dryRun: boolean;
  readonly prune: boolean;
}

async function register(
  wanted: readonly Registered[],
  { server, dryRun, prune }: Asked,
  { botToken, applicationId, apiUrl }: RegistrationConfig,
  { out }: Terminal,
): Promise<void> {
  const rest = new REST({ version: '10', ...(apiUrl === undefined ? {} : { api: apiUrl }) }).setToken(botToken);
  const where = server === undefined ? '' : `/guilds/${server}`;
  const path = `/applications/${applicationId}${where}/commands` as const;
  const found = difference(
    wanted,
    listed(await rest.get(path, { query: new URLSearchParams({ with_localizations: 'true' }) })),
  );
  for (const line of told(found, prune)) out(line);
  const todo = [...found.added, ...found.changed.map((each) => each.wanted)];
  const leaving = prune ? found.foreign : [];
  if (todo.length + leaving.length === 0) {
    out('Nothing to change.');
    return;
  }
  if (dryRun) {
    out('Nothing changed: this is a dry run.');
    return;
  }
  // One by one: to set them all at once would remove the commands that belong to no topic.
  for (const body of todo) await rest.post(path, { body });
  for (const { id } of leaving) await rest.delete(`${path}/${id ?? ''}`);
  out(server === undefined ? 'Registered everywhere.' : `Registered in server ${server}.`);
}

function listed(answer: unknown): readonly Registered[] {
  if (Array.isArray(answer)) return answer;
  throw new TypeError('Discord answered with something that is no list of commands');
}

function told({ added, changed, equal, foreign }: Difference, prune: boolean): readonly string[] {
  return [
    ...added.map((one) => `+ ${shownName(one)} is new`),
    ...changed.map(
      ({ wanted, at }) => `~ ${shownName(wanted)} differs in ${at.slice(0, 5).join(', ')}${more(at.length)}`,
    ),
    ...equal.map((name) => `= ${shownName({ name })} is registered as it should be`),
    ...foreign.map(
      (one) => `${prune ? '-' : '?'} ${shownName(one)} belongs to no topic${prune ? '' : ' (--prune removes it)'}`,
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
  return `Discord could not be reached: ${messageOf(failure)}`;
}

import type {
  APIApplicationCommandBasicOption,
  APIApplicationCommandSubcommandOption,
  RESTPostAPIChatInputApplicationCommandsJSONBody,
} from 'discord.js';
import type { OptionSpec } from '../../answers/catalogue.ts';
import type { Topic } from '../../digest/types.ts';
import { everyCommandName, isChannelCommand, specOf } from '../../subscriptions/commands/catalogue.ts';
import { limits } from './limits.ts';
import { plain } from './markup.ts';
import { ASK } from './read.ts';

/** Kinds of options that the digest has completions for. */
const completed: ReadonlySet<string> = new Set(['name', 'place', 'article', 'about', 'time', 'zone', 'days']);

/**
 * The slash command of a topic as Discord registers it, made from the catalogue: one subcommand a command. Installed
 * by servers and by people, and open in servers, in messages with the bot and in private ones.
 * @throws Error where the topic's id is no name for a slash command.
 * https://discord.com/developers/docs/interactions/application-commands#create-global-application-command
 */
export function registration(topic: Topic) {
  if (!new RegExp(`^[-_a-z0-9]{1,${limits.commandName}}$`).test(topic.id))
    throw new Error(
      `"${topic.id}" is no name for a slash command: use up to 32 lower-case letters, digits and hyphens`,
    );
  return {
    type: 1,
    name: topic.id,
    description: plain(topic.description, limits.commandDescription) || topic.id,
    options: [freeWords, ...everyCommandName.map(subcommand)],
    integration_types: [0, 1],
    contexts: [0, 1, 2],
  } satisfies RESTPostAPIChatInputApplicationCommandsJSONBody;
}

const share = {
  type: 5,
  name: 'share',
  description: 'Show the answer to everyone in the channel; otherwise only you see it',
} satisfies APIApplicationCommandBasicOption;

const freeWords = {
  type: 1,
  name: ASK.name,
  description: 'Ask in your own words: a name, a day, "what happened"',
  options: [{ type: 3, name: ASK.option, description: 'What you want to know', required: true }, share],
} satisfies APIApplicationCommandSubcommandOption;

function subcommand(name: string) {
  const spec = specOf(name);
  return {
    type: 1,
    name,
    description: spec?.summary ?? name,
    // What is said of a channel's subscription concerns the channel anyway.
    options: [...(spec?.options ?? []).map(typedOption), ...(isChannelCommand(name) ? [] : [share])],
  } satisfies APIApplicationCommandSubcommandOption;
}

function typedOption({ name, kind, description, required }: OptionSpec) {
  const option = { type: 3, name, description, required } satisfies APIApplicationCommandBasicOption;
  if (kind === 'command') return { ...option, choices: everyCommandName.map((value) => ({ name: value, value })) };
  if (kind === 'mode') return { ...option, choices: ['new', 'replay'].map((value) => ({ name: value, value })) };
  if (kind === 'confirm') return { ...option, choices: [{ name: 'yes', value: 'yes' }] };
  return completed.has(kind) ? { ...option, autocomplete: true as const } : option;
}

/** A slash command as Discord lists it, or as it is to be registered: JSON either way. */
export interface Registered {
  readonly name: string;
  readonly id?: string;
}

/** What has to happen to the registered commands for them to be the wanted ones; nothing where they are. */
export interface Difference {
  readonly added: readonly Registered[];
  readonly changed: readonly { readonly wanted: Registered; readonly at: readonly string[] }[];
  readonly equal: readonly string[];
  /** Registered, and wanted by no topic. */
  readonly foreign: readonly Registered[];
}

/** Compares by name. Only what is wanted is looked at: Discord adds fields of its own, and leaves out defaults. */
export function difference(wanted: readonly Registered[], registered: readonly Registered[]): Difference {
  const there = new Map(registered.map((command) => [command.name, command]));
  const names = new Set(wanted.map(({ name }) => name));
  const compared = wanted.map((command) => {
    const other = there.get(command.name);
    return { wanted: command, other, at: other ? placesOf(command, other, '') : [] };
  });
  return {
    added: compared.filter(({ other }) => !other).map((each) => each.wanted),
    changed: compared.filter(({ at }) => at.length > 0),
    equal: compared.filter(({ other, at }) => other && at.length === 0).map((each) => each.wanted.name),
    foreign: registered.filter(({ name }) => !names.has(name)),
  };
}

/** Fields that Discord adds to a command; everything else that is not wanted is a difference. */
const ITS_OWN = new Set([
  ...['id', 'application_id', 'guild_id', 'version', 'default_permission', 'default_member_permissions'],
  ...['dm_permission', 'nsfw', 'name_localizations', 'description_localizations', 'handler'],
]);

/** Where two values differ, as paths: "options[0].description". */
function placesOf(wanted: unknown, other: unknown, path: string): string[] {
  if (isDefault(wanted) && isDefault(other)) return [];
  if (Array.isArray(wanted) && Array.isArray(other)) {
    const length = Math.max(wanted.length, other.length);
    return Array.from({ length }, (_, at) => at).flatMap((at) => placesOf(wanted[at], other[at], nameOf(path, at)));
  }
  if (isRecord(wanted) && isRecord(other)) {
    const keys = [...new Set([...Object.keys(wanted), ...Object.keys(other).filter((key) => !ITS_OWN.has(key))])];
    return keys.flatMap((key) => placesOf(wanted[key], other[key], path === '' ? key : `${path}.${key}`));
  }
  return wanted === other ? [] : [path];
}

const nameOf = (path: string, at: number): string => `${path}[${at}]`;

/** What Discord leaves out, and what stands for it. */
const isDefault = (value: unknown): boolean =>
  value === undefined || value === null || value === false || (Array.isArray(value) && value.length === 0);

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

import type {
  APIApplicationCommandBasicOption,
  APIApplicationCommandSubcommandOption,
  RESTPostAPIChatInputApplicationCommandsJSONBody,
} from 'discord.js';
import type { OptionSpec } from '../../answers/catalogue.ts';
import type { Topic } from '../../digest/types.ts';
import { everyCommandName, isChannelCommand, specOf } from '../../subscriptions/commands/catalogue.ts';
import { limits } from './limits.ts';
import { plain } from './markdown.ts';

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
    options: everyCommandName.map(subcommand),
    integration_types: [0, 1],
    contexts: [0, 1, 2],
  } satisfies RESTPostAPIChatInputApplicationCommandsJSONBody;
}

function subcommand(name: string) {
  const spec = specOf(name);
  const share = {
    type: 5,
    name: 'share',
    description: 'Show the answer to everyone in the channel; otherwise only you see it',
  } satisfies APIApplicationCommandBasicOption;
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

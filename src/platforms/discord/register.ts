import type {
  APIApplicationCommandBasicOption,
  APIApplicationCommandSubcommandOption,
  RESTPostAPIChatInputApplicationCommandsJSONBody,
  RESTPostAPIContextMenuApplicationCommandsJSONBody,
} from 'discord.js';
import type { OptionSpec } from '../../answers/catalogue.ts';
import { en } from '../../answers/words/en.ts';
import { LANGUAGES } from '../../answers/words/languages.ts';
import type { Words } from '../../answers/words/words.ts';
import { wordsIn } from '../../answers/words/words-in.ts';
import type { Topic } from '../../digest/types.ts';
import { everyCommandName, isChannelCommand, specOf } from '../../subscriptions/commands/catalogue.ts';
import { MESSAGE_CHECK } from '../message-check.ts';
import { limits } from './limits.ts';
import { plain } from './markup.ts';
import { ASK } from './read.ts';

/** Kinds of options that the digest has completions for. */
const completed: ReadonlySet<string> = new Set(['name', 'place', 'article', 'about', 'time', 'zone', 'days']);

/**
 * The slash command of a topic as Discord registers it, made from the catalogue: one subcommand a command. Installed
 * by servers and by people, and open in servers, in messages with the bot and in private ones.
 * @param translations Words of the languages that Discord has a locale for, beside English: descriptions are told in them.
 * @throws Error where the topic's id is no name for a slash command.
 * https://discord.com/developers/docs/interactions/application-commands#create-global-application-command
 */
export function registration(topic: Topic, translations: readonly Words[] = []) {
  if (!new RegExp(`^[-_a-z0-9]{1,${limits.commandName}}$`).test(topic.id))
    throw new Error(
      `"${topic.id}" is no name for a slash command: use up to 32 lower-case letters, digits and hyphens`,
    );
  return {
    type: 1,
    name: topic.id,
    description: plain(topic.description, limits.commandDescription) || topic.id,
    options: [freeWords(translations), ...everyCommandName.map((name) => subcommand(name, translations))],
    integration_types: [0, 1],
    contexts: [0, 1, 2],
  } satisfies RESTPostAPIChatInputApplicationCommandsJSONBody;
}

/**
 * The message command, one for all topics; it has a name alone.
 * https://discord.com/developers/docs/interactions/application-commands#message-commands
 */
const messageCommand = (translations: readonly Words[]) =>
  ({
    type: 3,
    name: MESSAGE_CHECK.name,
    ...localised('name', translations, ({ check }) => check.name),
    integration_types: [0, 1],
    contexts: [0, 1, 2],
  }) satisfies RESTPostAPIContextMenuApplicationCommandsJSONBody;

/** Languages of ours that Discord has a locale for. https://docs.discord.com/developers/reference#locales */
const DISCORD_LOCALES = ['ru'] as const;

/** What is shown of a field in other languages; nothing where there are none. */
function localised<Field extends 'name' | 'description'>(
  field: Field,
  translations: readonly Words[],
  say: (words: Words) => string,
): { readonly [Key in `${Field}_localizations`]?: Readonly<Record<string, string>> } {
  const said = Object.fromEntries(translations.map((words) => [words.code, say(words)]));
  const key = `${field}_localizations` as const;
  return translations.length === 0 ? {} : ({ [key]: said } as { [Key in typeof key]: typeof said });
}

/** A description, in English and in other languages. */
const described = (translations: readonly Words[], say: (words: Words) => string) => ({
  description: say(en),
  ...localised('description', translations, say),
});

/** All that is registered for an application, described in every language: a command a topic, and the one of messages. */
export async function everyRegistration(topics: readonly Topic[]) {
  const translations = await Promise.all(DISCORD_LOCALES.map((code) => wordsIn(code)));
  return [...topics.map((topic) => registration(topic, translations)), messageCommand(translations)];
}

const share = (translations: readonly Words[]) =>
  ({
    type: 5,
    name: 'share',
    ...described(translations, ({ typing }) => typing.share),
  }) satisfies APIApplicationCommandBasicOption;

const freeWords = (translations: readonly Words[]) =>
  ({
    type: 1,
    name: ASK.name,
    ...described(translations, ({ typing }) => typing.ask),
    options: [
      {
        ...{ type: 3, name: ASK.option, ...described(translations, ({ typing }) => typing.question), required: true },
        autocomplete: true,
      },
      share(translations),
    ],
  }) satisfies APIApplicationCommandSubcommandOption;

function subcommand(name: string, translations: readonly Words[]) {
  const options = specOf(name)?.options ?? [];
  return {
    type: 1,
    name,
    ...described(translations, ({ help }) => help.summary(name)),
    // What is said of a channel's subscription concerns the channel anyway.
    options: [
      ...options.map((option) => typedOption(name, option, translations)),
      ...(isChannelCommand(name) ? [] : [share(translations)]),
    ],
  } satisfies APIApplicationCommandSubcommandOption;
}

/**
 * Kinds of channels that posts can go to: text, announcements, threads, forums.
 * https://docs.discord.com/developers/resources/channel#channel-object-channel-types
 */
const POSTABLE: (0 | 5 | 10 | 11 | 12 | 15)[] = [0, 5, 10, 11, 12, 15];

function typedOption(command: string, { name, kind, required }: OptionSpec, translations: readonly Words[]) {
  const shown = described(translations, ({ help }) => help.option(command, name));
  const option = { type: 3, name, ...shown, required } satisfies APIApplicationCommandBasicOption;
  if (kind === 'channel') return { ...option, type: 7 as const, channel_types: POSTABLE };
  if (kind === 'role') return { ...option, type: 8 as const };
  if (kind === 'command') return { ...option, choices: everyCommandName.map((value) => ({ name: value, value })) };
  if (kind === 'mode') return { ...option, choices: ['new', 'replay'].map((value) => ({ name: value, value })) };
  if (kind === 'language')
    return {
      ...option,
      choices: Object.entries(LANGUAGES).map(([value, { name: shown }]) => ({ name: shown, value })),
    };
  if (kind === 'whom') return { ...option, choices: ['me', 'channel'].map((value) => ({ name: value, value })) };
  if (kind === 'switch') return { ...option, choices: ['on', 'off'].map((value) => ({ name: value, value })) };
  if (kind === 'confirm') return { ...option, choices: [{ name: 'yes', value: 'yes' }] };
  return completed.has(kind) ? { ...option, autocomplete: true as const } : option;
}

/** A slash command as Discord lists it, or as it is to be registered: JSON either way. */
export interface Registered {
  readonly name: string;
  readonly id?: string;
}

/** As people know it: "/karabakh", or the name of a message command, which has capitals and blanks. */
export const shownName = ({ name }: Registered): string => (/^[-_a-z0-9]+$/.test(name) ? `/${name}` : `“${name}”`);

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
  ...['dm_permission', 'nsfw', 'handler'],
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
  value === undefined ||
  value === null ||
  value === false ||
  value === '' ||
  (Array.isArray(value) && value.length === 0);

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

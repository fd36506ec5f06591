import type { APIInteraction } from 'discord.js';
import type { Words } from '../../answers/words/words.ts';
import type { Asker } from '../../ports.ts';
import type { Press, Question } from '../answer.ts';
import { MESSAGE_CHECK } from '../message-check.ts';
import { ephemeral, ofComponents } from './flags.ts';

/** The subcommand that takes free words, and its option: what is typed after the command on Slack. */
export const ASK = { name: 'ask', option: 'question' } as const;

/** What an interaction asks for. */
export type Asked =
  | { readonly what: 'ping' }
  /** A slash command; `share` where all in the channel are to see the answer, `id` Discord's of the command. */
  | { readonly what: 'command'; readonly question: Question; readonly share: boolean; readonly id: string }
  /**
   * A button or menu. `inPlace`: its answer takes the place of the message that holds it, since no one else sees that and
   * it is made of components. What was shared or posted, or made by an earlier release, stays as it is.
   */
  | ({ readonly what: 'press'; readonly inPlace: boolean } & Press)
  /** An option being typed; `command` and `option` may be any names, or empty. */
  | {
      readonly what: 'completion';
      readonly topic: string;
      readonly command: string;
      readonly option: string;
      readonly typed: string;
    }
  /** A message whose menu was used; its text, and that of its embeds. */
  | { readonly what: 'message-check'; readonly text: string }
  | { readonly what: 'other' };

type Fields = Readonly<Record<string, unknown>>;

/** An interaction as it came: nothing of it is known before it is read. */
export type Interaction = Fields;

interface Option {
  readonly name: string;
  readonly value: string | number | boolean;
  readonly focused: boolean;
}

/** A verified body, parsed; null where it is no JSON object. */
export function readInteraction(body: Buffer): Interaction | null {
  try {
    const parsed: unknown = JSON.parse(body.toString('utf8'));
    return isRecord(parsed) ? parsed : null;
  } catch {
    return null;
  }
}

/**
 * What an interaction asks. Fields that are missing or of the wrong type make it "other", never an exception.
 * https://discord.com/developers/docs/interactions/receiving-and-responding#interaction-object
 */
export function askedIn(interaction: Interaction): Asked {
  const inner = record(interaction['data']);
  switch (interaction['type'] as APIInteraction['type']) {
    case 1:
      return { what: 'ping' };
    case 2:
      return inner['type'] === MESSAGE_COMMAND ? messageCommand(inner) : slashCommand(inner);
    case 3:
      return press(record(interaction['message']), inner);
    case 4:
      return completion(inner);
    default:
      return { what: 'other' };
  }
}

/** https://discord.com/developers/docs/interactions/application-commands#application-command-object-application-command-types */
const MESSAGE_COMMAND = 3;

/** What is chosen from a message's menu: by its name alone, since Discord knows no topic there. */
function messageCommand(inner: Fields): Asked {
  const messages = record(record(inner['resolved'])['messages']);
  const target = record(messages[text(inner['target_id'])]);
  if (inner['name'] !== MESSAGE_CHECK.name) return { what: 'other' };
  const embedded = records(target['embeds']).flatMap(({ title, description }) => [text(title), text(description)]);
  return { what: 'message-check', text: [text(target['content']), ...embedded].join(' ').trim() };
}

function slashCommand(inner: Fields): Asked {
  const subcommand = subcommandOf(inner);
  if (!subcommand) return { what: 'other' };
  const { topic, name, options } = subcommand;
  const share = options.some((option) => option.name === 'share' && option.value === true);
  const given = options.filter((option) => option.name !== 'share' && option.value !== '');
  const values = Object.fromEntries(given.map((option) => [option.name, String(option.value)]));
  const question = name === ASK.name ? { topic, text: values[ASK.option] ?? '' } : { topic, name, options: values };
  return { what: 'command', question, share, id: text(inner['id']) };
}

function press(message: Fields, inner: Fields): Asked {
  const values = Array.isArray(inner['values']) ? inner['values'] : [];
  return {
    what: 'press',
    packed: text(inner['component_type'] === 2 ? inner['custom_id'] : values[0]),
    message: text(message['id']),
    inPlace: hasFlags(message, ephemeral | ofComponents),
  };
}

/** https://docs.discord.com/developers/resources/message#message-object-message-flags */
export const hasFlags = ({ flags }: Fields, wanted: number): boolean =>
  typeof flags === 'number' && (flags & wanted) === wanted;

function completion(inner: Fields): Asked {
  const subcommand = subcommandOf(inner);
  const focused = subcommand?.options.find((option) => option.focused);
  return {
    what: 'completion',
    topic: subcommand?.topic ?? '',
    command: subcommand?.name ?? '',
    option: focused?.name ?? '',
    typed: String(focused?.value ?? ''),
  };
}

/** Discord does not let a command with subcommands be run without one; should it, that asks nothing in words. */
function subcommandOf(inner: Fields) {
  const topic = inner['name'];
  const [subcommand = { type: 1, name: ASK.name }] = records(inner['options']);
  const { type, name, options } = subcommand;
  if (inner['type'] !== 1 || type !== 1 || typeof topic !== 'string' || typeof name !== 'string') return null;
  return { topic, name, options: records(options).flatMap(readOption) };
}

function readOption({ name, value, focused }: Fields): Option[] {
  if (typeof name !== 'string') return [];
  if (typeof value !== 'string' && typeof value !== 'number' && typeof value !== 'boolean') return [];
  return [{ name, value, focused: focused === true }];
}

/** https://discord.com/developers/docs/topics/permissions#permissions-bitwise-permission-flags */
export const PERMISSIONS = {
  administrator: 1n << 3n,
  manageChannels: 1n << 4n,
  viewChannel: 1n << 10n,
  sendMessages: 1n << 11n,
  mentionEveryone: 1n << 17n,
  manageThreads: 1n << 34n,
  sendMessagesInThreads: 1n << 38n,
} as const;

/** https://docs.discord.com/developers/interactions/receiving-and-responding#interaction-object-interaction-context-types */
const BOT_DM = 1;

/** Types of channels that are threads. https://discord.com/developers/docs/resources/channel#channel-object-channel-types */
const THREADS: readonly unknown[] = [10, 11, 12];

/**
 * Who asks about a channel's subscription. Discord says what the member may do and what the bot may do in that channel,
 * so no post is needed to find out.
 */
export function askerIn(interaction: Interaction, words: Words): Asker {
  const guild = text(interaction['guild_id']);
  const hindrance = hindranceIn(interaction, guild, words);
  return {
    platform: 'discord',
    channel: text(interaction['channel_id']) || text(record(interaction['channel'])['id']),
    ...(guild === '' ? {} : { team: guild }),
    user: userOf(interaction),
    ...(hindrance === null ? {} : { hindrance }),
    ...(interaction['context'] === BOT_DM ? { direct: true } : {}),
    tryPost: false,
  };
}

function hindranceIn(interaction: Fields, guild: string, words: Words): string | null {
  const { hindrance } = words.subscriptions;
  const general = serverHindrance(interaction, guild, words);
  if (general !== null) return general;
  if (!has(record(interaction['member'])['permissions'], PERMISSIONS.manageChannels)) {
    return hindrance.noManager;
  }
  const { type, thread_metadata } = record(interaction['channel']);
  const isThread = THREADS.includes(type);
  if (record(thread_metadata)['locked'] === true && !has(interaction['app_permissions'], PERMISSIONS.manageThreads)) {
    return hindrance.locked;
  }
  const wanted: readonly (readonly [string, bigint])[] = [
    ['View Channel', PERMISSIONS.viewChannel],
    isThread
      ? ['Send Messages in Threads', PERMISSIONS.sendMessagesInThreads]
      : ['Send Messages', PERMISSIONS.sendMessages],
  ];
  const lacking = wanted.filter(([, flag]) => !has(interaction['app_permissions'], flag)).map(([name]) => name);
  if (lacking.length === 0) return null;
  return hindrance.lacks(lacking.join(', '));
}

/** Why nothing can be posted wherever this is asked; null where something can. */
export function serverHindrance(interaction: Fields, guild: string, words: Words): string | null {
  const { hindrance } = words.subscriptions;
  if (guild === '') return hindrance.private;
  // Where only a person installed the app, no bot is in the server that could post.
  return Object.hasOwn(record(interaction['authorizing_integration_owners']), '0') ? null : hindrance.userApp;
}

/** Permissions come as a decimal number in text; an administrator has them all. */
export function has(permissions: unknown, wanted: bigint): boolean {
  if (typeof permissions !== 'string' || !/^\d{1,40}$/.test(permissions)) return false;
  const held = BigInt(permissions);
  return (held & PERMISSIONS.administrator) !== 0n || (held & wanted) !== 0n;
}

/** The language of who asks, as their client has it: `ru`; empty where it is not said. */
export const localeIn = (interaction: Fields): string => text(interaction['locale']);

/** The platform's id of who asks; empty where it is not said. */
export const userOf = (interaction: Fields): string =>
  text(record(record(interaction['member'])['user'])['id']) || text(record(interaction['user'])['id']);

export const record = (value: unknown): Fields => (isRecord(value) ? value : {});
const records = (value: unknown): Fields[] => (Array.isArray(value) ? value.filter(isRecord) : []);
export const text = (value: unknown): string => (typeof value === 'string' ? value : '');

function isRecord(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

import type { Asker } from '../../ports.ts';

/** https://discord.com/developers/docs/topics/permissions#permissions-bitwise-permission-flags */
const PERMISSIONS = {
  administrator: 1n << 3n,
  manageChannels: 1n << 4n,
  viewChannel: 1n << 10n,
  sendMessages: 1n << 11n,
  embedLinks: 1n << 14n,
  sendMessagesInThreads: 1n << 38n,
} as const;

/** Types of channels that are threads. https://discord.com/developers/docs/resources/channel#channel-object-channel-types */
const THREADS: readonly unknown[] = [10, 11, 12];

/**
 * Who asks about a channel's subscription, from a verified interaction. Discord says what the member may do and what
 * the bot may do in that channel, so no post is needed to find out.
 * https://discord.com/developers/docs/interactions/receiving-and-responding#interaction-object
 */
export function askerOf(body: Buffer): Asker {
  const interaction = record(JSON.parse(body.toString('utf8')));
  const member = record(interaction['member']);
  const guild = text(interaction['guild_id']);
  const hindrance = hindranceIn(interaction, member, guild);
  return {
    platform: 'discord',
    channel: text(interaction['channel_id']) || text(record(interaction['channel'])['id']),
    ...(guild === '' ? {} : { team: guild }),
    user: text(record(member['user'])['id']) || text(record(interaction['user'])['id']),
    ...(hindrance === null ? {} : { hindrance }),
    tryPost: false,
  };
}

type Fields = Readonly<Record<string, unknown>>;

function hindranceIn(interaction: Fields, member: Fields, guild: string): string | null {
  if (guild === '') return 'Daily summaries are for channels of a server; this is a private conversation.';
  // Where only a person installed the app, no bot is in the server that could post.
  const owners = record(interaction['authorizing_integration_owners']);
  if (!Object.hasOwn(owners, '0'))
    return 'The app is installed for you, not in this server: a post needs its bot here.';
  if (!has(member['permissions'], PERMISSIONS.manageChannels)) {
    return 'Only members who may manage this channel can change its daily summary.';
  }
  const isThread = THREADS.includes(record(interaction['channel'])['type']);
  const send = isThread ? PERMISSIONS.sendMessagesInThreads : PERMISSIONS.sendMessages;
  const lacking = [
    ...(has(interaction['app_permissions'], PERMISSIONS.viewChannel) ? [] : ['View Channel']),
    ...(has(interaction['app_permissions'], send) ? [] : [isThread ? 'Send Messages in Threads' : 'Send Messages']),
    ...(has(interaction['app_permissions'], PERMISSIONS.embedLinks) ? [] : ['Embed Links']),
  ];
  if (lacking.length === 0) return null;
  return `The bot cannot post in this channel. It lacks: ${lacking.join(', ')}. Give it these permissions and ask again.`;
}

/** Permissions come as a decimal number in text; an administrator has them all. */
function has(permissions: unknown, wanted: bigint): boolean {
  if (typeof permissions !== 'string' || !/^\d{1,40}$/.test(permissions)) return false;
  const held = BigInt(permissions);
  return (held & PERMISSIONS.administrator) !== 0n || (held & wanted) !== 0n;
}

const record = (value: unknown): Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : {};
const text = (value: unknown): string => (typeof value === 'string' ? value : '');

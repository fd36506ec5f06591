import type { Command } from '../../answers/reply/reply.ts';
import type { Words } from '../../answers/words/words.ts';
import type { Asker } from '../../ports.ts';
import { ephemeral } from './flags.ts';
import { askerIn, has, hasFlags, type Interaction, PERMISSIONS, record, serverHindrance, text } from './read.ts';

/**
 * Who asks about a channel, or for a role, that they chose as an option. Loaded for such a command alone. What Discord tells
 * of what was chosen, it tells with the command: pressed later, a button counts only where none but the asker sees it.
 * https://docs.discord.com/developers/interactions/receiving-and-responding#interaction-object-resolved-data-structure
 */
export function askerOfChosen(interaction: Interaction, { options }: Command, words: Words): Asker {
  const { channel = '', role = '' } = options;
  const asker = channel === '' ? askerIn(interaction, words) : elsewhere(interaction, channel, words);
  if (!ID.test(role) || asker.hindrance !== undefined) return asker;
  const chosen = record(record(resolvedIn(interaction)['roles'])[role]);
  const hindrance = roleHindrance(interaction, role, chosen, words);
  return hindrance === null ? { ...asker, role: { id: role, name: text(chosen['name']) } } : { ...asker, hindrance };
}

type Fields = Readonly<Record<string, unknown>>;

/** https://docs.discord.com/developers/reference#snowflakes */
const ID = /^\d{17,20}$/;

/** https://docs.discord.com/developers/resources/channel#channel-object-channel-types */
const FORUM = 15;

const resolvedIn = (interaction: Interaction): Fields => record(record(interaction['data'])['resolved']);

/** In another channel it takes a post to find out whether the bot may post. */
function elsewhere(interaction: Interaction, channel: string, words: Words): Asker {
  const { hindrance: _, ...asker } = askerIn(interaction, words);
  const { permissions, type } = record(record(resolvedIn(interaction)['channels'])[channel]);
  const isSeen = type !== undefined;
  const mayManage = isSeen
    ? has(permissions, PERMISSIONS.manageChannels)
    : hasFlags(record(interaction['message']), ephemeral);
  const { noManager, chooseAgain } = words.subscriptions.hindrance;
  const hindrance =
    serverHindrance(interaction, text(interaction['guild_id']), words) ??
    (mayManage ? null : isSeen ? noManager : chooseAgain);
  return {
    ...asker,
    ...{ channel, tryPost: true, elsewhere: isSeen ? (type === FORUM ? 'forum' : 'channel') : 'unknown' },
    ...(hindrance === null ? {} : { hindrance }),
  };
}

/** Why posts may not mention a role; null where they may. The role that all have is the server's, by its id. */
function roleHindrance(interaction: Interaction, id: string, chosen: Fields, words: Words): string | null {
  const { hindrance } = words.subscriptions;
  if (chosen['id'] !== id) return hindrance.chooseAgain;
  if (id === interaction['guild_id']) return hindrance.everyone;
  if (chosen['mentionable'] === true) return null;
  const may = (permissions: unknown): boolean => has(permissions, PERMISSIONS.mentionEveryone);
  if (!may(record(interaction['member'])['permissions'])) return hindrance.noMention;
  return may(interaction['app_permissions']) ? null : hindrance.botMayNot;
}

import type { HomeView, KnownBlock, ModalView } from '@slack/types';
import type { Reply } from '../../answers/reply/reply.ts';
import type { SlackMessage } from './format.ts';
import { limits } from './limits.ts';

/** A reply as a view shows it: without a table, which views do not take, and not shared, since no channel is behind it. */
export function forView({ columns: _, ...reply }: Reply): Reply {
  return { ...reply, isOnce: true };
}

/**
 * An answer in a window of its own.
 * @param channel What commands on a subscription are about; comes back with what is pressed in it.
 * https://docs.slack.dev/reference/views/modal-views
 */
export const modal = (title: string, { blocks }: SlackMessage, channel = ''): ModalView => ({
  type: 'modal',
  title: { type: 'plain_text', text: title.slice(0, limits.modalTitle), emoji: false },
  private_metadata: channel,
  blocks,
});

/** Begins the action id of the menu of channels; the topic follows. */
export const CHANNEL_OF = 'channel-of:';

/**
 * The app's own page: how to ask, then of each topic the brief, and a menu of channels that opens what one has of it.
 * Slack lists in it the channels that the reader can see. Topics for which there is no room are named.
 * https://docs.slack.dev/reference/views/home-tab-views
 */
export function home(topics: readonly { readonly topic: string; readonly brief: SlackMessage }[]): HomeView {
  const blocks: KnownBlock[] = [section(usage(topics.map(({ topic }) => topic)))];
  const left: string[] = [];
  for (const { topic, brief } of topics) {
    const own: KnownBlock[] = [{ type: 'divider' }, ...brief.blocks, channels(topic)];
    if (left.length === 0 && blocks.length + own.length < limits.viewBlocks) blocks.push(...own);
    else left.push(`/${topic}`);
  }
  if (left.length > 0) blocks.push(section(`More topics: ${left.join(', ')}`));
  return { type: 'home', blocks };
}

function usage(topics: readonly string[]): string {
  const [first = ''] = topics;
  return [
    `Write to me under *Messages*, mention me in a channel, or type \`/${first}\` and a question: a name, a day, any words.`,
    'In the menu of a message, *Check against the digest* shows you alone what of it is contested.',
  ].join('\n');
}

const section = (text: string): KnownBlock => ({ type: 'section', text: { type: 'mrkdwn', text, verbatim: true } });

const channels = (topic: string): KnownBlock => ({
  type: 'section',
  text: { type: 'mrkdwn', text: '*Daily summary* in a channel: see it, pause it, stop it.', verbatim: true },
  accessory: {
    type: 'conversations_select',
    action_id: `${CHANNEL_OF}${topic}`,
    placeholder: { type: 'plain_text', text: 'Choose a channel', emoji: false },
    filter: { include: ['public', 'private'], exclude_bot_users: true },
  },
});

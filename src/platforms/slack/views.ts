import type { HomeView, KnownBlock, ModalView } from '@slack/types';
import type { Reply } from '../../answers/reply/reply.ts';
import type { Words } from '../../answers/words/words.ts';
import type { SlackMessage } from './format.ts';
import { limits } from './limits.ts';

/** A reply as a view shows it: without a table, which views do not take, and not shared, since no channel is behind it. */
export function forView({ columns: _, ...reply }: Reply): Reply {
  return { ...reply, isOnce: true };
}

/**
 * An answer in a window of its own.
 * @param place What commands on a subscription are about, as `channelIn` reads it; comes back with what is pressed in it.
 * https://docs.slack.dev/reference/views/modal-views
 */
export const modal = (title: string, { blocks }: SlackMessage, place = ''): ModalView => ({
  type: 'modal',
  title: { type: 'plain_text', text: title.slice(0, limits.modalTitle), emoji: false },
  private_metadata: place,
  blocks,
});

/** Begins what a view is about where that is the conversation of its reader with the bot. */
const DIRECT = 'direct:';

/** What a view is about that a person has for themselves: what they follow goes to their conversation with the bot. */
export const directPlace = (channel: string): string => `${DIRECT}${channel}`;

/** The channel that a view is about, empty for none, and whether it is one with the bot alone. */
export const channelIn = (place: string): { readonly channel: string; readonly direct?: true } =>
  place.startsWith(DIRECT) ? { channel: place.slice(DIRECT.length), direct: true } : { channel: place };

/** Begins the action id of the menu of channels; the topic follows. */
export const CHANNEL_OF = 'channel-of:';

/** What the app's own page shows of a topic; no follows where this deployment keeps none, or they cannot be read. */
export interface HomeTopic {
  readonly topic: string;
  readonly brief: SlackMessage;
  readonly follows?: SlackMessage;
}

/**
 * The app's own page: how to ask, then of each topic the brief, what the reader follows, and a menu of channels that opens
 * what one has of it.
 * Slack lists in it the channels that the reader can see. Topics for which there is no room are named.
 * https://docs.slack.dev/reference/views/home-tab-views
 */
export function home(topics: readonly HomeTopic[], place: string, { home: words }: Words): HomeView {
  const usage = [words.usage(topics[0]?.topic ?? ''), words.check].join('\n');
  const blocks: KnownBlock[] = [section(usage)];
  const left: string[] = [];
  for (const { topic, brief, follows } of topics) {
    const own: KnownBlock[] = [
      { type: 'divider' },
      ...brief.blocks,
      ...(follows?.blocks ?? []),
      channels(topic, words),
    ];
    if (left.length === 0 && blocks.length + own.length < limits.viewBlocks) blocks.push(...own);
    else left.push(`/${topic}`);
  }
  if (left.length > 0) blocks.push(section(words.moreTopics(left.join(', '))));
  return { type: 'home', private_metadata: place, blocks };
}

const section = (text: string): KnownBlock => ({ type: 'section', text: { type: 'mrkdwn', text, verbatim: true } });

const channels = (topic: string, words: Words['home']): KnownBlock => ({
  type: 'section',
  text: { type: 'mrkdwn', text: words.summary, verbatim: true },
  accessory: {
    type: 'conversations_select',
    action_id: `${CHANNEL_OF}${topic}`,
    placeholder: { type: 'plain_text', text: words.chooseChannel, emoji: false },
    filter: { include: ['public', 'private'], exclude_bot_users: true },
  },
});

import { type CommandSpec, catalogue, commandNames, option } from '../../answers/catalogue.ts';

/** Another channel than the one that is asked in: a forum, in which no command can be typed, is chosen by it. */
const elsewhere = option('channel', 'channel', 'Discord: a channel, thread or forum in place of this one');

/**
 * Commands on a channel's subscription to the daily summary, and on what it follows: what they answer depends on the channel that they are
 * asked in, so they are not questions to the digest. Order is the order of help.
 */
export const channelCatalogue = {
  subscribe: {
    summary: 'Post a daily summary in this channel',
    options: [
      option('time', 'time', 'A time of day, such as 9, 9am or 21:30; 09:00 by default'),
      option('zone', 'zone', "A city or time zone, such as Yerevan or Europe/Berlin; the topic's by default"),
      option('days', 'days', 'daily, weekdays, or days such as "mon wed fri"; daily by default'),
      option('mode', 'mode', 'new: what is new each day; replay: an archive told day by day'),
      elsewhere,
      option('role', 'role', 'Discord: a role that each post mentions'),
      option('picture', 'switch', 'on: each post has a picture of its days; off: none'),
    ],
    examples: () => ['', '9am Yerevan weekdays'],
  },
  subscription: {
    summary: 'What this channel has subscribed to, and when the next post is',
    options: [elsewhere],
    examples: () => [''],
  },
  unsubscribe: {
    summary: 'Stop the daily summary in this channel',
    options: [option('confirm', 'confirm', 'yes: stop without being asked again'), elsewhere],
    examples: () => [''],
  },
  pause: {
    summary: 'Hold the daily summary in this channel back for now',
    options: [elsewhere],
    examples: () => [''],
  },
  resume: {
    summary: 'Go on with the daily summary in this channel',
    options: [elsewhere],
    examples: () => [''],
  },
  follow: {
    summary: 'Post here when the digest has something new about a name or words',
    options: [
      option('about', 'about', 'A person, place, organisation or words', true),
      option('confirm', 'confirm', 'yes: also words that the digest does not have yet'),
    ],
    examples: ({ entities }) => [entities.list(['person'], 0, 1)[0]?.name ?? ''],
  },
  unfollow: {
    summary: 'Stop the posts about a name or words',
    options: [option('about', 'about', 'A name or words as followed here, or "all"', true)],
    examples: ({ entities }) => [entities.list(['person'], 0, 1)[0]?.name ?? '', 'all'],
  },
  follows: {
    summary: 'What is followed here',
    options: [],
    examples: () => [''],
  },
  language: {
    summary: 'The language of the words around the facts, for you or for this channel',
    options: [
      option('language', 'language', 'English, Русский, Հայերեն or Azərbaycanca'),
      option('for', 'whom', 'me: answers to you; channel: answers and posts in this channel'),
    ],
    examples: () => ['', 'ru'],
  },
} as const satisfies Record<string, CommandSpec>;

export type ChannelCommandName = keyof typeof channelCatalogue;
export const channelCommandNames = Object.keys(channelCatalogue) as ChannelCommandName[];

/** Every command: the questions to the digest, then those on the channel. */
export const everyCommandName = [...commandNames, ...channelCommandNames];
export type EveryCommandName = (typeof everyCommandName)[number];

export const isChannelCommand = (name: string): name is ChannelCommandName => Object.hasOwn(channelCatalogue, name);

/** What a command is; null for a name that is none. */
export function specOf(name: EveryCommandName): CommandSpec;
export function specOf(name: string): CommandSpec | null;
export function specOf(name: string): CommandSpec | null {
  if (isChannelCommand(name)) return channelCatalogue[name];
  return Object.hasOwn(catalogue, name) ? catalogue[name as keyof typeof catalogue] : null;
}

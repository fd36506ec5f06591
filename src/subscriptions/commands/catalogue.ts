import { type CommandSpec, catalogue, commandNames, option } from '../../answers/catalogue.ts';

/**
 * Commands on a channel's subscription to the daily summary: what they answer depends on the channel that they are
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
    ],
    examples: () => ['', '9am Yerevan weekdays'],
  },
  subscription: {
    summary: 'What this channel has subscribed to, and when the next post is',
    options: [],
    examples: () => [''],
  },
  unsubscribe: {
    summary: 'Stop the daily summary in this channel',
    options: [option('confirm', 'confirm', 'yes: stop without being asked again')],
    examples: () => [''],
  },
  pause: {
    summary: 'Hold the daily summary in this channel back for now',
    options: [],
    examples: () => [''],
  },
  resume: {
    summary: 'Go on with the daily summary in this channel',
    options: [],
    examples: () => [''],
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

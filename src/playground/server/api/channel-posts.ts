import { dateLabel, dayLabel, weekday, weekdayNames } from '../../../digest/day.ts';
import type { Day } from '../../../digest/types.ts';
import { format as formatDiscord } from '../../../platforms/discord/format.ts';
import { PLATFORMS } from '../../../platforms/platforms.ts';
import { format as formatSlack } from '../../../platforms/slack/format.ts';
import type { ChatPoster, Platform, Schedule, Subscription } from '../../../ports.ts';
import { timeOf } from '../../../subscriptions/schedule.ts';
import { subscribed } from '../../../subscriptions/subscription.ts';
import { type Period, type Summarise, summarise } from '../../../subscriptions/summary.ts';
import { wallClock } from '../../../subscriptions/wall-clock.ts';
import { discordCaller, slackCaller } from '../signed-requests.ts';
import type { Store } from '../store.ts';
import type { MonthPost } from './shapes.ts';

const CHANNELS = { slack: slackCaller.channel_id, discord: discordCaller.channel_id } as const;
const FORMATS = { slack: formatSlack, discord: formatDiscord } as const;

/** How one Slack and one Discord channel subscribe. */
export interface Wish {
  readonly topic: string;
  readonly schedule: Schedule;
  readonly mode: Subscription['mode'];
}

/** Subscribes one channel of each platform. */
export async function subscribeBoth({ subscriptions }: Store, wish: Wish, now: number): Promise<void> {
  for (const platform of PLATFORMS) {
    const whole = { ...wish, platform, channel: CHANNELS[platform], createdBy: 'developer' };
    await subscriptions.put(subscribed(whole, null, now));
  }
}

/** What a delivery on the fast clock needs, and the posts that it makes, as each platform would be sent them. */
export interface ChannelPosts {
  readonly posts: readonly MonthPost[];
  readonly summarise: Summarise;
  readonly posters: Readonly<Record<Platform, ChatPoster>>;
}

export function channelPosts(zone: string, now: () => number): ChannelPosts {
  const periods = new Map<Platform, Period>();
  const posts: MonthPost[] = [];
  const poster = keeping(posts, periods, zone, now);
  return { posts, summarise: noting(periods), posters: { slack: poster, discord: poster } };
}

/** Keeps what each platform would be sent. */
function keeping(
  posts: MonthPost[],
  periods: ReadonlyMap<Platform, Period>,
  zone: string,
  now: () => number,
): ChatPoster {
  return {
    async post({ platform, reply }) {
      const body = JSON.stringify(FORMATS[platform](reply, 'channel'));
      const period = periods.get(platform);
      if (!period) throw new Error('A post was made of no period.');
      const [at, title] = [now(), reply.title];
      const local = localOf(zone, at);
      posts.push({ platform, at, day: period.day, local, title, covers: coversOf(period), body });
      return { ok: true, messageId: `${platform}-${at}` };
    },
  };
}

/** The same words, with the period noted that each platform's channel was last told of. */
function noting(periods: Map<Platform, Period>): Summarise {
  return (subscription, period, digest) => {
    periods.set(subscription.platform, period);
    return summarise(subscription, period, digest);
  };
}

const coversOf = ({ replay, from, day }: Period): string =>
  replay ? dayLabel(replay.day) : dateLabel(from, day, 'range');

function localOf(zone: string, instant: number): MonthPost['local'] {
  const { day, minutes } = wallClock(zone, instant);
  return { day, label: fullLabel(day), time: timeOf(minutes) };
}

/** "Sunday 1 March 2026" */
export const fullLabel = (day: Day): string => `${weekdayNames[weekday(day)] ?? ''} ${dayLabel(day)}`;

import type { Clock, Logger, Subscription, Subscriptions } from '../ports.ts';
import { minutesOf } from './due.ts';
import { change, PLATFORMS, subscribed, type Wish } from './subscription.ts';
import { isZone } from './wall-clock.ts';

/** Who asked for a channel that the deployment names. */
const DEPLOYMENT = 'deployment';

/** The wishes in a list of named channels, and what is wrong with the others, in words for who deploys. */
export interface Named {
  readonly wishes: readonly Wish[];
  readonly wrong: readonly string[];
}

/**
 * Reads `[{"topic": "karabakh", "platform": "slack", "channel": "C0123ABCD", "time": "09:00", "zone": "Asia/Yerevan",
 * "days": [1, 2, 3, 4, 5], "mode": "new"}]`; `team` may be there, `days` (Sunday 0) is every day where it is not.
 */
export function readNamed(json: string): Named {
  let listed: unknown;
  try {
    listed = JSON.parse(json);
  } catch {
    return { wishes: [], wrong: ['The list of named channels is not JSON.'] };
  }
  if (!Array.isArray(listed)) return { wishes: [], wrong: ['The list of named channels is not a list.'] };
  const read = listed.map(wishOf);
  return {
    wishes: read.flatMap((one) => (typeof one === 'string' ? [] : one)),
    wrong: read.flatMap((one, index) => (typeof one === 'string' ? `Named channel ${index + 1}: ${one}` : [])),
  };
}

function wishOf(named: unknown): Wish | string {
  if (typeof named !== 'object' || named === null) return 'it is no object.';
  const {
    topic,
    platform,
    channel,
    team,
    time,
    zone,
    days = [0, 1, 2, 3, 4, 5, 6],
    mode,
  } = named as Readonly<Record<string, unknown>>;
  const known = PLATFORMS.find((name) => name === platform);
  if (known === undefined) return 'its platform is neither slack nor discord.';
  if (!isName(topic) || !isName(channel)) return 'its topic or its channel is missing.';
  if (team !== undefined && !isName(team)) return 'its team is no text.';
  if (typeof time !== 'string' || minutesOf(time) === null) return 'its time is not like 09:00.';
  if (typeof zone !== 'string' || !isZone(zone)) return 'its zone is not like Europe/Berlin.';
  if (!isDays(days)) return 'its days are not a list of 0 (Sunday) to 6.';
  if (mode !== 'new' && mode !== 'replay') return 'its mode is neither new nor replay.';
  const schedule = { time, zone, days: [...new Set(days)].sort() };
  return {
    ...{ topic, platform: known, channel, schedule, mode, createdBy: DEPLOYMENT },
    ...(team === undefined ? {} : { team }),
  };
}

const isName = (value: unknown): value is string => typeof value === 'string' && /^[^\s#]+$/.test(value);

const isDays = (value: unknown): value is number[] =>
  Array.isArray(value) && value.length > 0 && value.every((day) => [0, 1, 2, 3, 4, 5, 6].includes(day));

/**
 * Sees to it that each named channel has its subscription; run again, it changes nothing. What a channel itself
 * decided stands: its own subscription, a pause, and its having unsubscribed.
 */
export async function subscribeNamed(
  { wishes, wrong }: Named,
  { subscriptions, clock, logger }: { subscriptions: Subscriptions; clock: Clock; logger: Logger },
): Promise<void> {
  for (const reason of wrong) logger.warn('named-channel-wrong', { reason });
  for (const wish of wishes) {
    await change(subscriptions, wish, (stored) =>
      isSettled(stored, wish) ? undefined : subscribed(wish, stored, clock.now()),
    );
  }
}

function isSettled(stored: Subscription | null, wish: Wish): boolean {
  if (!stored) return false;
  if (stored.createdBy !== DEPLOYMENT || stored.standing.state !== 'active') return true;
  return stored.mode === wish.mode && JSON.stringify(stored.schedule) === JSON.stringify(wish.schedule);
}

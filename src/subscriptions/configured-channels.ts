import { PLATFORMS } from '../platforms/platforms.ts';
import type { Clock, Logger, Subscription, Subscriptions } from '../ports.ts';
import { DAILY, isSameSchedule, minutesOf } from './schedule.ts';
import { keyText, type SubscriptionRequest, subscribed, updateSubscription } from './subscription.ts';
import { isZone } from './wall-clock.ts';

/** Who asked for a channel that the deployment's configuration names. */
const DEPLOYMENT = 'deployment';

/** The subscriptions of a list of channels, and what is wrong with the other entries, in words for who deploys. */
export interface ConfiguredChannels {
  readonly requests: readonly SubscriptionRequest[];
  readonly faults: readonly string[];
}

/**
 * Reads `[{"topic": "karabakh", "platform": "slack", "channel": "C0123ABCD", "time": "09:00", "zone": "Asia/Yerevan",
 * "days": [1, 2, 3, 4, 5], "mode": "new"}]`; `team` may be there, `days` (Sunday 0) is every day where it is not.
 */
export function readConfiguredChannels(json: string): ConfiguredChannels {
  let listed: unknown;
  try {
    listed = JSON.parse(json);
  } catch {
    return { requests: [], faults: ['The list of named channels is not JSON.'] };
  }
  if (!Array.isArray(listed)) return { requests: [], faults: ['The list of named channels is not a list.'] };
  const read = listed.map(readChannel);
  return {
    requests: read.flatMap((one) => (typeof one === 'string' ? [] : one)),
    faults: read.flatMap((one, index) => (typeof one === 'string' ? `Named channel ${index + 1}: ${one}` : [])),
  };
}

function readChannel(entry: unknown): SubscriptionRequest | string {
  if (typeof entry !== 'object' || entry === null) return 'it is no object.';
  const { topic, platform, channel, team, time, zone, days = DAILY, mode } = entry as Readonly<Record<string, unknown>>;
  const known = PLATFORMS.find((name) => name === platform);
  if (known === undefined) return `its platform is neither ${PLATFORMS.join(' nor ')}.`;
  if (!isName(topic) || !isName(channel)) return 'its topic or its channel is missing.';
  if (team !== undefined && !isName(team)) return 'its team is no text.';
  if (typeof time !== 'string' || minutesOf(time) === null) return 'its time is not like 09:00.';
  if (typeof zone !== 'string' || !isZone(zone)) return 'its zone is not like Europe/Berlin.';
  if (!isDays(days)) return 'its days are not a list of 0 (Sunday) to 6.';
  if (mode !== 'new' && mode !== 'replay') return 'its mode is neither new nor replay.';
  return {
    ...{ topic, platform: known, channel, mode, createdBy: DEPLOYMENT },
    schedule: { time, zone, days: [...new Set(days)].sort() },
    ...(team === undefined ? {} : { team }),
  };
}

const isName = (value: unknown): value is string => typeof value === 'string' && /^[^\s#]+$/.test(value);

const isDays = (value: unknown): value is readonly number[] =>
  Array.isArray(value) && value.length > 0 && value.every((day) => DAILY.includes(day));

/**
 * Sees to it that each configured channel has its subscription; run again, it changes nothing. What a channel itself
 * decided stands: its own subscription, a pause, and its having unsubscribed. A channel whose subscription cannot be
 * stored is logged, and left to the next run.
 */
export async function subscribeConfigured(
  { requests, faults }: ConfiguredChannels,
  { subscriptions, clock, logger }: { subscriptions: Subscriptions; clock: Clock; logger: Logger },
): Promise<void> {
  for (const reason of faults) logger.warn('configured-channel-wrong', { reason });
  for (const request of requests) {
    try {
      await updateSubscription(subscriptions, request, (stored) =>
        isUpToDate(stored, request) ? undefined : subscribed(request, stored, clock.now()),
      );
    } catch (failure) {
      logger.warn('configured-channel-failed', { subscription: keyText(request) }, failure);
    }
  }
}

function isUpToDate(stored: Subscription | null, { mode, schedule }: SubscriptionRequest): boolean {
  if (!stored) return false;
  if (stored.createdBy !== DEPLOYMENT || stored.standing.state !== 'active') return true;
  return stored.mode === mode && isSameSchedule(stored.schedule, schedule);
}

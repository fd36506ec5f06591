import type { Schedule, Subscription } from '../../../src/ports.ts';
import { DAILY, WEEKDAYS } from '../../../src/subscriptions/schedule.ts';
import { subscribed } from '../../../src/subscriptions/subscription.ts';
import { ZONES } from '../zones.ts';
import type { Chance } from './chance.ts';

/** Hours at which clocks change, and those at which people ask for a summary. */
const TIMES: readonly string[] = [
  '00:00',
  '00:30',
  '01:30',
  '02:00',
  '02:30',
  '03:00',
  '09:00',
  '09:15',
  '18:00',
  '23:30',
];

/** Channels that subscribed just before the month begins: every zone, both platforms, both modes, all kinds of days. */
export function channelsOf(count: number, start: number, chance: Chance): readonly Subscription[] {
  return Array.from({ length: count }, (_, number) => {
    const schedule: Schedule = {
      time: chance.pick(TIMES),
      zone: ZONES[number % ZONES.length] ?? 'UTC',
      days: chance.happens(0.7) ? DAILY : chance.pick([WEEKDAYS, [0, 6], [3]]),
    };
    const kind = chance.pick(['long', 'long', 'short', 'growing', 'growing']);
    const wish = {
      topic: kind,
      platform: chance.pick(['slack', 'discord'] as const),
      channel: `C${number}`,
      schedule,
      mode: kind === 'growing' ? ('new' as const) : ('replay' as const),
      createdBy: 'U1',
    };
    return subscribed(wish, null, start);
  });
}

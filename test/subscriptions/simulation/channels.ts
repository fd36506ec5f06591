import type { Schedule, Subscription } from '../../../src/ports.ts';
import { DAILY, WEEKDAYS } from '../../../src/subscriptions/schedule.ts';
import { subscribed } from '../../../src/subscriptions/subscription.ts';
import { SIXTY_ZONES } from '../zones.ts';
import type { Random } from './random.ts';

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
export function channelsOf(count: number, start: number, random: Random): readonly Subscription[] {
  return Array.from({ length: count }, (_, number) => {
    const schedule: Schedule = {
      time: random.pick(TIMES),
      zone: SIXTY_ZONES[number % SIXTY_ZONES.length] ?? 'UTC',
      days: random.happens(0.7) ? DAILY : random.pick([WEEKDAYS, [0, 6], [3]]),
    };
    const kind = random.pick(['long', 'long', 'short', 'growing', 'growing']);
    const request = {
      topic: kind,
      platform: random.pick(['slack', 'discord'] as const),
      channel: `C${number}`,
      schedule,
      mode: kind === 'growing' ? ('new' as const) : ('replay' as const),
      createdBy: 'U1',
    };
    return subscribed(request, null, start);
  });
}

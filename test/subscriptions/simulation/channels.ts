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
    const platform = random.pick(['slack', 'discord'] as const);
    // Channels of Discord by their number, so that the month is else what it was: forums, and some that mention a role.
    const isForum = platform === 'discord' && number % 3 === 0;
    const mention = platform === 'discord' && number % 5 === 0 ? { mention: { id: `${number}`, name: 'readers' } } : {};
    const request = {
      ...(isForum ? { forum: true as const } : {}),
      ...mention,
      topic: kind,
      platform,
      channel: `C${number}`,
      schedule,
      mode: kind === 'growing' ? ('new' as const) : ('replay' as const),
      createdBy: 'U1',
    };
    return subscribed(request, null, start);
  });
}

import { weekdayNames } from '../digest/day.ts';
import type { Schedule } from '../ports.ts';
import { listed } from './cites.ts';

/** "every day at 09:00, Asia/Yerevan time", "on weekdays at …", "on Mondays and Fridays at …" */
export const scheduleWords = ({ time, zone, days }: Schedule): string => `${daysWords(days)} at ${time}, ${zone} time`;

function daysWords(days: readonly number[]): string {
  if (days.length === 7) return 'every day';
  if (days.join() === '1,2,3,4,5') return 'on weekdays';
  // The week begins on Monday here.
  const order = [...days].sort((a, b) => ((a + 6) % 7) - ((b + 6) % 7));
  return `on ${listed(order.map((day) => `${weekdayNames[day] ?? day}s`))}`;
}

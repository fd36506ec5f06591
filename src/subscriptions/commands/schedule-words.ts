import { listed } from '../../answers/cites.ts';
import { weekdayNames } from '../../digest/day.ts';
import type { Schedule } from '../../ports.ts';

/** "every day at 09:00 Asia/Yerevan", "on weekdays at …", "on Mondays and Fridays at …" */
export const scheduleWords = ({ time, zone, days }: Schedule): string => `${daysWords(days)} at ${time} ${zone}`;

function daysWords(days: readonly number[]): string {
  if (days.length === 7) return 'every day';
  if (days.join() === '1,2,3,4,5') return 'on weekdays';
  // The week begins on Monday here.
  const order = [...days].sort((a, b) => ((a + 6) % 7) - ((b + 6) % 7));
  return `on ${listed(order.map((day) => `${weekdayNames[day] ?? day}s`))}`;
}

/** Days as they are typed, and read again by `readDays`: "daily", "mon wed fri". */
export function daysText(days: readonly number[]): string {
  if (days.length === 7) return 'daily';
  return days.map((day) => (weekdayNames[day] ?? '').slice(0, 3).toLowerCase()).join(' ');
}

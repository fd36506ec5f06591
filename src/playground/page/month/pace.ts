import type { Month, MonthDay } from '../../server/api/shapes.ts';

/** How long a month takes, in seconds. */
export const PACES = [
  { value: '120', label: '2 minutes' },
  { value: '60', label: '1 minute' },
  { value: '20', label: '20 seconds' },
] as const;

export type Pace = (typeof PACES)[number]['value'];

/** Milliseconds of the month that pass in one of the viewer's. */
export const rateOf = ({ from, to }: Month, pace: Pace): number => (to - from) / (Number(pace) * 1000);

/** Days of which it is known what became of them, at an instant of the fast clock. */
export const daysUntil = ({ days }: Month, now: number): readonly MonthDay[] => days.filter(({ at }) => at <= now);

/** The instant to which one step goes: when it is known what became of the next day. The end, after the last. */
export const stepFrom = ({ days, to }: Month, now: number): number => days.find(({ at }) => at > now)?.at ?? to;

/**
 * The instant at which the clock stops by itself: once a replay is over, the first silent day says so and nothing more
 * is to come; the month's end otherwise, and for those who went on by hand.
 */
export function stopAfter({ days, to, ended }: Month, now: number): number {
  const silent = ended === null ? undefined : days.find(({ day }) => day > ended);
  return silent && silent.at > now ? silent.at : to;
}

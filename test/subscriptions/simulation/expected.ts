import type { Day } from '../../../src/digest/types.ts';
import type { Schedule } from '../../../src/ports.ts';

/** A summary that a channel should get. */
export interface Expected {
  readonly day: Day;
  readonly due: number;
}

const QUARTER = 15 * 60_000;

/** What the clock on a wall shows: `2026-03-29`, minutes since midnight, day of the week. */
interface Shown {
  readonly instant: number;
  readonly day: Day;
  readonly time: string;
  readonly weekday: number;
}

/**
 * Watches the wall clock of a zone at each quarter of an hour, and knows nothing of offsets: a summary is due when
 * the clock first shows its date with its time or a later one.
 */
export function watchWall(zone: string, from: number, to: number): readonly Shown[] {
  const clock = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' });
  const shown: Shown[] = [];
  for (let instant = from; instant <= to; instant += QUARTER) {
    const [day = '', time = ''] = clock.format(instant).split(' ');
    shown.push({ instant, day: day as Day, time, weekday: new Date(`${day}T12:00:00Z`).getUTCDay() });
  }
  return shown;
}

/** What falls due after an instant, by a wall that was logged from a day earlier on. */
export function expectedOf({ time, days }: Schedule, wall: readonly Shown[], after: number): readonly Expected[] {
  const first = new Map<Day, Expected>();
  wall.forEach((shown, index) => {
    const { instant, day } = shown;
    if (shown.time >= time && days.includes(shown.weekday) && !first.has(day)) first.set(day, { day, due: instant });
    // The date ends before its clock showed the time: the gap ran up to midnight, and the moment after it is due.
    const before = wall[index - 1];
    if (before && before.day !== day && days.includes(before.weekday) && !first.has(before.day)) {
      first.set(before.day, { day: before.day, due: instant });
    }
  });
  return [...first.values()].filter(({ due }) => due > after);
}

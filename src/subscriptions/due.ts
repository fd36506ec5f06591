import { addDays, weekday } from '../digest/day.ts';
import type { Day } from '../digest/types.ts';
import type { Schedule } from '../ports.ts';
import { instantOf, wallClock } from './wall-clock.ts';

/** A summary that falls due: at an instant, for a local date. */
export interface Due {
  /** Milliseconds since 1970-01-01T00:00:00Z. */
  readonly instant: number;
  /** The local date that it is the summary of; the wall clock may already show the next one (23:30 in a gap). */
  readonly day: Day;
}

/** What fell due longer ago than this is not posted any more: the next summary covers it. Milliseconds. */
export const LATE = 12 * 3_600_000;

export const DAILY: readonly number[] = [0, 1, 2, 3, 4, 5, 6];
export const WEEKDAYS: readonly number[] = [1, 2, 3, 4, 5];

/** Far enough for a schedule of one day a week whose day was once left out at the date line. */
const FURTHEST = 15;

/** Minutes since midnight of `HH:MM`; null for anything else. */
export function minutesOf(time: string): number | null {
  const parts = /^([01]\d|2[0-3]):([0-5]\d)$/.exec(time);
  return parts ? Number(parts[1]) * 60 + Number(parts[2]) : null;
}

/** The summary of a local date; null where the schedule or the zone's calendar leaves that date out. */
function dueOn({ time, zone, days }: Schedule, day: Day): Due | null {
  const minutes = minutesOf(time);
  if (minutes === null) throw new Error(`"${time}" is no time of day.`);
  if (!days.includes(weekday(day))) return null;
  const instant = instantOf(zone, day, minutes);
  return instant === null ? null : { instant, day };
}

/**
 * The first summary due after an instant, and for a date after `dealtWith` where that is given: a channel that
 * has had its summary of the day gets no second one because its time was changed.
 */
export function nextDue(schedule: Schedule, instant: number, dealtWith?: Day): Due {
  const today = wallClock(schedule.zone, instant).day;
  const from = dealtWith !== undefined && dealtWith >= today ? addDays(dealtWith, 1) : today;
  for (let ahead = 0; ahead <= FURTHEST; ahead += 1) {
    const due = dueOn(schedule, addDays(from, ahead));
    if (due && due.instant > instant) return due;
  }
  throw new Error('A schedule names at least one day of the week.');
}

/** The last summary that fell due at or before an instant. */
export function latestDue(schedule: Schedule, instant: number): Due {
  const today = wallClock(schedule.zone, instant).day;
  for (let back = 0; back <= FURTHEST; back += 1) {
    const due = dueOn(schedule, addDays(today, -back));
    if (due && due.instant <= instant) return due;
  }
  throw new Error('A schedule names at least one day of the week.');
}

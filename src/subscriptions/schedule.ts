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
export const MAX_LATENESS = 12 * 3_600_000;

const HOUR = 3_600_000;

/** The time of a schedule that is due on each full hour. */
export const HOURLY = 'hourly';

/** The full hour, in milliseconds, that an instant belongs to. */
export const hourOf = (instant: number): number => Math.floor(instant / HOUR) * HOUR;

export const DAILY: readonly number[] = [0, 1, 2, 3, 4, 5, 6];
export const WEEKDAYS: readonly number[] = [1, 2, 3, 4, 5];
export const WEEKEND: readonly number[] = [0, 6];

/** Days to look ahead or back: enough for one day a week that the date line once left out. */
const MOST_DAYS = 15;

/** Minutes since midnight of `HH:MM`; null for anything else. */
export function minutesOf(time: string): number | null {
  const parts = /^([01]\d|2[0-3]):([0-5]\d)$/.exec(time);
  return parts ? Number(parts[1]) * 60 + Number(parts[2]) : null;
}

/** `HH:MM` of minutes since midnight. */
export const timeOf = (minutes: number): string =>
  [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, '0')).join(':');

/** True where two schedules mean the same instants; `days` are in ascending order. */
export const isSameSchedule = (one: Schedule, other: Schedule): boolean =>
  one.time === other.time && one.zone === other.zone && one.days.join() === other.days.join();

/** The summary of a local date; null where the schedule or the zone's calendar leaves that date out. */
function dueOn({ time, zone, days }: Schedule, day: Day): Due | null {
  const minutes = minutesOf(time);
  if (minutes === null) throw new Error(`"${time}" is no time of day.`);
  if (!days.includes(weekday(day))) return null;
  const instant = instantOf(zone, day, minutes);
  return instant === null ? null : { instant, day };
}

const dueAt = ({ zone }: Schedule, instant: number): Due => ({ instant, day: wallClock(zone, instant).day });

/** The first due summary that fits, of the dates from one on, a day later (1) or earlier (-1) each. */
function firstDue(schedule: Schedule, from: Day, step: 1 | -1, fits: (instant: number) => boolean): Due {
  for (let days = 0; days <= MOST_DAYS; days += 1) {
    const due = dueOn(schedule, addDays(from, step * days));
    if (due && fits(due.instant)) return due;
  }
  throw new Error('A schedule names at least one day of the week.');
}

/**
 * The first summary due after an instant, and for a date after `covered` where that is given: a channel that has had
 * its summary of the day gets no second one because its time was changed.
 */
export function nextDue(schedule: Schedule, instant: number, covered?: Day): Due {
  if (schedule.time === HOURLY) return dueAt(schedule, hourOf(instant) + HOUR);
  const today = wallClock(schedule.zone, instant).day;
  const from = covered !== undefined && covered >= today ? addDays(covered, 1) : today;
  return firstDue(schedule, from, 1, (due) => due > instant);
}

/** The last summary that fell due at or before an instant. */
export function latestDue(schedule: Schedule, instant: number): Due {
  if (schedule.time === HOURLY) return dueAt(schedule, hourOf(instant));
  return firstDue(schedule, wallClock(schedule.zone, instant).day, -1, (due) => due <= instant);
}

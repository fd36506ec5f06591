import type { Day } from '../digest/types.ts';

/** What the clock on the wall of a zone shows. */
export interface WallClock {
  readonly day: Day;
  /** Minutes since the clock showed 00:00. */
  readonly minutes: number;
}

const MINUTE = 60_000;
const DAY = 86_400_000;

/** Making a format takes far longer than using it, and there are only some 400 zones. */
const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(zone: string): Intl.DateTimeFormat {
  const format = formats.get(zone) ?? new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName: 'longOffset' });
  formats.set(zone, format);
  return format;
}

/** True for a zone that this machine's time zone tables hold: `Europe/Berlin`, also `UTC`. Offsets are no zones. */
export function isZone(zone: string): boolean {
  if (!/^[A-Za-z][A-Za-z0-9_+-]*(\/[A-Za-z0-9_+-]+)*$/.test(zone)) return false;
  try {
    formatOf(zone);
    return true;
  } catch {
    return false;
  }
}

/** Milliseconds by which the wall clock of a zone is ahead of UTC; negative west of Greenwich. */
function offsetAt(zone: string, instant: number): number {
  const shown = /GMT(?:([+-])(\d\d):(\d\d)(?::(\d\d))?)?$/.exec(formatOf(zone).format(instant));
  if (!shown) throw new Error(`The wall clock of ${zone} cannot be read.`);
  const [hours = 0, minutes = 0, seconds = 0] = shown.slice(2).map((part) => Number(part ?? 0));
  return (shown[1] === '-' ? -1000 : 1000) * (hours * 3600 + minutes * 60 + seconds);
}

/**
 * What the wall clock of a zone shows at an instant.
 * @throws RangeError where the zone is not known: check it with `isZone` when it is asked for.
 */
export function wallClock(zone: string, instant: number): WallClock {
  // The wall clock written as if it were UTC.
  const shown = instant + offsetAt(zone, instant);
  const midnight = Math.floor(shown / DAY) * DAY;
  return {
    day: new Date(midnight).toISOString().slice(0, 10) as Day,
    minutes: Math.floor((shown - midnight) / MINUTE),
  };
}

/**
 * The instant at which the wall clock of a zone shows a day and time. A time that occurs twice, as clocks go back,
 * is its first occurrence; one that does not occur, as clocks go forward, is the first moment after the gap. Null for
 * the few dates that a zone left out when it moved across the date line.
 */
export function instantOf(zone: string, day: Day, minutes: number): number | null {
  const wall = Date.parse(`${day}T00:00:00Z`) + minutes * MINUTE;
  // A zone's offset lies within a day of UTC, so these two are the offsets on either side of any change near by.
  const [before, after] = [offsetAt(zone, wall - DAY), offsetAt(zone, wall + DAY)];
  if (before === after) return wall - before;
  const candidates = [wall - before, wall - after].sort((a, b) => a - b);
  const shown = candidates.find((instant) => instant + offsetAt(zone, instant) === wall);
  if (shown !== undefined) return shown;
  const moment = firstMomentAfterGap(zone, candidates);
  // The gap may run up to midnight; where it swallows the whole date, its first minute too is shown on another.
  if (wallClock(zone, moment).day === day) return moment;
  return minutes > 0 && instantOf(zone, day, 0) !== null ? moment : null;
}

/** Halves the stretch until the change of the clocks is found; offsets change on whole minutes. */
function firstMomentAfterGap(zone: string, [from = 0, to = 0]: readonly number[]): number {
  const old = offsetAt(zone, from - 1);
  let [low, high] = [Math.floor(from / MINUTE) - 1, Math.ceil(to / MINUTE) + 1];
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (offsetAt(zone, middle * MINUTE) === old) low = middle;
    else high = middle;
  }
  return high * MINUTE;
}

import { addDays, weekday as weekdayOf } from '../../../digest/day.ts';
import type { Day } from '../../../digest/types.ts';
import type { Holiday } from '../../language/dates.ts';
import { calendarDay, monthOf, monthPoint } from './point.ts';

/** The day of a holiday in a year; undefined where the calendar has none. */
export function dayOf({ on }: Holiday, year: number): Day | undefined {
  if ('easter' in on) return addDays(easter(year), on.easter);
  if ('day' in on) return calendarDay(year, on.month, on.day);
  const { start } = monthPoint(year, on.month);
  const found = addDays(start, ((on.weekday - weekdayOf(start) + 7) % 7) + 7 * (on.nth - 1));
  return addDays(monthOf(found) === on.month ? found : addDays(found, -7), on.after ?? 0);
}

/** Western Easter by the anonymous Gregorian reckoning (Meeus, Astronomical Algorithms, chapter 8). */
function easter(year: number): Day {
  const century = Math.floor(year / 100);
  const leaps = century - Math.floor(century / 4) - Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const moon = (19 * (year % 19) + leaps + 15) % 30;
  const sunday = (32 + 2 * (century % 4) + 2 * Math.floor((year % 100) / 4) - moon - ((year % 100) % 4)) % 7;
  const late = Math.floor(((year % 19) + 11 * moon + 22 * sunday) / 451);
  const sum = moon + sunday - 7 * late + 114;
  return addDays(monthPoint(year, Math.floor(sum / 31)).start, sum % 31);
}

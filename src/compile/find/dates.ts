import type { Day } from '../../digest/types.ts';
import { calendarDates } from './calendar-dates.ts';
import type { DateFound } from './date-found.ts';
import { chainedDates, relativeDates } from './relative-dates.ts';

/**
 * The dates of a text, in order. Where two readings overlap the longer wins: "October 31, 2020" is no bare year.
 * Equally long readings of the same words stay together as one date with several spans.
 */
export function datesOf(text: string, published: Day): readonly DateFound[] {
  const calendar = longest(calendarDates(text, published));
  const relative = relativeDates(text, published);
  return longest([...calendar, ...relative, ...chainedDates(text, calendar)]);
}

function longest(found: readonly DateFound[]): DateFound[] {
  const byLength = [...found].sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start);
  const kept: DateFound[] = [];
  for (const date of byLength) {
    const same = kept.findIndex((other) => other.start === date.start && other.end === date.end);
    const other = kept[same];
    if (other) kept[same] = { ...other, spans: [...other.spans, ...date.spans] };
    else if (kept.every((each) => each.end <= date.start || date.end <= each.start)) kept.push(date);
  }
  return kept.sort((a, b) => a.start - b.start);
}

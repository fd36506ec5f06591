import { dateLabel, dayNumber } from '../../digest/day.ts';
import type { ProposedEvent } from '../compare/events.ts';
import type { Articles } from './event-headline.ts';
import type { EventFinding } from './findings.ts';

const OF_WEEK = 'a report names the week, and no day';
const OF_DAYS = 'a report names these days, and not which';
/** Days of less than a week. */
const DAYS = 5;
const UNDATED = 'no report names a day; the first was published on this one';

/** When an event was; where no report says so, when it was reported; and what is due, when it is. */
export function dateOf(
  { start, end, precision, isReported, isDue, sentences }: ProposedEvent,
  articles: Articles,
): EventFinding['date'] {
  if (precision === 'week')
    return {
      ...{ start, end, precision: 'about', label: dateLabel(start, end, 'about') },
      basis: dayNumber(end) - dayNumber(start) < DAYS ? OF_DAYS : OF_WEEK,
    };
  const label = dateLabel(start, end, precision);
  if (isDue) {
    const told = sentences.flatMap(({ article }) => articles.get(article)?.article.day ?? []).sort();
    const last = told.at(-1) ?? start;
    return {
      start,
      end,
      precision: 'about',
      label: `due ${label}`,
      basis: `planned, as of ${dateLabel(last, last, 'day')}`,
    };
  }
  return isReported
    ? { start, end, precision: 'about', label: `reported ${label}`, basis: UNDATED }
    : { start, end, precision, label };
}

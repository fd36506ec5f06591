import { asDay, dayNumber } from '../../../digest/day.ts';
import type { Day } from '../../../digest/types.ts';
import { findDates } from '../../find/dates/find.ts';
import type { DateMention } from '../../find/extraction.ts';
import type { Document } from '../../read/document.ts';

/** A place where an article names a day, as days since 1970; the offset is of the article's text. */
export interface DayReference {
  readonly start: number;
  readonly end: number;
  readonly day: number;
  /** How much it counts: see WEIGHT. */
  readonly weight: number;
}

/**
 * An explicit "January 25" is written where the day is remembered; "on Thursday" wherever something happened in the
 * week. "Today" and a date equal to that of publication are often furniture of the page. What lies ahead is only a plan.
 */
const WEIGHT = { explicit: 1.5, relative: 1, sameDay: 0.7, ahead: 0.5 };

/** The days that an article names, in order of the text. Only mentions that resolve to one day count. */
export function dayReferences(doc: Document): readonly DayReference[] {
  const today = dayNumber(doc.published);
  return findDates(doc).flatMap((mention) => {
    const named = dayNamed(mention);
    if (!named) return [];
    const day = dayNumber(named);
    return [{ start: mention.start, end: mention.end, day, weight: weightOf(mention.text, day, today) }];
  });
}

/** The day of a date or a time of day; null for weeks, months, durations and everything else. */
function dayNamed({ type, value }: DateMention): Day | null {
  return type === 'DATE' || type === 'TIME' ? asDay(value.slice(0, 10)) : null;
}

function weightOf(words: string, day: number, published: number): number {
  if (day > published) return WEIGHT.ahead;
  if (day === published && /\d|^today$/i.test(words)) return WEIGHT.sameDay;
  return /\d/.test(words) ? WEIGHT.explicit : WEIGHT.relative;
}

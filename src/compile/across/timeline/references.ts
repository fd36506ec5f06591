import { asDay } from '../../../digest/day.ts';
import type { Document } from '../../document.ts';
import { datesOf } from '../../find/dates.ts';
import { dayNumber } from '../day-number.ts';

/** A place where an article names a day, as days since 1970; offsets are of the article's text. */
export interface DayReference {
  readonly start: number;
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
export function dayReferences({ text, published }: Document): readonly DayReference[] {
  const today = dayNumber(published);
  return datesOf(text, published).flatMap(({ start, text: words, spans }) => {
    const single = spans.filter((span) => span.start === span.end).map((span) => asDay(span.start));
    const days = single.flatMap((day) => (day && single.length === spans.length ? [dayNumber(day)] : []));
    const past = days.filter((each) => each <= today);
    const day = past.length > 0 ? Math.max(...past) : Math.min(...days);
    return Number.isFinite(day) ? [{ start, day, weight: weightOf(words, day, today) }] : [];
  });
}

function weightOf(words: string, day: number, published: number): number {
  if (day > published) return WEIGHT.ahead;
  if (day === published && /\d|^today$/i.test(words)) return WEIGHT.sameDay;
  return /\d/.test(words) ? WEIGHT.explicit : WEIGHT.relative;
}

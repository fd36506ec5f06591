import { asDay, dateLabel, lastOfMonth, type Precision } from '../../digest/day.ts';
import type { Day, ReportedDate } from '../../digest/types.ts';

/** First and last day of a span, both included. */
export interface Span {
  readonly start: Day;
  readonly end: Day;
}

type Dated = Span & { readonly precision: Precision };

/** A day, month or year as the days that it covers; undefined where it is malformed or does not exist. */
export function calendarSpan(written: string): Dated | undefined {
  const parts = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?$/.exec(written);
  if (!parts) return undefined;
  const [, year = '', month, day] = parts;
  const start = asDay(`${year}-${month ?? '01'}-${day ?? '01'}`);
  if (!start) return undefined;
  const last = month === undefined ? '12-31' : `${month}-${day ?? lastOfMonth(Number(year), Number(month))}`;
  const end = asDay(`${year}-${last}`);
  return end ? { start, end, precision: day ? 'day' : month ? 'month' : 'year' } : undefined;
}

/** Reads `2020-10-31`, `1992..1994`, `about 2020-10` …; undefined for anything else. */
export function reportedDate(written: string): ReportedDate | undefined {
  const [, about, first = '', last] = /^(about )?\s*([^.\s]+)(?:\.\.([^.\s]+))?$/.exec(written) ?? [];
  const from = calendarSpan(first);
  const to = last === undefined ? from : calendarSpan(last);
  if (!from || !to || to.end < from.start) return undefined;
  const precision = about ? 'about' : last === undefined ? from.precision : 'range';
  return { start: from.start, end: to.end, precision, label: dateLabel(from.start, to.end, precision) };
}

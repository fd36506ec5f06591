import { asDay, dateLabel, lastOfMonth, type Precision } from '../../../digest/day.ts';
import type { Day, ReportedDate } from '../../../digest/types.ts';
import { fault } from '../../fault.ts';
import type { Cell } from './cell.ts';
import { either, optional, type Reader, record, required, scalar, text } from './reader.ts';

/** First and last day of a span, both included. */
export interface Span {
  readonly start: Day;
  readonly end: Day;
}

const ZERO = '1970-01-01' as Day;
const BLANK: ReportedDate = { start: ZERO, end: ZERO, precision: 'day', label: '' };
const FORMS = ' Write 2020-10-31, 2020-10, 2020, a range with "..", or "about" before any of them.';

/** A day, month or year as the days that it covers; undefined where it is malformed or does not exist. */
export function calendarSpan(written: string): (Span & { readonly precision: Precision }) | undefined {
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
function reportedSpan(written: string): (Span & { readonly precision: Precision }) | undefined {
  const [, about, first = '', , last] = /^(about )?\s*([^.\s]+)((?:\.\.)([^.\s]+))?$/.exec(written) ?? [];
  const from = calendarSpan(first);
  const to = last === undefined ? from : calendarSpan(last);
  if (!from || !to || to.end < from.start) return undefined;
  const precision = about ? 'about' : last === undefined ? from.precision : 'range';
  return { start: from.start, end: to.end, precision };
}

const plainDate: Reader<ReportedDate> = scalar(
  'a date that exists',
  BLANK,
  (written) => {
    const span = reportedSpan(written);
    return span && { ...span, label: dateLabel(span.start, span.end, span.precision) };
  },
  FORMS,
);

const explained = record('a date', {
  on: required(plainDate, 'It is the date itself.'),
  label: optional(text),
  basis: optional(text),
});

/** A date, plain or with its own label and how it was worked out. */
export const date: Reader<ReportedDate> = either(plainDate, {
  what: explained.what,
  blank: BLANK,
  read: (cell: Cell) => {
    const { on, label, basis } = explained.read(cell);
    return { ...on, ...(label === undefined ? {} : { label }), ...(basis === undefined ? {} : { basis }) };
  },
});

export const day: Reader<Day> = scalar(
  'a day that exists',
  ZERO,
  (written) => asDay(written) ?? undefined,
  ' Write 2020-10-31.',
);

/** A year, month or day of an office, kept as written: `2012`, `2018-05-08`. */
export const officeDate: Reader<string> = scalar(
  'a year, month or day',
  '',
  (written) => (calendarSpan(written) ? written : undefined),
  ' Write 2018, 2018-05 or 2018-05-08.',
);

/** The days of a plain range, such as a topic's coverage. */
export const dayRange: Reader<{ readonly from: Day; readonly to: Day }> = {
  what: 'a range of days',
  blank: { from: ZERO, to: ZERO },
  read: (cell) => {
    const { start, end, precision } = plainDate.read(cell);
    if (precision !== 'range' && precision !== 'day')
      cell.faults.push(fault(cell.at, 'expected a range of days. Write 2020-09-27..2020-11-02.'));
    return { from: start, to: end };
  },
};

import type { Day } from '../../../digest/types.ts';
import type { Span } from '../../edit/date.ts';
import { plainDocument } from '../../read/document.ts';
import { type DateReading, readDates } from './find.ts';
import { isReachable, type Point, shifted } from './point.ts';
import type { PartOfPoint, Shift } from './scan.ts';

/** A date expression of a text, with UTF-16 offsets and the days that it may mean. */
export interface DateFound {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** One span where the meaning is plain; several where only the context could tell. */
  readonly spans: readonly Span[];
  /** True for a time of day alone, "at 11:10 p.m.", "before dawn": of which day it is, something else says. */
  readonly isHour: boolean;
}

/**
 * The dates of a text as spans of days, in order. Durations, sets and vague words ("now") have no days and are left out.
 * Where the wording allows several readings all are there, the likeliest first: "last week", "a year later".
 */
export function datesOf(text: string, published: Day): readonly DateFound[] {
  const readings = readDates(plainDocument(text, published));
  const named = readings.flatMap(({ text: words, match: { point, shift, isOfToldDay } }) =>
    point && !shift && !isOfToldDay && (point.precision === 'day' || /\d/.test(words)) ? [point] : [],
  );
  return readings.flatMap((reading) => {
    const spans = spansOf(reading, named, published);
    const { start, end, text: words, match } = reading;
    return spans.length > 0 ? [{ start, end, text: words, spans, isHour: match.clock !== undefined }] : [];
  });
}

/** "A year later" may count from publication and from any other date of the text: only the context could tell. */
function spansOf({ match }: DateReading, named: readonly Point[], published: Day): readonly Span[] {
  const { point, others = [], shift, part, isOfToldDay } = match;
  if (isOfToldDay) return once(named.filter(({ precision }) => precision === 'day'));
  const counted = shift ? countedFrom(shift, named, published) : [];
  const own = point && shift?.count !== 0 ? [point, ...others] : [];
  return once([...own, ...counted].map((each) => inPart(each, part)));
}

/** "That day" is one that the text names; all other counts may also begin at publication. */
function countedFrom(shift: Shift, named: readonly Point[], published: Day): readonly Point[] {
  const isExact = shift.unit === 'D' || shift.unit === 'W';
  const bases = named.filter((point) => !isExact || point.precision === 'day').map((point) => point.start);
  const signs = shift.isEitherWay ? [-1, 1] : [1];
  return (shift.count === 0 ? bases : [published, ...bases]).flatMap((base) =>
    signs.flatMap((sign) => {
      const count = sign * shift.count;
      return isReachable(base, count, shift.unit) ? [shifted(base, count, shift.unit)] : [];
    }),
  );
}

/** The part of a stretch that "early", "mid" or "late" means: a third of it. */
function inPart({ start, end, precision }: Point, part: PartOfPoint | undefined): Span {
  if (part === undefined || precision === 'day') return { start, end };
  const days = (Date.parse(end) - Date.parse(start)) / 86_400_000 + 1;
  const third = Math.floor(days / 3);
  const from = (count: number): Day => shifted(start, count, 'D').start;
  if (part === 'early') return { start, end: from(third - 1) };
  return part === 'mid' ? { start: from(third), end: from(2 * third - 1) } : { start: from(2 * third), end };
}

function once(spans: readonly Span[]): readonly Span[] {
  return [...new Map(spans.map(({ start, end }) => [`${start}..${end}`, { start, end }])).values()];
}

/** True where everything that `inner` may mean lies inside `outer`. */
export const within = (inner: Span, outer: Span): boolean => inner.start >= outer.start && inner.end <= outer.end;

export const overlap = (a: Span, b: Span): boolean => a.start <= b.end && b.start <= a.end;

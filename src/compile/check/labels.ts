import { addDays } from '../../digest/day.ts';
import { dateClaimsOf } from '../claims.ts';
import { type Fault, fault } from '../fault.ts';
import { datesOf, overlap } from '../find/dates/spans.ts';
import type { Sources } from '../sources.ts';

/**
 * The label of a date says that date: each day in it is the first or the last, or, behind "before" or "after", the day
 * next to them; all else in it meets the date.
 */
export function labelsSayTheDate({ draft }: Sources): readonly Fault[] {
  return dateClaimsOf(draft).flatMap(({ date: { value, at } }) => {
    const { start, end, label } = value;
    const ends = [start, end, ...(/\b(?:before|after)\b/i.test(label) ? [addDays(start, -1), addDays(end, 1)] : [])];
    const isTrue = datesOf(label, end).every(({ spans }) =>
      spans.some((span) => (span.start === span.end ? ends.includes(span.start) : overlap(span, { start, end }))),
    );
    // A bare year is not read as a date everywhere that it is one.
    const years = label.match(/\b(?:1\d|20)\d\d\b/g) ?? [];
    const isOfYears = years.every((year) => year >= start.slice(0, 4) && year <= end.slice(0, 4));
    return label === '' || (isTrue && isOfYears)
      ? []
      : [
          fault(
            at,
            `the label "${label}" does not say ${start === end ? start : `${start}..${end}`}. Correct one of them.`,
          ),
        ];
  });
}

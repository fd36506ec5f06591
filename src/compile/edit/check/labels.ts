import { addDays } from '../../../digest/day.ts';
import type { ReportedDate } from '../../../digest/types.ts';
import { type Fault, fault } from '../../fault.ts';
import { datesOf, within } from '../../find/dates/spans.ts';
import { dateClaimsOf } from '../../gate/claims.ts';
import type { Sources } from '../../read/sources.ts';

/**
 * The label of a date says that date: each day in it is the first or the last, or, behind "before" or "after", the day
 * next to them; all else in it meets the date.
 */
export function labelsSayTheDate({ draft }: Sources): readonly Fault[] {
  return dateClaimsOf(draft).flatMap(({ date: { value, at } }) => {
    const { start, end, label } = value;
    return label === '' || saysDate(value)
      ? []
      : [
          fault(
            at,
            `the label "${label}" does not say ${start === end ? start : `${start}..${end}`}. Correct one of them.`,
          ),
        ];
  });
}

function saysDate({ start, end, label }: ReportedDate): boolean {
  const ends = [start, end, ...(/\b(?:before|after)\b/i.test(label) ? [addDays(start, -1), addDays(end, 1)] : [])];
  const dates = datesOf(label, end);
  const isTrue = dates.every(({ spans }) =>
    spans.some((span) => (span.start === span.end ? ends.includes(span.start) : within(span, { start, end }))),
  );
  // A bare year is not read as a date everywhere that it is one; any other number belongs to a date.
  const isOfDate = [...label.matchAll(/\d+/g)].every(({ 0: digits, index }) =>
    digits.length === 4
      ? digits >= start.slice(0, 4) && digits <= end.slice(0, 4)
      : dates.some((date) => index >= date.start && index < date.end) || isDayBeforeDash(label, index, start),
  );
  return isTrue && isOfDate;
}

/** "19 to 25 October": the first day, where it is not read as a date of its own. */
const isDayBeforeDash = (label: string, index: number, start: string): boolean =>
  /^\d{1,2}\s*(?:to|and|–|-)\s*\d/.test(label.slice(index)) &&
  Number.parseInt(label.slice(index), 10) === Number(start.slice(8));

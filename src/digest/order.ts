import type { Day } from './day.ts';
import type { ReportedDate } from './schema.ts';

/** "by 31 October 2020", "before 2 November 2020": dates of which only the latest day is known. */
const ONLY_LATEST = /^(?:by|before|until|up to|no later than|not later than)\b/i;

/**
 * The order in which dates are told, for sorting: each stands at the first day that it names. That is its first day,
 * or its last where only the latest possible day is known: "by 31 October" comes with October's end and not with the
 * first day that it might be. Of dates that stand at one day, those that reach further back come first, then those
 * that end first: "by 31 October" comes just before "31 October".
 */
export function inOrderOfDate(a: ReportedDate, b: ReportedDate): number {
  return compare(placeOf(a), placeOf(b)) || compare(a.start, b.start) || compare(a.end, b.end);
}

const placeOf = ({ start, end, label, precision }: ReportedDate): Day =>
  precision === 'about' && ONLY_LATEST.test(label) ? end : start;

const compare = (a: Day, b: Day): number => (a < b ? -1 : a > b ? 1 : 0);

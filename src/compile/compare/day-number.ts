import { addDays, daysBetween } from '../../digest/day.ts';
import type { Day } from '../../digest/types.ts';

const EPOCH = '1970-01-01' as Day;

/** Days since 1 January 1970: cheap to count with. */
export const dayNumber = (day: Day): number => daysBetween(EPOCH, day);

/** The day of a number that `dayNumber` gave. */
export const dayAt = (number: number): Day => addDays(EPOCH, number);

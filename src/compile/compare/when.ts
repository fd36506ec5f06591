import { asDay, lastOfMonth } from '../../digest/day.ts';
import type { Day } from '../../digest/types.ts';
import type { DateMention } from '../find/extraction.ts';
import type { DatedAt, When } from './telling.ts';

/** When a date was; nothing for what is no date, or lies after publication. */
export function whenOf(date: DateMention, published: Day): readonly DatedAt[] {
  const when = date.type === 'DATE' || date.type === 'TIME' ? spanOf(date.value) : null;
  return when && when.start <= published ? [{ date, when }] : [];
}

/** `2020-10-31` with or without a time, `2020-10`, `2020`; null for every other value. */
export function spanOf(value: string): When | null {
  const parts = /^(\d{4})(?:-(\d{2})(?:-(\d{2})(?:T.*)?)?)?$/.exec(value);
  if (!parts) return null;
  const [, year = '', month, date] = parts;
  if (date !== undefined) {
    const day = asDay(value.slice(0, 10));
    return day && { start: day, end: day, precision: 'day' };
  }
  const last = month === undefined ? '12-31' : `${month}-${lastOfMonth(Number(year), Number(month))}`;
  const [start, end] = [asDay(`${year}-${month ?? '01'}-01`), asDay(`${year}-${last}`)];
  return start && end && { start, end, precision: month === undefined ? 'year' : 'month' };
}

import { addDays, asDay, lastOfMonth, weekOf } from '../../digest/day.ts';
import type { Day } from '../../digest/types.ts';
import type { DateMention } from '../find/extraction.ts';
import type { DatedAt, When } from './telling.ts';

/** When a date was; nothing for what is no date, or lies after publication. */
export function whenOf(date: DateMention, published: Day): readonly DatedAt[] {
  const when =
    date.type === 'DATE' || date.type === 'TIME' ? (spanOf(date.value) ?? weekIn(date.value, published)) : null;
  return when && when.start <= published ? [{ date, when }] : [];
}

/** A week, `2020-W44`, as far as it has passed; null for every other value. */
function weekIn(value: string, published: Day): When | null {
  const [, year = '', week = ''] = /^(\d{4})-W(\d{2})$/.exec(value) ?? [];
  const first = asDay(`${year}-01-04`);
  if (!first) return null;
  const { from, to } = weekOf(addDays(first, 7 * (Number(week) - 1)));
  return { start: from, end: to < published ? to : published, precision: 'week' };
}

/** A day, month or year as it is named. */
export type NamedWhen = When & { readonly precision: 'day' | 'month' | 'year' };

/** `2020-10-31` with or without a time, `2020-10`, `2020`; null for every other value. */
export function spanOf(value: string): NamedWhen | null {
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

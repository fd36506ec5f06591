import { asDay } from '../../digest/day.ts';
import type { Day } from '../../digest/types.ts';
import { inOneLine } from './plain.ts';

/** The day of an item, and how it is known. */
export interface ItemDay {
  readonly day: Day;
  /** In words, where the feed does not state it in full; the day is then inferred or its zone unknown. */
  readonly basis?: string;
  readonly isStated: boolean;
}

/** Characters of a date that are looked at: a feed may state anything, at any length. */
const LONGEST = 200;

/** Milliseconds that a date may be ahead of the clock: zones reach from -12 to +14 hours. */
const AHEAD = 2 * 24 * 3600_000;

/** Feeds are no older than this; what is earlier is a date that was never set. */
const FIRST = '1990-01-01';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/**
 * The day on which an item was published, as its publisher writes it: the zone moves no day. Where there is none, or
 * one that cannot be, it is the day on which the item was first seen, and the basis says so.
 * @param seen Milliseconds since 1970.
 */
export function dayOfItem(stated: string | undefined, seen: number): ItemDay {
  const date = stated?.slice(0, LONGEST);
  const today = dayAt(seen);
  const inferred = (why: string): ItemDay => ({ day: today, isStated: false, basis: `${why}; first read on ${today}` });
  if (date === undefined) return inferred('the feed gives no date');
  const shown = inOneLine(date.slice(0, 60));
  const day = dayWritten(date);
  if (day === null) return inferred(`the feed dates it “${shown}”, which is no day`);
  if (day < FIRST) return inferred(`the feed dates it ${shown}, before there were feeds`);
  if (day > dayAt(seen + AHEAD)) return inferred(`the feed dates it ${shown}, a day to come`);
  return hasZone(date)
    ? { day, isStated: true }
    : { day, isStated: true, basis: `the feed dates it ${shown}, without a zone` };
}

/** The day of an instant in UTC. */
export const dayAt = (instant: number): Day =>
  asDay(new Date(instant).toISOString().slice(0, 10)) ?? ('1970-01-01' as Day);

/**
 * `2031-05-04T…`, `2031/05/04`, `04.05.2031`, `Sun, 04 May 2031 …`, `4 May 31`, `May 4, 2031`,
 * `Sun May 4 10:00:00 GMT 2031`; null where it is no day.
 */
function dayWritten(date: string): Day | null {
  const iso = /^\s*(\d{4})[-/.]?(\d{2})[-/.]?(\d{2})(?!\d)/.exec(date);
  if (iso) return asDay(`${iso[1]}-${iso[2]}-${iso[3]}`);
  // With full stops the day leads wherever it is written so; with strokes it leads here and follows there.
  const stops = /^\s*(\d{2})\.(\d{2})\.(\d{4})(?!\d)/.exec(date);
  if (stops) return asDay(`${stops[3]}-${stops[2]}-${stops[1]}`);
  const [, day, name, year] =
    /(?<![\d:])(\d{1,2})[\s-]+([a-z]{3})[a-z]*\.?,?[\s-]+(\d{4}|\d{2})(?!\d)/i.exec(date) ?? [];
  const [, nameA, dayA, yearA] =
    /([a-z]{3})[a-z]*\.?\s+(\d{1,2}),?\s+(?:[\d:]+\s+)?(?:[a-z]{1,5}\s+)?(\d{4})(?!\d)/i.exec(date) ?? [];
  const month = MONTHS.indexOf((name ?? nameA ?? '').toLowerCase()) + 1;
  const written = year ?? yearA ?? '';
  // RFC 822 wrote years in two digits; feeds that still do are of this century.
  const full = written.length === 2 ? `20${written}` : written;
  return asDay(`${full}-${String(month).padStart(2, '0')}-${(day ?? dayA ?? '').padStart(2, '0')}`);
}

/** A day without a time needs no zone. */
const hasZone = (date: string): boolean =>
  !/\d:\d/.test(date) ||
  /(?:[+-]\d{2}:?\d{2}|\b(?:UTC|[A-Z]{1,4}T|[A-Z]))\s*(?:\(.*\))?$|\dZ$|\d (?:UTC|[A-Z]{1,4}T) \d{4}$/i.test(
    date.trim(),
  );

/** The instant of a date as written, for telling which of two is later; 0 where it is none. */
export function instantOf(date: string | undefined): number {
  const instant = Date.parse(date ?? '');
  return Number.isFinite(instant) ? instant : 0;
}

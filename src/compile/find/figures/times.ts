import { addDays, dayNumber } from '../../../digest/day.ts';
import type { Day } from '../../../digest/types.ts';
import { weekPoint } from '../dates/point.ts';
import type { DateMention } from '../extraction.ts';
import type { FigureScan } from './amounts.ts';
import { firstEndingAfter } from './sources.ts';

/** Days before publication within which an incident is that of the report. */
const NEWS_DAYS = 7;

/** Which time a count is of, by the date next to it: that of the report, about that, or another: a month, a year, a habit. */
export type TimeOfCount = 'now' | 'lately' | 'another';

/** Dates that are looked at before and behind a count; the bound keeps the time linear in the length of a sentence. */
const BESIDE = 3;

/** The time of the count that the tokens `from` up to `to` of a sentence are, where dates stand in text order. */
export function timeOf(
  scan: FigureScan,
  { from, to }: { readonly from: number; readonly to: number },
  dates: readonly DateMention[],
  published: Day,
): TimeOfCount {
  const { tokens } = scan;
  const [start, end] = [tokens[from]?.start ?? 0, tokens[to - 1]?.end ?? 0];
  // "Tops the record of 1974; | the toll stands at 34"
  const opens = tokens.slice(0, from).findLast(({ text }) => text === ';');
  const closes = tokens.slice(to).find(({ text }) => text === ';');
  const [first, last] = [(opens ?? tokens[0])?.start ?? 0, (closes ?? tokens.at(-1))?.end ?? 0];
  let [nearest, gap]: [TimeOfCount, number] = ['now', Number.POSITIVE_INFINITY];
  const here = firstEndingAfter(dates, start);
  for (const date of dates.slice(Math.max(0, here - BESIDE), here + BESIDE)) {
    if (date.start < first || date.start >= last) continue;
    const away = date.start >= end ? date.start - end : start - date.end;
    const time = away < gap ? timeBy(date, published) : null;
    if (time !== null) [nearest, gap] = [time, away];
  }
  const isOfToday = nearest === 'now' && gap < Number.POSITIVE_INFINITY;
  const isBefore = (!isOfToday && isSinceThen(scan, from, to)) || isBehindAfter(scan, from) || isOfWar(scan, from, to);
  return isBefore ? 'another' : nearest;
}

/** What a date says; null for "after three days", which says nothing of when. */
function timeBy({ type, value, precision }: DateMention, published: Day): TimeOfCount | null {
  if (type === 'SET') return 'another';
  if (type === 'DURATION') return /^P[\dX]+[YME]/.test(value) ? 'another' : null;
  if (precision === 'vague' || value > `${published}~`) return null;
  const day = value.slice(0, 10) as Day;
  if (precision === 'day' || precision === 'time')
    return dayNumber(published) - dayNumber(day) > NEWS_DAYS ? 'another' : 'now';
  if (precision === 'week') return value.startsWith(weekPoint(published).value) ? 'now' : 'lately';
  const isOfMonth = addDays(published, -NEWS_DAYS).startsWith(value) || published.startsWith(value);
  return precision === 'month' && isOfMonth ? 'lately' : 'another';
}

const SINCE = 14;

/** "Since the war began, 74 people were killed", "146 have died since the mission was set up"; not "since Wednesday". */
function isSinceThen(scan: FigureScan, from: number, to: number): boolean {
  for (let at = Math.max(0, from - SINCE); at < to + SINCE && at < scan.tokens.length; at += 1) {
    if (!scan.is(at, 'since') || (at > 0 && at < from && scan.word(at - 1) !== ',')) continue;
    if (
      !/\p{Lu}/u.test(scan.tokens[at + 1]?.text ?? '') &&
      !scan.is(at + 1, 'moment-of-day') &&
      !scan.is(at + 1, 'latest')
    )
      return true;
  }
  return false;
}

/** The dead of a war: "More than 320,000 people have died in the conflict". */
function isOfWar(scan: FigureScan, from: number, to: number): boolean {
  if (!MANY.test(scan.phrase(from, to))) return false;
  for (let at = to; at < to + SINCE && scan.kind(at) === 'word'; at += 1) if (scan.is(at, 'war')) return true;
  return false;
}

const MANY = /\b\d{2,3},?\d{3}\b/;

const AFTER = 24;

/** "It came four days after an attack that killed 60": no comma parts the count from what the report's was after. */
function isBehindAfter(scan: FigureScan, from: number): boolean {
  for (let at = from - 1; at > from - AFTER && scan.kind(at) === 'word'; at -= 1)
    if (scan.is(at, 'open-ended') && scan.unit(at - 1)?.kind === 'time') return !scan.cue(at + 1)?.leads;
  return false;
}

import { addDays, weekday, weekdayNames } from '../../digest/day.ts';
import type { Day } from '../../digest/types.ts';
import type { Span } from '../read/date.ts';
import { type DateFound, monthSpan, singleDay, weekSpan, yearSpan } from './date-found.ts';
import { smallNumber } from './numbers.ts';

const WEEKDAY = new RegExp(`\\b(?:([Ll]ast|[Nn]ext|[Cc]oming)\\s+)?(${weekdayNames.join('|')})\\b`, 'g');
const NEAR_DAY = /\b(today|tonight|yesterday|tomorrow|overnight)\b/gi;
const PERIOD = /\b(?:earlier\s+|later\s+)?(this|last|next|past|previous)\s+(week|month|year|weekend)\b/gi;
const AGO =
  /\b(an?|one|two|three|four|five|six|seven|eight|nine|ten|\d{1,3})\s+(day|week|month|year)s?\s+(ago|earlier|before|previously|later|after)\b/gi;

/** Dates counted from publication: "Thursday", "yesterday", "last week", "earlier this month", "two days ago". */
export function relativeDates(text: string, published: Day): readonly DateFound[] {
  return [
    ...each(text, WEEKDAY, ([, which, name = '']) => weekdaySpans(which?.toLowerCase(), name, published)),
    ...each(text, NEAR_DAY, ([word = '']) => nearDays(word.toLowerCase(), published)),
    ...each(text, PERIOD, ([, which = '', unit = '']) => periods(which.toLowerCase(), unit.toLowerCase(), published)),
    ...each(text, AGO, (match) => distances(match, [singleDay(published)])),
  ];
}

/** "A year later" may also count from another date of the same text; `others` are those. */
export function chainedDates(text: string, others: readonly DateFound[]): readonly DateFound[] {
  const bases = others.flatMap((other) => other.spans);
  return each(text, AGO, (match) => distances(match, bases));
}

function each(text: string, pattern: RegExp, spansOf: (match: RegExpMatchArray) => readonly Span[]): DateFound[] {
  return [...text.matchAll(pattern)].flatMap((match) => {
    const spans = spansOf(match);
    const start = match.index ?? 0;
    return spans.length > 0 ? [{ start, end: start + match[0].length, text: match[0], spans }] : [];
  });
}

/** News convention: a bare weekday is the latest such day on or before publication. */
function weekdaySpans(which: string | undefined, name: string, published: Day): Span[] {
  const back = (weekday(published) - weekdayNames.indexOf(name) + 7) % 7;
  if (which === 'next' || which === 'coming')
    return [7 - back, 14 - back].map((count) => singleDay(addDays(published, count)));
  const latest = addDays(published, -back);
  if (which === undefined) return [singleDay(latest)];
  return [back === 0 ? addDays(latest, -7) : latest, addDays(latest, -7)].map(singleDay);
}

function nearDays(word: string, published: Day): Span[] {
  if (word === 'yesterday') return [singleDay(addDays(published, -1))];
  if (word === 'tomorrow') return [singleDay(addDays(published, 1))];
  const today = singleDay(published);
  return word === 'overnight'
    ? [today, singleDay(addDays(published, -1)), { start: addDays(published, -1), end: published }]
    : [today];
}

function periods(which: string, unit: string, published: Day): Span[] {
  const step = which === 'this' ? 0 : which === 'next' ? 1 : -1;
  const year = Number(published.slice(0, 4));
  if (unit === 'year') return [yearSpan(year + step)];
  if (unit === 'month') return [monthSpan(year, Number(published.slice(5, 7)) + step)];
  const week = weekSpan(published, step);
  if (unit === 'weekend') return [{ start: addDays(week.start, 5), end: week.end }];
  // "Last week" is a calendar week to some writers and the seven days before to others.
  return step === -1 ? [week, { start: addDays(published, -7), end: addDays(published, -1) }] : [week];
}

function distances(match: RegExpMatchArray, bases: readonly Span[]): Span[] {
  const [, amount = '', unit = '', word = ''] = match;
  const count = /^an?$/i.test(amount) ? 1 : (smallNumber(amount) ?? 1);
  // "A day after the talks" dates this by the talks, and the talks by this.
  const signs = /^(?:after|before)$/i.test(word) ? [-1, 1] : /^later$/i.test(word) ? [1] : [-1];
  return bases.flatMap((base) => signs.map((sign) => moved(base, sign * count, unit.toLowerCase())));
}

function moved({ start, end }: Span, count: number, unit: string): Span {
  if (unit === 'day') return { start: addDays(start, count), end: addDays(end, count) };
  if (unit === 'week') return { start: addDays(start, 7 * count - 3), end: addDays(end, 7 * count + 3) };
  const year = Number(start.slice(0, 4));
  return unit === 'year' ? yearSpan(year + count) : monthSpan(year, Number(start.slice(5, 7)) + count);
}

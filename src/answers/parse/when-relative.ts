import { addDays, weekday } from '../../digest/day.ts';
import { NUMBERS } from '../../digest/stem.ts';
import type { Day } from '../../digest/types.ts';
import {
  type Calendar,
  FIRST_DAY,
  type Impossible,
  LAST_DAY,
  type Moment,
  type Span,
  span,
  spanOf,
  yearOf,
} from './when-moment.ts';
import { monthOf, type Token, weekdayOf } from './when-words.ts';

/** A moment read from the pieces before `next`. */
export interface Parsed {
  readonly moment: Moment;
  readonly next: number;
}

const DAYS_BACK: Readonly<Record<string, number>> = {
  today: 0,
  now: 0,
  latest: 0,
  newest: 0,
  tonight: 0,
  yesterday: 1,
};

/** Reads what counts from the latest day covered, at `at`: "yesterday", "last week", "past 3 days", "saturday". */
export function relativeAt(tokens: readonly Token[], at: number, calendar: Calendar): Parsed | null {
  const word = tokens[at]?.text ?? '';
  const following = tokens[at + 1]?.text ?? '';
  const latest = calendar.to;
  const back = Object.hasOwn(DAYS_BACK, word) ? DAYS_BACK[word] : undefined;
  if (back !== undefined) {
    const skip = following === 'day' || following === 'news' ? 2 : 1;
    return fixed(counted(word, addDays(latest, -back), addDays(latest, -back), latest), at + skip);
  }
  if (word === 'day' && following === 'before' && tokens[at + 2]?.text === 'yesterday')
    return fixed(counted('day before yesterday', addDays(latest, -2), addDays(latest, -2), latest), at + 3);
  if (word === 'all' || word === 'ever') {
    const skip = following === 'time' || following === 'dates' ? 2 : 1;
    return fixed({ from: FIRST_DAY, to: LAST_DAY, label: ({ dates }) => dates.all }, at + skip);
  }
  if (['last', 'past', 'this', 'previous'].includes(word)) return afterLast(tokens, at, latest);
  const ago = tokens[at + 2]?.text === 'ago' ? spanAgo(word, following, latest) : null;
  if (ago) return fixed(ago, at + 3);
  const day = weekdayOf(word);
  return day === null ? null : fixed(latestWeekday(day, latest), at + 1);
}

function afterLast(tokens: readonly Token[], at: number, latest: Day): Parsed | null {
  const word = tokens[at]?.text ?? '';
  const unit = tokens[at + 1]?.text ?? '';
  const number = numberOf(unit);
  const several = number === null ? null : spanBack(number, tokens[at + 2]?.text ?? '', latest);
  if (several) return fixed(several, at + 3);
  const named = wholeUnit(unit, word === 'this' ? 0 : 1, latest);
  if (named) return 'from' in named ? fixed(counted(`${word} ${unit}`, named.from, named.to, latest), at + 2) : null;
  const month = monthOf(unit);
  if (month !== null) return { moment: { month, year: latestYearOf(month, latest) }, next: at + 2 };
  const day = weekdayOf(unit);
  return day === null ? null : fixed(latestWeekday(day, latest), at + 2);
}

const latestYearOf = (month: number, latest: Day): number =>
  month <= Number(latest.slice(5, 7)) ? yearOf(latest) : yearOf(latest) - 1;

/** The calendar week (from Monday), month or year that holds the latest day, or the one before. */
function wholeUnit(unit: string, back: 0 | 1, latest: Day): Span | Impossible | null {
  const calendar = { from: latest, to: latest };
  const [year, month] = [yearOf(latest), Number(latest.slice(5, 7))];
  if (unit === 'week') return weekOf(addDays(latest, -7 * back));
  if (unit === 'year') return spanOf({ year: year - back }, calendar);
  if (unit !== 'month') return null;
  return spanOf(month > back ? { year, month: month - back } : { year: year - 1, month: 12 }, calendar);
}

/** The seven days from the Monday on or before a day. */
export function weekOf(day: Day): Span {
  const monday = addDays(day, -((weekday(day) + 6) % 7));
  return span(monday, addDays(monday, 6));
}

/** A number of at most three digits, or in words up to twelve; "a" and "an" are one. */
function numberOf(word: string): number | null {
  if (/^\d{1,3}$/.test(word)) return Number(word);
  if (word === 'a' || word === 'an') return 1;
  const named = NUMBERS.indexOf(word);
  return named < 0 ? null : named + 1;
}

/** "3 days ago", "a week ago": one day; "two months ago", "5 years ago": that month or year. */
function spanAgo(word: string, unit: string, latest: Day): Span | null {
  const number = numberOf(word);
  if (number === null) return null;
  const words = `${word} ${unit} ago`;
  const days = /^days?$/.test(unit) ? number : /^weeks?$/.test(unit) ? number * 7 : null;
  if (days !== null) return counted(words, addDays(latest, -days), addDays(latest, -days), latest);
  const months = /^months?$/.test(unit) ? number : /^years?$/.test(unit) ? 0 : null;
  if (months === null) return null;
  const since = yearOf(latest) * 12 + Number(latest.slice(5, 7)) - 1 - months;
  const moment =
    months === 0 ? { year: yearOf(latest) - number } : { year: Math.floor(since / 12), month: (since % 12) + 1 };
  const found = spanOf(moment, { from: latest, to: latest });
  return 'from' in found ? counted(words, found.from, found.to, latest) : null;
}

/** "last 3 days": that many days up to the latest. */
function spanBack(number: number, unit: string, latest: Day): Span | null {
  const days = /^days?$/.test(unit) ? number : /^weeks?$/.test(unit) ? number * 7 : 0;
  return days === 0 ? null : counted(`last ${number} ${unit}`, addDays(latest, 1 - days), latest, latest);
}

function latestWeekday(day: number, latest: Day): Span {
  const found = addDays(latest, -((weekday(latest) - day + 7) % 7));
  return span(found, found, ({ dates }) => dates.readAsLatest(day, found));
}

/** A digest is an archive: what counts from "now" counts from its latest day, and the reply says so. */
function counted(words: string, from: Day, to: Day, latest: Day): Span {
  return span(from, to, ({ dates }) => dates.fromLatest(words, latest));
}

const fixed = (settled: Span, next: number): Parsed => ({ moment: { fixed: settled }, next });

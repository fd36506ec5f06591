import { SEASONS } from '../../digest/calendar.ts';
import { lastOfMonth } from '../../digest/day.ts';
import type { Day } from '../../digest/types.ts';
import { type Calendar, span, yearOf } from './when-moment.ts';
import type { Parsed } from './when-relative.ts';
import type { Token } from './when-words.ts';

/** Words that are a season only beside a year: "the fall of the town", "a hot spring". */
const NEEDS_YEAR = new Set(['spring', 'fall']);

/** Reads what is longer than a month and no year, at `at`: "summer 2020", "autumn of 2016", "the 20th century". */
export function eraAt(tokens: readonly Token[], at: number, calendar: Calendar): Parsed | null {
  return seasonAt(tokens, at, calendar) ?? centuryAt(tokens, at);
}

/** Three months; a winter is named by the year in which it begins. Without a year, the digest's own. */
function seasonAt(tokens: readonly Token[], at: number, calendar: Calendar): Parsed | null {
  const word = tokens[at]?.text ?? '';
  const first = SEASONS.get(word);
  if (first === undefined) return null;
  const next = ['of', 'in'].includes(tokens[at + 1]?.text ?? '') ? at + 2 : at + 1;
  const stated = /^(?:1[5-9]|2[01])\d\d$/.exec(tokens[next]?.text ?? '')?.[0];
  if (stated === undefined && NEEDS_YEAR.has(word)) return null;
  const year = stated === undefined ? yearOf(calendar.to) : Number(stated);
  const [lastYear, last] = first === 12 ? [year + 1, 2] : [year, first + 2];
  const [opens, ends] = [dayIn(year, first, 1), dayIn(lastYear, last, lastOfMonth(lastYear, last))];
  const fixed = span(opens, ends, ({ dates }) => dates.readAsMonths(word, first, last));
  return { moment: { fixed }, next: stated === undefined ? at + 1 : next + 1 };
}

/** "20th century": 1901 to 2000. */
function centuryAt(tokens: readonly Token[], at: number): Parsed | null {
  const [ordinal, word] = [tokens[at], tokens[at + 1]?.text];
  if (ordinal?.kind !== 'ordinal' || word !== 'century') return null;
  const century = Number.parseInt(ordinal.text, 10);
  if (century < 1 || century > 99) return null;
  const [opens, ends] = [dayIn(century * 100 - 99, 1, 1), dayIn(century * 100, 12, 31)];
  return { moment: { fixed: { from: opens, to: ends, label: ({ dates }) => dates.century(century) } }, next: at + 2 };
}

const dayIn = (year: number, month: number, day: number): Day =>
  [String(year).padStart(4, '0'), String(month).padStart(2, '0'), String(day).padStart(2, '0')].join('-') as Day;

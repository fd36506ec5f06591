import { eraAt } from './when-era.ts';
import { type Calendar, type Moment, type Part, span, spanOf, yearOf } from './when-moment.ts';
import { type Parsed, relativeAt, weekOf } from './when-relative.ts';
import { decadeOf, fullYear, monthOf, type Token, weekdayOf } from './when-words.ts';

/** How numbers are read: `loosely`, a number of one or two digits alone is a day of the month. */
export interface Reading {
  readonly calendar: Calendar;
  readonly loosely: boolean;
}

const ORDINAL_WEEKS: Readonly<Record<string, Part>> = {
  first: 'week 1',
  '1st': 'week 1',
  second: 'week 2',
  '2nd': 'week 2',
  third: 'week 3',
  '3rd': 'week 3',
  fourth: 'week 4',
  '4th': 'week 4',
  last: 'last week',
  final: 'last week',
};

const ORDINAL_HALVES: Readonly<Record<string, Part>> = {
  first: 'first half',
  '1st': 'first half',
  second: 'second half',
  '2nd': 'second half',
  last: 'second half',
};

const PART_WORDS: Readonly<Record<string, Part>> = {
  early: 'early',
  beginning: 'early',
  start: 'early',
  mid: 'mid',
  middle: 'mid',
  late: 'late',
  end: 'late',
};

/** Reads one date at `at`, as far as it goes; null where none begins there. */
export function momentAt(tokens: readonly Token[], at: number, reading: Reading): Parsed | null {
  return (
    partAt(tokens, at, reading) ??
    weekAt(tokens, at, reading) ??
    afterWeekday(tokens, at, reading) ??
    relativeAt(tokens, at, reading.calendar) ??
    eraAt(tokens, at, reading.calendar) ??
    decadeAt(tokens, at, reading.calendar) ??
    writtenAt(tokens, at, reading.calendar) ??
    namedAt(tokens, at, reading)
  );
}

/** "early october", "first half of 2016", "last week of october 2020", "mid-1990s". */
function partAt(tokens: readonly Token[], at: number, reading: Reading): Parsed | null {
  const [word = '', following = ''] = [tokens[at]?.text, tokens[at + 1]?.text];
  const own = (table: Readonly<Record<string, Part>>): Part | undefined =>
    Object.hasOwn(table, word) ? table[word] : undefined;
  let part = own(PART_WORDS);
  let next = at + 1;
  if (!part && following === 'week') part = own(ORDINAL_WEEKS);
  if (!part && following === 'half') part = own(ORDINAL_HALVES);
  if (!part) return null;
  if (following === 'week' || following === 'half') next += 1;
  while (['of', 'the', 'in'].includes(tokens[next]?.text ?? '') || tokens[next]?.kind === 'dash') next += 1;
  const whole = decadeAt(tokens, next, reading.calendar) ?? namedAt(tokens, next, { ...reading, loosely: false });
  if (!whole || whole.moment.day !== undefined) return null;
  const inYear = whole.moment.month === undefined;
  return inYear && part.includes('week') ? null : { ...whole, moment: { ...whole.moment, part } };
}

/** "week of october 26": from Monday to Sunday. */
function weekAt(tokens: readonly Token[], at: number, reading: Reading): Parsed | null {
  if (tokens[at]?.text !== 'week' || tokens[at + 1]?.text !== 'of') return null;
  const date = writtenAt(tokens, at + 2, reading.calendar) ?? namedAt(tokens, at + 2, reading);
  const day = date?.moment.day === undefined ? null : spanOf(date.moment, reading.calendar);
  if (!date || !day) return null;
  return 'impossible' in day ? date : { moment: { fixed: weekOf(day.from) }, next: date.next };
}

/** "saturday 31 october": the weekday adds nothing, and is passed over. */
function afterWeekday(tokens: readonly Token[], at: number, reading: Reading): Parsed | null {
  if (weekdayOf(tokens[at]?.text ?? '') === null) return null;
  const next = tokens[at + 1]?.text === 'the' ? at + 2 : at + 1;
  const date = writtenAt(tokens, next, reading.calendar) ?? namedAt(tokens, next, { ...reading, loosely: false });
  return date?.moment.day === undefined && date?.moment.fixed === undefined ? null : date;
}

function decadeAt(tokens: readonly Token[], at: number, calendar: Calendar): Parsed | null {
  const token = tokens[at];
  const decade = token ? decadeOf(token, yearOf(calendar.to)) : null;
  return decade === null ? null : { moment: { decade }, next: at + 1 };
}

/** "2020-10-31", "2020-10", "31/10/2020", "10/31/2020", "31/10". */
function writtenAt(tokens: readonly Token[], at: number, calendar: Calendar): Parsed | null {
  const token = tokens[at];
  if (token?.kind !== 'iso' && token?.kind !== 'slashed') return null;
  const [first = 0, second = 0, third] = token.text.split(/[-/.]/).map(Number);
  const next = at + 1;
  if (token.kind === 'slashed') return { moment: dayFirst(token.text, first, second, third, calendar), next };
  if (third !== undefined) return { moment: { year: first, month: second, day: third }, next };
  if (second <= 12) return { moment: { year: first, month: second }, next };
  const runs = spanOf({ year: first }, calendar);
  const ends = spanOf({ year: first - (first % 100) + second }, calendar);
  if (!('from' in runs) || !('from' in ends) || ends.to < runs.from) return null;
  return { moment: { fixed: span(runs.from, ends.to) }, next };
}

/** Numbers with strokes: day first, unless only month first makes a date. */
function dayFirst(asked: string, first: number, second: number, third: number | undefined, calendar: Calendar): Moment {
  const latest = yearOf(calendar.to);
  const year = third === undefined ? {} : { year: third < 100 ? fullYear(third, latest) : third };
  if (second > 12 && first <= 12) return { ...year, month: first, day: second };
  const moment = { ...year, month: second, day: first };
  if (first > 12 || first === second) return moment;
  const read = spanOf(moment, calendar);
  return 'impossible' in read
    ? moment
    : { ...moment, note: (words) => words.dates.readDayFirst(asked, read.label(words)) };
}

/** "31 october 2020", "oct 31st", "october", "2020", "the 31st": day, month and year in any order. */
function namedAt(tokens: readonly Token[], at: number, { loosely }: Reading): Parsed | null {
  let moment: Moment = {};
  let best: Parsed | null = null;
  for (let next = at; next < tokens.length; ) {
    const piece = pieceOf(tokens[next]);
    if (!piece || Object.keys(piece).some((key) => key in moment)) break;
    moment = { ...moment, ...piece };
    next += 1;
    if (isWhole(moment, loosely || tokens[next - 1]?.kind === 'ordinal')) best = { moment, next };
    while (next > at && ['of', 'the'].includes(tokens[next]?.text ?? '')) next += 1;
  }
  return best;
}

function pieceOf(token: Token | undefined): Moment | null {
  if (!token) return null;
  if (token.kind === 'ordinal') return { day: Number.parseInt(token.text, 10) };
  if (token.kind === 'word') {
    const month = monthOf(token.text);
    return month === null ? null : { month };
  }
  if (token.kind !== 'number') return null;
  if (token.text.length <= 2) return { day: Number(token.text) };
  return /^(?:1[5-9]|2[01])\d\d$/.test(token.text) ? { year: Number(token.text) } : null;
}

function isWhole({ day, month, year }: Moment, dayAlone: boolean): boolean {
  if (month !== undefined) return true;
  return day === undefined ? year !== undefined : year === undefined && dayAlone;
}

/** True for a date that lacks its month: "the 31st". */
export const isDayAlone = ({ day, month }: Moment): boolean => day !== undefined && month === undefined;

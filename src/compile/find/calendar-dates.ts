import { addDays, asDay, lastOfMonth, monthNames } from '../../digest/day.ts';
import type { Day } from '../../digest/types.ts';
import { calendarSpan, type Span } from '../read/date.ts';
import { type DateFound, monthSpan, singleDay, yearSpan } from './date-found.ts';

const MONTH = `(?:${monthNames.map((name) => (name === 'May' ? name : `${name}|${name.slice(0, 3)}\\.?`)).join('|')}|Sept\\.?)`;
const DAY = '(?:0?[1-9]|[12]\\d|3[01])(?:st|nd|rd|th)?';
const YEAR = '(?:1\\d|20)\\d\\d';
const PART = '[Ee]arly|[Mm]id|[Ll]ate|[Tt]he beginning of|[Tt]he end of';

const DAY_MONTH = new RegExp(
  `\\b(?:(${DAY})\\s*(?:-|–|to|and|until)\\s*)?(${DAY})\\s+(?:of\\s+)?(${MONTH})(?![a-z])(?:,?\\s+(${YEAR})\\b)?`,
  'g',
);
const MONTH_DAY = new RegExp(
  `\\b(${MONTH})\\s+(${DAY})(?:\\s*[-–]\\s*(${DAY}))?(?![\\d,]*\\d)(?:,?\\s+(${YEAR})\\b)?`,
  'g',
);
const MONTH_ALONE = new RegExp(`\\b(?:(${PART})[ -])?(${MONTH})(?![a-z])(?:\\s+(?:of\\s+)?(${YEAR})\\b)?`, 'g');
const ISO = /\b\d{4}-\d{2}-\d{2}\b/g;
const DECADE = /\b(\d{3})0s\b/g;
const YEAR_ALONE = new RegExp(`(?<![\\d.,:/$€£])\\b(${YEAR})\\b(?![,.:/]?\\d|s\\b|-\\d\\d-)`, 'g');

/** Words that are also months when they stand alone; then only after one of these. */
const ALSO_WORDS = /^(?:May|Mar|March)$/;
const BEFORE_MONTH = /\b(?:in|since|of|last|this|next|by|until|till|from|during|before|after|and|to)\s$/i;

/** How far ahead of publication a date without a year may lie and still mean this year's. */
const AHEAD_DAYS = 31;

/** Dates that the calendar names: "31 October 2020", "October 31st", "2020-10-31", "early October", "1997", "1990s". */
export function calendarDates(text: string, published: Day): readonly DateFound[] {
  return [
    ...each(text, ISO, ([day]) => spanList(calendarSpan(day ?? ''))),
    ...dayRanges(text, DAY_MONTH, ([, first, last, month, year]) => ({ first, last, month, year }), published),
    ...dayRanges(text, MONTH_DAY, ([, month, first, last, year]) => ({ first, last, month, year }), published),
    ...each(text, MONTH_ALONE, (match) => months(match, text, published)),
    ...each(text, DECADE, ([, decade]) => [
      { start: yearSpan(Number(`${decade}0`)).start, end: yearSpan(Number(`${decade}9`)).end },
    ]),
    ...each(text, YEAR_ALONE, ([, year]) => [yearSpan(Number(year))]),
  ];
}

function each(text: string, pattern: RegExp, spansOf: (match: RegExpMatchArray) => readonly Span[]): DateFound[] {
  return [...text.matchAll(pattern)].flatMap((match) => {
    const spans = spansOf(match);
    const start = match.index ?? 0;
    return spans.length > 0 ? [{ start, end: start + match[0].length, text: match[0], spans }] : [];
  });
}

interface DayRange {
  readonly first: string | undefined;
  readonly last: string | undefined;
  readonly month: string | undefined;
  readonly year: string | undefined;
}

/** "27 to 31 October 2020" is two dates, cut behind the first day; a day alone is one. */
function dayRanges(
  text: string,
  pattern: RegExp,
  partsOf: (match: RegExpMatchArray) => DayRange,
  published: Day,
): DateFound[] {
  return [...text.matchAll(pattern)].flatMap((match) => {
    const { first, last, month, year } = partsOf(match);
    const [start, end] = [match.index, match.index + match[0].length];
    const cut = first && last ? start + (/\d+(?:st|nd|rd|th)?/.exec(match[0])?.index ?? 0) + first.length : end;
    const date = (day: string | undefined, from: number, to: number): DateFound[] => {
      const spans = days(month, day, year, published);
      return spans.length > 0 ? [{ start: from, end: to, text: text.slice(from, to).trim(), spans }] : [];
    };
    return first && last ? [...date(first, start, cut), ...date(last, cut, end)] : date(first ?? last, start, end);
  });
}

const spanList = (span: Span | undefined): Span[] => (span ? [{ start: span.start, end: span.end }] : []);

const monthNumber = (name: string): number => monthNames.findIndex((month) => month.startsWith(name.slice(0, 3))) + 1;

function days(month: string | undefined, day: string | undefined, year: string | undefined, published: Day): Span[] {
  if (month === undefined || day === undefined) return [];
  const number = Number.parseInt(day, 10);
  return years(year, published).flatMap((candidate) => {
    const at = `${candidate}-${String(monthNumber(month)).padStart(2, '0')}-${String(number).padStart(2, '0')}`;
    const found = asDay(at);
    return found && isPlausible(singleDay(found), year, published) ? [singleDay(found)] : [];
  });
}

function months(match: RegExpMatchArray, text: string, published: Day): Span[] {
  const [, part, month = '', year] = match;
  const before = text.slice(0, match.index);
  if (part === undefined && year === undefined && ALSO_WORDS.test(month) && !BEFORE_MONTH.test(before)) return [];
  return years(year, published)
    .map((candidate) => partOf(monthSpan(candidate, monthNumber(month)), part))
    .filter((span) => isPlausible(span, year, published));
}

/** "Early" is the first ten days of a month, "mid" the second, "late" the rest. */
function partOf(month: Span, part: string | undefined): Span {
  const word = part?.toLowerCase();
  if (word === undefined) return month;
  if (word === 'early' || word === 'the beginning of') return { start: month.start, end: addDays(month.start, 9) };
  if (word === 'mid') return { start: addDays(month.start, 10), end: addDays(month.start, 19) };
  const [year, number] = [Number(month.start.slice(0, 4)), Number(month.start.slice(5, 7))];
  return { start: addDays(month.start, 20), end: addDays(month.start, lastOfMonth(year, number) - 1) };
}

/** The year as written; without one, the latest before publication and the one that has just begun or is near. */
function years(written: string | undefined, published: Day): number[] {
  const year = Number(published.slice(0, 4));
  return written === undefined ? [year - 1, year, year + 1] : [Number(written)];
}

/** Without a year: the latest such date on or before publication, or one that lies at most a month ahead. */
function isPlausible(span: Span, year: string | undefined, published: Day): boolean {
  if (year !== undefined) return true;
  return span.start > addDays(published, -366 + AHEAD_DAYS) && span.start <= addDays(published, AHEAD_DAYS);
}

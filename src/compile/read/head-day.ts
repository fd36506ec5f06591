import { asDay, weekday } from '../../digest/day.ts';
import type { Day } from '../../digest/types.ts';
import type { Language } from '../language/language.ts';
import { isOfDates, stampsIn } from './stamp.ts';

/** Letters of a line at the head of an article that gives its day, and words of any other part of it. */
const [LINE, OTHER] = [110, 6];

/** Lines at the head of an article among which one may give its day. */
export const HEAD = 10;

/** What stands between the parts of such a line: "National | Wednesday, 6 October 2032 | Page 1". */
const BETWEEN = /\s+[|/·•★*–—]\s+/u;

/** "19.1.33", "11/10/2032": three numbers, of which the last is the year. */
const NUMBERS = /(?<![\d./-])(\d{1,2})([./-])(\d{1,2})\2(\d{4}|\d{2})(?![\d./-])/;

const REMARK = /\s?\([^()]{0,60}\)\s*$/;

/**
 * The days that a line above the text may give as that of its article, where a part of it says nothing but when: one, but
 * for "11/10/2032", of which two may be meant. Without its weekday only a line that says nothing else gives a day.
 */
export function headDays(line: string, language: Language): readonly Day[] {
  const text = line.trim();
  if (text.length > LINE || !/\d/.test(text) || /\p{Ll}\.$/u.test(text)) return [];
  const parts = text.replace(REMARK, '').split(BETWEEN);
  for (const part of parts) {
    if (!isOfDates(part, language)) continue;
    const days = daysIn(part, language);
    const named = days.filter((day) => isNamedIn(part, day, language));
    const [day] = named;
    if (day && named.length === 1 && parts.every((each) => each === part || areFew(each))) return [day];
    if (parts.length === 1 && days.length > 0 && !language.calendar.weekdays.flat().some((word) => hasWord(part, word)))
      return days;
  }
  return [];
}

const areFew = (part: string): boolean => part.split(/\s+/).length <= OTHER && !/[.!?]$/.test(part);

const hasWord = (text: string, word: string): boolean =>
  text
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .includes(word);

const isNamedIn = (part: string, day: Day, { calendar }: Language): boolean =>
  calendar.weekdays[weekday(day)]?.some((word) => hasWord(part, word)) === true;

function daysIn(part: string, language: Language): readonly Day[] {
  const stamps = stampsIn(part, language).map(({ day }) => day);
  if (stamps.length > 0) return stamps;
  const [, first = '', sign, second = '', short = ''] = NUMBERS.exec(part) ?? [];
  const year = short.length === 2 ? `20${short}` : short;
  const dayOf = (month: string, day: string): Day | null =>
    asDay(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
  const days = [dayOf(second, first), sign === '.' ? null : dayOf(first, second)].flatMap((day) => day ?? []);
  return [...new Set(days)];
}

import { asDay, weekday } from '../../digest/day.ts';
import type { Day } from '../../digest/types.ts';
import type { Language } from '../language/language.ts';
import type { PublicationDay } from './cleaned.ts';
import type { Line } from './document.ts';
import { isOfDates, stampsIn } from './stamp.ts';

/** What there is to tell the day from: the text and its lines, and the days of the articles beside it. */
interface Sources {
  readonly text: string;
  readonly lines: readonly Line[];
  readonly language: Language;
  readonly others?: readonly Day[] | undefined;
}

/** Lines at the head of a file among which its masthead stands, and letters of such a line. */
const [OPENING, LINE] = [14, 120];

/** What stands between the parts of a masthead. */
const BETWEEN = /\s*[|·•★]\s*|\s+[–—]\s+|\s{3,}|\s*\(/u;

/**
 * The day of a masthead that says more than the day: "Est. 1911 · Weekly · Friday, April 11, 2031 · 2 crowns",
 * "Wed 19.1.33 ★ 60c". Of "11/10/2032" the day that lies among those of the articles beside it; null without one.
 */
export function dayOfMasthead({ text, lines, language, others = [] }: Sources): PublicationDay | null {
  for (const { start, end } of lines.slice(0, OPENING)) {
    const line = text.slice(start, Math.min(end, start + LINE + 1)).trim();
    if (line.length > LINE || !/\d/.test(line) || /[^.\p{Lu}]\.$/u.test(line)) continue;
    for (const part of line.split(BETWEEN)) {
      if (!isOfDates(part, language)) continue;
      const [day, ...more] = daysOf(part, language);
      if (day && more.length === 0) return { day, known: 'stated', basis: `the line “${line}”` };
      const among = [day, ...more].filter((each) => each && isAmong(each, others));
      if (among.length === 1 && among[0])
        return {
          day: among[0],
          known: 'inferred',
          basis: `“${part}”, read as the day among those of the other articles`,
        };
    }
  }
  return null;
}

function isAmong(day: Day, others: readonly Day[]): boolean {
  const sorted = [...others].sort();
  const [first, last] = [sorted[0], sorted.at(-1)];
  return first !== undefined && last !== undefined && day >= first && day <= last;
}

/** The days that a part of a masthead may mean: more than one where day and month can be taken for each other. */
function daysOf(part: string, language: Language): readonly Day[] {
  const [stamp, ...more] = stampsIn(part, language);
  if (stamp) return more.length === 0 ? [stamp.day] : [];
  const [, a = '', b = '', year = ''] = NUMERIC.exec(part) ?? [];
  if (year === '') return [];
  const named = part
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .flatMap((word) => language.calendar.weekdays.findIndex((names) => names.includes(word)))
    .find((index) => index >= 0);
  // Two digits of a year are read beside the weekday alone.
  if (year.length === 2 && named === undefined) return [];
  const whole = year.length === 2 ? `20${year}` : year;
  const days = [dayOf(whole, b, a), dayOf(whole, a, b)].filter((day) => day !== null);
  return [...new Set(days)].filter((day) => named === undefined || weekday(day) === named);
}

const NUMERIC = /(?<![\d/.-])(\d{1,2})[./-](\d{1,2})[./-](\d{4}|\d{2})(?![\d/.-])/;

const dayOf = (year: string, month: string, day: string): Day | null =>
  asDay(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);

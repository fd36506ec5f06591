import { asDay, monthNames, weekdayNames } from '../../digest/day.ts';
import type { Day } from '../../digest/types.ts';

/** A day written out with its year, as mastheads, bylines and page headers write it. */
export interface Stamp {
  readonly start: number;
  readonly end: number;
  readonly day: Day;
}

const MONTH = monthNames.map((name) => (name.length > 3 ? `${name}|${name.slice(0, 3)}` : name)).join('|');
const DAY_MONTH_YEAR = `(?<d1>\\d{1,2})(?:st|nd|rd|th)?(?: of)? (?<m1>${MONTH}|Sept)\\.?\\s?,?\\s(?<y1>\\d{4})`;
const MONTH_DAY_YEAR = `(?<m2>${MONTH}|Sept)\\.? (?<d2>\\d{1,2})(?:st|nd|rd|th)?\\s?,?\\s?(?<y2>\\d{4})`;
const ISO = '(?<y3>\\d{4})-(?<m3>\\d{2})-(?<d3>\\d{2})';
const NUMERIC = '(?<a4>\\d{1,2})(?<sep>[./-])(?<b4>\\d{1,2})\\k<sep>(?<y4>\\d{4})';
const STAMP = new RegExp(`(?<![\\p{L}\\p{N}])(?:${DAY_MONTH_YEAR}|${MONTH_DAY_YEAR}|${ISO}|${NUMERIC})(?!\\d)`, 'giu');

/** Every day with its year in a short text; a numeric one only where day and month cannot be taken for each other. */
export function stampsIn(text: string): readonly Stamp[] {
  return [...text.matchAll(STAMP)].flatMap((match) => {
    const day = dayOf(match.groups ?? {});
    return day ? [{ start: match.index, end: match.index + match[0].length, day }] : [];
  });
}

type Groups = Readonly<Record<string, string | undefined>>;

function dayOf({ d1, m1, y1, d2, m2, y2, d3, m3, y3, a4, b4, y4, sep }: Groups): Day | null {
  if (y1) return dayIn(y1, monthOf(m1), d1);
  if (y2) return dayIn(y2, monthOf(m2), d2);
  if (y3) return dayIn(y3, Number(m3), d3);
  const [a, b] = [Number(a4), Number(b4)];
  // Points stand between day and month where the day comes first.
  if (a > 12 || a === b || sep === '.') return dayIn(y4, b, a4);
  return b > 12 ? dayIn(y4, a, b4) : null;
}

const monthOf = (name = ''): number =>
  monthNames.findIndex((month) => month.toLowerCase().startsWith(name.slice(0, 3).toLowerCase())) + 1;

const dayIn = (year = '', month: number, day = ''): Day | null =>
  asDay(`${year}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}`);

const WORDS = new Set([
  ...[
    'published',
    'publication',
    'updated',
    'update',
    'posted',
    'modified',
    'created',
    'edited',
    'issued',
    'last',
    'first',
  ],
  ...[
    'date',
    'time',
    'on',
    'at',
    'and',
    'of',
    'the',
    'am',
    'pm',
    'a.m',
    'p.m',
    'noon',
    'midnight',
    'hrs',
    'h',
    'est',
    'read',
  ],
  ...[
    'gmt',
    'utc',
    'ist',
    'bst',
    'cet',
    'cest',
    'eet',
    'eest',
    'edt',
    'pst',
    'pdt',
    'cst',
    'cdt',
    'msk',
    'aest',
    'jst',
    'ksa',
    'local',
  ],
  ...[
    'ago',
    'minutes',
    'minute',
    'min',
    'mins',
    'hours',
    'hour',
    'hr',
    'days',
    'day',
    'yesterday',
    'today',
    'et',
    'z',
    't',
  ],
  ...monthNames.flatMap((name) => [name.toLowerCase(), name.slice(0, 3).toLowerCase()]),
  ...weekdayNames.flatMap((name) => [name.toLowerCase(), name.slice(0, 3).toLowerCase()]),
  ...['sept', 'tues', 'weds', 'thur', 'thurs'],
]);
const LABEL = /^(?:first |last )?(?:published|publication|updated?|posted|modified|created|edited|issued|date)\b/;

/** How a line of nothing but dates and times reads. */
export type DateLine = 'labelled' | 'bare' | null;

/** True words for a line that says when the article was written: "Published: 3 May 2031, 14:05 GMT", "2 hours ago". */
export function dateLine(plain: string): DateLine {
  if (plain.length > 120 || !/\d/.test(plain)) return null;
  const words = plain.split(/[\s,|/·•():;.-]+/).filter((word) => word !== '');
  if (
    !words.every(
      (word) => WORDS.has(word) || /^\d{1,4}(?:st|nd|rd|th|am|pm|z|t\d{2})?$/.test(word) || /^\+\d+$/.test(word),
    )
  )
    return null;
  if (LABEL.test(plain) && words.length > 1) return 'labelled';
  if (/\bago$/.test(plain) && words.length <= 4) return 'labelled';
  return stampsIn(plain).length > 0 || /^\d{1,2}[:.]\d{2}/.test(plain) ? 'bare' : null;
}

const LEADING =
  /^(?:(?:first |last )?(?:posted|published|updated)(?: (?:on|at))?:?\s+)?(?:(?:sun|mon|tue|wed|thu|fri|sat)[a-z]*\.?,?\s+)?$/i;

/** The day that a text opens with, before its first words: "Posted on 4 May 2031 by …", "Tuesday 4 May 2031 Ferry …". */
export function leadingStamp(opening: string): Stamp | null {
  const stamp = stampsIn(opening.slice(0, 90))[0];
  return stamp && LEADING.test(opening.slice(0, stamp.start).trimStart()) ? stamp : null;
}

import { asDay, daysBetween } from '../../../digest/day.ts';
import type { Day } from '../../../digest/types.ts';
import { inFigures } from './numbered-months.ts';
import { inGregorian } from './other-calendars.ts';

/** A day that a page states, in whatever way pages write days. */
export interface WrittenDay {
  readonly day: Day;
  /** Minutes since midnight, where a time is written with it. */
  readonly clock: number | null;
  /** True for an instant in UTC: the day may be another one where the page was published. */
  readonly utc: boolean;
}

/** Days that systems write where they have none: what databases begin, end and count from. */
const PLACEHOLDERS = new Set(['1970-01-01', '1969-12-31', '1900-01-01', '1899-12-30', '1980-01-01']);
/** Newspapers are scanned back to here; no page is of a later century. */
const [FIRST_YEAR, LAST_YEAR] = ['1700', '2100'];

/** True for a day of a century of which articles may be. */
export const mayBePublished = (day: Day): boolean => day > FIRST_YEAR && day < LAST_YEAR;

/** A day that is one, and no placeholder. */
function dayOf(year = '', month: string | number = '', day = ''): Day | null {
  const found = asDay(`${year}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}`);
  return found && mayBePublished(found) && !PLACEHOLDERS.has(found) ? found : null;
}

/** Languages whose months are known where a page does not say its own, or says it wrongly; the first that knows a word. */
const TAGS =
  'en de fr de-AT es it pt nl pl ru uk tr sv da nb fi cs sk hu ro hr sr bg el ca id vi ar ar-SY ar-DZ he hy ka az lt lv et sl mk sq is kk uz fa hi th'.split(
    ' ',
  );

/** Month by the words for it in a language, as ICU has them: whole and short, alone and behind a day. */
const monthsOf = new Map<string, ReadonlyMap<string, number>>();
function monthsIn(tag: string): ReadonlyMap<string, number> {
  const known = monthsOf.get(tag);
  if (known) return known;
  const months = new Map<string, number>();
  for (const month of ['long', 'short'] as const)
    for (const style of [{ month }, { month, day: 'numeric' }] as const) {
      const format = new Intl.DateTimeFormat(tag, { ...style, calendar: 'gregory', timeZone: 'UTC' });
      for (let index = 0; index < 12; index += 1) {
        const parts = format.formatToParts(new Date(Date.UTC(2000, index, 15)));
        const word = folded(parts.find(({ type }) => type === 'month')?.value ?? '').replace(/\.$/, '');
        if (/^\p{L}/u.test(word) && !months.has(word)) months.set(word, index + 1);
      }
    }
  monthsOf.set(tag, months);
  return months;
}

/** Without case and accents, which capitals and hurried hands leave out. */
const folded = (word: string): string =>
  word
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replaceAll('ı', 'i');

/** Short forms in use that ICU does not have. */
const OTHER_MONTHS = new Map([
  ['mrz', 3],
  ['maerz', 3],
  ['feber', 2],
  ['setiembre', 9],
]);

/** The month of a word: in the page's language, else in any that knows it; "sept" stands for "september". */
function monthOf(word: string, tag: string): number {
  const lower = folded(word);
  for (const each of [tag, ...TAGS]) {
    // In Hebrew "in" is a letter before the month.
    const month = monthsIn(each).get(lower) ?? monthsIn(each).get(lower.replace(/^ב/, ''));
    if (month) return month;
  }
  const other = OTHER_MONTHS.get(lower);
  if (other !== undefined || lower.length < 3) return other ?? 0;
  const names = [...monthsIn(tag), ...monthsIn('en')];
  if (lower.length <= LONGEST_SHORT) return names.find(([name]) => name.startsWith(lower))?.[1] ?? 0;
  // Basque and others put an ending for the case behind it: "maiatzaren" of "maiatza".
  return (
    names.find(
      ([name]) => name.length > LONGEST_SHORT && lower.startsWith(name) && lower.length < name.length + OF_CASE,
    )?.[1] ?? 0
  );
}
/** Letters of an ending, and one more. */
const OF_CASE = 4;
/** Letters of a month's short form. */
const LONGEST_SHORT = 5;

const WORD = '[\\p{L}\\p{M}]{2,15}';
const TIME = '\\d{1,2}:\\d{2}(?::\\d{2})?';
/** Behind the number of a day: "3rd", "3.", "3 de", "3º". */
const ENDING = "(?:st|nd|rd|th|er|º|ª|-an?)?\\.?[\\s,]{0,3}(?:of |de |di |ta[’'] |d[’'])?";
const FORMS = [
  '(?<y1>\\d{4})(?<s1>[-./])\\s?(?<m1>\\d{1,2})\\k<s1>\\s?(?<d1>\\d{1,2})',
  '(?<y2>\\d{4})\\s?[年년]\\s?(?<m2>\\d{1,2})\\s?[月월]\\s?(?<d2>\\d{1,2})',
  '(?<a3>\\d{1,2})\\s?(?<s3>[-./])\\s?(?<b3>\\d{1,2})\\s?\\k<s3>\\s?(?<y3>\\d{4}|\\d{2}(?![\\w.:]))',
  `(?<d4>\\d{1,2})(?:[-/](?=\\p{L}))?${ENDING}(?<m4>${WORD})(?:\\s?/\\s?${WORD}|,\\s${WORD},)?[.,،/-]?\\s{0,3}(?:de |del |['‘’-])?(?<y4>\\d{4}|(?<=[-'‘’])\\d{2}(?!\\d))`,
  `(?<m5>${WORD})\\.?\\s{1,3}(?<d5>\\d{1,2})(?:st|nd|rd|th)?(?:[\\s,]{1,3}['‘’]?|,\\s${WORD},\\s|,?\\s${TIME}(?:\\s[A-Z]{2,5})?\\s)(?<y5>\\d{4}|(?<= ['‘’])\\d{2}(?!\\d))`,
  '(?<y6>(?:19|20)\\d{2})(?<m6>[01]\\d)(?<d6>[0-3]\\d)(?=T?\\d{6}|T|$|[^\\d])',
  // "2031. május 14.", "2031 m. gegužės 14 d.", "2031. gada 14. maijs", "14 tháng 5 năm 2031".
  `(?<y8>\\d{4})\\.?\\s\\p{L}{1,4}\\.?\\s(?<d8>\\d{1,2})\\.?\\s(?<m8>${WORD})`,
  `(?<y7>\\d{4})(?:-?\\p{L}{2,3}|\\.?\\s\\p{L}{1,4})?[.,]?\\s(?<m7>${WORD})\\s(?<d7>\\d{1,2})(?![:\\d])`,
  '(?<d9>\\d{1,2})\\stháng\\s(?<m9>\\d{1,2}),?\\snăm\\s(?<y9>\\d{4})',
];
const DAY = new RegExp(`(?<![\\p{L}\\p{N}]|\\d[./-])(?:${FORMS.join('|')})(?!\\d{3}(?!\\d{3}(?!\\d)))`, 'gu');

/** The time behind a day: "T14:05:33.120Z", " 14:05", ", 9:01 p.m. CDT". */
const CLOCK =
  /^\D{0,24}?T?(?<h>\d{1,2})[:.h](?<m>\d{2})(?::?\d{2}(?:[.,]\d{1,9})?)?\s?(?<half>[ap]\.?m\b\.?)?\s?(?<utc>Z(?![a-z])|\+00:?00|UTC|GMT(?!\s?[+-]))?/iu;

/** Tags of places that write the month first in numbers. */
const MONTH_FIRST = /^en-(?:us|ph)/;

/**
 * The days in a short text, in any language whose months ICU knows; `tag` is the page's language. Numbers that could be
 * day or month are read by the custom of the language, and not at all where the tag is plain English.
 */
export function writtenDays(text: string, tag: string): readonly WrittenDay[] {
  const plain = text.slice(0, LONGEST).replace(FIGURES, asFigure);
  const words = inGregorian(inFigures(plain, tag.toLowerCase()), tag.toLowerCase());
  return [...words.matchAll(DAY)].flatMap((match) => {
    const before = words.slice(Math.max(0, match.index - BEFORE), match.index).toLowerCase();
    const day = dayIn(match.groups ?? {}, tag.toLowerCase(), before);
    if (!day) return [];
    const after = CLOCK.exec(words.slice(match.index + match[0].length, match.index + match[0].length + 60));
    const { h = '', m = '', half = '', utc } = after?.groups ?? {};
    const hour = half === '' ? Number(h) : (Number(h) % 12) + (half.toLowerCase().startsWith('p') ? 12 : 0);
    const clock = after && hour < 24 ? hour * 60 + Number(m) : null;
    return [{ day, clock, utc: clock !== null && utc !== undefined }];
  });
}
/** Characters that are looked through. */
const LONGEST = 400;

/** Figures of other writings, by the sign of their zero. */
const ZEROS = [...'٠۰०০੦૦୦௦౦೦൦๐໐༠၀០０'].map((zero) => zero.codePointAt(0) ?? 0);
const FIGURES = new RegExp(
  `[${ZEROS.map((zero) => `${String.fromCodePoint(zero)}-${String.fromCodePoint(zero + 9)}`).join('')}]`,
  'g',
);
function asFigure(sign: string): string {
  const code = sign.codePointAt(0) ?? 0;
  return String(code - (ZEROS.findLast((zero) => zero <= code) ?? code));
}

/** What numbers with points and strokes are when they are no days. */
const NUMBERED = /(?<!\p{L})(?:version|tel|fax|nr|no|isbn)[.:]{0,2}\s?$/u;

type Groups = Readonly<Record<string, string | undefined>>;

/** Characters before a day within which its weekday stands. */
const BEFORE = 14;

function dayIn(groups: Groups, tag: string, before: string): Day | null {
  const of = (key: string): string => groups[`${key}`] ?? '';
  if ((groups['y3'] || groups['y6']) && NUMBERED.test(before)) return null;
  if (groups['y3']) return numericDay(groups, tag, before);
  const form = [1, 2, 4, 5, 6, 7, 8, 9].find((each) => groups[`y${each}`]);
  const [year, month, day] = [of(`y${form}`), of(`m${form}`), of(`d${form}`)];
  return dayOf(inFull(year), /^\d/.test(month) ? month : monthOf(month, tag), day);
}

/** A year of two figures is one of the web's, or of what was printed before it. */
const inFull = (year: string): string => (year.length === 2 ? `${Number(year) < 70 ? 20 : 19}${year}` : year);

function numericDay({ a3 = '', b3 = '', s3, y3 = '' }: Groups, tag: string, before: string): Day | null {
  const year = inFull(y3);
  const [dayFirst, monthFirst] = [dayOf(year, b3, a3), dayOf(year, a3, b3)];
  if (!dayFirst || !monthFirst || dayFirst === monthFirst) return dayFirst ?? monthFirst;
  const named = [dayFirst, monthFirst].filter((day) => before.includes(weekdayOf(day, tag)));
  if (named.length === 1) return named[0] ?? null;
  if (s3 === '.') return dayFirst;
  if (MONTH_FIRST.test(tag)) return monthFirst;
  return tag === 'en' ? null : dayFirst;
}

/** The first letters of a day's weekday, as the language abbreviates it. */
function weekdayOf(day: Day, tag: string): string {
  const name = new Intl.DateTimeFormat(tag, { weekday: 'short', timeZone: 'UTC' }).format(new Date(day));
  return name.toLowerCase().replace(/\.$/, '');
}

/** The day of a value that machines write: ISO 8601 in its forms, an instant counted in seconds or milliseconds. */
export function machineDay(value: string, tag: string): WrittenDay | null {
  const trimmed = value.trim();
  if (/^1\d{9}(?:\d{3})?$/.test(trimmed)) {
    const instant = new Date(Number(trimmed.padEnd(13, '0'))).toISOString();
    return writtenDays(instant, tag)[0] ?? null;
  }
  return writtenDays(trimmed, tag)[0] ?? null;
}

/**
 * The day in an address: `/2031/05/14/`, `/2031-05-14-`, `2031.05.14`, `20310514`, `/2031/0514/`, `/2031/may/14/`,
 * `14-05-2031` where month and day cannot be taken for each other, `?date=2031-05-14`.
 */
export function addressDay(address: string, tag = 'en'): Day | null {
  const [path = '', query = ''] = address
    .replace(/^[a-z]+:\/\/[^/]+/i, '')
    .replace(/#.*/s, '')
    .split('?');
  const parts =
    /(?<!\d)((?:19|20)\d{2})([/_.-])(\d{1,2})\2(\d{1,2})(?!\d)/.exec(path) ??
    /(?<!\d)((?:19|20)\d{2})([/_-]?)([01]\d)[/_-]?([0-3]\d)(?!\d)/.exec(path) ??
    /\/((?:19|20)\d{2})(\/)([a-z]{3,10})\/(\d{1,2})\//i.exec(path) ??
    /(?:date|datum|fecha|tarih|day|dt)=((?:19|20)\d{2})([/-])(\d{1,2})\2(\d{1,2})(?!\d)/i.exec(query);
  if (!parts) return dayFirst(path);
  const [, year, , month = '', day] = parts;
  return dayOf(year, /\d/.test(month) ? month : monthOf(month, tag), day);
}

function dayFirst(path: string): Day | null {
  const [, day = '', , month = '', year = ''] =
    /(?<!\d)(\d{1,2})([/_.-])(\d{1,2})\2((?:19|20)\d{2})(?!\d)/.exec(path) ?? [];
  return Number(day) > 12 || day === month ? dayOf(year, month, day) : null;
}

/** Whether a day and time at some place may be that instant: the difference is one that a place has. */
export function isSameInstant({ day, clock }: WrittenDay, other: WrittenDay): boolean {
  const days = daysBetween(day, other.day);
  if (Math.abs(days) !== 1 || clock === null) return false;
  if (other.clock === null) return days < 0 ? clock < BEHIND : clock >= DAY_LENGTH - AHEAD;
  const ahead = days * DAY_LENGTH + other.clock - clock;
  return ahead % HALF_HOUR === 0 && ahead >= -BEHIND && ahead <= AHEAD;
}
/** Minutes of a day; places keep a time that is whole half hours from UTC, from the Pacific coast to New Zealand. */
const [DAY_LENGTH, HALF_HOUR, BEHIND, AHEAD] = [1440, 30, 8 * 60, 13 * 60];

import { asDay, daysBetween, weekday } from '../../digest/day.ts';
import type { Day } from '../../digest/types.ts';
import { type Language, perLanguage } from '../language/language.ts';

/** A day written out with its year, as mastheads, bylines and page headers write it. */
export interface Stamp {
  readonly start: number;
  readonly end: number;
  readonly day: Day;
}

const oneOf = (words: Iterable<string>): string => [...words].sort((a, b) => b.length - a.length).join('|');

/** An issue comes out on the first of its days. */
const firstOf = (from = '', to = from): string => (Number(to) > Number(from) ? from : to);

/** Every name of a month, also those that a translation may have left as they were. */
const monthsOf = perLanguage(({ calendar, dates }: Language): readonly (readonly string[])[] =>
  calendar.months.map((names, index) => [...names, ...(dates.monthsElsewhere?.[index] ?? [])]),
);

/** The other end of the days of an issue: "14/15 June", "7–13 October". */
const toAnother = (name: string): string => `(?:[/–-](?<${name}>\\d{1,2}))?`;

/** "3 May 2031", "3rd of May, 2031", "4. Mai 2031", "14/15 May ’31", "May 3, 2031", "2031-05-03", "03/05/2031". */
const patternOf = perLanguage((language: Language): RegExp => {
  const { dates, classes } = language;
  const month = oneOf(monthsOf(language).flat());
  const ending = `(?:${oneOf(dates.dayEndings ?? [])})?`;
  const ofs = oneOf([...(classes.get('of') ?? []), ...(dates.ofElsewhere ?? [])]);
  const [of, ofYear] = [`(?: (?:${ofs}))?`, `(?:\\s(?:${ofs})(?=\\s))?`];
  const forms = [
    `(?<d1>\\d{1,2})${toAnother('e1')}(?:${ending}|\\.)${of}[ /.-]?(?<m1>${month})\\.?${ofYear}\\s?,?[\\s/.-](?<y1>\\d{4}|['’]\\d{2})`,
    `(?<m2>${month})\\.? (?<d2>\\d{1,2})${toAnother('e2')}${ending}\\s?,?\\s?(?<y2>\\d{4}|['’]\\d{2})`,
    '(?<y3>\\d{4})(?<sep3>[-/.])(?<m3>\\d{2})\\k<sep3>(?<d3>\\d{2})',
    '(?<a4>\\d{1,2})(?<sep>[./-]) ?(?<b4>\\d{1,2})\\k<sep> ?(?<y4>\\d{4})',
  ];
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${forms.join('|')})(?!\\d)`, 'giu');
});

/** Every day with its year in a short text; a numeric one only where day and month cannot be taken for each other. */
export function stampsIn(text: string, language: Language): readonly Stamp[] {
  if (!/\d/.test(text)) return [];
  return [...text.matchAll(patternOf(language))].flatMap((match) => {
    const day = dayOf(match.groups ?? {}, language);
    return day ? [{ start: match.index, end: match.index + match[0].length, day }] : [];
  });
}

/** "May 3", "3 May": the first day in a short text that has no year, by the year; null where there is none. */
export const yearlessDay = (text: string, language: Language): ((year: number) => Day | null) | null =>
  yearlessStamp(text, language)?.dayOf ?? null;

/** A day without its year, by the year, and where it stands. */
export interface YearlessStamp {
  readonly start: number;
  readonly end: number;
  readonly dayOf: (year: number) => Day | null;
}

/** The same with where it stands. */
export function yearlessStamp(text: string, language: Language): YearlessStamp | null {
  const found = yearlessOf(language).exec(text);
  const { d1, m1, d2, m2 } = found?.groups ?? {};
  const [month, day] = [m1 ?? m2, d1 ?? d2];
  if (!found || day === undefined) return null;
  return {
    start: found.index,
    end: found.index + found[0].length,
    dayOf: (year) => dayIn(String(year), monthOf(month, language), day),
  };
}

const yearlessOf = perLanguage(({ calendar, dates }: Language): RegExp => {
  const month = oneOf(calendar.months.flat());
  const ending = `(?:${oneOf(dates.dayEndings ?? [])})?`;
  return new RegExp(
    `(?<![\\p{L}\\p{N}])(?:(?<d1>\\d{1,2})(?:${ending}|\\.) (?<m1>${month})|(?<m2>${month})\\.? (?<d2>\\d{1,2})${ending})(?![\\p{L}\\d:])(?!,? ?\\d{4})`,
    'iu',
  );
});

type Groups = Readonly<Record<string, string | undefined>>;

function dayOf(groups: Groups, language: Language): Day | null {
  const { d1, e1, m1, y1, d2, e2, m2, y2, d3, m3, y3, a4, b4, y4, sep } = groups;
  if (y1) return dayIn(y1, monthOf(m1, language), firstOf(d1, e1));
  if (y2) return dayIn(y2, monthOf(m2, language), firstOf(d2, e2));
  if (y3) return dayIn(y3, Number(m3), d3);
  const [a, b] = [Number(a4), Number(b4)];
  // Points stand between day and month where the day comes first.
  if (a > 12 || a === b || sep === '.') return dayIn(y4, b, a4);
  return b > 12 ? dayIn(y4, a, b4) : null;
}

const monthOf = (name = '', language: Language): number =>
  monthsOf(language).findIndex((names) => names.includes(name.toLowerCase())) + 1;

const dayIn = (year = '', month: number, day = ''): Day | null =>
  asDay(`${year.replace(/^['’]/, '20')}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}`);

/** "19.1.33", "11/10/2032": day and month in an order that only something else may tell. */
const SHORT = /(?<![\d/.-])(?<a>\d{1,2})(?<sep>[./-])(?<b>\d{1,2})\k<sep>(?<y>\d{4}|\d{2})(?![\d/-])/;

/**
 * The days of a line above a text. It may write its year short, or day and month in either order: the weekday beside it tells
 * which ("Wed 19.1.33"), or the days of the articles beside it, `others`.
 */
export function headStamps(text: string, language: Language, others: readonly Day[] = []): readonly Stamp[] {
  const short = SHORT.exec(text);
  const stamps = stampsIn(text, language);
  const { a = '', b = '', y = '', sep = '' } = short?.groups ?? {};
  // A weekday beside a day with points tells which number is the month.
  const isOne = stamps.length === 1 && stamps[0]?.start === short?.index && sep === '.';
  if (!short || (stamps.length > 0 && !isOne)) return stamps;
  const year = y.length === 2 ? `20${y}` : y;
  const [byDay, byMonth] = [dayIn(year, Number(b), a), dayIn(year, Number(a), b)];
  const either = [byDay, byMonth].filter((day) => day !== null);
  const named = weekdayIn(text, language);
  const fitting = either.filter((day) => named === null || weekday(day) === named);
  const day = fitting.length === 1 || sep === '.' ? (fitting[0] ?? byDay ?? undefined) : nearest(fitting, others);
  return day === undefined ? [] : [{ start: short.index, end: short.index + short[0].length, day }];
}

/** A short text with a bar where a day with its year stands, whichever number is the month. */
export const withoutDays = (text: string, language: Language): string =>
  /\d/.test(text) ? text.replace(patternOf(language), ' | ').replace(SHORT, ' | ') : text;

/** The weekday that a line names, from 0; null where it names none. */
export function weekdayIn(text: string, { calendar }: Language): number | null {
  const words = wordsIn(text.toLowerCase());
  const at = calendar.weekdays.findIndex((names) => names.some((name) => words.includes(name)));
  return at < 0 ? null : at;
}

/** Days that two readings of one date are apart at least before the articles beside it tell which it is. */
const APART = 10;

/** The one of two days that lies near others, where the other lies much further off. */
function nearest(days: readonly Day[], others: readonly Day[]): Day | undefined {
  if (others.length === 0) return undefined;
  const far = (day: Day): number => Math.min(...others.map((other) => Math.abs(daysBetween(day, other))));
  const [first, second] = [...days].sort((one, other) => far(one) - far(other));
  return first !== undefined && second !== undefined && far(second) - far(first) >= APART ? first : undefined;
}

/** True for words that say of a day that something was changed on it. */
export const isUpdated = (words: string, { classes }: Language): boolean =>
  words
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .some((word) => classes.get('updated')?.has(word));

/** How a line of nothing but dates and times reads. */
export type DateLine = 'labelled' | 'bare' | null;

const BETWEEN = /[\s,|/·•():;.-]+/;

/** What a line of dates may hold beside days and times: words, "14", "3rd", "+2", "10am", "z". */
const dateWordsOf = perLanguage((language: Language) => {
  const { calendar, dates, classes } = language;
  const words = [...monthsOf(language), ...calendar.weekdays, dates.ofElsewhere ?? []].flat();
  const ending = oneOf([...(dates.dayEndings ?? []), ...(classes.get('half-of-day') ?? []), 'z', 't\\d{2}']);
  return {
    words: new Set([...words, ...(classes.get('date-line') ?? [])]),
    number: new RegExp(`^(?:\\d{1,4}(?:${ending})?|(?:gmt|utc)?\\+\\d+)$`),
  };
});

/** True words for a line that says when the article was written: "Published: 3 May 2031, 14:05 GMT", "2 hours ago". */
export function dateLine(plain: string, language: Language): DateLine {
  if (plain.length > 120 || !/\d/.test(plain)) return null;
  const { words: known, number } = dateWordsOf(language);
  const { classes } = language;
  const isDay = (text: string): boolean => stampsIn(text, language).length > 0 || NUMERIC.test(text);
  const parts = plain.replace(GLUED, '$1 ').split(PART);
  const hasDay = (): boolean => parts.some(isDay);
  const others = parts.filter((part) => !wordsIn(part).every((word) => known.has(word) || number.test(word)));
  // "Published 14/05/2031 14:05 UTC+2 | Halle Post | Weather"
  const isLabelled = classes.get('date-label')?.has(wordsIn(parts[0] ?? '')[0] ?? '') === true && hasDay();
  const areShort = others.length < parts.length && others.every((part) => wordsIn(part).length <= 3);
  if (isLabelled && areShort) return 'labelled';
  if (others.length > 0 && !(isNameBeside(others, parts, isDay) && hasDay())) return null;
  const words = wordsIn(parts.join(' '));
  if (words.length > 1 && words.some((word) => classes.get('date-label')?.has(word))) return 'labelled';
  if (classes.get('ago')?.has(words.at(-1) ?? '') && words.length <= 4) return 'labelled';
  return isDay(plain) || /^\d{1,2}[:.]\d{2}/.test(plain) ? 'bare' : null;
}

/**
 * True for a part of a line that only says when: "Thursday 7 October 2032", "06:30", "Updated 15:50", "Page closed 22:15". Of
 * a year the day and month stand in the part before.
 */
export function isOfDates(text: string, language: Language): boolean {
  const { words: known, number } = dateWordsOf(language);
  const words = wordsIn(text.toLowerCase());
  const isWhen = (word: string): boolean => known.has(word) || number.test(word);
  if (!/\d/.test(text) && !words.every((word) => known.has(word))) return false;
  const others = words.filter((word) => !isWhen(word));
  return (
    others.length === 0 ||
    (others.length <= LABEL && TIME.test(text) && !/ \p{Lu}/u.test(text) && isWhen(words.at(-1) ?? ''))
  );
}

/** Words of a label that no list has: "page closed". */
const LABEL = 3;

/**
 * "4 May 2031 / 1:07 AM / Coast News": beside day and time, one short part may name the page or its section. One that holds
 * both leaves room for fewer words: "2031-05-04 21:07 GMT+3 — Coast Wire".
 */
function isNameBeside(others: readonly string[], parts: readonly string[], isDay: (text: string) => boolean): boolean {
  const [other = '', ...more] = others;
  const { length } = wordsIn(other);
  if (more.length > 0 || length > 4) return false;
  return length <= (parts.length > 2 ? 4 : parts.some((part) => isDay(part) && TIME.test(part)) ? 3 : 0);
}

const wordsIn = (text: string): readonly string[] => text.split(BETWEEN).filter((word) => word !== '');
const TIME = /(?<!\d)\d{1,2}[:.]\d{2}(?!\d)/;
/** Signs between the parts of a line of dates, with spaces around them; what stands in one element may touch the next. */
const PART = /\s+[|/·•–—-]\s+/;
const GLUED = /(\d)(?=\p{L}{5})/gu;
/** "05/14/31": with a time or a label beside it, a day, whichever number is the month. */
const NUMERIC = /(?<![\d/.-])\d{1,2}([./-])\d{1,2}\1\d{2}(?![\d/.-])/;

/** The day that a text opens with, before its first words: "Posted on 4 May 2031 by …", "Tuesday 4 May 2031 Ferry …". */
export function leadingStamp(opening: string, language: Language): Stamp | null {
  const stamp = stampsIn(opening.slice(0, 90), language)[0];
  if (!stamp) return null;
  const words = opening.slice(0, stamp.start).toLowerCase().split(BETWEEN);
  const weekdays = language.calendar.weekdays.flat();
  const isLead = (word: string): boolean =>
    word === '' ||
    weekdays.includes(word) ||
    ['before-date-label', 'date-label', 'on', 'at'].some((name) => language.classes.get(name)?.has(word));
  return words.every(isLead) ? stamp : null;
}

/** Characters of an opening in which an agency's stamp stands. */
const OPENING = 300;

/** The day behind the letters of an agency and its own weekday, before the first words: "… ABC Friday 16 May 2031 Two …". */
export function agencyStamp(opening: string, language: Language): Stamp | null {
  const [stamp] = stampsIn(opening.slice(0, OPENING), language);
  if (!stamp) return null;
  const [agency = '', named = ''] = opening
    .slice(0, stamp.start)
    .trimEnd()
    .split(/[\s,]+/)
    .slice(-2);
  const isOwnDay = language.calendar.weekdays[weekday(stamp.day)]?.includes(named.toLowerCase());
  return isOwnDay && /^\(?\p{Lu}{2,6}\)?$/u.test(agency) ? stamp : null;
}

/** Letters of a line that gives the day beside a name, and words that are neither of a name nor of a day. */
const [MASTHEAD, OTHER_WORDS] = [120, 2];

/**
 * True for a line of a name and the day, with the time or a remark in brackets behind it: "Halle Evening Post, Thursday, 16
 * May 2031", "Coast News online - updated 16 May 2031, 21:40 GMT". A day that something tells of stands behind another word.
 */
export function isMasthead(line: string, language: Language): boolean {
  const text = line.trim();
  const [stamp, ...more] = text.length > MASTHEAD ? [] : stampsIn(text, language);
  if (!stamp || more.length > 0) return false;
  const { words: dateWords } = dateWordsOf(language);
  const isOfDay = (word: string): boolean => dateWords.has(word.toLowerCase()) || /^[\d:.]+$/.test(word);
  const behind = text.slice(stamp.end).replace(REMARK, '');
  if (!wordsIn(behind).every(isOfDay)) return false;
  const before = wordsBefore(text, stamp, language);
  const last = before.at(-1) ?? '';
  const isName = (word: string): boolean => /^[\p{Lu}\d&]/u.test(word) || word.length <= 3;
  const isIn = (name: string, word = ''): boolean => language.classes.get(name)?.has(word.toLowerCase()) === true;
  const isOfIssue = isIn('of', last) && isIn('issue', before.at(-2));
  const isLabelled = isIn('date-label', last) || isIn('before-date-label', last) || isOfIssue;
  const isApart = isLabelled || /[,|·:•–—-]\s*$/.test(withoutWeekday(text.slice(0, stamp.start), language));
  const isDayAlone = before.length === 0 && behind !== text.slice(stamp.end);
  return (
    (isApart || isDayAlone) &&
    (isDayAlone || before.some((word) => /^\p{Lu}/u.test(word))) &&
    before.filter((word) => !isName(word) && !isOfDay(word)).length <= OTHER_WORDS
  );
}

/** What may stand behind the day: "(translated from Merrish)", ". Machine translated from the Merrish.", "- all times local". */
const REMARK = /^(?: ?\([^()]*\)| [–—-] \p{L}+(?: \p{L}+){0,4}|\. \p{Lu}\p{L}+(?: \p{L}+){1,5}\.)$/u;

/**
 * What a line gives its day with, where the day stands apart from all else in it, and with nothing behind but an hour: "Coast News
 * – bulletin, 3 May, 07:00", "Tuesday 3 May", and not "The fire of 3 May" or "Since 3 May 2019".
 */
export function isSetOff(line: string, { start, end }: Omit<Stamp, 'day'>, language: Language): boolean {
  const { words: dateWords } = dateWordsOf(language);
  const isOfDay = (word: string): boolean => dateWords.has(word.toLowerCase()) || /^[\d:.]+(?:[ap]m)?$/.test(word);
  if (!wordsIn(line.slice(end).replace(REMARK, '')).every(isOfDay)) return false;
  const before = withoutWeekday(line.slice(0, start), language);
  const isIn = (name: string, word = ''): boolean => language.classes.get(name)?.has(word.toLowerCase()) === true;
  const words = wordsIn(before);
  const last = words.at(-1) ?? '';
  const isOfIssue = isIn('of', last) && isIn('issue', words.at(-2));
  return words.every(isOfDay) || isOfIssue || isIn('date-label', last) || /(?:[,|·:•(]|\s[–—-])\s*$/.test(before);
}

const withoutWeekday = (text: string, { calendar }: Language): string => {
  const last = /(\p{L}+)[,.]?\s*$/u.exec(text);
  const isWeekday = last?.[1] !== undefined && calendar.weekdays.flat().includes(last[1].toLowerCase());
  return isWeekday ? text.slice(0, last.index) : text;
};

const wordsBefore = (text: string, { start }: Stamp, language: Language): readonly string[] =>
  withoutWeekday(text.slice(0, start).replace(/ \([^()]*\)/, ''), language)
    .split(/[\s,|·:•–—-]+/)
    .filter((word) => word !== '');

/** The name that stands before the day in such a line; null where there is none, or more than one. */
export function nameOfMasthead(line: string, language: Language): string | null {
  const [stamp] = stampsIn(line, language);
  if (!stamp) return null;
  const { words: dateWords } = dateWordsOf(language);
  const parts = withoutWeekday(line.slice(0, stamp.start).replace(/ \([^()]*\)/, ''), language)
    .split(/\s*[,|·•]\s*|\s+[–—-]\s+/)
    .map((part) => part.trim())
    .filter((part) => wordsIn(part).some((word) => !dateWords.has(word.toLowerCase())));
  const [name = '', ...others] = parts;
  const isLabel = wordsIn(name).some((word) => language.classes.get('date-label')?.has(word.toLowerCase()));
  const isNone = isLabel || /\d/.test(name) || language.pages.header?.by.test(name) === true;
  return others.length > 0 || name === '' || isNone ? null : name;
}

import { addDays, daysBetween, weekday as weekdayOf } from '../../digest/day.ts';
import type { Day } from '../../digest/types.ts';
import { type Language, perLanguage } from '../language/language.ts';
import type { Document, Line } from './document.ts';
import { stampsIn, yearlessDay } from './stamp.ts';

/** Entries of a page that is told by the hour, at least; and minutes by which its clock goes back where a night lies between. */
const [ENTRIES, NIGHT] = [4, 5 * 60];

/** Minutes of a day that a page does without, at least. */
const APART = 120;

/** Characters of a line that is an hour or a day. */
const SHORT = 40;

/** "WEDNESDAY 14 JANUARY", "Thursday", "14 Jan 2032:": a line, or what stands behind its hour, that is a day and nothing else. */
const dayLineOf = perLanguage(({ calendar }: Language): RegExp => {
  const [weekday, month] = [calendar.weekdays, calendar.months].map((names) => names.flat().join('|'));
  const date = `(?:\\d{1,2}(?:st|nd|rd|th)? (?:${month})|(?:${month})\\.? \\d{1,2})(?:,? \\d{4})?`;
  return new RegExp(`^[\\s•*–—-]{0,4}(?:(?<weekday>${weekday})\\.?(?:,? ${date})?|${date})\\s?[:.]?\\s{0,4}$`, 'iu');
});

const HOUR = /^(?<hour>\d{1,2})(?:[.:](?<minute>\d\d))?\s?(?<half>[ap])?/i;

/** An entry of a live page: its first line, its minute of the day, and the day that it stands below. */
interface Entry {
  readonly line: number;
  readonly minute: number;
  readonly head: Day | null;
}

/**
 * The lines of a document, those of another day than that of publication with that day: of a live page what stands below a
 * day ("WEDNESDAY 14 JANUARY"), or beyond the midnight that its hours pass; and an update that has a day of its own.
 */
export function linesByDay(doc: Document): readonly Line[] {
  const days = daysOfLines(doc);
  return doc.lines.map((line, at): Line => {
    const day = dayOfUpdate(doc.text.slice(line.start, Math.min(line.end, line.start + 2 * SHORT)), doc) ?? days[at];
    return day === undefined || day === doc.published ? line : { ...line, day };
  });
}

/** The day of each line of a live page that runs over several; empty for any other text. */
function daysOfLines(doc: Document): readonly (Day | undefined)[] {
  const { entries, heads } = entriesIn(doc);
  if (entries.length < ENTRIES) return [];
  const steps = heads.length > 0 ? null : stepsOf(entries.map(({ minute }) => minute));
  const days =
    heads.length > 0 ? entries.map(({ head }) => head ?? doc.published) : ((steps && byClock(doc, steps)) ?? []);
  if (days.length === 0) return [];
  const lines: (Day | undefined)[] = doc.lines.map(() => undefined);
  for (const [index, { line }] of entries.entries())
    lines.fill(days[index], line, entries[index + 1]?.line ?? lines.length);
  return lines;
}

/** The entries of a page, and the days that head some of them; a day above all of them counts where others do. */
function entriesIn(doc: Document): { readonly entries: readonly Entry[]; readonly heads: readonly Day[] } {
  const entries: Entry[] = [];
  const heads: Day[] = [];
  let head: Day | null = null;
  doc.lines.forEach(({ start, end }, line) => {
    const words = doc.text.slice(start, Math.min(end, start + 2 * SHORT));
    const hour = doc.language.accounts.opensEntry.exec(words)?.[0] ?? '';
    const day = end - start > SHORT ? null : dayIn(words.slice(hour.length), doc);
    if (day !== null) head = day;
    if (day !== null && (entries.length > 0 || hour !== '')) heads.push(day);
    if (hour !== '') entries.push({ line, minute: minuteOf(hour), head });
  });
  return { entries, heads };
}

/** The day that a short line is: of several of its name the one nearest to publication. */
function dayIn(words: string, doc: Document): Day | null {
  const line = dayLineOf(doc.language).exec(words);
  // A page runs over days beside the one that it is dated by.
  return line && dayNamed(words.replace(/[:.]?\s{0,4}$/, ''), line.groups?.['weekday'], doc, 3);
}

/** "Update, 26 September: …", "Update Saturday 8.15: …": the day of an update, which comes behind the article. */
function dayOfUpdate(words: string, doc: Document): Day | null {
  const day = doc.language.accounts.opensUpdate.exec(words)?.groups?.['day'];
  const named = day === undefined ? null : dayNamed(day, day, doc, 6);
  return named !== null && named >= doc.published ? named : null;
}

/** The day that words name with the month, or by the weekday alone: so many days ahead of publication at most. */
function dayNamed(words: string, weekday = '', { published, language }: Document, ahead: number): Day | null {
  const [stamp] = stampsIn(words, language);
  if (stamp) return stamp.day;
  const dayOf = yearlessDay(words, language);
  const year = Number(published.slice(0, 4));
  const near = dayOf && [year - 1, year, year + 1].flatMap((each) => dayOf(each) ?? []);
  if (near) return near.sort((a, b) => apart(a, published) - apart(b, published))[0] ?? null;
  const at = language.calendar.weekdays.findIndex((names) => names.includes(weekday.toLowerCase()));
  const later = (at - weekdayOf(published) + 7) % 7;
  return at < 0 ? null : addDays(published, later > ahead ? later - 7 : later);
}

const apart = (one: Day, other: Day): number => Math.abs(daysBetween(one, other));

function minuteOf(words: string): number {
  const { hour = '0', minute = '0', half } = HOUR.exec(words)?.groups ?? {};
  const hours = half === undefined ? Number(hour) : (Number(hour) % 12) + (half.toLowerCase() === 'p' ? 12 : 0);
  return 60 * hours + Number(minute);
}

/**
 * By entry, 1 for those behind the midnight that their hours pass once and 0 for those before it; null where they pass none,
 * or go so far that an hour stands at the head of the page for another reason: "17.10 Summary", and then from 8.00 to 17.05.
 */
function stepsOf(minutes: readonly number[]): readonly number[] | null {
  const steps = minutes.slice(1).map((minute, at) => minute - (minutes[at] ?? 0));
  const isNewestFirst = steps.filter((step) => step < 0).length > steps.length / 2;
  const nights = steps.flatMap((step, at) => ((isNewestFirst ? step : -step) >= NIGHT ? [at + 1] : []));
  const [night] = nights;
  if (night === undefined || nights.length > 1) return null;
  const [first = 0, last = 0] = [minutes[0], minutes.at(-1)];
  if ((isNewestFirst ? last - first : first - last) < APART) return null;
  return minutes.map((_, at) => Number(isNewestFirst ? at < night : at >= night));
}

/** The days of entries: the page is dated by the day of most of them, or, where it says when it was updated, by the last. */
function byClock({ text, lines, language, published }: Document, steps: readonly number[]): readonly Day[] {
  const dated = lines.find(({ part }) => part === 'date');
  const words = dated
    ? text
        .slice(dated.start, dated.end)
        .toLowerCase()
        .split(/[^\p{L}]+/u)
    : [];
  const isUpdated = words.some((word) => language.classes.get('updated')?.has(word));
  const behind = steps.filter((step) => step === 1).length;
  const first = isUpdated || behind > steps.length / 2 ? addDays(published, -1) : published;
  return steps.map((step) => addDays(first, step));
}

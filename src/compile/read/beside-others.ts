import { addDays, daysBetween, weekday } from '../../digest/day.ts';
import type { Day } from '../../digest/types.ts';
import { type Language, perLanguage } from '../language/language.ts';
import type { PublicationDay } from './cleaned.ts';
import { datelineOf } from './dateline.ts';
import { linesAbove } from './own-day.ts';
import type { PublicationSources } from './publication-sources.ts';
import {
  headStamps,
  isOfDates,
  isSetOff,
  isUpdated,
  stampsIn,
  weekdayIn,
  type YearlessStamp,
  yearlessStamp,
} from './stamp.ts';

/** Days from an article beside it within which a day without its year lies, and within which a weekday alone does. */
const [NEAR, SAME_WEEK] = [60, 2];

/** Lines at the head of an article that may have its dateline, signs of one, and of a line that is a day. */
const [OPENING, DATELINE, SHORT] = [6, 100, 60];

/** How the basis of a day ends whose year the articles beside it tell. */
const YEAR = 'of the year in which that is near the days of the other articles';

/**
 * The day of an article that gives it without its year, or as a weekday alone, by the days of the articles beside it: from a
 * line above the text ("Sunday, 8 May"), its dateline, an entry of a live page, or what its first paragraphs report by the day.
 */
export function besideOthers(sources: PublicationSources): PublicationDay | null {
  if ((sources.others ?? []).length === 0) return null;
  const days = dayLines(sources);
  // What is told day by day is of none of them, unless it is a live page.
  const isOfOne = new Set(days.map(({ key }) => key)).size < 2;
  return (
    (isOfOne ? aboveText(sources) : null) ??
    ofDateline(sources) ??
    ofEntries(days, sources) ??
    ofSpeech(sources) ??
    numbers(sources) ??
    (isOfOne ? ofWeekday(sources) : null)
  );
}

/** Lines that are a day without its year, or a weekday: "18:02 Tue 3 May", "WEDNESDAY". */
const dayLines = ({ lines, text, language }: PublicationSources) =>
  lines.flatMap(({ start, end }) => {
    const line = end - start > SHORT ? '' : text.slice(start, end);
    if (line === '' || !isOfDates(line, language) || stampsIn(line, language).length > 0) return [];
    const stamp = yearlessStamp(line, language);
    const key = stamp?.dayOf(LEAP) ?? weekdayIn(line, language);
    return key === null ? [] : [{ line, stamp, key }];
  });

/** A year that has every day; and entries with an hour that a live page has at least. */
const [LEAP, ENTRIES] = [2000, 2];

/** The one day, of the years of the articles beside it, that lies near one of them and falls on the weekday that is named beside it. */
function dayNear(
  words: string,
  { dayOf }: Pick<YearlessStamp, 'dayOf'>,
  { others = [], language }: PublicationSources,
): Day | null {
  const named = weekdayIn(words, language);
  const years = new Set(others.flatMap((day) => [-1, 0, 1].map((more) => Number(day.slice(0, 4)) + more)));
  const days = [...years].flatMap((year) => dayOf(year) ?? []);
  const near = days.filter((day) => others.some((other) => Math.abs(daysBetween(day, other)) <= NEAR));
  const [day, ...more] = near;
  return day !== undefined && more.length === 0 && (named === null || weekday(day) === named) ? day : null;
}

const inferred = (day: Day, words: string, how = YEAR): PublicationDay => ({
  day,
  known: 'inferred',
  basis: `“${words.trim()}”, ${how}`,
});

/** "Thu, May 3", "Coast News, Tuesday 3 May, 21:14" */
function aboveText(sources: PublicationSources): PublicationDay | null {
  for (const { start, end } of linesAbove(sources)) {
    const line = sources.text.slice(start, end);
    const stamp = yearlessStamp(line, sources.language);
    const day = stamp && isSetOff(line, stamp, sources.language) ? dayNear(line, stamp, sources) : null;
    if (day) return inferred(day, line);
  }
  return null;
}

/** The lines at the head of an article that are read. */
const opening = ({ lines }: PublicationSources) => lines.filter(({ kept }) => kept).slice(0, OPENING);

/** "VELSK, May 3 (Coastwire) - …" */
function ofDateline(sources: PublicationSources): PublicationDay | null {
  for (const { start, end } of opening(sources)) {
    const dateline = datelineOf(sources.text.slice(start, Math.min(end, start + DATELINE)));
    const stamp = yearlessStamp(dateline, sources.language);
    if (!stamp) continue;
    const day = dayNear(dateline, stamp, sources);
    return day && inferred(day, dateline);
  }
  return null;
}

/** "18:02 Tue 3 May" above entries of a live page: the page is of the last of its days. */
function ofEntries(days: ReturnType<typeof dayLines>, sources: PublicationSources): PublicationDay | null {
  const { lines, text, language } = sources;
  const isEntry = ({ start, end }: { readonly start: number; readonly end: number }): boolean =>
    language.accounts.opensEntry.test(text.slice(start, Math.min(end, start + SHORT)));
  if (days.length === 0 || lines.filter(isEntry).length < ENTRIES) return null;
  const found = days.flatMap(({ line, stamp }) => {
    const day = stamp && dayNear(line, stamp, sources);
    return day ? [{ day, line }] : [];
  });
  const last = found.sort((one, other) => (one.day < other.day ? 1 : -1))[0];
  return last ? inferred(last.day, last.line) : null;
}

/** "they were speaking on Wednesday, May 4", "officials said Tuesday, May 3": when somebody spoke, and not of when. */
const spokenOf = perLanguage(({ calendar, pages: { header } }: Language): RegExp => {
  const [weekdays, months] = [calendar.weekdays, calendar.months].map((names) => names.flat().join('|'));
  return new RegExp(
    `(?:${header?.spoken ?? '(?!)'})[ ,]{1,2}(?<when>(?:${weekdays})\\.?,? (?:(?:${months})\\.? \\d{1,2}|\\d{1,2} (?:${months})))(?![\\p{L}\\d])(?!,? ?\\d{4})`,
    'giu',
  );
});

/** From the latest day on which somebody spoke, of those that the first paragraphs give with the weekday. */
function ofSpeech(sources: PublicationSources): PublicationDay | null {
  const { text, language } = sources;
  const found = opening(sources).flatMap(({ start, end }) => {
    const line = text.slice(start, Math.min(end, start + 1000));
    return [...line.matchAll(spokenOf(language))].flatMap(({ groups }) => {
      const when = groups?.['when'] ?? '';
      const stamp = yearlessStamp(when, language);
      const day = stamp && dayNear(when, stamp, sources);
      return day ? [{ day, when }] : [];
    });
  });
  const last = found.sort((one, other) => (one.day < other.day ? 1 : -1))[0];
  return last ? inferred(last.day, last.when, `on which somebody speaks in it, ${YEAR}`) : null;
}

/** "11/10/2032": of the two days that it may be, the one near those of the articles beside it. */
function numbers({ text, lines, language, others = [] }: PublicationSources): PublicationDay | null {
  const dated = lines
    .filter(({ part }) => part === 'date')
    .map(({ start, end }) => text.slice(start, Math.min(end, start + 300)));
  for (const line of [...dated].sort(
    (one, other) => Number(isUpdated(one, language)) - Number(isUpdated(other, language)),
  )) {
    const [stamp] = stampsIn(line, language).length > 0 ? [] : headStamps(line, language, others);
    if (!stamp) continue;
    const basis = `the line “${line.trim()}”, of the two days the one near those of the other articles`;
    return { day: stamp.day, known: 'inferred', basis };
  }
  return null;
}

/** "Tuesday 21:14", "VELSK, Tuesday (Coastwire) —": the one such day within those of the articles beside it, where these are of one week. */
function ofWeekday(sources: PublicationSources): PublicationDay | null {
  const { text, language, others = [] } = sources;
  const above = linesAbove(sources)
    .map(({ start, end }) => text.slice(start, end))
    .filter((line) => line.length <= SHORT && isOfDates(line, language));
  const datelines = opening(sources).map(({ start, end }) =>
    datelineOf(text.slice(start, Math.min(end, start + DATELINE))),
  );
  for (const words of [...above, ...datelines]) {
    const named = weekdayIn(words, language);
    if (named === null || yearlessStamp(words, language)) continue;
    const sorted = [...others].sort();
    const [first, last] = [sorted[0], sorted.at(-1)];
    if (!first || !last || daysBetween(first, last) > 7) return null;
    const length = Math.abs(daysBetween(first, last)) + 2 * SAME_WEEK;
    const days = Array.from({ length: length + 1 }, (_, at) => addDays(first, at - SAME_WEEK));
    const [day, ...more] = days.filter((each) => weekday(each) === named);
    return day && more.length === 0
      ? inferred(day, words, 'the one such day near the days of the other articles')
      : null;
  }
  return null;
}

import { asDay, daysBetween, weekday } from '../../digest/day.ts';
import type { Day } from '../../digest/types.ts';
import { type Language, perLanguage } from '../language/language.ts';
import { besideOthers } from './beside-others.ts';
import type { PublicationDay } from './cleaned.ts';
import { datelineOf } from './dateline.ts';
import type { Line } from './document.ts';
import { mayBePublished } from './html/written-days.ts';
import { ofFile, ofItself } from './own-day.ts';
import type { PublicationSources } from './publication-sources.ts';
import { agencyStamp, headStamps, isUpdated, leadingStamp, type Stamp, stampsIn, yearlessDay } from './stamp.ts';

/** The words that refuse an article of unknown day: every relative date in it would inherit a wrong one. */
export const UNKNOWN_DAY =
  'its day of publication cannot be known. Add `datePublished: YYYY-MM-DD` as front matter (between two lines of ' +
  '---), or give it with --published or in the list.';

/**
 * The day of publication, from the surest source that has one: front matter, whoever asks, what page or text state,
 * what days and weekdays in the text allow to infer, days without a year beside those of other articles, and last the file's name.
 * A string says what is wrong with the front matter.
 */
export function publicationDay(sources: PublicationSources): PublicationDay | string | null {
  const { frontMatter, given, page, language } = sources;
  if (frontMatter !== undefined) {
    const day = dayIn(frontMatter, language);
    if (!day || !mayBePublished(day))
      return `its front matter has "datePublished: ${frontMatter}". Write a day that exists, as YYYY-MM-DD.`;
    const { known, basis = 'datePublished in the front matter' } = sources;
    const own = known === undefined ? stampOfAgency(sources) : null;
    if (own && Math.abs(daysBetween(own, day)) > 1)
      return { day: own, known: 'inferred', basis: `the agency's day in its text, where the front matter has ${day}` };
    return { day, known: known === 'inferred' ? known : 'front matter', basis };
  }
  if (given) return { day: given, known: 'given', basis: 'given with the file' };
  if (page?.known === 'stated') return page;
  // What pages only hint at is weaker than a line of the text that says it.
  return stated(sources) ?? page ?? ofItself(sources) ?? inferred(sources) ?? besideOthers(sources) ?? named(sources);
}

/** The day in the name of the file, unless the article gives another without its year: "Thu, May 3" saved as 2031-05-20.txt. */
function named(sources: PublicationSources): PublicationDay | null {
  const file = ofFile(sources);
  const own = file && besideOthers({ ...sources, others: [file.day] });
  return own && own.day !== file?.day ? null : file;
}

/** The day that the agency of an article gives at the head of its text. */
function stampOfAgency({ text, lines, language }: PublicationSources): Day | null {
  const first = lines.find(({ part }) => part === 'body');
  return first ? (agencyStamp(text.slice(first.start, first.end), language)?.day ?? null) : null;
}

/** The day of an ISO date or time, or of a day written out. */
const dayIn = (value: string, language: Language): Day | null =>
  asDay(value.trim().slice(0, 10)) ?? stampsIn(value.slice(0, 100), language)[0]?.day ?? null;

/** From lines of dates and bylines; what was published comes before what was updated. */
function stated({ text, lines, language }: PublicationSources): PublicationDay | null {
  const dated = lines
    .filter(({ part }) => part === 'date' || part === 'byline')
    .flatMap(({ start, end }) => {
      const line = text.slice(start, Math.min(end, start + 300));
      const stamps = headStamps(line, language);
      // "Updated 4 May 2031 | First published 3 May 2031": what leads to each day says which it is.
      const updated = stamps.map(({ start: at }, index) =>
        isUpdated(line.slice(stamps[index - 1]?.end ?? 0, at), language),
      );
      const isOne = stamps.length === 1 && isUpdated(line, language);
      return isSpan(line, stamps)
        ? []
        : stamps.map(({ day }, index) => ({ day, line, updated: isOne || updated[index] === true }));
    });
  const [first] = [...dated].sort((one, other) => Number(one.updated) - Number(other.updated));
  if (first) return { day: first.day, known: 'stated', basis: `the line “${first.line.trim()}”` };
  const opening = lines.find(({ kept }) => kept);
  const words = opening ? text.slice(opening.start, opening.start + 100) : '';
  const stamp = leadingStamp(words, language);
  if (stamp)
    return { day: stamp.day, known: 'stated', basis: `the text opens with “${words.slice(0, stamp.end).trim()}”` };
  return ofDateline(text, lines, language);
}

/** Lines at the head of an article that may have its dateline. */
const OPENING = 6;

/** From a dateline with the year: "VELSK, 3 May 2031 (Coastwire) -". */
function ofDateline(text: string, lines: readonly Line[], language: Language): PublicationDay | null {
  for (const { start, end } of lines.filter(({ kept }) => kept).slice(0, OPENING)) {
    const dateline = datelineOf(text.slice(start, Math.min(end, start + 100)));
    const [stamp] = stampsIn(dateline, language);
    if (stamp) return { day: stamp.day, known: 'stated', basis: `the dateline “${dateline}”` };
  }
  return null;
}

/** True where the dateline of an article names the day of its publication, with the year or without. */
export const isOfDateline = (
  { text, lines, language }: Pick<PublicationSources, 'text' | 'lines' | 'language'>,
  day: Day,
): boolean =>
  lines
    .filter(({ kept }) => kept)
    .slice(0, OPENING)
    .some(({ start, end }) => {
      const dateline = datelineOf(text.slice(start, Math.min(end, start + 100)));
      if (dateline === '') return false;
      const [stamp] = stampsIn(dateline, language);
      return (stamp?.day ?? yearlessDay(dateline, language)?.(Number(day.slice(0, 4)))) === day;
    });

/** "1 April 2031 - 31 October 2031": when something is open is no day of an article. */
const isSpan = (line: string, [from, to, ...more]: readonly Stamp[]): boolean =>
  from !== undefined && to !== undefined && more.length === 0 && /^\s?[–—-]\s?$/.test(line.slice(from.end, to.start));

/** How much of a text is looked through for days to infer from. */
const INFER_FROM = 60_000;
/** A weekday's date falls on the same weekday again after five or six years: further ahead cannot be told. */
const YEARS_AHEAD = 4;

/** From weekdays with their dates ("Saturday (October 31st)"), and from the newest day written with its year. */
function inferred({ text, lines, language }: PublicationSources): PublicationDay | null {
  const kept = lines.filter(({ kept, start }) => kept && start < INFER_FROM);
  const body = kept.map(({ start, end }) => text.slice(start, Math.min(end, start + INFER_FROM))).join('\n');
  const newest = stampsIn(body, language)
    .map(({ day }) => day)
    .sort()
    .at(-1);
  return fromWeekdays(body, newest, language) ?? (newest ? fromNewest(body, newest, language) : null);
}

/** A weekday with its date and no year: "Saturday (October 31st)", "Saturday, 31 October". */
const pairOf = perLanguage(({ calendar, dates }: Language): RegExp => {
  const names = (rows: readonly (readonly string[])[]): string => rows.map(([name]) => name).join('|');
  const [weekdays, months, ending] = [
    names(calendar.weekdays),
    names(calendar.months),
    (dates.dayEndings ?? []).join('|'),
  ];
  return new RegExp(
    `\\b(${weekdays})\\s?[,(]\\s?(?:(${months}) (\\d{1,2})|(\\d{1,2})(?:${ending})? (${months}))(?:${ending})?\\b(?!,? \\d{4})`,
    'gi',
  );
});

interface WeekdayDate {
  readonly words: string;
  readonly weekday: number;
  readonly monthDay: string;
}

/** The one year, not before the newest that the text names, in which every weekday falls on its date. */
function fromWeekdays(body: string, newest: Day | undefined, language: Language): PublicationDay | null {
  const { weekdays, months } = language.calendar;
  const indexOf = (rows: readonly (readonly string[])[], name = ''): number =>
    rows.findIndex(([first]) => first === name.toLowerCase());
  const pairs = [...body.matchAll(pairOf(language))].map(([words, name, monthA, dayA, dayB, monthB]): WeekdayDate => {
    const month = String(indexOf(months, monthA ?? monthB) + 1).padStart(2, '0');
    return { words, weekday: indexOf(weekdays, name), monthDay: `${month}-${(dayA ?? dayB ?? '').padStart(2, '0')}` };
  });
  const named = [...body.matchAll(/(?<![\d.,-])(?:19|20)\d{2}(?![\d,-])/g)].map(([year]) => Number(year));
  const from = Math.max(...named, Number(newest?.slice(0, 4) ?? 0));
  if (pairs.length === 0 || from === 0) return null;
  for (let year = from; year <= from + YEARS_AHEAD; year += 1) {
    const days = pairs.map(({ monthDay }) => asDay(`${year}-${monthDay}`));
    if (!pairs.every(({ weekday: wanted }, index) => days[index] && weekday(days[index]) === wanted)) continue;
    const latest = pairs.reduce((best, pair) => (pair.monthDay > best.monthDay ? pair : best));
    const day = asDay(`${year}-${latest.monthDay}`);
    const basis = `“${latest.words})” is the latest day named with its weekday, and ${year} is the year that it fits`;
    return day && { day, known: 'inferred', basis: basis.replace(/(“[^()]*)\)”/, '$1”') };
  }
  return null;
}

/** The newest day with its year, where the text also names its weekday, or calls it today. */
function fromNewest(body: string, newest: Day, { calendar, classes }: Language): PublicationDay | null {
  const on = [...(classes.get('on') ?? [])].join('|');
  const named = calendar.weekdays.map(([name = '']) => {
    const capital = name.charAt(0).toUpperCase() + name.slice(1);
    return new RegExp(`(?<!\\p{L})(?:${on}) (?:${capital}|${name})(?!\\p{L})`, 'u').exec(body)?.[0];
  });
  const words = named[weekday(newest)];
  if (words === undefined || named.filter((each) => each !== undefined).length > 2) return null;
  return {
    day: newest,
    known: 'inferred',
    basis: `${newest} is the newest day named, and the text reports ${words}, its weekday`,
  };
}

import { asDay, weekday } from '../../digest/day.ts';
import type { Language } from '../language/language.ts';
import type { PublicationDay } from './cleaned.ts';
import { datelineOf } from './dateline.ts';
import type { Line } from './document.ts';
import type { PublicationSources } from './publication-sources.ts';
import { isSetOff, type Stamp, stampsIn, weekdayIn } from './stamp.ts';

/** Lines above a text, lines at its end, and signs of one of them, and of the words around a day. */
const [HEAD, FOOT, SHORT, AROUND] = [12, 6, 180, 40];

/** Words of a line above the text that may end in a stop. */
const OF_A_LABEL = 6;

/**
 * The day that an article gives apart from its lines of dates: at the end of a line above the text, of the issue in which it was
 * printed, beside the sign of copyright, of an entry that says which day it is, or, behind a dateline, with its weekday.
 */
export const ofItself = (sources: PublicationSources): PublicationDay | null =>
  aboveText(sources) ?? ofIssue(sources) ?? ofGreeting(sources) ?? ofDispatch(sources);

const stated = (stamp: Stamp, line: string): PublicationDay => ({
  day: stamp.day,
  known: 'stated',
  basis: `the line “${line.trim()}”`,
});

/** The lines above the first paragraph. */
export function linesAbove({ lines, text }: Pick<PublicationSources, 'lines' | 'text'>): readonly Line[] {
  const isText = ({ start, end, kept, part }: Line): boolean =>
    kept &&
    part === 'body' &&
    (end - start > SHORT ||
      (/[.!?]["”’]?\s*$/.test(text.slice(start, end)) && text.slice(start, end).split(' ').length > OF_A_LABEL));
  const first = lines.findIndex(isText);
  return lines.slice(0, first < 0 ? HEAD : Math.min(first, HEAD)).filter(({ start, end }) => end - start <= SHORT);
}

/** "Coast News – bulletin, 3 May 2031, 07:00" */
function aboveText(sources: PublicationSources): PublicationDay | null {
  for (const { start, end } of linesAbove(sources)) {
    const line = sources.text.slice(start, end);
    const [stamp, ...more] = stampsIn(line, sources.language);
    if (stamp && more.length === 0 && isSetOff(line, stamp, sources.language)) return stated(stamp, line);
  }
  return null;
}

/** "Printed in the issue of 3 May 2031 as “Dust”", "This article appeared in the May 3, 2031, issue", "© Coast News, 3 May 2031" */
function ofIssue(sources: PublicationSources): PublicationDay | null {
  const { lines, text, language } = sources;
  const { printed } = language.pages.header ?? {};
  const isAt = lines.length - FOOT;
  const near = lines.filter((line, index) => line.end - line.start <= SHORT && (index < HEAD || index >= isAt));
  for (const { start, end, why } of near) {
    const line = text.slice(start, end);
    const [stamp, ...more] = why === null && printed?.test(line.trim()) !== true ? [] : stampsIn(line, language);
    if (!stamp || more.length > 0) continue;
    const isOfCopyright = why === COPYRIGHT && /,\s?$/.test(line.slice(0, stamp.start));
    if (isOfCopyright || isOfIssue(line, stamp, language)) return stated(stamp, line);
  }
  return null;
}
const COPYRIGHT = 'copyright';

function isOfIssue(line: string, { start, end }: Stamp, { classes }: Language): boolean {
  const issue = (words: string): boolean =>
    words
      .toLowerCase()
      .split(/[^\p{L}]+/u)
      .some((word) => classes.get('issue')?.has(word));
  return issue(line.slice(Math.max(0, start - AROUND), start)) || issue(line.slice(end, end + AROUND));
}

/** "9:05 Good morning. It is Wednesday, 4 May 2031, and …": an entry of a live page may say so; a scene told in the present is none. */
function ofGreeting({ lines, text, language }: PublicationSources): PublicationDay | null {
  const { opensEntry } = language.accounts;
  const { saysDay } = language.pages.header ?? {};
  const opens = ({ start, end }: Line): boolean => opensEntry.test(text.slice(start, Math.min(end, start + SHORT)));
  for (const [index, line] of lines.slice(0, HEAD).entries()) {
    const before = lines[index - 1];
    if (!line.kept || !(opens(line) || (before && opens(before)))) continue;
    const words = text.slice(line.start, Math.min(line.end, line.start + SHORT));
    const [stamp] = stampsIn(words, language);
    if (stamp && saysDay?.test(words.slice(0, stamp.start))) return { ...stated(stamp, words.slice(0, stamp.end)) };
  }
  return null;
}

/** "VELSK (CW) — Two were hurt, officials said Tuesday, May 3, 2031.": a dispatch reports what its first paragraph has with its weekday. */
function ofDispatch({ lines, text, language }: PublicationSources): PublicationDay | null {
  const first = lines.find(({ kept, part }) => kept && part === 'body');
  const paragraph = first ? text.slice(first.start, Math.min(first.end, first.start + 600)) : '';
  if (datelineOf(paragraph.slice(0, 100)) === '') return null;
  const [stamp, ...more] = stampsIn(paragraph, language);
  if (!stamp || more.length > 0) return null;
  const before = paragraph.slice(Math.max(0, stamp.start - 12), stamp.start);
  if (weekdayIn(before, language) !== weekday(stamp.day)) return null;
  const words = paragraph.slice(paragraph.lastIndexOf(' ', stamp.start - 2) + 1, stamp.end);
  return { day: stamp.day, known: 'inferred', basis: `behind its dateline the first paragraph tells of “${words}”` };
}

/** "2031-05-03-coast-news.txt": the name that somebody gave to the file, unless that tells when it was saved. */
export function ofFile({ file = '', language }: PublicationSources): PublicationDay | null {
  const name = file.replace(/^.*\//, '').replace(/_/g, ' ');
  const [, year, month, date] = IN_FILE.exec(name) ?? [];
  const day = asDay(`${year}-${month}-${date}`) ?? stampsIn(name, language)[0]?.day;
  const isSaved = language.pages.header?.saved.test(name) === true;
  return day && !isSaved ? { day, known: 'inferred', basis: `the name of the file “${file}”` } : null;
}
const IN_FILE = /(?<!\d)((?:19|20)\d{2})[-.]?(\d{2})[-.]?(\d{2})(?!\d)/;

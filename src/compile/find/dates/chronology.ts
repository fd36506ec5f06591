import { addDays, weekday as weekdayOf } from '../../../digest/day.ts';
import { type Language, perLanguage } from '../../language/language.ts';
import type { Document } from '../../read/document.ts';
import { dayPoint } from './point.ts';
import type { Match, Memory, Scan } from './scan.ts';

/** Lines of a text that begin with a day from which on it is a chronology. */
const LINES = 3;

const headOf = perLanguage(({ calendar }: Language): RegExp => {
  const month = calendar.months.flat().join('|');
  const weekday = calendar.weekdays.flat().join('|');
  return new RegExp(
    `^[\\s•*–-]{0,4}(?:(?:${weekday}),? )?(?:\\d{1,2}(?:[–-]\\d{1,2})? (?:${month})|(?:${month})\\.? \\d)`,
    'i',
  );
});

/** True for a text that tells what happened day by day: "4 May. The ford is shut." */
export const isChronology = ({ text, lines, language }: Document): boolean =>
  lines.filter(({ start, kept }) => kept && headOf(language).test(text.slice(start, start + 40))).length >= LINES;

/** Remembers the day that heads an entry, "March 8–10. …"; what it names by weekday lies on it or behind. */
export function rememberEntry({ tokens, index, memory }: Scan, line: number, { from, to, point }: Match): void {
  if (from > 1 || point?.precision !== 'day') return;
  const isRange = /^[–-]$/.test(tokens[to]?.text ?? '') && tokens[to + 1]?.kind === 'number';
  const behind = tokens[isRange ? to + 2 : to]?.text ?? '.';
  if (/^[.:–—-]$/.test(behind)) memory.entry = { day: point.start, line, sentence: index };
}

/** Days of an entry within which a weekday lies. */
const WEEK = 6;

/** "(Monday)" within an entry is the first Monday from its own day on. */
export function inEntry(match: Match, line: number, { entry }: Memory, published: string): Match {
  const { point, from, to } = match;
  if (entry?.line !== line || point?.precision !== 'day' || from === 0 || to - from > 1) return match;
  const ahead = (weekdayOf(point.start) - weekdayOf(entry.day) + WEEK + 1) % (WEEK + 1);
  const day = addDays(entry.day, ahead);
  return day > published ? match : { ...match, point: dayPoint(day), value: day };
}

import { addDays } from '../../../digest/day.ts';
import type { Day } from '../../../digest/types.ts';
import { isCapital } from '../../read/text/tokens.ts';
import { weekdayBy } from './choose.ts';
import { TRIGGERS } from './lexicon.ts';
import { monthMatch } from './months.ts';
import { dayPoint } from './point.ts';
import { behind, dated, type Match, type Scan, wordAt } from './scan.ts';
import { type Tense, tenseAround } from './tense.ts';

const LEADING = new Set('last next this past coming following previous that every each'.split(' '));
/** "Good Friday" and "Black Monday" are names of days of their own. */
const NAMED = new Set('good black bloody ash palm holy maundy super cyber fat easter giving'.split(' '));

interface Weekday {
  readonly weekday: number;
  readonly isShort: boolean;
  readonly isPlural: boolean;
}

/** "On Thursday", "last Monday", "Monday, October 31", "Saturday night", "every Friday", "Sundays". */
export function weekdayMatch(scan: Scan, at: number, { weekday, isShort, isPlural }: Weekday): readonly Match[] {
  const token = scan.tokens[at];
  if (!token || !isCapital(token)) return [];
  const next = isShort ? behind(scan, at + 1, '.') : at + 1;
  const full = withMonth(scan, at, next);
  if (full) return full;
  if (isShort && (next === at + 1 || token.lower === 'sun' || token.lower === 'sat')) return [];
  const leading = wordAt(scan, at - 1);
  if (NAMED.has(leading) && isCapitalAt(scan, at - 1)) return [];
  if (isPlural || leading === 'every' || leading === 'each') {
    const from = isPlural ? at : at - 1;
    return [{ from, to: next, type: 'SET', value: `XXXX-WXX-${weekday}` }];
  }
  const tense = tenseBefore(scan, at, next);
  const day = weekdayBy(scan.published, weekday, tense);
  const week = weekBehind(scan, next);
  if (week) return [dated(at, week.to, dayPoint(addDays(weekdayBy(week.sunday, weekday, 'past'), 0)))];
  const isLed = LEADING.has(leading);
  const led = isLed ? ledDay(scan.published, weekday, leading, day) : day;
  const from = leading === 'past' && wordAt(scan, at - 2) === 'this' ? at - 2 : isLed ? at - 1 : at;
  const others = leading === 'last' ? [dayPoint(weekdayBy(addDays(scan.published, -7), weekday, 'past'))] : [];
  return [dated(from, next, dayPoint(led), { others })];
}

const isCapitalAt = ({ tokens }: Scan, at: number): boolean => {
  const token = tokens[at];
  return token !== undefined && isCapital(token);
};

/** A month with its day right behind: the month reads the whole. */
function withMonth(scan: Scan, at: number, next: number): readonly Match[] | undefined {
  let month = behind(scan, next, ',');
  if (wordAt(scan, month) === 'the') month += 1;
  const isDayFirst = scan.tokens[month]?.kind === 'number';
  if (isDayFirst) month += wordAt(scan, month + 1) === 'of' ? 2 : 1;
  const trigger = TRIGGERS.get(wordAt(scan, month));
  if (trigger?.kind !== 'month' || (!isDayFirst && scan.tokens[behind(scan, month + 1, '.')]?.kind !== 'number'))
    return undefined;
  const found = monthMatch(scan, month, trigger.month, trigger.isShort);
  return found[0]?.from === at ? found : undefined;
}

/** "Until" and "by" point ahead even where the verb before them is past. */
function tenseBefore(scan: Scan, at: number, to: number): Tense {
  const before = wordAt(scan, at - 1);
  if (before === 'until' || before === 'till' || before === 'starting' || before === 'beginning') return 'future';
  const tense = tenseAround(scan, at, to);
  return before === 'this' && tense === 'open' ? 'future' : tense;
}

/** "Last Monday" is never the day of publication, "next Monday" lies behind it. */
function ledDay(published: Day, weekday: number, leading: string, alone: Day): Day {
  if (leading === 'this' || leading === 'that') return alone;
  if (leading === 'next' || leading === 'coming' || leading === 'following')
    return weekdayBy(addDays(published, 1), weekday, 'future');
  return weekdayBy(addDays(published, -1), weekday, 'past');
}

/** "Thursday of last week", "Tuesday next week". */
function weekBehind(scan: Scan, next: number): { readonly sunday: Day; readonly to: number } | undefined {
  const at = behind(scan, next, 'of');
  const weeks = { last: -1, this: 0, next: 1 }[wordAt(scan, at)];
  if (weeks === undefined || wordAt(scan, at + 1) !== 'week') return undefined;
  return { sunday: addDays(weekdayBy(scan.published, 7, 'future'), 7 * weeks), to: at + 2 };
}

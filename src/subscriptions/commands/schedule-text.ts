import { weekdayOf } from '../../answers/parse/when-words.ts';
import type { Words } from '../../answers/words/words.ts';
import { weekdayNames } from '../../digest/day.ts';
import { normalise } from '../../digest/normalise.ts';
import type { Schedule } from '../../ports.ts';
import { DAILY, timeOf, WEEKDAYS, WEEKEND } from '../schedule.ts';

/** Words for several days. */
const DAY_GROUPS: ReadonlyMap<string, readonly number[]> = new Map([
  ...['daily', 'everyday', 'days', 'day'].map((word) => [word, DAILY] as const),
  ...['weekdays', 'weekday', 'workdays'].map((word) => [word, WEEKDAYS] as const),
  ...['weekends', 'weekend'].map((word) => [word, WEEKEND] as const),
]);

/** Words for a time. */
const NAMED_TIMES = new Map([
  ['noon', '12:00'],
  ['midday', '12:00'],
  ['midnight', '00:00'],
]);

/**
 * A time of day as `HH:MM`: "9", "9am", "9:30 pm", "21.30", "0900", "21h30", "noon". Null for anything else, also for
 * "24:00" and "13pm".
 */
export function readTime(text: string): string | null {
  const plain = text
    .toLowerCase()
    .replaceAll(/\s+/g, '')
    .replace(/o['’]?clock$/, '');
  const named = NAMED_TIMES.get(plain);
  if (named !== undefined) return named;
  const parts = /^(\d{1,2})(?:[:.h]?(\d{2})|h)?(?:uhr)?([ap])?\.?(?:m\.?)?$/.exec(plain);
  if (!parts || (parts[3] === undefined && /m\.?$/.test(plain))) return null;
  const [hour, minutes] = [Number(parts[1]), Number(parts[2] ?? 0)];
  const half = parts[3];
  if (minutes > 59 || hour > 23 || (half !== undefined && (hour < 1 || hour > 12))) return null;
  return timeOf(60 * (half === undefined ? hour : (hour % 12) + (half === 'p' ? 12 : 0)) + minutes);
}

/**
 * Days of the week, Sunday 0 to Saturday 6, in ascending order: "daily", "weekdays", "mon wed fri", "mondays and
 * fridays", "mon-fri", "friday to monday". Null for anything else.
 */
export function readDays(text: string): readonly number[] | null {
  const words = tokens(text).filter((word) => !['and', 'every', 'each', 'on', 'only'].includes(word));
  const days = new Set<number>();
  for (let index = 0; index < words.length; index += 1) {
    const word = words[index] ?? '';
    const group = DAY_GROUPS.get(word);
    const first = dayOf(word);
    if (group) for (const day of group) days.add(day);
    else if (first === null) return null;
    else days.add(first);
    if (first === null || words[index + 1] !== 'to') continue;
    const last = dayOf(words[index + 2] ?? '');
    if (last === null) return null;
    for (let day = first; day !== last; day = (day + 1) % 7) days.add(day);
    index += 1;
  }
  return days.size > 0 ? [...days].sort() : null;
}

/** True for a word that can only belong to days: "fri", "weekdays". */
function isDayWord(word: string): boolean {
  const isDay = (one: string): boolean => DAY_GROUPS.has(one) || dayOf(one) !== null;
  const days = tokens(word);
  return days.some(isDay) && days.every((one) => isDay(one) || one === 'to');
}

function tokens(text: string): readonly string[] {
  return normalise(text.replaceAll(/[-–—]/g, ' to ').replaceAll(/[,;&+/]/g, ' '))
    .split(' ')
    .filter((word) => word !== '');
}

/** "mon", "mondays", "tues", "thurs", "wednesday" */
const dayOf = (word: string): number | null => weekdayOf(word.replace(/s$/, ''));

/** What the words after "subscribe" name, as they were written; the empty string for what they leave out. */
export interface SubscribeText {
  readonly time: string;
  readonly zone: string;
  readonly days: string;
  readonly mode: string;
  /** `on`, `off`. */
  readonly picture: string;
}

/** Words that only hold others together, and belong to whatever stands before them. */
const JOINING: readonly string[] = ['at', 'in', 'on', 'and', 'every', 'each', 'to', 'time', 'the', 'from', 'with', '-'];

/**
 * Sorts the words after "subscribe" by what they are, in any order: "9am yerevan weekdays replay", "mon wed fri at 21.30
 * new york". What is nothing else is the zone. "new" is the mode unless a zone's word follows it.
 */
export function splitSubscribeText(text: string): SubscribeText {
  const [said, no = '', state = no === '' ? 'on' : 'off'] = PICTURE.exec(text) ?? [];
  const words = (said === undefined ? text : text.replace(said, ' '))
    .replaceAll(/(\d)\s+([ap]\.?m\.?)\b/gi, '$1$2')
    .replaceAll(/\b(utc|gmt)\s*([+−-])\s*(\d)/gi, '$1$2$3')
    .split(/[\s,;]+/)
    .filter((word) => word !== '');
  const kinds = words.map((word) => kindOf(word));
  const sorted: Record<Sorted, string[]> = { time: [], zone: [], days: [], mode: [] };
  for (const [index, word] of words.entries()) {
    const kind = kinds[index] ?? 'zone';
    if (kind === 'joining') {
      // "monday to friday": the word between two days is theirs.
      if (kinds[index - 1] === 'days' && kinds[index + 1] === 'days') sorted.days.push(word);
      continue;
    }
    const isPlace = word.toLowerCase() === 'new' && kinds[index + 1] === 'zone';
    sorted[isPlace ? 'zone' : kind].push(word);
  }
  const { time, zone, days, mode } = sorted;
  const picture = said === undefined ? '' : state.toLowerCase();
  return { time: time.join(' '), zone: zone.join(' '), days: days.join(' '), mode: mode.join(' '), picture };
}

/** "with a picture", "picture: off", "without pictures" */
const PICTURE = /\b(no |without )?(?:a )?pictures?(?::? *(on|off))?\b/i;

type Sorted = Exclude<keyof SubscribeText, 'picture'>;

function kindOf(word: string): Sorted | 'joining' {
  const plain = word.toLowerCase();
  if (plain === 'new' || plain === 'replay') return 'mode';
  if (JOINING.includes(plain)) return 'joining';
  if (isDayWord(plain)) return 'days';
  return readTime(plain) === null ? 'zone' : 'time';
}

/** "every day at 09:00 Asia/Yerevan", "on weekdays at …", "on Mondays and Fridays at …" */
export const describeSchedule = ({ time, zone, days }: Schedule, words: Words): string =>
  words.subscriptions.schedule(describeDays(days, words), time, zone);

function describeDays(days: readonly number[], { subscriptions: words }: Words): string {
  if (days.length === 7) return words.everyDay;
  if (days.join() === WEEKDAYS.join()) return words.weekdays;
  // The week begins on Monday here.
  const order = [...days].sort((a, b) => ((a + 6) % 7) - ((b + 6) % 7));
  return words.onDays(order);
}

/** Days as they are typed, and read again by `readDays`: "daily", "mon wed fri". */
export function formatDays(days: readonly number[]): string {
  if (days.length === 7) return 'daily';
  return days.map((day) => (weekdayNames[day] ?? '').slice(0, 3).toLowerCase()).join(' ');
}

import { normalise } from '../../digest/normalise.ts';

/** Sunday 0 to Saturday 6, by the first three letters. */
const WEEK = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'] as const;

const EVERY_DAY: readonly number[] = [0, 1, 2, 3, 4, 5, 6];
const WORKING_DAYS: readonly number[] = [1, 2, 3, 4, 5];
const WEEKEND: readonly number[] = [0, 6];

/** Words for more than one day. */
const SPANS: Readonly<Record<string, readonly number[]>> = {
  daily: EVERY_DAY,
  everyday: EVERY_DAY,
  days: EVERY_DAY,
  day: EVERY_DAY,
  weekdays: WORKING_DAYS,
  weekday: WORKING_DAYS,
  workdays: WORKING_DAYS,
  weekends: WEEKEND,
  weekend: WEEKEND,
};

/** Words for a time. */
const TIMES: Readonly<Record<string, string>> = { noon: '12:00', midday: '12:00', midnight: '00:00' };

/**
 * A time of day as `HH:MM`: "9", "9am", "9:30 pm", "21.30", "0900", "21h30", "noon". Null for anything else, also for
 * "24:00" and "13pm".
 */
export function readTime(text: string): string | null {
  const plain = text
    .toLowerCase()
    .replaceAll(/\s+/g, '')
    .replace(/o['’]?clock$/, '');
  const named = Object.hasOwn(TIMES, plain) ? TIMES[plain] : undefined;
  if (named !== undefined) return named;
  const parts = /^(\d{1,2})(?:[:.h]?(\d{2})|h)?(?:uhr)?([ap])?\.?(?:m\.?)?$/.exec(plain);
  if (!parts || (parts[3] === undefined && /m\.?$/.test(plain))) return null;
  const [hour, minutes] = [Number(parts[1]), Number(parts[2] ?? 0)];
  const half = parts[3];
  if (minutes > 59 || hour > 23 || (half !== undefined && (hour < 1 || hour > 12))) return null;
  const onTheDay = half === undefined ? hour : (hour % 12) + (half === 'p' ? 12 : 0);
  return `${String(onTheDay).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`;
}

/**
 * Days of the week, Sunday 0 to Saturday 6, in ascending order: "daily", "weekdays", "mon wed fri", "mondays and
 * fridays", "mon-fri", "friday to monday". Null for anything else.
 */
export function readDays(text: string): readonly number[] | null {
  const words = tokens(text);
  const days = new Set<number>();
  let from: number | null = null;
  for (const [index, word] of words.entries()) {
    if (isFiller(word)) continue;
    if (word === 'to') {
      if (from === null || dayOf(words[index + 1] ?? '') === null) return null;
      continue;
    }
    const span = Object.hasOwn(SPANS, word) ? SPANS[word] : undefined;
    const day = dayOf(word);
    if (span) for (const one of span) days.add(one);
    else if (day === null) return null;
    else {
      const isEnd = words[index - 1] === 'to';
      const start: number = isEnd && from !== null ? from : day;
      for (let one = start; ; one = (one + 1) % 7) {
        days.add(one);
        if (one === day) break;
      }
      from = day;
    }
  }
  return days.size > 0 ? [...days].sort() : null;
}

/** True for a word that can only belong to days: "fri", "weekdays". */
export function isDayWord(word: string): boolean {
  const isDay = (one: string): boolean => Object.hasOwn(SPANS, one) || dayOf(one) !== null;
  const days = tokens(word);
  return days.some(isDay) && days.every((one) => isDay(one) || one === 'to');
}

function tokens(text: string): readonly string[] {
  return normalise(text.replaceAll(/[-–—]/g, ' to ').replaceAll(/[,;&+/]/g, ' '))
    .split(' ')
    .filter((word) => word !== '');
}

const isFiller = (word: string): boolean => ['and', 'every', 'each', 'on', 'only'].includes(word);

/** "mon", "mondays", "tues", "thurs", "wednesday" */
function dayOf(word: string): number | null {
  const full = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];
  const bare = word.replace(/s$/, '');
  const found = full.findIndex((day, index) => {
    const short = WEEK[index] ?? day;
    return bare.length >= 3 && bare.startsWith(short) && day.startsWith(bare);
  });
  return found < 0 ? null : found;
}

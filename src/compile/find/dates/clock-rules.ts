import { daysBetween } from '../../../digest/day.ts';
import { wordValue } from '../numbers.ts';
import type { Hit } from '../pattern.ts';
import { type Rules, rules } from '../rule.ts';
import { dayPoint, type Point, shifted } from './point.ts';
import { type At, type Found, lasting, type Match, on, type Scan } from './scan.ts';

interface ClockRead {
  readonly hour: number;
  readonly minute: number;
  readonly to: number;
  /** True where nothing but a time can be meant: "10 p.m." */
  readonly isPlain: boolean;
  readonly isColon: boolean;
}

const DIGITS = /^(\d{1,2})(?:[:.](\d{2})(?:[:.]\d{2})?)?(am|pm)?$/;
const FOUR_DIGITS = /^([01]\d|2[0-4])([0-5]\d)$/;

/** "10:30 p.m.", "10pm", "16:08 UTC", "7 o'clock", "at 10:30", "1430 GMT", with its zone. */
export function clockAt(scan: Scan, at: number): Found | null {
  const word = scan.word(at);
  // Most numbers are told to be none at once.
  if (word.length <= 2 && !scan.is(at + 1, 'behind-hour') && !GLUED.test(word)) return null;
  const read = clockRead(scan, at, word);
  if (!read) return null;
  const zone = zoneAt(scan, read.to);
  if (!read.isPlain && !zone && !(read.isColon && scan.is(at - 1, 'before-clock'))) return null;
  const [hour, minute] = [read.hour, read.minute].map((number) => String(number).padStart(2, '0'));
  return [timed(scan, at, zone?.to ?? read.to, `T${hour}:${minute}${zone?.isWorld ? 'Z' : ''}`)];
}

/** "7" and "p" of "7p.m.", where the space is missing. */
const GLUED = /^(\d{1,2})(?::(\d{2}))?([ap])$/;

function gluedClock(scan: Scan, at: number, word: string): ClockRead | undefined {
  const [, hour = '', minute = '0', half] = GLUED.exec(word) ?? [];
  if (half === undefined || Number(hour) > 12 || scan.word(at + 1) !== '.' || !scan.is(at + 2, 'm')) return undefined;
  const to = scan.word(at + 3) === '.' ? at + 4 : at + 3;
  return {
    hour: (Number(hour) % 12) + (half === 'p' ? 12 : 0),
    minute: Number(minute),
    to,
    isPlain: true,
    isColon: false,
  };
}

function clockRead(scan: Scan, at: number, word: string): ClockRead | undefined {
  const glued = gluedClock(scan, at, word);
  if (glued) return glued;
  const four = FOUR_DIGITS.exec(word);
  if (four) return { hour: Number(four[1]), minute: Number(four[2]), to: at + 1, isPlain: false, isColon: false };
  const parts = DIGITS.exec(word);
  const [hour, minute] = parts ? [Number(parts[1]), Number(parts[2] ?? 0)] : [wordValue(word, scan.language) ?? 99, 0];
  if (hour > 24 || minute > 59) return undefined;
  const isColon = word.includes(':');
  const half = parts?.[3] ? { isLate: parts[3] === 'pm', to: at + 1 } : halfOfDay(scan, at + 1);
  if (half && hour > 12 && !isColon) return undefined;
  if (half)
    return {
      hour: hour < 13 ? (hour % 12) + (half.isLate ? 12 : 0) : hour,
      minute,
      to: half.to,
      isPlain: true,
      isColon,
    };
  if (scan.is(at + 1, "o'clock")) return { hour, minute, to: at + 2, isPlain: true, isColon };
  return parts ? { hour, minute, to: at + 1, isPlain: false, isColon } : undefined;
}

/** "a.m.", "pm", "p.m", "in the morning". */
function halfOfDay(scan: Scan, at: number): { readonly isLate: boolean; readonly to: number } | undefined {
  if (scan.is(at, 'half-of-day')) return { isLate: scan.is(at, 'pm'), to: at + 1 };
  if (scan.word(at + 1) === '.' && scan.touches(at) && scan.is(at + 2, 'm') && (scan.is(at, 'a') || scan.is(at, 'p')))
    return { isLate: scan.is(at, 'p'), to: scan.word(at + 3) === '.' ? at + 4 : at + 3 };
  const part = scan.is(at, 'in') && scan.is(at + 1, 'the') ? scan.language.dates.dayparts?.get(scan.word(at + 2)) : '';
  return part === 'TMO' || part === 'TAF' || part === 'TEV' ? { isLate: part !== 'TMO', to: at + 3 } : undefined;
}

/** "EDT", "local time", "(GMT +8)". */
function zoneAt(scan: Scan, at: number): { readonly to: number; readonly isWorld: boolean } | undefined {
  const open = scan.word(at) === '(' ? at + 1 : at;
  if (scan.is(open, 'named-zone')) return scan.is(open + 1, 'time') ? { to: open + 2, isWorld: false } : undefined;
  if (!scan.is(open, 'zone')) return undefined;
  const offset = /^[+-]$/.test(scan.word(open + 1)) ? 2 : 0;
  const close = open > at && scan.word(open + 1 + offset) === ')' ? 1 : 0;
  return { to: open + 1 + offset + close, isWorld: offset + close === 0 && scan.is(open, 'world-time') };
}

/** Days from publication within which a day of the sentence before has the hours of the next. */
const NEWS = 7;

/** A time of day on the day that the sentence spoke of last, or the one before of a day of the news, or on that of publication. */
export function timed({ memory, index, published }: Scan, from: number, to: number, clock: string): Match {
  const { day, daySentence = -9 } = memory;
  const isNews = day && daySentence === index - 1 && Math.abs(daysBetween(published, day.start)) <= NEWS;
  const point = day && (daySentence === index || isNews) ? day : dayPoint(published);
  return { from, to, type: 'TIME', value: `${point.value}${clock}`, point, clock };
}

type OfDaypart = At<'daypart'>;

/** A part of a day that lies so many days from the one that the text spoke of last. */
const told = (pattern: string, days: number) =>
  on<'daypart'>(pattern, (hit, asked) => partOf(toldDay(asked.scan, days), hit, asked));

/** "This morning", "last night", "that evening", "the next morning", "at noon"; bare, only beside a day. */
export const DAYPART_RULES: Rules<[OfDaypart], Found> = rules({
  'this part of the day': on('this *', (hit, asked) => partOf(dayPoint(asked.scan.published), hit, asked)),
  'last night': on('last *', (hit, asked) =>
    asked.head.part === 'TNI' ? partOf(shifted(asked.scan.published, -1, 'D'), hit, asked) : null,
  ),
  'that part of the day': on('that|same *', (hit, asked) => ({
    ...partOf(toldDay(asked.scan, 0), hit, asked),
    isOfToldDay: true,
  })),
  'part of the next day': told('next|following *', 1),
  'part of the day before': told('previous *', -1),
  'the night before': told('=the * before =CLOSING', -1),
  'the morning after': told('=the * after =CLOSING', 1),
  'every part of the day': on('every *', ({ from, to }, { head }) =>
    lasting(from, to, `XXXX-XX-XX${head.part}`, 'SET'),
  ),
  'moment of the day': ({ scan, at, to, head }) => {
    if (!/^T(?:\d|MI)/.test(head.part) && !scan.is(at, 'moment-of-day')) return null;
    const time = timed(scan, at, to, head.part);
    return [scan.is(at - 1, 'before-moment') || scan.word(at - 1) === ',' ? time : { ...time, needsDay: true }];
  },
  'in morning trading': on('* =trading', (hit, asked) => ({
    ...partOf(toldDay(asked.scan, 0), hit, asked),
    clock: asked.head.part,
  })),
  'by evening': on('=until|by *', (hit, { scan, at, head }) =>
    scan.endsOrDates(hit.to) ? timed(scan, at, hit.to, head.part) : null,
  ),
  'late afternoon': on('=early-mid-late *', (hit, { scan, at, head }) =>
    head.part !== 'TNI' && scan.endsOrDates(hit.to) ? timed(scan, at, hit.to, head.part) : null,
  ),
  'in the morning': on('=before-stretch =the *', ({ from, to }, { scan, head }) => timed(scan, from, to, head.part)),
  'part of a day beside it': ({ scan, at, to, head }) => [{ ...timed(scan, at, to, head.part), needsDay: true }],
});

/** The day that the text spoke of last, or that of publication; `days` later. */
const toldDay = ({ memory, published }: Scan, days: number): Point =>
  shifted(memory.day?.start ?? published, days, 'D');

const partOf = (point: Point, { from, to }: Hit, { head: { part } }: OfDaypart): Match => ({
  from,
  to,
  type: 'TIME',
  value: `${point.value}${part}`,
  point,
});

import { numberValue } from './counts.ts';
import { dayPoint, type Point } from './point.ts';
import { behind, type Match, type Scan, touches, wordAt } from './scan.ts';

const LED = new Set('at by until till around from to after before since about between and near'.split(' '));
const ZONES = new Set('gmt utc est edt et cst cdt ct mst mdt pst pdt pt bst cet cest ist jst hkt msk'.split(' '));
const SPELLED_PARTS: ReadonlyMap<string, number> = new Map([
  ['morning', 0],
  ['afternoon', 12],
  ['evening', 12],
]);

/** "10:30 p.m.", "10pm", "16:08 UTC", "7 o'clock", "at 10:30", "1430 GMT", with its zone. */
export function clockMatch(scan: Scan, at: number): readonly Match[] {
  if (wordAt(scan, at).length <= 2 && !behindHour(wordAt(scan, at + 1))) return [];
  const read = clockRead(scan, at);
  if (!read) return [];
  const zone = zoneAfter(scan, read.to);
  if (!read.isPlain && !zone && !(read.isColon && LED.has(wordAt(scan, at - 1)))) return [];
  const suffix = zone?.isWorld ? 'Z' : '';
  return [timed(scan, at, zone?.to ?? read.to, `T${pad(read.hour)}:${pad(read.minute)}${suffix}`)];
}

/** Whether a word can stand behind a bare hour: most numbers are told to be none at once. */
const behindHour = (word: string): boolean =>
  ZONES.has(word) || /^(?:[ap]\.?m?\.?|o'clock|in|\(|local|eastern|central|pacific|moscow|london)$/.test(word);

const pad = (number: number): string => String(number).padStart(2, '0');

interface ClockRead {
  readonly hour: number;
  readonly minute: number;
  readonly to: number;
  /** True where nothing but a time can be meant: "10 p.m." */
  readonly isPlain: boolean;
  readonly isColon: boolean;
}

const DIGITS = /^(\d{1,2})(?:[:.](\d{2})(?:[:.]\d{2})?)?(am|pm)?$/;

function clockRead(scan: Scan, at: number): ClockRead | undefined {
  const word = wordAt(scan, at);
  const four = /^([01]\d|2[0-4])([0-5]\d)$/.exec(word);
  if (four) return { hour: Number(four[1]), minute: Number(four[2]), to: at + 1, isPlain: false, isColon: false };
  const parts = DIGITS.exec(word);
  const spelled = parts ? undefined : numberValue(word);
  const [hour, minute] = parts ? [Number(parts[1]), Number(parts[2] ?? 0)] : [spelled ?? 99, 0];
  if (hour > 24 || minute > 59) return undefined;
  const isColon = word.includes(':');
  const half = parts?.[3] ? { half: parts[3], to: at + 1 } : halfOfDay(scan, at + 1);
  if (half) {
    if (hour > 12 && !isColon) return undefined;
    return {
      hour: (hour % 12) + (half.half === 'pm' ? 12 : 0) + (hour > 12 ? 12 : 0),
      minute,
      to: half.to,
      isPlain: true,
      isColon,
    };
  }
  if (wordAt(scan, at + 1) === "o'clock") return { hour, minute, to: at + 2, isPlain: true, isColon };
  return parts ? { hour, minute, to: at + 1, isPlain: false, isColon } : undefined;
}

/** "a.m.", "pm", "p.m", "in the morning". */
function halfOfDay(scan: Scan, at: number): { readonly half: string; readonly to: number } | undefined {
  const plain = wordAt(scan, at).replaceAll('.', '');
  if (plain === 'am' || plain === 'pm') return { half: plain, to: at + 1 };
  if (
    (plain === 'a' || plain === 'p') &&
    wordAt(scan, at + 1) === '.' &&
    wordAt(scan, at + 2) === 'm' &&
    touches(scan, at)
  )
    return { half: `${plain}m`, to: behind(scan, at + 3, '.') };
  if (plain !== 'in' || wordAt(scan, at + 1) !== 'the') return undefined;
  const hours = SPELLED_PARTS.get(wordAt(scan, at + 2));
  return hours === undefined ? undefined : { half: hours === 0 ? 'am' : 'pm', to: at + 3 };
}

/** "EDT", "local time", "(GMT +8)". */
function zoneAfter(scan: Scan, at: number): { readonly to: number; readonly isWorld: boolean } | undefined {
  const open = behind(scan, at, '(');
  const word = wordAt(scan, open);
  if (word === 'local' && wordAt(scan, open + 1) === 'time') return { to: open + 2, isWorld: false };
  if (word === 'eastern' || word === 'central' || word === 'pacific' || word === 'moscow' || word === 'london')
    return wordAt(scan, open + 1) === 'time' ? { to: open + 2, isWorld: false } : undefined;
  if (!ZONES.has(word)) return undefined;
  let to = open + 1;
  if (/^[+-]$/.test(wordAt(scan, to))) to += 2;
  if (open > at) to = behind(scan, to, ')');
  return { to, isWorld: to === open + 1 && (word === 'gmt' || word === 'utc') };
}

/** A time of day on the day that the sentence spoke of last, or on that of publication. */
function timed(scan: Scan, from: number, to: number, clock: string): Match {
  const point = dayInSentence(scan);
  return { from, to, type: 'TIME', value: `${point.value}${clock}`, point, clock };
}

function dayInSentence({ memory, index, published }: Scan): Point {
  const { day, lastSentence } = memory;
  return day?.precision === 'day' && lastSentence === index ? day : dayPoint(published);
}

/** Times of day that stand without an article: "at dawn". */
const MOMENTS = new Set(['dawn', 'daybreak', 'dusk', 'nightfall']);

/** "This morning", "last night", "that evening", "the next morning", "at noon"; bare, only beside a day. */
export function daypartMatch(scan: Scan, at: number, part: string): readonly Match[] {
  const before = wordAt(scan, at - 1);
  const { memory, published } = scan;
  const told = memory.day?.precision === 'day' ? memory.day : dayPoint(published);
  if (before === 'this') return [timedOn(at - 1, at + 1, dayPoint(published), part)];
  if (before === 'last' && part === 'TNI') return [timedOn(at - 1, at + 1, dayShift(dayPoint(published), -1), part)];
  if (before === 'that' || before === 'same') return [timedOn(at - 1, at + 1, told, part)];
  if (before === 'next' || before === 'following') return [timedOn(at - 1, at + 1, dayShift(told, 1), part)];
  if (before === 'previous') return [timedOn(at - 1, at + 1, dayShift(told, -1), part)];
  if (before === 'every' || before === 'each')
    return [{ from: at - 1, to: at + 1, type: 'SET', value: `XXXX-XX-XX${part}` }];
  if (/^T(?:12:00|24:00|MI)$/.test(part) || MOMENTS.has(wordAt(scan, at))) {
    return /^(?:at|by|until|around|from|to|after|before|since|about|near|and|past|of|,)$/.test(before)
      ? [timed(scan, at, at + 1, part)]
      : [{ ...timed(scan, at, at + 1, part), needsDay: true }];
  }
  if (wordAt(scan, at + 1) === 'trading') return [{ ...timedOn(at, at + 1, told, part), clock: part }];
  const isLed = before === 'the' && /^(?:in|during|through|for|of|into|throughout)$/.test(wordAt(scan, at - 2));
  return [{ ...timed(scan, at, at + 1, part), ...(isLed ? {} : { needsDay: true }) }];
}

const timedOn = (from: number, to: number, point: Point, part: string): Match => ({
  from,
  to,
  type: 'TIME',
  value: `${point.value}${part}`,
  point,
});

const dayShift = (point: Point, days: number): Point => {
  const day = new Date(Date.parse(`${point.start}T00:00:00Z`) + days * 86_400_000);
  return dayPoint(day.toISOString().slice(0, 10) as Point['start']);
};

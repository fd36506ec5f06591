import type { HourWords } from '../language/hours.ts';
import type { Language } from '../language/language.ts';
import type { Token } from '../read/text/tokens.ts';

/** An hour of the clock as it is told: the minutes of the day that it may mean, and the tokens that tell it. */
export interface Hour {
  readonly earliest: number;
  readonly latest: number;
  /** True where nothing says which half of the day is meant. */
  readonly isOfEither: boolean;
  readonly at: number;
  readonly end: number;
}

/** Minutes by which an hour is off that is told to the minute, in words, or roughly; and within which "shortly before" it is. */
const [EXACT, SPOKEN, ROUGH, CLOSE] = [1, 4, 12, 25];

const DIGITS = /^(\d{1,2})(?:([:.])([0-5]\d))?(?::[0-5]\d)?(am|pm)?$/;

/** The hours that are told by some tokens, each once: not those that only bound something ("until ten"). */
export function hoursIn(tokens: readonly Token[], language: Language): readonly Hour[] {
  const found: Hour[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const read = inFigures(tokens, at, language) ?? inWords(tokens, at, language);
    if (!read) continue;
    const hour = placed(read, tokens, at, language);
    if (hour) found.push(hour);
    at = read.end - 1;
  }
  return found;
}

interface Clock {
  readonly minute: number;
  readonly isOfEither: boolean;
  readonly end: number;
  readonly off: number;
}

/** "9:14 p.m.", "at 10.20", "22:04". */
function inFigures(tokens: readonly Token[], at: number, language: Language): Clock | undefined {
  const { hours } = language.accounts;
  const { lower = '' } = tokens[at] ?? {};
  if (lower < '0' || lower > ':') return undefined;
  const [, whole = '', mark, minutes = '0', glued] = DIGITS.exec(lower) ?? [];
  const [hour, minute] = [Number(whole), Number(minutes)];
  if (whole === '' || hour > 24) return undefined;
  const half = glued ? { isLate: glued === 'pm', end: at + 1 } : halfBehind(tokens, at + 1, hours);
  if (half)
    return {
      minute: minuteOf(hour, minute, half.isLate),
      isOfEither: false,
      end: half.end,
      off: mark ? EXACT : SPOKEN,
    };
  if (!isHourAlone(mark, tokens[at - 1]?.lower ?? '', tokens[at + 1]?.lower ?? '', language)) return undefined;
  // "09:14" is of the morning, "9:14" of either half.
  const isOfEither = hour > 0 && hour < 13 && !/^0/.test(whole);
  return { minute: minuteOf(hour, minute, undefined), isOfEither, end: at + 1, off: EXACT };
}

/** True for figures of which nothing but what stands around them says that they are an hour: no "5.2 per cent". */
const isHourAlone = (
  mark: string | undefined,
  before: string,
  next: string,
  { accounts: { hours } }: Language,
): boolean =>
  mark !== undefined &&
  !hours.units.has(next) &&
  (mark === ':' || hours.opensHour.has(before) || hours.bounds.has(before));

const minuteOf = (hour: number, minute: number, isLate: boolean | undefined): number =>
  60 * (isLate === undefined || hour > 12 ? hour % 24 : (hour % 12) + (isLate ? 12 : 0)) + minute;

/** "p.m.", "in the evening": whether it is the later half of the day, and the token behind it. */
function halfBehind(tokens: readonly Token[], at: number, { morning, evening }: HourWords) {
  const words = tokens.slice(at, at + HALF).map(({ lower }) => lower);
  const letters = words.join('').slice(0, 4);
  if (/^[ap]\.?m/.test(letters) && words[0] !== undefined && words[0].length < 5)
    return { isLate: letters.startsWith('p'), end: at + lengthOf(words, letters) };
  const [first = '', second = '', third = ''] = words;
  const part = first === 'in' && second === 'the' ? third : first === 'at' ? second : '';
  const end = at + (first === 'in' ? 3 : 2);
  return morning.has(part) ? { isLate: false, end } : evening.has(part) ? { isLate: true, end } : undefined;
}

/** Tokens of "p . m ." at most. */
const HALF = 4;

function lengthOf(words: readonly string[], letters: string): number {
  let length = 0;
  let count = 0;
  while (count < words.length && length < (letters.includes('.') ? 4 : 2)) {
    length += words[count]?.length ?? 0;
    count += 1;
  }
  return count;
}

/** "midnight", "a quarter to ten", "ten o'clock". */
function inWords(tokens: readonly Token[], at: number, { accounts: { hours } }: Language): Clock | undefined {
  const { lower = '' } = tokens[at] ?? {};
  const named = hours.named.get(lower);
  if (named !== undefined) return { minute: named, isOfEither: false, end: at + 1, off: SPOKEN };
  return minutesOff(tokens, at, hours) ?? wholeHour(tokens, at, hours);
}

/** "ten past nine", "ten minutes to ten": not "a majority of ten to two". */
function minutesOff(tokens: readonly Token[], at: number, hours: HourWords): Clock | undefined {
  const minutes = hours.minutes.get(tokens[at]?.lower ?? '') ?? figure(tokens[at]?.lower);
  if (minutes === undefined || minutes % 5 !== 0 || tokens[at - 1]?.lower === 'of') return undefined;
  const isLong = tokens[at + 1]?.lower === 'minutes';
  const turn = tokens[at + (isLong ? 2 : 1)]?.lower ?? '';
  const hour = tokens[at + (isLong ? 3 : 2)]?.lower ?? '';
  const sign = signOf(turn, isLong, hours);
  const of = hours.numbers.get(hour) ?? figure(hour);
  const named = hours.named.get(hour);
  if (sign === 0 || (of === undefined && named === undefined)) return undefined;
  const end = at + (isLong ? 4 : 3);
  const half = named === undefined ? halfBehind(tokens, end, hours) : undefined;
  const whole = named ?? minuteOf(of ?? 0, 0, half?.isLate);
  return {
    minute: (whole + sign * minutes + DAY) % DAY,
    isOfEither: !half && named === undefined,
    end: half?.end ?? end,
    off: SPOKEN,
  };
}

/** 1 for minutes behind an hour, -1 for those before it, 0 for none of either: "ten after" is none of an hour. */
function signOf(turn: string, isLong: boolean, hours: HourWords): -1 | 0 | 1 {
  if (turn === 'past' || (isLong && hours.past.has(turn))) return 1;
  return turn === 'to' || (isLong && hours.to.has(turn)) ? -1 : 0;
}

/** "ten o'clock", "ten in the evening", "at ten,". */
function wholeHour(tokens: readonly Token[], at: number, hours: HourWords): Clock | undefined {
  const hour = hours.numbers.get(tokens[at]?.lower ?? '');
  if (hour === undefined || hour === 0) return undefined;
  const half = halfBehind(tokens, at + 1, hours);
  const next = tokens[at + 1];
  const isClock = hours.clock.has(next?.lower ?? '');
  const isBare = tokens[at - 1]?.lower === 'at' && next?.kind === 'mark';
  if (!half && !isClock && !isBare) return undefined;
  return {
    minute: minuteOf(hour, 0, half?.isLate),
    isOfEither: !half,
    end: half?.end ?? at + 1 + Number(isClock),
    off: SPOKEN,
  };
}

const DAY = 1440;

const figure = (word = ''): number | undefined =>
  /^\d{1,2}$/.test(word) && Number(word) <= 55 ? Number(word) : undefined;

/** An hour with what stands before it: "shortly before ten"; undefined for one that only bounds what is told. */
function placed(
  { minute, isOfEither, end, off }: Clock,
  tokens: readonly Token[],
  at: number,
  { accounts: { hours } }: Language,
): Hour | undefined {
  const before = tokens.slice(Math.max(0, at - 3), at).map(({ lower }) => lower);
  const last = before.at(-1) ?? '';
  const isClose = hours.closely.has(before.at(-2) ?? '') || before.at(-2) === 'minutes';
  if (isClose && hours.before.has(last)) return { earliest: minute - CLOSE, latest: minute, isOfEither, at, end };
  if (isClose && hours.after.has(last)) return { earliest: minute, latest: minute + CLOSE, isOfEither, at, end };
  const isRough = before.some((word) => hours.nearly.has(word));
  if (hours.bounds.has(last) || (isRough && hours.bounds.has(before.at(-2) ?? ''))) return undefined;
  const margin = isRough ? ROUGH : off;
  return { earliest: minute - margin, latest: minute + margin, isOfEither, at, end };
}

type Span = Pick<Hour, 'earliest' | 'latest' | 'isOfEither'>;

/** Minutes by which two hours are clearly apart; 0 where they may be one. */
export function hoursApart(one: Span, other: Span): number {
  const cycle = one.isOfEither || other.isOfEither ? DAY / 2 : DAY;
  const [middle, its] = [one, other].map(({ earliest, latest }) => (earliest + latest) / 2);
  const distance = ((((middle ?? 0) - (its ?? 0)) % cycle) + cycle) % cycle;
  const width = (one.latest - one.earliest + other.latest - other.earliest) / 2;
  return Math.max(0, Math.min(distance, cycle - distance) - width);
}

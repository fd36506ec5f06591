import { CENTURIES } from './lexicon.ts';
import {
  calendarDay,
  centuryPoint,
  dayPoint,
  decadePoint,
  monthPoint,
  type Point,
  yearOf,
  yearPoint,
} from './point.ts';
import { dated, type Match, type Scan, touches, wordAt } from './scan.ts';

const COUNTED = new Set(
  (
    'people troops soldiers men women children dead miles meters metres kilometers kilometres feet foot tons tonnes ' +
    'points dollars euros pounds jobs workers employees houses homes copies units shares acres hectares calories km kg m ' +
    'hours mark level votes seats others percent % protesters demonstrators police officers members passengers cars yen ' +
    'megawatts degrees square rpm or more fans cases deaths refugees migrants students patients residents barrels'
  ).split(' '),
);
const AFTER_YEAR = new Set(
  'in since of from by until till to during before after early late mid through circa year'.split(' '),
);
const NO_YEAR = new Set([
  '$',
  '£',
  '€',
  '¥',
  '#',
  'no',
  '+',
  '/',
  '.',
  ':',
  'flight',
  'highway',
  'windows',
  'russell',
  'russel',
  'agent',
  'route',
  'class',
  'room',
  'road',
  'page',
  'unit',
  'series',
  'about',
]);

/** "1997", "1992-1994", "1990s", "2008-09": years, and where they are two, both. */
export function yearMatch(scan: Scan, at: number): readonly Match[] {
  const word = wordAt(scan, at);
  if (word.length === 4) return plainYear(scan, at, Number(word));
  if (word.endsWith('s')) return decadeOf(scan, at, word);
  return rangeOf(scan, at, word);
}

function plainYear(scan: Scan, at: number, year: number): readonly Match[] {
  if (!(year >= 1000 && year < 2100) || !isDated(scan, at, year)) return [];
  const isNamed = wordAt(scan, at - 1) === 'year' && wordAt(scan, at - 2) !== 'fiscal';
  const isLed = isNamed && wordAt(scan, at - 2) === 'the';
  return [dated(isLed ? at - 2 : isNamed ? at - 1 : at, at + 1, yearPoint(year), { hasYear: true })];
}

/** What stands before a count: "employs 1900 workers", "counted 1900 birds". */
const BEFORE_COUNT = /^(?:some|nearly|almost|over|than|least|has|have|had|with|employs|\p{Ll}+ed)$/u;

/** A bare number of four digits is a year unless money, a count or a label stands around it. */
function isDated(scan: Scan, at: number, year: number): boolean {
  const before = scan.tokens[at - 1]?.lower ?? '';
  const after = scan.tokens[at + 1]?.lower ?? '';
  if (AFTER_YEAR.has(before) && !COUNTED.has(after)) return true;
  if (NO_YEAR.has(before) && (touches(scan, at - 1) || before.length > 1)) return false;
  if (before === '.' && wordAt(scan, at - 2) === 'no') return false;
  if (/^\p{Ll}+s$/u.test(scan.tokens[at + 1]?.text ?? '') && BEFORE_COUNT.test(before)) return false;
  if (COUNTED.has(after) || (after === '-' && touches(scan, at))) return false;
  return year >= 1900 || /^(?:the|and|between|,|\(|–|-)$/.test(before);
}

function decadeOf(scan: Scan, at: number, word: string): readonly Match[] {
  const digits = word.slice(0, -1);
  const before = wordAt(scan, at - 1);
  if (digits.length === 4 && digits.endsWith('0')) {
    const point = digits.endsWith('00') ? centuryPoint(Number(digits.slice(0, 2))) : decadePoint(Number(digits));
    return [dated(at, at + 1, point, { hasYear: false })];
  }
  if (!/^[2-9]0$/.test(digits)) return [];
  const isMarked = /^['’‘]$/.test(before) && touches(scan, at - 1);
  const isListed =
    /^(?:and|to|or)$/.test(wordAt(scan, isMarked ? at - 2 : at - 1)) && scan.memory.last?.precision === 'decade';
  if (!isMarked && !isListed && !/^(?:the|early|late|mid)$/.test(before)) return [];
  return [dated(isMarked ? at - 1 : at, at + 1, decadePoint(1900 + Number(digits)))];
}

/** "1992-1994" and "2008-09" are two years; "2020-10" is a month, "2020-10-31" a day. */
function rangeOf(scan: Scan, at: number, word: string): readonly Match[] {
  const token = scan.tokens[at];
  const parts = /^(\d{4})-(\d{2}|\d{4})$/.exec(word);
  if (!token || !parts) return [];
  const [first, tail = ''] = [Number(parts[1]), parts[2]];
  const last = tail.length === 4 ? Number(tail) : Math.floor(first / 100) * 100 + Number(tail);
  if (first < 1000 || first > 2100 || last > 2100) return [];
  if (last <= first || (tail.length === 2 && last > first + 20)) {
    const month = Number(tail);
    return tail.length === 2 && month >= 1 && month <= 12
      ? [dated(at, at + 1, monthPoint(first, month), { hasYear: true })]
      : [];
  }
  const cut = token.start + 4;
  return [
    dated(at, at + 1, yearPoint(first), { hasYear: true, end: cut }),
    dated(at, at + 1, yearPoint(last), { hasYear: true, start: cut + 1 }),
  ];
}

/** "The 1990s" in words: "the nineties", "the early eighties"; ages ("in her thirties") are none. */
export function spelledDecade(scan: Scan, at: number, decade: number): readonly Match[] {
  return /^(?:the|early|late|mid)$/.test(wordAt(scan, at - 1)) ? [dated(at, at + 1, decadePoint(decade))] : [];
}

/** "The 19th century", "the nineteenth century"; undefined where no ordinal stands before the word. */
export function centuryMatch(scan: Scan, at: number): readonly Match[] | undefined {
  const before = wordAt(scan, at - 1);
  const number = CENTURIES.get(before) ?? Number(/^(\d{1,2})(?:st|nd|rd|th)$/.exec(before)?.[1] ?? 0);
  return number >= 1 && number <= 30 ? [dated(at - 1, at + 1, centuryPoint(number - 1))] : undefined;
}

const NUMERIC = /^(\d{1,4})([-/.])(\d{1,2})\2(\d{1,4})(?:t)?$/;

/** "2020-10-31", "31/10/2020", "10/31/20", "31.10.2020", "20201031". */
export function numericMatch(scan: Scan, at: number): readonly Match[] {
  const word = wordAt(scan, at);
  if (word === '9/11') return [dated(at, at + 1, dayPoint('2001-09-11' as typeof scan.published))];
  const point = word.length === 8 && /^(?:19|20)\d{6}$/.test(word) ? joined(word) : separated(word, scan);
  return point ? [dated(at, at + 1, point, { hasYear: true })] : [];
}

function joined(word: string): Point | undefined {
  const day = calendarDay(Number(word.slice(0, 4)), Number(word.slice(4, 6)), Number(word.slice(6)));
  return day && dayPoint(day);
}

function separated(word: string, { published }: Scan): Point | undefined {
  const parts = NUMERIC.exec(word);
  if (!parts) return undefined;
  const [first, middle, last] = [Number(parts[1]), Number(parts[3]), Number(parts[4])];
  if (parts[1]?.length === 4) return pointOf(calendarDay(first, middle, last));
  if (parts[4]?.length === 3 || parts[4]?.length === 1 || (parts[2] === '.' && parts[4]?.length !== 4))
    return undefined;
  const year = parts[4]?.length === 2 ? shortYear(last, yearOf(published)) : last;
  const [american, european] = [calendarDay(year, first, middle), calendarDay(year, middle, first)];
  if (!american || !european) return pointOf(american ?? european);
  const distance = (day: string): number => Math.abs(Date.parse(day) - Date.parse(published));
  return dayPoint(distance(european) < distance(american) ? european : american);
}

const pointOf = (day: ReturnType<typeof calendarDay>): Point | undefined => day && dayPoint(day);

/** Two digits are the year nearest to publication, at most twenty years ahead. */
const shortYear = (digits: number, published: number): number => {
  const year = Math.floor(published / 100) * 100 + digits;
  return year > published + 20 ? year - 100 : year;
};

/** "'82" behind a word that leads to a year. */
export function clippedYear(scan: Scan, at: number): readonly Match[] {
  const word = wordAt(scan, at);
  if (!/^['’‘]$/.test(wordAt(scan, at - 1)) || !touches(scan, at - 1) || !/^\d\d$/.test(word)) return [];
  if (!/^(?:in|of|since|from|and|by|until|to|the|summer|spring|winter|fall|may|june)$/.test(wordAt(scan, at - 2)))
    return [];
  return [dated(at - 1, at + 1, yearPoint(shortYear(Number(word), yearOf(scan.published))), { hasYear: true })];
}

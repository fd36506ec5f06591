import { type Scan, wordAt } from './scan.ts';

/** How many, and the token where the words for it begin. */
export interface Count {
  readonly from: number;
  /** `X` where the text leaves the number open: "several", "a few", "dozens of". */
  readonly count: number | 'X';
}

const SMALL: ReadonlyMap<string, number> = new Map([
  ...(
    'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen ' +
    'eighteen nineteen'
  )
    .split(' ')
    .map((word, value): [string, number] => [word, value]),
  ...'twenty thirty forty fifty sixty seventy eighty ninety'
    .split(' ')
    .map((word, at): [string, number] => [word, at * 10 + 20]),
]);
const SCALES: ReadonlyMap<string, number> = new Map([
  ['dozen', 12],
  ['hundred', 100],
  ['thousand', 1000],
  ['million', 1e6],
  ['billion', 1e9],
]);
const OPEN = new Set(
  'few several many numerous various multiple countless couple dozens hundreds thousands tens'.split(' '),
);
/** Words that may stand between the number and the unit: "two straight days". */
const BETWEEN = new Set(
  (
    'straight consecutive full whole long more additional business working solid further calendar extra short entire ' +
    'successive other single fiscal trading school tumultuous'
  ).split(' '),
);

/** The value of a number word, hyphens allowed ("twenty-five"), or of digits; undefined for anything else. */
export function numberValue(word: string): number | undefined {
  const small = SMALL.get(word);
  if (small !== undefined) return small;
  const first = word.charCodeAt(0);
  if (first >= 48 && first <= 57)
    return /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$|^\d{1,7}(?:\.\d+)?$/.test(word)
      ? Number(word.replaceAll(',', ''))
      : undefined;
  const hyphen = word.indexOf('-');
  if (hyphen < 0) return undefined;
  const [tens, units] = [SMALL.get(word.slice(0, hyphen)), SMALL.get(word.slice(hyphen + 1))];
  return tens !== undefined && tens >= 20 && units !== undefined && units < 10 ? tens + units : undefined;
}

/** Reads a count backwards from the token before `end`; undefined where none stands there. */
export function countBefore(scan: Scan, end: number): Count | undefined {
  let last = end - 1;
  while (BETWEEN.has(wordAt(scan, last)) && last > end - 4) last -= 1;
  return openCount(scan, last) ?? halfCount(scan, last) ?? articleCount(scan, last) ?? exactCount(scan, last);
}

function openCount(scan: Scan, last: number): Count | undefined {
  const at = wordAt(scan, last) === 'of' ? last - 1 : last;
  const word = wordAt(scan, at);
  if (word === 'number' && at < last) return { from: wordAt(scan, at - 1) === 'a' ? at - 1 : at, count: 'X' };
  if (!OPEN.has(word)) return undefined;
  const count = word === 'couple' ? 2 : 'X';
  return { from: /^(?:an?|very|tens|hundreds)$/.test(wordAt(scan, at - 1)) ? at - 1 : at, count };
}

/** "Half a year", "half an hour", "two and a half years". */
function halfCount(scan: Scan, last: number): Count | undefined {
  const word = wordAt(scan, last);
  if (word === 'a' || word === 'an')
    return wordAt(scan, last - 1) === 'half' ? { from: last - 1, count: 0.5 } : undefined;
  const hyphened = /^([a-z]+)-and-a-half$/.exec(word);
  if (hyphened) return { from: last, count: (SMALL.get(hyphened[1] ?? '') ?? 1) + 0.5 };
  if (word !== 'half') return undefined;
  if (wordAt(scan, last - 1) !== 'a') return undefined;
  if (wordAt(scan, last - 2) !== 'and') return { from: last - 1, count: 0.5 };
  const whole = exactCount(scan, last - 3);
  return whole && whole.count !== 'X' ? { from: whole.from, count: whole.count + 0.5 } : undefined;
}

function articleCount(scan: Scan, last: number): Count | undefined {
  const word = wordAt(scan, last);
  if (word === 'a' || word === 'an' || word === 'another') return { from: last, count: 1 };
  return undefined;
}

/** "25", "twenty-five", "two hundred", "a hundred and fifty", "two dozen": at most six words, read backwards. */
function exactCount(scan: Scan, last: number): Count | undefined {
  let from = last + 1;
  while (from > last - 5 && isNumeric(scan, from - 1, from <= last)) from -= 1;
  while (from <= last && wordAt(scan, from) === 'and') from += 1;
  if (from > last) return undefined;
  const first = wordAt(scan, from - 1);
  const isArticle = SCALES.has(wordAt(scan, from)) && (first === 'a' || first === 'an');
  return { from: isArticle ? from - 1 : from, count: sum(scan, from, last) };
}

function isNumeric(scan: Scan, at: number, hasMore: boolean): boolean {
  const word = wordAt(scan, at);
  if (word === 'and') return hasMore && SCALES.has(wordAt(scan, at - 1)) && !SCALES.has(wordAt(scan, at + 1));
  return word !== '' && (SCALES.has(word) || (numberValue(word) !== undefined && isJoined(scan, at, hasMore)));
}

/** Two plain numbers side by side are no one number: "in 2010 three years", "20 five-year"; "twenty five" is. */
function isJoined(scan: Scan, at: number, hasMore: boolean): boolean {
  if (!hasMore) return true;
  const next = wordAt(scan, at + 1);
  if (SCALES.has(next) || next === 'and') return true;
  const [value, units] = [SMALL.get(wordAt(scan, at)) ?? 0, SMALL.get(next) ?? 10];
  return value >= 20 && units < 10;
}

function sum(scan: Scan, from: number, last: number): number {
  let [total, group] = [0, 0];
  for (let at = from; at <= last; at += 1) {
    const word = wordAt(scan, at);
    const scale = SCALES.get(word);
    if (scale === undefined) group += numberValue(word) ?? 0;
    else if (scale <= 100) group = (group || 1) * scale;
    else {
      total += (group || 1) * scale;
      group = 0;
    }
  }
  return total + group;
}

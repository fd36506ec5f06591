import { isCapital, type Token } from '../../read/text/tokens.ts';
import type { Scan } from './scan.ts';

/** Whether what is dated has happened; `open` where no verb tells. */
export type Tense = 'past' | 'future' | 'open';

const BACK = 30;
const AHEAD = 14;
/** Tokens of an hour between "set for" and its day: "10 a.m.", "noon on". */
const NEAR = 5;

/** The tense of the verb nearest before the expression, or failing that the first one behind it. */
export function tenseAround(scan: Scan, from: number, to: number): Tense {
  const before = tenseBefore(scan, from);
  return before === 'open' ? tenseBehind(scan, to) : before;
}

/** The tense of the first verb behind the expression. */
export function tenseBehind(scan: Scan, to: number): Tense {
  for (let at = to; at < Math.min(scan.tokens.length, to + AHEAD); at += 1) {
    // "Sending water through the town" is not to come.
    if (at > to && isWord(scan, at, 'through')) continue;
    const tense = tenseAt(scan, at, false);
    if (tense !== 'open') return tense;
  }
  return 'open';
}

function tenseBefore(scan: Scan, from: number): Tense {
  if (isDue(scan, from)) return 'future';
  let [isInfinitive, isBehindComma] = [false, false];
  for (let at = from - 1; at >= Math.max(0, from - BACK); at -= 1) {
    isBehindComma ||= scan.tokens[at]?.text === ',';
    // "In the first case to come of it, the court on Friday ordered": that is of the case.
    if (!isBehindComma && isWord(scan, at, 'to') && at + 1 < from && isBaseVerb(scan, at + 1)) isInfinitive = true;
    // "Open through Friday" is to come; "broke through the wall on Friday" is not.
    if (at < from - 1 && isWord(scan, at, 'through')) continue;
    const tense = tenseAt(scan, at, isInfinitive);
    if (tense !== 'open') return tense;
  }
  return isInfinitive ? 'future' : 'open';
}

/** Verbs stand before other expressions too: the floor does not count. */
const isWord = ({ tokens, language }: Scan, at: number, name: string): boolean =>
  language.classes.get(name)?.has(tokens[at]?.lower ?? '') ?? false;

/** "The vote is Sunday", "is on Sunday", "comes Sunday", "is set for 10 a.m. Sunday". */
function isDue(scan: Scan, from: number): boolean {
  const before = isWord(scan, from - 1, 'on') ? from - 2 : from - 1;
  if (isWord(scan, before, 'due')) return true;
  // "A new post, effective Feb. 1", and not "it became effective Feb. 1".
  if (isWord(scan, before, 'effective')) return tenseAt(scan, before - 1, false) !== 'past';
  for (let at = from - 1; at >= Math.max(0, from - NEAR) && scan.tokens[at]?.text !== ','; at -= 1)
    if (isWord(scan, at, 'for')) return isWord(scan, at - 1, 'set');
  return false;
}

function isBaseVerb({ tokens, language }: Scan, at: number): boolean {
  const token = tokens[at];
  return token !== undefined && /^\p{Ll}{2,}$/u.test(token.text) && !language.dates.tense?.notVerb?.has(token.lower);
}

/** "The Hope Church" hopes for nothing. */
const isVerbLike = (token: Token, at: number): boolean => token.kind === 'word' && (at === 0 || !isCapital(token));

/** "A dam burst", and not "will burst", "to burst" or "the burst". */
function isLikePresent(scan: Scan, at: number): boolean {
  const before = scan.tokens[at - 1]?.lower ?? '';
  const { future, notVerb } = scan.language.dates.tense ?? {};
  if (at === 0 || !isWord(scan, at, 'past-like-present') || isWord(scan, at - 1, 'is-or-be')) return false;
  return before !== 'to' && !future?.has(before) && !notVerb?.has(before);
}

/** "Polls close Sunday", "voters go to the polls Tuesday": what many do is to come, unless they were made to. */
function isPresentOfMany(scan: Scan, at: number): boolean {
  const before = scan.tokens[at - 1];
  if (!before || !isWord(scan, at, 'done-by-many')) return false;
  if (isWord(scan, at - 1, 'they')) return true;
  return (
    before.kind === 'word' && scan.language.plural?.test(before.lower) === true && !isWord(scan, at - 1, 'function')
  );
}

function tenseAt(scan: Scan, at: number, isInfinitive: boolean): Tense {
  const token = scan.tokens[at];
  if (!token || !isVerbLike(token, at)) return 'open';
  const { lower } = token;
  if (isPresentOfMany(scan, at)) return 'future';
  const { future, futureEnding, alsoNoun, notVerb, intending } = scan.language.dates.tense ?? {};
  // "She was to fly on Friday" says what lies ahead.
  const isDestined = isWord(scan, at, 'was') && isWord(scan, at + 1, 'to');
  if (isInfinitive && (intending?.has(lower) || isDestined)) return 'future';
  // "Could have left" lies in the past.
  if (alsoNoun?.has(lower) && notVerb?.has(scan.tokens[at - 1]?.lower ?? '')) return 'open';
  if (future?.has(lower) || futureEnding?.test(lower))
    return !isWord(scan, at, 'will') && isWord(scan, at + 1, 'have') ? 'past' : 'future';
  if (!isPast(scan, at)) return 'open';
  return isUndone(scan, at) ? 'future' : 'past';
}

/** "Was to have flown on Friday", "was to have been heard on Friday": the day lay ahead. */
function isUndone({ tokens, language }: Scan, at: number): boolean {
  let have = at;
  while (have > at - 2 && tokens[have]?.lower !== 'have') have -= 1;
  return (
    tokens[have]?.lower === 'have' &&
    tokens[have - 1]?.lower === 'to' &&
    language.classes.get('was')?.has(tokens[have - 2]?.lower ?? '') === true
  );
}

function isPast(scan: Scan, at: number): boolean {
  const { lower = '' } = scan.tokens[at] ?? {};
  const { past, pastEnding, notPast } = scan.language.dates.tense ?? {};
  if (past?.has(lower) || isLikePresent(scan, at)) return true;
  const isParticiple = lower.length > 4 && Boolean(pastEnding?.test(lower)) && !notPast?.has(lower);
  // "The rally planned for Friday" is to come; "is closed" says nothing.
  return isParticiple && !isWord(scan, at - 1, 'is-or-be');
}

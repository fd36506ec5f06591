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
  if (isWord(scan, from - 1, 'until')) return isOverUntil(scan, from - 1) ? 'past' : 'future';
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

/** "Served until March", "was not there until July"; what was shut or put off until then lies ahead. */
function isOverUntil(scan: Scan, until: number): boolean {
  const isNot = (at: number): boolean => isWord(scan, at, 'not-or-never');
  let isNegated = false;
  for (let at = until - 1; at >= Math.max(0, until - BACK); at -= 1) {
    if (isWord(scan, at, 'did-not')) return true;
    isNegated ||= isNot(at);
    const tense = tenseAt(scan, at, false);
    if (tense !== 'open') return tense === 'past' && (isNegated || isNot(at - 1) || isWord(scan, at, 'went-on'));
  }
  return false;
}

/** Verbs stand before other expressions too: the floor does not count. */
const isWord = (scan: Scan, at: number, name: string): boolean => scan.entry(at).classes.has(name);

/** "The vote is Sunday", "is on Sunday", "comes Sunday", "is set for 10 a.m. Sunday", "its forecast for the first quarter". */
function isDue(scan: Scan, from: number): boolean {
  const before = isWord(scan, from - 1, 'on') ? from - 2 : from - 1;
  if (isWord(scan, before, 'due')) return true;
  // "A new post, effective Feb. 1", and not "it became effective Feb. 1".
  if (isWord(scan, before, 'effective')) return tenseAt(scan, before - 1, false) !== 'past';
  for (let at = from - 1; at >= Math.max(0, from - NEAR) && scan.tokens[at]?.text !== ','; at -= 1)
    if (isWord(scan, at, 'for')) return isWord(scan, at - 1, 'before-for-time') || isSetFor(scan, at);
  return false;
}

/** Tokens from "set" to "for". */
const SET_FOR = 6;

/** "A judge set his trial for 14 February" */
function isSetFor(scan: Scan, forAt: number): boolean {
  for (let at = forAt - 2; at >= Math.max(1, forAt - SET_FOR) && scan.tokens[at]?.kind === 'word'; at -= 1)
    if (isWord(scan, at, 'sets-day')) return isWord(scan, at + 1, 'before-set-thing');
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
  if (!isWord(scan, at, 'done-by-many')) return false;
  const subject = beforeAdverb(scan, at);
  const before = scan.tokens[subject];
  if (!before || isWord(scan, subject, 'subject-of-many')) return before !== undefined;
  return (
    before.kind === 'word' && scan.language.plural?.test(before.lower) === true && !isWord(scan, subject, 'function')
  );
}

/** The token before a verb and its adverb: "polls also close", "is formally closed". */
const beforeAdverb = (scan: Scan, at: number): number =>
  scan.language.dates.tense?.adverb?.test(scan.tokens[at - 1]?.lower ?? '') === true ? at - 2 : at - 1;

function tenseAt(scan: Scan, at: number, isInfinitive: boolean): Tense {
  const token = scan.tokens[at];
  if (!token || !isVerbLike(token, at)) return 'open';
  const { lower } = token;
  if (isArranged(scan, at)) return 'future';
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

/** "The board is meeting Friday", "polls close Sunday". */
const isArranged = (scan: Scan, at: number): boolean =>
  isPresentOfMany(scan, at) || (isWord(scan, at, 'arranging') && isBehindIs(scan, at));

/** "Was to have flown on Friday", "was to have been heard on Friday", "will have left by Friday": the day lay ahead. */
function isUndone(scan: Scan, at: number): boolean {
  if (isWord(scan, at - 1, 'have') && isWord(scan, at - 2, 'will')) return true;
  const { tokens } = scan;
  let have = at;
  while (have > at - 2 && tokens[have]?.lower !== 'have') have -= 1;
  return tokens[have]?.lower === 'have' && tokens[have - 1]?.lower === 'to' && isWord(scan, have - 2, 'was');
}

/** "Is closed", "will be formally closed". */
const isBehindIs = (scan: Scan, at: number): boolean => isWord(scan, beforeAdverb(scan, at), 'is-or-be');

function isPast(scan: Scan, at: number): boolean {
  const { lower = '' } = scan.tokens[at] ?? {};
  const { past, pastEnding, notPast } = scan.language.dates.tense ?? {};
  const isParticiple = lower.length > 4 && Boolean(pastEnding?.test(lower)) && !notPast?.has(lower);
  if (!isParticiple && !past?.has(lower)) return isLikePresent(scan, at);
  // "Will be held on Friday" is to come; "is closed" says nothing.
  return !isBehindIs(scan, at);
}

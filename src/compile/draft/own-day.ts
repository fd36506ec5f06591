import { MONTHS, WEEKDAYS } from '../../digest/calendar.ts';
import { weekday } from '../../digest/day.ts';
import { isSpeech, isVerb, opensAttribution } from '../compare/clauses.ts';
import type { When } from '../compare/telling.ts';
import { english } from '../language/languages.ts';
import * as Word from '../language/word-classes.ts';
import { type Token, tokensOf } from '../read/text/tokens.ts';
import { isDescribing, isVerbal, withoutParticiple } from './headline-words.ts';
import { bitsOf, isIn } from './token-classes.ts';

/**
 * A line without the day of its event, which stands beside it: "Roe was fired on Oct. 3", "Roe pleaded not guilty
 * Wednesday". It stays where it is another day, where somebody says that it was then, where something is denied of that
 * day alone, and where the line would not be whole without it.
 */
export function withoutOwnDay(line: string, when: When): string {
  const told = withoutNth(line, when);
  const opening = english.accounts.dayOpening.exec(told);
  const led =
    opening && isOwn(opening, when) ? told.slice(opening[0].length).replace(english.accounts.dayBeside, '') : told;
  const whole = led === told ? told : led.charAt(0).toUpperCase() + led.slice(1);
  // From the last: what is taken out moves none before it.
  return [...whole.matchAll(english.accounts.dayTold)].reduceRight((rest, found) => {
    if (!isOwn(found, when)) return rest;
    return without(rest, found.index, found.index + found[0].length, found.groups?.['by'] === undefined);
  }, whole);
}

/** "On the 6th Roe resigned", "Roe resigned on the 6th". */
function withoutNth(line: string, { start, end }: When): string {
  const nth = english.accounts.onTheNth.exec(line);
  const isOwn = start === end && Number(nth?.groups?.['first'] ?? nth?.groups?.['last']) === Number(start.slice(8));
  if (!nth || !isOwn) return line;
  const rest = line.slice(0, nth.index) + line.slice(nth.index + nth[0].length);
  return rest.charAt(0).toUpperCase() + rest.slice(1);
}

const [DAYS, NAMES] = [WEEKDAYS, MONTHS].map((rows) =>
  rows.map((names) => new Set(names.map((name) => name.toLowerCase()))),
);

/** True for words of a date that mean the day, month or year of an event. */
function isOwn({ groups = {} }: RegExpExecArray, { start, end, precision }: When): boolean {
  const { by, day, month, first, number = first, year } = groups;
  // "Of May" of a bare "May" is somebody's name, and 2031 a number.
  if (by === undefined && day === undefined && number === undefined) return false;
  const [ownYear, ownMonth, ownDay] = start.split('-').map(Number);
  const isYear = year === undefined || Number(year) === ownYear;
  const isMonth = month !== undefined && NAMES?.[(ownMonth ?? 0) - 1]?.has(month.toLowerCase()) === true && isYear;
  if (precision === 'year') return year !== undefined && isYear && month === undefined && day === undefined;
  if (precision === 'month') return isMonth && number === undefined;
  const isNumber = month === undefined ? day !== undefined : isMonth && Number(number) === ownDay;
  const isDay = day === undefined || DAYS?.[weekday(start)]?.has(day.toLowerCase()) === true;
  return start === end && isNumber && isDay;
}

/** A line without a stretch of it; as it was where something depends on that. `isBare`: "Wednesday", without "on". */
function without(line: string, from: number, to: number, isBare: boolean): string {
  const [before, behind] = [line.slice(0, from), line.slice(to).replace(OF_WEEK, '')];
  const tokens = tokensOf(line);
  const at = tokens.findIndex(({ start }) => start >= from);
  const next = tokens.findIndex(({ start }) => start >= to);
  if (isNeeded(tokens, at, next < 0 ? tokens.length : next, isBare)) return line;
  const last = at - 1;
  const isDone = isVerb(tokens, last, english) && !english.accounts.finite.has(tokens[last]?.lower ?? '');
  // "An update | released Thursday came"
  const told = next > 0 && isDone && isVerb(tokens, next, english) ? withoutParticiple(before) : before;
  if (isDone && next > 0 && isVerb(tokens, next, english) && told === before) return line;
  // "Her report, | released on Thursday, says"
  const put = behind.startsWith(',') ? told.replace(PUT_IN, '') : told;
  const isLed = (bitsOf(tokens[0]) & Word.PREPOSITION) !== 0 || opensAttribution(tokens, 0, english);
  if (put !== told && isLed) return line;
  if (put !== told && isVerbal(tokens, next + 1)) return put + behind.slice(1);
  return told.endsWith(',') ? told + behind.replace(/^,/, '') : told + behind;
}

/** Behind a weekday: which one it was. */
const OF_WEEK = /^ (?:of (?:last|this|that|the same) (?:week|month)|last week)/;

/** At the end of a text. */
const PUT_IN = /, (?:\p{Ll}{2,20}ed|known|given|shown|taken)$/u;

function isNeeded(tokens: readonly Token[], at: number, next: number, isBare: boolean): boolean {
  const [last, behind] = [tokens[at - 1], tokens[next]];
  // "at seven on Monday morning", "only on Friday", "it was on Monday that", "the Wednesday meeting"
  const isTimed = isHour(tokens, at, next);
  // "printed in 2014 and 2016"
  const isOneOfTwo =
    isIn('and-or-but', behind) && (tokens[next + 1]?.kind === 'number' || (bitsOf(tokens[next + 1]) & Word.TIME) !== 0);
  // "On the first Saturday of the month", "on the last Saturday of April"
  const isNth = (bitsOf(last) & Word.DETERMINER) !== 0 || english.dates.ordinals?.has(last?.lower ?? '') === true;
  const isStressed = isIn('stresses-day', last) || (isIn('to-be', last) && behind?.lower === 'that');
  const isNoun = isBare && ((bitsOf(last) & BEFORE_NOUN) !== 0 || isIn('looks-to-day', last) || !endsAt(tokens, next));
  return isTimed || isOneOfTwo || isNth || isStressed || isNoun || isDenied(tokens, at) || isClaimed(tokens, at);
}

const BEFORE_NOUN = Word.DETERMINER | Word.POSSESSIVE | Word.PREPOSITION | Word.CONJUNCTION;

/** True where an hour stands beside a day, which would be of no day without it. */
function isHour(tokens: readonly Token[], from: number, to: number): boolean {
  const [last, next, hour] = [tokens[from - 1], tokens[to], tokens[to + 1]];
  const isNumber = last?.kind === 'number' || english.numbers.words.has(last?.lower ?? '');
  const isPartOfDay = tokens.slice(from, to).some((token) => isIn('part-of-day', token));
  return (
    isIn('half-of-day', last) ||
    (isNumber && isIn('before-hour', tokens[from - 2]) && (isPartOfDay || /[:.]/.test(last?.text ?? ''))) ||
    (next?.lower === 'at' && (hour?.kind === 'number' || isIn('moment-alone', hour)))
  );
}

/** True where what a bare "Wednesday" stands before belongs to no noun: a mark, "to", "and", a verb. */
function endsAt(tokens: readonly Token[], next: number): boolean {
  const token = tokens[next];
  if (!token || token.kind === 'mark') return token?.text !== '-';
  return (
    (bitsOf(token) & (Word.PREPOSITION | Word.CONJUNCTION | Word.DETERMINER | Word.PRONOUN)) !== 0 ||
    english.accounts.opensTold.has(token.lower) ||
    english.accounts.opensLater.has(token.lower) ||
    isIn('behind-bare-day', token) ||
    isVerb(tokens, next, english)
  );
}

/** "recorded no tremor on Monday"; "pleaded not guilty" denies nothing of the day. */
const isDenied = (tokens: readonly Token[], at: number): boolean =>
  tokens
    .slice(0, at)
    .some(
      (token, index) =>
        english.accounts.denying.has(token.lower) && !isIn('denies-noun', token) && !isIn('plea', tokens[index + 1]),
    );

/** "said that the bolts were replaced on Feb. 20": when, is what is said. */
export function isClaimed(tokens: readonly Token[], at: number): boolean {
  const says = tokens.findIndex(
    (_, index) =>
      index > 0 &&
      index < at &&
      isSpeech(tokens, index, english) &&
      // "was ordered held on Friday"
      (!isIn('to-be', tokens[index - 1]) || tokens.slice(index, at).some(({ lower }) => lower === 'that')),
  );
  // "said in a video | released on Monday that"
  const isTold = (index: number): boolean => isVerb(tokens, index, english) && !isDescribing(tokens, index);
  return says > 0 && tokens.some((_, index) => index > says && index < at && isTold(index));
}

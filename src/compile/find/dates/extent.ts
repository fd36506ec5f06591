import type { Match, PartOfPoint, Scan } from './scan.ts';

/** Takes in what belongs to the expression before it: "the", "early", "the end of", "more than", "the past". */
export function widened(scan: Scan, match: Match): Match {
  if (match.start !== undefined || match.value.endsWith('_REF')) return withArticle(scan, match);
  if (match.type === 'SET') return match;
  return match.type === 'DURATION' ? withMeasure(scan, match) : withPart(scan, match);
}

const withArticle = (scan: Scan, match: Match): Match =>
  match.start === undefined && scan.is(match.from - 1, 'the') && scan.is(match.from, 'behind-the')
    ? { ...match, from: match.from - 1 }
    : match;

/** "More than a month", "at least two weeks", "nearly five months", "the past decade". */
function withMeasure(scan: Scan, match: Match): Match {
  let { from } = match;
  if (scan.is(from - 1, 'than-or-to') && scan.is(from - 2, 'more-or-up')) from -= 2;
  else if (scan.is(from - 1, 'least-or-most') && scan.is(from - 2, 'at')) from -= 2;
  // "May last several days": no "last" that anything is named by.
  const isVerb = (at: number): boolean => scan.is(at, 'last') && !scan.is(at - 1, 'determiner');
  while (scan.is(from - 1, 'before-length') && !isVerb(from - 1) && from > match.from - 3) from -= 1;
  const last = scan.word(match.to - 1);
  const isMany =
    scan.language.plural?.test(last) === true && !last.endsWith('-s') && !scan.word(match.from).includes('-');
  const isLed = from < match.from || isMany || scan.is(from, 'before-length');
  return { ...match, from: isLed && scan.is(from - 1, 'determiner') ? from - 1 : from };
}

/** "The 1990s" and "the 1998 third quarter", but not "the 1998" of "the 1998 war". */
const LED_NUMBERS: ReadonlySet<string | undefined> = new Set(['decade', 'century', 'quarter']);

/** "Earlier this week", "late Monday", "the early 1990s", "the end of last year". */
function withPart(scan: Scan, match: Match): Match {
  let { from, part } = match;
  const { precision } = match.point ?? {};
  const parts = scan.language.dates.parts ?? new Map<string, PartOfPoint>();
  const the = (): number => (scan.is(from - 1, 'the') ? from - 1 : from);
  const isYear = scan.tokens[from]?.kind === 'number' && !LED_NUMBERS.has(precision);
  if (!isYear && (precision !== 'day' || match.shift)) from = the();
  const [before, lead] = [scan.word(from - 1), scan.word(from - 2)];
  if (scan.is(from - 1, 'earlier-or-later')) from -= 1;
  else if (before === '-' && parts.get(lead) === 'mid') [from, part] = [from - 2, 'mid'];
  else if (scan.is(from - 1, 'of') && parts.has(lead)) [from, part] = [from - 2, parts.get(lead)];
  else if (scan.is(from - 1, 'early-mid-late')) [from, part] = [from - 1, parts.get(before)];
  if (scan.is(from - 1, 'than') && scan.is(from - 2, 'more-or-up')) from -= 2;
  else if (from < match.from) from = the();
  return { ...match, from, ...(part ? { part } : {}) };
}

/** A day and a time of day side by side are one expression, as are "two years and four months"; a part of day that no day stands beside is none. */
export function joined(scan: Scan, matches: readonly Match[]): readonly Match[] {
  const kept: Match[] = [];
  for (const match of matches) {
    const before = kept.at(-1);
    const both = before && (together(scan, before, match) ?? summed(scan, before, match));
    if (both) kept[kept.length - 1] = both;
    else kept.push(match);
    const named = before && dayBehindCount(scan, before, match);
    if (named) kept[kept.length - 2] = named;
  }
  return kept.filter((match) => !match.needsDay);
}

/** "Six days earlier, on 4 June": the day that is named is the one counted. */
function dayBehindCount(scan: Scan, one: Match, other: Match): Match | undefined {
  const isBehind =
    scan.word(one.to) === ',' && other.from - one.to <= 2 && isBetweenDayAndTime(scan, one.to, other.from);
  const { point, value } = other;
  const isCounted = one.shift !== undefined && one.point?.precision === 'day' && point?.precision === 'day';
  return isBehind && isCounted && !other.shift && other.clock === undefined ? { ...one, value, point } : undefined;
}

function together(scan: Scan, one: Match, other: Match): Match | undefined {
  if (one.clock !== undefined && isPartOfDay(other) && one.to === other.from) return atTime(one, other);
  const [day, time] = one.clock === undefined ? [one, other] : [other, one];
  if (time.clock === undefined || day.clock !== undefined || !isDay(day)) return undefined;
  if (other.from - one.to > 2 || !isBetweenDayAndTime(scan, one.to, other.from)) return undefined;
  const { value, point } = day;
  const to = Math.max(one.to, other.to);
  return { from: one.from, to, type: 'TIME', value: `${value}${time.clock}`, ...(point ? { point } : {}) };
}

const LENGTH = /^(PT?)(\d+)([YMWDHS])$/;
/** From the longest; minutes stand behind hours, and are told from months by that. */
const UNITS = 'YMWDHMS';

/** "Two years and four months", "three hours, 12 minutes". */
function summed(scan: Scan, one: Match, other: Match): Match | undefined {
  if (one.type !== 'DURATION' || other.type !== 'DURATION' || other.from !== one.to + 1 || one.shift || other.shift)
    return undefined;
  if (!scan.is(one.to, 'and') && scan.word(one.to) !== ',') return undefined;
  const [whole, part] = [LENGTH.exec(one.value), LENGTH.exec(other.value)];
  if (!whole || !part || whole[1] !== part[1] || other.from !== other.to - 2) return undefined;
  const from = whole[1] === 'PT' ? 4 : 0;
  const isLess = UNITS.indexOf(part[3] ?? '', from) > UNITS.indexOf(whole[3] ?? '', from);
  return isLess ? { ...one, to: other.to, value: `${one.value}${part[2]}${part[3]}` } : undefined;
}

/** Words between a day and its time of day: "Monday at 10:30", "10:30 p.m. on Monday", "Monday at about 10". */
function isBetweenDayAndTime(scan: Scan, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1)
    if (scan.word(at) !== ',' && !scan.is(at, 'between-day-and-time') && !(at > from && scan.is(at, 'the')))
      return false;
  return true;
}

const isPartOfDay = ({ type, clock, value }: Match): boolean =>
  type === 'TIME' && clock === undefined && /T(?:MO|AF|EV|NI)$/.test(value);

/** "7:30 this morning", "8 last night": the hour, on that day. */
function atTime(time: Match, part: Match): Match {
  const [hours, minutes] = (time.clock ?? '').slice(1).split(':');
  const isLate = !part.value.endsWith('TMO') && Number(hours) < 12;
  const hour = String(Number(hours) + (isLate ? 12 : 0)).padStart(2, '0');
  const { clock: _, ...day } = part;
  return { ...day, from: time.from, to: part.to, value: `${part.value.slice(0, 10)}T${hour}:${minutes}` };
}

const isDay = (match: Match): boolean =>
  match.start === undefined &&
  match.end === undefined &&
  ((match.type === 'DATE' && match.point?.precision === 'day') || /^XXXX-WXX-\d$/.test(match.value));

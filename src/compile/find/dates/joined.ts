import type { Match, Scan } from './scan.ts';

/** Words between a day and its time of day: "Monday at 10:30", "10:30 p.m. on Monday". */
const BETWEEN = /^(?:|,|at|on|, at|of|around|at about|at around|in the|on the)$/;

/** A day and a time of day side by side are one expression; a part of day that no day stands beside is none. */
export function joined(scan: Scan, matches: readonly Match[]): readonly Match[] {
  const kept: Match[] = [];
  for (const match of matches) {
    const before = kept.at(-1);
    const both = before && together(scan, before, match);
    if (both) kept[kept.length - 1] = both;
    else kept.push(match);
  }
  return kept.filter((match) => !match.needsDay);
}

function together(scan: Scan, one: Match, other: Match): Match | undefined {
  if (one.clock !== undefined && isPartOfDay(other) && one.to === other.from) return atTime(one, other);
  const day = one.clock === undefined ? one : other;
  const time = one.clock === undefined ? other : one;
  if (time.clock === undefined || day.clock !== undefined || !isDay(day)) return undefined;
  const gap = scan.tokens.slice(one.to, Math.min(other.from, one.to + 3)).map((token) => token.lower);
  if (other.from - one.to > 2 || !BETWEEN.test(gap.join(' '))) return undefined;
  const { value } = day;
  const to = Math.max(one.to, other.to);
  const point = day.point;
  return { from: one.from, to, type: 'TIME', value: `${value}${time.clock}`, ...(point ? { point } : {}) };
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

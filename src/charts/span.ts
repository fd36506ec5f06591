import { addDays, daysBetween, monthNames } from '../digest/day.ts';
import type { Day, Event, Topic } from '../digest/types.ts';

/** What charts are drawn from, as far as it says which days they show. */
export interface Dated {
  readonly topic: Pick<Topic, 'coverage'>;
  readonly events: readonly Event[];
}

/** The days that the timeline shows, both included. */
export interface Span {
  readonly from: Day;
  readonly to: Day;
}

export interface Preset {
  readonly label: string;
  readonly span: Span;
}

/** The closest look: fewer days than this show nothing more. */
export const FEWEST_DAYS = 3;
const WEEK = 7;

/** The span as instants: from the first midnight to the one after the last day. */
export const bounds = ({ from, to }: Span): readonly [Date, Date] => [midnight(from), midnight(addDays(to, 1))];

export const midnight = (day: Day): Date => new Date(`${day}T00:00:00Z`);

export const daysIn = ({ from, to }: Span): number => daysBetween(from, to) + 1;

/** From the first event to the last, the days of the news included. */
export function wholeSpan({ events, topic: { coverage } }: Dated): Span {
  const starts = [coverage.from, ...events.map(({ date }) => date.start)].sort();
  const ends = [coverage.to, ...events.map(({ date }) => date.end)].sort();
  return { from: starts[0] ?? coverage.from, to: ends.at(-1) ?? coverage.to };
}

/** Everything, then the days that are news, then the week that ends on the busiest of them; no two alike. */
export function presetsOf(digest: Dated): readonly Preset[] {
  const whole = wholeSpan(digest);
  const { coverage } = digest.topic;
  const week = busiestWeek(digest);
  const presets = [
    { label: spanWords(whole), span: whole },
    { label: spanWords(coverage), span: { from: coverage.from, to: coverage.to } },
    ...(week ? [{ label: weekWords(week), span: week }] : []),
  ];
  return presets.filter(
    ({ span }, at) => presets.findIndex((other) => other.span.from === span.from && other.span.to === span.to) === at,
  );
}

/** The week up to the day with the most events of that very day; null where the news are no longer than a week. */
function busiestWeek(digest: Dated): Span | null {
  if (daysIn(digest.topic.coverage) <= WEEK) return null;
  const counts = new Map<Day, number>();
  for (const { date } of digest.events)
    if (date.precision === 'day') counts.set(date.start, (counts.get(date.start) ?? 0) + 1);
  const [busiest] = [...counts].sort(([, one], [, other]) => other - one);
  return busiest ? { from: addDays(busiest[0], 1 - WEEK), to: busiest[0] } : null;
}

const year = (day: Day): string => day.slice(0, 4);
const month = (day: Day): string => monthNames[Number(day.slice(5, 7)) - 1] ?? '';

/** "27 Sep" */
const shortDay = (day: Day): string => `${Number(day.slice(8))} ${month(day).slice(0, 3)}`;

/** "1988–2020" where years lie between; else "27 Sep – 2 Nov 2020". */
export function spanWords({ from, to }: Span): string {
  if (year(from) === year(to)) return `${shortDay(from)} – ${shortDay(to)} ${year(to)}`;
  return Number(year(to)) - Number(year(from)) > 1
    ? `${year(from)}–${year(to)}`
    : `${shortDay(from)} ${year(from)} – ${shortDay(to)} ${year(to)}`;
}

function weekWords({ from, to }: Span): string {
  return year(addDays(to, 1)) !== year(to) || month(addDays(to, 1)) !== month(to)
    ? `Last week of ${month(to)}`
    : spanWords({ from, to });
}

/**
 * Closer in (`factor` below 1) or further out around a point, given as a share of the width from the left. Never
 * closer than `FEWEST_DAYS`, never beyond `whole`.
 */
export function zoomed(span: Span, whole: Span, factor: number, around = 0.5): Span {
  const days = daysIn(span);
  const wanted = factor < 1 ? Math.floor(days * factor) : Math.ceil(days * factor);
  const next = Math.min(Math.max(wanted, FEWEST_DAYS), daysIn(whole));
  return within(addDays(span.from, Math.round((days - next) * around)), next, whole);
}

/** As many days, later by a share of them; earlier where it is negative. Stops at the ends of `whole`. */
export function moved(span: Span, whole: Span, share: number): Span {
  const days = daysIn(span);
  const step = Math.round(days * share);
  return within(addDays(span.from, step), days, whole);
}

function within(from: Day, days: number, whole: Span): Span {
  const latest = addDays(whole.to, 1 - days);
  const start = from < whole.from ? whole.from : from > latest ? latest : from;
  return { from: start, to: addDays(start, days - 1) };
}

/** Where an instant stands, as a share of the width from the left. */
export function shareOf(span: Span, instant: Date): number {
  const [start, end] = bounds(span);
  return (+instant - +start) / (+end - +start);
}

/** "34 of 47 events in view; 13 earlier." */
export function viewWords({ events }: Dated, span: Span): string {
  const earlier = events.filter(({ date }) => date.end < span.from).length;
  const later = events.filter(({ date }) => date.start > span.to).length;
  const beyond = [...(earlier > 0 ? [`${earlier} earlier`] : []), ...(later > 0 ? [`${later} later`] : [])];
  const shown = events.length - earlier - later;
  return `${[`${shown} of ${events.length} events in view`, beyond.join(', ')].filter((part) => part !== '').join('; ')}.`;
}

import { addDays, monthNames, weekday } from '../digest/day.ts';
import type { Day } from '../digest/types.ts';
import { daysIn, midnight, type Span } from './span.ts';

/** A word on the time axis. Lines stand at the start of what it names; the word of a single day at its noon. */
export interface Tick {
  readonly line: Date;
  readonly at: Date;
  /** One line, or two divided by a line break. */
  readonly label: string;
}

type Step = {
  readonly every: 'day' | 'week' | 'month' | 'quarter' | 'year';
  readonly years: number;
  readonly days: number;
};

/** Steps from the finest; `days` is how many of them lie between two ticks at the least. */
const STEPS: readonly Step[] = [
  { every: 'day', years: 0, days: 1 },
  { every: 'week', years: 0, days: 7 },
  { every: 'month', years: 0, days: 28 },
  { every: 'quarter', years: 0, days: 90 },
  ...[1, 2, 5, 10, 20, 50].map((years) => ({ every: 'year' as const, years, days: years * 365 })),
];

/** Width of the widest label, in pixels: "28 Sep" above "2020". */
const LABEL_WIDTH = 46;

/** Ticks for a span drawn `width` pixels wide, as dense as labels side by side allow. */
export function ticksOf(span: Span, width: number): readonly Tick[] {
  const perDay = width / daysIn(span);
  const step = STEPS.find(({ days }) => days * perDay >= LABEL_WIDTH) ?? STEPS.at(-1);
  if (!step) return [];
  const days: Day[] = [];
  for (let day = firstOf(step, span.from); day <= span.to; day = next(step, day)) if (day >= span.from) days.push(day);
  return days.map((day, at) => ({
    line: midnight(day),
    at: step.every === 'day' ? new Date(+midnight(day) + 43_200_000) : midnight(day),
    label: labelOf(step, day, days[at - 1]),
  }));
}

function firstOf(step: Step, from: Day): Day {
  if (step.every === 'day') return from;
  if (step.every === 'week') return addDays(from, -((weekday(from) + 6) % 7));
  const [year, month] = [Number(from.slice(0, 4)), Number(from.slice(5, 7))];
  if (step.every === 'month') return firstDay(year, month);
  return step.every === 'quarter' ? firstDay(year, month - ((month - 1) % 3)) : firstDay(year - (year % step.years), 1);
}

function next(step: Step, day: Day): Day {
  if (step.every === 'day' || step.every === 'week') return addDays(day, step.days);
  const [year, month] = [Number(day.slice(0, 4)), Number(day.slice(5, 7))];
  if (step.every === 'year') return firstDay(year + step.years, 1);
  const later = month + (step.every === 'month' ? 1 : 3);
  return later > 12 ? firstDay(year + 1, later - 12) : firstDay(year, later);
}

const firstDay = (year: number, month: number): Day =>
  `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-01` as Day;

/** The year goes under the first label and under the first of each year. */
function labelOf({ every }: Step, day: Day, before: Day | undefined): string {
  const year = day.slice(0, 4);
  if (every === 'year') return year;
  const month = (monthNames[Number(day.slice(5, 7)) - 1] ?? '').slice(0, 3);
  const word = every === 'day' || every === 'week' ? `${Number(day.slice(8))} ${month}` : month;
  return before?.slice(0, 4) === year ? word : `${word}\n${year}`;
}

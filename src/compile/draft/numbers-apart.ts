import { areApart, FURTHEST, LARGE } from '../compare/apart.ts';
import type { DateMention, FigureMention } from '../find/extraction.ts';
import type { Language } from '../language/language.ts';
import type { Part } from './tellers.ts';

/** True for a part that tells that its number grew. */
export const hasGrown = ({ tokens, figures }: Part, { accounts }: Language): boolean =>
  figures.length > 0 && accounts.hasGrown.test(tokens.map(({ lower }) => lower).join(' '));

/** True for two parts that give other numbers of one thing: not where they have one number in common, or one tells that it grew. */
export const areFiguresApart = (one: Part, other: Part, language: Language): boolean =>
  ![one, other].some((part) => hasGrown(part, language)) &&
  one.figures.some((a) => other.figures.some((b) => areOfOne(a, b, language) && areApart(a, b))) &&
  !one.figures.some((a) => other.figures.some((b) => a.value === b.value));

function areOfOne(a: FigureMention, b: FigureMention, { figures }: Language): boolean {
  if (a.part || b.part || a.value < 2 || b.value < 2) return false;
  // What befell people is compared over all articles.
  if (a.counts !== null || b.counts !== null) return false;
  if (Math.max(a.value, b.value) > FURTHEST * Math.min(a.value, b.value)) return false;
  const kindOf = ({ unit }: FigureMention): string | null =>
    unit !== null && figures.units?.get(unit)?.kind === 'money' ? 'money' : unit;
  const [one, other] = [kindOf(a), kindOf(b)];
  if (one === null || other === null) return Math.min(a.value, b.value) >= LARGE;
  return one === other;
}

/** Minutes by which two hours of the day differ; and how many times as long one time is as another. */
const [HOURS_APART, TIMES_AS_LONG] = [20, 1.25];

/** True for two times that are another hour of the day, or another length. */
export function areTimesApart(a: DateMention, b: DateMention): boolean {
  if (a.type !== b.type) return false;
  const [one, other] = [a, b].map(({ value }) => lengthOf(value) ?? hourOf(value));
  if (one === undefined || other === undefined) return false;
  return a.type === 'DURATION'
    ? Math.max(one, other) > TIMES_AS_LONG * Math.min(one, other)
    : Math.abs(one - other) > HOURS_APART;
}

const MINUTES: Readonly<Record<string, number>> = { TM: 1, TH: 60, D: 1440, W: 10_080, M: 43_800, Y: 525_600 };

/** Minutes of a TIMEX3 duration: 240 of "PT4H"; and of a time of day, from midnight. */
function lengthOf(value: string): number | undefined {
  const [, time = '', many, unit = ''] = /^P(T?)(\d+(?:\.\d+)?)([A-Z])$/.exec(value) ?? [];
  const minutes = MINUTES[time + unit];
  return minutes === undefined ? undefined : Number(many) * minutes;
}

function hourOf(value: string): number | undefined {
  const [, hour, minute = '0'] = /T(\d\d)(?::(\d\d))?/.exec(value) ?? [];
  return hour === undefined ? undefined : Number(hour) * 60 + Number(minute);
}

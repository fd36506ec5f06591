import type { DateMention } from '../find/extraction.ts';

/** Minutes by which two hours of the day differ; and how many times as long one time is as another. */
const [HOURS_APART, TIMES_AS_LONG] = [20, 1.25];

/** True for two hours of the day, or two lengths of time, that cannot be one. */
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

import { dayLabel, daysBetween } from '../digest/day.ts';
import type { Day, Digest, Event, EventFilter, NewsDay } from '../digest/types.ts';
import { count, offer } from './context.ts';
import type { When } from './parse/when.ts';
import type { Refusal } from './reply/refusal.ts';
import type { Action } from './reply/reply.ts';

/** The least number of days from the first to the last of a whole month. */
const MONTH_DAYS = 27;

/** So many broadly dated events are named in an answer; the rest are counted. */
const NAMED_AROUND = 1;

/** Events whose date is too broad to say whether they belong to the days asked for. */
export interface Around {
  readonly total: number;
  /** The narrowest dated, narrowest first. */
  readonly named: readonly Event[];
}

/** What of a filter's events may lie in the days asked for, or may not: a decade, where one day was asked for. */
export function aroundOf({ events }: Digest, filter: EventFilter, days: When): Around {
  const around = { ...filter, days, fit: 'around' } as const;
  const { total } = events.tally(around);
  return { total, named: total === 0 ? [] : events.narrowest(around, NAMED_AROUND) };
}

/** A button to the whole month of the days asked for, where that is more: there, broader dates belong. */
export function wholeMonth(digest: Digest, { from, to }: When, around: Around): readonly Action[] {
  const when = from.slice(0, 7);
  if (around.total === 0 || when !== to.slice(0, 7) || daysBetween(from, to) >= MONTH_DAYS) return [];
  return [offer(digest, `Timeline: ${monthLabel(from)}`, 'timeline', { when })];
}

/** "October 2020" */
const monthLabel = (day: Day): string => dayLabel(day).slice(dayLabel(day).indexOf(' ') + 1);

function aroundWords({ total, named }: Around): string | null {
  if (total === 0) return null;
  const words = named.map(({ headline, date }) => `“${headline}” (${date.label})`);
  const more = total - named.length;
  return `Dated more broadly, so perhaps also here: ${[...words, ...(more > 0 ? [`${more} more`] : [])].join('; ')}.`;
}

/** No event is dated to the days asked for: says so, and on which days before and after there is news. */
export function emptyDays(digest: Digest, when: When, around: Around, nearest: readonly Action[]): Refusal {
  const before = digest.events.newsBefore(when.from);
  const after = digest.events.newsAfter(when.to);
  const has = ({ day, events }: NewsDay): string => `${dayLabel(day)} (${count(events, 'event')})`;
  const near = [
    before ? `The last day with news before is ${has(before)}.` : null,
    after ? `The first day with news after is ${has(after)}.` : null,
    aroundWords(around),
    when.note ?? null,
  ];
  return {
    kind: 'refusal',
    why: 'empty-day',
    asked: when.label,
    near: near.filter((words) => words !== null),
    nearest: [...nearest, ...wholeMonth(digest, when, around)],
  };
}

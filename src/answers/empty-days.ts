import { daysBetween } from '../digest/day.ts';
import type { Digest, Event, EventFilter } from '../digest/types.ts';
import { offer } from './context.ts';
import type { Edition } from './edition.ts';
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
export function wholeMonth(digest: Edition, { from, to }: When, around: Around): readonly Action[] {
  const { words } = digest;
  const when = from.slice(0, 7);
  if (around.total === 0 || when !== to.slice(0, 7) || daysBetween(from, to) >= MONTH_DAYS) return [];
  return [offer(digest, words.offers.timeline(words.dates.month(from)), 'timeline', { when })];
}

function aroundWords({ words }: Edition, { total, named }: Around): string | null {
  if (total === 0) return null;
  const events = named.map(({ headline, date }) => `“${headline}” (${words.dates.reported(date)})`);
  const more = total - named.length;
  return words.emptyDays.broader([...events, ...(more > 0 ? [words.more(more)] : [])].join('; '));
}

/** No event is dated to the days asked for: says so, and on which days before and after there is news. */
export function emptyDays(digest: Edition, when: When, around: Around, nearest: readonly Action[]): Refusal {
  const before = digest.events.newsBefore(when.from);
  const after = digest.events.newsAfter(when.to);
  const { counted, dates, emptyDays: words } = digest.words;
  const near = [
    before ? words.before(dates.day(before.day), counted.event(before.events)) : null,
    after ? words.after(dates.day(after.day), counted.event(after.events)) : null,
    aroundWords(digest, around),
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

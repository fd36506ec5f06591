import type { Day, Digest } from './types.ts';

/** A day and the number of events dated to that very day. */
export interface NewsDay {
  readonly day: Day;
  readonly events: number;
}

/** Days to which events are dated, oldest first. */
export function newsDays(digest: Digest): readonly NewsDay[] {
  const counts = new Map<Day, number>();
  for (const { date, statements } of digest.events) {
    const dates = [date, ...statements.flatMap((statement) => statement.date ?? [])];
    const days = new Set(dates.filter(({ start, end }) => start === end).map(({ start }) => start));
    for (const day of days) counts.set(day, (counts.get(day) ?? 0) + 1);
  }
  return [...counts].map(([day, events]) => ({ day, events })).sort((a, b) => (a.day < b.day ? -1 : 1));
}

/** The last day with news before a day, and the first one after. */
export function nearestNewsDays(
  digest: Digest,
  day: Day,
): { readonly before: NewsDay | undefined; readonly after: NewsDay | undefined } {
  const days = newsDays(digest);
  return { before: days.filter((news) => news.day < day).at(-1), after: days.find((news) => news.day > day) };
}

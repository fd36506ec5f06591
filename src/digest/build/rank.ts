import { citesOf, independentOrigins } from '../origins.ts';
import type { DigestDocument, Event } from '../schema.ts';

/**
 * The place of each event by importance, 1 first. Those that have a rank go first, an editor's or what was measured
 * of a draft; others follow: news before background, then what most independent origins report, then most articles, then the newest.
 */
export function rankEvents({ events, topic }: DigestDocument): ReadonlyMap<Event, number> {
  const weighed = events.map((event, index) => ({
    event,
    index,
    isNews: event.date.end >= topic.coverage.from,
    origins: independentOrigins(citesOf(event)),
  }));
  weighed.sort(
    (a, b) =>
      (a.event.rank ?? Number.POSITIVE_INFINITY) - (b.event.rank ?? Number.POSITIVE_INFINITY) ||
      Number(b.isNews) - Number(a.isNews) ||
      b.origins - a.origins ||
      b.event.articles.length - a.event.articles.length ||
      (a.event.date.end < b.event.date.end ? 1 : a.event.date.end > b.event.date.end ? -1 : a.index - b.index),
  );
  return new Map(weighed.map(({ event }, index) => [event, index + 1]));
}

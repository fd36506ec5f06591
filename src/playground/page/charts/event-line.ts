import { eventStanding, listed, originName } from '../../../answers/cites.ts';
import { citesOf } from '../../../digest/origins.ts';
import type { Event } from '../../../digest/types.ts';
import type { ChartedDigest } from '../../server/api/charted-digest.ts';

/** What a chart says of one event when it is pointed at. */
export interface EventLine {
  readonly date: string;
  readonly headline: string;
  readonly status: string;
  /** Names of the independent origins behind it. */
  readonly origins: string;
  /** Citation ids, each once: "A5 A14 B3". */
  readonly cites: string;
}

export function eventLine({ topic, articles, disputes, entities }: ChartedDigest, event: Event): EventLine {
  const named = {
    topic,
    entities: { nameOf: (id: string) => entities.find((one) => one.id === id)?.name },
    articles: { get: (id: string) => articles.find((one) => one.id === id) },
    disputes: { get: (id: string) => disputes.find((one) => one.id === id) },
  };
  return {
    date: event.date.label,
    headline: event.headline,
    status: eventStanding(named, event),
    origins: listed(event.origins.map((id) => originName(named, id))),
    cites: [...new Set(citesOf(event).map(({ id }) => id))].join(' '),
  };
}

/** The same as one sentence to be heard. */
export function spokenLine(digest: ChartedDigest, event: Event): string {
  const { date, headline, status, origins, cites } = eventLine(digest, event);
  return `${date}: ${headline}. ${status}. Origins: ${origins}. Citations: ${cites}`;
}

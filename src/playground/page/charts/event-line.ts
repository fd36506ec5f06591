import { listed, originName, statusWords } from '../../../answers/cites.ts';
import { citesOf } from '../../../digest/origins.ts';
import type { Digest, Event } from '../../../digest/types.ts';

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

export function eventLine(digest: Digest, event: Event): EventLine {
  return {
    date: event.date.label,
    headline: event.headline,
    status: statusWords(digest, event),
    origins: listed(event.origins.map((id) => originName(digest, id))),
    cites: [...new Set(citesOf(event).map(({ id }) => id))].join(' '),
  };
}

/** The same as one sentence to be heard. */
export function spokenLine(digest: Digest, event: Event): string {
  const { date, headline, status, origins, cites } = eventLine(digest, event);
  return `${date}: ${headline}. ${status}. Origins: ${origins}. Citations: ${cites}`;
}

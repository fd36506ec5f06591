import { citationLabel, eventStanding, originsNamed } from '../../../answers/cites.ts';
import { en } from '../../../answers/words/en.ts';
import { citesOf } from '../../../digest/origins.ts';
import type { Citation, Event } from '../../../digest/types.ts';
import type { ChartedDigest } from '../../server/api/charted-digest.ts';

/** A question to the bot, and what the button that asks it says. */
export interface Question {
  readonly text: string;
  readonly label: string;
}

/** What a chart says of one event when it is pointed at. */
export interface EventLine {
  readonly date: string;
  readonly headline: string;
  readonly status: string;
  /** Names of those who act in it. */
  readonly actors: string;
  /** Names of the independent origins behind it. */
  readonly origins: string;
  /** Its citations, each once: "Azatutyun ¶5". */
  readonly cites: readonly Question[];
}

export function eventLine({ topic, articles, disputes, entities }: ChartedDigest, event: Event): EventLine {
  const named = {
    words: en,
    topic,
    entities: { nameOf: (id: string) => entities.find((one) => one.id === id)?.name },
    articles: { get: (id: string) => articles.find((one) => one.id === id) },
    disputes: { get: (id: string) => disputes.find((one) => one.id === id) },
  };
  const cites = new Map<string, Citation>(citesOf(event).map((cite) => [cite.id, cite]));
  return {
    date: event.date.label,
    headline: event.headline,
    status: eventStanding(named, event),
    actors: originsNamed(named, event.actors),
    origins: originsNamed(named, event.origins),
    cites: [...cites.values()].map(({ id, article, paragraph }) => ({
      text: `cite ${id}`,
      label: citationLabel(named, article, paragraph),
    })),
  };
}

/** The question that an event is the answer to. */
export const askedOf = ({ headline }: Event): string => `search ${headline}`;

/** The same as one sentence to be heard. */
export function spokenLine(digest: ChartedDigest, event: Event): string {
  const { date, headline, status, actors, origins, cites } = eventLine(digest, event);
  const who = actors === '' ? '' : ` Who acts: ${actors}.`;
  return `${date}: ${headline}. ${status}.${who} Origins: ${origins}. Citations: ${cites.map(({ label }) => label).join(', ')}`;
}

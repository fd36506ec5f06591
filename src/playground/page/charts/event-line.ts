import { listed, originName, statusWords } from '../../../answers/cites.ts';
import { citesOf } from '../../../digest/origins.ts';
import type { Article, Citation, Event } from '../../../digest/types.ts';
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

export function eventLine({ topic, entities, articles }: ChartedDigest, event: Event): EventLine {
  const named = { topic, entities: { nameOf: (id: string) => entities.find((one) => one.id === id)?.name } };
  const source = (id: string): string =>
    articleName(
      articles.find((article) => article.id === id),
      id,
    );
  const cites = new Map<string, Citation>(citesOf(event).map((cite) => [cite.id, cite]));
  return {
    date: event.date.label,
    headline: event.headline,
    status: statusWords(named, event),
    actors: listed(event.actors.map((id) => originName(named, id))),
    origins: listed(
      event.origins.map((id) => (id.startsWith(ITSELF) ? source(id.slice(ITSELF.length)) : originName(named, id))),
    ),
    cites: [...cites.values()].map(({ id, article, paragraph }) => ({
      text: `cite ${id}`,
      label: `${source(article)} ¶${paragraph}`,
    })),
  };
}

/** Begins the origin of what an article reports by itself. */
const ITSELF = 'article:';

/** A name for an article that a person can say: its label, else its publisher, else its letter. */
export const articleName = (article: Article | undefined, id: string = article?.id ?? ''): string =>
  article?.label ?? article?.publisher?.name ?? `Article ${id}`;

/** The question that an event is the answer to. */
export const askedOf = ({ headline }: Event): string => `search ${headline}`;

/** The same as one sentence to be heard. */
export function spokenLine(digest: ChartedDigest, event: Event): string {
  const { date, headline, status, actors, origins, cites } = eventLine(digest, event);
  const who = actors === '' ? '' : ` Who acts: ${actors}.`;
  return `${date}: ${headline}. ${status}.${who} Origins: ${origins}. Citations: ${cites.map(({ label }) => label).join(', ')}`;
}

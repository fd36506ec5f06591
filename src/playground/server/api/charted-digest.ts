import type { Article, Digest, EntityId, Event, Topic } from '../../../digest/types.ts';

/** What the page's charts are drawn from. */
export interface ChartedDigest {
  readonly version: string;
  readonly topic: Topic;
  readonly articles: readonly Article[];
  readonly events: readonly Event[];
  /** Names of whoever and whatever the events name. */
  readonly entities: readonly { readonly id: EntityId; readonly name: string }[];
}

export function chartedDigest({ version, topic, articles, events, entities }: Digest): ChartedDigest {
  const reported = [...events.reported()];
  const named = reported.flatMap(({ actors, places, origins }) => [...actors, ...places, ...origins]);
  return {
    version,
    topic,
    articles: articles.list(0, articles.count()),
    events: reported,
    entities: [...new Set(named)].flatMap((id) => {
      const name = entities.nameOf(id);
      return name === undefined ? [] : [{ id, name }];
    }),
  };
}

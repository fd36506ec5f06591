import type { Article, Digest, Dispute, EntityId, Event, Topic } from '../../../digest/types.ts';

/** What the page's charts are drawn from. */
export interface ChartedDigest {
  readonly version: string;
  readonly topic: Topic;
  readonly articles: readonly Article[];
  readonly events: readonly Event[];
  readonly disputes: readonly Pick<Dispute, 'id' | 'question' | 'label'>[];
  /** Names of whoever and whatever the events name. */
  readonly entities: readonly { readonly id: EntityId; readonly name: string }[];
}

export function chartedDigest({ version, topic, articles, events, disputes, entities }: Digest): ChartedDigest {
  const reported = [...events.reported()];
  const named = reported.flatMap(({ actors, places, origins }) => [...actors, ...places, ...origins]);
  return {
    version,
    topic,
    articles: articles.list(0, articles.count()),
    events: reported,
    disputes: disputes.list(0, disputes.count()),
    entities: [...new Set(named)].flatMap((id) => {
      const name = entities.nameOf(id);
      return name === undefined ? [] : [{ id, name }];
    }),
  };
}

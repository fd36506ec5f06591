import { articleTitle } from '../../../answers/cites.ts';
import type { Article, Event } from '../../../digest/types.ts';
import type { ChartedDigest } from '../../server/api/charted-digest.ts';

export type LaneKind = 'actor' | 'article';

/** One lane of the timeline: what it stands for, and its events in order of date. */
export interface Lane {
  readonly id: string;
  readonly label: string;
  /** What the label leaves out, for those who hear the chart instead of seeing it. */
  readonly spoken: string;
  readonly events: readonly Event[];
}

/** A person or organisation has a lane of its own from this many events on. */
const OWN_LANE = 2;
/** More lanes than this do not fit under each other; the rest share one. */
const MOST_LANES = 8;

/** The digest's events by who acts in them, or by which article reports them. An event may stand in several lanes. */
export function lanesOf(digest: ChartedDigest, kind: LaneKind): readonly Lane[] {
  return kind === 'actor' ? byActor(digest) : digest.articles.map((article) => articleLane(digest, article));
}

function articleLane(digest: ChartedDigest, article: Article): Lane {
  const events = digest.events.filter((event) => event.articles.includes(article.id));
  const title = articleTitle(article);
  return { id: article.id, label: `${article.id} · ${title}`, spoken: `article ${article.id}, ${title}`, events };
}

/** The busiest actors first, then those of one event together, then the events in which no one is named to act. */
function byActor(digest: ChartedDigest): readonly Lane[] {
  const own = actorsWithLane(digest);
  const lanes = own.map((id) => {
    const label = digest.entities.find((entity) => entity.id === id)?.name ?? id;
    return { id, label, spoken: label, events: digest.events.filter(({ actors }) => actors.includes(id)) };
  });
  const others = digest.events.filter(({ actors }) => actors.length > 0 && !actors.some((id) => own.includes(id)));
  const unnamed = digest.events.filter(({ actors }) => actors.length === 0);
  return [
    ...lanes,
    sharedLane('others', lanes.length > 0 ? 'Other people and organisations' : 'People and organisations', others),
    sharedLane('no-actor', 'No actor recorded', unnamed),
  ].filter(({ events }) => events.length > 0);
}

const sharedLane = (id: string, label: string, events: readonly Event[]): Lane => ({
  id: `(${id})`,
  label,
  spoken: label,
  events,
});

function actorsWithLane(digest: ChartedDigest): readonly string[] {
  const counts = new Map<string, number>();
  for (const id of digest.events.flatMap(({ actors }) => actors)) counts.set(id, (counts.get(id) ?? 0) + 1);
  return [...counts]
    .filter(([, count]) => count >= OWN_LANE)
    .sort(([, one], [, other]) => other - one)
    .slice(0, MOST_LANES)
    .map(([id]) => id);
}

import type { Lane } from '../../../charts/place.ts';
import type { Event } from '../../../digest/types.ts';
import type { ChartedDigest } from '../../server/api/charted-digest.ts';

/** A person or organisation has a lane of its own from this many events on. */
const OWN_LANE = 2;
/** More lanes than this do not fit under each other; the rest share one. */
const MOST_LANES = 8;

/**
 * The digest's events by who acts in them, each once: in the lane of the first of its actors who has one. The busiest
 * actors first, then those of one event together, then the events in which no one is named to act.
 */
export function lanesOf({ events, entities }: ChartedDigest): readonly Lane[] {
  const own = actorsWithLane(events);
  const home = ({ actors }: Event): string =>
    actors.find((id) => own.includes(id)) ?? (actors.length > 0 ? '(others)' : '(no-actor)');
  const lane = (id: string, label: string): Lane => ({
    id,
    label,
    events: events.filter((event) => home(event) === id),
  });
  return [
    ...own.map((id) => lane(id, entities.find((entity) => entity.id === id)?.name ?? id)),
    lane('(others)', own.length > 0 ? 'Other people and organisations' : 'People and organisations'),
    lane('(no-actor)', 'No actor recorded'),
  ].filter((each) => each.events.length > 0);
}

/** Those who are named first in several events. */
function actorsWithLane(events: readonly Event[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const { actors } of events) if (actors[0] !== undefined) counts.set(actors[0], (counts.get(actors[0]) ?? 0) + 1);
  return [...counts]
    .filter(([, count]) => count >= OWN_LANE)
    .sort(([, one], [, other]) => other - one)
    .slice(0, MOST_LANES)
    .map(([id]) => id);
}

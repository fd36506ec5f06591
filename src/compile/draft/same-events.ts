import type { EntityId } from '../../digest/types.ts';
import { actTerms, termsOf } from '../compare/dated.ts';
import { english } from '../language/languages.ts';
import { tokensOf } from '../read/text/tokens.ts';
import type { EventFinding } from './findings.ts';

/** Terms that headlines share, what is done among them. */
const SHARED = 2;
/** Events of one day that are compared. */
const MOST_COMPARED = 12;

/** Pairs of events of one day that may be one, for an editor to say; a pinned one is one of its own. */
export function sameEvents(events: readonly EventFinding[]): readonly (readonly [EventFinding, EventFinding])[] {
  const byDate = Map.groupBy(
    events.filter(({ pinned }) => !pinned),
    ({ date }) => `${date.start} ${date.end}`,
  );
  return [...byDate.values()].flatMap((all) => {
    const told = all.slice(0, MOST_COMPARED).map((event) => ({ event, terms: termsIn(event.headline) }));
    return told.flatMap((one, at) =>
      told.slice(at + 1).flatMap((other) => (areAlike(one, other) ? [[one.event, other.event] as const] : [])),
    );
  });
}

interface Told {
  readonly event: EventFinding;
  readonly terms: readonly number[];
}

const termsIn = (headline: string): readonly number[] => termsOf({ tokens: tokensOf(headline) }, english);

/** Of whom an event tells, in its headline or another line. */
export const actorsIn = ({ actors, statements }: EventFinding): readonly EntityId[] => [
  ...new Set([...actors, ...statements.flatMap((line) => line.actors ?? [])]),
];

/** True where somebody acts in both, and what is done is the same. */
function areAlike(one: Told, other: Told): boolean {
  const theirs = actorsIn(other.event);
  if (!actorsIn(one.event).some((id) => theirs.includes(id))) return false;
  const shared = one.terms.filter((term) => other.terms.includes(term));
  return shared.length >= SHARED && shared.some((term) => actTerms(english).has(term));
}

import type { CitationId, EntityId } from '../../../digest/types.ts';
import type { DisputeFinding, EventFinding, Findings } from '../../find/findings.ts';

/** Where a mention of an entity leads now, by the citations of the line that mentions it. */
type Leads = (id: EntityId, cites: readonly CitationId[]) => EntityId;

/** Findings of which every mention of an entity leads where `leads` says; each entity once in a list. */
export function repointed(findings: Findings, leads: Leads): Findings {
  return {
    ...findings,
    events: findings.events.map((event) => eventRepointed(event, leads)),
    disputes: findings.disputes.map((dispute) => disputeRepointed(dispute, leads)),
  };
}

const ids = (all: readonly EntityId[], cites: readonly CitationId[], leads: Leads): readonly EntityId[] => [
  ...new Set(all.map((id) => leads(id, cites))),
];

function eventRepointed(event: EventFinding, leads: Leads): EventFinding {
  const all = event.statements.flatMap(({ cites }) => cites);
  return {
    ...event,
    places: ids(event.places, all, leads),
    actors: ids(event.actors, all, leads),
    statements: event.statements.map((statement) => ({
      ...statement,
      by: ids(statement.by, statement.cites, leads),
      to: ids(statement.to, statement.cites, leads),
    })),
  };
}

function disputeRepointed(dispute: DisputeFinding, leads: Leads): DisputeFinding {
  const all = dispute.positions.flatMap(({ cites }) => cites);
  return {
    ...dispute,
    about: ids(dispute.about, all, leads),
    positions: dispute.positions.map((position) => ({ ...position, by: ids(position.by, position.cites, leads) })),
  };
}

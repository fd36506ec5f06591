import { type Fault, fault, type Placed } from '../../fault.ts';
import type { Findings } from '../../find/findings.ts';
import { inTurn, unmatched, type Verb } from './verb.ts';

/** `hide`: an entity or an event that the digest leaves out. */
export const hidden: Verb = (findings, { hide }) =>
  inTurn(findings, hide, (now, { value: { entity, event }, at }) => {
    if (entity && !event) return hideEntity(now, entity);
    if (event && !entity) return hideEvent(now, event);
    return [fault(at, 'name one entity or one event to hide.')];
  });

function hideEntity(findings: Findings, { value, at }: Placed<string>): Findings | readonly Fault[] {
  const ids = findings.entities.map(({ id }) => id);
  if (!ids.includes(value)) return [unmatched('entity', { value, at }, ids)];
  return {
    ...findings,
    entities: findings.entities.map((each) => (each.id === value ? { ...each, hidden: true } : each)),
  };
}

function hideEvent(findings: Findings, { value, at }: Placed<string>): Findings | readonly Fault[] {
  const ids = findings.events.map(({ id }) => id);
  if (!ids.includes(value)) return [unmatched('event', { value, at }, ids)];
  return { ...findings, events: findings.events.map((each) => (each.id === value ? { ...each, hidden: true } : each)) };
}

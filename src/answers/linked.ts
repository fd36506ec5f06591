import type { Citation, CitationId, Digest, Dispute, Figure } from '../digest/types.ts';
import type { Chosen } from './chosen.ts';

/** What an `about` reaches by a detour: nothing of its own has the words, yet what it stands with does. */
export interface Linked {
  readonly figures: readonly Figure[];
  readonly disputes: readonly Dispute[];
}

/** Said above what was reached by a detour. */
export const BY_DETOUR = 'None has these words itself; what is reported beside it does.';

/**
 * Figures from paragraphs, and disputes from paragraphs and on events, of which some statement has every word that was
 * asked for. A name is no detour: what does not concern it is not about it.
 */
export function linked(digest: Digest, { entities, hits }: Chosen): Linked {
  if (entities.length > 0) return { figures: [], disputes: [] };
  const paragraphs = new Set<CitationId>();
  const events = new Set<string>();
  for (const { subject } of hits) {
    if (subject.kind === 'event') events.add(subject.event.id);
    if ('statement' in subject) for (const { id } of subject.statement.cites) paragraphs.add(id);
  }
  const shares = (cites: readonly Citation[]): boolean => cites.some(({ id }) => paragraphs.has(id));
  return {
    figures: digest.figures.filter(({ cites }) => shares(cites)),
    disputes: digest.disputes.filter(
      (dispute) => dispute.events.some((id) => events.has(id)) || dispute.positions.some(({ cites }) => shares(cites)),
    ),
  };
}

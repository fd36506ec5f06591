import type { EntityId } from '../../digest/types.ts';
import type { Draft } from '../edit/files/draft.ts';
import type { Overlay } from '../edit/files/overlay.ts';
import { changeFindings } from '../edit/overlay/apply.ts';
import type { Fault } from '../fault.ts';
import type { DisputeFinding, EntityFinding, EventFinding, Findings, Gap, GapKind } from '../find/findings.ts';
import { type DraftedWith, draftOf, type ProposedDraft } from './draft.ts';
import type { Proposal } from './proposal.ts';

/** Events that a digest tells of besides pinned ones: what bundles into a function and is still read by a person. */
const MOST_EVENTS = 400;

/** Turns in which proposals that do not hold are dropped; what a dropped one leaves behind shows in the next. */
const TURNS = 4;

/** A draft of the editor's files and the proposals that hold. */
export interface Settled {
  readonly draft: Draft;
  /** Faults of what a person wrote; proposals have none left. */
  readonly faults: readonly Fault[];
  /** Proposals that checks or gate turned away, and why: for the report. */
  readonly dropped: readonly string[];
}

/** The proposal as the editor's overlay changes it. */
export function overlaid(
  proposal: Proposal,
  overlay: Overlay,
): { readonly proposal: Proposal; readonly faults: readonly Fault[] } {
  const { entities, events, disputes } = proposal;
  const before: Findings = { entities, events, disputes, gaps: [], looked: ['dispute'] };
  const { findings, faults } = changeFindings(before, overlay);
  const shown = findings.entities.filter(({ hidden }) => !hidden);
  const leads = leader(shown, overlay);
  const kept = findings.events.filter(({ hidden }) => !hidden);
  const chosen = kept.filter(({ pinned }, rank) => pinned || rank < MOST_EVENTS);
  return {
    faults,
    proposal: {
      articles: proposal.articles,
      origins: proposal.origins,
      merges: proposal.merges,
      entities: shown,
      events: chosen.map((event) => ({
        ...event,
        places: leads(event.places),
        actors: leads(event.actors),
        statements: event.statements.map((line) => ({ ...line, by: leads(line.by), to: leads(line.to) })),
      })),
      figures: proposal.figures.map((figure) => ({ ...figure, by: leads(figure.by) })),
      disputes: findings.disputes
        .filter(({ standing }) => standing !== 'dismissed')
        .map((dispute) => ({
          ...dispute,
          events: eventsOf(dispute, chosen),
          about: leads(dispute.about),
          positions: dispute.positions.map((position) => ({ ...position, by: leads(position.by) })),
        })),
    },
  };
}

/** Leads from entities to those that are left, through merges. */
function leader(
  shown: readonly EntityFinding[],
  { merge }: Overlay,
): (ids: readonly EntityId[]) => readonly EntityId[] {
  const merged = new Map(
    merge.flatMap(({ entities, into }) => entities.map(({ value }) => [value, into.value] as const)),
  );
  const known = new Set(shown.map(({ id }) => id));
  return (ids) => [...new Set(ids.map((id) => merged.get(id) ?? id))].filter((id) => known.has(id));
}

/** The events whose lines a dispute's positions rest on, too; of a dispute that no editor has confirmed, none. */
function eventsOf({ standing, positions }: DisputeFinding, events: readonly EventFinding[]): readonly string[] {
  if (standing !== 'confirmed') return [];
  const cited = new Set(positions.flatMap(({ cites }) => cites));
  return events
    .filter(({ statements }) => statements.some(({ cites }) => cites.some((cite) => cited.has(cite))))
    .map(({ id }) => id);
}

/**
 * Joins the editor's files with the proposals that pass every check and the gate: a proposal that does not hold is
 * dropped and told of, while a fault in what a person wrote stays a fault. `look` gives the faults of a draft.
 */
export function settle(
  written: Draft,
  proposal: Proposal,
  from: Pick<DraftedWith, 'file' | 'worded'>,
  look: (draft: Draft) => readonly Fault[],
): Settled {
  const dropped = new Map<string, string>();
  for (let turn = 1; ; turn += 1) {
    const { draft: proposed, keys } = draftOf(proposal, { ...from, dropped: new Set(dropped.keys()) });
    const draft = together(written, proposed);
    const faults = look(draft);
    const own = faults.filter(({ at }) => keys.has(at));
    // What an article says of itself it may say outside its paragraphs, in its front matter.
    const told = own.filter(({ at }) => !keys.get(at)?.startsWith('article '));
    const mine = faults.filter(({ at }) => !keys.has(at));
    const fresh = told.filter(({ at }) => !dropped.has(keys.get(at) ?? ''));
    if (fresh.length === 0 || turn > TURNS)
      return { draft, faults: [...mine, ...fresh], dropped: [...dropped].map(([key, why]) => `${key}: ${why}`) };
    for (const { at, message } of fresh) dropped.set(keys.get(at) ?? '', message);
  }
}

const together = (written: Draft, proposed: ProposedDraft['draft']): Draft => ({
  topic: { ...written.topic, origins: [...written.topic.origins, ...proposed.origins] },
  articles: [...proposed.articles, ...written.articles],
  entities: [...written.entities, ...proposed.entities],
  events: [...written.events, ...proposed.events],
  figures: [...written.figures, ...proposed.figures],
  disputes: [...written.disputes, ...proposed.disputes],
});

/** What is looked for in the proposals: what the overlay may explain of them. */
export const GAPS_PROPOSED: readonly GapKind[] = ['role', 'merge', 'dispute'];

/** What an editor would look at first: people without an office, names that may be one, questions to confirm. */
export function gapsProposed({ entities, disputes, merges }: Proposal): readonly Gap[] {
  const shown = new Set(entities.map(({ id }) => id));
  return [
    ...entities.flatMap(({ id, type, roles }): Gap[] =>
      type === 'person' && roles.length === 0 ? [{ kind: 'role', key: id }] : [],
    ),
    ...merges.filter(({ key }) => key.split(' = ').every((id) => shown.has(id))),
    ...disputes.flatMap(({ id, standing, question }): Gap[] =>
      standing === 'proposed' ? [{ kind: 'dispute', key: id, note: question }] : [],
    ),
  ];
}

/** Lines of the report on what checks and gate turned away. */
export const droppedLines = (dropped: readonly string[]): readonly string[] =>
  dropped.length === 0
    ? []
    : [
        `left out, since the gate does not bear it out: ${dropped.length}`,
        ...dropped.slice(0, 10).map((line) => `  ${line}`),
      ];

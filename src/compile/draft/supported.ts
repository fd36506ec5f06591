import type { EntityId } from '../../digest/types.ts';
import { peopleWithoutRole } from '../edit/gaps.ts';
import { changeFindings, toldOf } from '../edit/overlay.ts';
import type { TopicEntries } from '../edit/read.ts';
import type { Overlay, StatementEntry } from '../edit/schema.ts';
import type { Fault } from '../fault.ts';
import { entriesOf, type ProposedEntries, without } from './entries.ts';
import type { DisputeFinding, EntityFinding, Findings, Gap, Proposal } from './findings.ts';

/** Rounds in which proposals that do not hold are dropped; what a dropped one leaves behind shows in the next. */
const ROUNDS = 4;

/** A proposal with what of it the overlay would have to let in: names of which nothing says what they are, doubtful disputes. */
interface Overlaid {
  readonly proposal: Proposal;
  readonly leftOut: readonly EntityFinding[];
  readonly doubtful: readonly DisputeFinding[];
  readonly faults: readonly Fault[];
}

/** The proposal as the editor's overlay changes it. */
export function overlaid(proposal: Proposal, overlay: Overlay): Overlaid {
  const { entities, events, disputes } = proposal;
  const before: Findings = { entities, events, disputes, gaps: [], searched: ['dispute'] };
  const { findings, faults } = changeFindings(before, overlay);
  const kept = certain(findings.entities, overlay);
  const isKept = new Set(kept);
  const confirmed = findings.disputes.filter(({ standing }) => standing === 'confirmed');
  const leads = leadsTo(kept, overlay);
  const ofLine = <Line extends StatementEntry>(line: Line): Line => ({
    ...line,
    by: leads(line.by),
    to: leads(line.to),
    ...toldOf(line, leads),
    disputed: disputesOf(line, confirmed),
  });
  const open = findings.disputes.filter(({ standing }) => standing !== 'dismissed');
  const isLeftOut = ({ standing, isDoubtful }: DisputeFinding): boolean =>
    isDoubtful === true && standing !== 'confirmed';
  return {
    faults,
    doubtful: open.filter(isLeftOut),
    leftOut: findings.entities.filter((entity) => !isKept.has(entity)),
    proposal: {
      ...proposal,
      entities: kept.map((entity) => ({ ...entity, facts: entity.facts.map(ofLine) })),
      events: findings.events.map((event) => ({
        ...event,
        places: leads(event.places),
        actors: leads(event.actors),
        statements: event.statements.map(ofLine),
      })),
      figures: proposal.figures.map((figure) => ({ ...figure, by: leads(figure.by) })),
      disputes: open
        .filter((dispute) => !isLeftOut(dispute))
        .map((dispute) => ({
          ...dispute,
          about: leads(dispute.about),
          positions: dispute.positions.map((position) => ({ ...position, by: leads(position.by) })),
        })),
    },
  };
}

/** Entities but for those of which only the form of a name says what they are, and the overlay nothing. */
function certain(entities: readonly EntityFinding[], overlay: Overlay): readonly EntityFinding[] {
  const told = new Set([
    ...[overlay.type, overlay.rename, overlay.role].flatMap((entries) => entries.map(({ entity }) => entity)),
    ...overlay.merge.map(({ into }) => into),
  ]);
  return entities.filter(({ id, isDoubtful }) => !isDoubtful || told.has(id));
}

/** Leads from entities to those that are left, through merges. */
function leadsTo(
  shown: readonly EntityFinding[],
  { merge }: Overlay,
): (ids: readonly EntityId[]) => readonly EntityId[] {
  const merged = new Map(merge.flatMap(({ entities, into }) => entities.map((id) => [id, into] as const)));
  const known = new Set(shown.map(({ id }) => id));
  return (ids) => [...new Set(ids.map((id) => merged.get(id) ?? id))].filter((id) => known.has(id));
}

/** Those disputes of which a position rests on what this line rests on, too. */
function disputesOf({ cite }: StatementEntry, disputes: readonly DisputeFinding[]): readonly string[] {
  const cited = new Set(cite.map(({ id }) => id));
  return disputes
    .filter(({ positions }) => positions.some((position) => position.cite.some(({ id }) => cited.has(id))))
    .map(({ id }) => id);
}

/** The editor's entries and the proposals that hold. */
export interface Supported {
  readonly entries: TopicEntries;
  /** Faults of what a person wrote; proposals have none left. */
  readonly faults: readonly Fault[];
  /** Proposals that checks or gate turned away, and why: for the report. */
  readonly dropped: readonly string[];
}

/**
 * Joins the editor's entries with the proposals that pass every check and the gate: a proposal that does not hold is
 * dropped and reported, while a fault in what a person wrote stays a fault. `file` is what a fault in a proposal names;
 * `faultsOf` looks at entries.
 */
export function supported(
  written: TopicEntries,
  proposal: Proposal,
  file: string,
  faultsOf: (entries: TopicEntries) => readonly Fault[],
): Supported {
  const dropped = new Map<string, string>();
  const proposed = entriesOf(proposal, file);
  const { keys } = proposed;
  for (let round = 1; ; round += 1) {
    const entries = together(written, without(dropped, proposed));
    const editors: Fault[] = [];
    const unsupported: Fault[] = [];
    for (const fault of faultsOf(entries)) {
      const key = keys.get(fault.at);
      if (key === undefined) editors.push(fault);
      // What an article says of itself it may say outside its paragraphs, in its front matter.
      else if (!key.startsWith('article ') && !dropped.has(key)) unsupported.push(fault);
    }
    if (unsupported.length === 0 || round > ROUNDS)
      return {
        entries,
        faults: [...editors, ...unsupported],
        dropped: [...dropped].map(([key, why]) => `${key}: ${why}`),
      };
    for (const { at, message } of unsupported) dropped.set(keys.get(at) ?? '', message);
  }
}

const together = (written: TopicEntries, proposed: ProposedEntries['entries']): TopicEntries => ({
  ...written,
  origins: [...written.origins, ...proposed.origins],
  articles: [...proposed.articles, ...written.articles],
  entities: [...written.entities, ...proposed.entities],
  events: [...written.events, ...proposed.events],
  figures: [...written.figures, ...proposed.figures],
  disputes: [...written.disputes, ...proposed.disputes],
});

/** What an editor would look at first: people without an office, names that may be one, questions to confirm. */
export function proposedGaps({ entities, disputes, merges }: Proposal): Findings {
  const shown = new Set(entities.map(({ id }) => id));
  return {
    entities,
    events: [],
    disputes,
    gaps: [
      ...peopleWithoutRole(entities),
      ...merges.filter(({ key }) => key.split(' = ').every((id) => shown.has(id))),
      ...disputes.flatMap(({ id, standing, question }): Gap[] =>
        standing === 'proposed' ? [{ kind: 'dispute', key: id, note: question }] : [],
      ),
    ],
    searched: ['role', 'merge', 'dispute'],
  };
}

/** Lines of the report on what checks and gate turned away. */
export const droppedLines = (dropped: readonly string[]): readonly string[] =>
  dropped.length === 0
    ? []
    : [
        `left out, since the gate does not bear it out: ${dropped.length}`,
        ...dropped.slice(0, 10).map((line) => `  ${line}`),
      ];

import type { Citation, Digest, Dispute, Entity, EntityId, Event, Figure, Statement } from './types.ts';

/** What a search may find; an entity is found by what it is, "ambassador", and not by its name alone. */
export type Subject =
  | { readonly kind: 'entity'; readonly entity: Entity }
  | { readonly kind: 'event'; readonly event: Event; readonly statement: Statement }
  | { readonly kind: 'fact'; readonly entity: Entity; readonly statement: Statement }
  | { readonly kind: 'figure'; readonly figure: Figure }
  | { readonly kind: 'dispute'; readonly dispute: Dispute };

export type Texts = readonly (string | undefined)[];

/** One searchable piece of a digest. */
export interface Document {
  readonly subject: Subject;
  readonly own: Texts;
  /** Texts that stand beside it: its event's headline, its date, the name that a fact is filed under. */
  readonly beside: Texts;
  readonly mentions: readonly EntityId[];
}

/** Everything in a digest that can be searched, in its own order; of hits that are equally good, the first comes first. */
export function documentsOf(digest: Digest): readonly Document[] {
  return [
    ...digest.entities.map(ofEntity),
    ...digest.events.flatMap((event) => event.statements.map((statement) => ofEvent(event, statement))),
    ...digest.entities.flatMap((entity) => entity.facts.map((statement) => ofFact(entity, statement))),
    ...digest.figures.map(ofFigure),
    ...digest.disputes.map(ofDispute),
  ];
}

const quotes = (cites: readonly Citation[]): Texts => cites.map((cite) => cite.quote);
const speakers = (cites: readonly Citation[]): readonly EntityId[] =>
  cites.flatMap(({ speaker }) => (speaker === undefined ? [] : [speaker]));

function ofEntity(entity: Entity): Document {
  const titles = entity.roles.filter((role) => !role.glitch).map((role) => role.title);
  const isPerson = entity.type === 'person';
  return {
    subject: { kind: 'entity', entity },
    own: isPerson ? [entity.description, ...titles] : [],
    // What a place or an organisation is described by, "country; backs …", tells more of others than of itself.
    beside: isPerson ? [] : [entity.description, ...titles],
    mentions: [entity.id],
  };
}

function ofEvent(event: Event, statement: Statement): Document {
  return {
    subject: { kind: 'event', event, statement },
    own: [statement.text, ...quotes(statement.cites)],
    beside: [event.headline, event.date.label, statement.date?.label],
    mentions: [...statement.mentions, ...speakers(statement.cites)],
  };
}

function ofFact(entity: Entity, statement: Statement): Document {
  return {
    subject: { kind: 'fact', entity, statement },
    own: [statement.text, ...quotes(statement.cites)],
    beside: [entity.name, statement.date?.label],
    mentions: [...statement.mentions, ...speakers(statement.cites), entity.id],
  };
}

function ofFigure(figure: Figure): Document {
  const { label, counts, unit, scope, note, value, max } = figure;
  const amounts = [value, max].flatMap((bound) => (bound === undefined ? [] : [String(bound)]));
  return {
    subject: { kind: 'figure', figure },
    own: [label, counts, unit, scope, figure.words, ...amounts],
    beside: [note, figure.asOf?.label],
    mentions: [...figure.mentions, ...figure.by],
  };
}

function ofDispute(dispute: Dispute): Document {
  const { question, positions, note, kind, about } = dispute;
  return {
    subject: { kind: 'dispute', dispute },
    own: [question, ...positions.flatMap(({ text, cites }) => [text, ...quotes(cites)])],
    beside: [note, kind, dispute.date?.label],
    mentions: [...about, ...positions.flatMap((position) => position.holders)],
  };
}

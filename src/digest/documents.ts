import { stem, words } from './stem.ts';
import type { Citation, Digest, Dispute, Entity, EntityId, Event, Figure, Statement } from './types.ts';

/** What a search may find. */
export type Subject =
  | { readonly kind: 'event'; readonly event: Event; readonly statement: Statement }
  | { readonly kind: 'fact'; readonly entity: Entity; readonly statement: Statement }
  | { readonly kind: 'figure'; readonly figure: Figure }
  | { readonly kind: 'dispute'; readonly dispute: Dispute };

/** One searchable piece of a digest, as stems. */
export interface Document {
  readonly subject: Subject;
  readonly own: ReadonlySet<string>;
  /** Words that stand beside it: its event's headline, its date, the name that a fact is filed under. */
  readonly beside: ReadonlySet<string>;
  readonly mentions: ReadonlySet<EntityId>;
}

const made = new WeakMap<Digest, readonly Document[]>();

/** Everything in a digest that can be searched, in its own order. Made on the first search and kept. */
export function documentsOf(digest: Digest): readonly Document[] {
  const before = made.get(digest);
  if (before) return before;
  const documents = [
    ...digest.events.flatMap((event) => event.statements.map((statement) => ofEvent(event, statement))),
    ...digest.entities.flatMap((entity) => entity.facts.map((statement) => ofFact(entity, statement))),
    ...digest.figures.map(ofFigure),
    ...digest.disputes.map(ofDispute),
  ];
  made.set(digest, documents);
  return documents;
}

const stemmed = (texts: readonly (string | undefined)[]): ReadonlySet<string> =>
  new Set(texts.flatMap((text) => (text === undefined ? [] : words(text).map(stem))));

const quotes = (cites: readonly Citation[]): readonly (string | undefined)[] => cites.map((cite) => cite.quote);
const speakers = (cites: readonly Citation[]): readonly EntityId[] =>
  cites.flatMap(({ speaker }) => (speaker === undefined ? [] : [speaker]));

function ofEvent(event: Event, statement: Statement): Document {
  return {
    subject: { kind: 'event', event, statement },
    own: stemmed([statement.text, ...quotes(statement.cites)]),
    beside: stemmed([event.headline, event.date.label, statement.date?.label]),
    mentions: new Set([...statement.mentions, ...speakers(statement.cites)]),
  };
}

function ofFact(entity: Entity, statement: Statement): Document {
  return {
    subject: { kind: 'fact', entity, statement },
    own: stemmed([statement.text, ...quotes(statement.cites)]),
    beside: stemmed([entity.name, statement.date?.label]),
    mentions: new Set([...statement.mentions, ...speakers(statement.cites), entity.id]),
  };
}

function ofFigure(figure: Figure): Document {
  const { label, counts, unit, scope, note, value, max } = figure;
  const amounts = [value, max].flatMap((bound) => (bound === undefined ? [] : [String(bound)]));
  return {
    subject: { kind: 'figure', figure },
    own: stemmed([label, counts, unit, scope, figure.words, ...amounts]),
    beside: stemmed([note, figure.asOf?.label]),
    mentions: new Set([...figure.mentions, ...figure.by]),
  };
}

function ofDispute(dispute: Dispute): Document {
  const { question, positions, note, kind, about } = dispute;
  return {
    subject: { kind: 'dispute', dispute },
    own: stemmed([question, ...positions.flatMap(({ text, cites }) => [text, ...quotes(cites)])]),
    beside: stemmed([note, kind, dispute.date?.label]),
    mentions: new Set([...about, ...positions.flatMap((position) => position.holders)]),
  };
}

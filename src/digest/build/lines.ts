import { descriptionAlone } from '../described.ts';
import type { Citation, Dispute, Entity, EntityId, Event, Figure, Statement } from '../schema.ts';

type Texts = readonly (string | undefined)[];

/** One searchable line of a digest: what it says, what stands around it, whom it concerns. */
export interface Line {
  readonly own: Texts;
  /** Texts that stand beside it: its event's headline, its date, the name that a fact is filed under. */
  readonly context: Texts;
  readonly entities: readonly EntityId[];
}

const quotes = (cites: readonly Citation[]): Texts => cites.map((cite) => cite.quote);
const speakers = (cites: readonly Citation[]): readonly EntityId[] =>
  cites.flatMap(({ speaker }) => (speaker === undefined ? [] : [speaker]));

/** An entity is found by what it is, "ambassador"; its name alone is what `who` and `where` are for. */
export function lineOfEntity(entity: Entity): Line {
  const { id, type, roles } = entity;
  // The day of a role is no day of a report.
  const description = descriptionAlone(entity);
  const titles = roles.filter((role) => !role.glitch).map((role) => role.title);
  const isPerson = type === 'person';
  return {
    own: isPerson ? [description, ...titles] : [],
    // What a place or an organisation is described by, "country; backs …", tells more of others than of itself.
    context: isPerson ? [] : [description, ...titles],
    entities: [id],
  };
}

export function lineOfStatement({ headline, date }: Event, statement: Statement): Line {
  return {
    own: [statement.text, ...quotes(statement.cites)],
    context: [headline, date.label, statement.date?.label],
    entities: [...statement.mentions, ...speakers(statement.cites)],
  };
}

export function lineOfFact({ id, name }: Entity, statement: Statement): Line {
  return {
    own: [statement.text, ...quotes(statement.cites)],
    context: [name, statement.date?.label],
    entities: [...statement.mentions, ...speakers(statement.cites), id],
  };
}

export function lineOfFigure({ label, counts, unit, scope, words, note, asOf, ...figure }: Figure): Line {
  const amounts = [figure.value, figure.max].flatMap((bound) => (bound === undefined ? [] : [String(bound)]));
  return {
    own: [label, counts, unit, scope, words, ...amounts],
    context: [note, asOf?.label],
    entities: [...figure.mentions, ...figure.by],
  };
}

export function lineOfDispute({ question, positions, note, kind, about, date }: Dispute): Line {
  return {
    own: [question, ...positions.flatMap(({ text, cites }) => [text, ...quotes(cites)])],
    context: [note, kind, date?.label],
    entities: [...about, ...positions.flatMap((position) => position.holders)],
  };
}

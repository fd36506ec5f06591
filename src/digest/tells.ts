import type { Event, Statement } from './schema.ts';

/** True where each statement of an event says by itself of whom it tells: then its actors are those of its headline. */
export const saysOfWhom = ({ statements }: Pick<Event, 'statements'>): boolean =>
  statements.some(({ actors }) => actors !== undefined);

/** True where an event's headline may stand under a name: it tells of them, or of the place. */
export const headlineTells = (event: Pick<Event, 'statements' | 'actors' | 'places'>, entity: string): boolean =>
  !saysOfWhom(event) || event.actors.includes(entity) || event.places.includes(entity);

/** True for a statement that says what an entity does or is done to, or denies for them what another says of them. */
export const statementTells = (
  { actors }: Pick<Event, 'actors'>,
  statement: Pick<Statement, 'actors' | 'denies' | 'mentions' | 'to'>,
  entity: string,
): boolean =>
  statement.actors
    ? (statement.denies ?? statement.actors).includes(entity)
    : actors.includes(entity) && statement.mentions.includes(entity) && !statement.to.includes(entity);

/**
 * Who speaks in a statement on its day: of a denial only for whom it is one, and of what is told of others then nobody
 * ("Roe said that the pier fell on Monday"): it was said on another day.
 */
export const speakersOf = ({ by, denies, actors }: Pick<Statement, 'by' | 'denies' | 'actors'>): readonly string[] => {
  const own = denies ?? actors;
  return own ? by.filter((id) => own.includes(id)) : by;
};

/** True for a statement that is of an entity: what they do, are done to or say, or deny. */
export const tellsOf = (event: Pick<Event, 'actors'>, statement: Statement, entity: string): boolean =>
  speakersOf(statement).includes(entity) || statementTells(event, statement, entity);

/** Whom an event is told of by name: those who do or say something in it, to whom it is said or done, and its places. */
export const toldIn = (event: Pick<Event, 'statements' | 'actors' | 'places'>): readonly string[] => [
  ...event.actors,
  ...event.statements.flatMap((one) => [...speakersOf(one), ...one.to, ...(one.denies ?? one.actors ?? [])]),
  ...(saysOfWhom(event) ? event.places : []),
];

/** The statement by which an entity denies what an event says of them, or somebody does for them. */
export const denialOf = ({ statements }: Pick<Event, 'statements'>, entity: string): Statement | undefined =>
  statements.find(({ denies }) => denies?.includes(entity));

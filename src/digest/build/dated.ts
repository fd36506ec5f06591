import { asDay, dateLabel, lastOfMonth } from '../day.ts';
import { inOrderOfDate } from '../order.ts';
import { originsOf, support } from '../origins.ts';
import type { DigestDocument, Entity, Event, ReportedDate, Role, Statement } from '../schema.ts';

/** Something with a date: an event, a dated fact about an entity, or an office that one took or left. */
export interface Dated {
  readonly kind: 'event' | 'fact' | 'office';
  readonly event: Event;
  /** With a fact: the statement itself, as the digest has it. */
  readonly fact?: Statement;
}

/**
 * Everything in the digest that has a date, oldest first, each shaped as an event. An office is left out where an event
 * or a fact tells of it already.
 */
export function datedIn(digest: DigestDocument): readonly Dated[] {
  const events = digest.events.map((event): Dated => ({ kind: 'event', event }));
  const facts = digest.entities.flatMap((entity) =>
    entity.facts.flatMap((fact): Dated[] =>
      fact.date ? [{ kind: 'fact', event: asEvent(entity, fact, fact.date), fact }] : [],
    ),
  );
  const told = new Told([...events, ...facts]);
  const offices = digest.entities.flatMap((entity) =>
    officesOf(entity)
      .filter((office) => !told.tells(office.date, entity))
      .map((event): Dated => ({ kind: 'office', event })),
  );
  return [...events, ...facts, ...offices].sort((a, b) => inOrderOfDate(a.event.date, b.event.date));
}

/** What is told of whom, by the day on which it begins or ends. */
class Told {
  readonly #bounds = new Set<string>();

  constructor(dated: readonly Dated[]) {
    for (const { event } of dated)
      for (const id of entitiesOf(event)) {
        this.#bounds.add(`${id} from ${event.date.start}`);
        this.#bounds.add(`${id} to ${event.date.end}`);
      }
  }

  /** True where something concerns the holder of an office, and begins or ends with it. */
  tells({ start, end }: ReportedDate, { id }: Entity): boolean {
    return this.#bounds.has(`${id} from ${start}`) || this.#bounds.has(`${id} to ${end}`);
  }
}

/** Whoever and whatever acts, speaks, is spoken to or is named in an event, or is its place. */
export function entitiesOf({ actors, places, statements }: Event): ReadonlySet<string> {
  return new Set([...actors, ...places, ...statements.flatMap(({ by, to, mentions }) => [...by, ...to, ...mentions])]);
}

function asEvent(entity: Entity, fact: Statement, date: ReportedDate): Event {
  return {
    id: fact.id,
    date,
    headline: fact.text.replace(/\.$/, ''),
    statements: [fact],
    places: entity.type === 'place' ? [entity.id] : [],
    actors: entity.type === 'place' ? [] : [entity.id],
    status: fact.superseded ? 'superseded' : support(fact.cites),
    origins: originsOf(fact.cites),
    articles: [...new Set(fact.cites.map(({ article }) => article))].sort(),
    silent: [],
    disputes: [],
  };
}

function officesOf(entity: Entity): readonly Event[] {
  return entity.roles.flatMap((role, index) => {
    const { from, to } = role;
    if (role.glitch) return [];
    return [from, to].flatMap((text, end) => {
      const date = text === undefined ? null : officeDate(text);
      if (!date) return [];
      const id = `${entity.id}.role-${index + 1}${end === 0 ? '' : '-end'}`;
      const held = `${entity.name}: ${role.title}${officeSpan(role)}.`;
      const statement = { id, text: held, cites: role.cites, by: [], to: [], mentions: [entity.id] };
      return asEvent(entity, statement, date);
    });
  });
}

/** " since 8 May 2018", " from 1999 to 2008", " until 2008" */
function officeSpan({ from, to }: Role): string {
  const [first, last] = [from && officeDate(from)?.label, to && officeDate(to)?.label];
  if (first && last) return ` from ${first} to ${last}`;
  return first ? ` since ${first}` : ` until ${last}`;
}

/** Reads `2018-05-08`, `2018-05` or `2018`. */
function officeDate(text: string): ReportedDate | null {
  const [year = '', month] = text.split('-');
  const start = asDay(month ? (text.length > 7 ? text : `${text}-01`) : `${year}-01-01`);
  if (!start) return null;
  if (text.length > 7) return { start, end: start, precision: 'day', label: dateLabel(start, start, 'day') };
  const last = month ? `${text}-${lastOfMonth(Number(year), Number(month))}` : `${year}-12-31`;
  const end = asDay(last) ?? start;
  const precision = month ? 'month' : 'year';
  return { start, end, precision, label: dateLabel(start, end, precision) };
}

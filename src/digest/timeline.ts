import { asDay, dateLabel, daysBetween, lastOfMonth } from './day.ts';
import { originsOf, support } from './origins.ts';
import type { Day, Digest, Entity, Event, ReportedDate, Role, Statement } from './types.ts';

/** An event lasting at most this many days belongs to each of its days; a longer one only to a fair part of itself. */
const SHORT_DAYS = 14;

/** The part of a longer event's days that must be asked for, for the event to be what was asked for. */
const FAIR_PART = 1 / 4;

export interface Selected {
  /** Events of the days asked for. */
  readonly within: readonly Event[];
  /** Events dated so broadly that they may lie in those days, or may not: a decade, where one day was asked for. */
  readonly around: readonly Event[];
}

interface Days {
  readonly from: Day;
  readonly to: Day;
}

/**
 * How a date answers a question for some days. Outside where they do not meet. Within where the date is a day or a
 * short stretch, or where the question covers at least a quarter of it: a war of 1992 to 1994 belongs to "1994",
 * one of "the 1990s" does not, and "October" does not belong to the 30th. A run of years belongs to its first and its
 * last year, too. Around for what is left.
 */
export function fitOf(date: ReportedDate, asked: Days): 'within' | 'around' | 'outside' {
  const [from, to] = [date.start > asked.from ? date.start : asked.from, date.end < asked.to ? date.end : asked.to];
  if (from > to) return 'outside';
  const length = daysBetween(date.start, date.end) + 1;
  const shared = daysBetween(from, to) + 1;
  return length <= SHORT_DAYS || shared >= length * FAIR_PART || isBoundary(date, asked) ? 'within' : 'around';
}

/** True where the first or last year of a run of years is asked for as a whole. A decade is one unit and has no such. */
function isBoundary({ start, end, precision }: ReportedDate, { from, to }: Days): boolean {
  const isYears = precision === 'range' && start.endsWith('-01-01') && end.endsWith('-12-31');
  const isDecade = start.slice(3, 4) === '0' && end.slice(3, 4) === '9' && start.slice(0, 3) === end.slice(0, 3);
  if (!isYears || isDecade) return false;
  const covers = (year: string): boolean => from <= `${year}-01-01` && `${year}-12-31` <= to;
  return covers(start.slice(0, 4)) || covers(end.slice(0, 4));
}

/**
 * Events of the days asked for, in their order. One counts, too, where a statement in it has a date of its own that
 * lies wholly in those days; a statement's broad date does not pull its event to days around it.
 */
export function select(events: readonly Event[], asked: Days): Selected {
  const within: Event[] = [];
  const around: Event[] = [];
  for (const event of events) {
    const fit = fitOf(event.date, asked);
    const hasOwn = event.statements.some(({ date }) => date && date.start >= asked.from && date.end <= asked.to);
    if (fit === 'within' || hasOwn) within.push(event);
    else if (fit === 'around') around.push(event);
  }
  return { within, around };
}

/**
 * Everything in the digest that has a date, oldest first: the events, the dated facts about persons, organisations
 * and places, and the offices that they took or left, each shaped as an event. An office is left out where an event
 * or a fact tells of it already.
 */
export function datedEvents(digest: Digest): readonly Event[] {
  const facts = digest.entities.flatMap((entity) =>
    entity.facts.flatMap((fact) => (fact.date ? factEvent(entity, fact, fact.date) : [])),
  );
  const told = [...digest.events, ...facts];
  const offices = digest.entities.flatMap((entity) =>
    officeEvents(entity).filter(({ date }) => !told.some((event) => tellsOf(event, date, entity))),
  );
  return [...told, ...offices].sort((a, b) => inOrderOfDate(a.date, b.date));
}

/** "by 31 October 2020", "before 2 November 2020": dates of which only the latest day is known. */
const ONLY_LATEST = /^(?:by|before|until|up to|no later than|not later than)\b/i;

/**
 * The order in which dates are told, for sorting: each stands at the first day that it names. That is its first day,
 * or its last where only the latest possible day is known: "by 31 October" comes with October's end and not with the
 * first day that it might be. Of dates that stand at one day, those that reach further back come first, then those
 * that end first: "by 31 October" comes just before "31 October".
 */
export function inOrderOfDate(a: ReportedDate, b: ReportedDate): number {
  return compare(placeOf(a), placeOf(b)) || compare(a.start, b.start) || compare(a.end, b.end);
}

const placeOf = ({ start, end, label, precision }: ReportedDate): Day =>
  precision === 'about' && ONLY_LATEST.test(label) ? end : start;

const compare = (a: Day, b: Day): number => (a < b ? -1 : a > b ? 1 : 0);

/** True where an event tells of the office already: it concerns the holder, and begins or ends with it. */
function tellsOf(event: Event, { start, end }: ReportedDate, entity: Entity): boolean {
  return (event.date.start === start || event.date.end === end) && concerns(event, entity);
}

/** True where an entity acts, speaks, is spoken to or is named in an event, or is its place. */
export function concerns(event: Event, { id }: Pick<Entity, 'id'>): boolean {
  return (
    event.actors.includes(id) ||
    event.places.includes(id) ||
    event.statements.some(({ by, to, mentions }) => [...by, ...to, ...mentions].includes(id))
  );
}

function factEvent(entity: Entity, fact: Statement, date: ReportedDate): Event {
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

function officeEvents(entity: Entity): readonly Event[] {
  return entity.roles.flatMap((role, index) => {
    const { from, to } = role;
    if (role.glitch) return [];
    return [from, to].flatMap((text, end) => {
      const date = text === undefined ? null : officeDate(text);
      if (!date) return [];
      const id = `${entity.id}.role-${index + 1}${end === 0 ? '' : '-end'}`;
      const held = `${entity.name}: ${role.title}${officeSpan(role)}.`;
      const statement = { id, text: held, cites: role.cites, by: [], to: [], mentions: [entity.id] };
      return factEvent(entity, statement, date);
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

import { inOrderOfDate } from '../digest/timeline.ts';
import type { Digest, Entity, Event, ReportedDate, Statement } from '../digest/types.ts';
import { statementLine, statusWords } from './cites.ts';
import type { Item, Span } from './reply/reply.ts';

/** How an entity stands in a statement: it speaks or acts, it is where something happens, it is only named. */
type Part = 'acts' | 'there' | 'named';

interface Entry {
  readonly part: Part;
  readonly date: ReportedDate | undefined;
  readonly event?: Event;
  readonly statements: readonly Statement[];
}

/** What an entity did and met with, and what it is only named in. */
interface Told {
  readonly deeds: readonly Item[];
  readonly named: readonly Item[];
}

/** Undated facts about an entity that it did not itself say or do. */
export function aboutItems(digest: Digest, entity: Entity): readonly Item[] {
  const facts = entity.facts.filter((fact) => !fact.date && !fact.by.includes(entity.id));
  return facts.map((fact) => ({ group: 'About', lines: [statementLine(digest, fact)] }));
}

/** Everything that an entity said, did or was named in: each group in order of date, one item an event. */
export function recordOf(digest: Digest, entity: Entity): Told {
  const entries = [
    ...digest.events.flatMap((event) => eventEntries(event, entity)),
    ...digest.entities.flatMap((other) => factEntries(other, entity)),
  ];
  const items = (part: Part, group: string): Item[] =>
    entries
      .filter((entry) => entry.part === part)
      .sort(byDate)
      .map((entry) => entryItem(digest, entry, group));
  const acts = items('acts', 'Said and did');
  // What a state is listed in need not have happened there.
  const there = items('there', acts.length > 0 ? 'Events that concern it' : 'Events there');
  return { deeds: [...acts, ...there], named: items('named', 'Named in') };
}

/** An event's statements, parted by how the entity stands in them. */
function eventEntries(event: Event, entity: Entity): readonly Entry[] {
  const parts = new Map<Part, Statement[]>();
  for (const statement of event.statements) {
    const part = partIn(event, statement, entity);
    if (part) parts.set(part, [...(parts.get(part) ?? []), statement]);
  }
  return [...parts].map(([part, statements]) => ({ part, date: event.date, event, statements }));
}

function partIn(event: Event, statement: Statement, entity: Entity): Part | undefined {
  if (statement.by.includes(entity.id)) return 'acts';
  const speaks = statement.cites.some((cite) => cite.speaker === entity.id);
  const named = statement.mentions.includes(entity.id);
  if (speaks || (event.actors.includes(entity.id) && named && !statement.to.includes(entity.id))) return 'acts';
  if (event.places.includes(entity.id)) return 'there';
  return named ? 'named' : undefined;
}

/** Facts, each on its own: a fact is filed under one entity and may name others. */
function factEntries(other: Entity, entity: Entity): readonly Entry[] {
  return other.facts.flatMap((fact): Entry[] => {
    if (fact.by.includes(entity.id)) return [{ part: 'acts', date: fact.date, statements: [fact] }];
    if (other.id === entity.id) return fact.date ? [{ part: 'acts', date: fact.date, statements: [fact] }] : [];
    return fact.mentions.includes(entity.id) ? [{ part: 'named', date: fact.date, statements: [fact] }] : [];
  });
}

/** Undated entries come last. */
function byDate(a: Entry, b: Entry): number {
  if (a.date && b.date) return inOrderOfDate(a.date, b.date);
  return a.date === b.date ? 0 : a.date ? -1 : 1;
}

function entryItem(digest: Digest, entry: Entry, group: string): Item {
  const lines = entry.statements.map((statement) => {
    const own = entry.event && statement.date && statement.date.label !== entry.date?.label;
    return own && statement.date
      ? statementLine(digest, statement, `${statement.date.label}: `)
      : statementLine(digest, statement);
  });
  if (!entry.date) return { group, lines };
  const { event } = entry;
  const told: Span[] = event ? [` · ${event.headline} · `, { italic: statusWords(digest, event) }] : [];
  return { group, head: { text: [{ bold: entry.date.label }, ...told], cites: [] }, lines };
}

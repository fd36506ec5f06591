import type { DatabaseSync } from 'node:sqlite';
import { inOrderOfDate } from '../order.ts';
import type { Citation, DigestDocument, Entity, Event, ReportedDate, Statement } from '../schema.ts';
import { saysOfWhom, speakersOf, statementTells, toldIn } from '../tells.ts';
import { entitiesOf } from './dated.ts';
import type { Numbered } from './numbered.ts';
import { inserter, push } from './records.ts';

/** How an entity stands in a statement: it speaks or acts, it is where something happens, it is only named. */
type Part = 'about' | 'acts' | 'there' | 'named';

interface Entry {
  readonly part: Part;
  readonly date: ReportedDate | undefined;
  readonly event: number | null;
  readonly fact: number | null;
  /** Positions of the event's statements. */
  readonly statements: readonly number[];
}

/** Everything that an entity said, did or was named in: each part in order of date, one row an event or fact. */
export function writeProfiles(database: DatabaseSync, digest: DigestDocument, numbered: Numbered): void {
  const entries = new Map<number, Entry[]>();
  for (const event of digest.events) {
    const concerned = [...event.actors, ...event.places, ...event.statements.flatMap(namedIn)];
    for (const id of new Set(concerned)) {
      const seq = numbered.entity(id);
      if (seq !== undefined)
        for (const entry of eventEntries(event, id, numbered.event(event))) push(entries, seq, entry);
    }
  }
  for (const owner of digest.entities)
    for (const fact of owner.facts)
      for (const id of new Set([owner.id, ...fact.by, ...fact.mentions])) {
        const [seq, part] = [numbered.entity(id), partInFact(owner, fact, id)];
        const entry = { date: fact.date, event: null, fact: numbered.fact(fact), statements: [] };
        if (seq !== undefined && part) push(entries, seq, { part, ...entry });
      }
  const insert = inserter(database, 'profile', 6);
  for (const [entity, all] of [...entries].sort(([a], [b]) => a - b))
    for (const part of ['about', 'acts', 'there', 'named'] as const) {
      const own = all.filter((entry) => entry.part === part);
      if (part !== 'about') own.sort(byDate);
      for (const [position, { event, fact, statements }] of own.entries())
        insert(entity, part, position, event, fact, JSON.stringify(statements));
    }
}

const namedIn = ({ by, mentions, cites }: Statement): readonly string[] => [
  ...by,
  ...mentions,
  ...cites.flatMap(({ speaker }) => (speaker === undefined ? [] : [speaker])),
];

/** An event's statements, parted by how the entity stands in them. */
function eventEntries(event: Event, entity: string, seq: number): readonly Entry[] {
  const parts = new Map<Part, number[]>();
  for (const [position, statement] of event.statements.entries()) {
    const part = partIn(event, statement, entity);
    if (part) push(parts, part, position);
  }
  return [...parts].map(([part, statements]) => ({ part, date: event.date, event: seq, fact: null, statements }));
}

function partIn(event: Event, statement: Statement, entity: string): Part | undefined {
  if (speakersOf(statement).includes(entity)) return 'acts';
  const speaks = statement.cites.some((cite) => cite.speaker === entity);
  if (speaks || statementTells(event, statement, entity)) return 'acts';
  if (event.places.includes(entity)) return 'there';
  return statement.mentions.includes(entity) ? 'named' : undefined;
}

/** A fact is filed under one entity and may name others; an undated one that its owner did not say is about it. */
function partInFact(owner: Entity, fact: Statement, entity: string): Part | undefined {
  if (fact.by.includes(entity)) return 'acts';
  if (owner.id === entity) return fact.date ? 'acts' : 'about';
  return fact.mentions.includes(entity) ? 'named' : undefined;
}

/** Undated entries come first: read newest first, they are the last. */
function byDate(a: Entry, b: Entry): number {
  if (a.date && b.date) return inOrderOfDate(a.date, b.date);
  return Number(a.date !== undefined) - Number(b.date !== undefined);
}

/** So many events a name's first view opens with. */
const MOST_LEADING = 3;

/** The most important events that tell of an entity, or failing those that name it where they do not say of whom they tell; news before background. */
export function writeLeads(
  database: DatabaseSync,
  digest: DigestDocument,
  numbered: Numbered,
  ranks: ReadonlyMap<Event, number>,
): void {
  const acting = new Map<number, Event[]>();
  const named = new Map<number, Event[]>();
  for (const event of [...digest.events].sort((a, b) => (ranks.get(a) ?? 0) - (ranks.get(b) ?? 0))) {
    const actors = numbered.entities(toldIn(event));
    const acts = new Set(actors);
    for (const entity of actors) push(acting, entity, event);
    if (saysOfWhom(event)) continue;
    for (const entity of numbered.entities(entitiesOf(event))) if (!acts.has(entity)) push(named, entity, event);
  }
  const insert = inserter(database, 'lead', 3);
  for (const entity of [...new Set([...acting.keys(), ...named.keys()])].sort((a, b) => a - b)) {
    const all = [...(acting.get(entity) ?? []), ...(named.get(entity) ?? [])];
    const isNews = ({ date }: Event): boolean => date.end >= digest.topic.coverage.from;
    const leading = [...all.filter(isNews), ...all.filter((event) => !isNews(event))].slice(0, MOST_LEADING);
    for (const [position, event] of leading.entries()) insert(entity, position, numbered.event(event));
  }
}

/** Names that are told of, and lines that two must share for it: once is chance. */
const MOST_OTHERS = 3;
const FEWEST_LINES = 2;

/** Citations that stand behind a name; the profile has all of them. */
const MOST_CITES = 3;

interface Shared {
  lines: number;
  /** The first ones, each once. */
  readonly cites: Citation[];
}

/** With whom or what an entity is named most often in one line, each with the first lines that name both. */
export function writeCoMentions(database: DatabaseSync, digest: DigestDocument, numbered: Numbered): void {
  const shared = new Map<number, Map<number, Shared>>();
  for (const { mentions, cites } of statementsIn(digest)) {
    const named = numbered.entities(mentions);
    for (const entity of named) for (const other of named) if (other !== entity) share(shared, entity, other, cites);
  }
  const ranks = digest.entities.map(({ rank }) => rank);
  const rank = (seq: number): number => ranks[seq - 1] ?? 0;
  const insert = inserter(database, 'co_mention', 5);
  for (const [entity, others] of [...shared].sort(([a], [b]) => a - b)) {
    const most = [...others]
      .filter(([, { lines }]) => lines >= FEWEST_LINES)
      .sort(([a, one], [b, two]) => two.lines - one.lines || rank(a) - rank(b) || a - b)
      .slice(0, MOST_OTHERS);
    for (const [position, [other, { lines, cites }]] of most.entries())
      insert(entity, position, other, lines, JSON.stringify(cites));
  }
}

function* statementsIn({ events, entities }: DigestDocument): Generator<Statement> {
  for (const { statements } of events) yield* statements;
  for (const { facts } of entities) yield* facts;
}

function share(
  shared: Map<number, Map<number, Shared>>,
  entity: number,
  other: number,
  cites: readonly Citation[],
): void {
  const others = shared.get(entity) ?? new Map<number, Shared>();
  shared.set(entity, others);
  const both = others.get(other) ?? { lines: 0, cites: [] };
  others.set(other, both);
  both.lines += 1;
  for (const { id, article, paragraph } of cites)
    if (both.cites.length < MOST_CITES && both.cites.every((cite) => cite.id !== id))
      both.cites.push({ id, article, paragraph });
}

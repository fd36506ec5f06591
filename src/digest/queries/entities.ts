import type { Database } from '../database.ts';
import type { Citation, Entity, EntityId, Event, Figure, Statement } from '../schema.ts';

export type EntityType = Entity['type'];

/** An entity without its facts, which are asked for by part. */
export interface EntityProfile extends Omit<Entity, 'facts'> {
  readonly seq: number;
}

/** How an entity stands in what is told of it: it is described, it speaks or acts, something happens there, it is named. */
export type ProfilePart = 'about' | 'acts' | 'there' | 'named';

/** One thing that is told of an entity: statements of an event, or a fact. */
export interface ProfileEntry {
  readonly event?: Event;
  readonly statements: readonly Statement[];
}

interface Row {
  readonly seq: number;
  readonly record: string;
}

const profile = ({ seq, record }: Row): EntityProfile => ({ ...JSON.parse(record), seq });
const listOf = (types: readonly EntityType[]): string => types.map((type) => `'${type}'`).join(', ');

/** Profiles by their numbers, in the order given. */
export function profilesOf(database: Database, seqs: readonly number[]): readonly EntityProfile[] {
  return seqs.flatMap((seq) => {
    const row = database.get<Row>('SELECT seq, record FROM entity WHERE seq = ?', seq);
    return row ? [profile(row)] : [];
  });
}

export function entitiesIn(database: Database) {
  const names = new Map<EntityId, string | undefined>();
  return {
    get(id: EntityId): EntityProfile | undefined {
      const row = database.get<Row>('SELECT seq, record FROM entity WHERE id = ?', id);
      return row && profile(row);
    },
    /** The name of an entity; undefined where the digest has none of that id. */
    nameOf(id: EntityId): string | undefined {
      if (names.has(id)) return names.get(id);
      const name = database.get<{ readonly name: string }>('SELECT name FROM entity WHERE id = ?', id)?.name;
      if (names.size < MOST_KEPT) names.set(id, name);
      return name;
    },
    count: (types: readonly EntityType[]) =>
      database.number(`SELECT count(*) FROM entity WHERE type IN (${listOf(types)})`),
    /** Of some types, by type and then by prominence. */
    list(types: readonly EntityType[], from: number, count: number): readonly EntityProfile[] {
      const rows: Row[] = [];
      let skipped = from;
      for (const type of types) {
        rows.push(
          ...database.all<Row>(
            'SELECT seq, record FROM entity WHERE type = ? ORDER BY rank, seq LIMIT ? OFFSET ?',
            ...[type, Math.max(0, count - rows.length), Math.max(0, skipped)],
          ),
        );
        if (rows.length === count) break;
        skipped -= database.number('SELECT count(*) FROM entity WHERE type = ?', type);
      }
      return rows.map(profile);
    },
    /** The most prominent of some types. */
    foremost(types: readonly EntityType[], count: number): readonly EntityProfile[] {
      const rows = types.flatMap((type) =>
        database.all<Row & { readonly rank: number }>(
          'SELECT seq, rank, record FROM entity WHERE type = ? ORDER BY rank, seq LIMIT ?',
          ...[type, count],
        ),
      );
      return rows
        .sort((a, b) => a.rank - b.rank)
        .slice(0, count)
        .map(profile);
    },
    /** The first paragraph of each article that names an entity. */
    firstNamed({ seq }: EntityProfile): readonly Citation[] {
      const row = database.get<{ readonly first_named: string }>('SELECT first_named FROM entity WHERE seq = ?', seq);
      return row ? JSON.parse(row.first_named) : [];
    },
    /** What is told of an entity, newest first; what describes it in the digest's order. */
    entries: ({ seq }: EntityProfile, part: ProfilePart, from: number, count: number) =>
      database
        .all<EntryRow>(
          `SELECT event.record AS event, fact.record AS fact, statements FROM profile
          LEFT JOIN event ON event.seq = profile.event LEFT JOIN fact ON fact.seq = profile.fact
          WHERE profile.entity = ? AND part = ? ORDER BY position ${part === 'about' ? 'ASC' : 'DESC'} LIMIT ? OFFSET ?`,
          ...[seq, part, count, from],
        )
        .map(entryOf),
    countEntries: ({ seq }: EntityProfile, part: ProfilePart) =>
      database.number('SELECT max(position) + 1 FROM profile WHERE entity = ? AND part = ?', seq, part),
    /** The most important events that it acts in or is named in, at most three, the most important first. */
    leads: ({ seq }: EntityProfile) =>
      database.records<Event>(
        'SELECT record FROM lead JOIN event ON event.seq = lead.event WHERE entity = ? ORDER BY position',
        seq,
      ),
    /** With whom or what it is named most often in one line, at most three. */
    coMentions: ({ seq }: EntityProfile) =>
      database
        .all<{ readonly name: string; readonly lines: number; readonly cites: string }>(
          `SELECT name, lines, cites FROM co_mention JOIN entity ON entity.seq = other WHERE entity = ? ORDER BY position`,
          seq,
        )
        .map(({ name, lines, cites }) => ({ name, lines, cites: JSON.parse(cites) })),
    /** Figures that it gave, or that are about it and that it did not give. */
    figures: ({ seq }: EntityProfile, relation: 'gave' | 'about') =>
      database.records<Figure>(
        `SELECT record FROM figure_entity JOIN figure ON figure.seq = figure
        WHERE entity = ? AND relation = ? ORDER BY figure.seq`,
        seq,
        relation,
      ),
  };
}

export type Entities = ReturnType<typeof entitiesIn>;

/** Names that are kept in memory once asked for. */
const MOST_KEPT = 2_000;

interface EntryRow {
  readonly event: string | null;
  readonly fact: string | null;
  readonly statements: string;
}

function entryOf({ event, fact, statements }: EntryRow): ProfileEntry {
  if (event === null) return { statements: fact === null ? [] : [JSON.parse(fact)] };
  const whole: Event = JSON.parse(event);
  const positions: readonly number[] = JSON.parse(statements);
  return { event: whole, statements: positions.flatMap((position) => whole.statements[position] ?? []) };
}

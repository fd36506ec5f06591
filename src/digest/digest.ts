import { type Database, openDatabase, unreadable } from './database.ts';
import { type Entities, entitiesIn, profilesOf } from './queries/entities.ts';
import { type Events, eventsIn } from './queries/events.ts';
import { type Names, namesIn } from './queries/names.ts';
import {
  type Articles,
  articlesIn,
  type Briefs,
  briefsIn,
  type Citations,
  citationsIn,
  type Disputes,
  disputesIn,
  type Figures,
  figuresIn,
} from './queries/reports.ts';
import { type Search, searchIn } from './queries/search.ts';
import type { Feed, Topic } from './schema.ts';

/** What was reported, by whom, how sure, and where the reports part: what answers ask, and are made of. */
export interface Digest {
  /** Eight hexadecimal digits, shown in every footer. */
  readonly version: string;
  readonly topic: Topic;
  readonly articles: Articles;
  /** The feeds that its articles are collected from, in the editor's order, as they were when it was made. */
  feeds(): readonly Feed[];
  /**
   * When each feed was read since, as `feeds` then says: a run that brings nothing makes no digest. Whoever knows the times
   * puts a function here, or them into the file.
   */
  readTimes: () => ReadTimes | undefined;
  readonly entities: Entities;
  readonly names: Names;
  readonly events: Events;
  readonly figures: Figures;
  readonly disputes: Disputes;
  readonly citations: Citations;
  readonly briefs: Briefs;
  readonly search: Search;
  /** Queries that few questions need, which are loaded with what needs them. */
  ask<Queries>(queriesIn: (database: Database) => Queries): Queries;
  /** A long word that many headlines share: worth a search. */
  readonly exampleWord: string;
  /** Lets go of the file. Nothing can be asked any more. */
  close(): void;
}

/** When each feed of a digest was read last, in its order: `2031-05-04T12:00:00Z`; null for one that never was. */
export type ReadTimes = readonly (string | null)[];

/**
 * Opens a `digest.db`, to be kept for as long as the process lives.
 * @param check `whole` for a file that comes from elsewhere: SQLite then reads all of it once.
 * @throws Error where the file cannot be read, or is no digest of this schema.
 */
export function openDigest(file: string, check: 'schema' | 'whole' = 'schema'): Digest {
  const database = openDatabase(file, check);
  try {
    return digestOf(database);
  } catch (cause) {
    database.close();
    throw unreadable(file, cause);
  }
}

/**
 * The digest in a database.
 * @throws Error where what it is named by is missing.
 */
export function digestOf(database: Database): Digest {
  const meta = (key: string): string => {
    const row = database.get<{ readonly value: string }>('SELECT value FROM meta WHERE key = ?', key);
    if (!row) throw new Error(`the digest has no ${key}`);
    return row.value;
  };
  const optional = (key: string) => {
    const row = database.get<{ readonly value: string }>('SELECT value FROM meta WHERE key = ?', key);
    return row && JSON.parse(row.value);
  };
  const topic: Topic = JSON.parse(meta('topic'));
  const names = namesIn(database, (seqs) => profilesOf(database, seqs));
  const digest: Digest = {
    version: meta('version'),
    topic,
    names,
    articles: articlesIn(database),
    feeds() {
      const feeds: readonly Feed[] = optional('feeds') ?? [];
      const times = digest.readTimes();
      return feeds.map((feed, at) => ({ ...feed, ...(times?.[at] && { lastRead: times[at] }) }));
    },
    readTimes: () => optional('read'),
    entities: entitiesIn(database),
    events: eventsIn(database, () => Number(meta('background'))),
    figures: figuresIn(database),
    disputes: disputesIn(database),
    citations: citationsIn(database),
    briefs: briefsIn(database),
    search: searchIn(database, names, () => Number(meta('lines'))),
    ask: (queriesIn) => queriesIn(database),
    get exampleWord() {
      return meta('example_word');
    },
    close: () => database.close(),
  };
  return digest;
}

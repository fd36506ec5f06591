import { type Database, openDatabase } from './database.ts';
import { inOrderOfDate } from './order.ts';
import type { Brief, DigestDocument, Entity, Event, Statement } from './schema.ts';

/**
 * The digest of a `digest.db` as digest.json has it: of a topic too large to review there is no other.
 * @throws Error where the file cannot be read, or is no digest of this schema.
 */
export function documentIn(file: string): DigestDocument {
  const database = openDatabase(file);
  try {
    return documentOf(database);
  } finally {
    database.close();
  }
}

function documentOf(database: Database): DigestDocument {
  const meta = new Map(
    database.all<{ key: string; value: string }>('SELECT key, value FROM meta').map(({ key, value }) => [key, value]),
  );
  const records = <One>(table: string): readonly One[] =>
    database.records<One>(`SELECT record FROM ${table} ORDER BY seq`);
  const facts = Map.groupBy(
    database.all<{ entity: number; record: string }>('SELECT entity, record FROM fact ORDER BY seq'),
    ({ entity }) => entity,
  );
  const entities = records<Omit<Entity, 'facts'>>('entity').map(
    (entity, index): Entity => ({
      ...entity,
      facts: (facts.get(index + 1) ?? []).map(({ record }): Statement => JSON.parse(record)),
    }),
  );
  // Rows of events begin with those before the coverage, and have dated facts and offices among them.
  const events = [...database.records<Event>("SELECT record FROM event WHERE kind = 'event' ORDER BY seq")];
  const briefs = database.records<Brief>('SELECT record FROM brief');
  const [feeds, departed] = [meta.get('feeds'), meta.get('departed')];
  return {
    version: meta.get('version') ?? '',
    topic: JSON.parse(meta.get('topic') ?? 'null'),
    articles: [...records<DigestDocument['articles'][number]>('article')],
    entities,
    events: events.sort((a, b) => inOrderOfDate(a.date, b.date)),
    figures: [...records<DigestDocument['figures'][number]>('figure')],
    disputes: [...records<DigestDocument['disputes'][number]>('dispute')],
    ...(briefs.length === 0 ? {} : { briefs: [...briefs] }),
    ...(feeds === undefined ? {} : { feeds: JSON.parse(feeds) }),
    ...(departed === undefined ? {} : { departed: departed.split(' ') }),
  };
}

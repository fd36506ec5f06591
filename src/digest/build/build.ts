import type { DatabaseSync } from 'node:sqlite';
import type { DigestDocument } from '../schema.ts';
import { APPLICATION_ID, SCHEMA_VERSION, TABLES } from '../tables.ts';
import { datedIn } from './dated.ts';
import { indexWords } from './index-words.ts';
import { Numbered } from './numbered.ts';
import { rankEvents } from './rank.ts';
import { writeArticles, writeBriefs, writeDisputes, writeEntities, writeEvents, writeFigures } from './records.ts';
import { writeCoMentions, writeLeads, writeProfiles } from './relations.ts';

/**
 * Writes a digest into an empty database: tables, rows, full-text index. The same digest gives the same bytes under one
 * version of Node: everything is written in the digest's own order, and nothing depends on a clock or on chance.
 */
export function buildDigest(digest: DigestDocument, database: DatabaseSync): void {
  // Records of a large digest are found with fewer steps in large pages; a small one travels with its functions.
  const isLarge = digest.events.length >= MANY_EVENTS;
  const pageSize = isLarge ? 4_096 : 2_048;
  database.exec(`PRAGMA page_size = ${pageSize}; PRAGMA application_id = ${APPLICATION_ID};
    PRAGMA user_version = ${SCHEMA_VERSION}; PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; ${TABLES}`);
  database.exec('BEGIN');
  const dated = datedIn(digest);
  const numbered = new Numbered(digest, dated);
  writeArticles(database, digest);
  writeEntities(database, digest, numbered);
  const ranks = rankEvents(digest);
  writeEvents(database, digest, numbered, ranks);
  writeFigures(database, digest, numbered);
  writeDisputes(database, digest, numbered);
  writeProfiles(database, digest, numbered);
  writeLeads(database, digest, numbered, ranks);
  writeBriefs(database, digest);
  writeCoMentions(database, digest, numbered);
  const lines = indexWords(database, digest, numbered);
  const insert = database.prepare('INSERT INTO meta VALUES (?, ?)');
  insert.run('background', String(numbered.background));
  if (digest.departed) insert.run('departed', digest.departed.join(' '));
  insert.run('example_word', frequentWord(digest));
  if (digest.feeds) insert.run('feeds', JSON.stringify(digest.feeds));
  insert.run('lines', String(lines));
  insert.run('topic', JSON.stringify(digest.topic));
  insert.run('version', digest.version);
  database.exec(isLarge ? 'COMMIT' : 'COMMIT; VACUUM');
}

/** From so many events on, a digest is large: to pack its pages anew would save a twelfth of them, and cost a fifth of the time. */
const MANY_EVENTS = 2_000;

/** The long word in lower case that most headlines of events share: worth a search in any digest. */
function frequentWord({ events }: DigestDocument): string {
  const counts = new Map<string, number>();
  for (const { headline } of events)
    for (const [word] of headline.matchAll(/\b[a-z]{5,}\b/g)) counts.set(word, (counts.get(word) ?? 0) + 1);
  const [most] = [...counts].sort(([one, a], [other, b]) => b - a || other.length - one.length);
  return most?.[0] ?? '';
}

/**
 * The tables of `digest.db`, documented for readers of the file in docs/digest-format.md.
 *
 * Rows are numbered in the order in which answers tell them (`seq`): events by date, those that ended before the topic's
 * coverage first; articles and entities as the digest lists them. What an answer shows is in a row's `record`, the JSON of
 * digest.json; the other columns and tables are what it is found by. Days are also kept as numbers, counted from
 * 1970-01-01, so that SQLite can reckon with them.
 */

/** Raised whenever a table changes: a file of another version is not read. */
export const SCHEMA_VERSION = 2;

/** SQLite's application id, "DLdg": tells `file` and a reader that this is one of ours. */
export const APPLICATION_ID = 0x444c6467;

export const TABLES = `
CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;

CREATE TABLE article (
  seq INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, published TEXT NOT NULL, record TEXT NOT NULL
) STRICT;
CREATE TABLE article_words (seq INTEGER PRIMARY KEY, headline TEXT NOT NULL, words TEXT NOT NULL) STRICT;

CREATE TABLE entity (
  seq INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, type TEXT NOT NULL, rank INTEGER NOT NULL, name TEXT NOT NULL,
  mentions INTEGER NOT NULL, first_named TEXT NOT NULL, record TEXT NOT NULL
) STRICT;
CREATE INDEX entity_by_rank ON entity (type, rank, seq);

CREATE TABLE name (
  kind TEXT NOT NULL, key TEXT NOT NULL, rank INTEGER NOT NULL, entity INTEGER NOT NULL,
  PRIMARY KEY (kind, key, rank, entity)
) STRICT, WITHOUT ROWID;

CREATE TABLE vocabulary (
  kind TEXT NOT NULL, length INTEGER NOT NULL, words TEXT NOT NULL, PRIMARY KEY (kind, length)
) STRICT, WITHOUT ROWID;

CREATE TABLE stem (stem TEXT PRIMARY KEY, lines INTEGER NOT NULL) STRICT, WITHOUT ROWID;

CREATE TABLE event (
  seq INTEGER PRIMARY KEY, id TEXT NOT NULL, kind TEXT NOT NULL, start TEXT NOT NULL, end TEXT NOT NULL,
  first_day INTEGER NOT NULL, last_day INTEGER NOT NULL, first_year INTEGER, last_year INTEGER,
  headline TEXT NOT NULL, rank INTEGER NOT NULL, record TEXT NOT NULL
) STRICT;
CREATE INDEX event_by_rank ON event (rank);
CREATE INDEX event_by_id ON event (id);
CREATE INDEX event_by_day ON event (first_day, last_day, first_year, last_year);
CREATE INDEX event_by_start ON event (kind, start);
CREATE INDEX event_by_end ON event (kind, end);
CREATE INDEX event_long ON event (first_day, last_day) WHERE last_day - first_day >= 14;

CREATE TABLE statement_day (
  first_day INTEGER NOT NULL, last_day INTEGER NOT NULL, event INTEGER NOT NULL,
  PRIMARY KEY (first_day, last_day, event)
) STRICT, WITHOUT ROWID;

CREATE TABLE news_day (
  day TEXT PRIMARY KEY, events INTEGER NOT NULL, label TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE event_entity (
  entity INTEGER NOT NULL, event INTEGER NOT NULL, PRIMARY KEY (entity, event)
) STRICT, WITHOUT ROWID;

CREATE TABLE lead (
  entity INTEGER NOT NULL, position INTEGER NOT NULL, event INTEGER NOT NULL, PRIMARY KEY (entity, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE brief (
  subject TEXT NOT NULL PRIMARY KEY, record TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE fact (
  seq INTEGER PRIMARY KEY, entity INTEGER NOT NULL, event INTEGER, record TEXT NOT NULL
) STRICT;

CREATE TABLE profile (
  entity INTEGER NOT NULL, part TEXT NOT NULL, position INTEGER NOT NULL,
  event INTEGER, fact INTEGER, statements TEXT NOT NULL,
  PRIMARY KEY (entity, part, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE co_mention (
  entity INTEGER NOT NULL, position INTEGER NOT NULL, other INTEGER NOT NULL, lines INTEGER NOT NULL,
  cites TEXT NOT NULL, PRIMARY KEY (entity, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE figure (seq INTEGER PRIMARY KEY, id TEXT NOT NULL, counts TEXT NOT NULL, place INTEGER NOT NULL,
  first_day INTEGER, last_day INTEGER, first_year INTEGER, last_year INTEGER, record TEXT NOT NULL
) STRICT;
CREATE INDEX figure_by_id ON figure (id);
CREATE INDEX figure_by_place ON figure (place);
CREATE INDEX figure_by_count ON figure (counts);
CREATE INDEX figure_by_day ON figure (first_day, last_day) WHERE first_day IS NOT NULL;
CREATE TABLE figure_entity (
  entity INTEGER NOT NULL, relation TEXT NOT NULL, figure INTEGER NOT NULL, PRIMARY KEY (entity, relation, figure)
) STRICT, WITHOUT ROWID;

CREATE TABLE dispute (
  seq INTEGER PRIMARY KEY, id TEXT NOT NULL, contradicted INTEGER NOT NULL,
  first_day INTEGER, last_day INTEGER, first_year INTEGER, last_year INTEGER, record TEXT NOT NULL
) STRICT;
CREATE INDEX dispute_contradicted ON dispute (contradicted);
CREATE INDEX article_by_day ON article (published);
CREATE INDEX dispute_by_id ON dispute (id);
CREATE INDEX dispute_by_day ON dispute (first_day, last_day) WHERE first_day IS NOT NULL;
CREATE TABLE dispute_entity (
  entity INTEGER NOT NULL, dispute INTEGER NOT NULL, PRIMARY KEY (entity, dispute)
) STRICT, WITHOUT ROWID;
CREATE TABLE event_dispute (
  event INTEGER NOT NULL, dispute INTEGER NOT NULL, PRIMARY KEY (event, dispute)
) STRICT, WITHOUT ROWID;
CREATE TABLE dispute_event (
  dispute INTEGER NOT NULL, event TEXT NOT NULL, PRIMARY KEY (event, dispute)
) STRICT, WITHOUT ROWID;

CREATE TABLE citation (
  article TEXT NOT NULL, paragraph INTEGER NOT NULL, kind INTEGER NOT NULL, record INTEGER NOT NULL,
  position INTEGER NOT NULL, PRIMARY KEY (article, paragraph, kind, record, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE sole_source (
  article TEXT NOT NULL, kind TEXT NOT NULL, position INTEGER NOT NULL, record INTEGER NOT NULL,
  statement INTEGER NOT NULL, PRIMARY KEY (article, kind, position)
) STRICT, WITHOUT ROWID;
CREATE TABLE silence (
  article TEXT NOT NULL, position INTEGER NOT NULL, event INTEGER NOT NULL, PRIMARY KEY (article, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE line (
  seq INTEGER PRIMARY KEY, kind TEXT NOT NULL, record INTEGER NOT NULL, statement INTEGER NOT NULL,
  length INTEGER NOT NULL, own TEXT NOT NULL, context TEXT NOT NULL, entities TEXT NOT NULL
) STRICT;
CREATE VIRTUAL TABLE line_words USING fts5 (
  own, context, entities, content='line', content_rowid='seq', tokenize='ascii', detail='column', columnsize=0
);
CREATE VIRTUAL TABLE headline_words USING fts5 (words, content='', tokenize='ascii', detail='none', columnsize=0);
`;

import { statSync } from 'node:fs';
import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite';
import { pathToFileURL } from 'node:url';
import { APPLICATION_ID, SCHEMA_VERSION, TABLES } from './tables.ts';

/** Reads rows of a digest's database. Statements are prepared once. */
export class Database {
  readonly #database: DatabaseSync;
  readonly #prepared = new Map<string, StatementSync>();

  constructor(database: DatabaseSync) {
    this.#database = database;
  }

  /** All rows; their columns are those that the statement names, of the types that src/digest/tables.ts gives them. */
  all<Row>(sql: string, ...values: readonly SQLInputValue[]): readonly Row[] {
    return this.#statement(sql).all(...values) as unknown as readonly Row[];
  }

  /** The first row, if any. */
  get<Row>(sql: string, ...values: readonly SQLInputValue[]): Row | undefined {
    return this.#statement(sql).get(...values) as unknown as Row | undefined;
  }

  /** The number in the first column of the first row; 0 where there is none. */
  number(sql: string, ...values: readonly SQLInputValue[]): number {
    return this.get<{ readonly number: number | null }>(`SELECT (${sql}) AS number`, ...values)?.number ?? 0;
  }

  /** Records, as digest.json has them, of the rows of a statement that selects them as `record`. */
  records<One>(sql: string, ...values: readonly SQLInputValue[]): readonly One[] {
    return this.all<{ readonly record: string }>(sql, ...values).map(({ record }): One => JSON.parse(record));
  }

  /** The first such record, if any. */
  record<One>(sql: string, ...values: readonly SQLInputValue[]): One | undefined {
    return this.records<One>(sql, ...values)[0];
  }

  close(): void {
    this.#prepared.clear();
    this.#database.close();
  }

  #statement(sql: string): StatementSync {
    const statement = this.#prepared.get(sql) ?? this.#database.prepare(sql);
    this.#prepared.set(sql, statement);
    return statement;
  }
}

/** No value of a digest is longer: a file that says otherwise is not read. */
const LONGEST_VALUE = 64 * 2 ** 20;

/**
 * Opens a file that `build` made, to be read and nothing else. A file is not trusted: it may come from a bucket. SQLite
 * is told to distrust its schema, extensions cannot be loaded, and a file is refused whose schema is not word for word
 * ours: no view and no trigger is ever looked at.
 *
 * @throws Error saying in words what is wrong with the file.
 */
export function openDatabase(file: string, check: 'schema' | 'whole' = 'schema'): Database {
  let database: DatabaseSync | undefined;
  try {
    database = new DatabaseSync(immutable(file), {
      readOnly: true,
      allowExtension: false,
      defensive: true,
      limits: { length: LONGEST_VALUE, attach: 0 },
    });
    database.exec('PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON; PRAGMA query_only = ON');
    refuseOthers(database);
    refuseTruncated(database, file);
    if (check === 'whole' && pragma(database, 'quick_check') !== 'ok') throw new Error('it is damaged');
    return new Database(database);
  } catch (cause) {
    if (database?.isOpen) database.close();
    throw unreadable(file, cause);
  }
}

/** What is thrown where a file cannot be read as a digest: one sentence, with SQLite's own words or ours. */
export const unreadable = (file: string, cause: unknown): Error =>
  new Error(`${file} is no digest that can be read: ${reasonOf(cause)}`, { cause });

/** A file that nobody writes to: SQLite then takes no locks and makes no files beside it. */
function immutable(file: string): URL {
  const url = pathToFileURL(file);
  url.searchParams.set('immutable', '1');
  return url;
}

/** What a pragma says of a database. */
const pragma = (database: DatabaseSync, name: string): unknown =>
  Object.values(database.prepare(`PRAGMA ${name}`).get() ?? {})[0];

/** A file that was cut off is told at once, not when an answer comes to the missing part. */
function refuseTruncated(database: DatabaseSync, file: string): void {
  const bytes = Number(pragma(database, 'page_size')) * Number(pragma(database, 'page_count'));
  if (statSync(file).size !== bytes) throw new Error(`it has not the ${bytes} bytes that it should have`);
}

function refuseOthers(database: DatabaseSync): void {
  if (pragma(database, 'application_id') !== APPLICATION_ID) throw new Error('another program has made it');
  const version = pragma(database, 'user_version');
  if (version !== SCHEMA_VERSION) throw new Error(`its schema is ${version}, this program reads ${SCHEMA_VERSION}`);
  const rows: readonly { readonly sql?: unknown }[] = database
    .prepare('SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL')
    .all();
  const written = rows.map(({ sql }) => String(sql));
  // Word for word first, as nearly every file has it: comparing without white space takes longer, at each cold start.
  const foreign = foreignIn(written, (sql) => sql.trim()) && foreignIn(written, squeezed);
  if (foreign !== undefined) throw new Error(`it has something of its own: ${squeezed(foreign).slice(0, 60)}`);
  if (written.length < OWN.length) throw new Error('a table is missing');
}

/** The first statement that is not ours, compared as `spelt`. */
function foreignIn(written: readonly string[], spelt: (sql: string) => string): string | undefined {
  const own = new Set(OWN.map(spelt));
  return written.find((sql) => !own.has(spelt(sql)));
}

const squeezed = (sql: string): string => sql.replaceAll(/\s+/g, ' ').trim();

/** Tables that FTS5 makes for itself. https://sqlite.org/fts5.html#fts5_data_structures */
const SHADOWS = ['line_words', 'headline_words'].flatMap((name) => [
  `CREATE TABLE '${name}_data'(id INTEGER PRIMARY KEY, block BLOB)`,
  `CREATE TABLE '${name}_idx'(segid, term, pgno, PRIMARY KEY(segid, term)) WITHOUT ROWID`,
  `CREATE TABLE '${name}_config'(k PRIMARY KEY, v) WITHOUT ROWID`,
]);
/** All that a digest's schema holds. */
const OWN = [...TABLES.split(';').filter((sql) => sql.trim() !== ''), ...SHADOWS];

/** Short and printable: SQLite's own words, or ours. */
const reasonOf = (failure: unknown): string =>
  failure instanceof Error ? failure.message.replaceAll(/[^ -~]+/g, ' ').slice(0, 120) : 'unknown';

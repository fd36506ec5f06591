import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openDatabase } from '../../src/digest/database.ts';
import { openDigest } from '../../src/digest/digest.ts';
import { SCHEMA_VERSION } from '../../src/digest/tables.ts';
import fc from '../fast-check.ts';
import { bytesOf, changedBy } from '../fixtures/digest-file.ts';
import { harbour, harbourDocument } from '../fixtures/harbour.ts';
import { askEverything } from './everything.ts';

const sound = bytesOf(harbourDocument);
const PAGE = 2_048;

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'dateline-open-'));
  file = join(folder, 'digest.db');
});
afterEach(() => {
  chmodSync(folder, 0o700);
  rmSync(folder, { recursive: true });
});

/** Files of the folder that this process holds open, on a system that tells. */
function held(): readonly string[] {
  const open = '/proc/self/fd';
  if (!existsSync(open)) return [];
  return readdirSync(open).flatMap((number) => {
    try {
      const path = readlinkSync(join(open, number));
      return path.startsWith(folder) ? [path] : [];
    } catch {
      // Closed meanwhile.
      return [];
    }
  });
}

describe('a file that build made', () => {
  it.each(['schema', 'whole'] as const)('is opened, and answers as the digest that it was made of (%s)', (check) => {
    writeFileSync(file, sound);
    const digest = openDigest(file, check);
    expect(digest.topic).toEqual(harbourDocument.topic);
    expect(digest.version).toBe(harbourDocument.version);
    expect(digest.events.list({}, 0, 100)).toEqual(harbour.events.list({}, 0, 100));
    expect(digest.search.find('warnings').hits).toEqual(harbour.search.find('warnings').hits);
    askEverything(digest, harbour);
    digest.close();
    expect(() => digest.events.list({}, 0, 100)).toThrow();
  });

  it('is opened where nothing may be written', () => {
    writeFileSync(file, sound);
    chmodSync(file, 0o400);
    chmodSync(folder, 0o500);
    const digest = openDigest(file);
    expect(digest.articles.count()).toBe(4);
    digest.close();
  });

  it('is not written to, whatever is tried, and nothing is left beside it', () => {
    writeFileSync(file, sound);
    const database = openDatabase(file);
    for (const sql of [
      "UPDATE meta SET value = 'x'",
      'DELETE FROM event',
      "INSERT INTO meta VALUES ('grown', '1')",
      'CREATE TABLE planted (x)',
      'CREATE TEMP TABLE planted (x)',
      'DROP TABLE meta',
      "INSERT INTO line_words (line_words) VALUES ('rebuild')",
      'VACUUM',
      `VACUUM INTO '${join(folder, 'copy.db')}'`,
      `ATTACH '${join(folder, 'other.db')}' AS other`,
      "SELECT load_extension('anything')",
      "SELECT writefile('x', 'y')",
    ])
      expect(() => database.all(sql), sql).toThrow();
    database.all('PRAGMA query_only = OFF');
    database.all('PRAGMA writable_schema = ON');
    expect(() => database.all('DELETE FROM event')).toThrow('readonly');
    expect(() => database.all('DELETE FROM sqlite_schema')).toThrow();
    database.close();
    expect(readFileSync(file)).toEqual(sound);
    expect(readdirSync(folder)).toEqual(['digest.db']);
  });
});

describe('what is no digest is refused at once, by its name', () => {
  it.each<[string, () => unknown, string]>([
    ['nothing there', () => {}, 'unable to open'],
    ['a folder', () => mkdirSync(file), 'disk I/O error'],
    ['an empty file', () => writeFileSync(file, ''), 'another program has made it'],
    ['JSON', () => writeFileSync(file, JSON.stringify(harbourDocument)), 'not a database'],
    ['a digest cut off by a page', () => writeFileSync(file, sound.subarray(0, -PAGE)), 'malformed'],
    ['a digest cut off in its middle', () => writeFileSync(file, sound.subarray(0, sound.length / 2)), 'malformed'],
    ['a digest cut off in its first page', () => writeFileSync(file, sound.subarray(0, 100)), 'malformed'],
    ['a digest with more behind it', () => writeFileSync(file, Buffer.concat([sound, sound])), 'bytes that it should'],
  ])('%s', (_, arrange, reason) => {
    arrange();
    for (const check of ['schema', 'whole'] as const) {
      expect(() => openDigest(file, check)).toThrow(`${file} is no digest that can be read: `);
      expect(() => openDigest(file, check)).toThrow(reason);
    }
  });

  it.each<[string, readonly string[], string]>([
    ['another schema', ['PRAGMA user_version = 999'], `its schema is 999, this program reads ${SCHEMA_VERSION}`],
    ['another program', ['PRAGMA application_id = 7'], 'another program has made it'],
    ['a view', ['CREATE VIEW planted AS SELECT 1'], 'CREATE VIEW planted'],
    ['a view in a table’s place', ['DROP TABLE silence', 'CREATE VIEW silence AS SELECT 1'], 'CREATE VIEW silence'],
    [
      'a trigger',
      ['CREATE TRIGGER planted AFTER INSERT ON meta BEGIN SELECT 1; END'],
      'CREATE TRIGGER planted AFTER INSERT ON meta',
    ],
    ['a foreign table', ['CREATE TABLE planted (x)'], 'CREATE TABLE planted'],
    ['a foreign table of a module', ['CREATE VIRTUAL TABLE planted USING fts5 (x)'], 'CREATE VIRTUAL TABLE planted'],
    ['a foreign index', ['CREATE INDEX planted ON meta (value)'], 'CREATE INDEX planted'],
    ['another column', ['ALTER TABLE silence ADD COLUMN planted ANY'], 'CREATE TABLE silence'],
    ['a table less', ['DROP TABLE silence'], 'a table is missing'],
    ['an index less', ['DROP INDEX event_by_end'], 'a table is missing'],
    ['figures of a planner', ['ANALYZE'], 'sqlite_stat1'],
    [
      'a view disguised as a table of ours',
      ["INSERT INTO sqlite_schema SELECT 'view', 'planted', 'planted', 0, sql FROM sqlite_schema WHERE name = 'meta'"],
      'malformed',
    ],
  ])('a digest with %s', (_, statements, reason) => {
    writeFileSync(file, changedBy(...statements)(sound));
    for (const check of ['schema', 'whole'] as const) {
      expect(() => openDigest(file, check)).toThrow(`${file} is no digest that can be read: `);
      expect(() => openDigest(file, check)).toThrow(reason);
    }
    expect(held()).toEqual([]);
  });

  it.each<[string, string, string]>([
    ['no topic', "DELETE FROM meta WHERE key = 'topic'", 'no topic'],
    ['no version', "DELETE FROM meta WHERE key = 'version'", 'no version'],
    ['a topic that is no JSON', "UPDATE meta SET value = '{' WHERE key = 'topic'", 'JSON'],
    [
      'a value longer than any',
      "UPDATE meta SET value = replace(hex(zeroblob(34000000)), '0', 'x') WHERE key = 'topic'",
      'too big',
    ],
  ])('a digest with %s', (_, statement, reason) => {
    writeFileSync(file, changedBy(statement)(sound));
    expect(() => openDigest(file)).toThrow(`${file} is no digest that can be read: `);
    expect(() => openDigest(file)).toThrow(reason);
    expect(held()).toEqual([]);
  });

  it('a digest that SQLite would write to beside it', () => {
    writeFileSync(file, changedBy('PRAGMA journal_mode = WAL')(sound));
    try {
      openDigest(file).close();
    } catch (failure) {
      expect(String(failure)).toContain('is no digest that can be read');
    }
    expect(readdirSync(folder)).toEqual(['digest.db']);
  });
});

describe('what is refused only where the whole file is checked', () => {
  it.each<[string, string]>([
    ['a full-text index of other bytes', 'UPDATE line_words_data SET block = zeroblob(50) WHERE id > 10'],
    ['a full-text index of another version', "UPDATE line_words_config SET v = 99 WHERE k = 'version'"],
    [
      'a table in the place of another',
      `UPDATE sqlite_schema SET rootpage = (SELECT rootpage FROM sqlite_schema WHERE name = 'silence')
      WHERE name = 'event'`,
    ],
  ])('%s', (_, statement) => {
    writeFileSync(file, changedBy(statement)(sound));
    expect(() => openDigest(file, 'whole')).toThrow(`${file} is no digest that can be read: `);
  });

  it('a page of other bytes, wherever it lies', () => {
    fc.assert(
      fc.property(fc.nat(sound.length / PAGE - 1), fc.integer({ min: 1, max: 255 }), (page, value) => {
        const bytes = Buffer.from(sound).fill(value, page * PAGE, (page + 1) * PAGE);
        writeFileSync(file, bytes);
        expect(() => openDigest(file, 'whole')).toThrow(`${file} is no digest that can be read: `);
      }),
      { numRuns: 60 },
    );
  });
});

it('no bytes bring down more than the opening', () => {
  const anything = fc.oneof(
    fc.uint8Array({ maxLength: 3 * PAGE }),
    fc.uint8Array({ maxLength: 3 * PAGE }).map((bytes) => Buffer.concat([sound.subarray(0, 100), bytes])),
    fc.string({ unit: 'binary' }).map((text) => Buffer.from(text)),
  );
  fc.assert(
    fc.property(anything, (bytes) => {
      writeFileSync(file, bytes);
      expect(() => openDigest(file, 'whole')).toThrow(`${file} is no digest that can be read: `);
    }),
    { numRuns: 100 },
  );
});

it('a value longer than any is refused where it is asked for', () => {
  const long = "UPDATE event SET record = replace(hex(zeroblob(34000000)), '0', 'x') WHERE seq = 1";
  writeFileSync(file, changedBy(long)(sound));
  const digest = openDigest(file);
  expect(() => digest.events.list({}, 0, 1)).toThrow('too big');
  expect(digest.events.list({}, 1, 1)).toHaveLength(1);
  digest.close();
});

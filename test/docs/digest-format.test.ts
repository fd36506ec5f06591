import { readFileSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it } from 'vitest';
import { buildDigest } from '../../src/digest/build/build.ts';
import { APPLICATION_ID, SCHEMA_VERSION } from '../../src/digest/tables.ts';
import { readDocument } from '../../src/library/compiled.ts';

const text = readFileSync('docs/digest-format.md', 'utf8');
const database = new DatabaseSync(':memory:');
buildDigest(readDocument('digests/karabakh/digest.json'), database);

describe('docs/digest-format.md', () => {
  it('names every table of a digest, and no other', () => {
    const rows = database.prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND sql IS NOT NULL").all();
    const tables = rows.map(({ name }) => String(name)).filter((name) => !/_words_(data|idx|config)$/.test(name));
    const cells = text
      .split('\n')
      .flatMap((line) => /^\| ((?:`[a-z_]+`(?:, )?)+) \|/.exec(line)?.[1]?.split(', ') ?? []);
    expect(cells.map((cell) => cell.replaceAll('`', '')).sort()).toEqual(tables.sort());
  });

  it('gives the version of the schema and the application id', () => {
    expect(text).toContain(`schema (${SCHEMA_VERSION})`);
    expect(text).toContain(`0x${APPLICATION_ID.toString(16)}`);
  });

  it('has a query that finds something', () => {
    const [, sql = ''] = /```sql\n([\s\S]*?)```/.exec(text) ?? [];
    expect(database.prepare(sql).all().length).toBeGreaterThan(0);
  });
});

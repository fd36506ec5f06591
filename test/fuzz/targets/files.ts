import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readEditorFiles } from '../../../src/compile/edit/read.ts';
import { type FileName, fileNames } from '../../../src/compile/edit/schema.ts';
import { compile } from '../../../src/compile/pipeline.ts';
import { digestInMemory, faultsOf } from '../../../src/digest/build/make.ts';
import { openDigest } from '../../../src/digest/digest.ts';
import type { Digest, DigestDocument } from '../../../src/digest/types.ts';
import { digestKey, readPointer } from '../../../src/library/published/pointer.ts';
import { harbourFiles } from '../../compile/harbour.ts';
import { type Change, change, changed, fresh } from '../../digest/changed-document.ts';
import { askEverything } from '../../digest/everything.ts';
import fc from '../../fast-check.ts';
import { bytesOf, changedBy } from '../../fixtures/digest-file.ts';
import { harbourDocument } from '../../fixtures/harbour.ts';
import { holds, inWords, mutated, type Target, target } from '../target.ts';

const before = digestInMemory(fresh());
const editor = harbourFiles([], { gate: false });

const YAML = [
  ...[
    '- ',
    ': ',
    '? ',
    '&a ',
    '*a',
    '!!js/function ',
    '<<: *a',
    '|\n',
    '>-\n',
    '---\n',
    '...\n',
    '%YAML 1.1\n',
    '#',
    '"',
    "'",
    '{',
    '[',
  ],
  ...[
    'id: ',
    'cite: ',
    'A1',
    'date: ',
    '2031-02-30',
    'constructor: ',
    '__proto__: ',
    '~',
    'yes',
    '0x1f',
    '1e400',
    '\t',
    'hidee: []\n',
  ],
];
const overlay =
  'hide:\n  - { entity: vell, why: no person }\nrename: []\nexplain:\n  - { words: Subscribe, why: a prompt }\n';
const textOf = (file: FileName): string => editor.texts.get(file) ?? overlay;
const edited = fc
  .constantFrom(...fileNames)
  .chain((file) => fc.record({ file: fc.constant(file), text: mutated([textOf(file)], ...YAML) }));
const withText = ({ file, text }: { readonly file: string; readonly text: string }): ReadonlyMap<string, string> =>
  new Map([...editor.texts, [file, text]]);

const pointer = JSON.stringify({
  ...{ topic: 'harbour', version: '1a2b3c4d', sha256: 'ab'.repeat(32), key: digestKey('harbour', '1a2b3c4d') },
  ...{ follows: ['0a1b2c3d'], published: '2031-05-09' },
});

const sound = bytesOf(harbourDocument);
const folder = mkdtempSync(join(tmpdir(), 'dateline-fuzz-'));
process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
const file = join(folder, 'digest.db');

/** Opens the bytes as a digest that came from a bucket and, where it is one, asks for all that it has. */
function opened(bytes: Uint8Array): boolean {
  writeFileSync(file, bytes);
  let digest: Digest & { close: () => void };
  try {
    digest = openDigest(file, 'whole');
  } catch (failure) {
    const said = failure instanceof Error ? failure.message : '';
    holds(said.startsWith(`${file} is no digest that can be read: `), `it is not said what is wrong: ${said}`);
    return false;
  }
  try {
    askEverything(digest, before);
  } catch (failure) {
    // Its numbers and records may be others than were built: that is an error, which a platform apologises for.
    holds(failure instanceof Error, 'something else than an error is thrown');
  } finally {
    digest.close();
  }
  return true;
}

const NAMES = ['meta', 'event', 'entity', 'silence', 'planted', 'line_words', 'sqlite_sequence', 'EVENT'];
const SQL = (name: string, other: string): readonly string[] => [
  `CREATE VIEW ${name}_v AS SELECT * FROM ${other}`,
  `CREATE TEMP VIEW x AS SELECT 1; CREATE VIEW planted AS WITH RECURSIVE c(n) AS (SELECT 1 UNION ALL SELECT n FROM c) SELECT n FROM c`,
  `DROP TABLE ${name}; CREATE VIEW ${name} AS SELECT * FROM ${other}`,
  `CREATE TRIGGER t AFTER INSERT ON ${name} BEGIN SELECT load_extension('x'); END`,
  `CREATE TABLE ${name}_p (x, y AS (randomblob(1000000000)) STORED)`,
  `CREATE INDEX i ON ${name} (replace(hex(rowid), '0', 'x'))`,
  `CREATE VIRTUAL TABLE ${name}_f USING fts5 (x, content='${other}')`,
  `ALTER TABLE ${name} RENAME TO ${other}_x`,
  `UPDATE sqlite_schema SET sql = 'CREATE TABLE ${name} (x)' WHERE name = '${other}'`,
  `UPDATE sqlite_schema SET rootpage = 2 WHERE name = '${name}'`,
  `INSERT INTO sqlite_schema VALUES ('trigger', 'z', '${name}', 0, 'CREATE TRIGGER z AFTER DELETE ON ${name} BEGIN SELECT 1; END')`,
];

export const files: readonly Target[] = [
  target('yaml', 0.2, edited, (given) => {
    for (const { at, message } of readEditorFiles(withText(given), (name) => name).faults) {
      inWords(message);
      holds(at.line >= 0 && at.column >= 0 && message.length < 700, `a fault of ${message.length} signs`);
    }
  }),
  target('compile', 0.03, edited, (given) => {
    const outcome = compile({ ...editor, texts: withText(given) });
    if ('faults' in outcome) for (const { message } of outcome.faults) inWords(message);
    else holds(faultsOf(outcome.compiled.digest).length === 0, 'what is compiled is no digest');
  }),
  target('digest.json', 0.03, fc.array(change, { minLength: 1, maxLength: 3 }), (changes: readonly Change[]) => {
    const value = changed(changes);
    const faults = faultsOf(value);
    for (const fault of faults) holds(fault.length < 200, `a fault of ${fault.length} signs`);
    if (faults.length === 0) askEverything(digestInMemory(value as DigestDocument), before);
  }),
  target(
    'digest.db',
    0.02,
    fc.array(fc.record({ at: fc.nat(sound.length * 8 - 1) }), { minLength: 1, maxLength: 6 }),
    (flips) => {
      const bytes = Buffer.from(sound);
      for (const { at } of flips) bytes[at >> 3] = (bytes[at >> 3] ?? 0) ^ (1 << (at & 7));
      opened(bytes);
    },
  ),
  target(
    'hostile-sql',
    0.02,
    fc.tuple(fc.constantFrom(...NAMES), fc.constantFrom(...NAMES), fc.nat(SQL('', '').length - 1)),
    ([name, other, which]) => {
      let bytes: Buffer;
      try {
        bytes = changedBy(SQL(name, other)[which] ?? '')(sound);
      } catch {
        // SQLite itself does not take it.
        return;
      }
      const isOpened = opened(bytes);
      // A wrong page of one of our own tables adds nothing foreign.
      const isForeign = !bytes.equals(sound) && !/SET rootpage/.test(SQL(name, other)[which] ?? '');
      holds(!isForeign || !isOpened, `a foreign object was let in: ${SQL(name, other)[which]}`);
    },
  ),
  target('pointer', 12, mutated([pointer], '"follows":', '"key":', '../', 'null', '[]'), (text) => {
    try {
      const { key, version, topic } = readPointer(text, 'harbour');
      holds(key === digestKey('harbour', version) && topic === 'harbour', `it points to ${key}`);
    } catch (failure) {
      holds(failure instanceof Error && failure.message.startsWith('the pointer is'), `${failure}`);
    }
  }),
];

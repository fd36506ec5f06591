import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { faultsOf, writeDigestFile } from '../../src/digest/build/make.ts';
import { openDigest } from '../../src/digest/digest.ts';
import { documentIn } from '../../src/digest/document.ts';
import { completionsIn } from '../../src/digest/queries/completions.ts';
import { SCHEMA_VERSION } from '../../src/digest/tables.ts';
import type { Digest, DigestDocument } from '../../src/digest/types.ts';
import { readDocument } from '../../src/library/compiled.ts';
import { harbour, harbourDocument } from '../fixtures/harbour.ts';
import { cites, on, statement } from '../fixtures/making.ts';
import { root } from '../infra/project.ts';
import { askEverything } from './everything.ts';

const FEED = { url: 'https://paper.example/rss', publisher: 'Paper', state: 'read' } as const;

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'dateline-build-'));
  file = join(folder, 'digest.db');
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

/** Writes a document and opens what was written, for as long as the test lasts. */
function written(document: DigestDocument): Digest {
  writeDigestFile(document, file);
  const digest = openDigest(file, 'whole');
  onTestFinished(() => digest.close());
  return digest;
}

describe('the file of a digest', () => {
  it.each([
    ['the harbour of the tests', harbourDocument],
    ['a compiled digest', readDocument(join(root, 'digests', 'karabakh', 'digest.json'))],
    ['a topic of feeds', { ...harbourDocument, feeds: [FEED], departed: ['Q..T', 'V'] }],
  ])('has the same bytes whenever it is written: %s', (_, document) => {
    const other = join(folder, 'other.db');
    writeDigestFile(document, file);
    writeDigestFile(JSON.parse(JSON.stringify(document)), other);
    expect(readFileSync(file).equals(readFileSync(other))).toBe(true);
    writeDigestFile(document, file);
    expect(readFileSync(file).equals(readFileSync(other))).toBe(true);
    expect(readdirSync(folder)).toEqual(['digest.db', 'other.db']);
    // What a large topic has in place of a digest.json says the same.
    const briefs = document.briefs?.toSorted((a, b) => (a.of < b.of ? -1 : 1));
    expect(documentIn(file)).toEqual(briefs ? { ...document, briefs } : document);
  });

  it('has other bytes where anything is said otherwise', () => {
    const [first, ...others] = harbourDocument.events;
    const events = [{ ...first, headline: 'Ferry line to Gull Island closes' }, ...others];
    writeDigestFile(harbourDocument, file);
    writeDigestFile({ ...harbourDocument, events } as DigestDocument, join(folder, 'other.db'));
    expect(readFileSync(file).equals(readFileSync(join(folder, 'other.db')))).toBe(false);
  });

  it('says what it is: SQLite, by us, in this schema, with nothing beside it', () => {
    writeDigestFile(harbourDocument, file);
    expect(readdirSync(folder)).toEqual(['digest.db']);
    const database = new DatabaseSync(file, { readOnly: true });
    const says = (name: string): unknown => Object.values(database.prepare(`PRAGMA ${name}`).get() ?? {})[0];
    expect(says('user_version')).toBe(SCHEMA_VERSION);
    expect(says('application_id')).toBe(Buffer.from('DLdg').readUInt32BE());
    expect(says('integrity_check')).toBe('ok');
    expect(says('freelist_count')).toBe(0);
    const kinds = database.prepare('SELECT DISTINCT type FROM sqlite_schema ORDER BY type').all();
    expect(kinds.map(({ type }) => type)).toEqual(['index', 'table']);
    database.close();
  });

  it('holds every record as the document has it', () => {
    const digest = written(harbourDocument);
    const { articles, figures, disputes, entities } = harbourDocument;
    expect(digest.articles.list(0, 100)).toEqual(articles);
    expect([...digest.events.reported()]).toEqual(harbourDocument.events);
    expect(digest.figures.list(0, 100)).toEqual(figures);
    expect(digest.disputes.list(0, 100)).toEqual(disputes);
    for (const { facts, ...entity } of entities) {
      const { seq, ...profile } = digest.entities.get(entity.id) ?? {};
      expect(profile).toEqual(entity);
    }
  });
});

describe('a build that comes to nothing', () => {
  const broken = { ...harbourDocument, disputes: null } as unknown as DigestDocument;

  it('leaves what was there', () => {
    writeDigestFile(harbourDocument, file);
    const before = readFileSync(file);
    expect(() => writeDigestFile(broken, file)).toThrow();
    expect(readFileSync(file).equals(before)).toBe(true);
    expect(readdirSync(folder)).toEqual(['digest.db']);
  });

  it('leaves nothing where nothing was', () => {
    expect(() => writeDigestFile(broken, file)).toThrow();
    expect(readdirSync(folder)).toEqual([]);
  });

  it('says where it cannot write', () => {
    expect(() => writeDigestFile(harbourDocument, join(folder, 'nowhere', 'digest.db'))).toThrow('unable to open');
  });

  it('for being killed leaves what was there, and the next one is as any other', async () => {
    writeDigestFile(harbourDocument, file);
    const before = readFileSync(file);
    const make = join(root, 'src', 'digest', 'build', 'make.ts');
    const events = `Array.from({ length: 40_000 }, (_, at) => ({ ...document.events[0], id: \`grown-\${at}\` }))`;
    writeFileSync(join(folder, 'document.json'), JSON.stringify(harbourDocument));
    writeFileSync(
      join(folder, 'build.mjs'),
      `import { readFileSync } from 'node:fs';
      const { writeDigestFile } = await import(${JSON.stringify(make)});
      const document = JSON.parse(readFileSync(${JSON.stringify(join(folder, 'document.json'))}, 'utf8'));
      writeDigestFile({ ...document, events: ${events} }, ${JSON.stringify(file)});`,
    );
    const child = spawn(process.execPath, [join(folder, 'build.mjs')], { stdio: 'ignore' });
    const ended = new Promise((resolve) => child.on('exit', (_, signal) => resolve(signal)));
    await expect
      .poll(() => readdirSync(folder).some((name) => name.endsWith('.part')), { timeout: 10_000, interval: 5 })
      .toBe(true);
    child.kill('SIGKILL');
    expect(await ended).toBe('SIGKILL');
    expect(readFileSync(file).equals(before)).toBe(true);
    openDigest(file, 'whole').close();
    writeDigestFile({ ...harbourDocument, version: 'ffffffff' }, file);
    const digest = openDigest(file, 'whole');
    expect(digest.version).toBe('ffffffff');
    digest.close();
  });
});

describe('a document that has grown', () => {
  it('is built with the version that it gives itself', () => {
    expect(written({ ...harbourDocument, version: '00c0ffee' }).version).toBe('00c0ffee');
  });

  it('may say more than the schema knows', () => {
    const grown = {
      ...harbourDocument,
      motto: 'x',
      articles: harbourDocument.articles.map((one) => ({ ...one, x: 1 })),
    };
    expect(faultsOf(grown)).toEqual([]);
    askEverything(written(grown), harbour);
  });

  it('may name articles by many letters, and them by words', () => {
    const renamed = JSON.parse(
      JSON.stringify(harbourDocument)
        .replaceAll(/"id":"A(\d*)"/g, '"id":"NTPQ$1"')
        .replaceAll('"article":"A"', '"article":"NTPQ"')
        .replaceAll(/"(articles|silent)":\[([^\]]*)"A"/g, '"$1":[$2"NTPQ"')
        .replaceAll('article:A', 'article:NTPQ'),
    );
    renamed.articles[0].label = 'Evening Gull';
    expect(faultsOf(renamed)).toEqual([]);
    const digest = written(renamed);
    expect(digest.articles.get('NTPQ')?.headline).toBe('Ferries idle as crews strike');
    expect(digest.articles.named(['evening', 'gull'], 5).map(({ id }) => id)).toEqual(['NTPQ']);
    expect(digest.citations.restingOn('NTPQ', 7).statements.map(({ statement: { id } }) => id)).toEqual([
      'strike-begins.2',
    ]);
    expect(digest.ask(completionsIn).citations('ntpq1', 9)).toEqual(['NTPQ10', 'NTPQ11', 'NTPQ12']);
    expect(digest.articles.countSole('NTPQ', 'event')).toBe(harbour.articles.countSole('A', 'event'));
    askEverything(digest, harbour);
  });

  it('may have thousands of articles by letters of their own, in the order of the document', () => {
    const [article] = harbourDocument.articles;
    const keys = Array.from({ length: 3_000 }, (_, index) => keyOf(index));
    const articles = keys.map((id) => ({ ...article, id })) as DigestDocument['articles'];
    const digest = written({ ...harbourDocument, articles });
    expect(digest.articles.count()).toBe(3_000);
    expect(digest.articles.inOrder(['ZZ', 'AAA', 'B', 'nobody'])).toEqual(['B', 'ZZ', 'AAA']);
    expect(digest.articles.list(2_999, 5).map(({ id }) => id)).toEqual(keys.slice(-1));
  });

  it('may have events and disputes that name each other in vain', () => {
    const events = harbourDocument.events.map((event) => ({ ...event, disputes: ['never-raised'], silent: ['ZZZ'] }));
    const disputes = harbourDocument.disputes.map((dispute) => ({ ...dispute, events: ['never-held'] }));
    const document = { ...harbourDocument, events, disputes };
    expect(faultsOf(document)).toEqual([]);
    const digest = written(document);
    expect(digest.disputes.linked(['never-held'], []).map(({ id }) => id)).toEqual(disputes.map(({ id }) => id));
    expect(digest.disputes.linked(['collision'], [])).toEqual([]);
    askEverything(digest, harbour);
  });

  it('may say two things in the same words on the same day', () => {
    const event = { ...harbourDocument.events[0], date: on('2021-05-02', '2 May 2021') };
    const twins = ['one', 'two'].map((id) => ({
      ...event,
      id,
      statements: [statement(`${id}.1`, 'The first ferry ran.', cites('A11 A11'))],
    }));
    const digest = written({ ...harbourDocument, events: twins as DigestDocument['events'] });
    expect([...digest.events.reported()].map(({ id }) => id)).toEqual(['one', 'two']);
    expect(digest.search.find('first ferry').whole).toBe(2);
    expect(digest.citations.restingOn('A', 11).statements.map((filed) => filed.event?.id)).toEqual(['one', 'two']);
  });
});

/** 0 is A, 25 Z, 26 AA. */
function keyOf(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : `${keyOf(Math.floor(index / 26) - 1)}${letter}`;
}

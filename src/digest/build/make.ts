import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import * as v from 'valibot';
import { besideOf, putInPlace } from '../../whole-file.ts';
import { Database } from '../database.ts';
import { type Digest, digestOf } from '../digest.ts';
import { type DigestDocument, digestSchema } from '../schema.ts';
import { buildDigest } from './build.ts';

/** A digest in memory, of the same tables as a file: for tests, and where a file would only be read once. */
export function digestInMemory(document: DigestDocument): Digest {
  const database = new DatabaseSync(':memory:');
  buildDigest(document, database);
  return digestOf(new Database(database));
}

/**
 * Writes a digest to a file, beside it first and then in its place: an interruption leaves what was there.
 * @throws Error where the folder cannot be written to.
 */
export function writeDigestFile(document: DigestDocument, file: string): void {
  const unfinished = besideOf(file);
  const database = new DatabaseSync(unfinished);
  try {
    buildDigest(document, database);
    database.close();
    putInPlace(unfinished, file);
  } finally {
    if (database.isOpen) database.close();
    if (existsSync(unfinished)) rmSync(unfinished);
  }
}

/** The file of a digest, as bytes. */
export function digestFile(document: DigestDocument): Buffer {
  const folder = mkdtempSync(join(tmpdir(), 'dateline-'));
  try {
    const file = join(folder, 'digest.db');
    writeDigestFile(document, file);
    return readFileSync(file);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** So many faults of one file are told, and so many characters of each: what is quoted may be of any length. */
const MOST_FAULTS = 5;
const MOST_CHARACTERS = 160;

/**
 * What keeps a value from being a digest, each fault a line that names the place and what is wrong there; none where
 * it is one. Keys that the schema does not name are passed over, and so is what events and disputes say of each other
 * where the other is not there; a person, article or paragraph that is not there is a fault.
 */
export function faultsOf(value: unknown): readonly string[] {
  const { success, issues, output } = v.safeParse(digestSchema, value);
  const faults = success
    ? referenceFaults(output)
    : issues.map((issue) => `${v.getDotPath(issue) ?? 'the file'}: ${issue.message.replace(/^Invalid /, 'invalid ')}`);
  return faults.slice(0, MOST_FAULTS).map((fault) => fault.slice(0, MOST_CHARACTERS));
}

function referenceFaults({ articles, entities, events, figures, disputes, topic }: DigestDocument): readonly string[] {
  const faults: string[] = [];
  const fault = (words: string): void => void faults.push(words);
  for (const [kind, list] of Object.entries({ articles, entities, events, figures, disputes })) {
    const seen = new Set<string>();
    for (const { id } of list) {
      if (seen.has(id)) fault(`${kind}: two have the id ${id}`);
      seen.add(id);
    }
  }
  const lengths = new Map(articles.map(({ id, paragraphs }) => [id, paragraphs]));
  const people = new Set(entities.map(({ id }) => id));
  const origins = new Set([...people, ...topic.origins.map(({ id }) => id)]);
  const known = (at: string, ids: readonly string[], all: ReadonlySet<string>): void => {
    for (const id of ids) if (!all.has(id)) fault(`${at}: there is no ${id}`);
  };
  const cited = (at: string, cites: DigestDocument['figures'][number]['cites']): void => {
    for (const { id, article, paragraph, speaker, origin } of cites) {
      const last = lengths.get(article);
      if (last === undefined) fault(`${at}: cites ${id}, and there is no article ${article}`);
      else if (paragraph > last) fault(`${at}: cites ${id}, and article ${article} has ${last} paragraphs`);
      known(at, speaker === undefined ? [] : [speaker], people);
      known(at, origin === undefined ? [] : [origin], origins);
    }
  };
  const said = (at: string, statements: DigestDocument['events'][number]['statements']): void => {
    for (const { by, to, mentions, actors = [], denies = [], cites } of statements) {
      known(at, [...by, ...to, ...mentions, ...actors, ...denies], people);
      cited(at, cites);
    }
  };
  for (const { id, places, actors, statements } of events) {
    known(`event ${id}`, [...places, ...actors], people);
    said(`event ${id}`, statements);
  }
  for (const { id, facts, roles, spellings } of entities) {
    said(`entity ${id}`, facts);
    for (const { cites } of [...roles, ...spellings]) cited(`entity ${id}`, cites);
  }
  for (const { id, by, mentions, cites } of figures) {
    known(`figure ${id}`, [...by, ...mentions], people);
    cited(`figure ${id}`, cites);
  }
  for (const { id, about, positions } of disputes) {
    known(`dispute ${id}`, [...about, ...positions.flatMap(({ holders }) => holders)], people);
    for (const { cites } of positions) cited(`dispute ${id}`, cites);
  }
  return faults;
}

import type { DatabaseSync } from 'node:sqlite';
import { nameKeys } from '../known-names.ts';
import { type LineKind, lineNumber } from '../line-number.ts';
import { normalise } from '../normalise.ts';
import type { DigestDocument } from '../schema.ts';
import { isCommon, stem, words } from '../stem.ts';
import { type Line, lineOfDispute, lineOfEntity, lineOfFact, lineOfFigure, lineOfStatement } from './lines.ts';
import type { Numbered } from './numbered.ts';
import { inserter } from './records.ts';

/**
 * The full-text index. Words are written as stems, so that forms of a word meet each other, and an entity as a word of
 * its own (`e12`), so that all spellings of a name do. Beside it: how many lines have a stem, and the words as they are
 * written, by length, to find what a mistyped one may have meant.
 * @returns the number of lines.
 */
export function indexWords(database: DatabaseSync, digest: DigestDocument, numbered: Numbered): number {
  const lines = new LineWriter(database, numbered);
  for (const [index, entity] of digest.entities.entries()) lines.write('entity', index + 1, lineOfEntity(entity));
  for (const event of digest.events) {
    const record = numbered.event(event);
    for (const [statement, one] of event.statements.entries())
      lines.write('event', record, lineOfStatement(event, one), statement);
  }
  for (const entity of digest.entities)
    for (const fact of entity.facts) lines.write('fact', numbered.fact(fact), lineOfFact(entity, fact));
  for (const [index, figure] of digest.figures.entries()) lines.write('figure', index + 1, lineOfFigure(figure));
  for (const [index, dispute] of digest.disputes.entries()) lines.write('dispute', index + 1, lineOfDispute(dispute));
  lines.finish();
  indexHeadlines(database, numbered);
  writeVocabulary(database, digest, lines.vocabulary);
  return lines.count;
}

class LineWriter {
  /** Every word worth asking for, as it is written. */
  readonly vocabulary = new Set<string>();
  readonly #database: DatabaseSync;
  readonly #numbered: Numbered;
  readonly #insert: ReturnType<typeof inserter>;
  readonly #lines = new Map<string, number>();
  readonly #mentions = new Map<number, number>();
  /** Texts that come again, such as the headline beside each of its statements, are put into stems once. */
  readonly #stems = new Map<string, readonly string[]>();
  count = 0;

  constructor(database: DatabaseSync, numbered: Numbered) {
    this.#database = database;
    this.#numbered = numbered;
    this.#insert = inserter(database, 'line', 8);
  }

  write(kind: LineKind, record: number, line: Line, statement = 0): void {
    this.count += 1;
    const own = line.own.flatMap((text) => (text === undefined ? [] : this.#stemmed(text)));
    const context = line.context.flatMap((text) => (text === undefined ? [] : this.#recalled(text)));
    const entities = this.#numbered.entities(line.entities);
    for (const one of new Set([...own, ...context])) this.#lines.set(one, (this.#lines.get(one) ?? 0) + 1);
    for (const entity of entities) this.#mentions.set(entity, (this.#mentions.get(entity) ?? 0) + 1);
    const length = line.own[0]?.length ?? 0;
    const named = entities.map((entity) => `e${entity}`).join(' ');
    const seq = lineNumber(kind, record, statement);
    this.#insert(seq, kind, record, statement, length, own.join(' '), context.join(' '), named);
  }

  finish(): void {
    for (const command of ['rebuild', 'optimize'])
      this.#database.exec(`INSERT INTO line_words (line_words) VALUES ('${command}')`);
    const mentions = this.#database.prepare('UPDATE entity SET mentions = ? WHERE seq = ?');
    for (const [entity, number] of this.#mentions) mentions.run(number, entity);
    const insert = inserter(this.#database, 'stem', 2);
    for (const [one, number] of [...this.#lines].sort(([a], [b]) => (a < b ? -1 : 1))) insert(one, number);
  }

  #stemmed(text: string): readonly string[] {
    const all = words(text);
    for (const word of all) if (!isCommon(word)) this.vocabulary.add(word);
    return all.map(stem);
  }

  #recalled(text: string): readonly string[] {
    const before = this.#stems.get(text);
    if (before) return before;
    const stems = this.#stemmed(text);
    if (this.#stems.size > MOST_RECALLED) this.#stems.clear();
    this.#stems.set(text, stems);
    return stems;
  }
}

const MOST_RECALLED = 1_000;

/** Headlines of all that is dated, offices among it, which no line of the index has. */
function indexHeadlines(database: DatabaseSync, numbered: Numbered): void {
  const insert = database.prepare('INSERT INTO headline_words (rowid, words) VALUES (?, ?)');
  for (const { event } of numbered.dated) insert.run(numbered.event(event), words(event.headline).map(stem).join(' '));
  database.exec("INSERT INTO headline_words (headline_words) VALUES ('optimize')");
}

function writeVocabulary(database: DatabaseSync, { entities }: DigestDocument, vocabulary: Set<string>): void {
  const [forms, names] = [new Set<string>(), new Set<string>()];
  for (const entity of entities) {
    for (const [kind, key] of nameKeys(entity)) {
      if (kind === 'joined') forms.add(key);
      if (kind === 'word') names.add(key);
    }
    for (const word of normalise(entity.name).split(' ')) if (!isCommon(word)) vocabulary.add(word);
  }
  const insert = inserter(database, 'vocabulary', 3);
  for (const [kind, all] of Object.entries({ joined: forms, name: names, text: vocabulary })) {
    const byLength = Map.groupBy([...all].filter((word) => word !== '').sort(), ({ length }) => length);
    for (const [length, words] of [...byLength].sort(([a], [b]) => a - b)) insert(kind, length, words.join('\n'));
  }
}

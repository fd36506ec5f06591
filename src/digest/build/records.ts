import type { DatabaseSync, SQLInputValue } from 'node:sqlite';
import { CITED } from '../cited.ts';
import { type Day, dayLabel, dayNumber } from '../day.ts';
import { isContradicted } from '../disputes.ts';
import { nameKeys } from '../known-names.ts';
import { normalise } from '../normalise.ts';
import type { Citation, DigestDocument, Entity, Event, ReportedDate } from '../schema.ts';
import { entitiesOf } from './dated.ts';
import type { Numbered } from './numbered.ts';

/** A statement that inserts one row. */
export function inserter(database: DatabaseSync, table: string, columns: number): (...row: SQLInputValue[]) => void {
  const statement = database.prepare(`INSERT OR IGNORE INTO ${table} VALUES (${Array(columns).fill('?').join(', ')})`);
  return (...row) => void statement.run(...row);
}

/** Writes where something is cited. */
function citing(database: DatabaseSync) {
  const insert = inserter(database, 'citation', 5);
  return (cites: readonly Citation[], kind: number, record: number, position = 0): void => {
    for (const { article, paragraph } of cites) insert(article, paragraph, kind, record, position);
  };
}

export function writeArticles(database: DatabaseSync, { articles }: DigestDocument): void {
  const insert = inserter(database, 'article', 4);
  const insertWords = inserter(database, 'article_words', 3);
  for (const [index, article] of articles.entries()) {
    const { id, headline, label, publisher, author, published } = article;
    const named = normalise([label, headline, publisher?.name, author?.name].join(' '));
    insert(index + 1, id, published.day, JSON.stringify(article));
    insertWords(index + 1, normalise(headline ?? ''), ` ${named} `);
  }
}

export function writeEntities(database: DatabaseSync, { entities }: DigestDocument, numbered: Numbered): void {
  const insert = inserter(database, 'entity', 8);
  const name = inserter(database, 'name', 4);
  const fact = inserter(database, 'fact', 4);
  const cite = citing(database);
  for (const [index, entity] of entities.entries()) {
    const seq = index + 1;
    const { facts, ...profile } = entity;
    const first = JSON.stringify(firstNamed(entity));
    insert(seq, entity.id, entity.type, entity.rank, entity.name, 0, first, JSON.stringify(profile));
    for (const [kind, key] of nameKeys(entity)) name(kind, key, entity.rank, seq);
    for (const [position, { cites }] of entity.roles.entries()) cite(cites, CITED.role, seq, position);
    for (const [position, { cites }] of entity.spellings.entries()) cite(cites, CITED.spelling, seq, position);
    for (const one of facts) {
      fact(numbered.fact(one), seq, numbered.eventOfFact(one), JSON.stringify(one));
      cite(one.cites, CITED.fact, numbered.fact(one));
    }
  }
}

/** The first paragraph of each article that names an entity. */
function firstNamed({ spellings, facts }: Entity): readonly Citation[] {
  const first = new Map<string, Citation>();
  for (const { id, article, paragraph } of [...spellings, ...facts].flatMap(({ cites }) => cites)) {
    const before = first.get(article);
    if (!before || paragraph < before.paragraph) first.set(article, { id, article, paragraph });
  }
  return [...first.values()].sort((a, b) => (a.article < b.article ? -1 : 1));
}

/** The columns that a date is found by; null where there is none. */
function days(date: ReportedDate | undefined): readonly (number | null)[] {
  if (!date) return [null, null, null, null];
  return [dayNumber(date.start), dayNumber(date.end), ...boundaryYears(date)];
}

/** First and last year of a run of years, each of which belongs to it; a decade is one unit and has no such. */
function boundaryYears({ start, end, precision }: ReportedDate): readonly (number | null)[] {
  const isYears = precision === 'range' && start.endsWith('-01-01') && end.endsWith('-12-31');
  const isDecade = start.slice(3, 4) === '0' && end.slice(3, 4) === '9' && start.slice(0, 3) === end.slice(0, 3);
  return isYears && !isDecade ? [Number(start.slice(0, 4)), Number(end.slice(0, 4))] : [null, null];
}

export function writeEvents(
  database: DatabaseSync,
  digest: DigestDocument,
  numbered: Numbered,
  ranks: ReadonlyMap<Event, number>,
): void {
  const insert = inserter(database, 'event', 12);
  const statementDay = inserter(database, 'statement_day', 3);
  const concerns = inserter(database, 'event_entity', 2);
  const disputed = inserter(database, 'event_dispute', 2);
  const cite = citing(database);
  for (const { kind, event } of numbered.dated) {
    const seq = numbered.event(event);
    const { id, date, headline, statements } = event;
    // Facts and offices, which are no events of their own, come behind all that are.
    const rank = ranks.get(event) ?? digest.events.length + seq;
    insert(seq, id, kind, date.start, date.end, ...days(date), headline, rank, JSON.stringify(event));
    for (const entity of numbered.entities(entitiesOf(event))) concerns(entity, seq);
    for (const { date } of statements) if (date) statementDay(dayNumber(date.start), dayNumber(date.end), seq);
    for (const dispute of event.disputes) disputed(seq, numbered.dispute(dispute) ?? 0);
    if (kind !== 'event') continue;
    for (const [position, { cites }] of statements.entries()) cite(cites, CITED.statement, seq, position);
  }
  writeNewsDays(database, digest);
  writeSilences(database, digest, numbered);
  writeSoleSources(database, digest, numbered);
}

/** Days to which events are dated, with how many are. */
function writeNewsDays(database: DatabaseSync, { events }: DigestDocument): void {
  const counts = new Map<Day, number>();
  for (const { date, statements } of events) {
    const dates = [date, ...statements.flatMap((statement) => statement.date ?? [])];
    const single = new Set(dates.filter(({ start, end }) => start === end).map(({ start }) => start));
    for (const day of single) counts.set(day, (counts.get(day) ?? 0) + 1);
  }
  const insert = inserter(database, 'news_day', 3);
  for (const [day, number] of [...counts].sort(([a], [b]) => (a < b ? -1 : 1)))
    insert(day, number, normalise(dayLabel(day)));
}

/** Events of the coverage that an article could have reported and did not; those that most articles report first. */
function writeSilences(database: DatabaseSync, { events, topic }: DigestDocument, numbered: Numbered): void {
  const silent = new Map<string, Event[]>();
  for (const event of events) {
    if (event.date.end < topic.coverage.from) continue;
    for (const article of event.silent) push(silent, article, event);
  }
  const insert = inserter(database, 'silence', 3);
  for (const [article, missed] of silent) {
    missed.sort((a, b) => b.articles.length - a.articles.length);
    for (const [position, event] of missed.entries()) insert(article, position, numbered.event(event));
  }
}

/** What rests on one article and on no other: events, lines of events that others report too, facts, figures. */
function writeSoleSources(database: DatabaseSync, digest: DigestDocument, numbered: Numbered): void {
  const insert = inserter(database, 'sole_source', 5);
  const positions = new Map<string, number>();
  const add = (article: string | null, kind: string, record: number, statement: number): void => {
    if (article === null) return;
    const key = `${kind} ${article}`;
    const position = positions.get(key) ?? 0;
    positions.set(key, position + 1);
    insert(article, kind, position, record, statement);
  };
  const { from } = digest.topic.coverage;
  const news = digest.events.filter(({ date }) => date.end >= from);
  const background = digest.events.filter(({ date }) => date.end < from);
  for (const event of [...news, ...background]) add(only(event.articles), 'event', numbered.event(event), 0);
  for (const event of digest.events)
    if (only(event.articles) === null)
      for (const [position, { cites }] of event.statements.entries())
        add(only(cites.map(({ article }) => article)), 'statement', numbered.event(event), position);
  for (const { facts } of digest.entities)
    for (const fact of facts) add(only(fact.cites.map(({ article }) => article)), 'fact', numbered.fact(fact), 0);
  for (const [index, { cites }] of digest.figures.entries())
    add(only(cites.map(({ article }) => article)), 'figure', index + 1, 0);
}

/** The one article of a list; null where it has none or several. */
function only(articles: readonly string[]): string | null {
  const [first = null] = articles;
  return articles.every((article) => article === first) ? first : null;
}

/** What a reader in a hurry is told, by what it is of. */
export function writeBriefs(database: DatabaseSync, { briefs = [] }: DigestDocument): void {
  const insert = inserter(database, 'brief', 2);
  for (const brief of briefs) insert(brief.of, JSON.stringify(brief));
}

export function writeFigures(database: DatabaseSync, { figures }: DigestDocument, numbered: Numbered): void {
  const insert = inserter(database, 'figure', 9);
  const concerns = inserter(database, 'figure_entity', 3);
  const cite = citing(database);
  const kinds = [...new Set(figures.map(({ counts }) => counts))];
  const inPlace = kinds.flatMap((kind) => figures.filter(({ counts }) => counts === kind));
  const places = new Map(inPlace.map((figure, index) => [figure, index + 1]));
  for (const [index, figure] of figures.entries()) {
    const seq = index + 1;
    const counts = figure.counts.toLowerCase();
    insert(seq, figure.id, counts, places.get(figure) ?? seq, ...days(figure.asOf), JSON.stringify(figure));
    for (const entity of numbered.entities(figure.by)) concerns(entity, 'gave', seq);
    const about = figure.mentions.filter((id) => !figure.by.includes(id));
    for (const entity of numbered.entities(about)) concerns(entity, 'about', seq);
    cite(figure.cites, CITED.figure, seq);
  }
}

export function writeDisputes(database: DatabaseSync, { disputes }: DigestDocument, numbered: Numbered): void {
  const insert = inserter(database, 'dispute', 8);
  const concerns = inserter(database, 'dispute_entity', 2);
  const onEvent = inserter(database, 'dispute_event', 2);
  const cite = citing(database);
  for (const [index, dispute] of disputes.entries()) {
    const seq = index + 1;
    const { id, positions, about, events, date } = dispute;
    insert(seq, id, isContradicted(dispute) ? 1 : 0, ...days(date), JSON.stringify(dispute));
    const holders = positions.flatMap((position) => position.holders);
    for (const entity of numbered.entities([...about, ...holders])) concerns(entity, seq);
    for (const event of events) onEvent(seq, event);
    for (const [position, { cites }] of positions.entries()) cite(cites, CITED.position, seq, position);
  }
}

/** Adds to a list in a map. */
export function push<Key, One>(lists: Map<Key, One[]>, key: Key, one: One): void {
  const list = lists.get(key);
  if (list) list.push(one);
  else lists.set(key, [one]);
}

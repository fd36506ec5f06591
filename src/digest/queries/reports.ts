import type { SQLInputValue } from 'node:sqlite';
import { isInRanges } from '../article-keys.ts';
import { CITED } from '../cited.ts';
import type { Database } from '../database.ts';
import { normalise } from '../normalise.ts';
import type {
  Article,
  ArticleId,
  Brief,
  Citation,
  Dispute,
  Event,
  Figure,
  Role,
  Spelling,
  Statement,
} from '../schema.ts';
import { type Days, eventsOfDays, isWithin } from './events.ts';

/** A statement on its own, with the event or the name that it is filed under. */
export interface Filed {
  readonly statement: Statement;
  readonly event?: Event;
  /** Name of the entity whose fact it is. */
  readonly name?: string;
}

/** What rests on one article and on no other, by kind. */
export type SoleKind = 'event' | 'statement' | 'fact' | 'figure';

const KEPT = 500;

/** So many articles are looked through for the one that is called something. */
const MOST_NAMESAKES = 50;

export function articlesIn(database: Database) {
  const kept = new Map<ArticleId, Article | undefined>();
  let published: Days | undefined;
  return {
    count: () => database.number('SELECT max(seq) FROM article'),
    /** First and last day of publication; looked for once, since all articles are read for it. */
    published(): Days | undefined {
      published ??= database.get(
        'SELECT min(published) AS "from", max(published) AS "to" FROM article HAVING count(*) > 0',
      );
      return published;
    },
    get(id: ArticleId): Article | undefined {
      if (kept.has(id)) return kept.get(id);
      const article = database.record<Article>('SELECT record FROM article WHERE id = ?', id);
      if (kept.size < KEPT) kept.set(id, article);
      return article;
    },
    list: (from: number, count: number) =>
      database.records<Article>('SELECT record FROM article WHERE seq > ? ORDER BY seq LIMIT ?', from, count),
    /** How many were published within these days, and those from a place on, in the digest's order. */
    countOfDays: ({ from, to }: Days) =>
      database.number('SELECT count(*) FROM article WHERE published BETWEEN ? AND ?', from, to),
    ofDays: (days: Days, from: number, count: number) =>
      database.records<Article>(
        'SELECT record FROM article WHERE published BETWEEN ? AND ? ORDER BY seq LIMIT ? OFFSET ?',
        ...[days.from, days.to, count, from],
      ),
    /** Those published last, the last first. */
    latest: (count: number) =>
      database.records<Article>('SELECT record FROM article ORDER BY published DESC, seq DESC LIMIT ?', count),
    /** Those whose headline, label, publisher and author have all the words, each in normal form. */
    named: (words: readonly string[], count: number) =>
      database.records<Article>(
        `SELECT record FROM article_words JOIN article USING (seq)
        WHERE ${words.map(() => 'instr(words, ?) > 0').join(' AND ') || 'false'} ORDER BY seq LIMIT ?`,
        ...[...words.map((word) => ` ${word} `), count],
      ),
    /**
     * The articles that are called so: the one that replies call so, else all that do or whose publisher is, which is
     * what the label of each of several begins with.
     */
    called(name: string): readonly Article[] {
      const wanted = normalise(name);
      const found = this.named(wanted.split(' '), MOST_NAMESAKES);
      const labelled = found.filter(({ label = '' }) => normalise(label) === wanted);
      if (labelled.length === 1) return labelled;
      return found.filter(({ id, label = '', publisher }) =>
        [label, publisher?.name ?? '', label.replace(` ${id}`, '')].some((one) => normalise(one) === wanted),
      );
    },
    /** The first whose headline, in normal form, holds a text. */
    headed: (text: string) =>
      database.record<Article>(
        `SELECT record FROM article_words JOIN article USING (seq) WHERE instr(headline, ?) > 0 ORDER BY seq LIMIT 1`,
        text,
      ),
    /** Whether a key is that of an article that was in the digest and has left. */
    hasLeft(id: ArticleId): boolean {
      const row = database.get<{ readonly value: string }>("SELECT value FROM meta WHERE key = 'departed'");
      return row !== undefined && isInRanges(id, row.value.split(' '));
    },
    /** Keys of articles, in the order of the digest. */
    inOrder(ids: Iterable<ArticleId>): readonly ArticleId[] {
      const distinct = [...new Set(ids)];
      const list = distinct.map(() => '?').join(', ');
      return database
        .all<{ readonly id: string }>(`SELECT id FROM article WHERE id IN (${list}) ORDER BY seq`, ...distinct)
        .map(({ id }) => id);
    },
    countSole: (id: ArticleId, kind: SoleKind) =>
      database.number('SELECT max(position) + 1 FROM sole_source WHERE article = ? AND kind = ?', id, kind),
    soleEvents: (id: ArticleId, from: number, count: number) =>
      database.records<Event>(
        `SELECT event.record FROM sole_source JOIN event ON event.seq = sole_source.record
        WHERE article = ? AND sole_source.kind = 'event' AND position >= ? ORDER BY position LIMIT ?`,
        ...[id, from, count],
      ),
    /** Lines that rest on it alone, of events that others report too, or facts. */
    soleStatements: (id: ArticleId, kind: 'statement' | 'fact', from: number, count: number) =>
      filed(
        database,
        database.all<FiledRow>(
          `SELECT kind, record, statement FROM sole_source
          WHERE article = ? AND kind = ? AND position >= ? ORDER BY position LIMIT ?`,
          ...[id, kind, from, count],
        ),
      ),
    soleFigures: (id: ArticleId, from: number, count: number) =>
      database.records<Figure>(
        `SELECT figure.record FROM sole_source JOIN figure ON figure.seq = sole_source.record
        WHERE article = ? AND kind = 'figure' AND position >= ? ORDER BY position LIMIT ?`,
        ...[id, from, count],
      ),
    countSilences: (id: ArticleId) => database.number('SELECT max(position) + 1 FROM silence WHERE article = ?', id),
    /** Events that it could have reported and did not; those that most articles report first. */
    silences: (id: ArticleId, from: number, count: number) =>
      database.records<Event>(
        `SELECT record FROM silence JOIN event ON event.seq = event
        WHERE article = ? AND position >= ? ORDER BY position LIMIT ?`,
        ...[id, from, count],
      ),
  };
}

export type Articles = ReturnType<typeof articlesIn>;

interface FiledRow {
  readonly kind: string;
  readonly record: number;
  readonly statement: number;
}

function filed(database: Database, rows: readonly FiledRow[]): readonly Filed[] {
  return rows.flatMap(({ kind, record, statement: position }): Filed[] => {
    if (kind === 'fact') {
      const fact = factOf(database, record);
      return fact ? [fact] : [];
    }
    const event = eventOf(database, record);
    const statement = event?.statements[position];
    return event && statement ? [{ statement, event }] : [];
  });
}

export const eventOf = (database: Database, seq: number): Event | undefined =>
  database.record<Event>('SELECT record FROM event WHERE seq = ?', seq);

/** A fact with the name that it is filed under. */
export function factOf(database: Database, seq: number): (Filed & { readonly entity: number }) | undefined {
  const row = database.get<{ readonly record: string; readonly name: string; readonly entity: number }>(
    'SELECT fact.record, name, fact.entity FROM fact JOIN entity ON entity.seq = fact.entity WHERE fact.seq = ?',
    seq,
  );
  return row && { statement: JSON.parse(row.record), name: row.name, entity: row.entity };
}

export function figuresIn(database: Database) {
  const where = (condition: string, order: string, ...values: readonly SQLInputValue[]): readonly Figure[] =>
    database.records<Figure>(`SELECT record FROM figure WHERE ${condition} ORDER BY ${order}`, ...values);
  return {
    count: () => database.number('SELECT max(seq) FROM figure'),
    first: () => database.record<Figure>('SELECT record FROM figure ORDER BY seq LIMIT 1'),
    /** Those that count the same thing side by side, in the order in which the digest first counts it. */
    list: (from: number, count: number) =>
      database.records<Figure>('SELECT record FROM figure WHERE place > ? ORDER BY place LIMIT ?', from, count),
    /** What is counted, in that order. */
    kinds: (count: number) =>
      database
        .records<Figure>('SELECT record FROM figure GROUP BY counts ORDER BY min(place) LIMIT ?', count)
        .map(({ counts }) => counts),
    /** The first counts of one thing, and how many there are. */
    counting: (counts: string, count: number) =>
      database.records<Figure>(
        'SELECT record FROM figure WHERE counts = ? ORDER BY place LIMIT ?',
        counts.toLowerCase(),
        count,
      ),
    countOf: (counts: string) => database.number('SELECT count(*) FROM figure WHERE counts = ?', counts.toLowerCase()),
    /** That count this, give this, or are about one of these; `seqs` are further ones by number. */
    about: (counts: string, entities: readonly number[], seqs: readonly number[]) =>
      where(
        `counts = ? OR seq IN (${listOf(seqs)})
        OR seq IN (SELECT figure FROM figure_entity WHERE entity IN (${listOf(entities)}))`,
        'place',
        counts,
      ),
    /** Given as of a day within these. */
    asOf(days: Days): readonly Figure[] {
      const { sql, values } = isWithin(days);
      return where(`first_day IS NOT NULL AND ${sql}`, 'seq', ...values);
    },
    /** Resting on one of these paragraphs. */
    citing: (cites: readonly Citation[]) => where(`seq IN (${citing(CITED.figure, cites)})`, 'place'),
  };
}

export type Figures = ReturnType<typeof figuresIn>;

const listOf = (numbers: readonly number[]): string => numbers.join(', ');

/** Selects what rests on one of some paragraphs. */
function citing(kind: number, cites: readonly Citation[]): string {
  const paragraphs = cites.filter(({ article, paragraph }) => /^[A-Z]+$/.test(article) && Number.isInteger(paragraph));
  const places = paragraphs.map(({ article, paragraph }) => `('${article}', ${paragraph})`).join(', ');
  return `SELECT record FROM citation WHERE kind = ${kind} AND (article, paragraph) IN (VALUES ${places || "('', 0)"})`;
}

export function briefsIn(database: Database) {
  return {
    /** What a reader in a hurry is told of the topic, a day or an entity, where the editor wrote that. */
    of: (subject: string) => database.record<Brief>('SELECT record FROM brief WHERE subject = ?', subject),
  };
}

export type Briefs = ReturnType<typeof briefsIn>;

export function disputesIn(database: Database) {
  const where = (condition: string, ...values: readonly SQLInputValue[]): readonly Dispute[] =>
    database.records<Dispute>(`SELECT record FROM dispute WHERE ${condition} ORDER BY seq`, ...values);
  return {
    count: () => database.number('SELECT max(seq) FROM dispute'),
    /** On how many the reports differ; on the others they only add to each other. */
    contradicted: () => database.number('SELECT count(*) FROM dispute WHERE contradicted = 1'),
    get: (id: string) => where('id = ?', id)[0],
    list: (from: number, count: number) =>
      database.records<Dispute>('SELECT record FROM dispute WHERE seq > ? ORDER BY seq LIMIT ?', from, count),
    /** Those with these numbers first, then those that concern one of these entities. */
    about: (entities: readonly number[], seqs: readonly number[]) => [
      ...where(`seq IN (${listOf(seqs)})`),
      ...where(
        `seq IN (SELECT dispute FROM dispute_entity WHERE entity IN (${listOf(entities)})) AND seq NOT IN (${listOf(seqs)})`,
      ),
    ],
    /** That concern events of the days asked for, or are dated to those days. */
    ofDays(days: Days): readonly Dispute[] {
      const own = isWithin(days);
      const events = eventsOfDays(days, 'within');
      return where(
        `(first_day IS NOT NULL AND ${own.sql}) OR seq IN (SELECT dispute FROM event_dispute
        WHERE event IN (${events.sql}))`,
        ...[...own.values, ...events.values],
      );
    },
    /** On one of these events, or resting on one of these paragraphs. */
    linked: (events: readonly string[], cites: readonly Citation[]) =>
      where(
        `seq IN (SELECT dispute FROM dispute_event WHERE event IN (${events.map(() => '?').join(', ')}))
        OR seq IN (${citing(CITED.position, cites)})`,
        ...events,
      ),
  };
}

export type Disputes = ReturnType<typeof disputesIn>;

/** Everything of a digest that rests on one paragraph, in the digest's order. */
export interface Resting {
  /** Its citations, with the words quoted from it and where it has them from. */
  readonly cites: readonly { readonly cite: Citation; readonly by: readonly string[] }[];
  readonly statements: readonly Filed[];
  readonly roles: readonly { readonly role: Role; readonly name: string }[];
  readonly figures: readonly Figure[];
  readonly disputes: readonly Dispute[];
  /** Names as the paragraph has them. */
  readonly names: readonly Spelling[];
}

export function citationsIn(database: Database) {
  const near = (article: ArticleId, condition: string, order: string, paragraph: number, count: number) =>
    database
      .all<{ readonly paragraph: number }>(
        `SELECT DISTINCT paragraph FROM citation WHERE article = ? AND paragraph ${condition} ?
        ORDER BY paragraph ${order} LIMIT ?`,
        ...[article, paragraph, count],
      )
      .map((row) => `${article}${row.paragraph}`);
  return {
    restingOn: (article: ArticleId, paragraph: number) => restingOn(database, article, paragraph),
    /** The paragraphs of an article nearest before and after one on which something rests, nearest first. */
    before: (article: ArticleId, paragraph: number, count: number) => near(article, '<', 'DESC', paragraph, count),
    after: (article: ArticleId, paragraph: number, count: number) => near(article, '>', 'ASC', paragraph, count),
    /** A paragraph of each article on which something rests, of the first articles. */
    examples: (count: number) =>
      database
        .all<{ readonly id: string; readonly paragraph: number }>(
          `SELECT id, (SELECT paragraph FROM citation WHERE article = id AND kind = ${CITED.statement}
            ORDER BY record, position, paragraph LIMIT 1) AS paragraph
          FROM article WHERE paragraph IS NOT NULL ORDER BY seq LIMIT ?`,
          count,
        )
        .map(({ id, paragraph }) => `${id}${paragraph}`),
  };
}

export type Citations = ReturnType<typeof citationsIn>;

/** So much of each kind is told of one paragraph; a paragraph that more rests on is none. */
const MOST_RESTING = 50;

function restingOn(database: Database, article: ArticleId, paragraph: number): Resting {
  const rows = (kind: number) =>
    database.all<{ readonly record: number; readonly position: number }>(
      `SELECT record, position FROM citation WHERE article = ? AND paragraph = ? AND kind = ?
      ORDER BY record, position LIMIT ${MOST_RESTING}`,
      ...[article, paragraph, kind],
    );
  const important = database.all<FiledRow>(
    `SELECT 'statement' AS kind, citation.record, position AS statement FROM citation JOIN event ON event.seq = citation.record
    WHERE article = ? AND paragraph = ? AND citation.kind = ${CITED.statement}
    ORDER BY event.rank, position LIMIT ${MOST_RESTING}`,
    ...[article, paragraph],
  );
  const statements = [
    ...filed(database, important),
    ...filed(
      database,
      rows(CITED.fact).map(({ record }) => ({ kind: 'fact', record, statement: 0 })),
    ),
  ];
  const figures = rows(CITED.figure).flatMap(
    ({ record }) => database.record<Figure>('SELECT record FROM figure WHERE seq = ?', record) ?? [],
  );
  const positioned = rows(CITED.position);
  const disputes = [...new Set(positioned.map(({ record }) => record))].flatMap(
    (seq) => database.record<Dispute>('SELECT record FROM dispute WHERE seq = ?', seq) ?? [],
  );
  const cited = [
    ...statements.map(({ statement }) => statement),
    ...figures,
    ...disputes.flatMap(({ positions }) => positions.map(({ cites, holders }) => ({ cites, by: holders }))),
  ];
  return {
    cites: cited.flatMap(({ cites, by }) =>
      cites.filter((cite) => cite.article === article && cite.paragraph === paragraph).map((cite) => ({ cite, by })),
    ),
    statements,
    roles: rows(CITED.role).flatMap(({ record, position }) => {
      const row = database.get<{ readonly name: string; readonly role: string | null }>(
        "SELECT name, json_extract(record, '$.roles[' || ? || ']') AS role FROM entity WHERE seq = ?",
        ...[String(position), record],
      );
      return row?.role ? [{ role: JSON.parse(row.role), name: row.name }] : [];
    }),
    figures,
    disputes,
    names: rows(CITED.spelling).flatMap(
      ({ record, position }) =>
        database.record<Spelling>(
          "SELECT json_extract(record, '$.spellings[' || ? || ']') AS record FROM entity WHERE seq = ?",
          ...[String(position), record],
        ) ?? [],
    ),
  };
}

import { alike } from '../alike.ts';
import type { Database } from '../database.ts';
import { type LineKind, lineAt, numbersOf } from '../line-number.ts';
import { memoised } from '../memoised.ts';
import type { Dispute, Event, Figure, Statement } from '../schema.ts';
import { isCommon, stem, words } from '../stem.ts';
import { type EntityProfile, profilesOf } from './entities.ts';
import { type Names, typos, wordsNear } from './names.ts';
import { eventOf, factOf } from './reports.ts';

/** What a search may find; an entity is found by what it is, "ambassador", and not by its name alone. */
export type Subject =
  | { readonly kind: 'entity'; readonly entity: EntityProfile }
  | { readonly kind: 'event'; readonly event: Event; readonly statement: Statement }
  | { readonly kind: 'fact'; readonly entity: EntityProfile; readonly statement: Statement }
  | { readonly kind: 'figure'; readonly figure: Figure }
  | { readonly kind: 'dispute'; readonly dispute: Dispute };

export type SubjectKind = LineKind;

/** A line that was found, by its place in the table `line`; what it says is read when it is shown. */
export interface Hit {
  readonly kind: SubjectKind;
  readonly record: number;
  readonly statement: number;
  /** True where everything asked for is met, not only part of it. */
  readonly whole: boolean;
}

export interface Searched {
  /** Best first: those that meet every word, then those that meet most of the weight; at most `MOST_HITS`. */
  readonly hits: readonly Hit[];
  /** How many lines meet every word, also beyond the hits; 1,001 stands for more than 1,000. */
  readonly whole: number;
  /** Where nothing is found: words of the digest that are spelt much like those asked for, at most five. */
  readonly nearest: readonly string[];
}

export interface Search {
  /**
   * Searches statements, event headlines, facts, offices, figures and disputes. Forms of a word meet each other, and so
   * do all spellings of a name and words used for each other; rare words weigh more than frequent ones. Never throws;
   * empty text finds nothing.
   */
  find(text: string): Searched;
  /** True where some line meets the whole text; of one kind, if that is asked. */
  has(text: string, kind?: SubjectKind): boolean;
  /** True where some line meets part of the text. */
  hasPart(text: string): boolean;
  /** The numbers of figures or disputes that meet every word. */
  records(text: string, kind: 'figure' | 'dispute'): readonly number[];
  /** The expressions by which events are found whose statements, or whose headline, have all the words; empty for none. */
  expressions(text: string): { readonly lines: string; readonly headline: string };
  /** What a hit is of. */
  read(hit: Hit): Subject | undefined;
}

/** One thing looked for: a word, or a name together with whoever bears it. */
interface Term {
  readonly stems: readonly string[];
  /** Numbers of entities. */
  readonly bearers: readonly number[];
}

const LONGEST_NAME = 5;
/** Different words that are looked for; a question has fewer, and each costs time. */
const MOST_WORDS = 24;
const MOST_NEAREST = 5;
/** Weight of a word met beside a statement, such as in its event's headline, rather than in it. */
const BESIDE = 0.6;
/** Weight of another word that readers use for the one asked for. */
const ALIKE = 0.8;
/** What says this many characters counts half: the same words say more in a short line than in a long one. */
const HALVING = 600;
/** What meets less than this part of the weight that the best hits meet is left out. */
const LEAST_PART = 0.5;
/** Lines that are weighed for one question: of more, the newest of those that meet the most. */
const MOST_HITS = 250;
/** With so few lines that meet any word, all of them are weighed. */
const FEW = 400;
/** With so many lines that meet every word, those that meet some of them are not looked for. */
const ENOUGH = 50;
/** Lines are counted up to here; "more than 1,000" says enough. */
const MOST_COUNTED = 1_000;

interface LineRow {
  readonly seq: number;
  readonly length: number;
  readonly own: string;
  readonly context: string;
  readonly entities: string;
}

export function searchIn(database: Database, names: Names, lines: () => number): Search {
  const termsOf = (text: string): readonly Term[] => new Reading(database, names).terms(text);
  // To read a question, and then to answer it, is to look for the same words.
  let last: { readonly text: string; readonly searched: Searched } | undefined;
  const find = (text: string): Searched => {
    last = last?.text === text ? last : { text, searched: findNew(text) };
    return last.searched;
  };
  const findNew = (text: string): Searched => {
    const terms = termsOf(text);
    if (terms.length === 0) return { hits: [], whole: 0, nearest: [] };
    const every = expressionOf(terms, ' AND ');
    const whole = matching(database, every);
    const part = terms.length > 1 && whole.length < ENOUGH ? partly(database, terms) : [];
    const rows = [...new Map([...whole, ...part].map((row) => [row.seq, row])).values()].sort((a, b) => a.seq - b.seq);
    const all = lines();
    const met = rows.map((row) => ({ row, parts: terms.map((term) => partOf(row, term)) }));
    const weighed = terms.map((term, index) => {
      const often = met.length < MOST_HITS ? met.filter(({ parts }) => parts[index]).length : frequency(database, term);
      return { term, weight: rarity(all, often) };
    });
    const scored = met.flatMap(({ row, parts }) => scoreOf(row, parts, weighed) ?? []);
    if (scored.length === 0) return withNearest(database, text);
    const weight = weighed.reduce((sum, one) => sum + one.weight, 0);
    const best = scored.some((hit) => hit.whole) ? weight : Math.max(...scored.map((hit) => hit.met));
    const hits = scored
      .filter((hit) => hit.whole || hit.met >= LEAST_PART * best)
      .sort((a, b) => Number(b.whole) - Number(a.whole) || b.score - a.score);
    const counted = whole.length < MOST_HITS ? hits.filter((hit) => hit.whole).length : countOf(database, every);
    return { hits, whole: counted, nearest: [] };
  };
  return {
    find,
    has: (text, kind) => {
      const terms = termsOf(text);
      if (terms.length === 0) return false;
      const kinds = kind ? [kind] : TOLD;
      const every = expressionOf(terms, ' AND ');
      if (kinds.some((one) => firstOf(database, every, one) !== undefined)) return true;
      return kind === undefined && find(text).hits.some((hit) => hit.whole);
    },
    hasPart: (text) => {
      const some = expressionOf(termsOf(text), ' OR ');
      if (some !== '' && TOLD.some((kind) => firstOf(database, some, kind) !== undefined)) return true;
      return find(text).hits.length > 0;
    },
    records(text, kind) {
      const terms = termsOf(text);
      if (terms.length === 0) return [];
      const [first, last] = numbersOf(kind);
      return database
        .all<{ readonly seq: number }>(
          `SELECT rowid AS seq FROM line_words WHERE line_words MATCH ? AND rowid BETWEEN ? AND ? ORDER BY rowid LIMIT ?`,
          ...[expressionOf(terms, ' AND '), first, last, MOST_HITS],
        )
        .map(({ seq }) => lineAt(seq).record);
    },
    expressions(text) {
      const asked = words(text).map(stem);
      return { lines: expressionOf(termsOf(text), ' AND '), headline: asked.map(word).join(' AND ') };
    },
    // To rank a hit by its headline, and then to show it, is to read the same.
    read: memoised((hit) => subjectOf(database, hit)),
  };
}

/** What tells something; an entity is only found. */
const TOLD: readonly SubjectKind[] = ['event', 'fact', 'figure', 'dispute'];

function firstOf(database: Database, expression: string, kind: SubjectKind): number | undefined {
  const [first, last] = numbersOf(kind);
  return database.get<{ readonly seq: number }>(
    'SELECT rowid AS seq FROM line_words WHERE line_words MATCH ? AND rowid BETWEEN ? AND ? LIMIT 1',
    ...[expression, first, last],
  )?.seq;
}

/** The newest lines that meet an expression. */
function matching(database: Database, expression: string, most = MOST_HITS): readonly LineRow[] {
  return database.all<LineRow>(
    `SELECT seq, length, own, context, entities FROM line
    WHERE seq IN (SELECT rowid FROM line_words WHERE line_words MATCH ? ORDER BY rowid DESC LIMIT ?)`,
    ...[expression, most],
  );
}

/** Lines that meet some of the terms: all of them where they are few, else those that meet the rarest together. */
function partly(database: Database, terms: readonly Term[]): readonly LineRow[] {
  const ranked = terms
    .map((term) => ({ term, frequency: frequency(database, term) }))
    .sort((a, b) => a.frequency - b.frequency);
  const all = ranked.reduce((sum, { frequency }) => sum + frequency, 0);
  if (all <= FEW) return matching(database, expressionOf(terms, ' OR '), FEW);
  const found: LineRow[] = [];
  for (let most = terms.length - 1; most > 0 && found.length < ENOUGH; most -= 1) {
    const rarest = ranked.slice(0, most).map(({ term }) => term);
    found.push(...matching(database, expressionOf(rarest, ' AND ')));
  }
  return found;
}

/** How many lines meet an expression, up to one more than are counted. */
function countOf(database: Database, expression: string): number {
  return database.number(
    `SELECT count(*) FROM (SELECT 1 FROM line_words WHERE line_words MATCH ? LIMIT ${MOST_COUNTED + 1})`,
    expression,
  );
}

/** A word of a full-text expression, which is text and nothing else. */
const word = (one: string): string => `"${/^[a-z0-9]*$/.test(one) ? one : one.replaceAll(/[^\p{L}\p{N}]/gu, '')}"`;

/** What meets the terms, in the language of FTS5. https://sqlite.org/fts5.html#full_text_query_syntax */
function expressionOf(terms: readonly Term[], joint: ' AND ' | ' OR '): string {
  return terms
    .map(({ stems, bearers }) => {
      const all = stems.map((one) => `(${[one, ...alike(one)].map(word).join(' OR ')})`).join(' AND ');
      const named = bearers.map((entity) => word(`e${entity}`)).join(' OR ');
      const written = `({own context} : (${all}))`;
      return bearers.length === 0 ? written : `(${written} OR (entities : (${named})))`;
    })
    .join(joint);
}

/** How rare a term is: the fewer of all lines meet it, the more it says. */
const rarity = (lines: number, met: number): number => Math.log(1 + lines / (1 + met));

/** About how many lines meet a term. */
function frequency(database: Database, { stems, bearers }: Term): number {
  const stemmed = stems.map((one) =>
    [one, ...alike(one)].reduce(
      (sum, other) => sum + database.number('SELECT lines FROM stem WHERE stem = ?', other),
      0,
    ),
  );
  const mentions = bearers.map((entity) => database.number('SELECT mentions FROM entity WHERE seq = ?', entity));
  return Math.max(Math.min(...stemmed), ...mentions);
}

interface Scored extends Hit {
  /** The weight that it meets, and the same by its length. */
  readonly met: number;
  readonly score: number;
}

/** @param parts How well the line meets each of the terms. */
function scoreOf(
  row: LineRow,
  parts: readonly number[],
  terms: readonly { readonly term: Term; readonly weight: number }[],
): Scored | undefined {
  // Someone is found by office or description; a name alone is what "who" and "where" are for.
  const { kind, record, statement } = lineAt(row.seq);
  if (kind === 'entity' && terms.every(({ term }, index) => term.bearers.length > 0 || parts[index] === 0))
    return undefined;
  const met = terms.reduce((sum, { weight }, index) => sum + (parts[index] ?? 0) * weight, 0);
  if (met === 0) return undefined;
  const score = met / (1 + row.length / HALVING);
  return { kind, record, statement, whole: parts.every((part) => part > 0), met, score };
}

/** How well a line meets a term: 1 in its own words or by name, less in other words or beside it, 0 not at all. */
function partOf({ own, context, entities }: LineRow, { stems, bearers }: Term): number {
  if (bearers.some((entity) => hasWord(entities, `e${entity}`))) return 1;
  let least = 1;
  for (const one of stems) {
    let best = 0;
    if (hasWord(own, one)) best = 1;
    else if (hasWord(context, one)) best = BESIDE;
    for (const other of best === 1 ? [] : alike(one)) {
      if (hasWord(own, other)) best = Math.max(best, ALIKE);
      else if (hasWord(context, other)) best = Math.max(best, ALIKE * BESIDE);
    }
    least = Math.min(least, best);
  }
  return least;
}

/** True where a text of words with single blanks between them has one. */
function hasWord(text: string, one: string): boolean {
  for (let at = text.indexOf(one); at >= 0; at = text.indexOf(one, at + 1)) {
    const end = at + one.length;
    if ((at === 0 || text.charAt(at - 1) === ' ') && (end === text.length || text.charAt(end) === ' ')) return true;
  }
  return false;
}

/** No hit; near words take longer to find than hits, and are worked out only where they are read. */
function withNearest(database: Database, text: string): Searched {
  let near: readonly string[] | undefined;
  return {
    hits: [],
    whole: 0,
    get nearest() {
      near ??= nearestWords(database, text);
      return near;
    },
  };
}

/** Words of the digest within a few typing errors of a word asked for, nearest first. */
function nearestWords(database: Database, text: string): readonly string[] {
  const asked = [...new Set(words(text))].filter((one) => !isCommon(one)).slice(0, MOST_WORDS);
  const scored = new Map<string, number>();
  for (const one of asked)
    for (const own of wordsNear(database, 'text', one))
      scored.set(own, Math.min(typos(one, own), scored.get(own) ?? Number.POSITIVE_INFINITY));
  const ordered = [...scored].sort(([a, errors], [b, others]) => errors - others || (a < b ? -1 : 1));
  return ordered.slice(0, MOST_NEAREST).map(([own]) => own);
}

/** Reads what was asked as terms. */
class Reading {
  readonly #database: Database;
  readonly #names: Names;

  constructor(database: Database, names: Names) {
    this.#database = database;
    this.#names = names;
  }

  /** Names, longest first, and single words; common words count only where all are. */
  terms(text: string): readonly Term[] {
    const asked = [...new Set(words(text))].slice(0, MOST_WORDS);
    const telling = asked.some((one) => !isCommon(one));
    const terms: Term[] = [];
    let place = 0;
    while (place < asked.length) {
      const { term, length } = this.#termAt(asked.slice(place, place + LONGEST_NAME));
      const common = telling && length === 1 && isCommon(asked[place] ?? '');
      if (!common) terms.push(term);
      place += length;
    }
    return terms;
  }

  #termAt(ahead: readonly string[]): { readonly term: Term; readonly length: number } {
    for (let length = ahead.length; length > 0; length -= 1) {
      const name = ahead.slice(0, length);
      if (name.every(isCommon)) continue;
      const bearers = this.#names.spelt(name.join(' ')).map(({ seq }) => seq);
      if (bearers.length > 0) return { term: { stems: name.map(stem), bearers }, length };
    }
    const pair = stem(ahead.slice(0, 2).join(''));
    if (ahead.length > 1 && this.#isWord(pair)) return { term: { stems: [pair], bearers: [] }, length: 2 };
    return { term: { stems: ahead.slice(0, 1).map(stem), bearers: [] }, length: 1 };
  }

  #isWord(one: string): boolean {
    return (
      this.#database.number('SELECT 1 FROM line_words WHERE line_words MATCH ? LIMIT 1', `{own} : ${word(one)}`) > 0
    );
  }
}

function subjectOf(database: Database, { kind, record, statement: position }: Hit): Subject | undefined {
  switch (kind) {
    case 'entity': {
      const [entity] = profilesOf(database, [record]);
      return entity && { kind, entity };
    }
    case 'event': {
      const event = eventOf(database, record);
      const statement = event?.statements[position];
      return event && statement && { kind, event, statement };
    }
    case 'fact': {
      const fact = factOf(database, record);
      const [entity] = fact ? profilesOf(database, [fact.entity]) : [];
      return fact && entity && { kind, entity, statement: fact.statement };
    }
    case 'figure': {
      const figure = database.record<Figure>('SELECT record FROM figure WHERE seq = ?', record);
      return figure && { kind, figure };
    }
    case 'dispute': {
      const dispute = database.record<Dispute>('SELECT record FROM dispute WHERE seq = ?', record);
      return dispute && { kind, dispute };
    }
  }
}

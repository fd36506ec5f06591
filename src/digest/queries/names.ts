import type { Database } from '../database.ts';
import { distance, forgiven } from '../distance.ts';
import { nameKeys } from '../known-names.ts';
import { normalise, unspaced } from '../normalise.ts';
import type { Entity } from '../schema.ts';
import { unpossessed } from '../stem.ts';
import type { EntityProfile, EntityType } from './entities.ts';

export interface Found {
  /** The entities that the text names: one, or all that it may mean; most prominent first, at most `MOST_MATCHES`. */
  readonly matches: readonly EntityProfile[];
  /** Where nothing matches: what a mistyped name may have meant, nearest first, at most five. */
  readonly nearest: readonly EntityProfile[];
}

/** Words of office and address that stand in front of a name and are no part of it. */
const TITLES = new Set(
  (
    'the mr mrs ms miss dr sir lord lady president vice prime minister premier pm fm chancellor king queen prince ' +
    'foreign defence defense deputy secretary general colonel major captain ambassador spokesman spokeswoman ' +
    'spokesperson speaker mayor governor senator former russian armenian azerbaijani azeri turkish french american us'
  ).split(' '),
);

/** Words too common to tell one name from another. */
const SMALL: ReadonlySet<string> = new Set(['of', 'the', 'and', 'in', 'for', 'a']);

/** More bearers of a name than these are not told apart in one answer. */
const MOST_MATCHES = 100;
/** No name in any spelling is longer, in characters of its normal form. */
const LONGEST = 160;
const MOST_NEAREST = 5;
/** No name has more words, and what has more is no mistyped name. */
const MOST_WORDS = 8;
/** Names that are compared letter by letter for one mistyped word; the most prominent of more. */
const MOST_CANDIDATES = 200;

/** An entity by its number, with its prominence. */
interface Ranked {
  readonly seq: number;
  readonly rank: number;
}

export interface Names {
  /**
   * Finds persons, organisations and places by any way of writing their name: case, accents and apostrophes do not
   * count; possessives, titles in front, surname or first name alone and words in any order are understood, and so
   * are the misspellings that the digest records. Where no name is met, near misses are given.
   * `types` narrows what is looked for. Never throws; empty text finds nothing.
   */
  lookup(text: string, types?: readonly EntityType[]): Found;
  /** Entities that go by exactly these words, or by this surname or first name; none where the words are only near. */
  spelt(text: string): readonly EntityProfile[];
  /** Entities that have, for each word, one of the keys that its consonants give; most prominent first. */
  sounding(words: readonly (readonly string[])[]): readonly EntityProfile[];
}

export function namesIn(database: Database, profiles: (seqs: readonly number[]) => readonly EntityProfile[]): Names {
  const search = new NameSearch(database);
  // To read a question, and then to answer it, is to look for the same name.
  let last: { readonly asked: string; readonly found: Found } | undefined;
  return {
    lookup(text, types) {
      const asked = `${types?.join(' ') ?? ''}|${text}`;
      last = last?.asked === asked ? last : { asked, found: lookup(search, profiles, text, types) };
      return last.found;
    },
    spelt(text) {
      const reading = normalise(text);
      if (reading === '') return [];
      const found = search.named(reading);
      const bearers = found.length > 0 ? found : search.keyed('own', reading, ['person']);
      return profiles(bearers.map(({ seq }) => seq));
    },
    sounding(words) {
      const [first = [], ...others] = words.map((keys) => keys.flatMap((key) => search.keyed('consonants', key)));
      const bearers = new Map(first.map((ranked) => [ranked.seq, ranked]));
      const isMet = (seq: number): boolean => others.every((met) => met.some((ranked) => ranked.seq === seq));
      const met = [...bearers.values()].filter(({ seq }) => isMet(seq));
      return profiles(met.sort((a, b) => a.rank - b.rank).map(({ seq }) => seq));
    },
  };
}

function lookup(
  search: NameSearch,
  profiles: (seqs: readonly number[]) => readonly EntityProfile[],
  text: string,
  types: readonly EntityType[] | undefined,
): Found {
  const written = readings(text);
  const untitled = [...new Set(written.map(withoutTitles))].filter((reading) => reading !== '');
  const asked = [...new Set([...written, ...untitled])];
  const passes: readonly [readonly string[], (reading: string) => readonly Ranked[]][] = [
    [asked, (reading) => search.named(reading, types)],
    [written, (reading) => search.withWords('word', reading, types)],
    [written, (reading) => (hasTitle(reading) ? search.keyed('description', reading, types) : [])],
    // An office is read only where one is asked for, so that "border" does not find whoever commands there.
    [written, (reading) => (hasTitle(reading) ? search.withWords('office', reading, types) : [])],
    [untitled, (reading) => search.withWords('word', reading, types)],
  ];
  for (const [forms, find] of passes)
    for (const reading of forms) {
      const matches = find(reading);
      if (matches.length > 0) return { matches: profiles(matches.map(({ seq }) => seq)), nearest: [] };
    }
  return withNearest(() => profiles(search.near(asked, types)));
}

/** No match; what is near takes far longer to find than a name, and is worked out only where it is read. */
function withNearest(find: () => readonly EntityProfile[]): Found {
  let near: readonly EntityProfile[] | undefined;
  return {
    matches: [],
    get nearest() {
      near ??= find();
      return near;
    },
  };
}

/** The ways to read what was asked, best first: as written, then without a possessive. */
function readings(text: string): readonly string[] {
  const read = [...new Set([normalise(text), normalise(unpossessed(text))])];
  return read.filter((reading) => reading !== '' && reading.length <= LONGEST);
}

const hasTitle = (reading: string): boolean => reading.split(' ').some((word) => TITLES.has(word) && !SMALL.has(word));

function withoutTitles(reading: string): string {
  const words = reading.split(' ');
  const first = words.findIndex((word) => !TITLES.has(word));
  return first < 0 ? '' : words.slice(first).join(' ');
}

/** One way to read what was asked, with what is compared of it. */
interface Reading {
  readonly joined: string;
  /** Without small and very short words. */
  readonly words: readonly string[];
}

class NameSearch {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  /** Entities that have a key of the table `name`; most prominent first. */
  keyed(kind: string, key: string, types?: readonly EntityType[]): readonly Ranked[] {
    const narrowed = types ? `AND (SELECT type FROM entity WHERE seq = entity) IN (${quoted(types)})` : '';
    return this.#database.all<Ranked>(
      `SELECT entity AS seq, rank FROM name WHERE kind = ? AND key = ? ${narrowed} ORDER BY rank, entity LIMIT ${MOST_MATCHES}`,
      kind,
      key,
    );
  }

  /**
   * Entities of that very name or spelling. A single word that one article uses for a person fits everyone else who
   * bears it as a name, too: "Petrov" is then a question, not an answer.
   */
  named(reading: string, types?: readonly EntityType[]): readonly Ranked[] {
    const joined = unspaced(reading);
    const full = this.keyed('full', joined, types);
    if (full.length > 0) return full;
    const bearers = this.keyed('joined', joined, types);
    if (bearers.length === 0 || this.#isAnyNoPerson(bearers)) return bearers;
    if (types && !types.includes('person')) return bearers;
    const others = this.keyed('own', joined, ['person']).filter(({ seq }) => bearers.every((one) => one.seq !== seq));
    return [...bearers, ...others].sort((a, b) => a.rank - b.rank || a.seq - b.seq).slice(0, MOST_MATCHES);
  }

  #isAnyNoPerson(ranked: readonly Ranked[]): boolean {
    const seqs = ranked.map(({ seq }) => seq).join(', ');
    return this.#database.number(`SELECT count(*) FROM entity WHERE type <> 'person' AND seq IN (${seqs})`) > 0;
  }

  /** Entities that have every word of the reading; "o brien" is found in "Rosa O'Brien", too. */
  withWords(kind: 'word' | 'office', reading: string, types?: readonly EntityType[]): readonly Ranked[] {
    const words = [...new Set(reading.split(' ').filter((word) => !SMALL.has(word)))];
    const [first, ...others] = words;
    if (first === undefined) return [];
    const narrowed = types ? `AND (SELECT type FROM entity WHERE seq = one.entity) IN (${quoted(types)})` : '';
    const has = others
      .map(
        () =>
          `AND EXISTS (SELECT 1 FROM name WHERE kind = '${kind}' AND key = ? AND rank = one.rank AND entity = one.entity)`,
      )
      .join(' ');
    const whole = this.#database.all<Ranked>(
      `SELECT entity AS seq, rank FROM name AS one WHERE kind = '${kind}' AND key = ? ${has} ${narrowed}
      ORDER BY rank, entity LIMIT ${MOST_MATCHES}`,
      first,
      ...others,
    );
    if (words.length < 2) return whole;
    const together = this.keyed(kind, words.join(''), types).filter(({ seq }) => whole.every((one) => one.seq !== seq));
    return [...whole, ...together].sort((a, b) => a.rank - b.rank || a.seq - b.seq);
  }

  /**
   * Entities whose name, or a word of it, is a few typing errors or an ending away from one of the readings, each
   * normalised; nearest first, at most five.
   */
  near(asked: readonly string[], types?: readonly EntityType[]): readonly number[] {
    const compared = asked.map(readingOf).filter(({ words }) => words.length <= MOST_WORDS);
    const scored: (Ranked & { readonly score: number })[] = [];
    for (const candidate of this.#candidates(compared, types)) {
      const score = Math.min(...compared.map((reading) => this.#nearness(candidate.seq, reading)));
      if (score < Number.POSITIVE_INFINITY) scored.push({ ...candidate, score });
    }
    scored.sort((a, b) => a.score - b.score || a.rank - b.rank);
    const best = scored[0]?.score ?? 0;
    const near = scored.filter(({ score }) => score <= best + 1);
    return near.slice(0, MOST_NEAREST).map(({ seq }) => seq);
  }

  /** Entities of which a spelling, or a word of one, is near a reading or a word of it. */
  #candidates(readings: readonly Reading[], types?: readonly EntityType[]): readonly Ranked[] {
    const found = new Map<number, Ranked>();
    const add = (ranked: readonly Ranked[]): void => {
      for (const one of ranked) if (found.size < MOST_CANDIDATES) found.set(one.seq, one);
    };
    for (const { joined, words } of readings) {
      for (const form of wordsNear(this.#database, 'joined', joined)) add(this.keyed('joined', form, types));
      for (const word of words) {
        add(this.keyed('word', word, types));
        for (const own of wordsNear(this.#database, 'name', word))
          if (!SMALL.has(own)) add(this.keyed('word', own, types));
        add(this.#beginning(word, types));
      }
    }
    return [...found.values()].sort((a, b) => a.seq - b.seq);
  }

  /** Entities with a word that begins with what was asked. */
  #beginning(word: string, types?: readonly EntityType[]): readonly Ranked[] {
    const narrowed = types ? `AND (SELECT type FROM entity WHERE seq = entity) IN (${quoted(types)})` : '';
    return this.#database.all<Ranked>(
      `SELECT DISTINCT entity AS seq, rank FROM name WHERE kind = 'word' AND key >= ? AND key < ? ${narrowed}
      ORDER BY rank, entity LIMIT ${MOST_MATCHES}`,
      word,
      after(word),
    );
  }

  /** Typing errors between a name and what was asked; infinite where there are more than can be forgiven. */
  #nearness(entity: number, { joined, words }: Reading): number {
    const record = this.#database.record<Omit<Entity, 'facts'>>('SELECT record FROM entity WHERE seq = ?', entity);
    const keys = record ? [...nameKeys(record)] : [];
    const own = new Set(keys.flatMap(([kind, key]) => (kind === 'word' ? [key] : [])));
    let whole = Number.POSITIVE_INFINITY;
    for (const [kind, key] of keys) if (kind === 'joined') whole = Math.min(whole, typos(joined, key));
    if (words.length === 0) return whole;
    let sum = 0;
    let hinted = false;
    for (const word of words) {
      const errors = errorsIn(word, own);
      sum += errors;
      hinted ||= errors === 0 && word.length > 3;
    }
    // One word of several that fits is a hint, and weaker than any near miss of the whole.
    return Math.min(whole, sum, hinted ? 4 + words.length : sum);
  }
}

/** Words of our own vocabulary, for a list in SQL. */
const quoted = (words: readonly string[]): string => words.map((word) => `'${word}'`).join(', ');

/** The end of a range of keys that begin with some letters. */
export const after = (beginning: string): string => `${beginning}\u{10ffff}`;

function readingOf(written: string): Reading {
  const words = written.split(' ').filter((word) => !SMALL.has(word) && word.length > 2);
  return { joined: unspaced(written), words: [...new Set(words)] };
}

/** Words of the table `vocabulary` within a few typing errors of one; their number grows with the digest. */
export function wordsNear(database: Database, kind: 'joined' | 'name' | 'text', word: string): readonly string[] {
  const slack = forgiven(word.length);
  if (slack === 0) return [];
  const rows = database.all<{ readonly words: string }>(
    'SELECT words FROM vocabulary WHERE kind = ? AND length BETWEEN ? AND ?',
    kind,
    word.length - slack,
    word.length + slack,
  );
  return rows.flatMap(({ words }) => words.split('\n').filter((own) => typos(word, own) < Number.POSITIVE_INFINITY));
}

/** Errors between a word and the nearest of an entity's words. */
function errorsIn(word: string, own: ReadonlySet<string>): number {
  let least = own.has(word) ? 0 : Number.POSITIVE_INFINITY;
  if (least > 0)
    for (const part of own)
      if (!SMALL.has(part)) least = Math.min(least, part.startsWith(word) ? 1 : least, typos(word, part));
  return least;
}

/** Typing errors between two words; infinite where there are more than are forgiven in words of their lengths. */
export function typos(asked: string, own: string): number {
  const limit = Math.min(forgiven(asked.length), forgiven(own.length));
  const errors = distance(asked, own, limit);
  return errors <= limit ? errors : Number.POSITIVE_INFINITY;
}

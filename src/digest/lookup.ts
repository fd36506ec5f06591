import { namesOf, officesOf, unspaced } from './known-names.ts';
import { nearNames, SMALL } from './near-names.ts';
import { normalise } from './normalise.ts';
import type { Digest, Entity } from './types.ts';

export interface Found {
  /** The entities that the text names: one, or all that it may mean; most prominent first. */
  readonly matches: readonly Entity[];
  /** Where nothing matches: what a mistyped name may have meant, nearest first, at most five. */
  readonly nearest: readonly Entity[];
}

/** Words of office and address that stand in front of a name and are no part of it. */
const TITLES = new Set(
  (
    'the mr mrs ms miss dr sir lord lady president vice prime minister premier pm fm chancellor king queen prince ' +
    'foreign defence defense deputy secretary general colonel major captain ambassador spokesman spokeswoman ' +
    'spokesperson speaker mayor governor senator former russian armenian azerbaijani azeri turkish french american us'
  ).split(' '),
);

/**
 * Finds persons, organisations and places by any way of writing their name: case, accents and apostrophes do not
 * count; possessives, titles in front, surname or first name alone and words in any order are understood, and so
 * are the misspellings that the digest records. Where no name is met, near misses are given.
 * `types` narrows what is looked for. Never throws; empty text finds nothing.
 */
export function lookup(digest: Digest, text: string, types?: readonly Entity['type'][]): Found {
  const entities = types ? digest.entities.filter((entity) => types.includes(entity.type)) : digest.entities;
  const written = readings(text);
  const untitled = [...new Set(written.map(withoutTitles))].filter((reading) => reading !== '');
  const asked = [...new Set([...written, ...untitled])];
  const passes: readonly [readonly string[], (reading: string) => readonly Entity[]][] = [
    [asked, (reading) => named(entities, reading)],
    [written, (reading) => withWords(entities, reading, (entity) => namesOf(entity).words)],
    [written, (reading) => (hasTitle(reading) ? described(entities, reading) : [])],
    // An office is read only where one is asked for, so that "border" does not find whoever commands there.
    [
      written,
      (reading) => (hasTitle(reading) ? withWords(entities, reading, (entity) => officesOf(entity).words) : []),
    ],
    [untitled, (reading) => withWords(entities, reading, (entity) => namesOf(entity).words)],
  ];
  for (const [forms, find] of passes) {
    for (const reading of forms) {
      const matches = find(reading);
      if (matches.length > 0) return { matches: byRank(matches), nearest: [] };
    }
  }
  return withNearest(entities, asked);
}

/** No name in any spelling is longer, in characters of its normal form. */
const LONGEST = 160;

/** The ways to read what was asked, best first: as written, then without a possessive. */
function readings(text: string): readonly string[] {
  const owned = text.replaceAll(/['’‘ʼ＇]s(?![\p{L}\p{N}])/gu, '');
  const read = [...new Set([normalise(text), normalise(owned)])];
  return read.filter((reading) => reading !== '' && reading.length <= LONGEST);
}

const hasTitle = (reading: string): boolean => reading.split(' ').some((word) => TITLES.has(word) && !SMALL.has(word));

function withoutTitles(reading: string): string {
  const words = reading.split(' ');
  const first = words.findIndex((word) => !TITLES.has(word));
  return first < 0 ? '' : words.slice(first).join(' ');
}

/** No match; what is near takes far longer to find than a name, and is worked out only where it is read. */
function withNearest(entities: readonly Entity[], asked: readonly string[]): Found {
  let near: readonly Entity[] | undefined;
  return {
    matches: [],
    get nearest() {
      near ??= nearNames(entities, asked);
      return near;
    },
  };
}

/** Entities that go by exactly these words, or by this surname or first name; none where the words are only near. */
export function spelt(digest: Digest, text: string): readonly Entity[] {
  const reading = normalise(text);
  if (reading === '') return [];
  const found = named(digest.entities, reading);
  if (found.length > 0) return found;
  return digest.entities.filter((entity) => entity.type === 'person' && bears(entity, reading));
}

/**
 * Entities of that very name or spelling. A single word that one article uses for a person fits everyone else who
 * bears it as a name, too: "Petrov" is then a question, not an answer.
 */
function named(entities: readonly Entity[], reading: string): readonly Entity[] {
  const joined = unspaced(reading);
  const full = entities.filter((entity) => namesOf(entity).full.includes(joined));
  if (full.length > 0) return full;
  const bearers = entities.filter((entity) => namesOf(entity).joined.includes(joined));
  if (bearers.length === 0 || bearers.some((entity) => entity.type !== 'person')) return bearers;
  return entities.filter((entity) => bearers.includes(entity) || (entity.type === 'person' && bears(entity, joined)));
}

const bears = (entity: Entity, word: string): boolean => namesOf(entity).own.includes(word);

/** Entities that have every word of the reading; "o brien" is found in "Rosa O'Brien", too. */
function withWords(
  entities: readonly Entity[],
  reading: string,
  wordsOf: (entity: Entity) => ReadonlySet<string>,
): readonly Entity[] {
  const words = reading.split(' ').filter((word) => !SMALL.has(word));
  if (words.length === 0) return [];
  return entities.filter((entity) => {
    const own = wordsOf(entity);
    return words.every((word) => own.has(word)) || (words.length > 1 && own.has(words.join('')));
  });
}

/** Entities whose description is just what was asked: "foreign minister of Russia", and not the deputy. */
function described(entities: readonly Entity[], reading: string): readonly Entity[] {
  return entities.filter((entity) => officesOf(entity).description === reading);
}

function byRank(entities: readonly Entity[]): readonly Entity[] {
  return [...entities].sort((a, b) => a.rank - b.rank);
}

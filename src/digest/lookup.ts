import { distance, forgiven } from './distance.ts';
import { normalise } from './normalise.ts';
import type { Digest, Entity } from './types.ts';

export interface Found {
  /** The entities that the text names: one, or all that it may mean; most prominent first. */
  readonly matches: readonly Entity[];
  /** Where nothing matches: what a mistyped name may have meant, nearest first, at most five. */
  readonly nearest: readonly Entity[];
}

const MOST_NEAREST = 5;

/** Words of office and address that stand in front of a name and are no part of it. */
const TITLES = new Set(
  (
    'the mr mrs ms miss dr sir lord lady president vice prime minister premier pm fm chancellor king queen prince ' +
    'foreign defence defense deputy secretary general colonel major captain ambassador spokesman spokeswoman ' +
    'spokesperson speaker mayor governor senator former russian armenian azerbaijani azeri turkish french american us'
  ).split(' '),
);

/** Words too common to tell one name from another. */
const SMALL = new Set(['of', 'the', 'and', 'in', 'for', 'a']);

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
    [written, (reading) => withWords(entities, reading, nameWords)],
    [written, (reading) => (hasTitle(reading) ? described(entities, reading) : [])],
    // An office is read only where one is asked for, so that "border" does not find whoever commands there.
    [written, (reading) => (hasTitle(reading) ? withWords(entities, reading, officeWords) : [])],
    [untitled, (reading) => withWords(entities, reading, nameWords)],
  ];
  for (const [forms, find] of passes) {
    for (const reading of forms) {
      const matches = find(reading);
      if (matches.length > 0) return { matches: byRank(matches), nearest: [] };
    }
  }
  return { matches: [], nearest: nearest(entities, asked) };
}

/** The ways to read what was asked, best first: as written, then without a possessive. */
function readings(text: string): readonly string[] {
  const owned = text.replaceAll(/['’‘ʼ＇]s(?![\p{L}\p{N}])/gu, '');
  return [...new Set([normalise(text), normalise(owned)])].filter((reading) => reading !== '');
}

const hasTitle = (reading: string): boolean => reading.split(' ').some((word) => TITLES.has(word));

function withoutTitles(reading: string): string {
  const words = reading.split(' ');
  const first = words.findIndex((word) => !TITLES.has(word));
  return first < 0 ? '' : words.slice(first).join(' ');
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
  const joined = reading.replaceAll(' ', '');
  const full = entities.filter((entity) => entity.id.replaceAll('-', '') === joined || compact(entity.name) === joined);
  if (full.length > 0) return full;
  const bearers = entities.filter((entity) => names(entity).some((name) => name.replaceAll(' ', '') === joined));
  if (bearers.length === 0 || bearers.some((entity) => entity.type !== 'person')) return bearers;
  return entities.filter((entity) => bearers.includes(entity) || (entity.type === 'person' && bears(entity, joined)));
}

const bears = (entity: Entity, word: string): boolean => (names(entity)[0] ?? '').split(' ').includes(word);

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

const nameWords = (entity: Entity): ReadonlySet<string> => new Set(names(entity).flatMap((name) => name.split(' ')));

/** Entities whose description is just what was asked: "foreign minister of Russia", and not the deputy. */
function described(entities: readonly Entity[], reading: string): readonly Entity[] {
  return entities.filter((entity) => normalise(entity.description) === reading);
}

/** The words of a name, its description and the offices held, short forms of the offices included; a mistaken office does not count. */
function officeWords(entity: Entity): ReadonlySet<string> {
  const titles = entity.roles.filter((role) => !role.glitch).map((role) => normalise(role.title));
  const words = [
    ...nameWords(entity),
    ...[normalise(entity.description), ...titles].flatMap((text) => text.split(' ')),
  ];
  const short = titles.flatMap((title) => [
    ...(title.includes('prime minister') ? ['pm', 'premier'] : []),
    ...(title.includes('foreign minister') ? ['fm'] : []),
  ]);
  return new Set([...words, ...short]);
}

const known = new WeakMap<Entity, readonly string[]>();

/** Every form of an entity's name, normalised: name, spellings, aliases. Worked out once an entity, when asked. */
function names(entity: Entity): readonly string[] {
  const before = known.get(entity);
  if (before) return before;
  const forms = [entity.name, ...entity.spellings.map((spelling) => spelling.text), ...entity.aliases];
  const distinct = [...new Set(forms.map(normalise))];
  known.set(entity, distinct);
  return distinct;
}

const compact = (name: string): string => normalise(name).replaceAll(' ', '');

function byRank(entities: readonly Entity[]): readonly Entity[] {
  return [...entities].sort((a, b) => a.rank - b.rank);
}

/** Entities whose name, or a word of it, is a few typing errors or an ending away from what was asked. */
function nearest(entities: readonly Entity[], asked: readonly string[]): readonly Entity[] {
  const scored: { readonly entity: Entity; readonly score: number }[] = [];
  for (const entity of entities) {
    const score = Math.min(...asked.map((reading) => nearness(entity, reading)));
    if (score < Number.POSITIVE_INFINITY) scored.push({ entity, score });
  }
  scored.sort((a, b) => a.score - b.score || a.entity.rank - b.entity.rank);
  const best = scored[0]?.score ?? 0;
  return scored
    .filter(({ score }) => score <= best + 1)
    .slice(0, MOST_NEAREST)
    .map(({ entity }) => entity);
}

/** Typing errors between a name and what was asked; infinite where there are more than can be forgiven. */
function nearness(entity: Entity, reading: string): number {
  const forms = names(entity);
  const words = reading.split(' ').filter((word) => !SMALL.has(word) && word.length > 2);
  const own = [...new Set(forms.flatMap((form) => form.split(' ')))].filter((word) => !SMALL.has(word));
  const whole = Math.min(...forms.map((form) => typos(reading.replaceAll(' ', ''), form.replaceAll(' ', ''))));
  if (words.length === 0) return whole;
  const each = words.map((word) => Math.min(...own.map((part) => Math.min(typos(word, part), begun(word, part)))));
  const sum = each.reduce((total, errors) => total + errors, 0);
  // One word of several that fits is a hint, and weaker than any near miss of the whole.
  const hint = each.some((errors, index) => errors === 0 && (words[index]?.length ?? 0) > 3) ? 4 + words.length : sum;
  return Math.min(whole, sum, hint);
}

function typos(asked: string, own: string): number {
  const limit = Math.min(forgiven(asked.length), forgiven(own.length));
  const errors = distance(asked, own, limit);
  return errors <= limit ? errors : Number.POSITIVE_INFINITY;
}

/** A word of three letters or more that begins a name counts as one error: "pash" begins "pashinyan". */
function begun(asked: string, own: string): number {
  return asked.length >= 3 && own.startsWith(asked) ? 1 : Number.POSITIVE_INFINITY;
}

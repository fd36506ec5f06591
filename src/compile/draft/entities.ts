import { heldAsOf } from '../../digest/described.ts';
import type { EntityId } from '../../digest/types.ts';
import type { NameType } from '../find/extraction.ts';
import type { Suggestion } from '../find/names/indexes.ts';
import { lexiconOf } from '../find/names/lexicon.ts';
import { formKey } from '../gate/names/entity-names.ts';
import { english } from '../language/languages.ts';
import { tokensOf } from '../read/text/tokens.ts';
import type { ReadArticle } from './articles.ts';
import type { EntityFinding, Gap } from './findings.ts';
import type { IdKeeper } from './ids.ts';
import { type Counted, MOST_LISTED, type Named, namedIn, typeOf } from './named.ts';
import { rolesLeftOut, rolesOf } from './roles.ts';
import { type Story, standingOf, storyOf } from './standing.ts';

/** The people, organisations and places of the articles, for whatever else is looked for in them. */
export interface NamedEntities {
  /** Those in most articles first. */
  readonly entities: readonly EntityFinding[];
  /** The digest's id of each key that the linker gave. */
  readonly ids: ReadonlyMap<string, EntityId>;
  /** The digest's id of what a key names within an article. */
  readonly idOf: (article: ReadArticle, key: string | null | undefined) => EntityId | undefined;
  /** The name of an entity; the id itself where there is none. */
  readonly nameOf: (id: EntityId) => string;
  readonly isPlace: (id: EntityId) => boolean;
  readonly isPerson: (id: EntityId) => boolean;
  /** True for a place that is also named by its people: "Syrian". */
  readonly isCountry: (id: EntityId) => boolean;
}

/** Entities as the articles name them, given in order of publication. At most `most` are kept: those in most articles. */
export function proposeEntities(articles: readonly ReadArticle[], keeper: IdKeeper, most: number): NamedEntities {
  const named = [...namedIn(articles)].map(([key, entry]) => ({ key, entry, name: nameOf(entry), id: '' }));
  const story = storyOf(articles, named);
  // Sorting is stable: among equals, those named first.
  const bySpread = [...named].sort(
    (a, b) => b.entry.articles - a.entry.articles || b.entry.mentions - a.entry.mentions,
  );
  const kept = new Set(bySpread.filter(({ name }) => name !== '').slice(0, most));
  const ids = new Map<string, EntityId>();
  const taken = new Map<string, EntityId>();
  const findings = new Map<EntityId, EntityFinding>();
  keeper.expect(named.flatMap((one) => (kept.has(one) ? [one.key] : [])));
  // In the order in which they were first named, so that what comes later takes no name away.
  for (const one of named) {
    if (!kept.has(one)) continue;
    const { key, entry, name } = one;
    const type = typeOf(entry);
    // Two keys of one name lead a reader to the same entry.
    one.id = taken.get(wording(type, name)) ?? keeper.idOf([key, ...entry.spellings.keys()], () => key);
    ids.set(key, one.id);
    if (!findings.has(one.id)) findings.set(one.id, entityOf(entry, one.id, name, type, [taken, story]));
  }
  for (const { key, entry, name } of named) {
    const other = taken.get(wording(typeOf(entry), name));
    if (!ids.has(key) && other !== undefined) ids.set(key, other);
  }
  const countries = new Set(
    [...findings.values()].flatMap(({ id, spellings }) => (spellings.some(({ text }) => isPeople(text)) ? id : [])),
  );
  const entities = new Set(bySpread.flatMap(({ id }) => findings.get(id) ?? []));
  return {
    entities: withoutFirstNames([...entities]),
    ids,
    idOf: ({ links }, key) => (key == null ? undefined : ids.get(links.get(key)?.entity ?? key)),
    nameOf: (id) => findings.get(id)?.name ?? id,
    isPlace: (id) => findings.get(id)?.type === 'place',
    isPerson: (id) => findings.get(id)?.type === 'person',
    isCountry: (id) => countries.has(id),
  };
}

/** "Idris" of one article, where others name Idris Roe: who it is, is left open. */
function withoutFirstNames(entities: readonly EntityFinding[]): readonly EntityFinding[] {
  const people = entities.filter(({ type }) => type === 'person');
  const firsts = new Set(people.flatMap(({ name }) => (name.includes(' ') ? name.slice(0, name.indexOf(' ')) : [])));
  const isOfOneArticle = ({ spellings }: EntityFinding): boolean =>
    new Set(spellings.flatMap(({ at }) => at.map(({ article }) => article))).size === 1;
  return entities.map((entity) =>
    entity.type === 'person' && firsts.has(entity.name) && isOfOneArticle(entity)
      ? { ...entity, isDoubtful: true as const }
      : entity,
  );
}

/** What the digest's checks compare: a wording leads to one entity of its type. */
const wording = (type: NameType, text: string): string => `${type} ${formKey(text)}`;

/** The name as most have it, among those of most words: "Marta Quillon" before "Quillon", however often that stands. */
function nameOf(entry: Named): string {
  const type = typeOf(entry);
  const texts = [...entry.spellings.values()].sort((a, b) => b.mentions - a.mentions);
  // Of a person "de" is no word: "María del Carmen Ruiz de Ayala".
  const words = ({ text }: Counted): number =>
    withoutMr(text, entry)
      .split(' ')
      .filter((word) => type !== 'person' || !/^\p{Ll}/u.test(word)).length;
  // A single odd long form is no name: "Harbour Master Tobias Renke Of Port Aldwin".
  const common = texts.filter(
    (text) => text.mentions * 20 >= entry.mentions && words(text) <= (type === 'person' ? 4 : 8),
  );
  // "Syria" before "Syrian", however often that stands.
  const isDateline = (text: string): boolean => text.length > 4 && text === text.toUpperCase();
  const proper = type === 'place' ? common.filter(({ text }) => !isPeople(text) && !isDateline(text)) : [];
  const [best] = [...(proper.length > 0 ? proper : common.length > 0 ? common : texts)].sort(
    (a, b) => (type === 'person' ? Math.min(words(b), 3) - Math.min(words(a), 3) : 0) || b.mentions - a.mentions,
  );
  return best?.text ?? '';
}

/** "M. Ada Roe" of "Ada Roe" is a Mr of another language, and no initial. */
const withoutMr = (text: string, { spellings }: Named): string =>
  /^M\. /.test(text) && spellings.has(text.slice(3)) ? '' : text;

const isPeople = (text: string): boolean => {
  const [word, ...more] = tokensOf(text);
  return word !== undefined && more.length === 0 && lexiconOf(english).word(word)?.people === true;
};

function entityOf(
  entry: Named,
  id: EntityId,
  name: string,
  type: NameType,
  [taken, story]: readonly [taken: Map<string, EntityId>, story: Story],
): EntityFinding {
  const spellings = byParagraphs(entry.spellings)
    .filter(({ text }) => (taken.get(wording(type, text)) ?? id) === id)
    .map(({ text, cite }) => ({ text, at: cite }));
  for (const text of [name, ...spellings.map((spelling) => spelling.text)]) taken.set(wording(type, text), id);
  const told = type === 'person' ? [...entry.roles.values()] : [];
  const standing = told.length > 0 ? standingOf(entry, name, story) : null;
  const [roles, doubted] = standing ? [rolesOf(told, standing), rolesLeftOut(told, standing)] : [[], []];
  const [main] = roles;
  const description = main ? heldAsOf(main.title, main['as-of']) : described(type, entry);
  const { deeds } = entry;
  return {
    id,
    name,
    type,
    description,
    roles,
    spellings,
    aliases: [],
    facts: [],
    ...(type === 'person' ? { deeds } : {}),
    ...(doubted.length > 0 ? { doubted } : {}),
    ...(isLeftOpen(entry, type, name) ? { isDoubtful: true as const } : {}),
  };
}

/** Of what has only its form it is not known what it is: of two unknown words as many are a place or a thing as somebody. */
const isLeftOpen = (
  { isDoubtful, isPaper, roles, mentions, spellings }: Named,
  type: NameType,
  name: string,
): boolean =>
  !isPaper &&
  roles.size === 0 &&
  // "Ada Crane" who is called "Crane" as well is somebody.
  ((isDoubtful && !(type === 'person' && [...spellings.keys()].some((text) => name.endsWith(` ${text}`)))) ||
    (mentions === 1 && SHOUTED.test(name)));

/** "FAT CATS" of a headline, "WHO'S" and a surname that leads to what somebody said. */
const SHOUTED = /^\p{Lu}[\p{Lu}'’]*(?: \p{Lu}[\p{Lu}'’]*)+$|^\p{Lu}+['’]\p{Lu}+$|^\p{Lu}{7,}$/u;

function described(type: NameType, { articles, first }: Named): string {
  const where =
    articles > MOST_LISTED ? `${articles} articles` : `article${articles === 1 ? '' : 's'} ${first.join(', ')}`;
  return `${type} named in ${where}`;
}

const byParagraphs = (all: ReadonlyMap<string, Counted>): readonly Counted[] =>
  [...all.values()].sort((a, b) => b.paragraphs - a.paragraphs);

/** Pairs of names that may be one, by their ids in the digest; a name without one is in no digest. */
export function mergesOf(pairs: readonly Suggestion[], idOf: (key: string) => EntityId | undefined): readonly Gap[] {
  const gaps = pairs.flatMap(({ one, other, why }): Gap[] => {
    const [a, b] = [idOf(one), idOf(other)];
    return a === undefined || b === undefined || a === b
      ? []
      : [{ kind: 'merge', key: `${a} = ${b}`, note: `(${why})` }];
  });
  return [...new Map(gaps.map((gap) => [gap.key, gap])).values()];
}

import type { ArticleId, CitationId, EntityId } from '../../digest/types.ts';
import type { NameMention, NameType } from '../find/extraction.ts';
import { formKey } from '../find/forms.ts';
import type { Suggestion } from '../find/names/link.ts';
import { citationOf, type ReadArticle } from './articles.ts';
import type { EntityFinding, Gap, RoleFinding, SpellingFinding } from './findings.ts';

/** One thing that the articles name, with every mention of it. */
interface Named {
  readonly key: string;
  readonly mentions: { readonly article: ArticleId; readonly cite: CitationId; readonly name: NameMention }[];
}

/** Names of a topic that are told of; the rarest are left out beyond it. */
const MOST_NAMES = 400;

export interface ProposedEntities {
  readonly entities: readonly EntityFinding[];
  /** The id of each key that the linker gave. */
  readonly ids: ReadonlyMap<string, EntityId>;
  /** How many names were left out. */
  readonly left: number;
}

/** What is known of the names, for whatever else is looked for in the articles. */
export interface Known {
  /** The digest's id of each key that the linker gave. */
  readonly ids: ReadonlyMap<string, EntityId>;
  /** The name of an entity; the id itself where there is none. */
  readonly nameOf: (id: EntityId) => string;
  readonly isPlace: (id: EntityId) => boolean;
}

export function knownOf({ entities, ids }: ProposedEntities): Known {
  const byId = new Map(entities.map((entity) => [entity.id, entity]));
  return { ids, nameOf: (id) => byId.get(id)?.name ?? id, isPlace: (id) => byId.get(id)?.type === 'place' };
}

/** Entities as the articles name them, those in most articles first. */
export function proposeEntities(articles: readonly ReadArticle[], makeId: (words: string) => string): ProposedEntities {
  const named = [...groupedByKey(articles)].sort(
    (a, b) => spread(b) - spread(a) || b.mentions.length - a.mentions.length,
  );
  const ids = new Map<string, EntityId>();
  const entities: EntityFinding[] = [];
  const taken = new Map<string, EntityId>();
  for (const entry of named) {
    const type = typeOf(entry);
    const name = nameOf(entry, type);
    const other = taken.get(wording(type, name));
    // Two keys of one name lead a reader to the same entry: the one that more articles name.
    if (other !== undefined) ids.set(entry.key, other);
    if (other !== undefined || name === '' || entities.length >= MOST_NAMES) continue;
    const entity = entityOf(entry, makeId(name), name, type, taken);
    ids.set(entry.key, entity.id);
    entities.push(entity);
  }
  return { entities, ids, left: named.length - ids.size };
}

function groupedByKey(articles: readonly ReadArticle[]): Iterable<Named> {
  const named = new Map<string, Named>();
  for (const article of articles) {
    for (const name of article.found.names) {
      const entry = named.get(name.entity) ?? { key: name.entity, mentions: [] };
      named.set(name.entity, entry);
      entry.mentions.push({ article: article.id, cite: citationOf(article, name.start), name });
    }
  }
  return named.values();
}

/** What the digest's checks compare: a wording leads to one entity of its type. */
const wording = (type: NameType, text: string): string => `${type} ${formKey(text)}`;

const spread = ({ mentions }: Named): number => new Set(mentions.map(({ article }) => article)).size;

const typeOf = ({ mentions }: Named): NameType =>
  counted(mentions.map(({ name }) => name.type))[0]?.[0] ?? 'organisation';

const nameOf = ({ mentions }: Named, type: NameType): string =>
  fullest(counted(mentions.map(({ name }) => oneLine(name.text))), type);

function entityOf(
  { mentions }: Named,
  id: EntityId,
  name: string,
  type: NameType,
  taken: Map<string, EntityId>,
): EntityFinding {
  const spellings = spellingsOf(mentions).filter(({ text }) => (taken.get(wording(type, text)) ?? id) === id);
  for (const text of [name, ...spellings.map((spelling) => spelling.text)]) taken.set(wording(type, text), id);
  const roles = type === 'person' ? rolesOf(mentions) : [];
  const description = roles[0]?.title ?? described(type, mentions);
  return { id, name, type, description, roles, spellings, hidden: false };
}

const oneLine = (text: string): string =>
  text
    .replaceAll(/\s+/g, ' ')
    .replace(/['’]s$/, '')
    .trim();

/** The name as most have it, among those of most words: "Marta Quillon" before "Quillon", however often that stands. */
function fullest(texts: readonly (readonly [string, number])[], type: NameType): string {
  const words = (text: string): number => text.split(' ').length;
  const total = texts.reduce((sum, [, count]) => sum + count, 0);
  // A single odd long form is no name: "Harbour Master Tobias Renke Of Port Aldwin".
  const common = texts.filter(([text, count]) => count * 20 >= total && words(text) <= (type === 'person' ? 4 : 8));
  const [best] = [...(common.length > 0 ? common : texts)].sort(
    ([a, m], [b, n]) => (type === 'person' ? Math.min(words(b), 3) - Math.min(words(a), 3) : 0) || n - m,
  );
  return best?.[0] ?? '';
}

/** Values with how often they stand, the most frequent first, then in order of first use. */
function counted<T>(values: readonly T[]): (readonly [T, number])[] {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a);
}

function described(type: NameType, mentions: Named['mentions']): string {
  const articles = [...new Set(mentions.map(({ article }) => article))];
  const where =
    articles.length > 5
      ? `${articles.length} articles`
      : `article${articles.length === 1 ? '' : 's'} ${articles.join(', ')}`;
  return `${type} named in ${where}`;
}

/** Offices of one person, those in most paragraphs. */
const MOST_ROLES = 4;

/** The roles that stand beside a name; capitals do not tell two apart. */
function rolesOf(mentions: Named['mentions']): readonly RoleFinding[] {
  const byTitle = new Map<string, { readonly title: string; readonly cites: Set<CitationId> }>();
  for (const { name, cite } of mentions) {
    const title = name.role === undefined ? '' : oneLine(name.role);
    const key = title.toLowerCase();
    const role = byTitle.get(key) ?? { title, cites: new Set() };
    if (title !== '') byTitle.set(key, { title: role.title, cites: role.cites.add(cite) });
  }
  return [...byTitle.values()]
    .sort((a, b) => b.cites.size - a.cites.size)
    .slice(0, MOST_ROLES)
    .map(({ title, cites }) => ({ title, cites: [...cites] }));
}

function spellingsOf(mentions: Named['mentions']): readonly SpellingFinding[] {
  const byText = new Map<string, Set<CitationId>>();
  for (const { name, cite } of mentions) {
    const text = oneLine(name.text);
    byText.set(text, (byText.get(text) ?? new Set()).add(cite));
  }
  return [...byText].sort(([, a], [, b]) => b.size - a.size).map(([text, cites]) => ({ text, cites: [...cites] }));
}

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

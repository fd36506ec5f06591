import type { ArticleId, EntityId } from '../../digest/types.ts';
import type { Paragraph, RoleEntry } from '../edit/schema.ts';
import type { NameMention, NameType } from '../find/extraction.ts';
import type { Suggestion } from '../find/names/link.ts';
import { formKey } from '../gate/names/entity-names.ts';
import { citationOf, eachOnce, type ReadArticle } from './articles.ts';
import type { EntityFinding, Gap } from './findings.ts';

/** One thing that the articles name, with every mention of it. */
interface Named {
  readonly key: string;
  readonly mentions: readonly { readonly article: ArticleId; readonly cite: Paragraph; readonly name: NameMention }[];
}

/** Names of a topic; the rarest are left out beyond it. */
const MOST_NAMES = 400;

/** The people, organisations and places of the articles, for whatever else is looked for in them. */
export interface NamedEntities {
  readonly entities: readonly EntityFinding[];
  /** The digest's id of each key that the linker gave. */
  readonly ids: ReadonlyMap<string, EntityId>;
  /** The name of an entity; the id itself where there is none. */
  readonly nameOf: (id: EntityId) => string;
  readonly isPlace: (id: EntityId) => boolean;
}

/** Entities as the articles name them, those in most articles first. */
export function proposeEntities(articles: readonly ReadArticle[], makeId: (words: string) => string): NamedEntities {
  const mentions = articles.flatMap((article) =>
    article.found.names.map((name) => ({ article: article.id, cite: citationOf(article, name.start), name })),
  );
  const named = [...Map.groupBy(mentions, ({ name }) => name.entity)]
    .map(([key, own]): Named => ({ key, mentions: own }))
    .sort((a, b) => spread(b) - spread(a) || b.mentions.length - a.mentions.length);
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
  const byId = new Map(entities.map((entity) => [entity.id, entity]));
  return { entities, ids, nameOf: (id) => byId.get(id)?.name ?? id, isPlace: (id) => byId.get(id)?.type === 'place' };
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
  return { id, name, type, description, roles, spellings, aliases: [], facts: [] };
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
const counted = <T>(values: readonly T[]): (readonly [T, number])[] =>
  [...Map.groupBy(values, (value) => value)]
    .map(([value, { length }]) => [value, length] as const)
    .sort(([, a], [, b]) => b - a);

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

/** The citations of what mentions say, the most cited first; each citation once. */
const citedBy = <T>(mentions: Named['mentions'], read: (mention: Named['mentions'][number]) => T) =>
  [...Map.groupBy(mentions, read)]
    // A copy each: a role and a spelling of one mention stand at places of their own.
    .map(([said, same]) => ({ said, first: same[0], cite: eachOnce(same.map(({ cite }) => ({ ...cite }))) }))
    .sort((a, b) => b.cite.length - a.cite.length);

/** The roles that stand next to a name; capitals do not distinguish two. */
const rolesOf = (mentions: Named['mentions']): readonly RoleEntry[] =>
  citedBy(mentions, ({ name }) => oneLine(name.role ?? '').toLowerCase())
    .filter(({ said }) => said !== '')
    .slice(0, MOST_ROLES)
    .map(({ first, cite }) => ({ title: oneLine(first?.name.role ?? ''), cite }));

const spellingsOf = (mentions: Named['mentions']): EntityFinding['spellings'] =>
  citedBy(mentions, ({ name }) => oneLine(name.text)).map(({ said, cite }) => ({ text: said, at: cite }));

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

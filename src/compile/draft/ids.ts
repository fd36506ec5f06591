import { normalise } from '../../digest/normalise.ts';
import type { ArticleId } from '../../digest/types.ts';
import { type AssignedId, type Evidence, parseEvidence } from '../gate/evidence/evidence.ts';

/** Characters of an id that is made from words; whole words are dropped beyond it. */
const LONGEST = 48;

/** Gives ids that no other has: lower-case words joined by hyphens, numbered where two would be the same. */
export function idMaker(): (words: string) => string {
  const taken = new Map<string, number>();
  return (words) => {
    const slug = slugOf(words);
    const times = (taken.get(slug) ?? 0) + 1;
    taken.set(slug, times);
    if (times === 1) return slug;
    const numbered = `${slug}-${times}`;
    taken.set(numbered, 1);
    return numbered;
  };
}

/** Names in other scripts have no letters that an id may hold: they are told apart by their number. */
function slugOf(text: string): string {
  const words = normalise(text)
    .replaceAll(/[^a-z0-9 ]/g, '')
    .split(' ')
    .filter(Boolean);
  let slug = words.shift() ?? 'name';
  for (const word of words) {
    if (slug.length + word.length + 1 > LONGEST) break;
    slug += `-${word}`;
  }
  return slug.slice(0, LONGEST);
}

/** Ids of articles in their order: A to Z, then AA to ZZ, then AAA and so on. */
export function articleId(index: number): ArticleId {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : `${articleId(Math.floor(index / 26) - 1)}${letter}`;
}

/** In the order in which ids are given. */
export const byId = ({ id: a }: { readonly id: ArticleId }, { id: b }: { readonly id: ArticleId }): number =>
  a.length - b.length || (a < b ? -1 : 1);

type KnownIds = Pick<Evidence, 'articles' | 'reserved'>;

/** The ids that articles have in the evidence of the last compilation, given as text; none where there is none. */
export const idsIn = (evidence: string | undefined): KnownIds =>
  (evidence === undefined ? null : parseEvidence(evidence, 'evidence.json', [])) ?? { articles: [], reserved: [] };

/**
 * Gives each article an id. One that had an id keeps it: by its content, wherever that now stands, or, where it was
 * changed in place, by its file's name. Others get ids that no article had, in their order: a citation of yesterday
 * opens at its article or nowhere.
 */
export function assignIds<A extends Omit<AssignedId, 'id'>>(
  articles: readonly A[],
  earlier: KnownIds,
): readonly (A & AssignedId)[] {
  const known = [...earlier.articles, ...earlier.reserved];
  const assigned = new Map<A, ArticleId>();
  const taken = new Set<ArticleId>();
  const assign = (article: A, id: ArticleId | undefined): void => {
    if (id === undefined || assigned.has(article) || taken.has(id)) return;
    assigned.set(article, id);
    taken.add(id);
  };
  const byContent = new Map(known.map(({ sha256, id }) => [sha256, id]));
  for (const article of articles) assign(article, byContent.get(article.sha256));
  const byFile = new Map(earlier.articles.map(({ file, id }) => [file, id]));
  for (const article of articles) assign(article, byFile.get(article.file));
  for (const { id } of known) taken.add(id);
  let next = 0;
  for (const article of articles) {
    while (taken.has(articleId(next))) next += 1;
    assign(article, articleId(next));
  }
  return articles.map((article) => ({ ...article, id: assigned.get(article) ?? '' }));
}

/** Ids that are or were given, and are of no article of the digest. */
export function reservedIds(
  earlier: KnownIds,
  read: readonly AssignedId[],
  digest: readonly { readonly id: ArticleId }[],
): readonly AssignedId[] {
  const inDigest = new Set(digest.map(({ id }) => id));
  // What was read now is known best: its name and content may have changed.
  const all = new Map([...earlier.reserved, ...earlier.articles, ...read].map((each) => [each.id, each]));
  return [...all.values()]
    .filter(({ id }) => !inDigest.has(id))
    .map(({ id, file, sha256 }) => ({ id, file, sha256 }))
    .sort(byId);
}

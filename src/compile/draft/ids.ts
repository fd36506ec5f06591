import { articleKey, inOrderOfKey } from '../../digest/article-keys.ts';
import { normalise } from '../../digest/normalise.ts';
import type { ArticleId } from '../../digest/types.ts';
import { type AssignedId, parseEvidence } from '../gate/evidence/evidence.ts';

/** Characters of an id that is made from words; whole words are dropped beyond it. */
const LONGEST = 48;

/** Ids that were given, by marks of what has them. */
export type GivenIds = ReadonlyMap<string, string>;

/** The ids of what a topic's digest has, by kind. */
export type Given = Readonly<Record<'entities' | 'events' | 'figures' | 'disputes', GivenIds>>;

/** Marks that are kept of each thing with an id: one that is left is enough to know it by. */
export const MOST_MARKS = 4;

/** Marks of one thing that are remembered, besides those that it bears now. */
const MOST_REMEMBERED = 8;

/**
 * Gives ids that no other has: lower-case words joined by hyphens, numbered where two would be the same. What had an id
 * keeps it, as long as one of its marks is known.
 */
export class IdKeeper {
  readonly #before: GivenIds;
  readonly #taken: Set<string>;
  readonly #given = new Map<string, string>();
  readonly #used = new Set<string>();
  readonly #expected = new Map<string, string | undefined>();
  /** By words: the last number that they were given. */
  readonly #numbers = new Map<string, number>();

  constructor(before: GivenIds = new Map()) {
    this.#before = before;
    // No id of another may be given before its owner comes by.
    this.#taken = new Set(before.values());
  }

  /**
   * Says what comes by, by its first mark: no other that only shares a lesser mark gets its id. Of two that were one for a
   * time, the one that had the id first has it again.
   */
  expect(first: Iterable<string>): void {
    const coming = new Set(first);
    for (const [mark, id] of this.#before)
      if (coming.has(mark) && !this.#expected.has(id)) this.#expected.set(id, mark);
  }

  /** The id of what has these marks, the first ones known best; `words` make a new one. */
  idOf(marks: readonly string[], words: () => string): string {
    const id = this.#known(marks) ?? this.#fresh(slugOf(words()));
    this.#used.add(id);
    for (const mark of marks.slice(0, MOST_MARKS)) if (!this.#given.has(mark)) this.#given.set(mark, id);
    return id;
  }

  #known(marks: readonly string[]): string | undefined {
    const [first] = marks;
    for (const mark of marks) {
      const id = this.#before.get(mark);
      if (id !== undefined && !this.#used.has(id) && (this.#expected.get(id) ?? first) === first) return id;
    }
    return undefined;
  }

  /**
   * Those of what the digest has, for the next time: nobody knows the others. What was known by other marks before is still
   * known by them, the oldest first.
   */
  givenTo(kept: readonly { readonly id: string }[]): GivenIds {
    const counts = new Map(kept.map(({ id }) => [id, 0]));
    const ids = new Map<string, string>();
    for (const [mark, known] of [...this.#before, ...this.#given]) {
      // A mark that another bears now is the other's.
      const id = this.#given.get(mark) ?? known;
      const count = counts.get(id);
      if (count === undefined || ids.has(mark) || (count >= MOST_REMEMBERED && known !== this.#given.get(mark)))
        continue;
      counts.set(id, count + 1);
      ids.set(mark, id);
    }
    return ids;
  }

  #fresh(slug: string): string {
    let id = slug;
    let number = this.#numbers.get(slug) ?? 1;
    while (this.#taken.has(id)) {
      number += 1;
      id = `${slug}-${number}`;
    }
    this.#numbers.set(slug, number);
    this.#taken.add(id);
    return id;
  }
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

/** In the order in which ids are given. */
export const byId = ({ id: a }: { readonly id: ArticleId }, { id: b }: { readonly id: ArticleId }): number =>
  inOrderOfKey(a, b);

/** Ids that were given to articles: those of the last compilation, and those that are of no article any more. */
export interface KnownIds {
  readonly articles: readonly AssignedId[];
  readonly reserved: readonly AssignedId[];
  /** Of a topic that has evidence: whether its paragraphs are counted from behind the front matter. */
  readonly countsText?: boolean;
}

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
    if (assigned.has(article)) continue;
    while (taken.has(articleKey(next))) next += 1;
    assign(article, articleKey(next));
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

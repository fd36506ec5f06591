import type { KnownArticle } from '../ledger.ts';
import type { FeedDocument, Item } from '../read/item.ts';
import { canonicalUrl } from './canonical.ts';
import { areOfTwo, areVersions, exactly, isCopy, likeness, type Text } from './copies.ts';

/** The feed that an item comes from. */
export interface Source {
  /** Its address in `topic.yml`. */
  readonly feed: string;
  readonly publisher: string;
  /** One of its guids has stood for several items, so that a guid alone is not believed. */
  readonly repeatsGuids?: boolean;
}

/** What an item is known by. Guid and address are left out where they tell it from no other. */
export interface Marks {
  readonly guid?: string;
  readonly url?: string;
  readonly exact: string;
  readonly likeness?: string;
}

/** Articles of one likeness that are compared at most. */
const MOST_COMPARED = 12;

/**
 * The articles of a topic, found again by what an item of a feed says of itself: by its page, then by its guid within its
 * feed, and by its text where it has neither, or comes from another publisher.
 */
export class ArticleIndex {
  readonly #articles: ReadonlyMap<string, KnownArticle>;
  readonly #textOf: (file: string) => Promise<Text | null>;
  readonly #byMark = new Map<string, string>();
  readonly #byLikeness = new Map<string, Set<string>>();

  /** @param textOf Gives the text of an article; null where it was erased. */
  constructor(articles: ReadonlyMap<string, KnownArticle>, textOf: (file: string) => Promise<Text | null>) {
    this.#articles = articles;
    this.#textOf = textOf;
    for (const [file, article] of articles) this.add(file, article, article);
  }

  /** Has an article found by these marks, besides those that it was found by before. */
  add(file: string, { feed, publisher }: Source, marks: Marks): void {
    for (const key of keysOf(marks, { feed, publisher })) if (key) this.#byMark.set(key, file);
    if (marks.likeness === undefined) return;
    const alike = this.#byLikeness.get(marks.likeness) ?? new Set();
    this.#byLikeness.set(marks.likeness, alike.add(file));
  }

  /** The article that an item is, whatever else changed of it; undefined for a new one. */
  async find(item: Text, marks: Marks, source: Source): Promise<string | undefined> {
    const byUrl = marks.url && this.#byMark.get(urlKey(marks.url));
    if (byUrl) return byUrl;
    const byText = marks.url === undefined ? this.#byMark.get(exactKey(marks.exact, source)) : undefined;
    if (byText) return byText;
    const byGuid = marks.guid && this.#byMark.get(guidKey(marks.guid, source));
    if (byGuid && (await this.#isVersion(byGuid, item, marks, source))) return byGuid;
    return this.#copyOf(item, marks, source);
  }

  /** Whether guids stand for other items than they did: what has the page or the text of one article has the guid of another. */
  movesGuids(marks: readonly Marks[], source: Source): boolean {
    return marks.some(({ guid, url, exact }) => {
      const byGuid = guid && this.#byMark.get(guidKey(guid, source));
      const known = this.#byMark.get(url === undefined ? exactKey(exact, source) : urlKey(url));
      return byGuid && known !== undefined && known !== byGuid;
    });
  }

  /**
   * A guid is believed where no other page stands behind it now, and its text is not of something else altogether; where
   * its feed repeats guids, or the page is another, the texts have to be versions of one.
   */
  async #isVersion(file: string, item: Text, { url }: Marks, { repeatsGuids = false }: Source): Promise<boolean> {
    const isOtherPage = url !== undefined && this.#articles.get(file)?.url !== undefined;
    const text = await this.#textOf(file);
    if (text === null || text.title === item.title) return true;
    return isOtherPage || repeatsGuids ? areVersions(text, item) : !areOfTwo(text, item);
  }

  async #copyOf(item: Text, { guid, url, likeness: alike }: Marks, { publisher }: Source): Promise<string | undefined> {
    const isNameless = guid === undefined && url === undefined;
    for (const file of [...((alike && this.#byLikeness.get(alike)) || [])].slice(0, MOST_COMPARED)) {
      if (this.#articles.get(file)?.publisher === publisher && !isNameless) continue;
      const text = await this.#textOf(file);
      if (text !== null && isCopy(text, item)) return file;
    }
    return undefined;
  }
}

const urlKey = (url: string): string => `url ${url}`;
const guidKey = (guid: string, { feed }: Source): string => `guid ${feed} ${guid}`;
const exactKey = (exact: string, { publisher }: Source): string => `text ${publisher} ${exact}`;

const keysOf = ({ guid, url, exact }: Marks, source: Source): readonly (string | undefined)[] => [
  url && urlKey(url),
  guid && guidKey(guid, source),
  exactKey(exact, source),
];

/** The marks of a feed's items, in their order, and whether one guid stood for several of them. */
export function marksOf(
  { items, home }: FeedDocument,
  repeatsGuids: boolean,
): { readonly marks: readonly Marks[]; readonly repeatsGuids: boolean } {
  const front = canonicalUrl(home);
  const paged = items.map((item) => {
    const page = canonicalUrl(item.url);
    return { item, page: page === front ? null : page };
  });
  const vagueGuids = shared(paged, ({ item }) => item.guid);
  const vaguePages = shared(paged, ({ page }) => page);
  const isVague = repeatsGuids || vagueGuids.size > 0;
  const marks = paged.map(({ item, page }): Marks => {
    const { guid } = item;
    const alike = likeness(item);
    const hasUrl = page !== null && !vaguePages.has(page);
    return {
      ...(guid === undefined || vagueGuids.has(guid) || (isVague && hasUrl) ? {} : { guid }),
      ...(hasUrl ? { url: page } : {}),
      exact: exactly(item),
      ...(alike === null ? {} : { likeness: alike }),
    };
  });
  return { marks, repeatsGuids: isVague };
}

/** An item, and its page unless that is the front page. */
interface Paged {
  readonly item: Item;
  readonly page: string | null;
}

/** Keys that several items of a feed have which are not one item listed again. */
function shared(items: readonly Paged[], keyOf: (paged: Paged) => string | null | undefined): ReadonlySet<string> {
  const first = new Map<string, Paged>();
  const vague = new Set<string>();
  for (const paged of items) {
    const key = keyOf(paged);
    if (!key) continue;
    const before = first.get(key);
    if (!before) first.set(key, paged);
    else if (!isSameItem(paged, before)) vague.add(key);
  }
  return vague;
}

const isSameItem = (a: Paged, b: Paged): boolean =>
  (a.page === b.page && a.item.title !== '' && a.item.title === b.item.title) ||
  exactly(a.item) === exactly(b.item) ||
  isCopy(a.item, b.item);

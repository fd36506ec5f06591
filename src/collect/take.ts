import type { FeedEntry } from '../compile/edit/schema.ts';
import type { PrivateStore } from '../ports.ts';
import type { IsAbout } from './about.ts';
import { articleFile, countsText, fileNameOf, sha256, withNotes } from './article-file.ts';
import { type ArticleIndex, type Marks, marksOf, type Source } from './items/match.ts';
import { articleName, type KnownArticle, type Ledger, readText } from './ledger.ts';
import { MANY_FAILURES } from './pace.ts';
import { dayOfItem, type ItemDay, instantOf } from './read/date.ts';
import type { FeedDocument, Item } from './read/item.ts';
import { linesOfPage, type PageReader } from './read/page.ts';
import { Unread } from './unread.ts';

/** What the items of a feed are taken into. */
export interface Taking {
  readonly ledger: Ledger;
  readonly index: ArticleIndex;
  readonly store: PrivateStore;
  readonly pages: PageReader;
  /** Milliseconds since 1970. */
  readonly now: number;
  /** Days that an article is kept, from its publication; may be infinite. */
  readonly keep: number;
}

/** A feed, as what comes of it is taken. */
export interface TakenFeed {
  readonly entry: FeedEntry;
  readonly isAbout: IsAbout;
}

/** What a feed brought. */
export interface Taken {
  readonly added: number;
  readonly updated: number;
  readonly unchanged: number;
  /** Items that are about something else, or too old. */
  readonly passed: number;
  /** Items without a word in them. */
  readonly wordless: number;
  /** Pages that could not be read, so that what the feed publishes stands for them. */
  readonly unreadPages: number;
  readonly repeatsGuids: boolean;
}

const DAY = 24 * 3600_000;

/** The name of a feed's publisher: the editor's, else the feed's own, else its host. */
export const publisherOf = ({ publisher, url }: FeedEntry, title: string): string =>
  publisher ?? (title === '' ? (URL.parse(url)?.host ?? url) : title);

/**
 * Takes the items of a feed: writes the text of each article that is new or has changed, and then has the ledger know
 * it. A run that was broken off in between writes the same files again.
 */
export async function takeItems(
  { entry, isAbout }: TakenFeed,
  document: FeedDocument,
  repeated: boolean,
  taking: Taking,
): Promise<Taken> {
  const { ledger, index } = taking;
  const from = { feed: entry.url, publisher: publisherOf(entry, document.title) };
  const listed = marksOf(document, repeated);
  const { marks, repeatsGuids } = index.movesGuids(listed.marks, from) ? marksOf(document, true) : listed;
  const source: Source = { ...from, repeatsGuids };
  const counts = { added: 0, updated: 0, unchanged: 0, passed: 0, wordless: 0, unreadPages: 0 };
  const chosen = new Map<string, { readonly item: Item; readonly marks: Marks }>();
  for (const [at, item] of document.items.entries()) {
    const own = marks[at];
    if (!own) continue;
    if (item.title === '' && item.lines.length === 0) {
      counts.wordless += 1;
      continue;
    }
    const known = await index.find(item, own, source);
    if (known === undefined && !isWanted(item, isAbout, taking)) {
      counts.passed += 1;
      continue;
    }
    const file = known ?? newFile(own, source, ledger);
    index.add(file, source, own);
    const before = chosen.get(file)?.item;
    // One item that is listed twice: the later version counts.
    if (!before || instantOf(item.updated ?? item.date) > instantOf(before.updated ?? before.date))
      chosen.set(file, { item, marks: own });
  }
  for (const [file, { item, marks: own }] of chosen) {
    const what = await takeOne(file, item, own, { entry, source, document, taking });
    counts[what.became] += 1;
    if (what.isPageUnread) counts.unreadPages += 1;
    ledger.articles.set(file, what.article);
  }
  return { ...counts, repeatsGuids };
}

/**
 * The name of a new article's file: of its page alone where it has one, so that whichever feed brings it after a run that
 * was broken off, it is the same; of its text as well where another article has had its page or its guid.
 */
function newFile({ url, guid, exact }: Marks, { feed }: Source, { articles }: Ledger): string {
  const name = url ?? `${feed} ${guid ?? exact}`;
  const file = fileNameOf(name);
  return articles.has(file) ? fileNameOf(`${name} ${exact}`) : file;
}

function isWanted(item: Item, isAbout: IsAbout, { now, keep }: Taking): boolean {
  if (!isAbout(item)) return false;
  return dayOfItem(item.date, now).day >= firstDayKept(now, keep);
}

/** The earliest day whose articles are kept. */
export const firstDayKept = (now: number, keep: number): string =>
  Number.isFinite(keep) ? new Date(now - keep * DAY).toISOString().slice(0, 10) : '';

interface TakenFrom {
  readonly entry: FeedEntry;
  readonly source: Source;
  readonly document: FeedDocument;
  readonly taking: Taking;
}

interface Became {
  readonly became: 'added' | 'updated' | 'unchanged';
  readonly article: KnownArticle;
  readonly isPageUnread?: boolean;
}

async function takeOne(file: string, item: Item, marks: Marks, from: TakenFrom): Promise<Became> {
  const { source, taking } = from;
  const { ledger, now } = taking;
  const known = ledger.articles.get(file);
  if (!known) return write(file, item, marks, null, from);
  const owner = ledger.feeds.get(known.feed);
  const isOrphan = !owner || owner.failures >= MANY_FAILURES || owner.paused !== undefined;
  const isOwn = known.feed === source.feed || isOrphan;
  if (known.erased !== undefined) return { became: 'unchanged', article: { ...known, seen: now } };
  if (!isOwn) {
    const isElsewhere = known.publisher !== source.publisher && known.url !== marks.url;
    if (!isElsewhere) return { became: 'unchanged', article: { ...known, seen: now } };
    return { became: 'unchanged', article: await alsoIn(file, known, item, from) };
  }
  const isPageAwaited = known.page === 'awaited' && from.entry.take === 'page' && now - known.collected < DAY;
  if (known.exact === marks.exact && !isPageAwaited)
    return { became: 'unchanged', article: { ...known, ...marks, seen: now } };
  return write(file, item, marks, known, from);
}

/** Publishers that are named beside the one of an article; of one that everybody has, more tell nothing. */
const MOST_NOTES = 20;

/** Notes that another publisher has the article too. */
async function alsoIn(file: string, known: KnownArticle, item: Item, from: TakenFrom): Promise<KnownArticle> {
  const { source, taking } = from;
  const seen = taking.now;
  const note = `Also published by ${source.publisher}${item.url === undefined ? '' : `, ${item.url}`}.`;
  const before = await readText(taking.store, articleName(file));
  const isTold = known.alsoIn?.includes(note) || (known.alsoIn?.length ?? 0) >= MOST_NOTES;
  if (before === null || isTold) return { ...known, seen };
  const notes = [...(known.alsoIn ?? []), note];
  const written = withNotes(before, notes);
  await taking.store.write(articleName(file), written);
  return { ...known, seen, alsoIn: notes, sha256: sha256(written) };
}

async function write(
  file: string,
  item: Item,
  marks: Marks,
  known: KnownArticle | null,
  { entry, source, document, taking }: TakenFrom,
): Promise<Became> {
  const { store, now, pages } = taking;
  const day = dayOfArticle(item, known, now);
  const page = entry.take === 'page' && item.url !== undefined ? await pageOf(item.url, day.day, pages) : null;
  // The words of a page are not exchanged for the feed's few because a server stumbles; it is asked again with the next run.
  if (page === 'awaited' && known && (known.page === 'read' || known.exact === marks.exact))
    return { became: 'unchanged', article: { ...known, seen: now }, isPageUnread: true };
  const before = known && (await readText(store, articleName(file)));
  const lines = page === 'awaited' ? null : page;
  const written = articleFile(
    { title: item.title, lines: lines ?? item.lines },
    {
      publisher: source.publisher,
      ...{ label: entry.label, author: item.author, url: item.url, language: entry.language ?? document.language },
      ...{ day, notes: known?.alsoIn ?? [], countsText: !known || (before !== null && countsText(before)) },
    },
  );
  await store.write(articleName(file), written);
  const article: KnownArticle = {
    ...{ feed: source.feed, publisher: source.publisher, ...marks },
    ...{ sha256: sha256(written), day: day.day, seen: now },
    ...carriedOver(known, now),
    ...(page === null ? {} : { page: page === 'awaited' ? page : 'read' }),
  };
  return { became: known ? 'updated' : 'added', article, isPageUnread: lines === null && entry.take === 'page' };
}

/** What a new revision has from the one before it. */
function carriedOver(known: KnownArticle | null, now: number) {
  if (!known) return { revision: 1, collected: now };
  const { revision, collected, alsoIn, compiled } = known;
  return {
    ...{ revision: revision + 1, collected },
    ...(alsoIn ? { alsoIn } : {}),
    ...(compiled === undefined ? {} : { compiled }),
  };
}

/** An update keeps the day of the first publication, which publishers often replace by that of the update. */
function dayOfArticle(item: Item, known: KnownArticle | null, now: number): ItemDay {
  const stated = dayOfItem(item.date, known?.collected ?? now);
  return known && known.day < stated.day ? { ...stated, day: known.day } : stated;
}

/** The lines of a page; null where it is not to be read, and `awaited` where it may be another time. */
async function pageOf(
  url: string,
  day: KnownArticle['day'],
  pages: PageReader,
): Promise<readonly string[] | 'awaited' | null> {
  try {
    return await linesOfPage(url, day, pages);
  } catch (failure) {
    if (failure instanceof Unread) return failure.mayPass ? 'awaited' : null;
    throw failure;
  }
}

import { parseFeed } from 'feedsmith';
import { Unread } from '../unread.ts';
import type { FeedDocument, Item } from './item.ts';
import { inOneLine, lineOfMarkup, linesOfMarkup, linesOfText } from './plain.ts';

type Parsed = ReturnType<typeof parseFeed>;
type Of<Format extends Parsed['format']> = Extract<Parsed, { readonly format: Format }>['feed'];
type ItemOf<Format extends 'rss' | 'rdf' | 'json'> = NonNullable<Of<Format>['items']>[number];
type AtomEntry = NonNullable<Of<'atom'>['entries']>[number];

/**
 * Reads RSS 0.9x to 2.0, RDF, Atom or JSON Feed. Null where the text is none of them.
 * @param url Where it was read: what its links are relative to.
 * @throws Unread where it begins like a feed and is broken.
 */
export function readFeed(text: string, url: string): FeedDocument | null {
  const source = text.trimStart();
  const format = /^\s*\{/.test(source)
    ? 'json'
    : /<(?:[\w-]+:)?(rss|rdf|feed)[\s>]/i.exec(source.slice(0, 20_000))?.[1];
  if (format === undefined || /^<(?:!doctype\s+html|html)\b/i.test(source)) return null;
  const parsed = parse(source);
  if (!parsed) throw new Unread('the feed is broken off or not well-formed');
  return documentOf(parsed, url);
}

function parse(source: string): Parsed | null {
  try {
    return parseFeed(source);
  } catch {
    return emptyJsonFeed(source);
  }
}

/** The parser takes a JSON Feed of no items, and no title, for none. */
function emptyJsonFeed(source: string): Parsed | null {
  try {
    const { version, title = '', items } = JSON.parse(source) ?? {};
    const isFeed = String(version).includes('jsonfeed.org') && Array.isArray(items) && items.length === 0;
    return isFeed ? { format: 'json', feed: { title: String(title), items: [] } } : null;
  } catch {
    return null;
  }
}

function documentOf(parsed: Parsed, url: string): FeedDocument {
  if (parsed.format === 'atom') return atomDocument(parsed.feed, url);
  if (parsed.format === 'json') return jsonDocument(parsed.feed, url);
  const { feed } = parsed;
  const base = baseOf(url, feed.xml?.base);
  const rss = parsed.format === 'rss' ? parsed.feed : undefined;
  return {
    title: lineOfMarkup(feed.title ?? ''),
    ...given('home', webAddress(feed.link ?? '', base)),
    ...given('language', rss?.language ?? feed.dc?.languages?.[0] ?? feed.xml?.lang),
    ...(rss?.ttl === undefined ? {} : { ttl: rss.ttl }),
    skipHours: rss?.skipHours ?? [],
    items: (feed.items ?? []).map((item) => rssItem(item, base)),
  };
}

function rssItem(item: ItemOf<'rss'> | ItemOf<'rdf'>, feedBase: string): Item {
  const base = baseOf(feedBase, item.xml?.base);
  const { guid, pubDate, authors } = 'guid' in item || 'pubDate' in item || 'authors' in item ? item : NO_RSS;
  const about = 'rdf' in item ? item.rdf?.about : undefined;
  const id = guid?.value?.trim() || about || undefined;
  // A guid is the item's address unless it says that it is none.
  const permalink = guid?.isPermaLink === false ? undefined : id;
  const link = webAddress(item.link ?? '', base) ?? atomLink(item.atom?.links, base);
  const [content = '', summary = ''] = [item.content?.encoded, item.description];
  const author = item.dc?.creators?.[0] ?? authors?.map(personName).find((name) => name !== '');
  return {
    ...given('guid', id),
    ...given('url', link ?? (permalink && /^https?:/i.test(permalink) ? webAddress(permalink, base) : undefined)),
    title: lineOfMarkup(item.title ?? item.dc?.titles?.[0] ?? ''),
    lines: linesOfMarkup(content.trim() === '' ? summary : content),
    ...given('author', author && lineOfMarkup(author)),
    ...given('date', pubDate ?? item.dc?.dates?.[0] ?? item.atom?.published),
    ...given('updated', item.atom?.updated),
  };
}

const NO_RSS: Pick<ItemOf<'rss'>, 'guid' | 'pubDate' | 'authors'> = {};

function personName(person: unknown): string {
  if (typeof person === 'string') return person;
  return typeof person === 'object' && person !== null && 'name' in person ? String(person.name ?? '') : '';
}

function atomDocument(feed: Of<'atom'>, url: string): FeedDocument {
  const base = baseOf(url, feed.xml?.base);
  return {
    title: atomText(feed.title).join(' '),
    ...given('home', atomLink(feed.links, base)),
    ...given('language', feed.xml?.lang),
    skipHours: [],
    items: (feed.entries ?? []).map((entry) => atomItem(entry, base)),
  };
}

function atomItem(entry: AtomEntry, feedBase: string): Item {
  const base = baseOf(feedBase, entry.xml?.base);
  const content = atomText(entry.content);
  return {
    ...given('guid', entry.id),
    ...given('url', atomLink(entry.links, base)),
    title: inOneLine(atomText(entry.title).join(' ')),
    lines: content.length > 0 ? content : atomText(entry.summary),
    ...given(
      'author',
      entry.authors?.map(personName).find((name) => name !== ''),
    ),
    ...given('date', entry.published ?? entry.updated ?? entry.dc?.dates?.[0]),
    ...given('updated', entry.updated),
  };
}

interface AtomText {
  readonly value?: string;
  readonly type?: string;
}

/** Atom says of each text whether it is markup; what is said to be plain is not read as such. */
function atomText(text: AtomText | undefined): readonly string[] {
  const { value = '', type = 'text' } = text ?? {};
  return type === 'text' || type === 'text/plain' ? linesOfText(value) : linesOfMarkup(value);
}

interface Link {
  readonly href?: string;
  readonly rel?: string;
}

/** The page that a list of links leads to. */
function atomLink(links: readonly Link[] | undefined, base: string): string | undefined {
  const found = links?.find(({ rel = 'alternate', href }) => rel === 'alternate' && href !== undefined);
  return found && webAddress(found.href ?? '', base);
}

function jsonDocument(feed: Of<'json'>, url: string): FeedDocument {
  return {
    title: lineOfMarkup(feed.title ?? ''),
    ...given('home', webAddress(feed.home_page_url ?? '', url)),
    ...given('language', feed.language),
    skipHours: [],
    items: (feed.items ?? []).map((item) => {
      const lines = item.content_html ? linesOfMarkup(item.content_html) : linesOfText(item.content_text ?? '');
      return {
        ...given('guid', item.id === undefined ? undefined : String(item.id)),
        ...given('url', webAddress(item.url ?? '', url) ?? webAddress(item.external_url ?? '', url)),
        title: lineOfMarkup(item.title ?? ''),
        lines: lines.length > 0 ? lines : linesOfText(item.summary ?? ''),
        ...given(
          'author',
          item.authors?.map(personName).find((name) => name !== ''),
        ),
        ...given('date', item.date_published),
        ...given('updated', item.date_modified),
      };
    }),
  };
}

/** An address of the web in full; undefined for what is none. */
function webAddress(written: string, base: string): string | undefined {
  const url = written.trim() === '' ? null : URL.parse(written.trim(), base);
  return url && /^https?:$/.test(url.protocol) ? url.href : undefined;
}

const baseOf = (outer: string, base: string | undefined): string => URL.parse(base ?? '', outer)?.href ?? outer;

const given = <K extends string>(key: K, value: unknown): { readonly [P in K]?: string } =>
  typeof value !== 'string' || value.trim() === '' ? {} : ({ [key]: value.trim() } as { readonly [P in K]?: string });

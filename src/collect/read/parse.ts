import { parseFeed } from 'feedsmith';
import { Unread } from '../unread.ts';
import type { FeedDocument, Item } from './item.ts';
import { cutTo, inOneLine, lineOfMarkup, linesOfMarkup, linesOfPlain } from './plain.ts';

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
  const isFeed = source.startsWith('{') || /<(?:[\w-]+:)?(?:rss|rdf|feed)[\s>]/i.test(source.slice(0, 20_000));
  if (!isFeed || /^<(?:!doctype\s+html|html)\b/i.test(source)) return null;
  const parsed = parse(source);
  if (!parsed && isOtherJson(source)) return null;
  if (!parsed) throw new Unread('the feed is broken off or not well-formed');
  const feed = documentOf(parsed, url, source);
  return { ...feed, title: cutTo(feed.title, LONGEST_LINE), items: feed.items.map(bounded) };
}

/** Characters of a headline or a name, and of an address: what is longer is none, and no article's file could state it. */
const LONGEST_LINE = 500;
const LONGEST_ADDRESS = 2000;

const bounded = ({ author, ...item }: Item): Item => ({
  ...item,
  title: cutTo(item.title, LONGEST_LINE),
  ...(author === undefined ? {} : { author: cutTo(author, LONGEST_LINE) }),
});

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
    const { version, items } = JSON.parse(source);
    const isFeed = String(version).includes('jsonfeed.org') && Array.isArray(items) && items.length === 0;
    return isFeed ? { format: 'json', feed: {} } : null;
  } catch {
    return null;
  }
}

/** Whether a text is JSON that does not even begin like a feed: a server's error, said with status 200. */
function isOtherJson(source: string): boolean {
  try {
    const { version, items } = JSON.parse(source);
    return version === undefined && items === undefined;
  } catch {
    return false;
  }
}

function documentOf(parsed: Parsed, url: string, source: string): FeedDocument {
  if (parsed.format === 'atom') return atomDocument(parsed.feed, url);
  if (parsed.format === 'json') return jsonDocument(parsed.feed, url);
  const { feed } = parsed;
  const base = baseOf(url, feed.xml?.base);
  const { language, ttl, skipHours }: Partial<Of<'rss'>> = feed;
  return {
    title: lineOfMarkup(feed.title ?? ''),
    ...given('home', webAddress(feed.link, base)),
    ...given('language', language ?? feed.dc?.languages?.[0] ?? feed.xml?.lang),
    ...(ttl === undefined ? {} : { ttl }),
    skipHours: skipHours ?? onlyHour(source),
    items: (feed.items ?? []).map((item) => rssItem(item, base)),
  };
}

/** The parser leaves out an hour that stands alone. */
const onlyHour = (source: string): readonly number[] =>
  (/<skipHours>\s*<hour>\s*(\d{1,2})\s*<\/hour>\s*<\/skipHours>/i.exec(source)?.slice(1) ?? []).map(Number);

function rssItem(item: ItemOf<'rss'> | ItemOf<'rdf'>, feedBase: string): Item {
  const base = baseOf(feedBase, item.xml?.base);
  const { guid, pubDate, authors, rdf }: Partial<ItemOf<'rss'> & ItemOf<'rdf'>> = item;
  const id = guid?.value ?? rdf?.about;
  // A guid is the item's address unless it says that it is none.
  const permalink = guid?.isPermaLink === false ? undefined : webAddress(id);
  const author = item.dc?.creators?.[0] ?? nameIn(authors);
  return {
    ...given('guid', id),
    ...given('url', webAddress(item.link, base) ?? atomLink(item.atom?.links, base) ?? permalink),
    title: lineOfMarkup(item.title ?? item.dc?.titles?.[0] ?? ''),
    lines: firstWithWords(item.content?.encoded, item.description),
    ...given('author', author && lineOfMarkup(author)),
    ...given('date', pubDate ?? item.dc?.dates?.[0] ?? item.atom?.published),
    ...given('updated', item.atom?.updated),
  };
}

/** The first name among people, of whom some have none. */
const nameIn = (people: readonly { readonly name?: string }[] | undefined): string | undefined =>
  people?.find(({ name }) => name)?.name;

/** The lines of the first markup that has any: a picture alone is no text. */
function firstWithWords(...markups: readonly (string | undefined)[]): readonly string[] {
  for (const markup of markups) {
    const lines = linesOfMarkup(markup ?? '');
    if (lines.length > 0) return lines;
  }
  return [];
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
    ...given('author', nameIn(entry.authors)),
    ...given('date', entry.published ?? entry.updated ?? entry.dc?.dates?.[0]),
    ...given('updated', entry.updated),
  };
}

interface AtomText {
  readonly value?: string;
  readonly type?: string;
}

/** What a text is recognised as markup by, where nothing says that it is. */
const MARKUP = /<\/(?:a|b|div|em|h[1-6]|i|li|p|span|strong)>|<(?:br|img|p)\b[^<>]{0,2000}>/i;

/** Atom says of each text whether it is markup; what is said to be plain is not read as such. */
function atomText(text: AtomText | undefined): readonly string[] {
  const { value = '', type } = text ?? {};
  const isPlain = type === undefined ? !MARKUP.test(value) : type === 'text' || type === 'text/plain';
  return isPlain ? linesOfPlain(value) : linesOfMarkup(value);
}

interface Link {
  readonly href?: string;
  readonly rel?: string;
  readonly type?: string;
}

/** The page that a list of links leads to; of several forms of an article, the web page. */
function atomLink(links: readonly Link[] | undefined, base: string): string | undefined {
  const forms = links?.filter(({ rel = 'alternate', href }) => rel === 'alternate' && href) ?? [];
  const page = forms.find(({ type = 'text/html' }) => /html/i.test(type));
  return webAddress((page ?? forms[0])?.href, base);
}

function jsonDocument(feed: Of<'json'>, url: string): FeedDocument {
  return {
    title: lineOfMarkup(feed.title ?? ''),
    ...given('home', webAddress(feed.home_page_url, url)),
    ...given('language', feed.language),
    skipHours: [],
    items: (feed.items ?? []).map((item) => {
      const lines = item.content_html ? linesOfMarkup(item.content_html) : linesOfPlain(item.content_text ?? '');
      return {
        ...given('guid', item.id),
        ...given('url', webAddress(item.url, url) ?? webAddress(item.external_url, url)),
        title: lineOfMarkup(item.title ?? ''),
        lines: lines.length > 0 ? lines : linesOfPlain(item.summary ?? ''),
        ...given('author', nameIn(item.authors)),
        ...given('date', item.date_published),
        ...given('updated', item.date_modified),
      };
    }),
  };
}

/** An address of the web in full; undefined for what is none. Without a base it has to be written in full. */
function webAddress(written: string | undefined, base?: string): string | undefined {
  const url = written?.trim() ? URL.parse(written, base) : null;
  const isOfTheWeb = url && ['http:', 'https:'].includes(url.protocol) && url.href.length <= LONGEST_ADDRESS;
  return isOfTheWeb ? url.href : undefined;
}

const baseOf = (outer: string, base: string | undefined): string => URL.parse(base ?? '', outer)?.href ?? outer;

const given = <K extends string>(key: K, value: unknown): { readonly [P in K]?: string } =>
  typeof value !== 'string' || value.trim() === '' ? {} : ({ [key]: value.trim() } as { readonly [P in K]?: string });

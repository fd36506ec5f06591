import { Parser } from 'htmlparser2';

/** Some say of a feed no more than that it is XML. */
const FEED_TYPES = /^(?:application\/(?:(?:(?:rss|atom|rdf)\+)?xml|feed\+json)|text\/xml)(?:;|$)/i;

/**
 * The feed that a web page names as its own (`<link rel="alternate">`), in full; null where it names none.
 * https://www.rssboard.org/rss-autodiscovery
 */
export function feedOfPage(page: string, url: string): string | null {
  let found: string | null = null;
  let base = url;
  const parser = new Parser({
    onopentag(name, { rel = '', type = '', href }) {
      if (name === 'base' && href) base = URL.parse(href, url)?.href ?? base;
      if (name !== 'link' || !href || !/(?:^|\s)alternate(?:\s|$)/i.test(rel) || !FEED_TYPES.test(type.trim())) return;
      found ??= URL.parse(href, base)?.href ?? null;
    },
  });
  parser.end(page);
  return found;
}

/** Whether a text is a web page rather than anything else. */
export const isPage = (text: string): boolean => /<(?:!doctype\s+html|html|head|body)\b/i.test(text.slice(0, 2000));

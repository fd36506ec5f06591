import { parseOpml } from 'feedsmith';
import { lineOfMarkup } from './read/plain.ts';
import { textOf } from './read/text.ts';

/**
 * The address of a feed as people and readers hand it on, `feed:` in front of it or in the place of `http:`; null for
 * what is none of the web.
 */
export function addressOfFeed(written: string): string | null {
  const address = written
    .trim()
    .replace(/^feed:(?:\/\/)?(?=https?:)/i, '')
    .replace(/^feed:\/\//i, 'http://');
  return /^https?:\/\/\S+$/i.test(address) && URL.canParse(address) ? address : null;
}

/** A feed as a list names it. */
export interface ListedFeed {
  readonly url: string;
  readonly publisher?: string;
  readonly language?: string;
}

interface Outline {
  readonly text?: string;
  readonly title?: string;
  readonly xmlUrl?: string;
  readonly language?: string;
  readonly outlines?: readonly Outline[];
}

/** The feeds of a reader's list, in its order, whatever folders they lie in; null where the bytes are no OPML. */
export function readOpml(bytes: Uint8Array): readonly ListedFeed[] | null {
  try {
    return feedsOf(parseOpml(textOf(bytes).trimStart()).body?.outlines ?? []);
  } catch {
    return null;
  }
}

const feedsOf = (outlines: readonly Outline[]): readonly ListedFeed[] =>
  outlines.flatMap(({ title, text = '', xmlUrl = '', language, outlines: inner = [] }) => {
    const [url, publisher] = [addressOfFeed(xmlUrl), lineOfMarkup(title ?? text)];
    const told = { ...(publisher === '' ? {} : { publisher }), ...(language === undefined ? {} : { language }) };
    const feed = url === null ? [] : [{ url, ...told }];
    return [...feed, ...feedsOf(inner)];
  });

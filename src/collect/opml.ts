import { parseOpml } from 'feedsmith';
import { addressOfFeed } from './feed-address.ts';
import { lineOfMarkup } from './read/plain.ts';
import { textOf } from './read/text.ts';

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

import { parseOpml } from 'feedsmith';
import { lineOfMarkup } from './read/plain.ts';

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

/** The feeds of a reader's list, in its order, whatever folders they lie in; null where the text is no OPML. */
export function readOpml(text: string): readonly ListedFeed[] | null {
  try {
    return feedsOf(parseOpml(text).body?.outlines ?? []);
  } catch {
    return null;
  }
}

const feedsOf = (outlines: readonly Outline[]): readonly ListedFeed[] =>
  outlines.flatMap(({ title, text = '', xmlUrl = '', language, outlines: inner = [] }) => {
    const publisher = lineOfMarkup(title ?? text);
    const feed = /^https?:\/\/\S+$/.test(xmlUrl)
      ? [
          {
            url: xmlUrl,
            ...(publisher === '' ? {} : { publisher }),
            ...(language === undefined ? {} : { language }),
          },
        ]
      : [];
    return [...feed, ...feedsOf(inner)];
  });

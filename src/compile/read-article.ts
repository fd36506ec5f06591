import type { Day } from '../digest/types.ts';
import { type Reading, readingOf } from './draft/reading.ts';
import type { Incoming } from './kept/changes.ts';
import { cleanArticle } from './read/clean.ts';
import type { Unreadable } from './read/cleaned.ts';
import { behindFrontMatter } from './read/document.ts';
import { UNKNOWN_DAY } from './read/publication.ts';

/** An article to be read; all of it can be handed to another thread. */
export interface ArticleToRead extends Incoming {
  /** What its reading is kept by: SHA-256, hexadecimal. */
  readonly sha256: string;
  /** True where paragraphs are counted from behind the front matter. */
  readonly countsText: boolean;
}

export type ReadOrRefused = Reading | Unreadable;

/** Reads articles elsewhere while others are read here. */
export interface ReadingAhead {
  /** Begins with the last of them, where they are enough to be worth it. */
  readonly begin: (articles: readonly ArticleToRead[]) => void;
  /** What was read elsewhere of the article of this hash; null where it is to be read here, and is then nobody else's. */
  readonly take: (sha256: string) => Promise<ReadOrRefused | null>;
}

/** What to write where the day is not known: in a folder there is no list that could give it. */
export const NO_DAY =
  'its day of publication cannot be known. Add `datePublished: YYYY-MM-DD` as front matter (between two lines of ' +
  '---), or the date on a line of its own under the headline.';

/** Reads one article by itself. `others` are days of articles beside it: they may tell the year of a day without one. */
export async function readArticle(
  { file, bytes, published, stated, sha256, countsText }: ArticleToRead,
  others: readonly Day[] = [],
): Promise<ReadOrRefused> {
  const clean = await cleanArticle(bytes, { file, others, ...(published === undefined ? {} : { published }) });
  if ('refused' in clean) return { refused: clean.refused === UNKNOWN_DAY ? NO_DAY : clean.refused };
  const { headline = clean.document.headline } = stated ?? {};
  const read = countsText ? behindFrontMatter(clean.document) : clean.document;
  const document = { ...read, headline };
  return readingOf(file, sha256, { ...clean, document, about: { ...clean.about, ...stated } });
}

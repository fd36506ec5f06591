import type { Day } from '../../digest/types.ts';
import type { Document, Line } from '../document.ts';
import { linesOf } from '../text/lines.ts';
import { sentencesOf } from '../text/sentences.ts';
import type { CleanArticle, Unreadable } from './cleaned.ts';
import { decode } from './decode.ts';
import { asItStands } from './offsets.ts';

/** What is known of a file before it is read. */
export interface Given {
  /** The file's name; its ending says the format: `.md`, `.html`, `.htm`, any other is plain text. */
  readonly file: string;
  /** Day of publication, where whoever asks knows it. */
  readonly published?: Day;
}

/** Reads and cleans one article; says why not where it cannot be read or its day of publication cannot be known. */
export async function cleanArticle(bytes: Uint8Array, given: Given): Promise<CleanArticle | Unreadable> {
  const source = decode(bytes);
  if (source === null) return { refused: 'it is no text. Save it as UTF-8 text, or leave it out.' };
  const { text, offsets } = asItStands(source);
  if (!given.published)
    return {
      refused:
        'its day of publication cannot be known. Add `datePublished: YYYY-MM-DD` as front matter, or give --published.',
    };
  const lines = linesOf(text).map(({ start, end }): Line => ({ start, end, kept: true, why: null, part: 'body' }));
  const sentences = lines.flatMap(({ start, end }, line) => sentencesOf(text, start, end, line));
  const document: Document = { text, published: given.published, headline: null, lines, sentences };
  return {
    file: given.file,
    source,
    document,
    offsets,
    published: { day: given.published, known: 'given', basis: 'given with the file' },
    about: {},
  };
}

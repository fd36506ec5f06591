import type { ArticleId, CitationId } from '../../digest/types.ts';
import { spanOf } from '../compare/events.ts';
import type { ArticleText } from '../edit/files/article.ts';
import type { Span } from '../edit/files/date.ts';
import type { Findings } from '../find/extract.ts';
import type { CleanArticle } from '../read/cleaned.ts';
import type { Document } from '../read/document.ts';
import type { Sentence } from '../read/text/sentences.ts';

/** An article of a topic as the compiler read it; offsets of `found` are those of the document. */
export interface ReadArticle {
  readonly id: ArticleId;
  readonly clean: CleanArticle;
  readonly found: Findings;
  /** SHA-256 of the file's bytes, hexadecimal. */
  readonly sha256: string;
}

/** The paragraphs of each article by its key, with what extraction makes of their dates. */
export function textsOf(articles: readonly ReadArticle[]): ReadonlyMap<ArticleId, ArticleText> {
  return new Map(articles.map((article) => [article.id, textOf(article)]));
}

function textOf({ clean: { document }, found, sha256 }: ReadArticle): ArticleText {
  const dates: Span[][] = document.lines.map(() => []);
  for (const { start, value } of found.dates) {
    const span = spanOf(value);
    if (span) dates[paragraphOf(document, start) - 1]?.push({ start: span.start, end: span.end });
  }
  const paragraphs = document.lines.map(({ start, end }) => document.text.slice(start, end).trim());
  return { sha256, paragraphs, dates };
}

/** Number of the paragraph that holds an offset, counted from 1; the last one that begins before it. */
function paragraphOf({ lines }: Document, offset: number): number {
  let [low, high] = [0, lines.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((lines[middle]?.start ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return Math.max(1, low);
}

/** The sentence that holds an offset. */
export function sentenceAt({ clean: { document } }: ReadArticle, offset: number): Sentence | undefined {
  const { sentences } = document;
  let [low, high] = [0, sentences.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sentences[middle]?.end ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  const sentence = sentences[low];
  return sentence && sentence.start <= offset ? sentence : undefined;
}

/** The citation of an offset: `C12`. */
export const citationOf = ({ id, clean }: ReadArticle, offset: number): CitationId =>
  `${id}${paragraphOf(clean.document, offset)}`;

/** Keys of articles in their order: A to Z, then AA to ZZ, then AAA to ZZZ; there are 18,278. */
export function articleKey(index: number): ArticleId {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : `${articleKey(Math.floor(index / 26) - 1)}${letter}`;
}

export const MOST_ARTICLES = 26 + 26 ** 2 + 26 ** 3;

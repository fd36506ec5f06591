import { dayLabel } from '../../digest/day.ts';
import type { ArticleId } from '../../digest/types.ts';
import { spanOf } from '../compare/events.ts';
import { type ArticleFolder, type ArticleText, sha256 } from '../edit/articles.ts';
import type { Span } from '../edit/date.ts';
import { type ArticleEntry, type Paragraph, WEB_ADDRESS } from '../edit/schema.ts';
import { type Findings, findIn } from '../find/extract.ts';
import type { Linker } from '../find/names/link.ts';
import type { Evidence } from '../gate/evidence/evidence.ts';
import { cleanArticle } from '../read/clean.ts';
import type { CleanArticle, Stated } from '../read/cleaned.ts';
import { withoutDateline } from '../read/dateline.ts';
import type { Document } from '../read/document.ts';
import { UNKNOWN_DAY } from '../read/publication.ts';
import type { Sentence } from '../read/text/sentences.ts';
import { type Token, tokensOf } from '../read/text/tokens.ts';
import { extractOf } from './extracts.ts';
import { assignIds, byId } from './ids.ts';

/** An article of a topic as the compiler read it; offsets of `found` are those of the document. */
export interface ReadArticle {
  readonly id: ArticleId;
  readonly file: string;
  /** SHA-256 of the file's bytes, hexadecimal. */
  readonly sha256: string;
  readonly clean: CleanArticle;
  readonly found: Findings;
}

/** Endings of files that articles come in; a folder may hold others, which are reported and left out. */
const ARTICLE_FILE = /\.(?:txt|text|md|markdown|html?)$/i;

/** A folder as read: its articles, and what was left out, in words that say what to do. */
export interface ReadFolder {
  /** In the order of their ids. */
  readonly articles: readonly ReadArticle[];
  readonly leftOut: readonly string[];
}

/** Bytes up to this one are white space or control signs. */
const SPACE = 0x20;

/**
 * Reads and extracts every article of a folder. `earlier` is the evidence of the last compilation: articles keep the ids
 * that they have there; new ones follow in order of publication. One at a time is cleaned; findings are kept, bytes are
 * not.
 */
export async function readArticles(
  { files, leftOut: unread = [] }: ArticleFolder,
  earlier: Pick<Evidence, 'articles' | 'reserved'>,
  linker: Pick<Linker, 'link'>,
  progress: (done: number) => void = () => {},
): Promise<ReadFolder> {
  const leftOut = [...unread];
  const read: Omit<ReadArticle, 'id' | 'found'>[] = [];
  const seen = new Map<string, string>();
  for (const [file, bytes] of [...files].sort(([a], [b]) => (a < b ? -1 : 1))) {
    if (file.startsWith('.')) continue;
    const hash = sha256(bytes);
    const refusal = refusalOf(file, bytes, seen.get(hash));
    const clean = refusal === null ? await cleanArticle(bytes, { file }) : { refused: refusal };
    if ('refused' in clean) {
      leftOut.push(`${file} is left out: ${clean.refused === UNKNOWN_DAY ? NO_DAY : clean.refused}`);
      continue;
    }
    seen.set(hash, file);
    read.push({ file, sha256: hash, clean: { ...clean, document: withoutTokens(clean.document) } });
    progress(read.length);
  }
  const articles = assignIds([...read].sort(byPublication), earlier).map((article) => ({
    ...article,
    found: findIn(withTokens(article.clean.document), { linker }),
  }));
  return { articles: [...articles].sort(byId), leftOut };
}

/** What to write where the day is not known: in a folder there is no list that could give it. */
const NO_DAY =
  'its day of publication cannot be known. Add `datePublished: YYYY-MM-DD` as front matter (between two lines of ' +
  '---), or the date on a line of its own under the headline.';

function refusalOf(file: string, bytes: Uint8Array, same: string | undefined): string | null {
  if (!ARTICLE_FILE.test(file)) return 'articles are .txt, .md or .html files.';
  if (bytes.every((byte) => byte <= SPACE)) return 'it is empty.';
  return same === undefined ? null : `it is the same, byte for byte, as ${same}.`;
}

type Published = Pick<ReadArticle, 'file' | 'clean'>;

const byPublication = ({ clean: a, file: one }: Published, { clean: b, file: other }: Published): number =>
  a.published.day < b.published.day ? -1 : a.published.day > b.published.day ? 1 : one < other ? -1 : 1;

/** A sentence that keeps no tokens: they are some hundred bytes a word, and are cut anew where they are asked for. */
class SentenceWithoutTokens implements Sentence {
  readonly start: number;
  readonly end: number;
  readonly line: number;
  readonly #source: string;

  constructor(source: string, { start, end, line }: Sentence) {
    this.#source = source;
    this.start = start;
    this.end = end;
    this.line = line;
  }

  get tokens(): readonly Token[] {
    return tokensOf(this.#source, this.start, this.end);
  }
}

/** A document that can be kept by the ten thousand. */
export const withoutTokens = (document: Document): Document => ({
  ...document,
  sentences: document.sentences.map((sentence) => new SentenceWithoutTokens(document.text, sentence)),
});

/** A document for a search that asks for the tokens of each sentence again and again. */
export const withTokens = (document: Document): Document => ({
  ...document,
  sentences: document.sentences.map(({ start, end, line, tokens }) => ({ start, end, line, tokens })),
});

/** The paragraphs of each article by its id, with what extraction makes of their dates. */
export const textsOf = (articles: readonly ReadArticle[]): ReadonlyMap<ArticleId, ArticleText> =>
  new Map(articles.map((article) => [article.id, textOf(article)]));

function textOf({ clean: { document }, found, sha256: hash }: ReadArticle): ArticleText {
  const dates: Span[][] = document.lines.map(() => []);
  for (const { start, value } of found.dates) {
    const span = spanOf(value);
    if (span) dates[paragraphOf(document, start) - 1]?.push({ start: span.start, end: span.end });
  }
  const paragraphs = document.lines.map(({ start, end }) => document.text.slice(start, end).trim());
  return { sha256: hash, paragraphs, dates };
}

/** The index of the first of some places in order of which `isPast` is false; their number where there is none. */
function firstNot<T>(places: readonly T[], isPast: (place: T) => boolean): number {
  let [low, high] = [0, places.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const place = places[middle];
    if (place !== undefined && isPast(place)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Number of the paragraph that holds an offset, counted from 1; the last one that begins before it. */
const paragraphOf = ({ lines }: Document, offset: number): number =>
  Math.max(
    1,
    firstNot(lines, ({ start }) => start <= offset),
  );

/** The sentence that holds an offset. */
export function sentenceAt({ clean: { document } }: ReadArticle, offset: number): Sentence | undefined {
  const sentence = document.sentences[firstNot(document.sentences, ({ end }) => end <= offset)];
  return sentence && sentence.start <= offset ? sentence : undefined;
}

/** The words of the sentence that holds an offset, without the dateline that it may begin with. */
export function sentenceTextAt(article: ReadArticle, offset: number): string {
  const sentence = sentenceAt(article, offset);
  return sentence ? withoutDateline(article.clean.document.text.slice(sentence.start, sentence.end)) : '';
}

/** The citation of an offset. */
export function citationOf({ id: article, clean }: ReadArticle, offset: number): Paragraph {
  const paragraph = paragraphOf(clean.document, offset);
  return { id: `${article}${paragraph}`, article, paragraph };
}

/** Citations, each once. */
export const eachOnce = (cites: readonly Paragraph[]): readonly Paragraph[] => [
  ...new Map(cites.map((cite) => [cite.id, cite])).values(),
];

/** Names that say what an article is on; more are counted. */
const MOST_NAMED = 3;

/** What the digest says of an article; `nameOf` gives the digest's name for a key of the linker. */
export function articleFinding(
  { id, file, clean, found }: ReadArticle,
  nameOf: (key: string) => string | undefined,
): ArticleEntry {
  const { document, published, about } = clean;
  const isInferred = published.known === 'inferred';
  const words = document.sentences.reduce(
    (sum, { tokens }) => sum + tokens.filter(({ kind }) => kind === 'word').length,
    0,
  );
  const basis = 'stated by the file';
  return {
    id,
    file,
    ...(document.headline === null ? {} : { headline: document.headline }),
    ...labelOf(about),
    ...(about.url === undefined || !WEB_ADDRESS.test(about.url) ? {} : { url: about.url }),
    ...(about.publisher === undefined ? {} : { publisher: { name: about.publisher, basis } }),
    ...(about.author === undefined ? {} : { author: { name: about.author, basis } }),
    published: {
      day: published.day,
      text: `${isInferred ? 'about ' : ''}${dayLabel(published.day)}`,
      // A day in the file's front matter is stated, though no paragraph of the article has it.
      known: isInferred ? 'inferred' : 'stated',
      basis: published.basis,
    },
    language: about.language ?? 'und',
    translation: { status: 'none', passages: [] },
    about: contentsOf(words, [...new Set(found.names.flatMap(({ entity }) => nameOf(entity) ?? []))]),
    notes: about.note === undefined ? [] : [{ paragraph: 1, text: about.note }],
  };
}

/** Characters of a label. */
const LABEL = 30;
/** Characters of a publisher's name that are looked at: a page may state anything. */
const LONGEST_NAME = 300;

/** The name that the file gives, else that of the publisher without what follows it: "Gazette" of "Gazette | News". */
function labelOf({ label, publisher = '' }: Stated): { readonly label?: string } {
  const name = label ?? publisher.slice(0, LONGEST_NAME).split(/\s*[|:–—]\s*|\s+-\s+/)[0] ?? '';
  return name === '' ? {} : { label: extractOf(name, LABEL) };
}

/** "Some 640 words that name Port Aldwin, Marta Quillon, Merrow Ferries and 4 more." */
function contentsOf(words: number, names: readonly string[]): string {
  const length = `Some ${Math.max(10, Math.round(words / 10) * 10).toLocaleString('en')} words`;
  if (names.length === 0) return `${length}.`;
  const rest = names.length - MOST_NAMED;
  return `${length} that name ${names.slice(0, MOST_NAMED).join(', ')}${rest > 0 ? ` and ${rest} more` : ''}.`;
}

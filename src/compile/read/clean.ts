import type { Day } from '../../digest/types.ts';
import type { Language } from '../language/language.ts';
import { english } from '../language/languages.ts';
import type { ArticleHead } from './article-head.ts';
import { areBareNames, namesIn } from './byline.ts';
import { classify } from './classify.ts';
import type { CleanArticle, Dropped, PublicationDay, Stated, Unreadable } from './cleaned.ts';
import { type Document, FRONT_MATTER, type Line } from './document.ts';
import { decode, decodePage, mendMisread } from './encoding.ts';
import { readFrontMatter } from './front-matter.ts';
import { headerLine } from './header.ts';
import { LIMITS, TOO_DEEP, TOO_LARGE, TOO_LONG, TOO_SLOW } from './limits.ts';
import { lineWords } from './line-words.ts';
import { linesByDay } from './live-days.ts';
import { loadedOnce } from './loaded.ts';
import { asItStands, type FileOffsets, type OffsetText, readFrom, through } from './offsets.ts';
import { publicationDay, UNKNOWN_DAY } from './publication.ts';
import { publisherIn } from './publisher.ts';
import { leadingStamp } from './stamp.ts';
import { type LineSpan, linesOf } from './text/lines.ts';
import { type Sentence, sentencesOf } from './text/sentences.ts';

/** What is known of a file before it is read. */
export interface Given {
  /** The file's name; its ending says the format: `.md`, `.html`, `.htm`, any other is plain text. */
  readonly file: string;
  /** Day of publication, where whoever asks knows it. */
  readonly published?: Day;
  /** Days on which the articles beside it were published: they tell the year of a day that it gives without one. */
  readonly others?: readonly Day[];
  /** What it is written in; English where nothing else is said. */
  readonly language?: Language;
  /** Where a page was fetched from: pages are dated by it, and it is their `url` where they state none. */
  readonly address?: string;
  /** The header that came with it; with `text/html` it is read as a page, whatever the file's name. */
  readonly contentType?: string;
}

const isPage = ({ file, contentType = '' }: Given): boolean =>
  /\.html?$/i.test(file) || /^\s*(?:text\/html|application\/xhtml)/i.test(contentType);

/**
 * Reads and cleans one article, a file or a fetched page; says why not where it cannot be read or its day of publication cannot be known.
 */
export async function cleanArticle(bytes: Uint8Array, given: Given): Promise<CleanArticle | Unreadable> {
  if (bytes.length > LIMITS.bytes) return { refused: TOO_LARGE(bytes.length) };
  const source = isPage(given) ? await decodePage(bytes, given.contentType) : decode(bytes);
  if (source === null) return { refused: 'it is no text. Save it as UTF-8 text, or leave it out.' };
  return cleanText(source, given);
}

/** The same for an article that is text already. */
export async function cleanText(source: string, given: Given): Promise<CleanArticle | Unreadable> {
  const { file, language = english } = given;
  const read = await readFormat(source, given, language);
  if ('refused' in read) return read;
  const mended = mendMisread(read.reading.text);
  if (mended.text.length > LIMITS.characters) return { refused: TOO_LONG(mended.text.length) };
  // Sign for sign, so that offsets hold: to a reader, control signs are nothing.
  const text = mended.text.replace(CONTROL, ' ');
  const offsets = through(mended.offsets, read.reading.offsets);
  const spans = linesOf(text);
  const dropped = droppedLines(spans, offsets, read.dropped);
  const { lines, headline, head } = classify(
    text,
    spans,
    {
      headline: read.stated.headline,
      headings: read.headings,
      authors: read.stated.author?.split(', '),
      dropped,
    },
    language,
  );

  if (isPage(given) && !lines.some(({ part, kept }) => kept && part === 'body')) return { refused: NO_ARTICLE };
  const published = publicationDay({
    frontMatter: read.stated.datePublished,
    page: read.published,
    basis: read.stated.dateBasis,
    known: read.stated.dateKnown,
    given: given.published,
    others: given.others,
    file,
    text,
    lines,
    language,
  });
  if (published === null || typeof published === 'string') return { refused: published ?? UNKNOWN_DAY };
  const undated: Document = {
    text,
    language,
    published: published.day,
    headline,
    lines,
    sentences: sentencesIn(text, lines, language),
  };
  const document: Document = { ...undated, lines: linesByDay(undated) };
  return {
    file,
    source,
    document,
    offsets,
    published,
    about: withTranslation(
      withAuthor(withPublisher(withoutControl(read.stated), document, head), document, { head, dropped }),
      document,
    ),
  };
}

const NO_ARTICLE =
  'there is no article on it: nothing but headings, links or a dialogue. Save the page once its text is shown, or leave it out.';

/** "Ada Pell" of a file's "By Ada Pell", "Interview by Ada Pell"; what leads to nobody stays as it is. */
function plainly(author: string | undefined, language: Language): string | undefined {
  const { lead } = language.pages.header ?? {};
  const names = author !== undefined && lead?.test(author) ? namesIn(author.replace(lead, ''), language) : [];
  return names.length > 0 ? names.join(', ') : author;
}

/** What is stated, and where that names nobody but the publisher as author, whom a byline of the text names. */
function withAuthor(
  stated: Stated,
  { text, lines, language }: Document,
  { head, dropped }: { readonly head: ArticleHead | null; readonly dropped: ReadonlyMap<number, string> },
): Stated {
  const { publisher } = stated;
  const author = plainly(stated.author, language);
  if (author !== undefined && author !== publisher) return { ...stated, author };
  if (head) return head.writers.length > 0 ? { ...stated, author: head.writers.join(', ') } : stated;
  const { by } = language.pages.author ?? {};
  // What a page has around its article below the first paragraph is of other articles.
  const body = lines.findIndex(({ kept, part }) => kept && part === 'body');
  const names = lines.flatMap((line, index) => {
    const isOwn = line.part === 'byline' || (line.part === 'date' && index < body);
    if (!isOwn || (index > body && dropped.has(index))) return [];
    const words = text.slice(line.start, line.end);
    const header = headerLine(words, language);
    if (header && (header.authors.length > 0 || line.part === 'date')) return [header.authors];
    if (line.part !== 'byline') return [];
    const isBy = by?.test(words.trim()) || areBareNames(lineWords(text, line), language);
    return [isBy ? namesIn(words, language) : []];
  });
  const named = names
    .map((each) => each.filter((name) => name !== publisher))
    .find(({ length }) => length > 0)
    ?.join(', ');
  return named === undefined ? stated : { ...stated, author: named };
}

/** "Agência Norte (translated from Portuguese)" is Agência Norte; a line of the text may say it as well. */
function withTranslation(stated: Stated, { text, lines, language }: Document): Stated {
  const { translated } = language.pages;
  if (!translated || stated.translated !== undefined) return stated;
  const { publisher = '' } = stated;
  const beside = publisher.length > REMARK ? null : translated.exec(publisher);
  const own = lines.slice(0, OPENING).flatMap(({ start, end, part }) => {
    const line = end - start > REMARK ? null : translated.exec(text.slice(start, end).trim());
    return line && (line.index === 0 || part === 'date') ? [line] : [];
  });
  const found = beside ?? own[0];
  if (!found) return stated;
  const name = beside ? publisher.slice(0, beside.index).trim() : publisher;
  const { publisher: _, ...others } = stated;
  return { ...others, ...(name === '' ? {} : { publisher: name }), translated: found[1] ?? '' };
}
/** What is stated, with the publisher that the text names where nothing else does. */
function withPublisher(stated: Stated, document: Document, head: ArticleHead | null): Stated {
  if (stated.publisher !== undefined || stated.collected !== undefined) return stated;
  const named = head?.publisher ? { name: head.publisher, where: 'stated above the text' } : publisherIn(document);
  return named ? { ...stated, publisher: named.name, publisherBasis: named.where } : stated;
}

/** Signs of a line that says so, and lines at the head of an article that may. */
const [REMARK, OPENING] = [120, 8];

/** Signs that steer a terminal or a printer; line ends, tabs and form feeds are spaces. */
const CONTROL = /(?![\t-\r\x85])\p{Cc}/gu;

const withoutControl = (stated: Stated): Stated =>
  Object.fromEntries(Object.entries(stated).map(([key, words]) => [key, words.replace(CONTROL, ' ')]));

/** A file as its format has it, before its lines are judged. */
interface FormatRead {
  readonly reading: OffsetText;
  readonly stated: Stated;
  /** The day that a page states, and other wordings of its headline that it shows. */
  readonly published?: PublicationDay | null;
  readonly headings?: readonly string[];
  /** What of the file is no part of the article, in order. */
  readonly dropped: readonly Dropped[];
}

/** Each format's reader is loaded when a file of it comes. */
const pageReader = loadedOnce(() => import('./html/article.ts'));
const timer = loadedOnce(() => import('./within-time.ts'));
const markdown = loadedOnce(() => import('./markdown.ts'));

async function readFormat(source: string, given: Given, language: Language): Promise<FormatRead | Unreadable> {
  const { file, address } = given;
  if (isPage(given)) {
    const [{ readArticlePage }, { withinTime }] = await Promise.all([pageReader(), timer()]);
    const read = withinTime(LIMITS.milliseconds, () => readArticlePage(source, language, address));
    if (!read) return { refused: read === null ? TOO_DEEP : TOO_SLOW };
    const { page, ...article } = read;
    return { reading: page, ...article };
  }
  const front = await readFrontMatter(source);
  if (front && 'fault' in front) return { refused: `${front.fault}. Correct it, or take the lines of --- away.` };
  const [stated, end] = front ? [front.stated, front.end] : [{}, 0];
  if (stated.collected === 'feed') return { reading: readFrom(source, end), stated, dropped: [] };
  const isMarkdown = /\.(?:md|markdown)$/i.test(file);
  return {
    reading: isMarkdown ? (await markdown()).readMarkdown(source, end) : asItStands(source),
    stated,
    dropped: end > 0 ? [{ start: 0, end, why: FRONT_MATTER }] : [],
  };
}

/** The lines that lie in dropped stretches of the file, by index, with the reason; both are in order. */
function droppedLines(
  spans: readonly LineSpan[],
  offsets: FileOffsets,
  dropped: readonly Dropped[],
): ReadonlyMap<number, string> {
  const lines = new Map<number, string>();
  let next = 0;
  spans.forEach(({ start }, line) => {
    if (dropped.length === 0) return;
    const at = offsets.start(start);
    while ((dropped[next]?.end ?? Number.POSITIVE_INFINITY) <= at) next += 1;
    const within = dropped[next];
    if (within && within.start <= at) lines.set(line, within.why);
  });
  return lines;
}

/**
 * The sentences of what is read: kept lines, and date lines, whose days are worth finding. A day that a text opens
 * with, "Posted on 4 May 2031 Ferry …", is a sentence by itself.
 */
function sentencesIn(text: string, lines: readonly Line[], language: Language): readonly Sentence[] {
  const first = lines.findIndex(({ kept }) => kept);
  const sentences: Sentence[] = [];
  lines.forEach(({ start, end, kept, part }, line) => {
    if (!kept && part !== 'date') return;
    const stamp = line === first ? leadingStamp(text.slice(start, Math.min(end, start + 100)), language) : null;
    const after = stamp ? start + stamp.end : start;
    if (stamp) sentences.push(...sentencesOf(text, { start, end: after }, line, language));
    for (const sentence of sentencesOf(text, { start: after, end }, line, language)) sentences.push(sentence);
  });
  return sentences;
}

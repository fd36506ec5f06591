import type { Day } from '../../digest/types.ts';
import type { Language } from '../language/language.ts';
import { english } from '../language/languages.ts';
import { classify } from './classify.ts';
import type { CleanArticle, Dropped, Stated, Unreadable } from './cleaned.ts';
import type { Document, Line } from './document.ts';
import { decode, mendMisread } from './encoding.ts';
import { readFrontMatter } from './front-matter.ts';
import { asItStands, type FileOffsets, type Reading, through } from './offsets.ts';
import { publicationDay, UNKNOWN_DAY } from './publication.ts';
import { leadingStamp } from './stamp.ts';
import { type LineSpan, linesOf } from './text/lines.ts';
import { type Sentence, sentencesOf } from './text/sentences.ts';

/** What is known of a file before it is read. */
export interface Given {
  /** The file's name; its ending says the format: `.md`, `.html`, `.htm`, any other is plain text. */
  readonly file: string;
  /** Day of publication, where whoever asks knows it. */
  readonly published?: Day;
  /** What it is written in; English where nothing else is said. */
  readonly language?: Language;
}

/** Reads and cleans one article; says why not where it cannot be read or its day of publication cannot be known. */
export async function cleanArticle(bytes: Uint8Array, given: Given): Promise<CleanArticle | Unreadable> {
  const source = decode(bytes);
  if (source === null) return { refused: 'it is no text. Save it as UTF-8 text, or leave it out.' };
  return cleanText(source, given);
}

/** The same for an article that is text already. */
export async function cleanText(source: string, given: Given): Promise<CleanArticle | Unreadable> {
  const { file, language = english } = given;
  const read = await readFormat(source, file);
  if ('refused' in read) return read;
  const mended = mendMisread(read.reading.text);
  const { text } = mended;
  const offsets = through(mended.offsets, read.reading.offsets);
  const spans = linesOf(text);
  const { lines, headline } = classify(
    text,
    spans,
    {
      headline: read.stated.headline,
      dropped: droppedLines(spans, offsets, read.dropped),
    },
    language,
  );

  const published = publicationDay({
    frontMatter: read.stated.datePublished,
    basis: read.stated.dateBasis,
    known: read.stated.dateKnown,
    metadata: read.metadata,
    given: given.published,
    text,
    lines,
    language,
  });
  if (published === null || typeof published === 'string') return { refused: published ?? UNKNOWN_DAY };
  const document: Document = {
    text,
    language,
    published: published.day,
    headline,
    lines,
    sentences: sentencesIn(text, lines, language),
  };
  return { file, source, document, offsets, published, about: read.stated };
}

/** A file as its format has it, before its lines are judged. */
interface FormatRead {
  readonly reading: Reading;
  readonly stated: Stated;
  readonly metadata?: { readonly value: string; readonly where: string } | undefined;
  /** What of the file is no part of the article, in order. */
  readonly dropped: readonly Dropped[];
}

/** Each format's reader is loaded when a file of it comes. */
async function readFormat(source: string, file: string): Promise<FormatRead | Unreadable> {
  if (/\.html?$/i.test(file)) {
    const { readArticlePage } = await import('./html/article.ts');
    const { page, dropped } = readArticlePage(source);
    return { reading: page, stated: page.facts.stated, metadata: page.facts.published, dropped };
  }
  const front = await readFrontMatter(source);
  if (front && 'fault' in front) return { refused: `${front.fault}. Correct it, or take the lines of --- away.` };
  const [stated, end] = front ? [front.stated, front.end] : [{}, 0];
  const { readMarkdown } = await import('./markdown.ts');
  return {
    reading: /\.(?:md|markdown)$/i.test(file) ? readMarkdown(source, end) : asItStands(source),
    stated,
    dropped: end > 0 ? [{ start: 0, end, why: 'front matter' }] : [],
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

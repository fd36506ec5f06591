import type { Day } from '../../digest/types.ts';
import type { Language } from '../language/language.ts';
import { english } from '../language/languages.ts';
import { linesOf } from './text/lines.ts';
import { type Sentence, sentencesOf } from './text/sentences.ts';

/** An article made ready for the recognisers; all offsets are of `text`. */
export interface Document {
  /** The text to read: the file as it stands, or for HTML and mojibake what a reader would see. */
  readonly text: string;
  /** What it was cut into sentences with, and what the recognisers read it with. */
  readonly language: Language;
  readonly published: Day;
  readonly headline: string | null;
  /** Every line that is not blank, in order. */
  readonly lines: readonly Line[];
  /** Sentences of the kept lines, in order. */
  readonly sentences: readonly Sentence[];
}

export interface Line {
  readonly start: number;
  readonly end: number;
  readonly kept: boolean;
  /** Why it is dropped; null for a kept line. */
  readonly why: string | null;
  readonly part: 'headline' | 'byline' | 'date' | 'key-point' | 'body' | 'none';
  /** The day that it is of, where that is not the day of publication: on a live page that runs past midnight. */
  readonly day?: Day;
}

/** The day that a line is of: as a rule that of publication. */
export const dayOfLine = ({ lines, published }: Pick<Document, 'lines' | 'published'>, line: number): Day =>
  lines[line]?.day ?? published;

/** The document as a reader counts its paragraphs: without the lines of front matter, which stand before all others. */
export function behindFrontMatter(document: Document): Document {
  const first = document.lines.findIndex(({ why }) => why !== FRONT_MATTER);
  if (first <= 0) return document;
  const sentences = document.sentences.map((sentence) => ({ ...sentence, line: sentence.line - first }));
  return { ...document, lines: document.lines.slice(first), sentences };
}

/** Why the lines of front matter are dropped. */
export const FRONT_MATTER = 'front matter';

/** Why a line is dropped that is the name of the paper, above the headline. */
export const MASTHEAD = 'name of the paper';

/** A text of which every line is kept and read as body. */
export function plainDocument(text: string, published: Day, language = english): Document {
  const lines = linesOf(text).map(({ start, end }): Line => ({ start, end, kept: true, why: null, part: 'body' }));
  const sentences = lines.flatMap((span, line) => sentencesOf(text, span, line, language));
  return { text, language, published, headline: null, lines, sentences };
}

/** Why a line above the headline is dropped that says in which section the article stands, or what the paper says of itself. */
export const SECTION = 'section or motto';

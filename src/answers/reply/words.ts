import { memoisedWith } from '../../digest/memoised.ts';
import { isPlain } from '../../digest/normalise.ts';
import type { Words } from '../words/words.ts';
import type { CitationRef, Command, Item, Line, Span, Text } from './reply.ts';

/** `/harbour who petrov`: a question as it is typed in one line. */
export const inOneLine = ({ topic, name, options }: Command): string =>
  [`/${topic}`, name, ...Object.values(options)].join(' ');

/** A span without its style; a question as it is typed in one line. */
export function wordsOf(span: Span): string {
  if (typeof span === 'string') return span;
  if ('command' in span) return inOneLine(span.command);
  if ('link' in span) return span.link;
  return 'bold' in span ? span.bold : 'italic' in span ? span.italic : span.code;
}

/** A text without its styles. */
export const wordsIn = (text: Text): string => text.map(wordsOf).join('');

/** Words of a text as a reader counts them: what has a letter or a digit. */
export const countWords = (text: string): number =>
  text.match(isPlain(text) ? /[A-Za-z0-9]\S*/g : /[\p{L}\p{N}]\S*/gu)?.length ?? 0;

/**
 * The sources behind a line, as they are named: at most three articles by name, of more their number, or the first that
 * can be read and how many more.
 */
export interface SourceName {
  /** "Azatutyun ¶5, ¶8", or "4 articles". */
  readonly label: string;
  /** Where the article can be read; absent where it is nowhere known, and of several articles. */
  readonly url?: string;
}

/** More articles than these are counted, and more paragraphs of one. */
const MOST_ARTICLES = 3;
const MOST_PARAGRAPHS = 2;

/** How citations are named behind a line; empty for none, and where the line names them itself. */
export const sourceNames = memoisedWith(
  ({ cites, named = false }: Omit<Line, 'text'>, words: Words): readonly SourceName[] => {
    if (named) return [];
    const articles = new Map<string, CitationRef[]>();
    for (const cite of cites) {
      const own = articles.get(cite.article);
      if (own) own.push(cite);
      else articles.set(cite.article, [cite]);
    }
    if (articles.size <= MOST_ARTICLES) return namesOf([...articles.values()]);
    const first = [...articles.values()].find(([cite]) => cite?.url !== undefined);
    if (!first) return [{ label: words.frame.articles(articles.size) }];
    return [...namesOf([first]), { label: words.more(articles.size - 1) }];
  },
);

/** A name an article, of its citations. */
const namesOf = (articles: readonly (readonly CitationRef[])[]): readonly SourceName[] =>
  articles.flatMap((own): SourceName[] => {
    const [first] = own;
    if (!first) return [];
    const shown = own.slice(0, MOST_PARAGRAPHS).map(({ paragraph }) => `¶${paragraph}`);
    const more = own.length > shown.length ? ` +${own.length - shown.length}` : '';
    return [{ label: `${first.name} ${shown.join(', ')}${more}`, ...(first.url ? { url: first.url } : {}) }];
  });

/** Words of a line as it is shown, its sources included. */
export const wordsOfLine = memoisedWith(
  (line: Line, words: Words): number =>
    countWords(wordsIn(line.text)) + sourceNames(line, words).reduce((sum, { label }) => sum + countWords(label), 0),
);

/** Words of an item as it is shown; its sub-heading counts where it begins one. */
export function wordsOfItem({ group, head, lines }: Item, words: Words, before?: Item): number {
  const heading = group !== undefined && group !== before?.group ? countWords(group) : 0;
  return [...(head ? [head] : []), ...lines].reduce((sum, line) => sum + wordsOfLine(line, words), heading);
}

/** A text with at most so many words, the rest left out with a sign. */
export function firstWords(text: string, most: number): string {
  if (countWords(text) <= most) return text;
  const pieces = text.split(/(?<=\s)/);
  let kept = '';
  for (const piece of pieces) {
    if (countWords(kept + piece) > most) break;
    kept += piece;
  }
  return `${kept.trimEnd()} …`;
}

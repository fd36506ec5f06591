import { readPage } from '../../compile/read/html/page.ts';

/** Named and numbered entities, as they are left over where a feed escaped them twice. */
const ENTITY = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,30});/i;

/**
 * The lines of markup as a reader sees them: no tags, no scripts, entities as what they stand for. None where its elements
 * are nested deeper than anything written for readers.
 */
export const linesOfMarkup = (markup: string): readonly string[] => linesOfPlain(readPage(markup)?.text ?? '');

/** The lines of what is no markup, but for entities that are left in it: "&amp;amp;" was escaped twice. */
export function linesOfPlain(text: string): readonly string[] {
  if (!ENTITY.test(text)) return linesOfText(text);
  return linesOfText(readPage(text.replaceAll('<', '&lt;').replaceAll('\n', '<br>'))?.text ?? '');
}

/** The lines of plain text, without blank ones. */
export const linesOfText = (text: string): readonly string[] =>
  text
    .split(/[\r\n\u2028\u2029]/)
    .map(inOneLine)
    .filter((line) => line !== '');

/** Markup of a title or a name, in one line. */
export const lineOfMarkup = (markup: string): string => inOneLine(linesOfMarkup(markup).join(' '));

/** Signs that turn the direction of what follows, in a message beyond the text that has them. */
const TURNS = /[\u202a-\u202e\u2066-\u2069]/g;

/** Text on one line; control signs and runs of white space are one space. */
export const inOneLine = (text: string): string =>
  text
    .replace(TURNS, '')
    .replace(/[\s\p{Cc}\u200b\ufeff]+/gu, ' ')
    .trim();

/** A text of at most so many characters: whole words, and a sign that there were more. */
export function cutTo(text: string, characters: number): string {
  if (text.length <= characters) return text;
  const start = text.slice(0, characters - 1);
  const end = start.lastIndexOf(' ');
  // Some languages have no blanks between words.
  return `${start.slice(0, end < characters / 2 ? undefined : end).toWellFormed()}…`;
}

import { readPage } from '../../compile/read/html/page.ts';

/** Named and numbered entities, as they are left over where a feed escaped them twice. */
const ENTITY = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,30});/i;

/**
 * The lines of markup as a reader sees them: no tags, no scripts, entities as what they stand for. None where its elements
 * are nested deeper than anything written for readers.
 */
export function linesOfMarkup(markup: string): readonly string[] {
  let text = readPage(markup)?.text ?? '';
  // "&amp;amp;" was escaped twice: what is left of it is read once more.
  if (ENTITY.test(text)) text = readPage(text.replaceAll('<', '&lt;').replaceAll('\n', '<br>'))?.text ?? '';
  return linesOfText(text);
}

/** The lines of plain text, without blank ones. */
export const linesOfText = (text: string): readonly string[] =>
  text
    .split(/[\r\n\u2028\u2029]/)
    .map(inOneLine)
    .filter((line) => line !== '');

/** Markup of a title or a name, in one line. */
export const lineOfMarkup = (markup: string): string => inOneLine(linesOfMarkup(markup).join(' '));

/** Text on one line; control signs and runs of white space are one space. */
export const inOneLine = (text: string): string => text.replace(/[\s\p{Cc}\u200b\ufeff]+/gu, ' ').trim();

import { english } from '../language/languages.ts';

// What is cut may be of several articles: it is cut as English is.
const { leadingOn } = english.accounts;

/** Characters of an article's text that one line of a digest may give, in a topic of extracts. */
export const EXTRACT = 280;

/** Characters of a position in a dispute. */
export const POSITION = 160;

/** A text on one line, whole where it fits, else up to the last whole word that does, with a sign that more follows. */
export function extractOf(text: string, budget = EXTRACT): string {
  const line = text.replaceAll(/\s+/g, ' ').trim();
  if (line.length <= budget) return line;
  const cut = line.slice(0, budget - 1);
  const end = Math.max(cut.lastIndexOf(' '), 0);
  return `${cut.slice(0, end || budget - 1).replace(leadingOn, '')} …`;
}

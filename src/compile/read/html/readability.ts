import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { LIMITS } from '../limits.ts';
import { type Page, RUN_NUMBER } from './page.ts';

/**
 * The numbers of the text runs that Readability takes for the article; none where it finds no article, and where the
 * page has so many elements that it would take too long.
 */
export function chosenRuns({ numbered, elements }: Page): ReadonlySet<number> {
  if (elements > LIMITS.elements) return new Set();
  try {
    const { document } = parseHTML(numbered);
    const article = new Readability(document).parse();
    const found = (article?.content ?? '').matchAll(new RegExp(`${RUN_NUMBER}="(\\d+)"`, 'g'));
    return new Set([...found].map(([, number]) => Number(number)));
  } catch {
    // Markup from the wild may be nested deeper than the tree's code can follow, or larger than it agrees to read.
    return new Set();
  }
}

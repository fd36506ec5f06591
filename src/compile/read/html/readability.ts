import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { RUN_NUMBER } from './page.ts';

/** A page with more elements is read without choosing: the choice takes time that grows faster than the page. */
const MOST_ELEMENTS = 50_000;

/** The numbers of the text runs that Readability takes for the article; none where it finds no article. */
export function chosenRuns(numbered: string): ReadonlySet<number> {
  try {
    const { document } = parseHTML(numbered);
    const article = new Readability(document, { maxElemsToParse: MOST_ELEMENTS }).parse();
    const found = (article?.content ?? '').matchAll(new RegExp(`${RUN_NUMBER}="(\\d+)"`, 'g'));
    return new Set([...found].map(([, number]) => Number(number)));
  } catch {
    // Markup from the wild may be nested deeper than the tree's code can follow, or larger than it agrees to read.
    return new Set();
  }
}

import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import type { Language } from '../../language/language.ts';
import type { Dropped } from '../cleaned.ts';
import { type AboutPage, aboutPage } from './about.ts';
import { type Page, RUN_NUMBER, readPage, type TextRun } from './page.ts';

/** Why a line of a page is dropped that is no part of the article. */
const OUTSIDE = 'outside the article';

/** A page with the lines that are not of its article. */
export interface PageArticle extends AboutPage {
  readonly page: Page;
  readonly dropped: readonly Dropped[];
}

/**
 * Reads a web page. Which lines are the article is Readability's choice; it knows no offsets, so text runs are numbered
 * before and known again after. Where it finds no article, every line stays, for the rules of single lines to judge.
 */
export function readArticlePage(source: string, language: Language, address?: string): PageArticle {
  const page = readPage(source);
  const chosen = chosenRuns(page.numbered);
  const outside = page.lines.filter(({ runs }) => {
    const inside = runs.filter(({ number }) => chosen.has(number));
    return lettersIn(inside) * 2 < lettersIn(runs);
  });
  const dropped = chosen.size > 0 ? outside.map(({ start, end }) => ({ start, end, why: OUTSIDE })) : [];
  return { page, dropped, ...aboutPage(page, language, address) };
}

const lettersIn = (runs: readonly TextRun[]): number => runs.reduce((sum, { length }) => sum + length, 0);

/** A page with more elements is read without choosing: the choice takes time that grows faster than the page. */
const MOST_ELEMENTS = 50_000;

function chosenRuns(numbered: string): ReadonlySet<number> {
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

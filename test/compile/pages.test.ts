import { describe, expect, it } from 'vitest';
import { cleanArticle } from '../../src/compile/read/clean.ts';
import type { CleanArticle } from '../../src/compile/read/cleaned.ts';
import { AUTHORS, HEADLINES } from './pages/about.ts';
import { BODIES } from './pages/bodies.ts';
import { DAYS } from './pages/days.ts';
import { FURTHER_AUTHORS } from './pages/further-authors.ts';
import { FURTHER_DAYS } from './pages/further-days.ts';
import { FURTHER_HEADLINES } from './pages/further-headlines.ts';
import { MORE_DAYS } from './pages/more-days.ts';
import { MORE_HEADLINES } from './pages/more-headlines.ts';
import { OTHER_AUTHORS, OTHER_BODIES, OTHER_DAYS, OTHER_HEADLINES } from './pages/others.ts';
import type { PageCase } from './pages/page-case.ts';

const MARKS = /[«»]/g;
const read = async ({ page }: PageCase): Promise<CleanArticle | null> => {
  const bytes = Buffer.from(page.replace(MARKS, ''));
  const article = await cleanArticle(bytes, { file: 'page.html' });
  return 'refused' in article ? null : article;
};

/** The words between the marks, and those of the lines that are kept. */
const markedBody = ({ page }: PageCase): string =>
  [...page.matchAll(/«([^»]*)»/g)].map(([, words = '']) => words.replace(/<[^>]*>|&shy;|\u00AD/g, '')).join(' ');
function bodyOf({ document: { text, lines } }: CleanArticle): string {
  const kept = lines.filter((line) => line.kept && line.part !== 'headline');
  return kept.map(({ start, end }) => text.slice(start, end)).join(' ');
}
const plain = (words: string): string => words.replace(/\s+/g, ' ').trim();

describe('a page of news', () => {
  it.each([...DAYS, ...OTHER_DAYS, ...MORE_DAYS, ...FURTHER_DAYS].map((each) => [each.kind, each] as const))(
    'is dated: %s',
    async (_, each) => {
      expect((await read(each))?.published.day ?? null).toBe(each.day);
    },
  );
  it.each([...AUTHORS, ...OTHER_AUTHORS, ...FURTHER_AUTHORS].map((each) => [each.kind, each] as const))(
    'has authors: %s',
    async (_, each) => {
      const author = (await read(each))?.about.author;
      expect(author?.split(', ') ?? []).toEqual(each.authors);
    },
  );
  it.each(
    [...HEADLINES, ...OTHER_HEADLINES, ...MORE_HEADLINES, ...FURTHER_HEADLINES].map(
      (each) => [each.kind, each] as const,
    ),
  )('has a headline: %s', async (_, each) => {
    expect((await read(each))?.document.headline).toBe(each.headline);
  });
  it.each([...BODIES, ...OTHER_BODIES].map((each) => [each.kind, each] as const))('has a body: %s', async (_, each) => {
    const article = await read(each);
    expect(article && plain(bodyOf(article))).toBe(plain(markedBody(each)));
  });
});

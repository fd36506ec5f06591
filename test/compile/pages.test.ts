import { describe, expect, it } from 'vitest';
import { cleanArticle } from '../../src/compile/read/clean.ts';
import type { CleanArticle } from '../../src/compile/read/cleaned.ts';
import { AUTHORS, HEADLINES } from './pages/about.ts';
import { AUTHORS_BY_LANGUAGE } from './pages/authors-by-language.ts';
import { AUTHORS_OF_NEWSROOMS } from './pages/authors-of-newsrooms.ts';
import { BODIES } from './pages/bodies.ts';
import { BODIES_OF_BLOGS_AND_FORUMS } from './pages/bodies-of-blogs-and-forums.ts';
import { DAYS } from './pages/days.ts';
import { DAYS_AT_ODDS } from './pages/days-at-odds.ts';
import { DAYS_OF_FORUMS_AND_LANGUAGES } from './pages/days-of-forums-and-languages.ts';
import { DAYS_OF_OLD_TEMPLATES } from './pages/days-of-old-templates.ts';
import { DAYS_OF_THEMES_AND_ALPHABETS } from './pages/days-of-themes-and-alphabets.ts';
import { HEADLINES_AND_SITES } from './pages/headlines-and-sites.ts';
import { HEADLINES_OF_HEADINGS } from './pages/headlines-of-headings.ts';
import { HEADLINES_OF_SYSTEMS } from './pages/headlines-of-systems.ts';
import { BUILDER_AUTHORS, BUILDER_BODIES, BUILDER_DAYS, BUILDER_HEADLINES } from './pages/page-builders.ts';
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
  it.each(
    [
      ...DAYS,
      ...BUILDER_DAYS,
      ...DAYS_OF_OLD_TEMPLATES,
      ...DAYS_AT_ODDS,
      ...DAYS_OF_FORUMS_AND_LANGUAGES,
      ...DAYS_OF_THEMES_AND_ALPHABETS,
    ].map((each) => [each.kind, each] as const),
  )('is dated: %s', async (_, each) => {
    expect((await read(each))?.published.day ?? null).toBe(each.day);
  });
  it.each(
    [...AUTHORS, ...BUILDER_AUTHORS, ...AUTHORS_OF_NEWSROOMS, ...AUTHORS_BY_LANGUAGE].map(
      (each) => [each.kind, each] as const,
    ),
  )('has authors: %s', async (_, each) => {
    const author = (await read(each))?.about.author;
    expect(author?.split(', ') ?? []).toEqual(each.authors);
  });
  it.each(
    [...HEADLINES, ...BUILDER_HEADLINES, ...HEADLINES_OF_HEADINGS, ...HEADLINES_AND_SITES, ...HEADLINES_OF_SYSTEMS].map(
      (each) => [each.kind, each] as const,
    ),
  )('has a headline: %s', async (_, each) => {
    expect((await read(each))?.document.headline).toBe(each.headline);
  });
  it.each([...BODIES, ...BUILDER_BODIES, ...BODIES_OF_BLOGS_AND_FORUMS].map((each) => [each.kind, each] as const))(
    'has a body: %s',
    async (_, each) => {
      const article = await read(each);
      expect(article && plain(bodyOf(article))).toBe(plain(markedBody(each)));
    },
  );
});

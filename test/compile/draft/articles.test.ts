import { describe, expect, it } from 'vitest';
import { articleFinding } from '../../../src/compile/draft/articles.ts';
import { readingOf } from '../../../src/compile/draft/reading.ts';
import { cleanText } from '../../../src/compile/read/clean.ts';

async function found(text: string) {
  const article = await cleanText(text, { file: 'a.txt' });
  if ('refused' in article) throw new Error(article.refused);
  const reading = readingOf('a.txt', '', article);
  const read = { id: 'A', file: 'a.txt', sha256: '', day: reading.published.day, reading, links: new Map() };
  return articleFinding({ ...read, revisions: [] }, () => undefined, new Map());
}

const story = (publisher: string, opening: string): string =>
  `---\npublisher: ${publisher}\ndatePublished: 2031-05-14\n---\nJudge removes lawyer\n\n${opening}The judge removed the lawyer on Monday, the court said.\n`;

describe('what a draft says of an article', () => {
  it('has the dateline as it is written, or none', async () => {
    expect(await found(story('Norte', 'VELIN, Oravia, May 14 (AN) - '))).toMatchObject({
      dateline: 'VELIN, Oravia, May 14 (AN)',
    });
    expect(await found(story('Norte', ''))).not.toHaveProperty('dateline');
  });

  it.each([
    ['Agência Norte (translated from Portuguese)', '', 'Agência Norte', { status: 'stated', why: 'from Portuguese' }],
    ['Norte (translated)', '', 'Norte', { status: 'stated' }],
    [
      'Norte',
      '(Translated from German by a machine)\n\n',
      'Norte',
      { status: 'stated', why: 'from German by a machine' },
    ],
    ['Norte (weekly)', '', 'Norte (weekly)', { status: 'none' }],
    ['Norte', 'He was translated (from Velin) to the see. ', 'Norte', { status: 'none' }],
  ])('tells a translation from the name of its publisher: %s', async (publisher, opening, name, translation) => {
    expect(await found(story(publisher, opening))).toMatchObject({
      publisher: { name },
      translation: { ...translation, passages: [] },
    });
  });
});

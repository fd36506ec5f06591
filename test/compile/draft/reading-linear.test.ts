import { expect, it } from 'vitest';
import { readingOf } from '../../../src/compile/draft/reading.ts';
import { cleanArticle } from '../../../src/compile/read/clean.ts';
import { processorTime } from '../../fixtures/processor-time.ts';

const HEAD = '---\nheadline: Report\ndatePublished: 2031-05-14\n---\n\n';

/** Quadratic in what one sentence has of dates, figures or speakers, each of these took four seconds and more. */
it.each(['accused of killing Roe on Monday, ', 'a man killed on Monday for two days, ', '“no” said the clerk, '])(
  'reads a sentence of %s alone in linear time',
  async (piece) => {
    const article = await cleanArticle(Buffer.from(`${HEAD}On Monday ${piece.repeat(4000)}`), { file: 'a.txt' });
    if ('refused' in article) throw new Error(article.refused);
    expect(processorTime(() => readingOf('a.txt', '', article))).toBeLessThan(3000);
  },
);

import { describe, expect, it } from 'vitest';
import { cleanArticle } from '../../src/compile/read/clean.ts';
import { LIMITS } from '../../src/compile/read/limits.ts';
import { withinTime } from '../../src/compile/read/within-time.ts';
import { processorTime } from '../fixtures/processor-time.ts';

const HEAD = '<html><head><meta property="article:published_time" content="2031-05-14"></head><body>';
const PARAGRAPH = '<p>The harbour council met on Tuesday and said that the ferry would run again from June.</p>';

const read = (text: string, file: string): ReturnType<typeof cleanArticle> =>
  cleanArticle(new TextEncoder().encode(text), { file });

describe('what one file may cost', () => {
  it.each<[string, string, string, string]>([
    ['bytes', 'article.txt', 'x'.repeat(LIMITS.bytes + 1), 'files of up to 8.0 MB are read'],
    ['characters', 'article.txt', 'The ferry ran. '.repeat(40_000), 'up to 500,000 are read'],
    [
      'characters of a page',
      'page.html',
      `${HEAD}<p>${'The ferry ran. '.repeat(40_000)}</p>`,
      'up to 500,000 are read',
    ],
    [
      'open elements',
      'page.html',
      HEAD + '<b>'.repeat(200_000) + PARAGRAPH,
      'more than 500 elements within each other',
    ],
    ['open tables', 'page.html', HEAD + '<table><tr><td>'.repeat(20_000), 'more than 500 elements within each other'],
  ])('is bounded in %s', async (_, file, text, why) => {
    const started = process.cpuUsage();
    const article = await read(text, file);
    expect(article).toEqual({ refused: expect.stringContaining(why) });
    expect(process.cpuUsage(started).user).toBeLessThan(10_000_000);
  });

  it('is bounded in time, whatever it goes to', () => {
    const endless = (): never => {
      for (;;) Math.random();
    };
    expect(processorTime(() => expect(withinTime(20, endless)).toBeUndefined())).toBeLessThan(5000);
    expect(withinTime(1000, () => 'read')).toBe('read');
    expect(() =>
      withinTime(1000, () => {
        throw new RangeError('a bug');
      }),
    ).toThrow(RangeError);
  });

  it('leaves a long page be', async () => {
    expect(await read(`${HEAD}<article>${PARAGRAPH.repeat(100)}</article>`, 'page.html')).toHaveProperty('published');
  });
});

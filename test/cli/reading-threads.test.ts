import { availableParallelism } from 'node:os';
import { expect, it } from 'vitest';
import { readingThreads } from '../../src/cli/reading-threads.ts';
import { sha256 } from '../../src/compile/edit/articles.ts';
import type { ArticleToRead } from '../../src/compile/read-article.ts';
import { readArticle } from '../../src/compile/read-article.ts';

const told = (each: number, day = '2031-05-13'): ArticleToRead => {
  const text = `---\ndatePublished: ${day}\n---\nPier ${each} was closed\n\nMayor Ada Vell closed pier ${each} on Tuesday. ${each} people were hurt, she said.\n`;
  const bytes = new TextEncoder().encode(text);
  return { file: `${each}.txt`, bytes, sha256: sha256(bytes), countsText: true };
};

const articles = Array.from({ length: 120 }, (_, each) => told(each + 2));
const last = articles[119] as ArticleToRead;

it.runIf(availableParallelism() > 1)(
  'reads the last of many articles on another thread, as they are read here',
  async () => {
    const threads = readingThreads();
    threads.begin(articles);
    const elsewhere = await threads.take(last.sha256);
    expect(elsewhere).not.toBeNull();
    expect(elsewhere).toEqual(await readArticle(last));
    for (const article of articles) {
      const read = await threads.take(article.sha256);
      if (read) expect(read).toEqual(await readArticle(article));
    }
  },
);

it('starts no thread for a few articles', async () => {
  const threads = readingThreads();
  threads.begin(articles.slice(0, 99));
  expect(await threads.take((articles[98] as ArticleToRead).sha256)).toBeNull();
});

it.runIf(availableParallelism() > 1)('reads an article here that nobody has begun with', async () => {
  const threads = readingThreads();
  threads.begin(articles);
  const [first] = articles as [ArticleToRead];
  expect(await threads.take(first.sha256)).toBeNull();
  // Left alone, all others are read by the thread, and it ends.
  expect(await threads.take(last.sha256)).not.toBeNull();
});

it.runIf(availableParallelism() > 1)('passes on what goes wrong on a thread', async () => {
  const threads = readingThreads();
  const broken = { ...last, bytes: undefined as unknown as Uint8Array };
  threads.begin([...articles.slice(0, 119), broken]);
  await expect(threads.take(broken.sha256)).rejects.toThrow();
});

it.runIf(availableParallelism() > 1)('tells of an article without a day as it is told here', async () => {
  const threads = readingThreads();
  const bytes = new TextEncoder().encode('A pier was closed\n\nNobody says when.\n');
  const undated = { file: 'z.txt', bytes, sha256: sha256(bytes), countsText: true };
  threads.begin([...articles, undated]);
  expect(await threads.take(undated.sha256)).toEqual(await readArticle(undated));
});

/** A thread that reads articles, handed a few at a time, until it is handed none (src/cli/reading-threads.ts). */
import { enableCompileCache } from 'node:module';
import { parentPort, workerData } from 'node:worker_threads';
import type { ArticleToRead, ReadOrRefused } from '../compile/read-article.ts';
import type { ReadByThread } from './reading-threads.ts';

if (typeof workerData === 'string') enableCompileCache(workerData);
const { readArticle } = await import('../compile/read-article.ts');

async function readAll(articles: readonly ArticleToRead[]): Promise<ReadByThread> {
  const read: ReadOrRefused[] = [];
  try {
    for (const article of articles) read.push(await readArticle(article));
    return { read };
  } catch (failure) {
    return { failure };
  }
}

parentPort?.on('message', (articles: readonly ArticleToRead[]) => {
  if (articles.length === 0) parentPort?.close();
  else readAll(articles).then((told) => parentPort?.postMessage(told));
});

import { getCompileCacheDir } from 'node:module';
import { availableParallelism } from 'node:os';
import { setImmediate } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import type { ArticleToRead, ReadingAhead, ReadOrRefused } from '../compile/read-article.ts';
import { giveThreadsRoom } from './engine.ts';

/** Of fewer articles a thread has read little by the time that it has loaded the compiler. */
const FEWEST = 100;
/** Threads besides this one: each holds a compiler of its own, some 60 MB. */
const MOST_THREADS = 3;
/** Articles that a thread is handed at a time. */
const AT_A_TIME = 8;

/** What a thread gave of the articles that it was handed, in their order. */
export type ReadByThread = { readonly read: readonly ReadOrRefused[] } | { readonly failure: unknown };

interface Waiting {
  readonly resolve: (read: ReadOrRefused) => void;
  readonly reject: (failure: unknown) => void;
}

/** Reads articles of a large folder on the processors that are free: the caller from the first, threads from the last. */
export function readingThreads(): ReadingAhead {
  /** Those that nobody reads yet, in order. */
  const open = new Map<string, ArticleToRead>();
  const elsewhere = new Map<string, Promise<ReadOrRefused>>();
  return {
    begin(articles) {
      if (articles.length < FEWEST) return;
      for (const article of articles) open.set(article.sha256, article);
      const last = [...open.values()].reverse();
      const next = (): readonly ArticleToRead[] => {
        const handed: ArticleToRead[] = [];
        while (handed.length < AT_A_TIME && last.length > 0) {
          const article = last.shift();
          if (article && open.delete(article.sha256)) handed.push(article);
        }
        return handed;
      };
      const threads = Math.min(MOST_THREADS, availableParallelism() - 1, Math.floor(articles.length / FEWEST));
      giveThreadsRoom();
      for (let each = 0; each < threads; each += 1) runThread(next, elsewhere);
    },
    async take(sha256) {
      // What threads have read is heard of between two articles.
      if (open.size > 0) await setImmediate();
      open.delete(sha256);
      return elsewhere.get(sha256) ?? null;
    },
  };
}

/** Hands a thread articles until there are none. */
function runThread(next: () => readonly ArticleToRead[], elsewhere: Map<string, Promise<ReadOrRefused>>): void {
  const thread = new Worker(new URL('./reading-thread.ts', import.meta.url), { workerData: getCompileCacheDir() });
  let waiting: readonly Waiting[] = [];
  const hand = (): void => {
    const articles = next();
    waiting = articles.map(({ sha256 }) => {
      const { promise, resolve, reject } = Promise.withResolvers<ReadOrRefused>();
      // Asked for later, if at all.
      promise.catch(() => {});
      elsewhere.set(sha256, promise);
      return { resolve, reject };
    });
    thread.postMessage(articles);
  };
  const fail = (failure: unknown): void => {
    for (const { reject } of waiting) reject(failure);
    thread.terminate();
  };
  thread.on('message', (told: ReadByThread) => {
    if ('failure' in told) return fail(told.failure);
    for (const [index, { resolve, reject }] of waiting.entries()) {
      const read = told.read[index];
      if (read) resolve(read);
      else reject(new Error('A thread left out an article that it was to read.'));
    }
    hand();
  });
  thread.on('error', fail);
  hand();
}

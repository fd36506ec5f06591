import { readArticles } from '../compile/draft/articles.ts';
import { idsIn } from '../compile/draft/ids.ts';
import { isDrafted } from '../compile/edit/read.ts';
import { fileNames, type TopicEntry } from '../compile/edit/schema.ts';
import type { Fault } from '../compile/fault.ts';
import { createLinker } from '../compile/find/names/link.ts';
import { type Compiled, compile } from '../compile/pipeline.ts';
import { lasting } from '../compile/write.ts';
import type { DigestDocument, Feed } from '../digest/schema.ts';
import type { PrivateStore } from '../ports.ts';
import { sha256 } from './article-file.ts';
import { articleName, type Ledger } from './ledger.ts';
import { MANY_FAILURES } from './pace.ts';
import { dayAt } from './read/date.ts';
import { publisherOf } from './take.ts';

/** A topic whose articles were collected. */
export interface CollectedTopic {
  readonly topic: string;
  /** Path of the topic's folder, as messages name it. */
  readonly path: string;
  /** The editor's files, `evidence.json` and the last `digest.json`, by name. */
  readonly texts: ReadonlyMap<string, string>;
  readonly ledger: Ledger;
  readonly feeds: readonly Feed[];
  readonly store: PrivateStore;
}

/** What is compiled of a topic; null where there is nothing to compile: no article, or an editor has to write first. */
export type CompiledTopic =
  | (Pick<Compiled, 'evidenceText' | 'digestText'> & { readonly document: DigestDocument })
  | { readonly faults: readonly Fault[] }
  | null;

/** Compiles what was collected. */
export async function compileTopic({
  topic,
  path,
  texts,
  ledger,
  feeds,
  store,
}: CollectedTopic): Promise<CompiledTopic> {
  if (!isDrafted(texts)) return null;
  const files = new Map<string, Uint8Array>();
  for (const [file, { erased }] of ledger.articles) {
    const bytes = erased === undefined ? await store.read(articleName(file)) : null;
    if (bytes !== null) files.set(file, bytes);
  }
  const linker = createLinker();
  const { articles } = await readArticles({ path, files }, idsIn(texts.get('evidence.json')), linker);
  if (articles.length === 0) return null;
  const outcome = compile({ topic, path, texts, feeds, read: articles, pairs: linker.suggestions() });
  if ('faults' in outcome) return outcome;
  return { ...outcome.compiled, document: JSON.parse(outcome.compiled.digestText) };
}

/** The feeds of a topic, as the digest tells of them. */
export const feedsOf = ({ feeds }: TopicEntry, ledger: Ledger): readonly Feed[] =>
  feeds.map((entry) => {
    const {
      title = '',
      lastRead,
      brought,
      paused,
      failures = 0,
      failure,
      failingSince,
    } = ledger.feeds.get(entry.url) ?? {};
    const isRead = paused === undefined && failures < MANY_FAILURES;
    const why = paused ?? failure;
    return {
      url: entry.url,
      ...(entry.label === undefined ? {} : { label: entry.label }),
      publisher: publisherOf(entry, title),
      state: paused !== undefined ? 'gone' : isRead ? 'read' : 'failing',
      ...(isRead || why === undefined || failingSince === undefined
        ? {}
        : { failure: { why, since: dayAt(failingSince) } }),
      ...(lastRead === undefined ? {} : { lastRead: `${new Date(lastRead).toISOString().slice(0, 19)}Z` }),
      ...(brought ? { brought: { day: dayAt(brought.at), articles: brought.added + brought.updated } } : {}),
    };
  });

/** What the digest depends on besides the articles: the files that an editor may change, and how the feeds are. */
const besides = (texts: ReadonlyMap<string, string>, feeds: readonly Feed[]): string =>
  sha256(JSON.stringify([fileNames.map((name) => texts.get(name) ?? null), feeds.map(lasting)]));

/** Whether the digest is of something else than what is there now. */
export const isStale = (
  { articles, edited }: Ledger,
  texts: ReadonlyMap<string, string>,
  feeds: readonly Feed[],
): boolean =>
  (articles.size > 0 && edited !== besides(texts, feeds)) ||
  [...articles.values()].some(
    ({ erased, compiled, sha256 }) => compiled !== (erased === undefined ? sha256 : undefined),
  );

/** Has the ledger know that the digest is of what is there now. It is still to be written. */
export function markCompiled(
  ledger: Ledger,
  texts: ReadonlyMap<string, string>,
  feeds: readonly Feed[],
  version: string | undefined,
): void {
  for (const [file, article] of ledger.articles) {
    const { compiled: _, ...others } = article;
    ledger.articles.set(file, article.erased === undefined ? { ...others, compiled: article.sha256 } : others);
  }
  ledger.edited = besides(texts, feeds);
  if (version === undefined) delete ledger.version;
  else ledger.version = version;
}

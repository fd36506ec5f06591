import type { LeftOut } from '../compile/edit/articles.ts';
import { isDrafted } from '../compile/edit/read.ts';
import { fileNames, type TopicEntry } from '../compile/edit/schema.ts';
import type { Fault } from '../compile/fault.ts';
import type { Incoming } from '../compile/kept/changes.ts';
import { READER } from '../compile/kept/state.ts';
import type { Compiled } from '../compile/pipeline.ts';
import { MissingReadings, updateTopic } from '../compile/update.ts';
import { lasting } from '../compile/write.ts';
import type { ReadTimes } from '../digest/digest.ts';
import type { Feed } from '../digest/schema.ts';
import { SCHEMA_VERSION } from '../digest/tables.ts';
import type { PrivateStore } from '../ports.ts';
import { sha256 } from './article-file.ts';
import { FINDINGS, findingsIn } from './findings.ts';
import { articleName, type KnownArticle, type Ledger } from './ledger.ts';
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

/** What came of compiling a topic. */
export interface CompiledTopic {
  /** Null where there is nothing to compile: no article, or an editor has to write first. */
  readonly outcome: Compiled | { readonly faults: readonly Fault[] } | null;
  /** Articles that were to be read now and could not be. */
  readonly leftOut: readonly LeftOut[];
}

/**
 * Compiles what was collected. Only articles that are new or changed are read; all of them where what was found in the
 * others is not there, or not any more.
 */
export async function compileTopic(collected: CollectedTopic): Promise<CompiledTopic> {
  const { texts, ledger, store } = collected;
  if (!isDrafted(texts)) return { outcome: null, leftOut: [] };
  const isFirst = (await store.read(FINDINGS)) === null;
  try {
    return await updated(collected, ({ compiled, sha256 }) => isFirst || compiled !== sha256);
  } catch (failure) {
    if (!(failure instanceof MissingReadings)) throw failure;
    return updated(collected, () => true);
  }

  async function updated(
    { topic, path, feeds }: CollectedTopic,
    isRead: (article: KnownArticle) => boolean,
  ): Promise<CompiledTopic> {
    const articles: Incoming[] = [];
    const gone: string[] = [];
    for (const [file, article] of ledger.articles) {
      if (article.erased !== undefined) gone.push(file);
      else if (isRead(article)) {
        const bytes = await store.read(articleName(file));
        if (bytes === null) gone.push(file);
        else articles.push({ file, bytes });
      }
    }
    const { outcome, news } = await updateTopic(findingsIn(store), { topic, path, texts, feeds }, { articles, gone });
    return {
      outcome: outcome && 'compiled' in outcome ? outcome.compiled : outcome,
      leftOut: news.leftOut.filter(({ isMissing }) => isMissing),
    };
  }
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
    // One that never was read is told of at its first failure: nothing of it is there.
    const most = lastRead === undefined ? 1 : MANY_FAILURES;
    const isRead = paused === undefined && failures < most;
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

/** When feeds were read last, in their order. */
export const readTimesOf = (feeds: readonly Feed[]): ReadTimes => feeds.map(({ lastRead }) => lastRead ?? null);

/**
 * What the digest depends on besides the articles: how this compiler reads, which tables it writes, the files that an
 * editor may change, and how the feeds are.
 */
const besides = (texts: ReadonlyMap<string, string>, feeds: readonly Feed[]): string =>
  `${READER} ${SCHEMA_VERSION} ${sha256(JSON.stringify([fileNames.map((name) => texts.get(name) ?? null), feeds.map(lasting)]))}`;

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

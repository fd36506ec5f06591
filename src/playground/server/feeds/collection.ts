import { type Collected, collectTopic, type FeedReport } from '../../../collect/collect.ts';
import { compileTopic, feedsOf, isStale, markCompiled } from '../../../collect/compile.ts';
import type { Visit } from '../../../collect/fetch/visit.ts';
import { type Ledger, writeLedger } from '../../../collect/ledger.ts';
import { readTopicFile } from '../../../collect/topic-file.ts';
import { topicFileOf } from '../../../compile/draft/topic-file.ts';
import type { TopicEntry } from '../../../compile/edit/schema.ts';
import type { DigestDocument } from '../../../digest/types.ts';
import type { PrivateStore } from '../../../ports.ts';
import { type InventedFeed, instantAt, jsonFeed } from './invented-feeds.ts';

/** What came of one collection. */
export interface Turn {
  /** In words, a line each: what came, what changed, which feed is not read, or is again. */
  readonly told: readonly string[];
  /** The digest where it is another than before. */
  readonly made?: DigestDocument;
}

/** A topic of invented feeds in memory, collected and compiled by the code that does so elsewhere. */
export class Collection {
  readonly #feeds: readonly InventedFeed[];
  readonly #now: () => number;
  readonly #id: string;
  readonly #topic: TopicEntry;
  readonly #texts: Map<string, string>;
  readonly #store = storeInMemory();
  readonly #unread = new Set<string>();
  readonly #revisions = new Map<string, number>();

  constructor(id: string, title: string, feeds: readonly InventedFeed[], now: () => number) {
    const listed = feeds.map((feed) => `  - ${JSON.stringify({ url: feed.url, label: feed.title })}\n`);
    const text = topicFileOf(id, title, `feeds:\n${listed.join('')}`);
    const read = readTopicFile(text, id);
    if ('faults' in read) throw new Error(read.faults.map(({ message }) => message).join(' '));
    this.#texts = new Map([['topic.yml', text]]);
    [this.#id, this.#topic, this.#feeds, this.#now] = [id, read.topic, feeds, now];
  }

  /** Asks each feed that is due, and compiles what is new. */
  async turn(): Promise<Turn> {
    const ports = { store: this.#store, visit: this.#visit, mayRead: async () => true, clock: { now: this.#now } };
    const collected = await collectTopic(this.#topic, { byHand: false }, ports);
    const made = await this.#compile(collected.ledger);
    const told = [...collected.reports.flatMap((report) => this.#health(report)), ...this.#news(collected, made)];
    return { told, ...(made ? { made } : {}) };
  }

  async #compile(ledger: Ledger): Promise<DigestDocument | undefined> {
    const feeds = feedsOf(this.#topic, ledger);
    if (!isStale(ledger, this.#texts, feeds)) return undefined;
    const [texts, store, id] = [this.#texts, this.#store, this.#id];
    const { outcome: compiled } = await compileTopic({ topic: id, path: id, texts, ledger, feeds, store });
    if (!compiled) return undefined;
    if ('faults' in compiled) throw new Error(compiled.faults.map(({ message }) => message).join(' '));
    if (compiled.evidenceText !== undefined) texts.set('evidence.json', compiled.evidenceText);
    const document = compiled.digest;
    const isOther = ledger.version !== document.version;
    markCompiled(ledger, texts, feeds, document.version);
    await writeLedger(store, ledger);
    return isOther ? document : undefined;
  }

  #health(report: FeedReport): readonly string[] {
    const { url, outcome } = report;
    if (outcome === 'not due') return [];
    const title = this.#feeds.find((feed) => feed.url === url)?.title ?? url;
    const wasUnread = this.#unread.has(url);
    if (outcome === 'read') {
      this.#unread.delete(url);
      return wasUnread ? [`${title} is read again.`] : [];
    }
    this.#unread.add(url);
    return wasUnread ? [] : [`${title} is not read: ${report.why}.`];
  }

  #news({ ledger }: Collected, made: DigestDocument | undefined): readonly string[] {
    return [...ledger.articles].flatMap(([file, { url, publisher, revision }]) => {
      const before = this.#revisions.get(file);
      this.#revisions.set(file, revision);
      if (before === revision) return [];
      const headline =
        made?.articles.find((article) => url !== undefined && article.url?.endsWith(url))?.headline ?? url ?? file;
      return [`${publisher}: “${headline}” ${before === undefined ? 'came' : 'was changed'}.`];
    });
  }

  readonly #visit: Visit = async (url) => {
    const now = this.#now();
    const feed = this.#feeds.find((each) => each.url === url);
    const isDown = feed?.down && instantAt(feed.down[0]) <= now && now < instantAt(feed.down[1]);
    const status = feed ? (isDown ? 503 : 200) : 404;
    const headers = { 'content-type': 'application/feed+json' };
    return { url, status, headers, body: Buffer.from(feed && status === 200 ? jsonFeed(feed, now) : '') };
  };
}

function storeInMemory(): PrivateStore {
  const files = new Map<string, Buffer>();
  return {
    read: async (name) => files.get(name) ?? null,
    write: async (name, content) => void files.set(name, Buffer.from(content)),
    remove: async (name) => void files.delete(name),
  };
}

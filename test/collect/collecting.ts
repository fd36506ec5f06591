import { textOfFile } from '../../src/collect/article-file.ts';
import { type Collected, collectTopic } from '../../src/collect/collect.ts';
import { systemResolve } from '../../src/collect/fetch/addresses.ts';
import { robots } from '../../src/collect/fetch/robots.ts';
import { type Visit, visitor } from '../../src/collect/fetch/visit.ts';
import { articleName, type KnownArticle, readLedger } from '../../src/collect/ledger.ts';
import { readTopicFile } from '../../src/collect/topic-file.ts';
import type { TopicEntry } from '../../src/compile/edit/schema.ts';
import { readFrontMatter } from '../../src/compile/read/front-matter.ts';
import type { PrivateStore } from '../../src/ports.ts';

/** A store that forgets with the process. */
export function memoryStore(): PrivateStore & { readonly files: Map<string, string | Uint8Array> } {
  const files = new Map<string, string | Uint8Array>();
  return {
    files,
    read: async (name) => {
      const content = files.get(name);
      return content === undefined ? null : Buffer.from(content);
    },
    write: async (name, content) => void files.set(name, content),
    remove: async (name) => void files.delete(name),
  };
}

/** A topic of these feeds; what each says besides its address is YAML. */
export function topicOf(feeds: readonly (string | Readonly<Record<string, unknown>>)[], more = ''): TopicEntry {
  const listed = feeds.map((feed) => `  - ${JSON.stringify(typeof feed === 'string' ? { url: feed } : feed)}`);
  const text = `id: ferries\ntitle: Ferries\ndescription: Ferries\nrights: extracts\nzone: Etc/UTC\nfeeds:\n${listed.join('\n')}\n${more}`;
  const read = readTopicFile(text, 'digests/ferries');
  if ('topic' in read) return read.topic;
  throw new Error(read.faults.map(({ message }) => message).join('\n'));
}

export const NOON = Date.parse('2031-05-04T12:00:00Z');
export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

export const AGENT = 'dateline/0.1 (+https://collector.example/)';

/** A collector of one topic, with a clock that the test sets. */
export class Collector {
  now = NOON;
  readonly store: PrivateStore;
  topic: TopicEntry;
  /** The network, unless it is another. */
  readonly #visit: Visit | undefined;

  constructor(topic: TopicEntry, store: PrivateStore = memoryStore(), visit?: Visit) {
    this.topic = topic;
    this.store = store;
    this.#visit = visit;
  }

  collect({ byHand = true, deadline = Number.POSITIVE_INFINITY } = {}): Promise<Collected> {
    const visit = this.#visit ?? visitor(AGENT, { resolve: systemResolve, allowLoopback: true });
    const ports = { store: this.store, visit, mayRead: robots(visit, AGENT), clock: { now: () => this.now } };
    return collectTopic(this.topic, { byHand, deadline }, ports);
  }

  /** `2 new, 0 updated, 0 unchanged`, or why not, of the first feed. */
  async first(): Promise<string> {
    const [report] = (await this.collect()).reports;
    return report?.outcome === 'read'
      ? `${report.added} new, ${report.updated} updated, ${report.unchanged} unchanged`
      : `${report?.outcome}: ${report && 'why' in report ? report.why : ''}`;
  }

  /** What is kept, by title. */
  async kept(): Promise<readonly Kept[]> {
    const { articles } = await readLedger(this.store);
    const kept: Kept[] = [];
    for (const [file, article] of articles) {
      const bytes = await this.store.read(articleName(file));
      if (bytes === null) continue;
      const text = Buffer.from(bytes).toString();
      const front = await readFrontMatter(text);
      const stated = front && 'stated' in front ? { ...front.stated } : {};
      kept.push({ ...article, ...(await textOfFile(text)), stated });
    }
    return kept.sort((a, b) => (a.title < b.title ? -1 : 1));
  }

  async titles(): Promise<readonly string[]> {
    return (await this.kept()).map(({ title }) => title);
  }
}

export interface Kept extends KnownArticle {
  readonly title: string;
  readonly lines: readonly string[];
  readonly stated: Readonly<Record<string, string | undefined>>;
}

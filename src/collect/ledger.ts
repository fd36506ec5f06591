import type { Day } from '../digest/types.ts';
import type { PrivateStore } from '../ports.ts';

/** What a store has under a name, as text. */
export async function readText(store: PrivateStore, name: string): Promise<string | null> {
  const bytes = await store.read(name);
  return bytes === null ? null : Buffer.from(bytes).toString('utf8');
}

/** What is known of a feed. Instants are milliseconds since 1970. */
export interface FeedState {
  /** Where it is read, if that is not the address in `topic.yml`: after a redirect for good, or as a page named it. */
  readonly readAt?: string;
  readonly title?: string;
  /** What a conditional request needs, and the address that gave it. */
  readonly validators?: { readonly url: string; readonly etag?: string; readonly lastModified?: string };
  /** Ids of the articles that it listed last. */
  readonly listed?: number;
  readonly lastRead?: number;
  /** When it last brought an article that was new or changed, and how many. */
  readonly brought?: { readonly at: number; readonly added: number; readonly updated: number };
  /** Failures in a row, and the last one in words. */
  readonly failures: number;
  readonly failingSince?: number;
  readonly failure?: string;
  /** When it is asked again by itself. */
  readonly due: number;
  /** Before this it is not asked by hand either. */
  readonly wait?: number;
  /** Hash of what chose among its items when it was read last: what changed since may choose others of the same. */
  readonly chosenBy?: string;
  /** Why it is asked no more. */
  readonly paused?: string;
  /** It gave one guid to several items once: its guids tell no item from another. */
  readonly repeatsGuids?: boolean;
}

/** An article as the collection knows it, without its text. */
export interface KnownArticle {
  /** The address, in `topic.yml`, of the feed that brought it: only this one updates it. */
  readonly feed: string;
  readonly publisher: string;
  readonly guid?: string;
  /** Canonical. */
  readonly url?: string;
  /** Hashes of what the feed published of it: of its words, and of its numbers and names alone. */
  readonly exact: string;
  readonly likeness?: string;
  /** SHA-256 of its file. */
  readonly sha256: string;
  readonly day: Day;
  readonly collected: number;
  readonly seen: number;
  /** 1 for an article that never changed. */
  readonly revision: number;
  /** Whether its text is that of its page, or will be when that can be read again; absent where the feed's own is taken. */
  readonly page?: 'read' | 'awaited';
  /** Where else it appeared, in words, for the digest. */
  readonly alsoIn?: readonly string[];
  /** SHA-256 of its file as the digest was last compiled of it; absent where it was not. */
  readonly compiled?: string;
  /** Its text was erased: it is too old, or it was asked for. It is remembered, or its feed would bring it again. */
  readonly erased?: 'old' | 'forgotten';
}

/** Everything that is known of a topic's collection but the texts; one object, so that it is always whole. */
export interface Ledger {
  readonly feeds: Map<string, FeedState>;
  /** By the name of its file. */
  readonly articles: Map<string, KnownArticle>;
  /** What the digest was last compiled with besides the articles: the compiler's numbers, a hash of the editor's files. */
  edited?: string;
  /** Version of the digest that was last compiled; absent where there was nothing to compile. */
  version?: string;
}

const LEDGER = 'ledger.json';
const FORMAT = 1;

/** The name under which the store has an article's text. */
export const articleName = (file: string): string => `articles/${file}`;

/** @throws Error where what is kept is no ledger of this program. */
export async function readLedger(store: PrivateStore): Promise<Ledger> {
  const text = await readText(store, LEDGER);
  if (text === null) return { feeds: new Map(), articles: new Map() };
  const { format, feeds, articles, edited, version } = parsed(text);
  if (format !== FORMAT)
    throw new Error(`${LEDGER} was written by another version of dateline: collect with that one.`);
  return {
    ...{ feeds: new Map(Object.entries(feeds)), articles: new Map(Object.entries(articles)) },
    ...(edited === undefined ? {} : { edited }),
    ...(version === undefined ? {} : { version }),
  };
}

function parsed(text: string) {
  try {
    return JSON.parse(text);
  } catch {
    throw new Error(
      `${LEDGER} of what was collected is damaged: put back a copy of it, or remove it; then the feeds are read as for the first time, and articles keep their letters.`,
    );
  }
}

export async function writeLedger(store: PrivateStore, { feeds, articles, edited, version }: Ledger): Promise<void> {
  const written = {
    format: FORMAT,
    edited,
    version,
    feeds: Object.fromEntries(feeds),
    articles: Object.fromEntries(articles),
  };
  await store.write(LEDGER, JSON.stringify(written));
}

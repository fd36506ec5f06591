import type { FeedEntry, TopicEntry } from '../compile/edit/schema.ts';
import type { Clock, PrivateStore } from '../ports.ts';
import { aboutFilter } from './about.ts';
import { sha256, textOfFile } from './article-file.ts';
import type { MayRead } from './fetch/robots.ts';
import type { Visit } from './fetch/visit.ts';
import { ArticleIndex } from './items/match.ts';
import {
  articleName,
  type FeedState,
  type KnownArticle,
  type Ledger,
  readLedger,
  readText,
  writeLedger,
} from './ledger.ts';
import { dueAfter, hasCome, MANY_FAILURES, retryAfter } from './pace.ts';
import { type Polled, pollFeed, validatorsOf } from './poll.ts';
import { firstDayKept, type Taken, type Taking, takeItems } from './take.ts';
import type { Unread } from './unread.ts';

export interface CollectPorts {
  readonly store: PrivateStore;
  readonly visit: Visit;
  readonly mayRead: MayRead;
  readonly clock: Clock;
}

export interface CollectAsked {
  /** By hand every feed is asked that nothing forbids; by the clock, each when it is due. */
  readonly byHand: boolean;
  /** Milliseconds since 1970 after which no other feed is asked. */
  readonly deadline?: number;
  /** Days that articles are kept at most, whatever the topic says. */
  readonly mostDays?: number;
}

/** What came of one feed. */
export type FeedReport = { readonly url: string } & (
  | ({ readonly outcome: 'read'; readonly movedTo?: string } & Pick<
      Taken,
      'added' | 'updated' | 'unchanged' | 'passed' | 'wordless' | 'unreadPages'
    >)
  | { readonly outcome: 'failed'; readonly why: string; readonly failures: number; readonly next: number }
  | { readonly outcome: 'paused'; readonly why: string }
  /** It was not its turn. */
  | { readonly outcome: 'not due'; readonly next: number }
);

/** What came of a collection. */
export interface Collected {
  readonly reports: readonly FeedReport[];
  readonly added: number;
  readonly updated: number;
  /** Feeds that are not read for a failure, now or before. */
  readonly failed: number;
  /** Articles whose text was erased for their age, or because it was asked for. */
  readonly erased: number;
  readonly ledger: Ledger;
}

/** Feeds that are asked at a time, each host once; what they give is taken in order. */
const AT_ONCE = 8;

/** Feeds after which the ledger is written, so that a run that is broken off begins again not far behind. */
const BETWEEN_WRITES = 25;

/**
 * Reads the feeds of a topic and keeps what is new in the private store. Broken off anywhere, the next run brings what
 * this one did not: a text is written before the ledger that names it, and the ledger before anything is made of it.
 * @param tell Is told of each feed as it is done; by hand in the order of `topic.yml`.
 */
export async function collectTopic(
  topic: TopicEntry,
  { byHand, deadline = Number.POSITIVE_INFINITY, mostDays }: CollectAsked,
  ports: CollectPorts,
  tell: (report: FeedReport) => void = () => {},
): Promise<Collected> {
  const { store, clock } = ports;
  const ledger = await readLedger(store);
  const keep = Math.min(topic.keep ?? Number.POSITIVE_INFINITY, mostDays ?? Number.POSITIVE_INFINITY);
  const erased = (await eraseForgotten(ledger, store)) + (await eraseOld(keep, ledger, ports));
  const index = new ArticleIndex(ledger.articles, async (file) => {
    const text = ledger.articles.get(file)?.erased === undefined ? await readText(store, articleName(file)) : null;
    return text === null ? null : textOfFile(text);
  });
  const taking = { ledger, index, store, pages: ports, keep };
  const reports: FeedReport[] = [];
  // By the clock those first that wait longest: where time is short, the last of the list would never be asked.
  const due = ({ url }: FeedEntry): number => ledger.feeds.get(url)?.due ?? 0;
  const feeds = byHand ? topic.feeds : topic.feeds.toSorted((a, b) => due(a) - due(b));
  for await (const { entry, polled } of inOrder(feeds, topic, ledger, ports, byHand, deadline)) {
    const report = polled
      ? await settle(entry, polled, topic, { ...taking, now: clock.now() })
      : unasked(entry.url, ledger.feeds.get(entry.url), clock.now());
    reports.push(report);
    tell(report);
    if (reports.length % BETWEEN_WRITES === 0) await writeLedger(store, ledger);
  }
  forgetUnlisted(ledger, topic, clock.now());
  await writeLedger(store, ledger);
  const read = reports.flatMap((report) => (report.outcome === 'read' ? report : []));
  return {
    ...{ reports, erased, ledger },
    added: read.reduce((sum, { added }) => sum + added, 0),
    updated: read.reduce((sum, { updated }) => sum + updated, 0),
    failed: reports.filter(({ outcome }) => outcome === 'failed' || outcome === 'paused').length,
  };
}

interface Asked {
  readonly entry: FeedEntry;
  /** Null for a feed that is not asked now. */
  readonly polled: Polled | null;
}

/** Asks several feeds at a time, and gives their answers in order, holding few of them. */
async function* inOrder(
  feeds: readonly FeedEntry[],
  topic: TopicEntry,
  ledger: Ledger,
  { visit, clock }: CollectPorts,
  byHand: boolean,
  deadline: number,
): AsyncGenerator<Asked> {
  const start = async (entry: FeedEntry): Promise<Asked> => {
    const [state, now] = [ledger.feeds.get(entry.url), clock.now()];
    const isAsked = now < deadline && mayAsk(state, byHand, now);
    if (!isAsked) return { entry, polled: null };
    const asked = unconditionalUnless(chosenBy(entry, topic), state);
    return { entry, polled: await pollFeed(entry.url, asked, visit, now) };
  };
  const asked: Promise<Asked>[] = [];
  for (const entry of feeds) {
    if (asked.length >= AT_ONCE) {
      const first = await asked.shift();
      if (first) yield first;
    }
    const next = start(entry);
    // Awaited later: until then its failure is nobody's.
    next.catch(() => undefined);
    asked.push(next);
  }
  for (const each of asked) yield await each;
}

/** What chooses among a feed's items: its words, and how long the topic keeps them. */
const chosenBy = ({ about }: FeedEntry, topic: TopicEntry): string =>
  sha256(JSON.stringify([about ?? topic.about, topic.keep]));

/** A feed of which other items are wanted than were is asked for all of them. */
function unconditionalUnless(chosen: string, state: FeedState | undefined): FeedState | undefined {
  if (!state || state.chosenBy === chosen) return state;
  const { validators: _, ...unconditional } = state;
  return unconditional;
}

function mayAsk(state: FeedState | undefined, byHand: boolean, now: number): boolean {
  if (!state) return true;
  if (state.paused !== undefined) return false;
  return hasCome(byHand ? (state.wait ?? 0) : state.due, now);
}

/** What is told of a feed that was not asked. */
function unasked(url: string, state: FeedState | undefined, now: number): FeedReport {
  const { paused, failures = 0, failure, due = now, wait = 0 } = state ?? {};
  if (paused !== undefined) return { url, outcome: 'paused', why: paused };
  const next = Math.max(due, wait);
  return failure === undefined
    ? { url, outcome: 'not due', next }
    : { url, outcome: 'failed', why: failure, failures, next };
}

/** Takes what a feed gave into the ledger. */
async function settle(entry: FeedEntry, polled: Polled, topic: TopicEntry, taking: Taking): Promise<FeedReport> {
  const { ledger, now } = taking;
  const { url } = entry;
  const before = ledger.feeds.get(url);
  if ('unread' in polled) return fail(url, polled.unread, before, taking);
  const { feed, headers } = polled;
  const { failures: _, failingSince: __, failure: ___, wait: ____, ...kept } = before ?? {};
  const read = { ...kept, failures: 0, lastRead: now, due: dueAfter(now, headers, feed) };
  if (!feed) {
    ledger.feeds.set(url, read);
    return { url, outcome: 'read', ...NOTHING, unchanged: before?.listed ?? 0 };
  }
  const isAbout = aboutFilter(entry.about ?? topic.about);
  const taken = await takeItems({ entry, isAbout }, feed, before?.repeatsGuids ?? false, taking);
  const { added, updated, unchanged, repeatsGuids } = taken;
  const { validators: _____, ...unconditional } = read;
  const isMoved = polled.readAt !== undefined && polled.readAt !== url;
  ledger.feeds.set(url, {
    ...{ ...unconditional, ...validatorsOf(polled.url, headers) },
    ...(isMoved ? { readAt: polled.readAt } : {}),
    ...(feed.title === '' ? {} : { title: feed.title }),
    listed: added + updated + unchanged,
    chosenBy: chosenBy(entry, topic),
    ...(added + updated > 0 ? { brought: { at: now, added, updated } } : {}),
    ...(repeatsGuids ? { repeatsGuids } : {}),
  });
  const movedTo = isMoved && polled.readAt !== before?.readAt ? { movedTo: polled.readAt ?? '' } : {};
  return { url, outcome: 'read', ...taken, ...movedTo };
}

const NOTHING = { added: 0, updated: 0, passed: 0, wordless: 0, unreadPages: 0 } as const;

function fail(url: string, unread: Unread, before: FeedState | undefined, { ledger, now }: Taking): FeedReport {
  const failures = (before?.failures ?? 0) + 1;
  const next = retryAfter(now, failures, unread.waitUntil);
  const isHeld = failures >= MANY_FAILURES || unread.waitUntil !== undefined;
  // Where it was moved to is asked no more: the address in topic.yml may lead elsewhere by now.
  const { readAt: _, ...known } = before ?? {};
  ledger.feeds.set(url, {
    ...known,
    ...{ failures, failure: unread.message, due: next, failingSince: before?.failingSince ?? now },
    ...(isHeld ? { wait: next } : {}),
    ...(unread.isGone ? { paused: unread.message } : {}),
  });
  if (unread.isGone) return { url, outcome: 'paused', why: unread.message };
  return { url, outcome: 'failed', why: unread.message, failures, next };
}

/** In the store: names of the files of articles that somebody asked to be forgotten, as JSON. */
export const FORGOTTEN = 'forgotten.json';

/** Erases what was asked to be forgotten by someone who may not write the ledger while this collects. */
async function eraseForgotten(ledger: Ledger, store: PrivateStore): Promise<number> {
  const asked: readonly string[] = JSON.parse((await readText(store, FORGOTTEN)) ?? '[]');
  const found = asked.flatMap((file) => {
    const article = ledger.articles.get(file);
    return article && article.erased !== 'forgotten' ? [{ file, article }] : [];
  });
  for (const { file, article } of found) await erase(file, article, 'forgotten', ledger, store);
  return found.length;
}

/** Erases the texts of articles that are older than the topic keeps them. */
async function eraseOld(keep: number, ledger: Ledger, { store, clock }: CollectPorts): Promise<number> {
  const first = firstDayKept(clock.now(), keep);
  const old = [...ledger.articles].filter(([, { day, erased }]) => erased === undefined && day < first);
  for (const [file, article] of old) await erase(file, article, 'old', ledger, store);
  return old.length;
}

/** Erases an article's text, and remembers what it is known by. The ledger is still to be written. */
export async function erase(
  file: string,
  article: KnownArticle,
  why: NonNullable<KnownArticle['erased']>,
  { articles }: Ledger,
  store: PrivateStore,
): Promise<void> {
  const { likeness: _, alsoIn: __, ...known } = article;
  articles.set(file, { ...known, erased: why });
  await store.remove(articleName(file));
}

/** Milliseconds for which an erased article is remembered after its feed listed it last. */
const REMEMBERED = 180 * 24 * 3600_000;

/** Drops feeds that `topic.yml` names no more, and what was erased long ago; what was asked to be forgotten stays so. */
function forgetUnlisted(ledger: Ledger, { feeds }: TopicEntry, now: number): void {
  const named = new Set(feeds.map(({ url }) => url));
  for (const url of ledger.feeds.keys()) if (!named.has(url)) ledger.feeds.delete(url);
  // While the digest has it, it is still to be taken out.
  for (const [file, { erased, seen, compiled }] of ledger.articles)
    if (erased === 'old' && compiled === undefined && now - seen > REMEMBERED) ledger.articles.delete(file);
}

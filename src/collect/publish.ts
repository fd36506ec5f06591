import { leftOutLine } from '../compile/edit/articles.ts';
import type { Fault } from '../compile/fault.ts';
import { digestFile } from '../digest/build/make.ts';
import type { ReadTimes } from '../digest/digest.ts';
import type { Feed } from '../digest/schema.ts';
import { digestKey, LONGEST_DIGEST } from '../library/published/pointer.ts';
import { currentPointer, putEdition, putReadTimes } from '../library/published/publish.ts';
import type { Leases, Logger } from '../ports.ts';
import { type Collected, type CollectPorts, collectTopic } from './collect.ts';
import { compileTopic, feedsOf, isStale, markCompiled, readTimesOf } from './compile.ts';
import { type Health, healthOf } from './health.ts';
import { type Ledger, readText, writeLedger } from './ledger.ts';
import { readTopicFile } from './topic-file.ts';

export interface PublishPorts extends CollectPorts {
  readonly leases: Leases;
  /** The topic's files as they were deployed. */
  readonly texts: ReadonlyMap<string, string>;
  /** The version of the digest that was deployed; undefined where none was, so that nobody can ask this topic. */
  readonly bundled: string | undefined;
  /** Where digests are published. */
  readonly bucket: Parameters<typeof putEdition>[2] & { readonly remove: (key: string) => Promise<void> };
  /** Days after which the store drops articles by itself. */
  readonly articleDays: number;
  readonly logger: Logger;
}

/** What came of a run; all of it is fit for a log. */
export type CollectRun = {
  readonly topic: string;
  /**
   * `held`: another run is at work. `faulty`: the editor's files have faults, and the digest stays as it was.
   * `undeployed`: there is a digest, and no function knows the topic: deploy it with its first digest. `oversized`: the
   * digest is larger than functions take.
   */
  readonly outcome: 'published' | 'unchanged' | 'held' | 'faulty' | 'undeployed' | 'oversized' | 'empty';
  readonly feeds?: number;
  readonly articles?: number;
  readonly version?: string;
} & Partial<Pick<Collected, 'added' | 'updated' | 'failed' | 'erased'> & Health>;

/** Milliseconds by which a lease outlives the process that took it. */
const LEASE_MARGIN = 10_000;

/** Part of the time that a run has in which feeds are asked; the rest is for compiling and publishing. */
const ASKING = 0.6;

/**
 * Collects a topic, compiles it and publishes the digest. One run of a topic at a time; broken off anywhere, the next
 * run does what this one did not, since each step looks at what the one before it has left.
 * @param end Milliseconds since 1970 at which the process is ended.
 * @throws Error where the topic's file, the store or the bucket fails.
 */
export async function collectAndPublish(topic: string, end: number, ports: PublishPorts): Promise<CollectRun> {
  const { leases, clock } = ports;
  const giveBack = await leases.take(topic, clock.now(), end + LEASE_MARGIN);
  if (!giveBack) return { topic, outcome: 'held' };
  try {
    const read = readTopicFile(ports.texts.get('topic.yml') ?? '', topic);
    if ('faults' in read) throw new Error(`${topic} has a topic.yml with faults.`);
    const now = clock.now();
    const asked = { byHand: false, deadline: now + (end - now) * ASKING, mostDays: ports.articleDays };
    const { ledger, reports, added, updated, failed, erased } = await collectTopic(read.topic, asked, ports);
    const articles = [...ledger.articles.values()].filter((article) => article.erased === undefined).length;
    const counts = {
      added,
      updated,
      failed,
      erased,
      feeds: reports.length,
      articles,
      ...healthOf(ledger, clock.now()),
    };
    return { topic, ...counts, ...(await compileAndPublish(topic, ledger, feedsOf(read.topic, ledger), ports)) };
  } finally {
    await giveBack();
  }
}

async function compileAndPublish(
  topic: string,
  ledger: Ledger,
  feeds: readonly Feed[],
  ports: PublishPorts,
): Promise<Pick<CollectRun, 'outcome' | 'version'>> {
  const { store, logger } = ports;
  const evidence = await readText(store, EVIDENCE);
  const texts = new Map([...ports.texts, ...(evidence === null ? [] : [[EVIDENCE, evidence] as const])]);
  if (isStale(ledger, texts, feeds)) {
    const { outcome, leftOut } = await compileTopic({ topic, path: topic, texts, ledger, feeds, store });
    if (leftOut.length > 0)
      logger.warn('articles-left-out', {
        topic,
        articles: leftOut.length,
        of: leftOut.slice(0, 3).map(leftOutLine).join(' '),
      });
    if (outcome && 'faults' in outcome) {
      logger.warn('topic-faulty', { topic, faults: outcome.faults.length, at: placesOf(outcome.faults) });
      return { outcome: 'faulty' };
    }
    if (outcome && outcome.waiting.length > 0)
      logger.warn('overlay-waits', { topic, entries: outcome.waiting.length, at: placesOf(outcome.waiting) });
    if (outcome?.evidenceText !== undefined) await store.write(EVIDENCE, outcome.evidenceText);
    else await store.remove(EVIDENCE);
    if (outcome) await store.write(DIGEST, digestFile(outcome.digest));
    else await store.remove(DIGEST);
    markCompiled(ledger, texts, feeds, outcome?.digest.version);
    await writeLedger(store, ledger);
  }
  return publish(topic, ledger.version, readTimesOf(feeds), ports);
}

/** In the store: the digest that was compiled last, and unless it is large the ids that its articles have. */
const DIGEST = 'digest.db';
const EVIDENCE = 'evidence.json';

/** Where the first faults are; what they say may quote an article. */
const placesOf = (faults: readonly Fault[]): string =>
  faults
    .slice(0, 3)
    .map(({ at }) => `${at.file}:${at.line}`)
    .join(', ');

/** Publishes the digest, unless it is published already for functions that have the deployed one. */
async function publish(
  topic: string,
  version: string | undefined,
  read: ReadTimes,
  { store, bucket, bundled, clock }: PublishPorts,
): Promise<Pick<CollectRun, 'outcome' | 'version'>> {
  if (version === undefined) return { outcome: 'empty' };
  if (bundled === undefined) return { outcome: 'undeployed', version };
  const there = await currentPointer(bucket, topic);
  const now = there?.pointer;
  const isThere = now?.version === version && (bundled === version || now.follows.includes(bundled));
  if (there && now && isThere) await putReadTimes(now, read, there.tag, bucket);
  if (isThere || (!now && bundled === version)) return { outcome: 'unchanged', version };
  const bytes = await store.read(DIGEST);
  if (bytes === null) throw new Error(`The digest of ${topic} is not in the private bucket any more.`);
  if (bytes.length > LONGEST_DIGEST) return { outcome: 'oversized', version };
  await putEdition({ topic, version, bytes, before: [bundled], read }, there, bucket, clock.now());
  // A function may still be fetching the one before; what came before that is asked for by nobody.
  const [retired] = now?.follows ?? [];
  if (retired !== undefined && retired !== version) await bucket.remove(digestKey(topic, retired));
  return { outcome: 'published', version };
}

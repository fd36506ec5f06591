import type { SQSBatchResponse } from 'aws-lambda';
import { type Edition, editionOf } from '../answers/edition.ts';
import type { Reply } from '../answers/reply/reply.ts';
import { wordsIn } from '../answers/words/words-in.ts';
import { addDays } from '../digest/day.ts';
import type { Digest } from '../digest/types.ts';
import type {
  ChatPoster,
  DeliveryKey,
  DeliveryLog,
  DeliveryQueue,
  Digests,
  DueReference,
  Languages,
  Logger,
  Platform,
  Progress,
  Snapshots,
  Subscription,
  Subscriptions,
} from '../ports.ts';
import type { DeliveryLogEntry } from '../telemetry/log-entry.ts';
import { nextReplayDay, snapshotOf } from './digest-queries.ts';
import { type Failure, type PostingPorts, postInTime } from './posting.ts';
import { decodeReference, deliveryText } from './reference.ts';
import { hourOf, MAX_LATENESS } from './schedule.ts';
import { advanced, paused, updateSubscription } from './subscription.ts';
import type { Period, Summarise } from './summary.ts';

export interface DeliverPorts extends PostingPorts {
  readonly subscriptions: Subscriptions;
  readonly log: DeliveryLog;
  readonly snapshots: Snapshots;
  /** Of channels: posts are in the one that is chosen. */
  readonly languages: Pick<Languages, 'get'>;
  readonly queue: DeliveryQueue;
  /** A platform that this deployment has no token for has no poster. */
  readonly posters: Readonly<Partial<Record<Platform, ChatPoster>>>;
  readonly digests: Digests;
  readonly summarise: Summarise;
  /** Adds a picture of the days that a post tells; absent where nothing draws. */
  readonly illustrate?: (reply: Reply, digest: Edition) => Reply;
  readonly logger: Logger;
}

/** A message as the queue hands it over. */
export interface Message {
  readonly id: string;
  readonly body: string;
}

/**
 * What became of a message. `posted`, `nothing` (to tell), `repeated`, `unwanted`, `late`, `put-off` (sent again with
 * a delay) and `paused` are settled. `held` (someone else is at it), `stuck` (an operator has to look), `failed` (an
 * exception) and `unreadable` are not: the message goes back to the queue, and after some rounds to the dead letters.
 */
export type DeliveryOutcome = (typeof SETTLED)[number] | 'held' | 'stuck' | 'failed' | 'unreadable';
const SETTLED = ['posted', 'nothing', 'repeated', 'unwanted', 'late', 'put-off', 'paused'] as const;

/** How one message ended. */
export interface Delivered {
  /** The queue's id of it. */
  readonly message: string;
  /** Null where the message holds none. */
  readonly reference: DueReference | null;
  readonly outcome: DeliveryOutcome;
  /** Milliseconds since 1970. */
  readonly settledAt: number;
  readonly log: Readonly<DeliveryLogEntry>;
}

/** Is given each message as it ends. */
export type OnDelivered = (delivered: Delivered) => void;

/**
 * Delivers the messages of an event of SQS. Those that are named in the answer come again, the others are done.
 * https://docs.aws.amazon.com/lambda/latest/dg/services-sqs-errorhandling.html
 * @throws Error where the event is none of SQS: then all of it comes again.
 */
export async function answerBatch(
  event: unknown,
  ports: DeliverPorts,
  deadline: number,
  onDelivered?: OnDelivered,
): Promise<SQSBatchResponse> {
  const { Records } = (event ?? {}) as { readonly Records?: readonly { messageId?: unknown; body?: unknown }[] };
  if (!Array.isArray(Records)) throw new Error('This event holds no messages of a queue.');
  const messages = Records.map(({ messageId, body }) => ({ id: String(messageId), body: String(body) }));
  const unsettled = await deliverBatch(messages, ports, deadline, onDelivered);
  return { batchItemFailures: unsettled.map((itemIdentifier) => ({ itemIdentifier })) };
}

/**
 * Delivers a batch, all of it at once; each message stands for itself.
 * @param deadline The instant at which this process may be ended.
 * @returns the ids of messages that are not settled: the queue delivers them again, and in the end puts them aside.
 */
export async function deliverBatch(
  messages: readonly Message[],
  ports: DeliverPorts,
  deadline: number,
  onDelivered: OnDelivered = () => {},
): Promise<readonly string[]> {
  await ports.digests.refresh?.();
  const unsettled = messages.map(async ({ id, body }) => {
    const reference = decodeReference(body);
    const log: DeliveryLogEntry = {};
    const outcome = reference ? await deliver(reference, ports, deadline, log) : 'unreadable';
    if (outcome === 'unreadable') ports.logger.warn('message-unreadable', { message: id });
    onDelivered({ message: id, reference, outcome, settledAt: ports.clock.now(), log });
    return SETTLED.some((settled) => settled === outcome) ? [] : [id];
  });
  return (await Promise.all(unsettled)).flat();
}

/** A claim outlives the process that holds it by this much, in milliseconds, so that clocks may differ a little. */
export const CLAIM_MARGIN = 10_000;

/** Seconds until a put-off delivery is tried again: doubled with each claim, up to what the queue can hold back. */
const FIRST_DELAY = 30;
const LONGEST_DELAY = 900;

/**
 * Delivers one due summary: claim, compose, post, record, and only then move the subscription on. Each step is safe
 * to repeat, so whoever receives the same reference again goes on where this one stopped. Never rejects.
 * @param deadline The instant at which this process may be ended; the claim runs out soon after it.
 * @param log Filled in with what is to be logged of this delivery.
 */
export async function deliver(
  reference: DueReference,
  ports: DeliverPorts,
  deadline: number,
  log: DeliveryLogEntry = {},
): Promise<DeliveryOutcome> {
  try {
    return await claimAndDeliver(reference, ports, deadline, log);
  } catch (failure) {
    ports.logger.warn('delivery-failed', { delivery: deliveryText(reference) }, failure);
    return 'failed';
  }
}

async function claimAndDeliver(
  reference: DueReference,
  ports: DeliverPorts,
  deadline: number,
  log: DeliveryLogEntry,
): Promise<DeliveryOutcome> {
  const now = ports.clock.now();
  if (now - reference.due > MAX_LATENESS) return 'late';
  const subscription = await ports.subscriptions.get(reference);
  if (!subscription || !isWanted(subscription, reference)) return 'unwanted';
  const digest = ports.digests.get(reference.topic);
  const poster = ports.posters[reference.platform];
  if (!digest || !poster) return stuck(reference, ports, digest ? 'no-token' : 'no-digest');
  log.version = digest.version;
  if (reference.kind === 'follows' && subscription.coveredVersion === digest.version) return 'nothing';
  const key = keyOf(reference, subscription);
  const claim = await ports.log.claim(key, deadline + CLAIM_MARGIN, now);
  if (claim.state === 'held') return held(log);
  if (claim.state === 'done') {
    await advance(key, claim.progress, ports);
    return 'repeated';
  }
  log.attempt = claim.attempt;
  const period = await periodOf(subscription, key, digest, ports.snapshots);
  const words = await wordsIn(await languageFor(reference, ports));
  const edition = editionOf(digest, words);
  const written = ports.summarise(subscription, period, edition);
  const reply = written && subscription.picture && ports.illustrate ? ports.illustrate(written, edition) : written;
  // Before the post, since nothing that can wait stands between a post and its record.
  if (subscription.mode === 'new') await ports.snapshots.put(digest.topic.id, digest.version, snapshotOf(digest));
  if (reply) {
    const outcome = await postInTime(reply, key, subscription, claim.attempt, poster, ports, deadline);
    if (!outcome.ok) return postFailed(key, claim.attempt, outcome, ports);
  }
  const progress = progressOf(subscription, period, digest, reply !== null, ports.clock.now());
  if (!(await ports.log.complete(key, claim.attempt, progress))) return held(log);
  await advance(key, progress, ports);
  return reply ? 'posted' : 'nothing';
}

/** The channel's language; none where that cannot be found out, since no post waits for it. */
const languageFor = ({ platform, channel }: DueReference, { languages, logger }: DeliverPorts) =>
  languages.get({ platform, channel }).catch((failure: unknown) => {
    logger.warn('language-unread', { platform }, failure);
    return null;
  });

/** False where the channel no longer asks for it, asked only later, or has had that day or hour or a later one. */
function isWanted(subscription: Subscription, { kind, day, due }: DueReference): boolean {
  const { standing, createdAt, coveredDay, coveredHour } = subscription;
  if (standing.state !== 'active' || createdAt > due) return false;
  return kind === 'follows' ? (coveredHour ?? 0) < due : coveredDay === undefined || coveredDay < day;
}

/** What is claimed. Hours overlap where one is late; what came after the hour told last is one delivery all the same. */
function keyOf(reference: DueReference, { kind, coveredHour, createdAt }: Subscription): DueReference & DeliveryKey {
  return kind === 'follows' ? { ...reference, after: coveredHour ?? createdAt } : reference;
}

async function periodOf(
  subscription: Subscription,
  { day, topic }: DueReference,
  digest: Digest,
  snapshots: Snapshots,
): Promise<Period> {
  const { mode, coveredDay, coveredVersion } = subscription;
  const from = coveredDay === undefined ? day : addDays(coveredDay, 1);
  if (mode === 'replay') {
    const replay = nextReplayDay(subscription.replayedDay, digest);
    return { day, from, since: null, ...(replay ? { replay } : {}) };
  }
  if (coveredVersion === digest.version) return { day, from, since: snapshotOf(digest) };
  return { day, from, since: coveredVersion === undefined ? null : await snapshots.get(topic, coveredVersion) };
}

/** @param now In milliseconds: the hour in which something was posted is dealt with, however late it is. */
function progressOf(
  subscription: Subscription,
  { day, replay }: Period,
  digest: Digest,
  posted: boolean,
  now: number,
): Progress {
  const finished = subscription.mode === 'replay' && (!replay || replay.number === replay.of);
  return {
    ...{ since: subscription.createdAt, day, version: digest.version, posted },
    ...(replay ? { replayedDay: replay.day } : {}),
    ...(subscription.kind === 'follows' ? { hour: hourOf(now) } : {}),
    ...(finished ? { finished } : {}),
  };
}

const advance = (reference: DueReference, progress: Progress, { subscriptions }: DeliverPorts): Promise<unknown> =>
  updateSubscription(subscriptions, reference, (stored) => stored && advanced(stored, progress));

/** What a failed post means for the delivery. */
async function postFailed(
  reference: DueReference,
  attempt: number,
  failure: Failure,
  ports: DeliverPorts,
): Promise<DeliveryOutcome> {
  if (failure.why === 'gone' || failure.why === 'forbidden') {
    const { why: reason, detail } = failure;
    await updateSubscription(ports.subscriptions, reference, (stored) => stored && paused(stored, reason, detail));
    ports.logger.warn('subscription-paused', { delivery: deliveryText(reference), reason, detail });
  }
  await ports.log.release(reference, attempt);
  if (failure.why === 'bad-request') return stuck(reference, ports, failure.detail);
  if (failure.why === 'gone' || failure.why === 'forbidden') return 'paused';
  const refused = await ports.queue.send([reference], delayAfter(failure, attempt));
  return refused.length > 0 ? 'held' : 'put-off';
}

function delayAfter(failure: Failure, attempt: number): number {
  if (failure.why === 'no-time') return 0;
  const wanted = failure.why === 'rate-limited' ? Math.ceil(failure.waitMs / 1000) : FIRST_DELAY * 2 ** (attempt - 1);
  return Math.min(wanted, LONGEST_DELAY);
}

/** Someone else is at it. */
function held(log: DeliveryLogEntry): DeliveryOutcome {
  log.claimLost = true;
  return 'held';
}

function stuck(reference: DueReference, { logger }: DeliverPorts, detail: string): DeliveryOutcome {
  logger.warn('delivery-stuck', { delivery: deliveryText(reference), detail });
  return 'stuck';
}

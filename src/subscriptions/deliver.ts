import type { Reply } from '../answers/reply/reply.ts';
import type { Digest } from '../digest/types.ts';
import type {
  ChatPoster,
  Claim,
  DeliveryQueue,
  Digests,
  DueReference,
  Logger,
  Platform,
  Progress,
  Snapshots,
  Subscription,
  Subscriptions,
} from '../ports.ts';
import type { DeliveryNotes } from '../telemetry/notes.ts';
import type { Composer } from './compose.ts';
import { LATE } from './due.ts';
import { marksOf } from './marks.ts';
import { coversFrom, isLongSilent, type Period, replayTurn } from './period.ts';
import { type Failure, type PostingPorts, postParts } from './posting.ts';
import { deliveryText } from './reference.ts';
import { advanced, change, stopped } from './subscription.ts';

export interface DeliverPorts extends PostingPorts {
  readonly subscriptions: Subscriptions;
  readonly snapshots: Snapshots;
  readonly queue: DeliveryQueue;
  /** A platform that this deployment has no token for has no poster. */
  readonly posters: Readonly<Partial<Record<Platform, ChatPoster>>>;
  readonly digests: Digests;
  readonly composer: Composer;
  readonly logger: Logger;
}

/**
 * What became of a reference. `posted`, `nothing` (to tell), `repeated`, `unwanted`, `late`, `put-off` (sent again with
 * a delay) and `paused` are settled. `held` (someone else is at it) and `stuck` (an operator has to look) are not: the
 * message goes back to the queue, and after some rounds to the dead letters.
 */
export type Fate = 'posted' | 'nothing' | 'repeated' | 'unwanted' | 'late' | 'put-off' | 'paused' | 'held' | 'stuck';

/** A claim outlives the process that holds it by this much, in milliseconds, so that clocks may differ a little. */
export const CLAIM_MARGIN = 10_000;

/** Seconds until a put-off delivery is tried again: doubled with each claim, up to what the queue can hold back. */
const FIRST_DELAY = 30;
const LONGEST_DELAY = 900;

/**
 * Delivers one due summary: claim, compose, post, record, and only then move the subscription on. Each step is safe
 * to repeat, so whoever receives the same reference again goes on where this one stopped.
 * @param deadline The instant at which this process may be ended; the claim runs out soon after it.
 * @param notes Filled in with what is to be logged of this delivery.
 */
export async function deliver(
  reference: DueReference,
  ports: DeliverPorts,
  deadline: number,
  notes: DeliveryNotes = {},
): Promise<Fate> {
  const now = ports.clock.now();
  if (now - reference.due > LATE) return 'late';
  const subscription = await ports.subscriptions.get(reference);
  if (!subscription || !isWanted(subscription, reference)) return 'unwanted';
  const digest = ports.digests.get(reference.topic);
  const poster = ports.posters[reference.platform];
  if (!digest || !poster) return stuck(reference, ports, digest ? 'no-token' : 'no-digest');
  notes.version = digest.version;
  const claim = await ports.log.claim(reference, deadline + CLAIM_MARGIN, now);
  if (claim.state === 'held') return lost(notes);
  if (claim.state === 'done') {
    await advance(reference, claim.progress, ports);
    return 'repeated';
  }
  notes.attempt = claim.attempt;
  return deliverClaimed({ reference, subscription, digest, poster, claim, notes }, ports, deadline);
}

/** Everything that one claimed delivery is about. */
interface Claimed {
  readonly reference: DueReference;
  readonly subscription: Subscription;
  readonly digest: Digest;
  readonly poster: ChatPoster;
  readonly claim: Extract<Claim, { state: 'claimed' }>;
  readonly notes: DeliveryNotes;
}

async function deliverClaimed(claimed: Claimed, ports: DeliverPorts, deadline: number): Promise<Fate> {
  const { reference, subscription, digest, poster, claim, notes } = claimed;
  const period = await periodOf(subscription, reference, digest, ports.snapshots);
  const reply = composed(subscription, period, digest, ports.composer);
  // Before the post, since nothing that can wait stands between a post and its record.
  if (subscription.mode === 'new') await ports.snapshots.put(digest.topic.id, digest.version, marksOf(digest));
  let sent = claim.sent;
  if (reply) {
    const outcome = await postParts(reply, reference, claim, poster, ports, deadline, notes);
    if (!outcome.ok) return failed(claimed, outcome, ports);
    sent = outcome.sent;
  }
  const progress = progressOf(subscription, period, digest, sent.length > 0);
  if (!(await ports.log.complete(reference, claim.attempt, sent, progress))) return lost(notes);
  await advance(reference, progress, ports);
  return sent.length > 0 ? 'posted' : 'nothing';
}

/** False where the channel no longer asks for it, asked only later, or has had that day or a later one. */
function isWanted({ standing, createdAt, coveredDay }: Subscription, { day, due }: DueReference): boolean {
  return standing.state === 'active' && createdAt <= due && (coveredDay === undefined || coveredDay < day);
}

async function periodOf(
  subscription: Subscription,
  { day, topic }: DueReference,
  digest: Digest,
  snapshots: Snapshots,
): Promise<Period> {
  const { mode, coveredVersion } = subscription;
  const from = coversFrom(subscription, day);
  if (mode === 'replay') {
    const replay = replayTurn(subscription, digest);
    return { day, from, since: null, ...(replay ? { replay } : {}) };
  }
  if (coveredVersion === digest.version) return { day, from, since: marksOf(digest) };
  return { day, from, since: coveredVersion === undefined ? null : await snapshots.get(topic, coveredVersion) };
}

function composed(subscription: Subscription, period: Period, digest: Digest, composer: Composer): Reply | null {
  if (subscription.mode === 'replay') return period.replay ? composer.summary(subscription, period, digest) : null;
  const summary = composer.summary(subscription, period, digest);
  if (summary) return summary;
  return isLongSilent(subscription, period.day) ? composer.alive(subscription, period, digest) : null;
}

function progressOf(subscription: Subscription, { day, replay }: Period, digest: Digest, posted: boolean): Progress {
  const finished = subscription.mode === 'replay' && (!replay || replay.number === replay.of);
  return {
    ...{ since: subscription.createdAt, day, version: digest.version, posted },
    ...(replay ? { replayedDay: replay.day } : {}),
    ...(finished ? { finished } : {}),
  };
}

const advance = (reference: DueReference, progress: Progress, { subscriptions }: DeliverPorts): Promise<unknown> =>
  change(subscriptions, reference, (stored) => (stored ? advanced(stored, progress) : undefined));

/** What a failed post means for the delivery. */
async function failed({ reference, claim, notes }: Claimed, failure: Failure, ports: DeliverPorts): Promise<Fate> {
  if (failure.why === 'claim-lost') return lost(notes);
  if (failure.why === 'gone' || failure.why === 'forbidden') {
    const { why: reason, detail } = failure;
    await change(ports.subscriptions, reference, (stored) =>
      stored?.standing.state === 'active' ? stopped(stored, { state: 'paused', reason, detail }) : undefined,
    );
    ports.logger.warn('subscription-paused', { delivery: deliveryText(reference), reason, detail });
  }
  await ports.log.release(reference, claim.attempt);
  if (failure.why === 'bad-request') return stuck(reference, ports, failure.detail);
  if (failure.why === 'gone' || failure.why === 'forbidden') return 'paused';
  const refused = await ports.queue.send([reference], delayAfter(failure, claim.attempt));
  return refused.length > 0 ? 'held' : 'put-off';
}

function delayAfter(failure: Failure, attempt: number): number {
  if (failure.why === 'no-time') return 0;
  const wanted = failure.why === 'rate-limited' ? Math.ceil(failure.waitMs / 1000) : FIRST_DELAY * 2 ** (attempt - 1);
  return Math.min(wanted, LONGEST_DELAY);
}

/** Someone else is at it. */
function lost(notes: DeliveryNotes): Fate {
  notes.claimLost = true;
  return 'held';
}

function stuck(reference: DueReference, { logger }: DeliverPorts, detail: string): Fate {
  logger.warn('delivery-stuck', { delivery: deliveryText(reference), detail });
  return 'stuck';
}

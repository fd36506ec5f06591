import type { Reply } from '../answers/reply/reply.ts';
import type { ChatPoster, Clock, DeliveryKey, DeliveryLog, Post, Posted, Sleep } from '../ports.ts';
import type { DeliveryLogEntry } from '../telemetry/log-entry.ts';
import { nonceOf } from './reference.ts';

/** Time, in milliseconds, that one post needs at most, with its record: less than this left, none is begun. */
const POST_TIME = 10_000;

/** Waits, in milliseconds, between tries at a post that failed in passing; then the delivery is put off. */
const BACKOFF: readonly number[] = [1_000, 4_000];

export interface PostingPorts {
  readonly log: DeliveryLog;
  readonly clock: Clock;
  readonly sleep: Sleep;
}

/** Why a post did not come about. */
export type Failure = Exclude<Posted, { ok: true }> | { readonly ok: false; readonly why: 'no-time' | 'claim-lost' };

export type Outcome = { readonly ok: true; readonly sent: readonly string[] } | Failure;

/**
 * Posts what is still to be posted of a summary, part by part, and records each part before the next: a delivery that
 * dies goes on where it stopped.
 * @param claim The attempt, and the messages that earlier ones posted.
 * @param deadline The instant at which this process may be ended.
 * @param log Filled in with how many messages were posted.
 */
export async function postParts(
  reply: Reply,
  key: DeliveryKey,
  claim: { readonly attempt: number; readonly sent: readonly string[] },
  poster: ChatPoster,
  ports: PostingPorts,
  deadline: number,
  log: DeliveryLogEntry = {},
): Promise<Outcome> {
  const { topic, platform, channel } = key;
  let sent = claim.sent;
  for (;;) {
    const part = sent.length;
    const post = { topic, platform, channel, reply, part, sent, nonce: nonceOf(key, part) };
    const posted = await postWithRetries(post, poster, ports, deadline);
    if (!posted.ok) return posted;
    sent = [...sent, posted.messageId];
    Object.assign(log, { posted: sent.length - claim.sent.length, parts: posted.parts } satisfies DeliveryLogEntry);
    // The last part is recorded as the delivery is completed.
    if (sent.length >= posted.parts) return { ok: true, sent };
    if (!(await ports.log.record(key, claim.attempt, sent))) return { ok: false, why: 'claim-lost' };
  }
}

/** Tries one post for as long as waiting helps and time is left. */
async function postWithRetries(
  post: Post,
  poster: ChatPoster,
  { clock, sleep }: PostingPorts,
  deadline: number,
): Promise<Exclude<Posted, { ok: false }> | Failure> {
  const inTime = (wait: number): boolean => clock.now() + wait + POST_TIME <= deadline;
  if (!inTime(0)) return { ok: false, why: 'no-time' };
  for (let failures = 0; ; ) {
    const posted = await poster.post(post);
    const wait = posted.ok ? undefined : waitAfter(posted, failures);
    if (wait === undefined || !inTime(wait)) return posted;
    if (!posted.ok && posted.why === 'transient') failures += 1;
    await sleep(wait);
  }
}

/** Milliseconds to the next try; undefined where none follows here. */
function waitAfter(failure: Exclude<Posted, { ok: true }>, failures: number): number | undefined {
  if (failure.why === 'rate-limited') return failure.waitMs;
  return failure.why === 'transient' ? BACKOFF[failures] : undefined;
}

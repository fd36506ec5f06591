import type { Reply } from '../answers/reply/reply.ts';
import type { ChatPoster, Clock, DeliveryKey, Posted, PostForm, Sleep } from '../ports.ts';
import { nonceOf } from './reference.ts';

/** Time, in milliseconds, that one post needs at most, with its record: less than this left, none is begun. */
const POST_TIME = 10_000;

/** Waits, in milliseconds, between tries at a post that failed in passing; then the delivery is put off. */
const BACKOFF: readonly number[] = [1_000, 4_000];

export interface PostingPorts {
  readonly clock: Clock;
  readonly sleep: Sleep;
}

/** Why a post did not come about. */
export type Failure = Exclude<Posted, { ok: true }> | { readonly ok: false; readonly why: 'no-time' };

/**
 * Posts a summary, for as long as waiting helps and time is left.
 * @param form How it stands in the channel.
 * @param attempt How many processes have claimed it, this one included.
 * @param deadline The instant at which this process may be ended.
 */
export async function postInTime(
  reply: Reply,
  key: DeliveryKey,
  { forum, mention }: PostForm,
  attempt: number,
  poster: ChatPoster,
  { clock, sleep }: PostingPorts,
  deadline: number,
): Promise<Exclude<Posted, { ok: false }> | Failure> {
  const { topic, platform, channel } = key;
  const inTime = (wait: number): boolean => clock.now() + wait + POST_TIME <= deadline;
  if (!inTime(0)) return { ok: false, why: 'no-time' };
  const form = { ...(forum ? { forum } : {}), ...(mention ? { mention } : {}) };
  const post = { topic, platform, channel, reply, nonce: nonceOf(key), ...form };
  for (let failures = 0; ; ) {
    // A forum knows no nonce again: what failed in passing may stand there.
    const posted = await poster.post({ ...post, repeated: attempt > 1 || (forum === true && failures > 0) });
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

import type { Clock, DeliveryQueue, DueReference, Logger, Subscription, Subscriptions } from '../ports.ts';
import { latestDue, MAX_LATENESS, nextDue } from './schedule.ts';
import { keyText } from './subscription.ts';

export interface TickPorts {
  readonly subscriptions: Subscriptions;
  readonly queue: DeliveryQueue;
  readonly clock: Clock;
  readonly logger: Logger;
}

export interface TickResult {
  /** Subscriptions that were found due. */
  readonly due: number;
  /** References sent. */
  readonly sent: number;
  /** Due so long ago that the next summary covers it. */
  readonly late: number;
  /** Left to the next tick, for whatever reason: someone else changed it, its schedule cannot be read, or it failed. */
  readonly left: number;
  /** Of those left: the queue or the table did not take it, which an operator should know. Absent where there is none. */
  readonly failed?: number;
}

/** One due subscription: what goes on the queue (nothing where it is too late), and the subscription from then on. */
interface DueWork {
  readonly reference: DueReference | null;
  readonly next: Subscription;
}

/** So many messages go to the queue at once, and what it took is moved on before more is waited for. */
const BATCH = 10;

/**
 * Puts everything that is due on the queue and moves it on to its next due instant, in this order: a tick that dies
 * in between sends again, and the claim of the delivery sorts that out; the other order would lose a summary.
 * Of several instants that passed since the last tick only the latest counts, so an outage ends in one summary.
 * What cannot be sent or stored is logged, and holds up nothing else.
 * @param until The instant from which no further page is begun; the rest is the next tick's.
 * @param id The tick's request id, which each reference carries.
 * @throws what the table throws where it cannot be asked what is due, once what it did tell is dealt with.
 */
export async function tick(ports: TickPorts, until: number, id?: string): Promise<TickResult> {
  const { subscriptions, clock, logger } = ports;
  const now = clock.now();
  const result = { due: 0, sent: 0, late: 0, left: 0, failed: 0 };
  for await (const page of subscriptions.due(now)) {
    const work = page.flatMap((subscription) => workOf(subscription, now, logger, id) ?? []);
    const batches = Array.from({ length: Math.ceil(work.length / BATCH) }, (_, index) =>
      work.slice(index * BATCH, (index + 1) * BATCH),
    );
    const moved = await Promise.all(batches.map((batch) => sendAndMove(batch, ports, result)));
    result.due += page.length;
    result.left += page.length - moved.reduce((sum, count) => sum + count, 0);
    if (clock.now() >= until) break;
  }
  const { failed, ...all } = result;
  return failed > 0 ? result : all;
}

/** @returns how many were moved on. */
async function sendAndMove(
  batch: readonly DueWork[],
  ports: TickPorts,
  result: { sent: number; late: number; failed: number },
): Promise<number> {
  const references = batch.flatMap(({ reference }) => reference ?? []);
  const refused = new Set((await send(references, ports)).map(keyText));
  const taken = batch.filter(({ next }) => !refused.has(keyText(next)));
  const stored = await Promise.allSettled(taken.map(({ next }) => ports.subscriptions.put(next)));
  const failures = stored.flatMap((one) => (one.status === 'rejected' ? [one.reason] : []));
  if (failures.length > 0) ports.logger.warn('subscriptions-not-moved', { count: failures.length }, failures[0]);
  result.sent += references.length - refused.size;
  result.late += batch.length - references.length;
  result.failed += refused.size + failures.length;
  return stored.filter((one) => one.status === 'fulfilled' && one.value).length;
}

/** @returns the references that the queue did not take. */
async function send(references: readonly DueReference[], { queue, logger }: TickPorts) {
  if (references.length === 0) return [];
  try {
    return await queue.send(references);
  } catch (failure) {
    logger.warn('references-not-sent', { count: references.length }, failure);
    return references;
  }
}

function workOf(subscription: Subscription, now: number, logger: Logger, tick: string | undefined): DueWork | null {
  const { topic, platform, channel, kind, schedule } = subscription;
  try {
    const { instant, day } = latestDue(schedule, now);
    const next = { ...subscription, nextDue: nextDue(schedule, now).instant };
    if (now - instant > MAX_LATENESS) return { reference: null, next };
    const key = { topic, platform, channel, ...(kind ? { kind } : {}) };
    const reference = { ...key, day, due: instant, ...(tick ? { tick } : {}) };
    return { reference, next };
  } catch (failure) {
    // A schedule that cannot be read: its zone is no more.
    logger.warn('schedule-unreadable', { subscription: keyText(subscription) }, failure);
    return null;
  }
}

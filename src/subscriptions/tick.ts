import type { Clock, DeliveryQueue, DueReference, Logger, Subscription, Subscriptions } from '../ports.ts';
import { LATE, latestDue, nextDue } from './due.ts';
import { keyText } from './subscription.ts';

export interface TickPorts {
  readonly subscriptions: Subscriptions;
  readonly queue: DeliveryQueue;
  readonly clock: Clock;
  readonly logger: Logger;
}

export interface Ticked {
  /** Subscriptions that were found due. */
  readonly due: number;
  /** References sent. */
  readonly sent: number;
  /** Due so long ago that the next summary covers it. */
  readonly late: number;
  /** Left to the next tick: the queue did not take it, someone else changed it, or its schedule cannot be read. */
  readonly left: number;
}

/** One due subscription: what goes on the queue (nothing where it is too late), and the subscription from then on. */
interface Turn {
  readonly reference: DueReference | null;
  readonly next: Subscription;
}

/**
 * Puts everything that is due on the queue and moves it on to its next due instant, in this order: a tick that dies
 * in between sends again, and the claim of the delivery sorts that out; the other order would lose a summary.
 * Of several instants that passed since the last tick only the latest counts, so an outage ends in one summary.
 * @param until The instant from which no further page is begun; the rest is the next tick's.
 * @param id The tick's request id, which each reference carries.
 */
export async function tick(ports: TickPorts, until: number, id?: string): Promise<Ticked> {
  const now = ports.clock.now();
  let [due, sent, late, left] = [0, 0, 0, 0];
  for await (const page of ports.subscriptions.due(now)) {
    const turns = page.flatMap((subscription) => turnOf(subscription, now, ports.logger) ?? []);
    const references = turns.flatMap(({ reference }) =>
      reference ? { ...reference, ...(id ? { tick: id } : {}) } : [],
    );
    const refused = new Set((await send(ports, references)).map(keyText));
    const taken = turns.filter(({ next }) => !refused.has(keyText(next)));
    const stored = await Promise.all(taken.map(({ next }) => ports.subscriptions.put(next)));
    due += page.length;
    sent += references.length - refused.size;
    late += turns.length - references.length;
    left += page.length - stored.filter(Boolean).length;
    if (ports.clock.now() >= until) break;
  }
  return { due, sent, late, left };
}

async function send({ queue }: TickPorts, references: readonly DueReference[]): Promise<readonly DueReference[]> {
  return references.length === 0 ? [] : queue.send(references);
}

function turnOf(subscription: Subscription, now: number, logger: Logger): Turn | null {
  const { topic, platform, channel, schedule } = subscription;
  try {
    const { instant, day } = latestDue(schedule, now);
    const next = { ...subscription, nextDue: nextDue(schedule, now).instant };
    const reference = now - instant > LATE ? null : { topic, platform, channel, day, due: instant };
    return { reference, next };
  } catch (failure) {
    // One schedule that cannot be read (a zone that is no more) must not hold up the others.
    logger.warn('schedule-unreadable', { subscription: keyText(subscription) }, failure);
    return null;
  }
}

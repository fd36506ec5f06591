import type { Clock, DeliveryQueue, DueReference } from '../../../ports.ts';
import type { Message } from '../../../subscriptions/deliver.ts';
import { encodeReference } from '../../../subscriptions/reference.ts';

/** A message as it is kept. */
export interface Queued extends Message {
  /** Instant from which it can be received. */
  readonly visibleAt: number;
  readonly received: number;
}

/** As serverless.yml has it: seconds that a received message stays invisible, and receptions before it is put aside. */
export const VISIBILITY = 70;
export const MOST_RECEIVED = 10;

/** A queue in this process's memory, with SQS's rules: at least once, invisible while someone is at it, dead letters. */
export class MemoryQueue implements DeliveryQueue {
  readonly #waiting: Map<string, Queued>;
  readonly #clock: Clock;
  readonly #changed: () => void;
  #last: number;

  constructor(clock: Clock, stored: readonly Queued[] = [], changed: () => void = () => {}) {
    this.#clock = clock;
    this.#waiting = new Map(stored.map((message) => [message.id, message]));
    this.#changed = changed;
    this.#last = Math.max(0, ...stored.map(({ id }) => Number(id)));
  }

  async send(references: readonly DueReference[], delay = 0): Promise<readonly DueReference[]> {
    for (const reference of references) {
      this.#last += 1;
      const id = String(this.#last);
      const visibleAt = this.#clock.now() + delay * 1000;
      this.#waiting.set(id, { id, body: encodeReference(reference), visibleAt, received: 0 });
    }
    this.#changed();
    return [];
  }

  /** Up to `most` messages, each invisible from now on until it is removed or given up. */
  receive(most: number): readonly Message[] {
    const now = this.#clock.now();
    const received: Message[] = [];
    for (const message of this.#waiting.values()) {
      if (received.length === most) break;
      if (message.visibleAt > now || message.received >= MOST_RECEIVED) continue;
      const { id, body } = message;
      this.#waiting.set(id, { ...message, visibleAt: now + VISIBILITY * 1000, received: message.received + 1 });
      received.push({ id, body });
    }
    if (received.length > 0) this.#changed();
    return received;
  }

  /** Takes settled messages off. */
  remove(ids: readonly string[]): void {
    for (const id of ids) this.#waiting.delete(id);
    if (ids.length > 0) this.#changed();
  }

  all(): readonly Queued[] {
    return [...this.#waiting.values()];
  }

  /** Messages that were received too often: nobody will see them again but an operator. */
  dead(): readonly Queued[] {
    const now = this.#clock.now();
    return this.all().filter(({ received, visibleAt }) => received >= MOST_RECEIVED && visibleAt <= now);
  }
}

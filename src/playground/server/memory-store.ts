import type {
  Claim,
  Clock,
  DeliveryKey,
  DeliveryLog,
  DeliveryQueue,
  DueReference,
  Progress,
  Snapshot,
  Snapshots,
  Subscription,
  SubscriptionKey,
  Subscriptions,
} from '../../ports.ts';
import type { Message } from '../../subscriptions/deliver.ts';
import { deliveryText, encodeReference } from '../../subscriptions/reference.ts';
import { keyText } from '../../subscriptions/subscription.ts';
import { DueIndex } from './due-index.ts';

/** Everything that the table and the queue hold in a deployment. */
export interface Store {
  readonly subscriptions: MemorySubscriptions;
  readonly log: MemoryDeliveryLog;
  readonly snapshots: MemorySnapshots;
  readonly queue: MemoryQueue;
}

/** The same as plain values. */
export interface StoreContent {
  readonly subscriptions: readonly Subscription[];
  readonly deliveries: readonly (readonly [string, Delivery])[];
  readonly snapshots: readonly (readonly [string, Snapshot])[];
  readonly queue: readonly Queued[];
}

/** A delivery as it is kept. */
interface Delivery {
  readonly attempt: number;
  readonly until: number;
  readonly sent: readonly string[];
  readonly progress?: Progress;
}

/** A message as it is kept. */
interface Queued extends Message {
  /** Instant from which it can be received. */
  readonly visibleAt: number;
  readonly received: number;
}

export const EMPTY: StoreContent = { subscriptions: [], deliveries: [], snapshots: [], queue: [] };

/**
 * A store in this process's memory, which ends with it.
 * @param changed Called after each change.
 */
export function memoryStore(clock: Clock, content = EMPTY, changed: () => void = () => {}): Store {
  return {
    subscriptions: new MemorySubscriptions(content.subscriptions, changed),
    log: new MemoryDeliveryLog(new Watched(content.deliveries, changed)),
    snapshots: new MemorySnapshots(new Watched(content.snapshots, changed)),
    queue: new MemoryQueue(clock, content.queue, changed),
  };
}

export const contentOf = ({ subscriptions, log, snapshots, queue }: Store): StoreContent => ({
  subscriptions: subscriptions.all(),
  deliveries: log.all(),
  snapshots: snapshots.all(),
  queue: queue.all(),
});

/** A map that tells of each change. */
class Watched<V> extends Map<string, V> {
  readonly #changed: () => void;

  constructor(content: readonly (readonly [string, V])[], changed: () => void) {
    super();
    for (const [key, value] of content) super.set(key, value);
    this.#changed = changed;
  }

  override set(key: string, value: V): this {
    super.set(key, value);
    this.#changed();
    return this;
  }
}

const PAGE = 100;

class MemorySubscriptions implements Subscriptions {
  readonly #stored = new Map<string, Subscription>();
  readonly #index = new DueIndex();
  readonly #changed: () => void;

  constructor(stored: readonly Subscription[], changed: () => void) {
    for (const subscription of stored) this.#set(subscription);
    this.#changed = changed;
  }

  async get(key: SubscriptionKey): Promise<Subscription | null> {
    return this.#stored.get(keyText(key)) ?? null;
  }

  async put(subscription: Subscription): Promise<boolean> {
    const { revision } = subscription;
    if ((this.#stored.get(keyText(subscription))?.revision ?? 0) !== revision) return false;
    this.#set({ ...subscription, revision: revision + 1 });
    this.#changed();
    return true;
  }

  async *due(instant: number): AsyncGenerator<readonly Subscription[]> {
    const keys = this.#index.until(instant);
    for (let first = 0; first < keys.length; first += PAGE) {
      yield keys.slice(first, first + PAGE).flatMap((key) => this.#stored.get(key) ?? []);
    }
  }

  all(): readonly Subscription[] {
    return [...this.#stored.values()];
  }

  #set(subscription: Subscription): void {
    const key = keyText(subscription);
    const earlier = this.#stored.get(key)?.nextDue;
    if (earlier !== undefined) this.#index.remove(earlier, key);
    this.#stored.set(key, subscription);
    if (subscription.nextDue !== undefined) this.#index.add(subscription.nextDue, key);
  }
}

class MemoryDeliveryLog implements DeliveryLog {
  readonly #stored: Watched<Delivery>;

  constructor(stored: Watched<Delivery>) {
    this.#stored = stored;
  }

  async claim(key: DeliveryKey, until: number, now: number): Promise<Claim> {
    const stored = this.#stored.get(deliveryText(key));
    if (stored?.progress) return { state: 'done', progress: stored.progress, sent: stored.sent };
    if (stored && stored.until > now) return { state: 'held', until: stored.until };
    const [attempt, sent] = [(stored?.attempt ?? 0) + 1, stored?.sent ?? []];
    this.#stored.set(deliveryText(key), { attempt, until, sent });
    return { state: 'claimed', attempt, sent };
  }

  async record(key: DeliveryKey, attempt: number, sent: readonly string[]): Promise<boolean> {
    return this.#change(key, attempt, { sent });
  }

  async complete(key: DeliveryKey, attempt: number, sent: readonly string[], progress: Progress): Promise<boolean> {
    return this.#change(key, attempt, { sent, progress });
  }

  async release(key: DeliveryKey, attempt: number): Promise<void> {
    this.#change(key, attempt, { until: 0 });
  }

  all(): StoreContent['deliveries'] {
    return [...this.#stored];
  }

  #change(key: DeliveryKey, attempt: number, changes: Partial<Delivery>): boolean {
    const stored = this.#stored.get(deliveryText(key));
    if (stored?.attempt !== attempt || stored.progress) return false;
    this.#stored.set(deliveryText(key), { ...stored, ...changes });
    return true;
  }
}

class MemorySnapshots implements Snapshots {
  readonly #stored: Watched<Snapshot>;

  constructor(stored: Watched<Snapshot>) {
    this.#stored = stored;
  }

  async get(topic: string, version: string): Promise<Snapshot | null> {
    return this.#stored.get(`${topic}#${version}`) ?? null;
  }

  async put(topic: string, version: string, snapshot: Snapshot): Promise<void> {
    const key = `${topic}#${version}`;
    if (!this.#stored.has(key)) this.#stored.set(key, snapshot);
  }

  all(): StoreContent['snapshots'] {
    return [...this.#stored];
  }
}

/** As serverless.yml has it: seconds that a received message stays invisible, and receptions before it is put aside. */
export const VISIBILITY = 70;
export const MOST_RECEIVED = 10;

/** A queue with SQS's rules: at least once, invisible while someone is at it, dead letters. */
class MemoryQueue implements DeliveryQueue {
  readonly #waiting: Map<string, Queued>;
  readonly #clock: Clock;
  readonly #changed: () => void;
  #last: number;

  constructor(clock: Clock, stored: readonly Queued[], changed: () => void) {
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

  /** Takes delivered messages off. */
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

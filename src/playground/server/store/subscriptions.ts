import type { Subscription, SubscriptionKey, Subscriptions } from '../../../ports.ts';
import { keyText } from '../../../subscriptions/subscription.ts';
import { DueIndex } from './due-index.ts';

const PAGE = 100;

/** Subscriptions in this process's memory. `changed` is called after each write. */
export class MemorySubscriptions implements Subscriptions {
  readonly #stored = new Map<string, Subscription>();
  readonly #index = new DueIndex();
  readonly #changed: () => void;

  constructor(stored: readonly Subscription[] = [], changed: () => void = () => {}) {
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

import type { Claim, DeliveryKey, DeliveryLog, Progress } from '../../../ports.ts';
import { deliveryText } from '../../../subscriptions/reference.ts';

/** A delivery as it is kept. */
export interface Delivery {
  readonly attempt: number;
  readonly until: number;
  readonly sent: readonly string[];
  readonly progress?: Progress;
}

/** Deliveries in this process's memory. `changed` is called after each write. */
export class MemoryDeliveryLog implements DeliveryLog {
  readonly #stored: Map<string, Delivery>;
  readonly #changed: () => void;

  constructor(stored: readonly (readonly [string, Delivery])[] = [], changed: () => void = () => {}) {
    this.#stored = new Map(stored);
    this.#changed = changed;
  }

  async claim(key: DeliveryKey, until: number, now: number): Promise<Claim> {
    const stored = this.#stored.get(deliveryText(key));
    if (stored?.progress) return { state: 'done', progress: stored.progress, sent: stored.sent };
    if (stored && stored.until > now) return { state: 'held', until: stored.until };
    const [attempt, sent] = [(stored?.attempt ?? 0) + 1, stored?.sent ?? []];
    this.#set(key, { attempt, until, sent });
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

  all(): readonly (readonly [string, Delivery])[] {
    return [...this.#stored];
  }

  #change(key: DeliveryKey, attempt: number, changes: Partial<Delivery>): boolean {
    const stored = this.#stored.get(deliveryText(key));
    if (stored?.attempt !== attempt || stored.progress) return false;
    this.#set(key, { ...stored, ...changes });
    return true;
  }

  #set(key: DeliveryKey, delivery: Delivery): void {
    this.#stored.set(deliveryText(key), delivery);
    this.#changed();
  }
}

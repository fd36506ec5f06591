import type { Snapshot, Snapshots } from '../../../ports.ts';

/** Snapshots in this process's memory. `changed` is called after each write. */
export class MemorySnapshots implements Snapshots {
  readonly #stored: Map<string, Snapshot>;
  readonly #changed: () => void;

  constructor(stored: readonly (readonly [string, Snapshot])[] = [], changed: () => void = () => {}) {
    this.#stored = new Map(stored);
    this.#changed = changed;
  }

  async get(topic: string, version: string): Promise<Snapshot | null> {
    return this.#stored.get(`${topic}#${version}`) ?? null;
  }

  async put(topic: string, version: string, snapshot: Snapshot): Promise<void> {
    if (this.#stored.has(`${topic}#${version}`)) return;
    this.#stored.set(`${topic}#${version}`, snapshot);
    this.#changed();
  }

  all(): readonly (readonly [string, Snapshot])[] {
    return [...this.#stored];
  }
}

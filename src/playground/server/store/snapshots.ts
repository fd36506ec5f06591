import type { Marks, Snapshots } from '../../../ports.ts';

/** Snapshots in this process's memory. `changed` is called after each write. */
export class MemorySnapshots implements Snapshots {
  readonly #stored: Map<string, Marks>;
  readonly #changed: () => void;

  constructor(stored: readonly (readonly [string, Marks])[] = [], changed: () => void = () => {}) {
    this.#stored = new Map(stored);
    this.#changed = changed;
  }

  async get(topic: string, version: string): Promise<Marks | null> {
    return this.#stored.get(`${topic}#${version}`) ?? null;
  }

  async put(topic: string, version: string, marks: Marks): Promise<void> {
    if (this.#stored.has(`${topic}#${version}`)) return;
    this.#stored.set(`${topic}#${version}`, marks);
    this.#changed();
  }

  all(): readonly (readonly [string, Marks])[] {
    return [...this.#stored];
  }
}

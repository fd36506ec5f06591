import type { Snapshot, Snapshots } from '../../../ports.ts';

/** A snapshot as it is kept: its topic and version, and its hashes. */
export type KeptSnapshot = readonly [string, readonly number[]];

/** Snapshots in this process's memory. `changed` is called after each write. */
export class MemorySnapshots implements Snapshots {
  readonly #stored: Map<string, Snapshot>;
  readonly #changed: () => void;

  constructor(stored: readonly KeptSnapshot[] = [], changed: () => void = () => {}) {
    this.#stored = new Map(stored.map(([name, hashes]) => [name, new Set(hashes)]));
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

  all(): readonly KeptSnapshot[] {
    return [...this.#stored].map(([name, hashes]) => [name, [...hashes]]);
  }
}

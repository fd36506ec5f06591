interface Entry<Value> {
  readonly key: string;
  value: Value;
  /** The entries used just before and just after this one. */
  older: Entry<Value> | undefined;
  newer: Entry<Value> | undefined;
}

/**
 * A map that keeps what was used last: at `limit` entries the one unused for longest makes room. Entries are chained in
 * the order of their use: to take one out of a `Map` and put it back at its end at every look costs several times more.
 */
export class Recent<Value> {
  readonly #entries = new Map<string, Entry<Value>>();
  readonly #limit: number;
  #oldest: Entry<Value> | undefined;
  #newest: Entry<Value> | undefined;

  constructor(limit: number) {
    this.#limit = limit;
  }

  get(key: string): Value | undefined {
    const entry = this.#entries.get(key);
    if (entry === undefined) return undefined;
    this.#use(entry);
    return entry.value;
  }

  set(key: string, value: Value): void {
    const known = this.#entries.get(key);
    if (known) {
      known.value = value;
      this.#use(known);
      return;
    }
    const entry: Entry<Value> = { key, value, older: undefined, newer: undefined };
    this.#entries.set(key, entry);
    this.#append(entry);
    const oldest = this.#oldest;
    if (this.#entries.size <= this.#limit || !oldest) return;
    this.#entries.delete(oldest.key);
    this.#unchain(oldest);
  }

  get size(): number {
    return this.#entries.size;
  }

  #use(entry: Entry<Value>): void {
    if (entry === this.#newest) return;
    this.#unchain(entry);
    this.#append(entry);
  }

  #append(entry: Entry<Value>): void {
    entry.older = this.#newest;
    entry.newer = undefined;
    if (this.#newest) this.#newest.newer = entry;
    else this.#oldest = entry;
    this.#newest = entry;
  }

  #unchain({ older, newer }: Entry<Value>): void {
    if (older) older.newer = newer;
    else this.#oldest = newer;
    if (newer) newer.older = older;
    else this.#newest = older;
  }
}

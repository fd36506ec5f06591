/**
 * Keys by their due instant, as the table's index has them. Instants fall on whole minutes within a week or so, so
 * there are some thousand of them, however many keys there are: finding what is due costs what is found.
 */
export class DueIndex {
  readonly #keys = new Map<number, Set<string>>();
  /** Ascending. */
  readonly #instants: number[] = [];

  add(instant: number, key: string): void {
    const keys = this.#keys.get(instant);
    if (keys) {
      keys.add(key);
      return;
    }
    this.#keys.set(instant, new Set([key]));
    this.#instants.splice(this.#placeOf(instant), 0, instant);
  }

  remove(instant: number, key: string): void {
    const keys = this.#keys.get(instant);
    if (!keys?.delete(key) || keys.size > 0) return;
    this.#keys.delete(instant);
    this.#instants.splice(this.#placeOf(instant), 1);
  }

  /** Keys due at or before an instant, the longest overdue first. */
  until(instant: number): readonly string[] {
    const due = this.#instants.slice(0, this.#placeOf(instant + 1));
    return due.flatMap((one) => [...(this.#keys.get(one) ?? [])]);
  }

  /** The number of instants before this one. */
  #placeOf(instant: number): number {
    let [low, high] = [0, this.#instants.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.#instants[middle] ?? Number.POSITIVE_INFINITY) < instant) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

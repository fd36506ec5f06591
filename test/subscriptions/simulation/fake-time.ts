import type { Clock, Sleep } from '../../../src/ports.ts';

interface Planned {
  readonly instant: number;
  readonly order: number;
  readonly act: () => void;
}

/** A clock that jumps from one planned act to the next. Acts and what they await run before time goes on. */
export class FakeTime implements Clock {
  #now: number;
  #order = 0;
  /** A binary heap, the next act first. */
  readonly #planned: Planned[] = [];

  constructor(start: number) {
    this.#now = start;
  }

  now(): number {
    return this.#now;
  }

  readonly sleep: Sleep = (milliseconds) => new Promise((wake) => this.at(this.#now + milliseconds, wake));

  at(instant: number, act: () => void): void {
    this.#order += 1;
    const planned = this.#planned;
    let place = planned.push({ instant: Math.max(instant, this.#now), order: this.#order, act }) - 1;
    while (place > 0) {
      const parent = (place - 1) >> 1;
      if (!this.#swapIfLater(parent, place)) break;
      place = parent;
    }
  }

  /** Lets time pass until an instant. */
  async until(end: number): Promise<void> {
    for (;;) {
      await new Promise(setImmediate);
      const next = this.#planned[0];
      if (!next || next.instant > end) break;
      this.#now = next.instant;
      // Everything planned for the same instant happens at once.
      while (this.#planned[0]?.instant === this.#now) this.#take()?.act();
    }
    this.#now = end;
  }

  #take(): Planned | undefined {
    const planned = this.#planned;
    const [first, last] = [planned[0], planned.pop()];
    if (last === undefined || planned.length === 0) return first;
    planned[0] = last;
    for (let place = 0; ; ) {
      const [left, right] = [2 * place + 1, 2 * place + 2];
      if (left >= planned.length) break;
      const child = right < planned.length && this.#isLater(left, right) ? right : left;
      if (!this.#swapIfLater(place, child)) break;
      place = child;
    }
    return first;
  }

  #isLater(one: number, other: number): boolean {
    const [a, b] = [this.#planned[one], this.#planned[other]];
    if (!a || !b) return false;
    return a.instant === b.instant ? a.order > b.order : a.instant > b.instant;
  }

  #swapIfLater(parent: number, child: number): boolean {
    const [above, below] = [this.#planned[parent], this.#planned[child]];
    if (!above || !below || !this.#isLater(parent, child)) return false;
    this.#planned[parent] = below;
    this.#planned[child] = above;
    return true;
  }
}

/** Whether a process dies here; `point` names an await: `log.claim before`, `log.claim after`. */
export type CrashesAt = (point: string) => boolean;

const never = new Promise<never>(() => {});

/**
 * A process that may die before or after any await of what it uses. What it had begun is not taken back, and nothing
 * of it goes on: an await in a dead process never ends.
 */
export class CrashInjector {
  readonly death: Promise<'dead'>;
  readonly #crashes: CrashesAt;
  #die: () => void = () => {};
  #dead = false;

  constructor(crashes: CrashesAt) {
    this.#crashes = crashes;
    this.death = new Promise((resolve) => {
      this.#die = () => resolve('dead');
    });
  }

  get dead(): boolean {
    return this.#dead;
  }

  /** Runs in this process, until it is done or dead. */
  async run<T>(work: () => Promise<T>): Promise<T | 'dead'> {
    return Promise.race([work(), this.death]);
  }

  /** The same port, used by this process. */
  using<T extends object>(name: string, port: T): T {
    return new Proxy(port, {
      get: (target, property) => {
        const member: unknown = Reflect.get(target, property);
        if (typeof member !== 'function') return member;
        const method = (...given: unknown[]): unknown => Reflect.apply(member, target, given);
        const point = `${name}.${String(property)}`;
        if (property === 'now' || property === 'warn') return method;
        if (property === 'due') return (...given: unknown[]) => this.#pages(point, method(...given));
        return (...given: unknown[]) => this.#awaited(point, () => method(...given));
      },
    });
  }

  async #awaited(point: string, act: () => unknown): Promise<unknown> {
    await this.#pass(`${point} before`);
    const outcome = await act();
    await this.#pass(`${point} after`);
    return outcome;
  }

  async *#pages(point: string, pages: unknown): AsyncGenerator<unknown> {
    await this.#pass(`${point} before`);
    for await (const page of pages as AsyncIterable<unknown>) {
      yield page;
      await this.#pass(`${point} after`);
    }
  }

  async #pass(point: string): Promise<void> {
    if (!this.#dead && this.#crashes(point)) {
      this.#dead = true;
      this.#die();
    }
    if (this.#dead) await never;
  }
}

import type { Clock, Once } from '../ports.ts';

/** Milliseconds for which a claim holds. */
const HELD = 15 * 60_000;

/** Claims that are remembered; of more, the oldest are forgotten. */
const MOST = 5_000;

/** Claims in the memory of this process. */
export function onceInMemory(clock: Clock): Once {
  const claimed = new Map<string, number>();
  return {
    async claim(key) {
      const now = clock.now();
      if ((claimed.get(key) ?? 0) > now) return false;
      claimed.delete(key);
      claimed.set(key, now + HELD);
      const [oldest] = claimed.keys();
      if (claimed.size > MOST && oldest !== undefined) claimed.delete(oldest);
      return true;
    },
    async release(key) {
      claimed.delete(key);
    },
  };
}

/**
 * Claims in a store that every process asks, and in the memory of this one: what the store does not answer in `patience`
 * milliseconds, or fails to, is decided by memory alone.
 * @param onFailure Is told where the store failed.
 */
export function onceOver(store: Once, clock: Clock, patience: number, onFailure: (failure: unknown) => void): Once {
  const memory = onceInMemory(clock);
  async function soon<T>(asked: Promise<T>, otherwise: T): Promise<T> {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<T>((settle) => {
      timer = setTimeout(settle, patience, otherwise);
    });
    const settled = asked.catch((failure: unknown) => {
      onFailure(failure);
      return otherwise;
    });
    return Promise.race([settled, late]).finally(() => clearTimeout(timer));
  }
  return {
    claim: async (key) => (await memory.claim(key)) && soon(store.claim(key), true),
    async release(key) {
      await memory.release(key);
      await soon(store.release(key), undefined);
    },
  };
}

import { describe, expect, it, vi } from 'vitest';
import { onceInMemory, onceOver } from '../../src/platforms/once.ts';
import type { Once } from '../../src/ports.ts';

const MINUTE = 60_000;

describe('what is done once', () => {
  it('is claimed by the first, until it is forgotten', async () => {
    let now = 0;
    const once = onceInMemory({ now: () => now });
    expect([await once.claim('a'), await once.claim('a'), await once.claim('b')]).toEqual([true, false, true]);
    now = 14 * MINUTE;
    expect(await once.claim('a')).toBe(false);
    now = 15 * MINUTE;
    expect(await once.claim('a')).toBe(true);
  });

  it('is claimed again once it was given back, in the store as well', async () => {
    const store = onceInMemory({ now: () => 0 });
    const [one, other] = [1, 2].map(() => onceOver(store, { now: () => 0 }, 100, () => {}));
    expect([await one?.claim('a'), await one?.claim('b')]).toEqual([true, true]);
    await one?.release('a');
    expect([await other?.claim('a'), await other?.claim('b')]).toEqual([true, false]);
  });

  it('is remembered of the latest alone, so that memory has an end', async () => {
    const once = onceInMemory({ now: () => 0 });
    for (let key = 0; key <= 5_000; key += 1) await once.claim(String(key));
    expect([await once.claim('0'), await once.claim('5000')]).toEqual([true, false]);
  });

  it('is asked of the store, which other processes ask too', async () => {
    const store = onceInMemory({ now: () => 0 });
    const [one, other] = [1, 2].map(() => onceOver(store, { now: () => 0 }, 100, () => {}));
    expect([await one?.claim('a'), await other?.claim('a')]).toEqual([true, false]);
  });

  it('is decided by memory where the store fails or does not answer in time', async () => {
    const failed = vi.fn();
    const broken: Once = {
      claim: () => Promise.reject(new Error('no table')),
      release: () => Promise.reject(new Error('no table')),
    };
    const over = (store: Once) => onceOver(store, { now: () => 0 }, 20, failed);
    const failing = over(broken);
    expect([await failing.claim('a'), await failing.claim('a')]).toEqual([true, false]);
    expect(failed).toHaveBeenCalledOnce();
    await failing.release('a');
    expect(await failing.claim('a')).toBe(true);
    const silent = over({ claim: () => new Promise(() => {}), release: () => new Promise(() => {}) });
    expect([await silent.claim('a'), await silent.claim('a')]).toEqual([true, false]);
    await silent.release('a');
    expect(await silent.claim('a')).toBe(true);
  });
});

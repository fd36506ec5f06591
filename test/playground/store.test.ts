import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { Day } from '../../src/digest/types.ts';
import { fileStore, memoryStore } from '../../src/playground/server/store.ts';
import { DAILY } from '../../src/subscriptions/schedule.ts';
import { subscribed } from '../../src/subscriptions/subscription.ts';
import { storeContract } from '../subscriptions/store-contract.ts';

const dir = mkdtempSync(join(tmpdir(), 'dateline-store-'));
afterAll(() => rmSync(dir, { recursive: true, force: true }));

const NOW = Date.parse('2026-03-02T08:00:00Z');
const clock = { now: () => NOW };

storeContract('memory', async () => memoryStore(clock));
storeContract('a file', async () => fileStore(join(dir, 'contract.json'), clock));

describe('the file', () => {
  const request = {
    ...{ topic: 'ferry', platform: 'discord' as const, channel: 'C1' },
    ...{ schedule: { time: '09:00', zone: 'UTC', days: DAILY }, mode: 'new' as const, createdBy: 'U1' },
  };
  const key = { topic: 'ferry', platform: 'discord' as const, channel: 'C1', day: '2026-03-02' as Day };

  it('gives another process everything, what waits in the queue included', async () => {
    const file = join(dir, 'folder', 'kept.db');
    const store = fileStore(file, clock);
    await store.subscriptions.put(subscribed(request, null, NOW));
    await store.log.claim(key, NOW + 1000, NOW);
    await store.snapshots.put('ferry', '0000aaaa', new Set([1, 2]));
    await store.queue.send([{ ...key, due: NOW }]);
    const later = fileStore(file, { now: () => NOW + 1000 });
    expect((await later.subscriptions.get(request))?.revision).toBe(1);
    expect(await later.log.claim(key, NOW + 3000, NOW + 1000)).toMatchObject({ state: 'claimed', attempt: 2 });
    expect(await later.snapshots.get('ferry', '0000aaaa')).toEqual(new Set([1, 2]));
    expect(later.queue.receive(10)).toHaveLength(1);
    expect(readdirSync(join(dir, 'folder'))).toEqual(['kept.db']);
    expect(statSync(file).mode & 0o077).toBe(0);
  });

  it('is left alone where it is something else', () => {
    const file = join(dir, 'letter.json');
    for (const text of ['Dear Ann,', '{"form":2}', 'null']) {
      writeFileSync(file, text);
      expect(() => fileStore(file, clock)).toThrow('is no store of dateline');
      expect(readFileSync(file, 'utf8')).toBe(text);
    }
  });
});

describe('the queue in memory', () => {
  it('hides what was received, gives it again, and puts it aside in the end', async () => {
    let now = NOW;
    const { queue } = memoryStore({ now: () => now });
    await queue.send([{ topic: 'ferry', platform: 'slack', channel: 'C1', day: '2026-03-02' as Day, due: NOW }], 30);
    expect(queue.receive(10)).toEqual([]);
    now += 30_000;
    for (let received = 0; received < 10; received += 1) {
      expect(queue.receive(10)).toHaveLength(1);
      expect(queue.receive(10)).toEqual([]);
      now += 70_000;
    }
    expect(queue.receive(10)).toEqual([]);
    expect(queue.dead()).toHaveLength(1);
  });
});

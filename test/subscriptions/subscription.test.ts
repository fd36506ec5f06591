import { describe, expect, it } from 'vitest';
import type { Day } from '../../src/digest/types.ts';
import { memoryStore } from '../../src/playground/server/store.ts';
import type { Progress, Subscription } from '../../src/ports.ts';
import { DAILY } from '../../src/subscriptions/schedule.ts';
import { advanced, resumed, stopped, subscribed, updateSubscription } from '../../src/subscriptions/subscription.ts';

const NOW = Date.parse('2026-03-02T12:00:00Z');
const schedule = { time: '09:00', zone: 'UTC', days: DAILY };
const key = { topic: 'ferry', platform: 'slack' as const, channel: 'C1' };
const request = { ...key, schedule, mode: 'replay' as const, createdBy: 'U1' };
const at = (text: string): number => Date.parse(text);

const told: Subscription = {
  ...subscribed(request, null, NOW - 86_400_000),
  ...{
    coveredDay: '2026-03-02' as Day,
    postedDay: '2026-03-02' as Day,
    coveredVersion: 'a',
    replayedDay: '2021-05-04' as Day,
  },
  revision: 4,
};

describe('subscribing', () => {
  it('is due next after now', () => {
    expect(subscribed(request, null, NOW)).toMatchObject({
      nextDue: at('2026-03-03T09:00:00Z'),
      createdAt: NOW,
      revision: 0,
    });
  });

  it('at another time keeps what was told, and gives no second summary today', () => {
    const later = subscribed({ ...request, schedule: { ...schedule, time: '18:00' } }, told, NOW);
    expect(later).toMatchObject({ nextDue: at('2026-03-03T18:00:00Z'), replayedDay: '2021-05-04', revision: 4 });
    expect(later.createdAt).toBe(told.createdAt);
  });

  it('once more after the end begins anew', () => {
    const again = subscribed(request, stopped(told, { state: 'finished', reason: 'replayed' }), NOW);
    expect(again).toMatchObject({ createdAt: NOW, standing: { state: 'active' }, coveredDay: '2026-03-02' });
    expect(again.replayedDay).toBeUndefined();
  });

  it('pauses and resumes, and resumes only what is paused', () => {
    const paused = stopped(told, { state: 'paused', reason: 'by-request' });
    expect(paused.nextDue).toBeUndefined();
    expect(resumed(paused, NOW)).toMatchObject({ standing: { state: 'active' }, nextDue: at('2026-03-03T09:00:00Z') });
    expect(resumed(told, NOW)).toBeUndefined();
    expect(resumed(stopped(told, { state: 'finished', reason: 'unsubscribed' }), NOW)).toBeUndefined();
  });
});

describe('progress', () => {
  const progress: Progress = { since: told.createdAt, day: '2026-03-03' as Day, version: 'b', posted: true };

  it('moves a subscription on once', () => {
    const next = advanced(told, progress);
    expect(next).toMatchObject({ coveredDay: '2026-03-03', postedDay: '2026-03-03', coveredVersion: 'b' });
    expect(next && advanced(next, progress)).toBeUndefined();
  });

  it('of a silent day leaves the day of the last post', () => {
    expect(advanced(told, { ...progress, posted: false })).toMatchObject({
      coveredDay: '2026-03-03',
      postedDay: '2026-03-02',
    });
  });

  it('of an earlier request changes nothing', () => {
    expect(advanced(told, { ...progress, since: told.createdAt - 1 })).toBeUndefined();
  });

  it('at the end of an archive finishes', () => {
    const next = advanced(told, { ...progress, finished: true });
    expect(next?.standing).toEqual({ state: 'finished', reason: 'replayed' });
    expect(next?.nextDue).toBeUndefined();
  });
});

describe('a change', () => {
  it('is decided again where someone else was faster', async () => {
    const { subscriptions } = memoryStore({ now: () => NOW });
    await subscriptions.put(subscribed(request, null, NOW));
    const count = (stored: Subscription | null) => stored && { ...stored, createdAt: stored.createdAt + 1 };
    await Promise.all(Array.from({ length: 8 }, () => updateSubscription(subscriptions, key, count)));
    expect(await subscriptions.get(key)).toMatchObject({ createdAt: NOW + 8, revision: 9 });
  });
});

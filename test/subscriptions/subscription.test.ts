import { describe, expect, it } from 'vitest';
import type { Day } from '../../src/digest/types.ts';
import { memoryStore } from '../../src/playground/server/store.ts';
import type { Progress, Subscription } from '../../src/ports.ts';
import { DAILY } from '../../src/subscriptions/schedule.ts';
import {
  advanced,
  finished,
  paused,
  resumed,
  stopped,
  subscribed,
  updateSubscription,
} from '../../src/subscriptions/subscription.ts';

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

  it('in another mode begins anew', () => {
    const anew = subscribed({ ...request, mode: 'new' }, told, NOW);
    expect(anew).toMatchObject({ createdAt: NOW, revision: 4 });
    expect(anew).not.toHaveProperty('replayedDay');
  });

  it('goes on after a pause of months', () => {
    const long = { ...stopped(told, { state: 'paused', reason: 'by-request' }), coveredDay: '2025-11-30' as Day };
    expect(resumed(long, NOW)?.nextDue).toBe(at('2026-03-03T09:00:00Z'));
  });

  it('pauses once, and ends once', () => {
    const [held, ended] = [paused(told, 'by-request'), finished(told, 'unsubscribed')];
    expect([held?.standing, ended?.standing]).toEqual([
      { state: 'paused', reason: 'by-request' },
      { state: 'finished', reason: 'unsubscribed' },
    ]);
    expect([held && paused(held, 'gone'), ended && paused(ended, 'gone')]).toEqual([undefined, undefined]);
    expect(ended && finished(ended, 'replayed')).toBeUndefined();
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

  it('through an archive keeps the day told last', () => {
    expect(advanced(told, progress)?.replayedDay).toBe('2021-05-04');
    expect(advanced(told, { ...progress, replayedDay: '2021-05-05' as Day })?.replayedDay).toBe('2021-05-05');
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

  const stored = subscribed(request, null, NOW);
  const store = (puts: boolean) => {
    const asked = { gets: 0, puts: 0 };
    const get = async () => {
      asked.gets += 1;
      return stored;
    };
    const put = async () => {
      asked.puts += 1;
      return puts;
    };
    return { asked, subscriptions: { get, put } };
  };

  it('is told with what is stored by then', async () => {
    const { subscriptions } = store(true);
    const next = { ...told, revision: 7 };
    expect(await updateSubscription(subscriptions, key, () => next)).toEqual({
      ...{ stored: { ...next, revision: 8 }, changed: true },
    });
    expect(await updateSubscription(subscriptions, key, () => null)).toEqual({ stored, changed: false });
  });

  it('reads nothing again that was read before', async () => {
    const { subscriptions, asked } = store(true);
    await updateSubscription(subscriptions, key, (read) => read && { ...read, team: 'T1' }, stored);
    expect(asked).toEqual({ gets: 0, puts: 1 });
  });

  it('is given up after ten lost races, by name', async () => {
    const { subscriptions, asked } = store(false);
    const lost = updateSubscription(subscriptions, key, (read) => read, stored);
    await expect(lost).rejects.toThrow('slack#C1#ferry changes faster');
    expect(asked).toEqual({ gets: 9, puts: 10 });
  });
});

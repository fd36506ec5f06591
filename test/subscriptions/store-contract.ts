import { beforeAll, describe, expect, it } from 'vitest';
import type { Day } from '../../src/digest/types.ts';
import type {
  DeliveryKey,
  DeliveryLog,
  DueReference,
  Progress,
  Snapshots,
  Subscription,
  Subscriptions,
} from '../../src/ports.ts';
import { readConfiguredChannels, subscribeConfigured } from '../../src/subscriptions/configured-channels.ts';
import { DAILY, HOURLY } from '../../src/subscriptions/schedule.ts';
import { stopped, subscribed } from '../../src/subscriptions/subscription.ts';
import { tick } from '../../src/subscriptions/tick.ts';

/** What keeps subscriptions, deliveries and snapshots. */
export interface Kept {
  readonly subscriptions: Subscriptions;
  readonly log: DeliveryLog;
  readonly snapshots: Snapshots;
  /** The same snapshots as another process sees them, where this one remembers what it stored. */
  readonly reopened?: () => Snapshots;
}

const NOW = Date.parse('2026-03-02T08:00:00Z');
const MINUTE = 60_000;

const requestFor = (channel: string, time = '09:00', topic = 'ferry') => ({
  topic,
  platform: 'slack' as const,
  channel,
  schedule: { time, zone: 'UTC', days: DAILY },
  mode: 'replay' as const,
  createdBy: 'U1',
});

const newFor = (channel: string, time?: string, topic?: string): Subscription =>
  subscribed(requestFor(channel, time, topic), null, NOW);

async function dueChannels(subscriptions: Subscriptions, instant: number): Promise<string[]> {
  const channels: string[] = [];
  for await (const page of subscriptions.due(instant)) channels.push(...page.map(({ channel }) => channel));
  return channels.sort();
}

const deliveryOf = (channel: string, day = '2026-03-02'): DeliveryKey => ({
  ...{ topic: 'ferry', platform: 'discord', channel },
  day: day as Day,
});

const progressFor = ({ day }: DeliveryKey): Progress => ({ since: NOW, day, version: '0000aaaa', posted: true });

/** What every store of subscriptions, deliveries and snapshots keeps to. `open` is called once. */
export function storeContract(name: string, open: () => Promise<Kept>): void {
  let kept: Kept;
  beforeAll(async () => {
    kept = await open();
  });

  describe(`subscriptions in ${name}`, () => {
    it('come back as they were put, a revision later', async () => {
      const whole: Subscription = {
        ...newFor('C-whole'),
        ...{ team: 'T1', coveredDay: '2026-03-01' as Day, coveredVersion: '0000aaaa', postedDay: '2026-02-27' as Day },
        replayedDay: '2021-05-03' as Day,
      };
      expect(await kept.subscriptions.get(whole)).toBeNull();
      expect(await kept.subscriptions.put(whole)).toBe(true);
      expect(await kept.subscriptions.get(whole)).toEqual({ ...whole, revision: 1 });
    });

    it('are kept apart by topic and platform', async () => {
      const ferry = newFor('C-apart');
      await kept.subscriptions.put(ferry);
      expect(await kept.subscriptions.get({ ...ferry, topic: 'canal' })).toBeNull();
      expect(await kept.subscriptions.get({ ...ferry, platform: 'discord' })).toBeNull();
    });

    it('are kept apart from follows, which are due like them', async () => {
      const summary = newFor('C-follows', '09:30');
      const hourly = { ...requestFor('C-follows', HOURLY), kind: 'follows' as const, mode: 'new' as const };
      const follows = { ...subscribed(hourly, null, NOW), about: ['pier', 'Émile Duval'], coveredHour: NOW };
      await kept.subscriptions.put(summary);
      expect(await kept.subscriptions.put(follows)).toBe(true);
      expect(await kept.subscriptions.get(summary)).toEqual({ ...summary, revision: 1 });
      expect(await kept.subscriptions.get(follows)).toEqual({ ...follows, revision: 1 });
      const due = async (instant: number) =>
        (await dueChannels(kept.subscriptions, instant)).filter((channel) => channel === 'C-follows').length;
      expect([await due(NOW + 59 * MINUTE), await due(NOW + 60 * MINUTE), await due(NOW + 90 * MINUTE)]).toEqual([
        0, 1, 2,
      ]);
    });

    it('are written by one of many who read the same', async () => {
      const first = newFor('C-race');
      const outcomes = await Promise.all(Array.from({ length: 20 }, () => kept.subscriptions.put(first)));
      expect(outcomes.filter(Boolean)).toHaveLength(1);
      const read = await kept.subscriptions.get(first);
      if (!read) throw new Error('It was just stored.');
      const later = Array.from({ length: 20 }, (_, day) => ({ ...read, nextDue: NOW + day }));
      const again = await Promise.all(later.map((one) => kept.subscriptions.put(one)));
      expect(again.filter(Boolean)).toHaveLength(1);
      expect((await kept.subscriptions.get(first))?.nextDue).toBe(NOW + again.indexOf(true));
      expect(await kept.subscriptions.put(read)).toBe(false);
      expect(await kept.subscriptions.put({ ...read, revision: 0 })).toBe(false);
    });

    it('are due from their instant on, until they are moved on, paused or finished', async () => {
      const nine = newFor('C-nine', '09:00', 'canal');
      const ten = newFor('C-ten', '10:00', 'canal');
      await kept.subscriptions.put(nine);
      await kept.subscriptions.put(ten);
      const [early, onTime] = [nine.nextDue ?? 0, ten.nextDue ?? 0];
      expect(await dueChannels(kept.subscriptions, early - 1)).not.toContain('C-nine');
      expect(await dueChannels(kept.subscriptions, early)).toContain('C-nine');
      expect(await dueChannels(kept.subscriptions, early)).not.toContain('C-ten');
      expect(await dueChannels(kept.subscriptions, onTime)).toEqual(expect.arrayContaining(['C-nine', 'C-ten']));
      await kept.subscriptions.put({ ...nine, nextDue: onTime + MINUTE, revision: 1 });
      await kept.subscriptions.put({ ...stopped(ten, { state: 'paused', reason: 'by-request' }), revision: 1 });
      const after = await dueChannels(kept.subscriptions, onTime);
      expect(after).not.toContain('C-nine');
      expect(after).not.toContain('C-ten');
      expect(await dueChannels(kept.subscriptions, onTime + MINUTE)).toContain('C-nine');
    });

    it('of channels that the deployment names are made once, and then left as they are', async () => {
      const named = { topic: 'ferry', platform: 'slack', channel: 'C-named', mode: 'new' } as const;
      const channels = JSON.stringify([{ ...named, time: '09:00', zone: 'Asia/Yerevan', days: [5, 1] }]);
      const ports = { subscriptions: kept.subscriptions, logger: { warn: (event: string) => expect(event).toBe('') } };
      const run = (now: number) =>
        subscribeConfigured(readConfiguredChannels(channels), { ...ports, clock: { now: () => now } });
      await run(NOW);
      const made = await kept.subscriptions.get(named);
      expect(made).toMatchObject({ revision: 1, schedule: { time: '09:00', zone: 'Asia/Yerevan', days: [1, 5] } });
      await run(NOW + 8 * 24 * 60 * MINUTE);
      expect(await kept.subscriptions.get(named)).toEqual(made);
    });

    it('of channels that the deployment names get a summary each day, though every tick looks after them', async () => {
      const named = { topic: 'ferry', platform: 'slack', channel: 'C-daily' } as const;
      const channels = JSON.stringify([
        { ...named, mode: 'new', time: '09:00', zone: 'Europe/Berlin', days: [5, 3, 4] },
      ]);
      let [now, writes] = [0, 0];
      const sent: DueReference[] = [];
      const subscriptions: Subscriptions = {
        get: (key) => kept.subscriptions.get(key),
        put: (one) => {
          writes += 1;
          return kept.subscriptions.put(one);
        },
        async *due(instant) {
          for await (const page of kept.subscriptions.due(instant))
            yield page.filter(({ channel }) => channel === named.channel);
        },
      };
      const ports = {
        ...{ subscriptions, clock: { now: () => now } },
        logger: { warn: (event: string) => expect(event).toBe('') },
        queue: {
          send: async (references: readonly DueReference[]) => {
            sent.push(...references);
            return [];
          },
        },
      };
      // Wednesday to Friday; 09:00 there is 08:00 in UTC.
      for (const day of ['2026-03-04', '2026-03-05', '2026-03-06'])
        for (const time of ['07:45', '08:00', '08:15', '20:00']) {
          now = Date.parse(`${day}T${time}:00Z`);
          await subscribeConfigured(readConfiguredChannels(channels), ports);
          await tick(ports, now + MINUTE);
        }
      expect(sent.map(({ day }) => day)).toEqual(['2026-03-04', '2026-03-05', '2026-03-06']);
      expect(writes).toBe(4);
      expect((await kept.subscriptions.get(named))?.nextDue).toBe(Date.parse('2026-03-11T08:00:00Z'));
    });

    it('come page by page, each once, however many are due', async () => {
      const all = Array.from({ length: 250 }, (_, number) => newFor(`P${String(number).padStart(3, '0')}`, '08:30'));
      for (let first = 0; first < all.length; first += 50) {
        await Promise.all(all.slice(first, first + 50).map((one) => kept.subscriptions.put(one)));
      }
      const due = await dueChannels(kept.subscriptions, NOW + 30 * MINUTE);
      expect(due.filter((channel) => channel.startsWith('P'))).toEqual(all.map(({ channel }) => channel));
    });
  });

  describe(`deliveries in ${name}`, () => {
    it('are claimed by one of many', async () => {
      const key = deliveryOf('D-race');
      const claims = await Promise.all(Array.from({ length: 50 }, () => kept.log.claim(key, NOW + MINUTE, NOW)));
      expect(claims.filter(({ state }) => state === 'claimed')).toEqual([{ state: 'claimed', attempt: 1 }]);
      expect(claims.filter(({ state }) => state === 'held')).toHaveLength(49);
    });

    it('are free again when the claim has run out, though nothing deleted it', async () => {
      const key = deliveryOf('D-expired');
      await kept.log.claim(key, NOW + MINUTE, NOW);
      expect(await kept.log.claim(key, NOW + 2 * MINUTE, NOW + MINUTE - 1)).toEqual({
        state: 'held',
        until: NOW + MINUTE,
      });
      const claims = await Promise.all(
        Array.from({ length: 20 }, () => kept.log.claim(key, NOW + 3 * MINUTE, NOW + MINUTE)),
      );
      expect(claims.filter(({ state }) => state === 'claimed')).toEqual([{ state: 'claimed', attempt: 2 }]);
    });

    it('fence out who lost the claim', async () => {
      const key = deliveryOf('D-fence');
      await kept.log.claim(key, NOW + MINUTE, NOW);
      expect(await kept.log.claim(key, NOW + 3 * MINUTE, NOW + 2 * MINUTE)).toEqual({ state: 'claimed', attempt: 2 });
      expect(await kept.log.complete(key, 1, progressFor(key))).toBe(false);
      await kept.log.release(key, 1);
      expect(await kept.log.claim(key, NOW + 4 * MINUTE, NOW + 2 * MINUTE)).toMatchObject({ state: 'held' });
      expect(await kept.log.complete(key, 2, progressFor(key))).toBe(true);
    });

    it('that are done stay done, with what follows', async () => {
      const key = deliveryOf('D-done');
      const progress: Progress = { ...progressFor(key), replayedDay: '2021-05-02' as Day, finished: true };
      await kept.log.claim(key, NOW + MINUTE, NOW);
      await kept.log.complete(key, 1, progress);
      await kept.log.release(key, 1);
      const claim = await kept.log.claim(key, NOW + 400 * 24 * 60 * MINUTE, NOW + 300 * 24 * 60 * MINUTE);
      expect(claim).toEqual({ state: 'done', progress });
    });

    it('that are given back can be claimed at once', async () => {
      const key = deliveryOf('D-back');
      await kept.log.claim(key, NOW + MINUTE, NOW);
      await kept.log.release(key, 1);
      expect(await kept.log.claim(key, NOW + MINUTE, NOW)).toEqual({ state: 'claimed', attempt: 2 });
    });

    it('are each their own, by date, topic, platform and channel', async () => {
      const key = deliveryOf('D-own');
      await kept.log.claim(key, NOW + MINUTE, NOW);
      const others: DeliveryKey[] = [
        deliveryOf('D-own', '2026-03-03'),
        deliveryOf('D-own-2'),
        { ...key, topic: 'canal' },
        { ...key, platform: 'slack' },
        { ...key, kind: 'follows', after: NOW },
        { ...key, kind: 'follows', after: NOW + 60 * MINUTE },
      ];
      for (const other of others) {
        expect(await kept.log.claim(other, NOW + MINUTE, NOW)).toMatchObject({ state: 'claimed', attempt: 1 });
      }
    });

    it('are not recorded without a claim', async () => {
      expect(await kept.log.complete(deliveryOf('D-none'), 1, progressFor(deliveryOf('D-none')))).toBe(false);
    });
  });

  describe(`snapshots in ${name}`, () => {
    it('are kept by topic and version, as first put', async () => {
      expect(await kept.snapshots.get('ferry', '0000aaaa')).toBeNull();
      const hashes = new Set([0, 7, 2 ** 48 - 1]);
      await kept.snapshots.put('ferry', '0000aaaa', hashes);
      await kept.snapshots.put('ferry', '0000aaaa', new Set([1]));
      expect(await kept.snapshots.get('ferry', '0000aaaa')).toEqual(hashes);
      expect(await kept.snapshots.get('canal', '0000aaaa')).toBeNull();
      expect(await kept.snapshots.get('ferry', '0000bbbb')).toBeNull();
    });

    it('are kept of digests of any length, and of an empty one', async () => {
      const hashes = new Set(Array.from({ length: 150_000 }, (_, number) => number * 1_000_003));
      await kept.snapshots.put('ferry', '0000cccc', hashes);
      await kept.snapshots.put('ferry', '0000dddd', new Set());
      const reader = kept.reopened?.() ?? kept.snapshots;
      expect(await reader.get('ferry', '0000cccc')).toEqual(hashes);
      expect(await reader.get('ferry', '0000dddd')).toEqual(new Set());
    });
  });
}

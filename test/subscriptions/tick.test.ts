import { describe, expect, it, vi } from 'vitest';
import { memoryStore } from '../../src/playground/server/store.ts';
import type { DueReference, Subscription } from '../../src/ports.ts';
import { DAILY } from '../../src/subscriptions/schedule.ts';
import { subscribed } from '../../src/subscriptions/subscription.ts';
import { tick } from '../../src/subscriptions/tick.ts';

const NINE = Date.parse('2026-03-02T09:00:00Z');
const DUE = 1_000;
const schedule = { time: '09:00', zone: 'UTC', days: DAILY };

/** A thousand channels whose summary is due, and everything that was sent, with the warnings. */
async function world() {
  const clock = { now: () => NINE };
  const { subscriptions } = memoryStore(clock);
  for (let number = 0; number < DUE; number += 1) {
    const request = { topic: 'ferry', platform: 'slack', channel: `C${number}`, mode: 'new', createdBy: 'U1' } as const;
    await subscriptions.put(subscribed({ ...request, schedule }, null, NINE - 60_000));
  }
  const sent: string[] = [];
  const warned: string[] = [];
  const ports = {
    ...{ subscriptions, clock, logger: { warn: (event: string) => warned.push(event) } },
    queue: {
      async send(references: readonly DueReference[]): Promise<readonly DueReference[]> {
        if (references.length === 0) throw new Error('SQS takes no empty batch');
        sent.push(...references.map(({ channel }) => channel));
        return [];
      },
    },
  };
  return { ports, sent, warned, run: (more = {}) => tick({ ...ports, ...more }, NINE + 60_000) };
}

const isUnlucky = ({ channel }: { readonly channel: string }): boolean => channel.endsWith('7');

describe('a tick', () => {
  it('sends everything that is due once, and moves it on', async () => {
    const { run, sent } = await world();
    expect(await run()).toEqual({ due: DUE, sent: DUE, late: 0, left: 0 });
    expect(await run()).toEqual({ due: 0, sent: 0, late: 0, left: 0 });
    expect(new Set(sent).size).toBe(DUE);
    expect(sent).toHaveLength(DUE);
  });

  it('hands the queue ten at once, the most that SQS takes', async () => {
    const { run } = await world();
    const sizes = new Set<number>();
    const send = async (references: readonly DueReference[]) => {
      sizes.add(references.length);
      return [];
    };
    await run({ queue: { send } });
    expect([...sizes]).toEqual([10]);
  });

  it('sends the rest where a batch cannot be sent, and that batch with the next tick, without a copy', async () => {
    const { run, ports, sent, warned } = await world();
    let batches = 0;
    const send = async (references: readonly DueReference[]) => {
      batches += 1;
      if (batches % 4 === 0) throw new Error('throttled');
      return ports.queue.send(references);
    };
    expect(await run({ queue: { send } })).toEqual({ due: DUE, sent: 750, late: 0, left: 250, failed: 250 });
    expect(new Set(warned)).toEqual(new Set(['references-not-sent']));
    expect(await run()).toMatchObject({ due: 250, sent: 250, left: 0 });
    expect(sent).toHaveLength(DUE);
    expect(new Set(sent).size).toBe(DUE);
  });

  it('moves the rest on where a write is refused, and sends only those again', async () => {
    const { run, ports, sent, warned } = await world();
    const { subscriptions } = ports;
    const put = async (one: Subscription): Promise<boolean> => {
      if (isUnlucky(one)) throw new Error('throttled');
      return subscriptions.put(one);
    };
    const due = subscriptions.due.bind(subscriptions);
    expect(await run({ subscriptions: { put, due } })).toEqual({
      due: DUE,
      sent: DUE,
      late: 0,
      left: 100,
      failed: 100,
    });
    expect(new Set(warned)).toEqual(new Set(['subscriptions-not-moved']));
    expect(await run()).toMatchObject({ due: 100, sent: 100, left: 0 });
    const copies = sent.filter((channel, index) => sent.indexOf(channel) !== index);
    expect(copies).toHaveLength(100);
    expect(copies.every((channel) => isUnlucky({ channel }))).toBe(true);
  });

  it('leaves what the queue does not take, and what someone else has changed meanwhile', async () => {
    const { run, ports } = await world();
    const send = async (references: readonly DueReference[]) => references.filter(isUnlucky);
    expect(await run({ queue: { send } })).toMatchObject({ sent: 900, left: 100, failed: 100 });
    const { subscriptions } = ports;
    const due = subscriptions.due.bind(subscriptions);
    expect(await run({ subscriptions: { put: async () => false, due } })).toMatchObject({
      ...{ due: 100, sent: 100, left: 100 },
    });
  });

  it('sends nothing that fell due half a day ago, and moves it on to its next time', async () => {
    const { ports, sent, warned } = await world();
    const clock = { now: () => NINE + 12 * 3_600_000 + 1 };
    expect(await tick({ ...ports, clock }, clock.now() + 60_000)).toEqual({ due: DUE, sent: 0, late: DUE, left: 0 });
    expect([sent, warned]).toEqual([[], []]);
    const next = await ports.subscriptions.get({ topic: 'ferry', platform: 'slack', channel: 'C7' });
    expect(next?.nextDue).toBe(NINE + 24 * 3_600_000);
  });

  it('begins no page after its time, and leaves the rest to the next', async () => {
    const { ports } = await world();
    expect(await tick(ports, NINE)).toMatchObject({ due: 100, sent: 100 });
    expect(await tick(ports, NINE + 1)).toMatchObject({ due: DUE - 100, sent: DUE - 100 });
  });

  it('goes past a schedule that cannot be read, and says which; each reference names its kind and the tick', async () => {
    const { subscriptions } = memoryStore({ now: () => NINE });
    const request = { topic: 'ferry', platform: 'slack', mode: 'new', createdBy: 'U1', schedule } as const;
    const ask = (more: object) => ({ ...subscribed({ ...request, channel: 'C1' }, null, NINE - 60_000), ...more });
    await subscriptions.put(ask({ channel: 'C0', schedule: { ...schedule, zone: 'Europe/Atlantis' } }));
    await subscriptions.put(ask({ kind: 'follows', schedule: { ...schedule, time: 'hourly' } }));
    await subscriptions.put(ask({}));
    const warned: unknown[] = [];
    const send = vi.fn(async (_: readonly DueReference[]) => []);
    const ports = {
      ...{ subscriptions, clock: { now: () => NINE } },
      logger: { warn: (event: string, about?: object) => warned.push([event, about]) },
      queue: { send },
    };
    expect(await tick(ports, NINE + 60_000, 'tick-1')).toEqual({ due: 3, sent: 2, late: 0, left: 1 });
    const key = { topic: 'ferry', platform: 'slack', channel: 'C1', day: '2026-03-02', due: NINE, tick: 'tick-1' };
    expect(send.mock.calls).toEqual([[[key, { ...key, kind: 'follows' }]]]);
    expect(warned).toEqual([['schedule-unreadable', { subscription: 'slack#C0#ferry' }]]);
  });
});

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Day } from '../../src/digest/types.ts';
import { memoryStore } from '../../src/playground/server/store.ts';
import type { DueReference, Posted } from '../../src/ports.ts';
import type { DeliverPorts } from '../../src/subscriptions/deliver.ts';
import { answerBatch } from '../../src/subscriptions/deliver.ts';
import { decodeReference, encodeReference } from '../../src/subscriptions/reference.ts';
import { DAILY } from '../../src/subscriptions/schedule.ts';
import { subscribed } from '../../src/subscriptions/subscription.ts';
import { tick } from '../../src/subscriptions/tick.ts';
import { logDeliveries, logTicks } from '../../src/telemetry/log-summaries.ts';
import { digestOf, listIds } from '../subscriptions/simulation/topics.ts';
import { emfFaults, metricsIn } from './emf.ts';
import { type Recorded, recorded } from './recorded.ts';

const SUBSCRIBED = Date.parse('2026-03-01T12:00:00Z');
const NINE = Date.parse('2026-03-02T09:00:00Z');
const KEY = { topic: 'ferry', platform: 'slack', channel: 'C1' } as const;
const REFERENCE = { ...KEY, day: '2026-03-02' as Day, due: NINE };
const TICK = '7f3c0a52-9f0e-4c7b-8f5e-0d2a1b3c4d5e';
const DELIVERY = 'slack#C1#ferry#2026-03-02';
const BATCH = { awsRequestId: 'batch-1' };
const clock = { time: 0, now: () => clock.time };
let log: Recorded;

beforeEach(() => {
  clock.time = NINE + 61_000;
  log = recorded(clock);
});
afterEach(() => vi.restoreAllMocks());

const LIMITED: Posted = { ok: false, why: 'rate-limited', waitMs: 600_000 };
const WRONG: Posted = { ok: false, why: 'bad-request', detail: 'invalid_blocks' };

/** Both functions, logged, around one subscription and a platform that gives these answers in turn. */
async function world(...answers: (Posted | Error)[]) {
  const store = memoryStore(clock);
  const request = {
    ...KEY,
    mode: 'new' as const,
    createdBy: 'U1',
    schedule: { time: '09:00', zone: 'UTC', days: DAILY },
  };
  await store.subscriptions.put({ ...subscribed(request, null, SUBSCRIBED), nextDue: NINE });
  const ports: DeliverPorts = {
    ...store,
    posters: {
      slack: {
        async post() {
          const next = answers.shift() ?? { ok: true, messageId: 'm1' };
          if (next instanceof Error) throw next;
          return next;
        },
      },
    },
    digests: new Map([['ferry', digestOf('ferry', 3)]]),
    ...{ summarise: listIds, clock, sleep: async () => {}, logger: log.ports.logger },
  };
  const [ticks, deliveries] = [logTicks(log.ports), logDeliveries(log.ports)];
  const deliver = (...bodies: string[]) => {
    const event = { Records: bodies.map((body, index) => ({ messageId: `m${index}`, body })) };
    return deliveries(BATCH, (tell) => answerBatch(event, ports, clock.time + 45_000, tell));
  };
  return {
    ...{ store, ports, deliver, deliveries },
    tick: (id = 'tick-1') => ticks({ awsRequestId: id }, (tickId) => tick(ports, clock.time + 60_000, tickId)),
    ticks,
  };
}

const ALWAYS = { requestId: 'batch-1', stage: 'test', ms: 0 };
const DELIVERED = { ...ALWAYS, message: 'm0', platform: 'slack', delivery: DELIVERY, lateness: 61 };

describe('the line of a tick', () => {
  it('tells what was due and what was sent', async () => {
    const { tick: once } = await world();
    await once();
    await once('tick-2');
    const ticked = { stage: 'test', outcome: 'ticked', late: 0, left: 0, ms: 0 };
    expect(log.read()).toEqual([
      expect.objectContaining({ ...ticked, requestId: 'tick-1', tick: 'tick-1', due: 1, sent: 1, cold: true }),
      expect.objectContaining({ ...ticked, requestId: 'tick-2', tick: 'tick-2', due: 0, sent: 0, cold: false }),
    ]);
    expect(log.lines.flatMap(metricsIn).slice(0, 2)).toEqual([
      { name: 'Due', value: 1, dimensions: { stage: 'test' } },
      { name: 'Sent', value: 1, dimensions: { stage: 'test' } },
    ]);
  });

  it('that fails says so, and the tick fails with words of its own', async () => {
    const { ticks } = await world();
    const failing = ticks({ awsRequestId: 'tick-1' }, async () => {
      throw Object.assign(new Error('xoxb-1 of rosa'), { name: 'AccessDeniedException' });
    });
    await expect(failing).rejects.toThrow('The tick failed; its line in the log says how.');
    expect(log.read()).toEqual([expect.objectContaining({ tick: 'tick-1', outcome: 'failed' })]);
    expect(log.printed.join()).toContain('"error":"AccessDeniedException"');
    expect([...log.lines, ...log.printed].join()).not.toContain('rosa');
  });
});

describe('the line of a tick that left something', () => {
  it('tells how much, and the tick fails, so that it is run again', async () => {
    const { ticks, ports, store } = await world();
    const refusing = { ...ports, queue: { send: async (all: readonly DueReference[]) => all } };
    const failing = ticks({ awsRequestId: 'tick-1' }, (id) => tick(refusing, clock.time + 60_000, id));
    await expect(failing).rejects.toThrow('The tick failed; its line in the log says how.');
    const line = { tick: 'tick-1', outcome: 'failed', due: 1, sent: 0, left: 1, failed: 1 };
    expect(log.read()).toEqual([expect.objectContaining(line)]);
    expect(log.lines.flatMap(metricsIn)).toContainEqual({ name: 'Due', value: 1, dimensions: { stage: 'test' } });
    expect(store.queue.all()).toEqual([]);
  });
});

describe('the line of a delivery', () => {
  it('carries the request id of its tick, from the queue to the post', async () => {
    const { tick: once, deliver, store } = await world();
    await once(TICK);
    const [message] = store.queue.receive(1);
    await deliver(message?.body ?? '');
    expect(log.read()).toEqual([
      expect.objectContaining({ requestId: TICK, tick: TICK, outcome: 'ticked' }),
      expect.objectContaining({
        ...{ ...DELIVERED, tick: TICK, outcome: 'posted', attempt: 1 },
        ...{ version: '00000003', cold: true, Delivered: 1, Lateness: 61 },
      }),
    ]);
  });

  it('keeps the tick when it is put off', async () => {
    const { deliver, store } = await world(LIMITED);
    await deliver(encodeReference({ ...REFERENCE, tick: TICK }));
    expect(log.read()).toEqual([expect.objectContaining({ ...DELIVERED, tick: TICK, outcome: 'put-off' })]);
    expect(store.queue.all().map(({ body }) => decodeReference(body)?.tick)).toEqual([TICK]);
  });

  it.each([
    ['names none', undefined],
    ['names what is none', 'rosa o’brien, 5 May'],
    ['names a word', 'rosa'],
  ])('is without a tick where the message %s', async (_, named) => {
    const { deliver } = await world();
    await deliver(JSON.stringify({ ...REFERENCE, tick: named }));
    const [line] = log.read();
    expect(line).toMatchObject({ ...DELIVERED, outcome: 'posted' });
    expect(line).not.toHaveProperty('tick');
  });

  it('tells of a claim that someone else has', async () => {
    const { deliver, ports } = await world();
    await ports.log.claim(REFERENCE, clock.time + 60_000, clock.time);
    expect(await deliver(encodeReference(REFERENCE))).toEqual({ batchItemFailures: [{ itemIdentifier: 'm0' }] });
    expect(log.read()).toEqual([
      expect.objectContaining({ ...DELIVERED, outcome: 'held', claimLost: true, ClaimsLost: 1 }),
    ]);
  });

  it.each<[string, (Posted | Error)[], string, string]>([
    ['stuck', [WRONG], encodeReference(REFERENCE), 'delivery-stuck'],
    ['failed', [new TypeError('rosa')], encodeReference(REFERENCE), 'TypeError'],
    ['unreadable', [], '{"rosa":1}', 'message-unreadable'],
  ])('tells that it is %s, beside the warning', async (outcome, answers, body, warned) => {
    const { deliver } = await world(...answers);
    expect((await deliver(body)).batchItemFailures).toHaveLength(1);
    expect(log.read()).toEqual([expect.objectContaining({ ...ALWAYS, message: 'm0', outcome })]);
    expect(log.printed.join()).toContain(warned);
    expect([...log.lines, ...log.printed].join()).not.toContain('rosa');
  });

  it('is one, where the event holds no messages', async () => {
    const { deliveries, ports } = await world();
    const failing = deliveries(BATCH, (tell) => answerBatch({ rosa: 1 }, ports, clock.time, tell));
    await expect(failing).rejects.toThrow('The deliveries failed; their line in the log says how.');
    expect(log.read()).toEqual([expect.objectContaining({ ...ALWAYS, outcome: 'failed' })]);
  });
});

describe('the metrics of summaries', () => {
  it('count deliveries by outcome, successes, claims lost, and seconds from due to posted', async () => {
    const { deliver, tick: once } = await world();
    await once();
    await deliver(encodeReference(REFERENCE), '{}');
    await deliver(encodeReference(REFERENCE));
    const stage = { stage: 'test' };
    expect(log.lines.slice(1).flatMap(metricsIn)).toEqual([
      { name: 'Deliveries', value: 1, dimensions: { ...stage, outcome: 'unreadable' } },
      { name: 'Deliveries', value: 1, dimensions: { ...stage, outcome: 'posted' } },
      { name: 'Delivered', value: 1, dimensions: stage },
      { name: 'Lateness', value: 61, dimensions: stage },
      { name: 'Deliveries', value: 1, dimensions: { ...stage, outcome: 'unwanted' } },
    ]);
    expect(log.lines.flatMap(emfFaults)).toEqual([]);
  });
});

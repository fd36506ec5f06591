import { describe, expect, it } from 'vitest';
import { answer, ask } from '../../src/answers/context.ts';
import { editionOf } from '../../src/answers/edition.ts';
import type { Day } from '../../src/digest/types.ts';
import { memoryStore } from '../../src/playground/server/store.ts';
import type { ChatPoster, DueReference, Post, Posted, Subscription } from '../../src/ports.ts';
import { type DeliverPorts, deliver, deliverBatch } from '../../src/subscriptions/deliver.ts';
import { decodeReference, encodeReference, nonceOf } from '../../src/subscriptions/reference.ts';
import { DAILY } from '../../src/subscriptions/schedule.ts';
import { stopped, subscribed } from '../../src/subscriptions/subscription.ts';
import type { Summarise } from '../../src/subscriptions/summary.ts';
import { tick } from '../../src/subscriptions/tick.ts';
import { digestOf, listIds } from './simulation/topics.ts';

const HOUR = 3_600_000;
const SUBSCRIBED = Date.parse('2026-03-01T12:00:00Z');
const NINE = Date.parse('2026-03-02T09:00:00Z');
const request = {
  ...{ topic: 'ferry', platform: 'slack' as const, channel: 'C1', mode: 'new' as const, createdBy: 'U1' },
  schedule: { time: '09:00', zone: 'UTC', days: DAILY },
};
const reference: DueReference = {
  topic: 'ferry',
  platform: 'slack',
  channel: 'C1',
  day: '2026-03-02' as Day,
  due: NINE,
};

/** A world at 09:01 with one subscription, whose platform gives the answers in turn, and then takes everything. */
async function world(answers: readonly Posted[] = [], changes: Partial<Subscription> = {}) {
  const clock = { time: NINE + 60_000, now: () => clock.time };
  const store = memoryStore(clock);
  await store.subscriptions.put({ ...subscribed(request, null, SUBSCRIBED), ...changes });
  const [posts, slept, warned]: [Post[], number[], string[]] = [[], [], []];
  const left = [...answers];
  const poster: ChatPoster = {
    async post(post) {
      posts.push(post);
      return left.shift() ?? { ok: true, messageId: `m${posts.length}` };
    },
  };
  const ports: DeliverPorts = {
    ...store,
    ...{ posters: { slack: poster }, digests: new Map([['ferry', digestOf('ferry', 3)]]), summarise: listIds },
    clock,
    sleep: async (milliseconds) => {
      slept.push(milliseconds);
      clock.time += milliseconds;
    },
    logger: { warn: (event) => warned.push(event) },
  };
  return { store, ports, posts, slept, warned, clock, go: () => deliver(reference, ports, clock.time + 45_000) };
}

const LIMITED: Posted = { ok: false, why: 'rate-limited', waitMs: 7_000 };
const BROKEN: Posted = { ok: false, why: 'transient', detail: '503' };

describe('a delivery to a channel that asked for pictures', () => {
  const picture = { alt: 'Two events.', light: 'https://abc.example/l.png', dark: 'https://abc.example/d.png' };
  it.each([
    [{ picture: true as const }, true],
    [{}, false],
  ])('of %j has one: %s', async (changes, has) => {
    const { ports, posts, clock } = await world([], changes);
    const illustrate: DeliverPorts['illustrate'] = (reply) => ({ ...reply, picture });
    expect(await deliver(reference, { ...ports, illustrate }, clock.time + 45_000)).toBe('posted');
    expect(posts[0]?.reply.picture !== undefined).toBe(has);
  });

  it('that draws none posts as ever', async () => {
    const { go, posts } = await world([], { picture: true });
    expect(await go()).toBe('posted');
    expect(posts[0]?.reply.picture).toBeUndefined();
  });
});

describe('a delivery', () => {
  it('posts, records the message, and moves the subscription on', async () => {
    const { go, posts, store } = await world();
    expect(await go()).toBe('posted');
    expect(posts).toMatchObject([{ channel: 'C1', nonce: nonceOf(reference) }]);
    expect(await store.log.claim(reference, 1, 0)).toMatchObject({ state: 'done' });
    expect(await store.subscriptions.get(request)).toMatchObject({
      ...{ coveredDay: '2026-03-02', postedDay: '2026-03-02', coveredVersion: '00000003' },
    });
    expect(await go()).toBe('unwanted');
    expect(posts).toHaveLength(1);
  });

  it('waits as long as it is told to, while there is time', async () => {
    const { go, slept, posts } = await world([BROKEN, LIMITED, BROKEN]);
    expect(await go()).toBe('posted');
    expect(slept).toEqual([1_000, 7_000, 4_000]);
    expect(new Set(posts.map(({ nonce }) => nonce)).size).toBe(1);
  });

  it('is put off for as long as it is told to, where there is not', async () => {
    const { go, slept, store, clock, posts } = await world([{ ...LIMITED, waitMs: 120_000 }]);
    expect(await go()).toBe('put-off');
    expect(slept).toEqual([]);
    expect(store.queue.all().map(({ body, visibleAt }) => [decodeReference(body), visibleAt - clock.now()])).toEqual([
      [reference, 120_000],
    ]);
    expect(await go()).toBe('posted');
    // The first try may stand in the channel: on Discord the second looks for it.
    expect(posts.map(({ repeated }) => repeated)).toEqual([false, true]);
  });

  it('that the queue does not take back stays with it', async () => {
    const { ports, clock } = await world([{ ...LIMITED, waitMs: 120_000 }]);
    const queue = { send: async (all: readonly DueReference[]) => all };
    expect(await deliver(reference, { ...ports, queue }, clock.time + 45_000)).toBe('held');
  });

  it('backs off from what fails in passing, within a try and from try to try', async () => {
    const { go, slept, store, clock } = await world(Array.from({ length: 9 }, () => BROKEN));
    for (const [index, delay] of [30, 60, 120].entries()) {
      expect(await go()).toBe('put-off');
      expect(store.queue.all().map(({ visibleAt }) => visibleAt)[index]).toBe(clock.now() + delay * 1000);
    }
    expect(slept).toEqual([1_000, 4_000, 1_000, 4_000, 1_000, 4_000]);
    expect(await go()).toBe('posted');
  });

  it.each(['gone', 'forbidden'] as const)(
    'to a channel that is %s pauses the subscription and says why',
    async (why) => {
      const { go, store, posts, warned } = await world([{ ok: false, why, detail: 'is_archived' }]);
      expect(await go()).toBe('paused');
      const after = await store.subscriptions.get(request);
      expect(after?.standing).toEqual({ state: 'paused', reason: why, detail: 'is_archived' });
      expect(after?.nextDue).toBeUndefined();
      expect(warned).toEqual(['subscription-paused']);
      expect(await go()).toBe('unwanted');
      expect(posts).toHaveLength(1);
    },
  );

  it('that the platform refuses as wrong is for an operator to see, and free for the next try', async () => {
    const { go, warned } = await world([{ ok: false, why: 'bad-request', detail: 'invalid_blocks' }]);
    expect(await go()).toBe('stuck');
    expect(warned).toEqual(['delivery-stuck']);
    expect(await go()).toBe('posted');
  });

  it('without a token or a digest stays stuck', async () => {
    const { ports, clock } = await world();
    expect(await deliver(reference, { ...ports, posters: {} }, clock.time + 45_000)).toBe('stuck');
    expect(await deliver(reference, { ...ports, digests: new Map() }, clock.time + 45_000)).toBe('stuck');
    expect(await deliver(reference, ports, clock.time + 45_000)).toBe('posted');
  });

  it('tells of the digest as it is after a look for a newer one', async () => {
    const { ports, clock, store } = await world();
    const newer = { ...digestOf('ferry', 3), version: 'aaaa0001' };
    const topics = new Map([['ferry', digestOf('ferry', 3)]]);
    const digests = {
      keys: () => topics.keys(),
      values: () => topics.values(),
      get: (topic: string) => topics.get(topic),
      refresh: async () => void topics.set('ferry', newer),
    };
    const messages = [{ id: 'm1', body: encodeReference(reference) }];
    expect(await deliverBatch(messages, { ...ports, digests }, clock.time + 45_000)).toEqual([]);
    expect((await store.subscriptions.get(reference))?.coveredVersion).toBe('aaaa0001');
  });

  it('begins no post that it may not live to record', async () => {
    const { ports, posts, clock, store } = await world();
    expect(await deliver(reference, ports, clock.time + 9_000)).toBe('put-off');
    expect(posts).toEqual([]);
    expect(store.queue.all().map(({ visibleAt }) => visibleAt - clock.time)).toEqual([0]);
    expect(await deliver(reference, ports, clock.time + 10_000)).toBe('posted');
  });

  it('is held for others until a little after its process has ended, and then theirs', async () => {
    const { ports, clock, posts } = await world();
    const deadline = clock.time + 45_000;
    const others: string[] = [];
    const slow: ChatPoster = {
      async post() {
        for (const later of [9_000, 11_000]) {
          clock.time = deadline + later;
          others.push(await deliver(reference, ports, clock.time + 45_000));
        }
        return { ok: true, messageId: 'late' };
      },
    };
    const log = {};
    expect(await deliver(reference, { ...ports, posters: { slack: slow } }, deadline, log)).toBe('held');
    expect([others, posts.length, log]).toEqual([['held', 'posted'], 1, expect.objectContaining({ claimLost: true })]);
  });

  it('that was recorded, and whose process ended then, is moved on and not posted again', async () => {
    const { ports, clock, posts, store, warned, go } = await world();
    const put = async () => {
      throw new Error('the process ends');
    };
    const subscriptions = { ...store.subscriptions, put };
    expect(await deliver(reference, { ...ports, subscriptions }, clock.time + 45_000)).toBe('failed');
    expect(warned).toEqual(['delivery-failed']);
    expect(await go()).toBe('repeated');
    expect((await store.subscriptions.get(request))?.coveredDay).toBe('2026-03-02');
    expect(posts).toHaveLength(1);
  });

  it('does not wait for the channel’s language where that cannot be asked', async () => {
    const { ports, clock, warned } = await world();
    const languages = { get: () => Promise.reject(new Error('no table')) };
    expect(await deliver(reference, { ...ports, languages }, clock.time + 45_000)).toBe('posted');
    expect(warned).toEqual(['language-unread']);
  });

  it('tells what came since the version told last', async () => {
    const { ports, clock } = await world();
    const since: unknown[] = [];
    const summarise: Summarise = (...told) => {
      since.push(told[1].since?.size ?? null);
      return listIds(...told);
    };
    for (const [index, day] of ['2026-03-02', '2026-03-03', '2026-03-04'].entries()) {
      clock.time = NINE + index * 24 * HOUR;
      const digests = new Map([['ferry', digestOf('ferry', index < 2 ? 3 : 4)]]);
      const due = { ...reference, day: day as Day, due: clock.time };
      await deliver(due, { ...ports, digests, summarise }, clock.time + 45_000);
    }
    // An event counts by its id and by what it says.
    expect(since).toEqual([null, 6, 6]);
  });

  it('of an archive tells a day of news a time, and ends with the last', async () => {
    const { ports, clock, store } = await world([], { mode: 'replay' });
    const told: unknown[] = [];
    const summarise: Summarise = (...all) => {
      told.push([all[1].replay?.number, all[1].replay?.of]);
      return listIds(...all);
    };
    const outcomes: string[] = [];
    for (const [index, day] of ['2026-03-02', '2026-03-03', '2026-03-04', '2026-03-05'].entries()) {
      clock.time = NINE + index * 24 * HOUR;
      const due = { ...reference, day: day as Day, due: clock.time };
      outcomes.push(await deliver(due, { ...ports, summarise }, clock.time + 45_000));
    }
    expect(told).toEqual([
      [1, 3],
      [2, 3],
      [3, 3],
    ]);
    expect(outcomes).toEqual(['posted', 'posted', 'posted', 'unwanted']);
    expect((await store.subscriptions.get(request))?.standing).toEqual({ state: 'finished', reason: 'replayed' });
  });

  it.each<[string, Partial<Subscription>]>([
    ['paused', stopped(subscribed(request, null, SUBSCRIBED), { state: 'paused', reason: 'by-request' })],
    ['made after it fell due', { createdAt: NINE + 1 }],
    ['already past that day', { coveredDay: '2026-03-03' as Day }],
  ])('is not wanted by a subscription that is %s', async (_, changes) => {
    const { go, posts } = await world([], changes);
    expect(await go()).toBe('unwanted');
    expect(posts).toEqual([]);
  });

  it('is dropped twelve hours after it fell due, not before', async () => {
    const { go, clock } = await world();
    clock.time = NINE + 12 * HOUR + 1;
    expect(await go()).toBe('late');
    clock.time = NINE + 12 * HOUR;
    expect(await go()).toBe('posted');
  });

  it('with nothing to tell posts nothing, and on the seventh such day one line', async () => {
    const told = { coveredVersion: '00000003', postedDay: '2026-02-24' as Day };
    const sixth = await world([], told);
    expect(await sixth.go()).toBe('nothing');
    expect(sixth.posts).toEqual([]);
    expect(await sixth.store.subscriptions.get(request)).toMatchObject({ coveredDay: '2026-03-02', ...told });
    const seventh = await world([], { ...told, postedDay: '2026-02-23' as Day });
    expect(await seventh.go()).toBe('posted');
    expect(seventh.posts.map(({ reply }) => reply.items)).toEqual([[]]);
  });
});

describe('after an outage', () => {
  /** Nothing ran from the evening of 2 March until `until`; then ticks and deliveries run for a day. */
  async function resumeAt(until: string): Promise<[day: string, from: string, at: string][]> {
    const { ports, store, clock } = await world();
    const told: [string, string, string][] = [];
    const summarise: Summarise = (_, { day, from }, digest) => {
      told.push([day, from, new Date(clock.time).toISOString()]);
      return answer(ask(digest, 'timeline'), editionOf(digest), { title: day });
    };
    const run = async (): Promise<void> => {
      await tick({ ...store, clock, logger: ports.logger }, clock.time + 60_000);
      for (const { id, body } of store.queue.receive(10)) {
        await deliver(decodeReference(body) ?? reference, { ...ports, summarise }, clock.time + 45_000);
        store.queue.remove([id]);
      }
    };
    await run();
    for (clock.time = Date.parse(until); clock.time < Date.parse(until) + 24 * HOUR; clock.time += HOUR / 4)
      await run();
    return told;
  }

  it.each([
    [
      'of nine hours, the summary comes late',
      '2026-03-03T18:00:00Z',
      '2026-03-03',
      '2026-03-03',
      '2026-03-03T18:00:00.000Z',
    ],
    [
      'of days, one summary covers the gap',
      '2026-03-08T20:45:00Z',
      '2026-03-08',
      '2026-03-03',
      '2026-03-08T20:45:00.000Z',
    ],
    [
      'that ends after twelve hours, the next one does',
      '2026-03-08T22:00:00Z',
      '2026-03-09',
      '2026-03-03',
      '2026-03-09T09:00:00.000Z',
    ],
  ])('%s', async (_, until, day, from, at) => {
    const told = await resumeAt(until);
    expect(told.slice(0, 2)).toEqual([
      ['2026-03-02', '2026-03-02', '2026-03-02T09:01:00.000Z'],
      [day, from, at],
    ]);
    expect(told.slice(2).every(([later, start]) => later > day && start === later)).toBe(true);
  });
});

import { describe, expect, it } from 'vitest';
import { memoryStore } from '../../src/playground/server/store.ts';
import type { Platform } from '../../src/ports.ts';
import { deliverBatch } from '../../src/subscriptions/deliver.ts';
import { snapshotOf } from '../../src/subscriptions/digest-queries.ts';
import { DAILY, HOURLY, hourOf } from '../../src/subscriptions/schedule.ts';
import { subscribed } from '../../src/subscriptions/subscription.ts';
import { tick } from '../../src/subscriptions/tick.ts';
import { CrashInjector } from './simulation/crash-injector.ts';
import { FakePlatforms } from './simulation/fake-platforms.ts';
import { FakeTime } from './simulation/fake-time.ts';
import { seededRandom } from './simulation/random.ts';
import { digestOf, listIds } from './simulation/topics.ts';

const START = Date.parse('2026-03-02T08:50:00Z');
const MINUTE = 60_000;
const logger = { warn: () => {} };

interface Outcome {
  /** The await at which the first process died; undefined where there were fewer awaits. */
  readonly diedAt: string | undefined;
  /** How often it stands in the channel. */
  readonly copies: number;
  readonly settled: boolean;
  readonly coveredDay: string | undefined;
}

type What = 'new' | 'replay' | 'follows';

/** One channel, one due post; the process dies at its n-th await, and healthy ones follow. */
async function dieAt(awaited: number, platform: Platform, channel: string, what: What): Promise<Outcome> {
  const time = new FakeTime(START);
  const store = memoryStore(time);
  const platforms = new FakePlatforms(time, seededRandom(1), { transient: 0, rateLimited: 0, gone: new Map() });
  const isFollows = what === 'follows';
  const schedule = { time: isFollows ? HOURLY : '09:00', zone: 'UTC', days: DAILY };
  const mode = what === 'replay' ? 'replay' : 'new';
  const kind = isFollows ? { kind: what } : {};
  const request = { topic: 'ferry', platform, channel, ...kind, schedule, mode, createdBy: 'U1' } as const;
  const before = digestOf('ferry', 3);
  await store.snapshots.put('ferry', before.version, snapshotOf(before));
  const followed = isFollows ? { about: ['ferry'], coveredVersion: before.version, coveredHour: hourOf(START) } : {};
  await store.subscriptions.put({ ...subscribed(request, null, START), ...followed });
  let passed = 0;
  let diedAt: string | undefined;
  const process = (): CrashInjector =>
    new CrashInjector((point) => {
      passed += 1;
      if (passed !== awaited) return false;
      diedAt = point;
      return true;
    });

  async function round(): Promise<void> {
    const ticking = process();
    const [subscriptions, queue] = [
      ticking.using('subscriptions', store.subscriptions),
      ticking.using('queue', { send: store.queue.send.bind(store.queue) }),
    ];
    await ticking.run(() => tick({ subscriptions, queue, clock: time, logger }, time.now() + MINUTE));
    const messages = store.queue.receive(10);
    const delivering = process();
    const ports = {
      subscriptions: delivering.using('subscriptions', store.subscriptions),
      log: delivering.using('log', store.log),
      snapshots: delivering.using('snapshots', store.snapshots),
      queue: delivering.using('queue', { send: store.queue.send.bind(store.queue) }),
      posters: { [platform]: delivering.using(platform, platforms.poster(platform)) },
      languages: delivering.using('languages', store.languages),
      digests: new Map([['ferry', digestOf('ferry', 5)]]),
      summarise: listIds,
      clock: time,
      sleep: time.sleep,
      logger,
    };
    const failed = await delivering.run(() => deliverBatch(messages, ports, time.now() + 45_000));
    if (failed !== 'dead') store.queue.remove(messages.map(({ id }) => id).filter((id) => !failed.includes(id)));
  }

  // A message that was received comes back after 70 s; ticks follow every quarter of an hour.
  for (const after of [15, 16.2, 17.4, 30, 31.2, 45]) time.at(START + after * MINUTE, () => void round());
  await time.until(START + 60 * MINUTE);
  const copies = platforms.seen.length;
  const after = await store.subscriptions.get(request);
  const { coveredHour } = after ?? {};
  const coveredDay = coveredHour === undefined ? after?.coveredDay : new Date(coveredHour).toISOString().slice(0, 10);
  return { diedAt, copies, settled: store.queue.all().length === 0, coveredDay };
}

/** All outcomes, from death at the first await to no death at all. */
async function everyDeath(...given: [Platform, string, What]): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  for (let awaited = 1; ; awaited += 1) {
    const outcome = await dieAt(awaited, ...given);
    outcomes.push(outcome);
    if (outcome.diedAt === undefined) return outcomes;
  }
}

const CASES = [
  ['slack', 'C1', 'replay'],
  ['slack', 'C1', 'new'],
  ['discord', 'C1', 'replay'],
  ['discord', 'C1', 'new'],
  ['slack', 'C1', 'follows'],
  ['discord', 'C1', 'follows'],
] as const;

describe.each(CASES)('a process that dies at any await (%s %s, %s)', (platform, channel, what) => {
  it('leaves one post, or two where Slack had it and the log had not', async () => {
    const outcomes = await everyDeath(platform, channel, what);
    expect(outcomes.length).toBeGreaterThanOrEqual(20);
    expect(outcomes.filter(({ settled, coveredDay }) => !settled || coveredDay !== '2026-03-02')).toEqual([]);
    expect(outcomes.filter(({ copies }) => copies === 0)).toEqual([]);
    const twice = outcomes.filter(({ copies }) => copies > 1);
    const between = /^slack\.post after$|^log\.complete before$/;
    expect(twice.filter(({ diedAt = '' }) => platform === 'discord' || !between.test(diedAt))).toEqual([]);
    expect(twice.every(({ copies }) => copies === 2)).toBe(true);
    if (platform === 'slack') expect(twice.length).toBeGreaterThanOrEqual(2);
  });
});

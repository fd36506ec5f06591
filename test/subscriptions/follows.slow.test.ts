import { describe, expect, it } from 'vitest';
import { memoryStore } from '../../src/playground/server/store.ts';
import { FakePlatforms } from './simulation/fake-platforms.ts';
import { FakeTime } from './simulation/fake-time.ts';
import { checkFollowers, listAll, NAMES, settleFollowers } from './simulation/followers.ts';
import { seededRandom } from './simulation/random.ts';
import { DAY, live, type Scenario, TROUBLES } from './simulation/simulate.ts';

const START = Date.parse('2026-03-02T00:00:00Z');

async function week(count: number, days: number, seed: number, mutation?: Scenario['mutation']) {
  const random = seededRandom(seed);
  const time = new FakeTime(START);
  const store = memoryStore(time);
  const platforms = new FakePlatforms(time, random, { ...TROUBLES, gone: new Map() });
  const month = {
    ...{ seed, start: START, days, channels: 0, outage: START + 3 * DAY, crashes: 0.001 },
    ...(mutation ? { mutation } : {}),
  };
  const followers = settleFollowers(month, count, { time, store, random });
  const { digests } = followers;
  const { deaths } = await live({ month, time, store, random, platforms, digests, summarise: listAll });
  const dead = store.queue.dead().map(({ body }) => `dead letter ${body}`);
  const { faults, expected, twice } = checkFollowers(followers, platforms);
  return { faults: [...dead, ...faults], expected, twice, posts: platforms.seen.length, deaths };
}

describe('a week of 500 followers, two digest versions a day, an outage and processes that die', () => {
  it('loses nothing and doubles nothing', { timeout: 120_000 }, async () => {
    const { faults, expected, twice, posts, deaths } = await week(500, 7, 1);
    expect(faults.slice(0, 20)).toEqual([]);
    expect(expected).toBeGreaterThan(5_000);
    expect(posts).toBeGreaterThan(2_000);
    expect(twice / posts).toBeLessThan(0.03);
    for (const point of ['log.claim', 'slack.post', 'discord.post', 'log.complete', 'subscriptions.put'])
      expect([...deaths.keys()]).toEqual(expect.arrayContaining([`deliver ${point} before`, `deliver ${point} after`]));
  });

  it.each<readonly [string, RegExp, NonNullable<Scenario['mutation']>]>([
    [
      'claims are always granted',
      /twice/,
      () => ({
        log: {
          claim: async () => ({ state: 'claimed', attempt: 1 }),
          complete: async () => true,
          release: async () => {},
        },
      }),
    ],
    [
      'snapshots are lost',
      /missed/,
      (_, { snapshots }) => ({ snapshots: { get: async () => null, put: snapshots.put } }),
    ],
    [
      'all names count',
      /unasked/,
      (_, ports) => ({
        summarise: (subscription, ...rest) =>
          ports.summarise({ ...subscription, about: NAMES.map(({ name }) => name) }, ...rest),
      }),
    ],
  ])('is judged wrong where %s', { timeout: 120_000 }, async (_, complaint, mutation) => {
    const { faults } = await week(40, 4, 3, mutation);
    expect(faults.find((fault) => complaint.test(fault)) ?? faults.slice(0, 5)).toMatch(complaint);
  });
});

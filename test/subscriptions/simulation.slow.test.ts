import { describe, expect, it } from 'vitest';
import fc from '../fast-check.ts';
import { check } from './simulation/check.ts';
import { anyScenario, hasNoFaults, SPRING } from './simulation/scenarios.ts';
import { DAY, type Scenario, simulate } from './simulation/simulate.ts';
import { SIXTY_ZONES } from './zones.ts';

const HOUR = 3_600_000;

/** Months in which clocks go forward in the north and back in the south, and the other way round. */
const MONTHS = [
  { name: 'spring of 2026', start: SPRING, channels: 2000 },
  { name: 'autumn of 2026', start: Date.parse('2026-10-03T00:00:00Z'), channels: 500 },
] as const;

/** Awaits of the tick and of the delivery; the simulated processes have to have died at each of them. */
const AWAITS = [
  ...['tick subscriptions.due', 'tick queue.send', 'tick subscriptions.put'],
  ...['deliver subscriptions.get', 'deliver log.claim', 'deliver snapshots.get', 'deliver snapshots.put'],
  ...['deliver slack.post', 'deliver discord.post', 'deliver log.complete'],
  ...['deliver subscriptions.put', 'deliver log.release', 'deliver queue.send'],
].flatMap((point) => [`${point} before`, `${point} after`]);

describe.each(MONTHS)('$channels channels in 60 zones in the $name', ({ start, channels }) => {
  it('each get every summary once', { timeout: 60_000 }, async () => {
    const month: Scenario = {
      ...{ seed: start / HOUR, start, days: 31, channels, crashes: 0.001 },
      outage: start + 12 * DAY + 6.6 * HOUR,
    };
    const simulated = await simulate(month);
    const { faults, due, messages, slackTwice, delay } = check(simulated);
    expect(faults.slice(0, 20), `seed ${month.seed}`).toEqual([]);
    // The troubles did come, and the month was full.
    if (channels >= 2000) expect(AWAITS.filter((point) => !simulated.deaths.has(point))).toEqual([]);
    expect(new Set(simulated.subscribed.map(({ schedule }) => schedule.zone)).size).toBe(SIXTY_ZONES.length);
    expect(due).toBeGreaterThan(20 * channels);
    expect(messages).toBeGreaterThan(14 * channels);
    expect(simulated.warnings.get('subscription-paused')).toBeGreaterThan(channels / 200);
    expect(delay.longest).toBeGreaterThan(8 * HOUR);
    // The stated window: Slack had the message, and its record was not written. Some 8 in 1,000 here.
    expect(slackTwice).toBeGreaterThan(0);
    expect(slackTwice / messages).toBeLessThan(0.03);
  });
});

describe('any days, channels and troubles', () => {
  it('leave each channel with every summary, once', { timeout: 60_000 }, async () => {
    await fc.assert(fc.asyncProperty(anyScenario, hasNoFaults), { numRuns: 100 });
  });
});

/** Each takes one guard out. */
const MUTATIONS: Readonly<Record<string, readonly [complaint: RegExp, NonNullable<Scenario['mutation']>]>> = {
  'claims are always granted': [
    /stands \d times/,
    (_, { log }) => ({
      log: portWith(log, { claim: async () => ({ state: 'claimed', attempt: 1 }) }),
    }),
  ],
  'claims are never given back by death': [
    /missed/,
    (_, { log }) => ({ log: portWith(log, { claim: (key, _until, now) => log.claim(key, now + 40 * DAY, now) }) }),
  ],
  'what was told is forgotten': [
    /tells day|told twice/,
    (_, { subscriptions }) => ({ subscriptions: portWith(subscriptions, { put: async () => true }) }),
  ],
  'what stands in a channel is not looked for': [
    /discord .* stands \d times/,
    (_, { posters: { slack, discord } }) => ({
      posters: {
        ...(slack ? { slack } : {}),
        ...(discord ? { discord: { post: (given) => discord.post({ ...given, repeated: false }) } } : {}),
      },
    }),
  ],
  'the nonce differs each time': [
    /discord .* stands \d times/,
    (_, { posters: { slack, discord } }) => {
      let posts = 0;
      const post: NonNullable<typeof discord>['post'] = async (given) => {
        const posted = await discord?.post({ ...given, nonce: `${given.nonce}${posts++ % 2 === 0 ? '' : '!'}` });
        return posted ?? { ok: false, why: 'transient', detail: 'no poster' };
      };
      return { posters: { ...(slack ? { slack } : {}), discord: { post } } };
    },
  ],
  'put-off deliveries are dropped': [/missed/, () => ({ queue: { send: async () => [] } })],
  'snapshots are lost': [
    /told twice/,
    (_, { snapshots }) => ({ snapshots: { get: async () => null, put: snapshots.put.bind(snapshots) } }),
  ],
};

function portWith<T extends object>(port: T, other: Partial<T>): T {
  return new Proxy(port, {
    get: (target, property) => {
      const member: unknown = Reflect.get(property in other ? other : target, property);
      return typeof member === 'function' ? member.bind(property in other ? other : target) : member;
    },
  });
}

describe('the verdict', () => {
  const month = { seed: 7, start: SPRING, days: 14, channels: 60, outage: SPRING + 5 * DAY, crashes: 0.002 };

  it('has nothing to say of the days below with every guard in place', async () => {
    expect(check(await simulate(month)).faults).toEqual([]);
  });

  it.each(Object.entries(MUTATIONS))('notices that %s', async (_, [complaint, mutation]) => {
    const { faults } = check(await simulate({ ...month, mutation }));
    expect(faults.find((fault) => complaint.test(fault)) ?? faults.slice(0, 5)).toMatch(complaint);
  });
});

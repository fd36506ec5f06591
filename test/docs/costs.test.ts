import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { memoryStore } from '../../src/playground/server/store.ts';
import type { Subscription } from '../../src/ports.ts';
import type { DeliverPorts } from '../../src/subscriptions/deliver.ts';
import { deliverBatch } from '../../src/subscriptions/deliver.ts';
import { DAILY, HOURLY } from '../../src/subscriptions/schedule.ts';
import { subscribed } from '../../src/subscriptions/subscription.ts';
import { tick } from '../../src/subscriptions/tick.ts';
import { root } from '../infra/project.ts';
import { digestOf, listIds } from '../subscriptions/simulation/topics.ts';
import { type CollectingAssumptions, type CollectingPrices, collectingMonthly } from './collecting-costs.ts';
import { type Assumptions, gigabyteSeconds, monthly, type Prices } from './costs.ts';
import { type FollowAssumptions, followsMonthly } from './follow-costs.ts';

const FILE = join(root, 'docs', 'operations.md');
const text = readFileSync(FILE, 'utf8');

/** The rows of the table whose first column is headed so, each by its cells. */
function table(first: string, document = text): string[][] {
  const lines = document.split('\n');
  const head = lines.findIndex((line) => line.startsWith(`| ${first} |`));
  if (head < 0) throw new Error(`docs/operations.md has no table of ${first}.`);
  const end = lines.findIndex((line, index) => index > head && !line.startsWith('|'));
  return lines.slice(head + 2, end).map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
}

/** The second column, as numbers, by the first. */
const numbersOf = (first: string): Record<string, number> =>
  Object.fromEntries(table(first).map(([name, value = '']) => [name, Number(value.replaceAll(/[$,]/g, ''))]));

const SCALES = [10, 1_000, 100_000];
const FEEDS = [10, 100, 1_000];
const FOLLOWERS = [10, 500, 10_000];
const dollars = (amount: number): string => `$${amount.toFixed(2)}`;

/** The table of costs, as the formulas make it of the prices and assumptions that the document states. */
function costs(prices: Prices, assumptions: Assumptions): string[][] {
  const months = SCALES.map((perDay) => monthly(perDay, prices, assumptions));
  const items = Object.keys(months[0] ?? {}) as (keyof ReturnType<typeof monthly>)[];
  const sums = months.map((month) => Object.values(month).reduce((sum, amount) => sum + amount, 0));
  return [
    ...items.map((item) => [item, ...months.map((month) => dollars(month[item]))]),
    ['**All**', ...sums.map((sum) => `**${dollars(sum)}**`)],
    ['GB-seconds', ...SCALES.map((perDay) => Math.round(gigabyteSeconds(perDay, assumptions)).toLocaleString('en'))],
  ];
}

/** The document with other rows in the table of that heading. */
function withRows(first: string, rows: readonly (readonly string[])[]): string {
  const [before = '', after = ''] = readFileSync(FILE, 'utf8').split(
    new RegExp(`(?<=\\n\\| ${first} \\|.*\\n.*\\n)(?:\\|.*\\n)*`),
  );
  return `${before}${rows.map((row) => `| ${row.join(' | ')} |\n`).join('')}${after}`;
}

describe('the costs in docs/operations.md', () => {
  const prices = numbersOf('price') as Prices;
  const assumptions = numbersOf('each takes') as Assumptions;

  it('rest on prices and assumptions that are numbers', () => {
    const all = [...Object.values(prices), ...Object.values(assumptions)];
    expect(all.length).toBeGreaterThan(30);
    expect(all.every((value) => value > 0)).toBe(true);
  });

  it('are what the formulas make of them', () => {
    const made = costs(prices, assumptions);
    if (process.env['UPDATE_GOLDENS'] === '1') writeFileSync(FILE, withRows('a month', made));
    expect(table('a month', readFileSync(FILE, 'utf8'))).toEqual(made);
  });

  it('would not be, were a price or an assumption another', () => {
    const sum = (one: Prices, other: Assumptions): number =>
      Object.values(monthly(1_000, one, other)).reduce((total, amount) => total + amount, 0);
    const stated = sum(prices, assumptions);
    for (const [price, amount] of Object.entries(prices)) {
      expect(sum({ ...prices, [price]: amount * 2 }, assumptions), price).toBeGreaterThan(stated);
    }
    for (const [name, amount] of Object.entries(assumptions)) {
      expect(sum(prices, { ...assumptions, [name]: amount * 2 }), name).toBeGreaterThan(stated);
    }
  });

  it('count the writes and reads that a delivery makes', async () => {
    const { writes, reads } = await tableUse();
    expect(assumptions['writes a delivery']).toBe(writes + INDEX_WRITES);
    expect(Math.floor(assumptions['reads a delivery'])).toBe(reads);
  });
});

/** A tick that moves a subscription on deletes one entry of the index and makes another; the delivery changes that. */
const INDEX_WRITES = 3;

/** How often a tick and the delivery of one message write to the table, and read one item of it. */
async function tableUse(
  more: Partial<Subscription> = {},
): Promise<{ readonly writes: number; readonly reads: number }> {
  const now = Date.parse('2026-03-02T09:01:00Z');
  const clock = { now: () => now };
  const store = memoryStore(clock);
  const request = { topic: 'ferry', platform: 'slack', channel: 'C1', mode: 'new', createdBy: 'U1' } as const;
  const schedule = { time: '09:00', zone: 'UTC', days: DAILY };
  await store.subscriptions.put({
    ...subscribed({ ...request, schedule }, null, now - 86_400_000),
    nextDue: now - 60_000,
    ...more,
  });
  const used = { writes: 0, reads: 0 };
  const writing =
    <Given extends unknown[], Made>(call: (...given: Given) => Made) =>
    (...given: Given): Made => {
      used.writes += 1;
      return call(...given);
    };
  const { subscriptions, log } = store;
  const ports: DeliverPorts = {
    ...store,
    subscriptions: {
      get: (key) => {
        used.reads += 1;
        return subscriptions.get(key);
      },
      put: writing((one) => subscriptions.put(one)),
      due: (instant) => subscriptions.due(instant),
    },
    log: {
      claim: writing((...given) => log.claim(...given)),
      complete: writing((...given) => log.complete(...given)),
      release: writing((...given) => log.release(...given)),
    },
    posters: { slack: { post: async () => ({ ok: true, messageId: 'm1' }) } },
    digests: new Map([['ferry', digestOf('ferry', 3)]]),
    ...{ summarise: listIds, clock, sleep: async () => {}, logger: { warn: () => {} } },
  };
  await tick(ports, now + 60_000);
  await deliverBatch(store.queue.receive(1), ports, now + 45_000);
  return used;
}

describe('the costs of follows', () => {
  const prices = numbersOf('price') as Prices;
  const assumptions = numbersOf('each look takes') as FollowAssumptions;
  const delivery = numbersOf('each takes') as Assumptions;
  const sum = (followers: number, one = assumptions): number =>
    Object.values(followsMonthly(followers, prices, one, delivery)).reduce((total, amount) => total + amount, 0);

  it('are what the formulas make of the prices and assumptions', () => {
    const months = FOLLOWERS.map((followers) => followsMonthly(followers, prices, assumptions, delivery));
    const items = Object.keys(months[0] ?? {}) as (keyof ReturnType<typeof followsMonthly>)[];
    const made = [
      ...items.map((item) => [item, ...months.map((month) => dollars(month[item]))]),
      ['**All**', ...FOLLOWERS.map((followers) => `**${dollars(sum(followers))}**`)],
    ];
    if (process.env['UPDATE_GOLDENS'] === '1') writeFileSync(FILE, withRows('follows, a month', made));
    expect(table('follows, a month', readFileSync(FILE, 'utf8'))).toEqual(made);
  });

  it('would not be, were an assumption another', () => {
    for (const [name, amount] of Object.entries(assumptions))
      expect(sum(500, { ...assumptions, [name]: amount * 2 }), name).not.toBe(sum(500));
  });

  it('count the writes and reads of an hour in which the digest is as it was', async () => {
    const { version } = digestOf('ferry', 3);
    const hourly = { time: HOURLY, zone: 'UTC', days: DAILY };
    const { writes, reads } = await tableUse({
      kind: 'follows',
      schedule: hourly,
      coveredVersion: version,
      about: ['x'],
    });
    expect(assumptions['writes a look']).toBe(writes + INDEX_MOVES);
    expect(Math.floor(assumptions['reads a look'])).toBe(reads);
  });
});

/** What moves a subscription on deletes one entry of the index and makes another. */
const INDEX_MOVES = 2;

describe('the costs of collecting', () => {
  const prices = { ...numbersOf('price'), ...numbersOf('price of a bucket') } as CollectingPrices;
  const assumptions = numbersOf('each collection takes') as CollectingAssumptions;
  const sum = (feeds: number, price = prices, one = assumptions): number =>
    Object.values(collectingMonthly(feeds, price, one)).reduce((total, amount) => total + amount, 0);

  it('are what the formulas make of the prices and assumptions', () => {
    const months = FEEDS.map((feeds) => collectingMonthly(feeds, prices, assumptions));
    const items = Object.keys(months[0] ?? {}) as (keyof ReturnType<typeof collectingMonthly>)[];
    const made = [
      ...items.map((item) => [item, ...months.map((month) => dollars(month[item]))]),
      ['**All**', ...FEEDS.map((feeds) => `**${dollars(sum(feeds))}**`)],
    ];
    if (process.env['UPDATE_GOLDENS'] === '1') writeFileSync(FILE, withRows('collecting, a month', made));
    expect(table('collecting, a month', readFileSync(FILE, 'utf8'))).toEqual(made);
  });

  it('would not be, were an assumption another', () => {
    for (const [name, amount] of Object.entries(assumptions))
      expect(sum(100, prices, { ...assumptions, [name]: amount * 2 }), name).toBeGreaterThan(sum(100));
    for (const name of Object.keys(numbersOf('price of a bucket')))
      expect(sum(100, { ...prices, [name]: prices[name as keyof CollectingPrices] * 2 }), name).toBeGreaterThan(
        sum(100),
      );
  });
});

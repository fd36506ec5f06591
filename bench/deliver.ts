import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import { type AwsStore, awsStore } from '../src/aws/store.ts';
import { lendEnvironment } from '../src/config.ts';
import { compiledDigests } from '../src/library/compiled.ts';
import { slackPoster } from '../src/platforms/slack/post.ts';
import { memoryStore, type Store } from '../src/playground/server/store.ts';
import type { Digests, DueReference, Subscription } from '../src/ports.ts';
import { deliverBatch } from '../src/subscriptions/deliver.ts';
import { encodeReference } from '../src/subscriptions/reference.ts';
import { DAILY } from '../src/subscriptions/schedule.ts';
import { subscribed } from '../src/subscriptions/subscription.ts';
import { summarise } from '../src/subscriptions/summary.ts';
import { tick } from '../src/subscriptions/tick.ts';
import { AWS_SETTINGS, startTable } from '../test/aws/loopback.ts';
import { median } from './verdict.ts';

const DAY = 86_400_000;
const START = Date.parse('2026-03-01T12:00:00Z');
const NINE = Date.parse('2026-03-02T09:00:00Z');
const DUE = 100;
/** A tick over a million subscriptions may take this much longer than one over a hundred. */
const FLAT = 3;
const ANSWER = 50;
const BATCH = 10;

type Kept = Pick<AwsStore, 'subscriptions' | 'log' | 'snapshots' | 'languages'>;

const logger = { warn: (event: string, facts?: object) => console.error(event, facts) };

const subscriptionOf = (number: number): Subscription =>
  subscribed(
    {
      ...{ topic: 'karabakh', platform: 'slack', channel: `C${number}`, mode: 'replay', createdBy: 'U1' },
      schedule: { time: '09:00', zone: 'Asia/Yerevan', days: DAILY },
    },
    null,
    START,
  );

/** Stores so many subscriptions, of which the first hundred are due each day; the others in some months. */
async function fill(subscriptions: Kept['subscriptions'], count: number): Promise<void> {
  for (let first = 0; first < count; first += 50) {
    const some = Array.from({ length: Math.min(50, count - first) }, (_, index) => subscriptionOf(first + index));
    const later = some.map((one, index) =>
      first + index < DUE
        ? one
        : { ...one, nextDue: NINE + (100 + ((first + index) % 7)) * DAY + (index % 1440) * 60_000 },
    );
    await Promise.all(later.map((one) => subscriptions.put(one)));
  }
}

/** Milliseconds of a tick that finds a hundred due: the middle one of `days` ticks, a day apart. */
async function timeTick(subscriptions: Kept['subscriptions'], days: number): Promise<number> {
  const times: number[] = [];
  for (let day = 0; day < days; day += 1) {
    const sent: DueReference[] = [];
    const take = (all: readonly DueReference[]): [] => {
      sent.push(...all);
      return [];
    };
    const queue = { send: async (all: readonly DueReference[]) => take(all) };
    const ports = { subscriptions, queue, clock: { now: () => NINE + day * DAY }, logger };
    const begun = performance.now();
    await tick(ports, Number.POSITIVE_INFINITY);
    times.push(performance.now() - begun);
    const channels = new Set(sent.map(({ channel }) => channel));
    if (channels.size !== DUE || sent.length !== DUE) throw new Error(`A tick sent ${sent.length} references.`);
    if ((await tick(ports, Number.POSITIVE_INFINITY)).sent !== 0) throw new Error('A second tick sent them again.');
  }
  return median(times.slice(1));
}

/** Slack on loopback: takes every message, and answers after 50 ms. It shares this process, and so its processor. */
async function startSlack() {
  const posted: string[] = [];
  const server = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk) => {
      body += chunk;
    });
    request.on('end', () => {
      posted.push(new URLSearchParams(body).get('channel') ?? '');
      setTimeout(() => {
        response.setHeader('content-type', 'application/json');
        response.end(JSON.stringify({ ok: true, ts: `${posted.length}.0` }));
      }, ANSWER);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const apiUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  return { apiUrl, posted, stop: () => server.closeAllConnections() ?? server.close() };
}

/** Deliveries a second of one process that is handed one batch after the other. */
async function timeDeliveries(kept: Kept, digests: Digests, count: number): Promise<number> {
  const { apiUrl, posted, stop } = await startSlack();
  const ports = {
    ...kept,
    queue: { send: async (references: readonly DueReference[]) => references },
    ...{ posters: { slack: slackPoster({ botToken: 'xoxb-loopback', apiUrl }) }, digests, summarise, logger },
    clock: { now: () => NINE },
    sleep: (milliseconds: number) => new Promise<void>((wake) => setTimeout(wake, milliseconds)),
  };
  const messages = Array.from({ length: count }, (_, number) => {
    const { topic, platform, channel } = subscriptionOf(number);
    const body = encodeReference({
      topic,
      platform,
      channel,
      day: '2026-03-02' as DueReference['day'],
      due: NINE - 14_400_000,
    });
    return { id: String(number), body };
  });
  const failed: string[] = [];
  const begun = performance.now();
  for (let first = 0; first < count; first += BATCH) {
    failed.push(...(await deliverBatch(messages.slice(first, first + BATCH), ports, NINE + 45_000)));
  }
  const seconds = (performance.now() - begun) / 1000;
  stop();
  if (failed.length > 0 || new Set(posted).size !== count || posted.length % count !== 0) {
    throw new Error(`${posted.length} posts of ${count}, ${failed.length} failed.`);
  }
  if (posted.length !== count) console.log(`(each summary takes ${posted.length / count} messages)`);
  return count / seconds;
}

async function onTable<T>(name: string, use: (kept: Kept) => Promise<T>): Promise<T> {
  const { endpoint, stop } = await startTable(name);
  lendEnvironment({ AWS_ENDPOINT_URL_DYNAMODB: endpoint });
  const outcome = await use(awsStore({ tableName: name, queueUrl: 'http://127.0.0.1/unused' }));
  await stop();
  return outcome;
}

lendEnvironment(AWS_SETTINGS);
const digests = compiledDigests(join(import.meta.dirname, '..', 'digests'));
const memory = (): Store => memoryStore({ now: () => NINE });
console.log(`Node ${process.version}, ${cpus().length} cores, load ${loadavg()[0]?.toFixed(1)}`);

const ticks: number[] = [];
for (const count of [100, 10_000, 1_000_000]) {
  const { subscriptions } = memory();
  await fill(subscriptions, count);
  const time = await timeTick(subscriptions, 15);
  ticks.push(time);
  console.log(`tick, ${DUE} due of ${count.toLocaleString('en')}, in memory: ${time.toFixed(1)} ms`);
}
for (const count of [100, 10_000]) {
  const time = await onTable(`tick-${count}`, async ({ subscriptions }) => {
    await fill(subscriptions, count);
    return timeTick(subscriptions, 7);
  });
  console.log(`tick, ${DUE} due of ${count.toLocaleString('en')}, dynalite: ${time.toFixed(0)} ms`);
}
const inMemory = memory();
await fill(inMemory.subscriptions, 1000);
const rate = await timeDeliveries(inMemory, digests, 1000);
console.log(`deliveries, posts of ${ANSWER} ms, batches of ${BATCH}, in memory: ${rate.toFixed(0)} a second`);
const tableRate = await onTable('deliveries', async (kept) => {
  await fill(kept.subscriptions, 300);
  return timeDeliveries(kept, digests, 300);
});
console.log(`deliveries, posts of ${ANSWER} ms, batches of ${BATCH}, dynalite: ${tableRate.toFixed(0)} a second`);

const ratio = (ticks.at(-1) ?? Number.NaN) / (ticks[0] ?? Number.NaN);
console.log(`a million subscriptions against a hundred: ${ratio.toFixed(2)} times (at most ${FLAT})`);
if (!(ratio <= FLAT)) process.exitCode = 1;

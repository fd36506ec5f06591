import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { awsStore } from '../../src/aws/store.ts';
import { DAILY } from '../../src/subscriptions/schedule.ts';
import { subscribed } from '../../src/subscriptions/subscription.ts';
import { AWS_SETTINGS, type Loopback, type LoopbackQueue, startQueue, startTable, stubEnvs } from '../aws/loopback.ts';
import { type ScriptedServer, scriptedServer } from '../fixtures/scripted-server.ts';
import { coldStart } from '../infra/built.ts';

const HOUR = 3_600_000;
const context = { getRemainingTimeInMillis: () => 60_000 };
let table: Loopback;
let queue: LoopbackQueue;
let slack: ScriptedServer;

beforeAll(async () => {
  stubEnvs(AWS_SETTINGS);
  [table, queue] = await Promise.all([startTable('built'), startQueue()]);
  slack = await scriptedServer({ status: 200, body: { ok: true, ts: '1.5', channel: 'C1' } });
  const settings = {
    TABLE_NAME: 'built',
    QUEUE_URL: queue.url,
    AWS_ENDPOINT_URL_DYNAMODB: table.endpoint,
    AWS_ENDPOINT_URL_SQS: queue.endpoint,
    SLACK_BOT_TOKEN: 'xoxb-built',
    SLACK_API_URL: slack.origin,
  };
  stubEnvs(settings);
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await Promise.all([table.stop(), queue.stop(), slack.close()]);
});

it('the built functions post what is due to Slack, once, however often the message comes', async () => {
  const { subscriptions } = awsStore({ tableName: 'built', queueUrl: queue.url });
  const due = Date.now() - HOUR;
  const schedule = { time: new Date(due).toISOString().slice(11, 16), zone: 'UTC', days: DAILY };
  const request = {
    topic: 'karabakh',
    platform: 'slack' as const,
    channel: 'C1',
    createdBy: 'U1',
    mode: 'replay' as const,
  };
  const kept = subscribed({ ...request, schedule }, null, Date.now() - 30 * HOUR);
  await subscriptions.put({ ...kept, nextDue: due });

  const daily = coldStart('daily');
  expect(await daily({}, context)).toEqual({ due: 1, sent: 1, late: 0, left: 0 });
  const [message] = queue.server.inspectQueue('due')?.messages.ready ?? [];
  const event = { Records: [{ messageId: 'm1', body: message?.body }] };

  const deliver = coldStart('deliver');
  expect(await deliver(event, context)).toEqual({ batchItemFailures: [] });
  expect(slack.arrived.length).toBeGreaterThan(0);
  const [first] = slack.arrived;
  expect(first?.path).toContain('chat.postMessage');
  expect(decodeURIComponent(first?.body ?? '')).toMatch(/day.1.of.5/i);
  const posted = slack.arrived.length;
  expect(await deliver(event, context)).toEqual({ batchItemFailures: [] });
  expect(slack.arrived.length).toBe(posted);
});

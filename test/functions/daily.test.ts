import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { awsStore } from '../../src/aws/store.ts';
import type { Day } from '../../src/digest/types.ts';
import { decodeReference } from '../../src/subscriptions/reference.ts';
import { DAILY } from '../../src/subscriptions/schedule.ts';
import { subscribed } from '../../src/subscriptions/subscription.ts';
import { AWS_SETTINGS, type Loopback, type LoopbackQueue, startQueue, startTable, stubEnvs } from '../aws/loopback.ts';
import { coldStart } from '../infra/built.ts';

let table: Loopback;
let queue: LoopbackQueue;
const context = { getRemainingTimeInMillis: () => 60_000 };
const named = { topic: 'karabakh', platform: 'slack', channel: 'C9', time: '09:00', zone: 'UTC', mode: 'replay' };

beforeAll(async () => {
  stubEnvs(AWS_SETTINGS);
  [table, queue] = await Promise.all([startTable('daily'), startQueue()]);
  vi.stubEnv('TABLE_NAME', 'daily');
  vi.stubEnv('QUEUE_URL', queue.url);
  vi.stubEnv('AWS_ENDPOINT_URL_DYNAMODB', table.endpoint);
  vi.stubEnv('AWS_ENDPOINT_URL_SQS', queue.endpoint);
  vi.stubEnv('DAILY_CHANNELS', JSON.stringify([named]));
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await Promise.all([table.stop(), queue.stop()]);
});

const store = () => awsStore({ tableName: 'daily', queueUrl: queue.url });

describe('the function daily', () => {
  it('queues what is due once, and subscribes the channels that the deployment names', async () => {
    const hour = 3_600_000;
    const request = {
      ...{ topic: 'karabakh', platform: 'discord' as const, channel: '1122334455667788990', createdBy: 'U1' },
      ...{ schedule: { time: '00:00', zone: 'UTC', days: DAILY }, mode: 'replay' as const },
    };
    const { subscriptions } = store();
    const subscription = subscribed(request, null, Date.now() - 30 * hour);
    // Due at whatever time the test runs: at this very minute of the day, an hour ago.
    const time = new Date(Date.now() - hour).toISOString().slice(11, 16);
    const due = Date.now() - hour;
    await subscriptions.put({ ...subscription, schedule: { ...request.schedule, time }, nextDue: due });
    const handler = coldStart('daily');
    expect(await handler({}, context)).toEqual({ due: 1, sent: 1, late: 0, left: 0 });
    expect(await handler({}, context)).toEqual({ due: 0, sent: 0, late: 0, left: 0 });
    const queued = queue.server.inspectQueue('due')?.messages.ready ?? [];
    const day = new Date(due).toISOString().slice(0, 10) as Day;
    expect(queued.map(({ body }) => decodeReference(body))).toMatchObject([{ channel: request.channel, day }]);
    expect((await subscriptions.get(request))?.nextDue).toBeGreaterThan(Date.now());
    expect(await subscriptions.get({ topic: 'karabakh', platform: 'slack', channel: 'C9' })).toMatchObject({
      ...{ createdBy: 'deployment', revision: 1, standing: { state: 'active' } },
    });
  });

  it('does not start without its settings', () => {
    vi.stubEnv('TABLE_NAME', '');
    expect(() => coldStart('daily')).toThrow('TABLE_NAME is not set');
  });
});

import { afterAll, expect, it, vi } from 'vitest';
import { tableDeliveryLog } from '../../src/aws/delivery-log.ts';
import { tableOnce } from '../../src/aws/once.ts';
import { tableSnapshots } from '../../src/aws/snapshots.ts';
import { tableSubscriptions } from '../../src/aws/subscriptions.ts';
import { tableOf } from '../../src/aws/table.ts';
import { scriptedServer } from '../fixtures/scripted-server.ts';
import { type Kept, storeContract } from '../subscriptions/store-contract.ts';
import { AWS_SETTINGS, type Loopback, startTable, stubEnvs } from './loopback.ts';
import { startRewritingProxy } from './rewriting-proxy.ts';

stubEnvs(AWS_SETTINGS);
const started: Loopback[] = [];
afterAll(() => Promise.all(started.map(({ stop }) => stop())));

function kept(loopback: Loopback): Kept {
  started.push(loopback);
  vi.stubEnv('AWS_ENDPOINT_URL_DYNAMODB', loopback.endpoint);
  const table = tableOf('contract');
  return {
    subscriptions: tableSubscriptions(table, 7),
    log: tableDeliveryLog(table),
    snapshots: tableSnapshots(table),
    reopened: () => tableSnapshots(table),
  };
}

storeContract('DynamoDB', async () => kept(await startTable('contract')));
storeContract('DynamoDB in another hand', async () => kept(await startRewritingProxy(await startTable('contract'))));

it('what is done once is claimed by the first of all processes, and again when that has run out', async () => {
  const loopback = await startTable('contract');
  started.push(loopback);
  vi.stubEnv('AWS_ENDPOINT_URL_DYNAMODB', loopback.endpoint);
  let now = 1_620_000_000_000;
  const [one, other] = [1, 2].map(() => tableOnce(tableOf('contract'), { now: () => now }));
  expect([await one?.claim('a'), await other?.claim('a'), await other?.claim('b')]).toEqual([true, false, true]);
  now += 15 * 60_000;
  expect(await other?.claim('a')).toBe(true);
  await other?.release('a');
  expect([await one?.claim('a'), await other?.claim('a')]).toEqual([true, false]);
});

it('what is due is read on where one shard cannot be, and then that is thrown', async () => {
  const denied = { status: 400, body: { __type: 'com.amazonaws.dynamodb.v20120810#AccessDeniedException' } };
  const found = { status: 200, body: { Items: [{ pk: { S: 'CHANNEL#slack#C1' }, channel: { S: 'C1' } }] } };
  const table = await scriptedServer(denied, found, { status: 200, body: { Items: [] } });
  vi.stubEnv('AWS_ENDPOINT_URL_DYNAMODB', table.origin);
  const channels: string[] = [];
  const reading = (async () => {
    for await (const page of tableSubscriptions(tableOf('scripted')).due(0))
      channels.push(...page.map(({ channel }) => channel));
  })();
  await expect(reading).rejects.toMatchObject({ name: 'AccessDeniedException' });
  expect(channels).toEqual(['C1']);
  expect(table.arrived).toHaveLength(16);
  await table.close();
});

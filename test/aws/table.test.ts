import { afterAll, vi } from 'vitest';
import { tableDeliveryLog } from '../../src/aws/delivery-log.ts';
import { tableSnapshots } from '../../src/aws/snapshots.ts';
import { tableSubscriptions } from '../../src/aws/subscriptions.ts';
import { tableOf } from '../../src/aws/table.ts';
import { storeContract } from '../subscriptions/store-contract.ts';
import { AWS_SETTINGS, type Loopback, startTable } from './loopback.ts';

for (const [name, value] of Object.entries(AWS_SETTINGS)) vi.stubEnv(name, value);
let loopback: Loopback | undefined;
afterAll(() => loopback?.stop());

storeContract('DynamoDB', async () => {
  loopback = await startTable('contract');
  vi.stubEnv('AWS_ENDPOINT_URL_DYNAMODB', loopback.endpoint);
  const table = tableOf('contract');
  return {
    subscriptions: tableSubscriptions(table, 7),
    log: tableDeliveryLog(table),
    snapshots: tableSnapshots(table),
  };
});

import type { DeliveryLog, DeliveryQueue, Languages, Snapshots, Subscriptions } from '../ports.ts';
import { tableDeliveryLog } from './delivery-log.ts';
import { tableLanguages } from './languages.ts';
import { sqsQueue } from './queue.ts';
import { tableSnapshots } from './snapshots.ts';
import { tableSubscriptions } from './subscriptions.ts';
import { tableOf } from './table.ts';

/** Everything that AWS keeps and carries for dateline. */
export interface AwsStore {
  readonly subscriptions: Subscriptions;
  readonly log: DeliveryLog;
  readonly snapshots: Snapshots;
  readonly languages: Languages;
  readonly queue: DeliveryQueue;
}

export function awsStore({ tableName, queueUrl }: { readonly tableName: string; readonly queueUrl: string }): AwsStore {
  const table = tableOf(tableName);
  return {
    subscriptions: tableSubscriptions(table),
    log: tableDeliveryLog(table),
    snapshots: tableSnapshots(table),
    languages: tableLanguages(table),
    queue: sqsQueue(queueUrl),
  };
}

import type { DeliveryLog, DeliveryQueue, DueReference, Snapshots, Subscriptions } from '../ports.ts';
import { tableDeliveryLog } from './delivery-log.ts';
import { sqsQueue } from './queue.ts';
import { tableSnapshots } from './snapshots.ts';
import { tableSubscriptions } from './subscriptions.ts';
import { tableOf } from './table.ts';

/** Where the table and the queue are; endpoints stand in for AWS in tests. */
export interface Whereabouts {
  readonly tableName: string;
  readonly queueUrl: string;
  readonly tableEndpoint?: string;
  readonly queueEndpoint?: string;
}

/** Everything that AWS keeps and carries for dateline. */
export interface AwsStore {
  readonly subscriptions: Subscriptions;
  readonly log: DeliveryLog;
  readonly snapshots: Snapshots;
  readonly queue: DeliveryQueue;
}

/** @param encode The message of a reference, as src/subscriptions/reference.ts has it. */
export function awsStore(
  { tableName, queueUrl, tableEndpoint, queueEndpoint }: Whereabouts,
  encode: (reference: DueReference) => string,
): AwsStore {
  const table = tableOf(tableName, tableEndpoint === undefined ? {} : { endpoint: tableEndpoint });
  return {
    subscriptions: tableSubscriptions(table),
    log: tableDeliveryLog(table),
    snapshots: tableSnapshots(table),
    queue: sqsQueue(queueUrl, encode, queueEndpoint === undefined ? {} : { endpoint: queueEndpoint }),
  };
}

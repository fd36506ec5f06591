import { ConditionalCheckFailedException, DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type { DeliveryKey, SubscriptionKey } from '../ports.ts';
import { channelOf } from './keys.ts';

/** The one table and how to reach it; docs/storage.md has its keys and what is read by them. */
export interface Table {
  readonly client: DynamoDBDocumentClient;
  readonly name: string;
}

/**
 * A table through the SDK's own choice of region, credentials and address.
 * @param timeout Milliseconds after which one try is given up, of which there are two then; without it the SDK's own
 * patience.
 */
export function tableOf(name: string, timeout?: number): Table {
  const limited = { connectionTimeout: timeout, requestTimeout: timeout, throwOnRequestTimeout: true };
  const client = new DynamoDBClient(timeout === undefined ? {} : { maxAttempts: 2, requestHandler: limited });
  return { client: DynamoDBDocumentClient.from(client, { marshallOptions: { removeUndefinedValues: true } }), name };
}

/** The name of the index of due work. */
export const DUE_INDEX = 'due';

/** Parts of the index: so many partitions share the writes of a tick, and each tick asks as many questions. */
export const SHARDS = 16;

export const subscriptionItem = (key: SubscriptionKey) => ({
  pk: channelOf(key),
  sk: `${key.kind === 'follows' ? 'FOLLOWS' : 'TOPIC'}#${key.topic}`,
});

export const deliveryItem = (key: DeliveryKey) => ({
  pk: channelOf(key),
  sk: `POST#${key.topic}#${key.kind === 'follows' ? `follows#${key.after ?? key.day}` : key.day}`,
});

export const snapshotItem = (topic: string, version: string, part: number) => ({
  pk: `TOPIC#${topic}`,
  sk: `SNAPSHOT#${version}${part === 0 ? '' : `#${part}`}`,
});

export const leaseItem = (topic: string) => ({ pk: `TOPIC#${topic}`, sk: 'LEASE#collect' });

/** The shard of a subscription: the same on every machine, and even over many channels (FNV-1a). */
export function shardOf(key: SubscriptionKey): string {
  let hash = 0x811c9dc5;
  for (const byte of Buffer.from(`${channelOf(key)}#${key.topic}`)) hash = Math.imul(hash ^ byte, 0x01000193) >>> 0;
  return shardName(((hash ^ (hash >>> 16)) >>> 0) % SHARDS);
}

export const shardName = (shard: number): string => `DUE#${String(shard).padStart(2, '0')}`;

/** Runs a conditional write. False where the condition did not hold; every other failure is thrown. */
export async function holds(write: () => Promise<unknown>): Promise<boolean> {
  try {
    await write();
    return true;
  } catch (failure) {
    if (failure instanceof ConditionalCheckFailedException) return false;
    throw failure;
  }
}

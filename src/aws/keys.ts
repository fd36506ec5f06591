import type { DeliveryKey, LanguageKey, SubscriptionKey } from '../ports.ts';

/** Where an item stands in the table: docs/storage.md. */
export interface Key {
  readonly pk: string;
  readonly sk: string;
}

/** Everything about a channel lies together. */
const channelOf = ({ platform, channel }: Pick<SubscriptionKey, 'platform' | 'channel'>): string =>
  `CHANNEL#${platform}#${channel}`;

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

export const languageItem = (key: LanguageKey) => ({
  pk: 'user' in key ? `USER#${key.platform}#${key.user}` : channelOf(key),
  sk: 'LANGUAGE',
});

export const leaseItem = (topic: string) => ({ pk: `TOPIC#${topic}`, sk: 'LEASE#collect' });

/** The shard of a subscription: the same on every machine, and even over many channels (FNV-1a). */
export function shardOf(key: SubscriptionKey): string {
  let hash = 0x811c9dc5;
  for (const byte of Buffer.from(`${channelOf(key)}#${key.topic}`)) hash = Math.imul(hash ^ byte, 0x01000193) >>> 0;
  return shardName(((hash ^ (hash >>> 16)) >>> 0) % SHARDS);
}

export const shardName = (shard: number): string => `DUE#${String(shard).padStart(2, '0')}`;

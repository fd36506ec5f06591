import type { Subscription, Subscriptions } from '../ports.ts';
import { DUE_INDEX, SHARDS, shardName, shardOf, subscriptionItem } from './keys.ts';
import type { Table } from './table.ts';

/** A subscription with the keys of the table, and of the index where something is due. */
type Stored = Subscription & { readonly pk: string; readonly sk: string; readonly dueShard?: string };

/**
 * Subscriptions in DynamoDB. `nextDue` and `dueShard` are the keys of a sparse index: what is not active is not in it.
 * @param page Subscriptions a page, at most.
 */
export function tableSubscriptions(table: Table, page = 100): Subscriptions {
  async function* dueIn(shard: number, instant: number): AsyncGenerator<readonly Subscription[]> {
    const condition = {
      text: 'dueShard = :shard AND nextDue <= :now',
      values: { ':shard': shardName(shard), ':now': instant },
    };
    for await (const items of table.query(DUE_INDEX, condition, page))
      if (items.length > 0) yield items.map((item) => withoutKeys(item as unknown as Stored));
  }

  return {
    async get(key) {
      // What was just written has to be seen: the next write is conditional on it.
      const item = await table.get(subscriptionItem(key), true);
      return item && withoutKeys(item as unknown as Stored);
    },

    put(subscription) {
      const { revision, nextDue } = subscription;
      const item = {
        ...subscription,
        ...subscriptionItem(subscription),
        ...(nextDue === undefined ? {} : { dueShard: shardOf(subscription) }),
        revision: revision + 1,
      };
      return table.put(
        item,
        revision === 0
          ? { text: 'attribute_not_exists(pk)' }
          : { text: 'revision = :revision', values: { ':revision': revision } },
      );
    },

    async *due(instant) {
      const failures: unknown[] = [];
      for (let shard = 0; shard < SHARDS; shard += 1) {
        try {
          yield* dueIn(shard, instant);
        } catch (failure) {
          // One partition that cannot be read must not hold up the others.
          failures.push(failure);
        }
      }
      if (failures.length > 0) throw failures[0];
    },
  };
}

function withoutKeys({ pk: _, sk: __, dueShard: ___, ...subscription }: Stored): Subscription {
  return subscription;
}

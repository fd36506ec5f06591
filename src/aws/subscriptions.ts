import { GetCommand, PutCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import type { Subscription, Subscriptions } from '../ports.ts';
import { DUE_INDEX, holds, SHARDS, shardName, shardOf, subscriptionItem, type Table } from './table.ts';

/** A subscription with the keys of the table, and of the index where something is due. */
type Stored = Subscription & { readonly pk: string; readonly sk: string; readonly dueShard?: string };

/**
 * Subscriptions in DynamoDB. `nextDue` and `dueShard` are the keys of a sparse index: what is not active is not in it.
 * @param page Subscriptions a page, at most.
 */
export function tableSubscriptions({ client, name: TableName }: Table, page = 100): Subscriptions {
  async function* dueIn(shard: number, instant: number): AsyncGenerator<readonly Subscription[]> {
    let ExclusiveStartKey: Record<string, unknown> | undefined;
    do {
      const { Items = [], LastEvaluatedKey } = await client.send(
        new QueryCommand({
          TableName,
          IndexName: DUE_INDEX,
          KeyConditionExpression: 'dueShard = :shard AND nextDue <= :now',
          ExpressionAttributeValues: { ':shard': shardName(shard), ':now': instant },
          Limit: page,
          ...(ExclusiveStartKey ? { ExclusiveStartKey } : {}),
        }),
      );
      if (Items.length > 0) yield Items.map((item) => withoutKeys(item as Stored));
      ExclusiveStartKey = LastEvaluatedKey;
    } while (ExclusiveStartKey);
  }

  return {
    async get(key) {
      // What was just written has to be seen: the next write is conditional on it.
      const { Item } = await client.send(
        new GetCommand({ TableName, Key: subscriptionItem(key), ConsistentRead: true }),
      );
      return Item ? withoutKeys(Item as Stored) : null;
    },

    put(subscription) {
      const { revision, nextDue } = subscription;
      const Item = {
        ...subscription,
        ...subscriptionItem(subscription),
        ...(nextDue === undefined ? {} : { dueShard: shardOf(subscription) }),
        revision: revision + 1,
      };
      const condition =
        revision === 0
          ? { ConditionExpression: 'attribute_not_exists(pk)' }
          : { ConditionExpression: 'revision = :revision', ExpressionAttributeValues: { ':revision': revision } };
      return holds(() => client.send(new PutCommand({ TableName, Item, ...condition })));
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

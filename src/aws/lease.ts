import { randomUUID } from 'node:crypto';
import { PutCommand } from '@aws-sdk/lib-dynamodb';
import type { Leases } from '../ports.ts';
import { holds, leaseItem, type Table } from './table.ts';

/** Leases in DynamoDB, an item a topic. One that was not given back ends by itself. */
export function tableLeases({ client, name: TableName }: Table): Leases {
  const put = (topic: string, item: object, condition: string, values: object): Promise<boolean> =>
    holds(() =>
      client.send(
        new PutCommand({
          TableName,
          Item: { ...leaseItem(topic), ...item },
          ConditionExpression: condition,
          ExpressionAttributeNames: { '#field': condition.includes(':now') ? 'until' : 'holder' },
          ExpressionAttributeValues: { ...values },
        }),
      ),
    );
  return {
    async take(topic, now, until) {
      const holder = randomUUID();
      const isTaken = await put(topic, { holder, until }, 'attribute_not_exists(pk) OR #field <= :now', {
        ':now': now,
      });
      if (!isTaken) return null;
      return async () => {
        // Where it ended meanwhile, it may be another's by now.
        await put(topic, { holder, until: 0 }, '#field = :holder', { ':holder': holder });
      };
    },
  };
}

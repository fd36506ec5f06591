import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { GetCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { Claim, DeliveryKey, DeliveryLog, Progress } from '../ports.ts';
import { deliveryItem, holds, type Table } from './table.ts';

/** Seconds after which the table may forget a delivery: long after anything could ask for it again. */
const KEPT = 35 * 86_400;

/** A delivery as it is stored. `until` is the end of the claim: an attribute, since TTL deletes when it likes. */
interface Stored {
  readonly attempt: number;
  readonly until: number;
  readonly progress?: Progress;
}

/** Deliveries in DynamoDB. The number of the attempt is the fence: who lost the claim cannot write any more. */
export function tableDeliveryLog({ client, name: TableName }: Table): DeliveryLog {
  async function read(key: DeliveryKey): Promise<Stored | null> {
    const { Item } = await client.send(new GetCommand({ TableName, Key: deliveryItem(key), ConsistentRead: true }));
    return Item ? (Item as Stored & typeof Item) : null;
  }

  /** Sets attributes of a delivery that is still ours. */
  function set(key: DeliveryKey, attempt: number, values: Partial<Stored>): Promise<boolean> {
    const names = Object.keys(values);
    return holds(() =>
      client.send(
        new UpdateCommand({
          TableName,
          Key: deliveryItem(key),
          UpdateExpression: `SET ${names.map((name) => `#${name} = :${name}`).join(', ')}`,
          ConditionExpression: 'attempt = :attempt AND attribute_not_exists(progress)',
          ExpressionAttributeNames: Object.fromEntries(names.map((name) => [`#${name}`, name])),
          ExpressionAttributeValues: {
            ...Object.fromEntries(Object.entries(values).map(([name, value]) => [`:${name}`, value])),
            ':attempt': attempt,
          },
        }),
      ),
    );
  }

  return {
    async claim(key, until, now): Promise<Claim> {
      try {
        const { Attributes } = await client.send(
          new UpdateCommand({
            TableName,
            Key: deliveryItem(key),
            UpdateExpression: 'SET #until = :until, expires = :expires ADD attempt :one',
            ConditionExpression: 'attribute_not_exists(pk) OR (attribute_not_exists(progress) AND #until <= :now)',
            ExpressionAttributeNames: { '#until': 'until' },
            ExpressionAttributeValues: {
              ...{ ':until': until, ':now': now, ':one': 1 },
              ':expires': Math.floor(now / 1000) + KEPT,
            },
            ReturnValues: 'ALL_NEW',
          }),
        );
        const { attempt } = Attributes as Stored & typeof Attributes;
        return { state: 'claimed', attempt };
      } catch (failure) {
        if (!(failure instanceof ConditionalCheckFailedException)) throw failure;
      }
      const stored = await read(key);
      if (stored?.progress) return { state: 'done', progress: stored.progress };
      return { state: 'held', until: stored?.until ?? now };
    },

    complete: (key, attempt, progress) => set(key, attempt, { progress }),
    async release(key, attempt) {
      await set(key, attempt, { until: 0 });
    },
  };
}

import { createHash } from 'node:crypto';
import { PutCommand } from '@aws-sdk/lib-dynamodb';
import type { Clock, Once } from '../ports.ts';
import { holds, type Table } from './table.ts';

/** Seconds for which a claim holds; the table forgets it some time after. */
const HELD = 15 * 60;

/** Claims in DynamoDB, by a hash: a key may hold what someone typed. Rejects where the table fails. */
export function tableOnce({ client, name: TableName }: Table, clock: Clock): Once {
  const itemOf = (key: string, expires: number) => ({
    ...{ pk: `ONCE#${createHash('sha256').update(key).digest('hex')}`, sk: 'ONCE', expires },
  });
  const seconds = (): number => Math.floor(clock.now() / 1000);
  return {
    claim(key) {
      const now = seconds();
      const put = new PutCommand({
        TableName,
        Item: itemOf(key, now + HELD),
        ConditionExpression: 'attribute_not_exists(pk) OR expires <= :now',
        ExpressionAttributeValues: { ':now': now },
      });
      return holds(() => client.send(put));
    },
    /** By a claim that has run out: the functions may put, and not delete. */
    async release(key) {
      await client.send(new PutCommand({ TableName, Item: itemOf(key, seconds()) }));
    },
  };
}

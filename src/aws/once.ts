import { createHash } from 'node:crypto';
import { PutCommand } from '@aws-sdk/lib-dynamodb';
import type { Clock, Once } from '../ports.ts';
import { holds, type Table } from './table.ts';

/** Seconds for which a claim holds; the table forgets it some time after. */
const HELD = 15 * 60;

/** Claims in DynamoDB, by a hash: a key may hold what someone typed. Rejects where the table fails. */
export function tableOnce({ client, name: TableName }: Table, clock: Clock): Once {
  return {
    claim(key) {
      const pk = `ONCE#${createHash('sha256').update(key).digest('hex')}`;
      const now = Math.floor(clock.now() / 1000);
      const put = new PutCommand({
        TableName,
        Item: { pk, sk: 'ONCE', expires: now + HELD },
        ConditionExpression: 'attribute_not_exists(pk) OR expires <= :now',
        ExpressionAttributeValues: { ':now': now },
      });
      return holds(() => client.send(put));
    },
  };
}

import { GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import type { Marks, Snapshots } from '../ports.ts';
import { holds, snapshotItem, type Table } from './table.ts';

/** Snapshots in DynamoDB, one item a version. What this process stored or read is not asked for again. */
export function tableSnapshots({ client, name: TableName }: Table): Snapshots {
  const known = new Map<string, Marks>();
  return {
    async get(topic, version) {
      const name = `${topic}#${version}`;
      const held = known.get(name);
      if (held) return held;
      const { Item } = await client.send(new GetCommand({ TableName, Key: snapshotItem(topic, version) }));
      const marks: Marks | undefined = Item?.['marks'];
      if (!marks) return null;
      known.set(name, marks);
      return marks;
    },

    async put(topic, version, marks) {
      const name = `${topic}#${version}`;
      if (known.has(name)) return;
      const Item = { ...snapshotItem(topic, version), marks };
      await holds(() =>
        client.send(new PutCommand({ TableName, Item, ConditionExpression: 'attribute_not_exists(pk)' })),
      );
      known.set(name, marks);
    },
  };
}

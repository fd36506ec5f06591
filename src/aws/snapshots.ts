import { GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import type { Snapshot, Snapshots } from '../ports.ts';
import { holds, snapshotItem, type Table } from './table.ts';

/** Snapshots in DynamoDB, one item a version. What this process stored or read is not asked for again. */
export function tableSnapshots({ client, name: TableName }: Table): Snapshots {
  const known = new Map<string, Snapshot>();
  return {
    async get(topic, version) {
      const name = `${topic}#${version}`;
      const held = known.get(name);
      if (held) return held;
      const { Item } = await client.send(new GetCommand({ TableName, Key: snapshotItem(topic, version) }));
      const snapshot: Snapshot | undefined = Item?.['marks'];
      if (!snapshot) return null;
      known.set(name, snapshot);
      return snapshot;
    },

    async put(topic, version, snapshot) {
      const name = `${topic}#${version}`;
      if (known.has(name)) return;
      const Item = { ...snapshotItem(topic, version), marks: snapshot };
      await holds(() =>
        client.send(new PutCommand({ TableName, Item, ConditionExpression: 'attribute_not_exists(pk)' })),
      );
      known.set(name, snapshot);
    },
  };
}

import { GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import type { Languages } from '../ports.ts';
import { languageItem } from './keys.ts';
import type { Table } from './table.ts';

/** Chosen languages in DynamoDB. */
export const tableLanguages = ({ client, name: TableName }: Table): Languages => ({
  async get(key) {
    const { Item } = await client.send(new GetCommand({ TableName, Key: languageItem(key) }));
    return typeof Item?.['code'] === 'string' ? Item['code'] : null;
  },
  async put(key, code) {
    await client.send(new PutCommand({ TableName, Item: { ...languageItem(key), code } }));
  },
});

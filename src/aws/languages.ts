import type { Languages } from '../ports.ts';
import type { Limits } from './json-service.ts';
import { languageItem } from './keys.ts';
import { type Table, tableOf } from './table.ts';

/** Chosen languages in DynamoDB. */
export const tableLanguages = (table: Table): Languages => ({
  async get(key) {
    const code = (await table.get(languageItem(key)))?.['code'];
    return typeof code === 'string' ? code : null;
  },
  async put(key, code) {
    await table.put({ ...languageItem(key), code });
  },
});

/** The same for who has not opened the table. */
export const languagesIn = (tableName: string, limits: Limits): Languages => tableLanguages(tableOf(tableName, limits));

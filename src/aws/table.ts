import { decodeItem, encodeItem, type Item } from './attribute-values.ts';
import { jsonService, type Limits, ServiceFailure } from './json-service.ts';
import type { Key } from './keys.ts';

/**
 * An expression of DynamoDB's, with the names and values that stand in it as `#name` and `:value`.
 * https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Expressions.html
 */
export interface Expression {
  readonly text: string;
  readonly names?: Readonly<Record<string, string>>;
  readonly values?: Item;
}

/** The one table; docs/storage.md has its keys and what is read by them. Rejects with a ServiceFailure. */
export interface Table {
  /** An item; null for none. `isConsistent`: as the last write left it. */
  readonly get: (key: Key, isConsistent?: boolean) => Promise<Item | null>;
  /** Puts an item in the place of what is there, if that meets the condition. @returns whether it did. */
  readonly put: (item: Item & Key, condition?: Expression) => Promise<boolean>;
  /** Changes an item that meets the condition, which has the names and values of the change as well. @returns it as it is then; null where it does not. */
  readonly update: (key: Key, change: string, condition: Expression) => Promise<Item | null>;
  /** What an index has, in pages of at most so many items. */
  readonly query: (index: string, condition: Expression, page: number) => AsyncGenerator<readonly Item[]>;
}

/** A table of the region, by the credentials and at the address that the environment has. */
export function tableOf(TableName: string, limits?: Limits): Table {
  const call = jsonService('dynamodb', limits);

  /** Null where the condition of a write does not hold. */
  async function write(operation: string, input: object) {
    try {
      return await call(operation, { TableName, ...input });
    } catch (failure) {
      if (failure instanceof ServiceFailure && failure.name === 'ConditionalCheckFailedException') return null;
      throw failure;
    }
  }

  return {
    async get(key, isConsistent = false) {
      const { Item } = await call('GetItem', { TableName, Key: encodeItem({ ...key }), ConsistentRead: isConsistent });
      return Item === undefined ? null : decodeItem(Item);
    },

    async put(item, condition) {
      const { text, ...more } = condition ?? {};
      const asked = text === undefined ? {} : { ConditionExpression: text, ...placeholders(more) };
      return (await write('PutItem', { Item: encodeItem(item), ...asked })) !== null;
    },

    async update(key, change, { text, ...more }) {
      const expressions = { UpdateExpression: change, ConditionExpression: text, ...placeholders(more) };
      const answer = await write('UpdateItem', {
        Key: encodeItem({ ...key }),
        ...expressions,
        ReturnValues: 'ALL_NEW',
      });
      return answer && decodeItem(answer['Attributes']);
    },

    async *query(IndexName, { text, ...more }, Limit) {
      const asked = { TableName, IndexName, KeyConditionExpression: text, ...placeholders(more), Limit };
      let next: object = {};
      do {
        const { Items, LastEvaluatedKey } = await call('Query', { ...asked, ...next });
        if (!Array.isArray(Items)) throw new TypeError('no page of DynamoDB');
        yield Items.map(decodeItem);
        next = LastEvaluatedKey ? { ExclusiveStartKey: LastEvaluatedKey } : {};
      } while ('ExclusiveStartKey' in next);
    },
  };
}

/** What an expression stands for, where there is any: empty ones are refused. */
const placeholders = ({ names, values }: Omit<Expression, 'text'>): object => ({
  ...(names ? { ExpressionAttributeNames: names } : {}),
  ...(values ? { ExpressionAttributeValues: encodeItem(values) } : {}),
});

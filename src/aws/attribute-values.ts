/** Anything that an item holds: text, finite numbers, true, false, null, bytes, and lists, sets and maps of these. */
export type Item = Readonly<Record<string, unknown>>;

/**
 * A value as DynamoDB's JSON has it, with its type: `{ "N": "1500" }`.
 * https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_AttributeValue.html
 */
export type AttributeValue = Readonly<Record<string, unknown>>;

/** An item, or names for values, in DynamoDB's JSON. What is undefined is left out. */
export const encodeItem = (item: Item): Readonly<Record<string, AttributeValue>> =>
  Object.fromEntries(
    Object.entries(item).flatMap(([name, value]) => (value === undefined ? [] : [[name, encode(value)]])),
  );

/** An item of DynamoDB's JSON. @throws TypeError where it is none. */
export function decodeItem(item: unknown): Item {
  if (!isMap(item)) throw new TypeError('no item of DynamoDB');
  return Object.fromEntries(Object.entries(item).map(([name, value]) => [name, decode(value)]));
}

const isMap = (value: unknown): value is Item => typeof value === 'object' && value !== null && !Array.isArray(value);

function encode(value: unknown): AttributeValue {
  if (value === null) return { NULL: true };
  if (typeof value === 'string') return { S: value };
  if (typeof value === 'boolean') return { BOOL: value };
  if (typeof value === 'number' && Number.isFinite(value)) return { N: String(value) };
  if (value instanceof Uint8Array) return { B: Buffer.from(value).toString('base64') };
  if (Array.isArray(value)) return { L: value.map(encode) };
  if (value instanceof Set && value.size > 0) return encodeSet([...value].map(encode));
  if (isMap(value) && !(value instanceof Set)) return { M: encodeItem(value) };
  throw new TypeError(`DynamoDB has no ${typeof value} of that kind`);
}

/** A set is of one type: `{ "SS": ["a", "b"] }`. */
function encodeSet(members: readonly AttributeValue[]): AttributeValue {
  const types = [...new Set(members.flatMap((one) => Object.keys(one)))];
  const type = types.join();
  if (!['S', 'N', 'B'].includes(type)) throw new TypeError(`DynamoDB has no set of ${types.join(' and ')}`);
  return { [`${type}S`]: members.map((one) => one[type]) };
}

const text = (value: unknown): string => {
  if (typeof value !== 'string') throw new TypeError('no text of DynamoDB');
  return value;
};

const number = (value: unknown): number => {
  const read = Number(text(value) || undefined);
  if (Number.isNaN(read)) throw new TypeError('no number of DynamoDB');
  return read;
};

const bytes = (value: unknown): Uint8Array => Buffer.from(text(value), 'base64');

const all = <T>(values: unknown, one: (value: unknown) => T): readonly T[] => {
  if (!Array.isArray(values)) throw new TypeError('no list of DynamoDB');
  return values.map(one);
};

/** What each type of DynamoDB's is read as. */
const READ: Readonly<Record<string, (value: unknown) => unknown>> = {
  S: text,
  N: number,
  B: bytes,
  BOOL: (value) => value === true,
  NULL: () => null,
  L: (values) => all(values, decode),
  M: decodeItem,
  SS: (values) => new Set(all(values, text)),
  NS: (values) => new Set(all(values, number)),
  BS: (values) => new Set(all(values, bytes)),
};

function decode(value: unknown): unknown {
  const [[type = '', inner] = [], ...more] = isMap(value) ? Object.entries(value) : [];
  const read = Object.hasOwn(READ, type) ? READ[type] : undefined;
  if (!read || more.length > 0) throw new TypeError('no value of DynamoDB');
  return read(inner);
}

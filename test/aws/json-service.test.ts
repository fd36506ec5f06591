import { DynamoDBClient, GetItemCommand, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { jsonService } from '../../src/aws/json-service.ts';
import { authorization, sha256, signedHeaders } from '../../src/aws/signature.ts';
import { tableOf } from '../../src/aws/table.ts';
import { type Scripted, type ScriptedServer, scriptedServer } from '../fixtures/scripted-server.ts';
import { AWS_SETTINGS, startTable, stubEnvs } from './loopback.ts';

const QUICK = { time: 200, tries: 2 };
const FOUND: Scripted = { status: 200, body: { Item: { pk: { S: 'a' }, attempt: { N: '2' } } } };
const failed = (name: string, status = 400): Scripted => ({
  ...{ status, body: { __type: `com.amazonaws.dynamodb.v20120810#${name}`, message: 'in words' } },
});

let server: ScriptedServer | undefined;
beforeEach(() => stubEnvs(AWS_SETTINGS));
afterEach(async () => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
  await server?.close();
  server = undefined;
});

async function served(...script: readonly Scripted[]): Promise<ScriptedServer> {
  server = await scriptedServer(...script);
  vi.stubEnv('AWS_ENDPOINT_URL_DYNAMODB', server.origin);
  return server;
}

describe('a request', () => {
  it("is signed as AWS's own client signs it, with the token of a role", async () => {
    vi.stubEnv('AWS_SESSION_TOKEN', 'token/of+a=role');
    const { arrived, origin } = await served(FOUND);
    const { AWS_REGION: region, AWS_ACCESS_KEY_ID: keyId, AWS_SECRET_ACCESS_KEY: secretKey } = AWS_SETTINGS;
    const credentials = { accessKeyId: keyId, secretAccessKey: secretKey, sessionToken: 'token/of+a=role' };
    const client = new DynamoDBClient({ region, credentials, endpoint: origin });
    await client.send(new GetItemCommand({ TableName: 't', Key: { pk: { S: 'é' } } }));
    client.destroy();
    await jsonService('dynamodb')('GetItem', { TableName: 't', Key: { pk: { S: 'é' } } });
    const [theirs, ours] = arrived;
    const signed = (one = theirs): string => /Signature=(\w+)/.exec(one?.headers.authorization ?? '')?.[1] ?? 'none';
    const [, names = ''] = /SignedHeaders=([^,]+)/.exec(theirs?.headers.authorization ?? '') ?? [];
    const headers = Object.fromEntries(names.split(';').map((name) => [name, String(theirs?.headers[name])]));
    const request = { method: 'POST', service: 'dynamodb', path: '/', hash: sha256(theirs?.body ?? '') } as const;
    expect(authorization({ ...request, headers }, { region, keyId, secretKey })).toContain(signed());
    expect(ours?.body).toBe(theirs?.body);
    expect(ours?.headers).toMatchObject({
      'x-amz-target': theirs?.headers['x-amz-target'],
      'content-type': theirs?.headers['content-type'],
      'x-amz-security-token': 'token/of+a=role',
    });
    const { 'x-amz-target': target, 'content-type': type, 'x-amz-date': date } = ours?.headers ?? {};
    const now = Date.parse(String(date).replace(/(\d{4})(\d\d)(\d\dT\d\d)(\d\d)(\d\dZ)/, '$1-$2-$3:$4:$5'));
    const again = signedHeaders(
      {
        ...{ method: 'POST', service: 'dynamodb', url: new URL(origin), hash: sha256(ours?.body ?? '') },
        headers: { 'x-amz-target': String(target), 'content-type': String(type) },
      },
      { region, keyId, secretKey, sessionToken: 'token/of+a=role' },
      now,
    );
    expect(again['authorization']).toBe(ours?.headers.authorization);
  });

  it('writes what their client reads, and reads what it writes', async () => {
    const table = await startTable('both');
    vi.stubEnv('AWS_ENDPOINT_URL_DYNAMODB', table.endpoint);
    const client = new DynamoDBClient({});
    const key = { pk: 'é', sk: '1' };
    const Key = { pk: { S: 'é' }, sk: { S: '1' } };
    await tableOf('both').put({ ...key, list: [1, null, true], bytes: Buffer.from([0, 255]), at: 1_650_000_000_000 });
    const { Item } = await client.send(new GetItemCommand({ TableName: 'both', Key }));
    expect(Item).toEqual({
      ...{ ...Key, at: { N: '1650000000000' }, bytes: { B: Uint8Array.from([0, 255]) } },
      list: { L: [{ N: '1' }, { NULL: true }, { BOOL: true }] },
    });
    await client.send(new PutItemCommand({ TableName: 'both', Item: { ...Key, tags: { SS: ['a', 'b'] } } }));
    expect(await tableOf('both').get(key, true)).toEqual({ ...key, tags: new Set(['a', 'b']) });
    client.destroy();
    await table.stop();
  });

  it('is not sent without credentials', async () => {
    await served(FOUND);
    vi.stubEnv('AWS_SECRET_ACCESS_KEY', '');
    await expect(jsonService('dynamodb')('GetItem', {})).rejects.toMatchObject({ name: 'NoCredentials' });
    expect(server?.arrived).toEqual([]);
  });
});

describe('what fails in passing', () => {
  it.each<[string, Scripted]>([
    ['a server in trouble', { status: 503, body: '<html>unavailable</html>' }],
    ['one that says so', failed('InternalServerError', 500)],
    ['too many requests', failed('ProvisionedThroughputExceededException')],
    ['a dead line', { drop: true }],
    ['one that goes dead in the middle of an answer', { drop: 'within' }],
    ['silence', { hang: 'before' }],
    ['silence in the middle of an answer', { hang: 'within' }],
    ['a page that is no answer', { status: 200, body: '<html>maintenance</html>' }],
    ['half an answer', { status: 200, body: '{"Item": {"pk"' }],
    ['an answer that is a list', { status: 200, body: '[]' }],
    ['none at all', { status: 200, body: '' }],
  ])('is tried again: %s', async (_, answer) => {
    vi.spyOn(Math, 'random').mockReturnValue(0.01);
    const { arrived } = await served(answer, FOUND);
    expect(await tableOf('t', QUICK).get({ pk: 'a', sk: 'b' })).toEqual({ pk: 'a', attempt: 2 });
    expect(arrived).toHaveLength(2);
    expect(arrived[1]?.body).toBe(arrived[0]?.body);
  });

  it.each<[string, Scripted, object]>([
    ['silence', { hang: 'before' }, { name: 'Unreachable', code: 'ETIMEDOUT' }],
    ['a dead line', { drop: true }, { name: 'Unreachable', code: 'ECONNRESET' }],
    ['a page', { status: 200, body: '<html>' }, { name: 'NoAnswer' }],
    ['a failure', { status: 502, body: '' }, { name: 'Status502' }],
    ['throttling', failed('ThrottlingException'), { name: 'ThrottlingException' }],
  ])('is told by its name after as many tries as there are: %s', async (_, answer, expected) => {
    vi.spyOn(Math, 'random').mockReturnValue(0.01);
    const { arrived } = await served(answer);
    await expect(tableOf('t', QUICK).get({ pk: 'a', sk: 'b' })).rejects.toMatchObject(expected);
    expect(arrived).toHaveLength(2);
  });

  it('is waited out longer each time, and longest where there are too many requests', async () => {
    vi.spyOn(Math, 'random').mockReturnValue(0.5);
    const waited: unknown[] = [];
    vi.spyOn(globalThis, 'setTimeout').mockImplementation(((work: () => void, time: number) => {
      if (time !== 60_000) waited.push(time);
      return time === 60_000 ? undefined : setImmediate(work);
    }) as unknown as typeof setTimeout);
    const patient = { time: 60_000, tries: 4 };
    await served(failed('InternalServerError', 500));
    await expect(tableOf('t', patient).get({ pk: 'a', sk: 'b' })).rejects.toThrow();
    await server?.close();
    await served(failed('ThrottlingException'));
    await expect(tableOf('t', patient).get({ pk: 'a', sk: 'b' })).rejects.toThrow();
    expect(waited).toEqual([25, 50, 100, 500, 1_000, 2_000]);
  });

  it('is a kept connection that was closed meanwhile: another is opened at once, and no try is lost', async () => {
    const { arrived } = await served(FOUND, FOUND, { drop: true }, FOUND);
    const table = tableOf('t', { time: 1_000, tries: 1 });
    const get = () => table.get({ pk: 'a', sk: 'b' });
    await get();
    await get();
    expect(await get()).toEqual({ pk: 'a', attempt: 2 });
    expect(arrived).toHaveLength(4);
  });
});

describe('what is refused', () => {
  it.each([
    'AccessDeniedException',
    'ResourceNotFoundException',
    'ValidationException',
    'ItemCollectionSizeLimitExceededException',
  ])('is thrown by its name, without another try: %s', async (name) => {
    const { arrived } = await served(failed(name));
    await expect(tableOf('t').put({ pk: 'a', sk: 'b' })).rejects.toMatchObject({ name });
    expect(arrived).toHaveLength(1);
  });

  it('by a condition is no failure', async () => {
    await served(failed('ConditionalCheckFailedException'));
    const table = tableOf('t');
    const never = { text: 'attribute_exists(pk)' };
    expect(await table.put({ pk: 'a', sk: 'b' }, never)).toBe(false);
    expect(await table.update({ pk: 'a', sk: 'b' }, 'SET a = :a', never)).toBeNull();
  });

  it('says nothing of what was asked', async () => {
    await served({ status: 400, body: { __type: 'x y#<script>', message: 'C0123 is secret' } });
    const failure = await tableOf('t')
      .get({ pk: 'a', sk: 'b' })
      .catch((thrown: Error) => thrown);
    expect(`${failure}`).not.toMatch(/secret|<|>/);
  });
});

describe('an answer that is none of a table', () => {
  it.each<[string, object, (table: ReturnType<typeof tableOf>) => Promise<unknown>]>([
    ['no item', { Item: 'a' }, (table) => table.get({ pk: 'a', sk: 'b' })],
    ['no item after a change', {}, (table) => table.update({ pk: 'a', sk: 'b' }, 'SET a = :a', { text: 'a = :a' })],
    ['no page', {}, (table) => table.query('due', { text: 'a = :a' }, 1).next()],
    ['no page of items', { Items: [1] }, (table) => table.query('due', { text: 'a = :a' }, 1).next()],
  ])('is not taken for one: %s', async (_, body, ask) => {
    await served({ status: 200, body });
    await expect(ask(tableOf('t'))).rejects.toThrow(/of DynamoDB/);
  });

  it('is a page of megabytes without end', async () => {
    await served({ status: 200, body: `{"Items":["${'x'.repeat(8_000_001)}"]}` });
    await expect(tableOf('t', { time: 5_000, tries: 1 }).get({ pk: 'a', sk: 'b' })).rejects.toMatchObject({
      name: 'Unreachable',
    });
  });
});

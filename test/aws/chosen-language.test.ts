import { createHash, createHmac } from 'node:crypto';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { readLanguage } from '../../src/aws/chosen-language.ts';
import { tableLanguages } from '../../src/aws/languages.ts';
import { tableOf } from '../../src/aws/table.ts';
import { deployedSubscriptions } from '../../src/deployed-subscriptions.ts';
import { scriptedServer } from '../fixtures/scripted-server.ts';
import { AWS_SETTINGS, type Loopback, startTable } from './loopback.ts';

for (const [name, value] of Object.entries(AWS_SETTINGS)) vi.stubEnv(name, value);
let table: Loopback;
beforeAll(async () => {
  table = await startTable('languages');
  vi.stubEnv('AWS_ENDPOINT_URL_DYNAMODB', table.endpoint);
  vi.stubEnv('TABLE_NAME', 'languages');
});
afterAll(() => table.stop());

const person = { platform: 'slack', user: 'U1' } as const;
const channel = { platform: 'slack', channel: 'C1' } as const;

it('is read as the SDK wrote it, without the SDK', async () => {
  const languages = tableLanguages(tableOf('languages'));
  const read = (key: typeof person | typeof channel) => readLanguage(process.env, 'languages', key, Date.now(), 5_000);
  expect([await read(person), await languages.get(person)]).toEqual([null, null]);
  await languages.put(person, 'ru');
  await languages.put(channel, 'hy');
  expect([await read(person), await read(channel), await languages.get(channel)]).toEqual(['ru', 'hy', 'hy']);
});

it('is asked for once a minute, and what fails or is slow is English', async () => {
  let now = Date.now();
  const warned: string[] = [];
  const logger = { warn: (event: string) => void warned.push(event) };
  const commands = deployedSubscriptions({ now: () => now }, logger);
  const asker = { platform: 'slack', user: 'U1', channel: 'C1' } as const;
  vi.stubEnv('AWS_ENDPOINT_URL_DYNAMODB', '');
  expect(await commands?.languageOf?.(asker), 'neither on Lambda nor beside a stand-in').toBeNull();
  vi.stubEnv('AWS_ENDPOINT_URL_DYNAMODB', table.endpoint);
  expect(await commands?.languageOf?.(asker)).toBe('ru');
  expect(await commands?.languageOf?.({ ...asker, user: 'U2' })).toBe('hy');

  const hanging = await scriptedServer({ hang: 'before' });
  vi.stubEnv('AWS_ENDPOINT_URL_DYNAMODB', hanging.origin);
  expect(await commands?.languageOf?.(asker)).toBe('ru');
  now += 60_000;
  const begun = performance.now();
  expect(await commands?.languageOf?.(asker)).toBeNull();
  expect(performance.now() - begun).toBeLessThan(1_000);
  // Nobody waits for it again before a minute has passed.
  expect(await commands?.languageOf?.(asker)).toBeNull();
  expect(warned).toEqual(['language-unread']);
  await hanging.close();
  vi.stubEnv('AWS_ENDPOINT_URL_DYNAMODB', table.endpoint);
});

it('is asked for by a request that is signed for DynamoDB', async () => {
  const server = await scriptedServer({ status: 200, body: { Item: { code: { S: 'az' } } } });
  const env = { AWS_REGION: 'eu-west-1', AWS_ACCESS_KEY_ID: 'AKID', AWS_SECRET_ACCESS_KEY: 'secret' };
  const now = Date.parse('2031-05-09T08:30:00Z');
  expect(await readLanguage({ ...env, AWS_ENDPOINT_URL_DYNAMODB: server.origin }, 't', person, now, 5_000)).toBe('az');
  const [{ headers, body } = { headers: {}, body: '' }] = server.arrived;
  const hash = (text: string): string => createHash('sha256').update(text).digest('hex');
  const mac = (key: string | Buffer, text: string): Buffer => createHmac('sha256', key).update(text).digest();
  const canonical = [
    ...['POST', '/', '', 'content-type:application/x-amz-json-1.0', `host:${headers['host']}`],
    ...['x-amz-date:20310509T083000Z', 'x-amz-target:DynamoDB_20120810.GetItem', ''],
    ...['content-type;host;x-amz-date;x-amz-target', hash(body)],
  ].join('\n');
  const scope = '20310509/eu-west-1/dynamodb/aws4_request';
  const key = ['20310509', 'eu-west-1', 'dynamodb', 'aws4_request'].reduce<string | Buffer>(mac, 'AWS4secret');
  const signature = mac(key, ['AWS4-HMAC-SHA256', '20310509T083000Z', scope, hash(canonical)].join('\n'));
  expect(headers['authorization']).toContain(`Signature=${signature.toString('hex')}`);
  expect(await readLanguage({}, 't', person, now, 5_000)).toBeNull();
  await server.close();
});

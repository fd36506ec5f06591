import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { languagesIn, tableLanguages } from '../../src/aws/languages.ts';
import { tableOf } from '../../src/aws/table.ts';
import { deployedSubscriptions } from '../../src/deployed-subscriptions.ts';
import { scriptedServer } from '../fixtures/scripted-server.ts';
import { AWS_SETTINGS, type Loopback, startTable, stubEnvs } from './loopback.ts';

stubEnvs(AWS_SETTINGS);
let table: Loopback;
beforeAll(async () => {
  table = await startTable('languages');
  vi.stubEnv('AWS_ENDPOINT_URL_DYNAMODB', table.endpoint);
  vi.stubEnv('TABLE_NAME', 'languages');
});
afterAll(() => table.stop());

const person = { platform: 'slack', user: 'U1' } as const;
const channel = { platform: 'slack', channel: 'C1' } as const;

it('is kept by person and by channel', async () => {
  const languages = tableLanguages(tableOf('languages'));
  expect(await languages.get(person)).toBeNull();
  await languages.put(person, 'ru');
  await languages.put(channel, 'hy');
  const read = languagesIn('languages', { time: 5_000, tries: 1 });
  expect([await read.get(person), await read.get(channel)]).toEqual(['ru', 'hy']);
});

it('is asked for once a minute, and what fails or is slow is English', async () => {
  let now = Date.now();
  const warned: string[] = [];
  const logger = { warn: (event: string) => void warned.push(event) };
  const asker = { platform: 'slack', user: 'U1', channel: 'C1' } as const;
  const begin = (endpoint: string) => {
    vi.stubEnv('AWS_ENDPOINT_URL_DYNAMODB', endpoint);
    return deployedSubscriptions({ now: () => now }, logger);
  };
  expect(await begin('')?.languageOf?.(asker), 'neither on Lambda nor beside a stand-in').toBeNull();
  const commands = begin(table.endpoint);
  expect(await commands?.languageOf?.(asker)).toBe('ru');
  expect(await commands?.languageOf?.({ ...asker, user: 'U2' })).toBe('hy');

  const chosen = { status: 200, body: { Item: { code: { S: 'az' } } } };
  const hanging = await scriptedServer(chosen, chosen, { hang: 'before' });
  const waiting = begin(hanging.origin);
  expect([await waiting?.languageOf?.(asker), await waiting?.languageOf?.(asker)]).toEqual(['az', 'az']);
  expect(hanging.arrived).toHaveLength(2);
  now += 60_000;
  const begun = performance.now();
  expect(await waiting?.languageOf?.(asker)).toBeNull();
  expect(performance.now() - begun).toBeLessThan(1_000);
  // Nobody waits for it again before a minute has passed.
  expect(await waiting?.languageOf?.(asker)).toBeNull();
  expect(warned).toEqual(['language-unread']);
  expect(hanging.arrived).toHaveLength(4);
  await hanging.close();
});

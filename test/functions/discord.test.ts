import { afterEach, expect, it, vi } from 'vitest';
import { coldStart } from '../infra/built.ts';

afterEach(() => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
});

it.each([
  ['no public key', undefined, 'DISCORD_PUBLIC_KEY is not set'],
  ['half a public key', 'ff', 'DISCORD_PUBLIC_KEY is not 64 hexadecimal digits'],
])('%s: says so to the operator, and nothing to the caller', async (_case, key, said) => {
  vi.stubEnv('DISCORD_PUBLIC_KEY', key);
  const log = vi.spyOn(console, 'error').mockReturnValue();
  const handler = coldStart('discord');
  const event = { requestContext: { http: { method: 'POST' } }, headers: {}, body: '{"type":1}' };
  expect(await handler(event)).toEqual({ statusCode: 500, headers: {}, body: '' });
  expect(log.mock.calls).toEqual([[expect.stringContaining(said)]]);
});

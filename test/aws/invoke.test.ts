import { SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { invokeLater } from '../../src/aws/invoke.ts';
import { authorization, sha256 } from '../../src/aws/signature.ts';
import { type Scripted, type ScriptedServer, scriptedServer } from '../fixtures/scripted-server.ts';

const signer = { region: 'eu-central-1', keyId: 'AKIDHARBOUR', secretKey: 'harbour/secret+key' };
const NOW = Date.UTC(2031, 4, 9, 8, 30);
let server: ScriptedServer;
afterEach(async () => {
  vi.unstubAllEnvs();
  await server.close();
});

async function invoked(answer: Scripted, token?: string) {
  server = await scriptedServer(answer);
  vi.stubEnv('AWS_ENDPOINT_URL_LAMBDA', `${server.origin}/`);
  vi.stubEnv('AWS_REGION', signer.region);
  vi.stubEnv('AWS_ACCESS_KEY_ID', signer.keyId);
  vi.stubEnv('AWS_SECRET_ACCESS_KEY', signer.secretKey);
  vi.stubEnv('AWS_SESSION_TOKEN', token);
  return invokeLater('dateline-prod-picture', { token: 't', words: 'ж' }, NOW);
}

describe('a function called without waiting for it', () => {
  it('is asked of Lambda once, as an event, in a signed request', async () => {
    await invoked({ status: 202, body: '' }, 'a session');
    expect(server.arrived).toHaveLength(1);
    const [{ method, path, headers, body } = { method: '', path: '', headers: {}, body: '' }] = server.arrived;
    expect([method, path]).toEqual(['POST', '/2015-03-31/functions/dateline-prod-picture/invocations']);
    expect(JSON.parse(body)).toEqual({ token: 't', words: 'ж' });
    expect(headers).toMatchObject({
      'x-amz-invocation-type': 'Event',
      'x-amz-date': '20310509T083000Z',
      'x-amz-security-token': 'a session',
      'x-amz-content-sha256': sha256(body),
    });
    expect(headers['authorization']).toMatch(
      /^AWS4-HMAC-SHA256 Credential=AKIDHARBOUR\/20310509\/eu-central-1\/lambda\/aws4_request,/,
    );
  });

  it.each<[string, Scripted, RegExp]>([
    ['refuses', { status: 403, body: {} }, /status 403/],
    ['answers at once instead', { status: 200, body: {} }, /status 200/],
    ['says nothing', { hang: 'before' }, /too slow/],
    ['hangs up', { drop: true }, /hang up|ECONNRESET/],
  ])('fails where Lambda %s', async (_, answer, reason) => {
    await expect(invoked(answer)).rejects.toThrow(reason);
  });

  it("signs a body as AWS's own client does", async () => {
    server = await scriptedServer({ status: 400, body: {} });
    const credentials = { accessKeyId: signer.keyId, secretAccessKey: signer.secretKey };
    const client = new SQSClient({ region: signer.region, endpoint: server.origin, credentials, maxAttempts: 1 });
    await client.send(new SendMessageCommand({ QueueUrl: server.origin, MessageBody: 'ж' })).catch(() => {});
    client.destroy();
    const [{ path, headers, body } = { path: '', headers: {} as Record<string, string>, body: '' }] = server.arrived;
    const [, names = ''] = /SignedHeaders=([^,]+)/.exec(String(headers['authorization'])) ?? [];
    const signed = Object.fromEntries(names.split(';').map((name) => [name, String(headers[name])]));
    const ours = authorization({ method: 'POST', service: 'sqs', path, headers: signed, hash: sha256(body) }, signer);
    expect(ours.replaceAll(' ', '')).toBe(String(headers['authorization']).replaceAll(' ', ''));
  });
});

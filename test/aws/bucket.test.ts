import { GetObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { visitBucket } from '../../src/aws/bucket.ts';
import { authorization, NO_BODY } from '../../src/aws/signature.ts';
import { TIMED } from '../fixtures/processor-time.ts';
import { BUCKET, type LoopbackBucket, startBucket } from '../library/published/bucket.ts';

const signer = { region: 'eu-central-1', keyId: 'AKIDHARBOUR', secretKey: 'harbour/secret+key' };

let server: LoopbackBucket;
beforeEach(async () => {
  server = await startBucket();
});
afterEach(() => server.stop());

const bucket = () => ({ ...signer, bucket: BUCKET, endpoint: server.endpoint });
const read = (key: string, { most = 1_000, time = 300, now = Date.now() } = {}): Promise<string> =>
  visitBucket(bucket(), now, time, async (visit) => (await visit.read(key, most)).toString());

describe('a signature', () => {
  // https://docs.aws.amazon.com/AmazonS3/latest/API/sig-v4-header-based-auth.html, "GET Object"
  it("is the one of AWS's own example", () => {
    const signed = authorization(
      {
        method: 'GET',
        service: 's3',
        path: '/test.txt',
        hash: NO_BODY,
        headers: {
          host: 'examplebucket.s3.amazonaws.com',
          range: 'bytes=0-9',
          'x-amz-content-sha256': 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
          'x-amz-date': '20130524T000000Z',
        },
      },
      {
        region: 'us-east-1',
        keyId: 'AKIAIOSFODNN7EXAMPLE',
        secretKey: ['wJalrXUtnFEMI', 'K7MDENG', 'bPxRfiCYEXAMPLEKEY'].join('/'),
      },
    );
    expect(signed).toContain('Signature=f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41');
  });

  it("is the one that AWS's own client makes of the same request, with the token of a role", async () => {
    const { region, keyId: accessKeyId, secretKey: secretAccessKey } = signer;
    const credentials = { accessKeyId, secretAccessKey, sessionToken: 'token/of+a=role' };
    const client = new S3Client({
      region,
      credentials,
      endpoint: server.endpoint,
      forcePathStyle: true,
      maxAttempts: 1,
    });
    server.objects.set('digests/harbour/current.json', '{}');
    await client.send(new GetObjectCommand({ Bucket: BUCKET, Key: 'digests/harbour/current.json' }));
    client.destroy();
    const { path = '', headers = {} } = server.asked[0] ?? {};
    const [, names = ''] = /SignedHeaders=([^,]+)/.exec(headers.authorization ?? '') ?? [];
    expect(names).toContain('x-amz-security-token');
    const signedHeaders = Object.fromEntries(names.split(';').map((name) => [name, String(headers[name])]));
    const [, signature] = /Signature=(\w+)/.exec(headers.authorization ?? '') ?? [];
    const [pathname = '', query = ''] = path.split('?');
    const ours = authorization(
      { method: 'GET', service: 's3', path: pathname, query, headers: signedHeaders, hash: NO_BODY },
      signer,
    );
    expect(ours).toContain(`Signature=${signature}`);
  });
});

describe('a visit to a bucket', () => {
  it('reads objects whole over one connection, and closes it', async () => {
    server.objects.set('a.json', '{"é":1}');
    const both = await visitBucket(bucket(), Date.now(), 1_000, async (visit) => [
      (await visit.read('a.json', 100)).toString(),
      (await visit.read('a.json', 100)).length,
    ]);
    expect(both).toEqual(['{"é":1}', 8]);
    expect(server.asked.map(({ path }) => path)).toEqual([`/${BUCKET}/a.json`, `/${BUCKET}/a.json`]);
    await expect.poll(() => server.connections()).toBe(0);
  });

  it.each<[string, Parameters<LoopbackBucket['trouble']['set']>[1] | null, string]>([
    ['is not there', null, 'status 404'],
    ['may not be read', { status: 403 }, 'status 403'],
    ['cannot be had', { status: 503 }, 'status 503'],
    ['does not come', { hang: 'before' }, 'too slow'],
    ['stops coming', { hang: 'within' }, 'too slow'],
    ['comes in half', 'cut', 'aborted'],
    ['is on a line that goes dead', 'drop', 'socket hang up'],
  ])('rejects within its time where an object %s', TIMED, async (_, trouble, reason) => {
    if (trouble) {
      server.objects.set('a.json', '{"whole":true}');
      server.trouble.set('a.json', trouble);
    }
    const begun = performance.now();
    await expect(read('a.json')).rejects.toThrow(reason);
    expect(performance.now() - begun).toBeLessThan(600);
    await expect.poll(() => server.connections()).toBe(0);
  });

  it('rejects an object that is longer than it may be', async () => {
    server.objects.set('a.json', 'x'.repeat(5_000));
    await expect(read('a.json')).rejects.toThrow('longer than 1000 bytes');
    expect(await read('a.json', { most: 5_000 })).toHaveLength(5_000);
  });

  it('rejects where nobody listens', async () => {
    const visit = visitBucket({ ...bucket(), endpoint: 'http://127.0.0.1:1' }, Date.now(), 300, ({ read: get }) =>
      get('a', 1),
    );
    await expect(visit).rejects.toThrow('ECONNREFUSED');
  });
});

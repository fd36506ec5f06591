import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { digestInMemory } from '../../src/digest/build/make.ts';
import { readDocument } from '../../src/library/compiled.ts';
import { digestKey, pointerKey, readPointer } from '../../src/library/published/pointer.ts';
import { AWS_SETTINGS, stubEnvs } from '../aws/loopback.ts';
import { bytesOf } from '../fixtures/digest-file.ts';
import { BUCKET, type LoopbackBucket, startBucket } from '../library/published/bucket.ts';
import { newestWith } from '../library/published/editions.ts';
import { runDateline } from './running.ts';

let digests: string;
let server: LoopbackBucket;
beforeEach(async () => {
  digests = mkdtempSync(join(tmpdir(), 'digests-'));
  cpSync('test/topics/harbour', join(digests, 'harbour'), { recursive: true });
  server = await startBucket();
  const settings = { ...AWS_SETTINGS, AWS_ENDPOINT_URL_S3: server.endpoint, DIGEST_BUCKET: BUCKET, ...NOWHERE };
  stubEnvs(settings);
});
afterEach(async () => {
  vi.unstubAllEnvs();
  await server.stop();
  rmSync(digests, { recursive: true });
});

/** No settings of whoever runs this. */
const NOWHERE = {
  AWS_CONFIG_FILE: '/nowhere',
  AWS_SHARED_CREDENTIALS_FILE: '/nowhere',
  AWS_EC2_METADATA_DISABLED: 'true',
};

const run = (...args: string[]) => runDateline([...args, '--digests', digests]);

const file = (name: string): string => join(digests, 'harbour', name);
const version = (): string => JSON.parse(readFileSync(file('digest.json'), 'utf8')).version;
const pointer = () => readPointer(String(server.objects.get(pointerKey('harbour'))), 'harbour');

/** Changes a line of the topic and compiles it. @returns the new version. */
async function edited(headline: string): Promise<string> {
  const text = readFileSync(file('events.yml'), 'utf8');
  writeFileSync(file('events.yml'), text.replace(/headline: Renke .*three weeks.*/, `headline: ${headline}`));
  const { code, error } = await run('compile', 'harbour');
  expect(error).toBe('');
  expect(code).toBe(0);
  return version();
}

describe('digest publish', () => {
  it('puts the digest and then its pointer into the bucket, for functions that have an earlier one', async () => {
    const first = version();
    const bundled = digestInMemory(readDocument(file('digest.json')));
    const second = await edited('Renke says three weeks');
    const { code, out, error } = await run('publish', 'harbour', '--after', first);
    expect([code, error]).toEqual([0, '']);
    expect(out).toContain(`${BUCKET} has no harbour`);
    expect(out).toContain(`harbour ${second} follows ${first}`);
    expect(server.asked.filter(({ method }) => method === 'PUT').map(({ path }) => path.split('?')[0])).toEqual([
      `/${BUCKET}/${digestKey('harbour', second)}`,
      `/${BUCKET}/${pointerKey('harbour')}`,
    ]);
    expect(server.objects.get(digestKey('harbour', second))).toEqual(bytesOf(readDocument(file('digest.json'))));
    const warnings: [string, unknown][] = [];
    const newest = newestWith(server, { now: () => 0 }, warnings, new Map([['harbour', bundled]]));
    await newest.refresh?.();
    expect([newest.get('harbour')?.version, warnings]).toEqual([second, []]);
  });

  it('does nothing where it is there already, and says so', async () => {
    await run('publish', 'harbour', '--after', '0badcafe');
    const before = [...server.objects];
    const { code, out } = await run('publish', 'harbour');
    expect(code).toBe(0);
    expect(out).toContain(`has harbour ${version()}, published 20`);
    expect(out).toContain('nothing to do');
    expect([...server.objects]).toEqual(before);
  });

  it('follows what was published before, and all that that followed', async () => {
    const first = version();
    await run('publish', 'harbour', '--after', '0badcafe');
    await edited('Renke says three weeks');
    expect((await run('publish', 'harbour')).code).toBe(0);
    expect(pointer().follows).toEqual([first, '0badcafe']);
    await edited('Renke now says three weeks');
    expect(version()).toBe(first);
    const second = pointer().version;
    expect((await run('publish', 'harbour')).code).toBe(0);
    expect(pointer()).toMatchObject({ version: first, follows: [second, '0badcafe'] });
  });

  it('knows the versions that are committed', async () => {
    const git = (...args: string[]) =>
      execFileSync('git', ['-c', 'user.name=Rosa', '-c', 'user.email=rosa@harbour.example', ...args], { cwd: digests });
    const first = version();
    git('init', '-q');
    git('add', '.');
    git('commit', '-qm', 'first');
    const second = await edited('Renke says three weeks');
    git('commit', '-qam', 'second');
    await edited('Renke tells of three weeks');
    expect((await run('publish', 'harbour')).code).toBe(0);
    expect(pointer().follows).toEqual([second, first]);
  });

  it('changes nothing in a dry run', async () => {
    const { code, out } = await run('publish', 'harbour', '--after', '0badcafe', '--dry-run');
    expect(code).toBe(0);
    expect(out).toContain(`harbour ${version()} follows 0badcafe`);
    expect(out).toContain('Nothing was published');
    expect(server.asked.filter(({ method }) => method !== 'GET')).toEqual([]);
  });

  it('refuses what no function would use', async () => {
    const { code, error } = await run('publish', 'harbour');
    expect([code, server.objects.size]).toEqual([1, 0]);
    expect(error).toContain('--after VERSION');
  });

  it.each<[string, () => void, RegExp]>([
    [
      'is out of date',
      () => writeFileSync(file('digest.json'), readFileSync(file('digest.json'), 'utf8').replace('Renke now', 'Renke')),
      /out of date/,
    ],
    [
      'the gate refuses',
      () => writeFileSync(file('figures.yml'), readFileSync(file('figures.yml'), 'utf8').replace('6500', '7500')),
      /is not in B2/,
    ],
  ])('publishes nothing that %s', async (_, spoil, says) => {
    spoil();
    const { code, error } = await run('publish', 'harbour', '--after', '0badcafe');
    expect([code, server.asked]).toEqual([1, []]);
    expect(error).toMatch(says);
  });
});

describe('what stands in the way of publishing', () => {
  const publish = () => run('publish', 'harbour', '--after', '0badcafe');

  it.each<[string, Record<string, string | undefined>, 1 | 2, RegExp]>([
    ['no bucket', { DIGEST_BUCKET: '' }, 2, /Say which bucket/],
    ['no credentials', { AWS_ACCESS_KEY_ID: '', AWS_SECRET_ACCESS_KEY: '' }, 1, /There are no AWS credentials/],
    ['an empty region', { AWS_REGION: '' }, 1, /No region is set/],
    ['no region', { AWS_REGION: undefined }, 1, /No region is set/],
    ['nobody there', { AWS_ENDPOINT_URL_S3: 'http://127.0.0.1:1' }, 1, /cannot be reached: .*ECONNREFUSED/s],
  ])('%s is said in a line', async (_, settings, code, says) => {
    stubEnvs(settings);
    const told = await publish();
    expect(told.code).toBe(code);
    expect(told.error).toMatch(says);
    expect(told.error).not.toMatch(/\n\s+at |loopback/);
  });

  it('no right to it is said in a line', async () => {
    server.trouble.set('*', { status: 403 });
    expect(await publish()).toMatchObject({
      code: 1,
      error: expect.stringContaining('s3:PutObject and s3:ListBucket'),
    });
  });

  it('someone who publishes at the same time is not overwritten', async () => {
    await publish();
    await edited('Renke says three weeks');
    const set = server.objects.set.bind(server.objects);
    server.objects.set = (key, text) => {
      // The other one comes between our digest and our pointer.
      if (key === digestKey('harbour', version())) set(pointerKey('harbour'), '{"theirs":true}');
      return set(key, text);
    };
    expect(await publish()).toMatchObject({
      code: 1,
      error: expect.stringContaining('Someone else published meanwhile'),
    });
    expect(server.objects.get(pointerKey('harbour'))).toBe('{"theirs":true}');
    expect(await publish()).toMatchObject({
      code: 0,
      out: expect.stringContaining('something else in digests/harbour/current.json'),
    });
    expect(pointer()).toMatchObject({ version: version(), follows: ['0badcafe'] });
  });

  it.each([
    [['publish'], /Something is missing/],
    [['publish', 'harbour', '--after', 'yesterday'], /--after yesterday: a version has eight/],
    [['publish', 'harbor'], /no topic "harbor"/],
  ])('wrong usage (%j) is refused with code 2', async (args, says) => {
    const { code, error } = await run(...args);
    expect(code).toBe(2);
    expect(error).toMatch(says);
  });
});

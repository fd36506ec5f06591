import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type LoopbackBucket, published, startBucket } from './bucket.ts';
import { bundled, bundledDocument, laterThan, newestWith } from './editions.ts';

const MINUTE = 60_000;
const next = laterThan(bundledDocument, 'aaaa0001');

let server: LoopbackBucket;
let now: number;
let warnings: [string, unknown][];
beforeEach(async () => {
  server = await startBucket();
  now = Date.UTC(2031, 4, 9, 8, 30);
  warnings = [];
});
afterEach(() => server.stop());

describe('a look at the bucket', () => {
  it('happens at most once a minute, however many ask', async () => {
    published(server, next, [bundled.version]);
    const digests = newestWith(server, { now: () => now }, warnings);
    for (let second = 0; second < 1_000; second += 1) {
      await Promise.all([digests.refresh?.(), digests.refresh?.()]);
      now += 1_000;
    }
    const pointers = server.asked.filter(({ path }) => path.endsWith('current.json'));
    expect(pointers).toHaveLength(17);
    expect(server.asked).toHaveLength(18);
  });

  it('happens no more often where it fails, and is complained of once', async () => {
    server.trouble.set('*', { status: 500 });
    const digests = newestWith(server, { now: () => now }, warnings);
    for (let second = 0; second < 600; second += 1) {
      await digests.refresh?.();
      now += 1_000;
    }
    expect(server.asked).toHaveLength(10);
    expect(warnings).toHaveLength(1);
  });

  it('goes on where the last one had to stop, until a large digest is there', async () => {
    published(server, next, [bundled.version]);
    const [key = ''] = [...server.objects.keys()].filter((one) => one.endsWith('.db'));
    const digests = newestWith(server, { now: () => now }, warnings);
    const most = Math.ceil((server.objects.get(key)?.length ?? 0) / 3);
    server.trouble.set(key, { slow: most });
    const versions: (string | undefined)[] = [];
    for (let look = 0; look < 3; look += 1) {
      await digests.refresh?.();
      versions.push(digests.get('harbour')?.version);
      now += MINUTE;
    }
    expect(versions).toEqual([bundled.version, bundled.version, next.version]);
    const ranges = server.asked.filter(({ path }) => path.endsWith('.db')).map(({ headers }) => headers.range);
    expect(ranges).toEqual([undefined, `bytes=${most}-`, `bytes=${2 * most}-`]);
  });

  it('is not put off for good by a clock that is set back', async () => {
    published(server, next, [bundled.version]);
    const digests = newestWith(server, { now: () => now }, warnings);
    await digests.refresh?.();
    now -= 60 * MINUTE;
    await digests.refresh?.();
    expect(server.asked.filter(({ path }) => path.endsWith('current.json'))).toHaveLength(2);
  });

  it('leaves nothing running', async () => {
    // The test runner's own may end meanwhile.
    const open = (): number => process.getActiveResourcesInfo().filter((kind) => kind === 'Timeout').length;
    const before = open();
    published(server, next, [bundled.version]);
    const all = newestWith(server, { now: () => now }, warnings);
    await all.refresh?.();
    now += MINUTE;
    server.trouble.set('*', { hang: 'within' });
    await all.refresh?.();
    expect(open()).toBeLessThanOrEqual(before);
    await expect.poll(() => server.connections()).toBe(0);
  });
});

import { createHash } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Digest } from '../../../src/digest/types.ts';
import type { Pointer } from '../../../src/library/published/pointer.ts';
import { digestKey, pointerKey } from '../../../src/library/published/pointer.ts';
import type { Digests } from '../../../src/ports.ts';
import { BUCKET, type LoopbackBucket, published, startBucket, type Trouble } from './bucket.ts';
import { bundled, bundledText, laterThan, newestWith, WAITS } from './editions.ts';

const MINUTE = 60_000;
const NEXT = 'aaaa0001';
const next = laterThan(bundledText, NEXT);

let server: LoopbackBucket;
let now: number;
let warnings: [string, unknown][];
beforeEach(async () => {
  server = await startBucket();
  now = Date.UTC(2031, 4, 9, 8, 30);
  warnings = [];
});
afterEach(() => server.stop());

const newest = (own?: ReadonlyMap<string, Digest>) => newestWith(server, { now: () => now }, warnings, own);

/** The version that is answered from after another minute, or the first look. */
async function versionAfterLook(digests: Digests): Promise<string | undefined> {
  now += MINUTE;
  await digests.refresh?.();
  return digests.get('harbour')?.version;
}

describe('a newer digest in the bucket', () => {
  it('is answered from', async () => {
    published(server, next, [bundled.version]);
    const digests = newest();
    expect(digests.get('harbour')?.version).toBe(bundled.version);
    await digests.refresh?.();
    expect(digests.get('harbour')).toEqual(JSON.parse(next));
    expect([...digests.values()].map(({ version }) => version)).toEqual([NEXT]);
    expect([...digests.keys()]).toEqual(['harbour']);
    expect(warnings).toEqual([]);
  });

  it('leaves other topics alone', async () => {
    published(server, next, [bundled.version]);
    const quay: Digest = { ...bundled, topic: { ...bundled.topic, id: 'quay' } };
    const digests = newest(
      new Map([
        ['harbour', bundled],
        ['quay', quay],
      ]),
    );
    await digests.refresh?.();
    expect([digests.get('harbour')?.version, digests.get('quay')]).toEqual([NEXT, quay]);
    expect(warnings).toEqual([['published-digest-unused', { topic: 'quay', reason: 'status 404' }]]);
  });

  it('is fetched once, and the next one when it is published', async () => {
    published(server, next, [bundled.version]);
    const all = newest();
    expect(await versionAfterLook(all)).toBe(NEXT);
    const before = server.asked.length;
    expect(await versionAfterLook(all)).toBe(NEXT);
    expect(server.asked.slice(before).map(({ path }) => path)).toEqual([`/${BUCKET}/${pointerKey('harbour')}`]);
    published(server, laterThan(bundledText, 'aaaa0002'), [bundled.version, NEXT]);
    expect(await versionAfterLook(all)).toBe('aaaa0002');
  });

  it('gives way to the bundled one where that is published again', async () => {
    published(server, next, [bundled.version]);
    const all = newest();
    await versionAfterLook(all);
    published(server, bundledText, [bundled.version, NEXT]);
    expect(await versionAfterLook(all)).toBe(bundled.version);
  });

  it('is kept while the bucket is in trouble', async () => {
    published(server, next, [bundled.version]);
    const all = newest();
    await versionAfterLook(all);
    for (const trouble of [{ status: 403 }, { hang: 'before' }, 'drop'] as const) {
      server.trouble.set('*', trouble);
      expect(await versionAfterLook(all)).toBe(NEXT);
    }
    server.trouble.clear();
    published(
      server,
      laterThan(bundledText, 'aaaa0003', (digest) => delete digest['events']),
      [bundled.version],
    );
    expect(await versionAfterLook(all)).toBe(NEXT);
    expect(warnings.at(-1)).toEqual([
      'published-digest-unused',
      { topic: 'harbour', reason: 'no digest: events is no list' },
    ]);
  });
});

describe('the bundled digest stays', () => {
  const pointed =
    (change: Partial<Pointer>, follows = [bundled.version]) =>
    () =>
      published(server, next, follows, change);
  const inTrouble = (key: string, trouble: Trouble) => () => {
    pointed({})();
    server.trouble.set(key, trouble);
  };
  const body = digestKey('harbour', NEXT);
  const pointer = pointerKey('harbour');

  it.each<[string, () => void, string | null]>([
    ['nothing is published', () => {}, 'status 404'],
    ['the published one is older', pointed({}, ['0badcafe']), null],
    ['the pointer may not be read', inTrouble(pointer, { status: 403 }), 'status 403'],
    ['the pointer does not come', inTrouble(pointer, { hang: 'before' }), 'too slow'],
    ['the pointer comes in half', inTrouble(pointer, 'cut'), 'ECONNRESET'],
    ['the pointer is no JSON', () => server.objects.set(pointer, '<html>'), 'the pointer is not JSON'],
    ['the pointer is none', () => server.objects.set(pointer, 'null'), 'the pointer is none'],
    ["the pointer is another topic's", pointed({ topic: 'quay' }), 'the pointer is none'],
    ['the pointer leads elsewhere', pointed({ key: 'secrets.json' }), 'the pointer is none'],
    [
      'the digest is not there',
      () => {
        pointed({})();
        server.objects.delete(body);
      },
      'status 404',
    ],
    ['the digest may not be read', inTrouble(body, { status: 403 }), 'status 403'],
    ['the digest does not come', inTrouble(body, { hang: 'before' }), 'too slow'],
    ['the digest stops coming', inTrouble(body, { hang: 'within' }), 'too slow'],
    ['the digest comes in half', inTrouble(body, 'cut'), 'ECONNRESET'],
    ['the line goes dead', inTrouble(body, 'drop'), 'ECONNRESET'],
    [
      'the digest is other bytes',
      () => {
        pointed({})();
        server.objects.set(body, `${next} `);
      },
      'not the bytes that were published',
    ],
    ['the digest is no JSON', () => broken((text) => text.slice(1)), 'not JSON'],
    [
      "the digest is another topic's",
      () => broken((text) => text.replaceAll('"id":"harbour"', '"id":"quay"')),
      'the digest of quay',
    ],
    [
      'the digest is another version',
      () => broken((text) => text.replaceAll(NEXT, 'aaaa0009')),
      'version aaaa0009, not aaaa0001',
    ],
    [
      'the digest lacks a field',
      () => broken((text) => text.replace('"zone":', '"zones":')),
      'no digest: topic.zone is no time zone',
    ],
  ])('where %s', async (_, arrange, reason) => {
    arrange();
    const all = newest();
    const begun = performance.now();
    expect(await versionAfterLook(all)).toBe(bundled.version);
    expect(performance.now() - begun).toBeLessThan(WAITS + 200);
    expect(warnings).toEqual(reason === null ? [] : [['published-digest-unused', { topic: 'harbour', reason }]]);
    await expect.poll(() => server.connections()).toBe(0);
  });

  /** Publishes bytes that are hashed rightly, and are no digest of the harbour. */
  function broken(change: (text: string) => string): void {
    const text = change(next);
    expect(text).not.toBe(next);
    published(server, next, [bundled.version]);
    const key = digestKey('harbour', NEXT);
    server.objects.set(key, text);
    const told = JSON.parse(server.objects.get(pointer) ?? '');
    const sha256 = createHash('sha256').update(text).digest('hex');
    server.objects.set(pointer, JSON.stringify({ ...told, sha256 }));
  }
});

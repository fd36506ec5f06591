import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { digestInMemory } from '../../../src/digest/build/make.ts';
import type { Digest, DigestDocument } from '../../../src/digest/types.ts';
import type { Pointer } from '../../../src/library/published/pointer.ts';
import { digestKey, pointerKey } from '../../../src/library/published/pointer.ts';
import type { Digests } from '../../../src/ports.ts';
import { bytesOf, changedBy } from '../../fixtures/digest-file.ts';
import { TIMED } from '../../fixtures/processor-time.ts';
import { BUCKET, type LoopbackBucket, published, startBucket, type Trouble } from './bucket.ts';
import { bundled, bundledDocument, laterThan, newestWith, WAITS } from './editions.ts';

const MINUTE = 60_000;
const NEXT = 'aaaa0001';
const next = laterThan(bundledDocument, NEXT);

let server: LoopbackBucket;
let now: number;
let warnings: [string, unknown][];
beforeEach(async () => {
  server = await startBucket();
  now = Date.UTC(2031, 4, 9, 8, 30);
  warnings = [];
});
afterEach(() => server.stop());

const newest = (own?: Digests) => newestWith(server, { now: () => now }, warnings, own);

/** The version that is answered from after another minute, or the first look. */
async function versionAfterLook(digests: Digests): Promise<string | undefined> {
  now += MINUTE;
  await digests.refresh?.();
  return digests.get('harbour')?.version;
}

/** What is told of a file that is no digest; the words of SQLite, or ours, come behind. */
const UNREADABLE = expect.stringContaining('is no digest that can be read');

/** Publishes bytes that are hashed rightly, and are not what was built. */
function broken(document: DigestDocument, change: (bytes: Buffer) => Buffer): void {
  published(server, document, [bundled.version]);
  const bytes = change(bytesOf(document));
  expect(bytes).not.toEqual(bytesOf(document));
  server.objects.set(digestKey('harbour', document.version), bytes);
  const told = JSON.parse(String(server.objects.get(pointerKey('harbour'))));
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  server.objects.set(pointerKey('harbour'), JSON.stringify({ ...told, sha256 }));
}

/** Overwrites a page in the middle of a database. */
function damaged(bytes: Buffer): Buffer {
  const copy = Buffer.from(bytes);
  const middle = Math.floor(copy.length / 4_096 / 2) * 4_096;
  return copy.fill(0xa5, middle, middle + 4_096);
}

/** Whatever a digest tells, but for its version and title. */
const everything = (digest: Digest | undefined): unknown => [
  digest?.articles.list(0, 1_000),
  digest?.events.list({}, 0, 1_000),
  digest?.entities.list(['person', 'organisation', 'place'], 0, 1_000),
  digest?.figures.list(0, 1_000),
  digest?.disputes.list(0, 1_000),
];

describe('a newer digest in the bucket', () => {
  it('is answered from', async () => {
    published(server, next, [bundled.version]);
    const digests = newest();
    expect(digests.get('harbour')?.version).toBe(bundled.version);
    await digests.refresh?.();
    expect(digests.get('harbour')?.topic).toEqual(next.topic);
    expect(everything(digests.get('harbour'))).toEqual(everything(bundled));
    expect([...digests.values()].map(({ version }) => version)).toEqual([NEXT]);
    expect([...digests.keys()]).toEqual(['harbour']);
    expect(warnings).toEqual([]);
  });

  it('leaves other topics alone', async () => {
    published(server, next, [bundled.version]);
    const quay = digestInMemory({ ...bundledDocument, topic: { ...bundled.topic, id: 'quay' } });
    const digests = newest(
      new Map([
        ['harbour', bundled],
        ['quay', quay],
      ]),
    );
    await digests.refresh?.();
    expect(digests.get('harbour')?.version).toBe(NEXT);
    expect(digests.get('quay')).toBe(quay);
    expect(warnings).toEqual([['published-digest-unused', { topic: 'quay', reason: 'status 404' }]]);
  });

  it('is fetched once, and the next one when it is published', async () => {
    published(server, next, [bundled.version]);
    const all = newest();
    expect(await versionAfterLook(all)).toBe(NEXT);
    const before = server.asked.length;
    expect(await versionAfterLook(all)).toBe(NEXT);
    expect(server.asked.slice(before).map(({ path }) => path)).toEqual([`/${BUCKET}/${pointerKey('harbour')}`]);
    published(server, laterThan(bundledDocument, 'aaaa0002'), [bundled.version, NEXT]);
    expect(await versionAfterLook(all)).toBe('aaaa0002');
  });

  it('leaves no file behind', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'dateline-test-'));
    process.env['TMPDIR'] = folder;
    try {
      const all = newest();
      for (const version of ['bbbb0001', 'bbbb0002']) {
        published(server, laterThan(bundledDocument, version), [bundled.version]);
        expect(await versionAfterLook(all)).toBe(version);
        expect(readdirSync(folder)).toEqual([]);
      }
    } finally {
      delete process.env['TMPDIR'];
      rmSync(folder, { recursive: true });
    }
  });

  it('gives way to the bundled one where that is published again', async () => {
    published(server, next, [bundled.version]);
    const all = newest();
    await versionAfterLook(all);
    published(server, bundledDocument, [bundled.version, NEXT]);
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
    broken(laterThan(bundledDocument, 'aaaa0003'), (bytes) => bytes.subarray(0, bytes.length - 4_096));
    expect(await versionAfterLook(all)).toBe(NEXT);
    expect(everything(all.get('harbour'))).toEqual(everything(bundled));
    expect(warnings.at(-1)).toEqual(['published-digest-unused', { topic: 'harbour', reason: UNREADABLE }]);
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

  it.each<[string, () => void, unknown]>([
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
        server.objects.set(body, Buffer.concat([bytesOf(next), Buffer.from(' ')]));
      },
      'not the bytes that were published',
    ],
    ['the digest is no database', () => broken(next, () => Buffer.from('<html>')), UNREADABLE],
    ['the digest is empty', () => broken(next, () => Buffer.alloc(0)), UNREADABLE],
    ['the digest is cut off', () => broken(next, (bytes) => bytes.subarray(0, bytes.length - 4_096)), UNREADABLE],
    ['a page of the digest is damaged', () => broken(next, damaged), UNREADABLE],
    ['the digest is of another schema', () => broken(next, changedBy('PRAGMA user_version = 999')), UNREADABLE],
    [
      'the digest has a view of its own',
      () => broken(next, changedBy('CREATE VIEW planted AS SELECT 1')),
      expect.stringContaining('CREATE VIEW planted'),
    ],
    [
      "the digest is another topic's",
      () => broken(next, () => bytesOf({ ...next, topic: { ...next.topic, id: 'quay' } })),
      `the digest of quay, version ${NEXT}`,
    ],
    [
      'the digest is another version',
      () => broken(next, () => bytesOf({ ...next, version: 'aaaa0009' })),
      'the digest of harbour, version aaaa0009',
    ],
  ])('where %s', TIMED, async (_, arrange, reason) => {
    arrange();
    const all = newest();
    const begun = performance.now();
    expect(await versionAfterLook(all)).toBe(bundled.version);
    expect(performance.now() - begun).toBeLessThan(WAITS + 200);
    expect(warnings).toEqual(reason === null ? [] : [['published-digest-unused', { topic: 'harbour', reason }]]);
    await expect.poll(() => server.connections()).toBe(0);
  });
});

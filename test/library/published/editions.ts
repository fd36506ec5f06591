import { join } from 'node:path';
import { visitBucket } from '../../../src/aws/bucket.ts';
import { digestInMemory } from '../../../src/digest/build/make.ts';
import type { Digest, DigestDocument } from '../../../src/digest/types.ts';
import { readDocument } from '../../../src/library/compiled.ts';
import { newestOf } from '../../../src/library/published/newest.ts';
import type { Clock, Digests } from '../../../src/ports.ts';
import { root } from '../../infra/project.ts';
import { BUCKET, type LoopbackBucket } from './bucket.ts';

/** The compiled digest of the harbour, and as it lies beside a function. */
export const bundledDocument: DigestDocument = readDocument(join(root, 'test', 'topics', 'harbour', 'digest.json'));
export const bundled: Digest = digestInMemory(bundledDocument);

/** A later edition of a digest: another version and title. */
export function laterThan(document: DigestDocument, version: string): DigestDocument {
  const { topic } = document;
  return { ...document, version, topic: { ...topic, title: `${topic.title}, edition ${version}` } };
}

/** Milliseconds that a look at the bucket may take here. */
export const WAITS = 250;

/** The digests that a function answers from: the harbour beside it, and a bucket. */
export function newestWith(
  { endpoint }: LoopbackBucket,
  clock: Clock,
  warnings: [string, unknown][],
  own: Digests = new Map([['harbour', bundled]]),
): Digests {
  const bucket = { bucket: BUCKET, endpoint, region: 'eu-central-1', keyId: 'key', secretKey: 'secret' };
  return newestOf(own, {
    visit: (look) => visitBucket(bucket, clock.now(), WAITS, look),
    clock,
    logger: { warn: (event, facts) => warnings.push([event, facts]) },
  });
}

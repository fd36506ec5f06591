import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { visitBucket } from '../../../src/aws/bucket.ts';
import type { Digest } from '../../../src/digest/types.ts';
import { newestOf } from '../../../src/library/published/newest.ts';
import type { Clock, Digests } from '../../../src/ports.ts';
import { root } from '../../infra/project.ts';
import { BUCKET, type LoopbackBucket } from './bucket.ts';

/** The compiled digest of the harbour, as it lies beside a function. */
export const bundledText = readFileSync(join(root, 'test', 'topics', 'harbour', 'digest.json'), 'utf8');
export const bundled: Digest = JSON.parse(bundledText);

/** The text of a later edition of a digest: another version, and what `change` makes of it. */
export function laterThan(
  text: string,
  version: string,
  change: (digest: Record<string, unknown>) => void = () => {},
): string {
  const digest = JSON.parse(text);
  digest.version = version;
  digest.topic.title = `${digest.topic.title}, edition ${version}`;
  change(digest);
  return JSON.stringify(digest);
}

/** Milliseconds that a look at the bucket may take here. */
export const WAITS = 250;

/** The digests that a function answers from: the harbour beside it, and a bucket. */
export function newestWith(
  { endpoint }: LoopbackBucket,
  clock: Clock,
  warnings: [string, unknown][],
  own: ReadonlyMap<string, Digest> = new Map([['harbour', bundled]]),
): Digests {
  const bucket = { bucket: BUCKET, endpoint, region: 'eu-central-1', keyId: 'key', secretKey: 'secret' };
  return newestOf(own, {
    visit: (look) => visitBucket(bucket, clock.now(), WAITS, ({ read }) => look(read)),
    clock,
    logger: { warn: (event, facts) => warnings.push([event, facts]) },
  });
}

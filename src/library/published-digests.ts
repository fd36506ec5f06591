import { type Bucket, visitBucket } from '../aws/bucket.ts';
import { signerIn } from '../aws/signature.ts';
import { environment } from '../config.ts';
import type { Clock, Digests, Logger } from '../ports.ts';
import { newestOf } from './published/newest.ts';

/**
 * The digests, with newer ones of the bucket that the environment names. Loaded only where it names one.
 * @param time Milliseconds that a look at the bucket may take, once a minute, of the request that it falls upon.
 */
export function withPublished(bundled: Digests, time: number, clock: Clock, logger: Logger): Digests {
  const bucket = readBucket(logger);
  if (!bucket) return bundled;
  return newestOf(bundled, {
    visit: (look) => visitBucket(bucket, clock.now(), time, look),
    clock,
    logger,
  });
}

/** The bucket, and who reads it, as Lambda sets both; null where something is missing or wrong, which is logged. */
function readBucket(logger: Logger): Bucket | null {
  const env = environment();
  const { DIGEST_BUCKET: bucket = '', AWS_ENDPOINT_URL_S3: endpoint } = env;
  const wrong = (reason: string): null => {
    logger.warn('published-digests-unread', { reason });
    return null;
  };
  // A dot would not fit the certificate of https://<bucket>.s3.<region>.amazonaws.com.
  // https://docs.aws.amazon.com/AmazonS3/latest/userguide/bucketnamingrules.html
  if (!/^[a-z0-9][a-z0-9-]{1,61}[a-z0-9]$/.test(bucket.trim()))
    return wrong('DIGEST_BUCKET names no bucket without dots');
  const signer = signerIn(env);
  if (!signer) return wrong('no region or credentials');
  return { ...signer, bucket: bucket.trim(), ...(endpoint ? { endpoint: endpoint.replace(/\/+$/, '') } : {}) };
}

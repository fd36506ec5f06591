import { Agent as PlainAgent, request as plainRequest } from 'node:http';
import { Agent, request } from 'node:https';
import { amzDate, authorization, NO_BODY, type Signer } from './signature.ts';

export interface Bucket extends Signer {
  readonly bucket: string;
  readonly sessionToken?: string;
  /** Stands in for S3 in tests: the bucket's name is then the first part of the path. */
  readonly endpoint?: string;
}

/** One visit to a bucket: its requests share a connection and a time. */
export interface Visit {
  /** Reads an object whole. @throws Error naming the status, or that it is longer than `most` bytes, or late. */
  readonly read: (key: string, most: number) => Promise<Buffer>;
}

/**
 * Visits a bucket of S3 by signed requests of our own. The SDK would do it too, but takes as long to load as all of an
 * answer: docs/decisions/published-digests.md has the figures.
 *
 * @param now Milliseconds since 1970, for the signature.
 * @param time Milliseconds after which whatever goes on is broken off.
 * @returns what `work` returns, once the connection is closed; rejects where `work` does.
 */
export async function visitBucket<T>(
  bucket: Bucket,
  now: number,
  time: number,
  work: (visit: Visit) => Promise<T>,
): Promise<T> {
  const agent = new (bucket.endpoint?.startsWith('http:') ? PlainAgent : Agent)({ keepAlive: true });
  const late = new AbortController();
  const timer = setTimeout(() => late.abort(), time);
  try {
    return await work({ read: (key, most) => get(bucket, key, { now, most, agent, signal: late.signal }) });
  } finally {
    clearTimeout(timer);
    agent.destroy();
  }
}

interface Terms {
  readonly now: number;
  readonly most: number;
  readonly agent: Agent | PlainAgent;
  readonly signal: AbortSignal;
}

function get(bucket: Bucket, key: string, { now, most, agent, signal }: Terms): Promise<Buffer> {
  const url = addressOf(bucket, key);
  const headers = signed(bucket, url, now);
  const send = url.protocol === 'http:' ? plainRequest : request;
  return new Promise((resolve, reject) => {
    const failed = (failure: Error): void => reject(signal.aborted ? new Error('too slow') : failure);
    const sent = send(url, { agent, headers, signal }, (response) => {
      const pieces: Buffer[] = [];
      let bytes = 0;
      const refuse = (reason: string): void => {
        reject(new Error(reason));
        sent.destroy();
      };
      response.on('error', failed);
      if (response.statusCode !== 200) return refuse(`status ${response.statusCode}`);
      response.on('data', (piece: Buffer) => {
        pieces.push(piece);
        bytes += piece.length;
        if (bytes > most) refuse(`longer than ${most} bytes`);
      });
      response.on('end', () => resolve(Buffer.concat(pieces)));
    });
    sent.on('error', failed);
    sent.end();
  });
}

/** https://docs.aws.amazon.com/AmazonS3/latest/userguide/VirtualHosting.html */
function addressOf({ bucket, region, endpoint }: Bucket, key: string): URL {
  if (endpoint !== undefined) return new URL(`${endpoint}/${bucket}/${key}`);
  const domain = region.startsWith('cn-') ? 'amazonaws.com.cn' : 'amazonaws.com';
  return new URL(`https://${bucket}.s3.${region}.${domain}/${key}`);
}

function signed(bucket: Bucket, { host, pathname }: URL, now: number): Readonly<Record<string, string>> {
  const headers = {
    host,
    'x-amz-content-sha256': NO_BODY,
    'x-amz-date': amzDate(now),
    ...(bucket.sessionToken === undefined ? {} : { 'x-amz-security-token': bucket.sessionToken }),
  };
  return { ...headers, authorization: authorization({ method: 'GET', path: pathname, headers }, bucket) };
}

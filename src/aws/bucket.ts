import { Agent as PlainAgent, request as plainRequest } from 'node:http';
import { Agent, request } from 'node:https';
import { hostOf, NO_BODY, type Signer, signedHeaders } from './signature.ts';

export interface Bucket extends Signer {
  readonly bucket: string;
  /** Stands in for S3 in tests: the bucket's name is then the first part of the path. */
  readonly endpoint?: string;
}

/** One visit to a bucket: its requests share a connection and a time. */
export interface Visit {
  /** Reads an object whole. @throws Error naming the status, or that it is longer than `most` bytes, or late. */
  readonly read: (key: string, most: number) => Promise<Buffer>;
  /**
   * Reads what an object has behind what was received before; what comes is received piece by piece, so that it is kept
   * where the rest is late. @throws Error as `read` does.
   */
  readonly resume: (key: string, most: number, received: Received) => Promise<void>;
}

/** As much of an object as has come. */
export interface Received {
  pieces: Buffer[];
  bytes: number;
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
    const terms = { now, agent, signal: late.signal };
    return await work({
      async read(key, most) {
        const received: Received = { pieces: [], bytes: 0 };
        await get(bucket, key, { ...terms, most, received });
        return Buffer.concat(received.pieces);
      },
      resume: (key, most, received) => get(bucket, key, { ...terms, most, received }),
    });
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
  readonly received: Received;
}

function get(bucket: Bucket, key: string, { now, most, agent, signal, received }: Terms): Promise<void> {
  const url = addressOf(bucket, key);
  const isMore = received.bytes > 0;
  const signed = signedHeaders({ method: 'GET', service: 's3', url, hash: NO_BODY }, bucket, now);
  const headers = { ...signed, ...(isMore ? { range: `bytes=${received.bytes}-` } : {}) };
  const send = url.protocol === 'http:' ? plainRequest : request;
  return new Promise((resolve, reject) => {
    const failed = (failure: Error): void => reject(signal.aborted ? new Error('too slow') : failure);
    const sent = send(url, { agent, headers, signal }, (response) => {
      const refuse = (reason: string): void => {
        reject(new Error(reason));
        sent.destroy();
      };
      response.on('error', failed);
      // Nothing is left behind what was received, or the range was not heeded and all of it comes again.
      if (isMore && response.statusCode === 416) return resolve(response.resume() && undefined);
      if (response.statusCode === 200) Object.assign(received, { pieces: [], bytes: 0 });
      else if (!isMore || response.statusCode !== 206) return refuse(`status ${response.statusCode}`);
      response.on('data', (piece: Buffer) => {
        received.pieces.push(piece);
        received.bytes += piece.length;
        if (received.bytes > most) refuse(`longer than ${most} bytes`);
      });
      response.on('end', () => resolve());
    });
    sent.on('error', failed);
    sent.end();
  });
}

/** https://docs.aws.amazon.com/AmazonS3/latest/userguide/VirtualHosting.html */
function addressOf({ bucket, region, endpoint }: Bucket, key: string): URL {
  if (endpoint !== undefined) return new URL(`${endpoint}/${bucket}/${key}`);
  return new URL(`https://${bucket}.${hostOf('s3', region)}/${key}`);
}

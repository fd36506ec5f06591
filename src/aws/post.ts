import { type Agent, request as plainRequest } from 'node:http';
import { request } from 'node:https';
import { type Signer, sha256, signedHeaders } from './signature.ts';

/** Characters of an answer that are read: a page of DynamoDB holds a megabyte. */
const MOST = 8_000_000;

export interface Post {
  readonly url: URL;
  /** `dynamodb`, `lambda`. */
  readonly service: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

export interface Terms {
  readonly signer: Signer;
  /** Milliseconds since 1970, for the signature. */
  readonly now: number;
  /** Milliseconds after which it is broken off. */
  readonly time: number;
  /** What keeps connections open; without it there is a new one for each request. */
  readonly agent?: Agent;
}

/**
 * Posts to a service of AWS, in a signed request of our own: the SDK takes longer to load than all of an answer.
 * @returns its answer, whatever status that has.
 * @throws Error of the connection, or that the answer is late, cut off or endless.
 */
export function post(
  { url, service, headers, body }: Post,
  terms: Terms,
): Promise<{ readonly status: number; readonly text: string }> {
  const { signer, now, time, agent } = terms;
  const all = signedHeaders({ url, service, headers, method: 'POST', hash: sha256(body) }, signer, now);
  const options = { method: 'POST', headers: { ...all, 'content-length': Buffer.byteLength(body) } };
  const send = url.protocol === 'http:' ? plainRequest : request;
  let timer: NodeJS.Timeout | undefined;
  return new Promise<{ status: number; text: string }>((resolve, reject) => {
    const sent = send(url, { ...options, agent: agent ?? false }, (response) => {
      const { statusCode: status = 0 } = response;
      let text = '';
      response.setEncoding('utf8').on('data', (piece: string) => {
        text += piece;
        if (text.length > MOST) sent.destroy(new Error(`longer than ${MOST} characters`));
      });
      response.on('error', reject);
      response.on('end', () => resolve({ status, text }));
    });
    timer = setTimeout(() => sent.destroy(Object.assign(new Error('too slow'), { code: 'ETIMEDOUT' })), time);
    sent.on('error', (failure) => {
      // A connection that was kept may have been closed meanwhile, the more so if Lambda froze the process.
      const wasClosed = sent.reusedSocket && 'code' in failure && failure.code === 'ECONNRESET';
      if (wasClosed) resolve(post({ url, service, headers, body }, terms));
      else reject(failure);
    });
    sent.end(body);
  }).finally(() => clearTimeout(timer));
}

import type { IncomingMessage, ServerResponse } from 'node:http';
import type { HttpResponse } from '../../http/lambda.ts';

/** An answer of this server's own; a file of the page is bytes. */
export interface LocalResponse extends Omit<HttpResponse, 'body'> {
  readonly body: string | Buffer;
}

/** What API Gateway takes at most, in bytes: https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-quotas.html */
const MOST_BYTES = 10 * 1024 * 1024;

/** The answer to a request that no function saw. */
export const plain = (statusCode: number, body: string, type = 'text/plain'): HttpResponse => ({
  statusCode,
  headers: { 'content-type': `${type}; charset=utf-8` },
  body,
});

/** The body, or null where it is larger than API Gateway takes. */
export async function bytesOf(request: IncomingMessage): Promise<Buffer | null> {
  const pieces: Buffer[] = [];
  let length = 0;
  for await (const piece of request) {
    length += piece.length;
    if (length > MOST_BYTES) return null;
    pieces.push(piece);
  }
  return Buffer.concat(pieces);
}

/** Headers as API Gateway hands them over: lower-case names, repeated ones joined by a comma. */
export function joined(request: IncomingMessage): Record<string, string> {
  const distinct = Object.entries(request.headersDistinct);
  return Object.fromEntries(distinct.map(([name, values]) => [name, (values ?? []).join(',')]));
}

/**
 * The page talks to this server alone and runs no script but its own files. Styles too come from files: the renderers
 * set theirs through the object model, which no policy has to allow. Icons are drawn into addresses, so `data:`.
 */
const POLICY = [
  "default-src 'self'",
  "img-src 'self' data:",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

export function send(response: ServerResponse, { statusCode, headers, body }: LocalResponse): void {
  response.writeHead(statusCode, {
    ...headers,
    'cache-control': 'no-store',
    'content-security-policy': POLICY,
    'cross-origin-resource-policy': 'same-origin',
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
  });
  response.end(body);
}

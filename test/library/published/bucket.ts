import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { DigestDocument } from '../../../src/digest/types.ts';
import { digestKey, type Pointer, pointerKey } from '../../../src/library/published/pointer.ts';
import { bytesOf } from '../../fixtures/digest-file.ts';

/** What becomes of a request for an object. `hang`: no answer, or none after the first bytes; `cut`: half of it. */
export type Trouble =
  | { readonly status: number }
  | { readonly hang: 'before' | 'within' }
  | { readonly slow: number }
  | 'cut'
  | 'drop';

export interface Asked {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingMessage['headers'];
}

/** S3 on loopback, as far as one bucket of digests needs it: GET, PUT and DELETE of objects by path, with conditions. */
export interface LoopbackBucket {
  readonly endpoint: string;
  /** Bodies by key: texts as such, anything else as its bytes. */
  readonly objects: Map<string, Body>;
  /** Keys that are in trouble; `*` is all. */
  readonly trouble: Map<string, Trouble>;
  /** Oldest first. */
  readonly asked: Asked[];
  readonly connections: () => Promise<number>;
  readonly stop: () => Promise<void>;
}

type Body = string | Buffer;

export const BUCKET = 'harbour-digests';

export async function startBucket(): Promise<LoopbackBucket> {
  const objects = new Map<string, Body>();
  const trouble = new Map<string, Trouble>();
  const asked: Asked[] = [];
  const server = createServer(async (request, response) => {
    const { method = '', url = '', headers } = request;
    const pieces: Buffer[] = [];
    for await (const piece of request) pieces.push(piece);
    asked.push({ method, path: url, headers });
    const key = new URL(url, 'http://s3').pathname.slice(`/${BUCKET}/`.length);
    const met = trouble.get(key) ?? trouble.get('*');
    if (met) troubled(met, objects.get(key) ?? '{}', headers.range, response);
    else if (method === 'PUT') put(key, Buffer.concat(pieces), request, response, objects);
    else if (method === 'DELETE') {
      objects.delete(key);
      response.writeHead(204).end();
    } else if (objects.has(key)) get(objects.get(key) ?? '', headers.range, response);
    else failure(404, 'NoSuchKey', response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    ...{ objects, trouble, asked },
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    connections: () =>
      new Promise((resolve, reject) => server.getConnections((no, many) => (no ? reject(no) : resolve(many)))),
    stop: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

/** An object, or what it has from a place on. */
function get(body: Body, range: string | undefined, response: ServerResponse): void {
  const from = Number(/^bytes=(\d+)-$/.exec(range ?? '')?.[1] ?? 0);
  if (from > 0 && from >= body.length) failure(416, 'InvalidRange', response);
  else response.writeHead(from > 0 ? 206 : 200, { etag: etagOf(body) }).end(body.slice(from));
}

function troubled(met: Trouble, body: Body, range: string | undefined, response: ServerResponse): void {
  if (met === 'drop') response.socket?.destroy();
  else if (met === 'cut') {
    response.writeHead(200, { 'content-length': body.length }).write(body.slice(0, body.length / 2));
    setTimeout(() => response.socket?.destroy(), 20);
  } else if ('slow' in met) {
    // So many bytes, and no more in this visit.
    const from = Number(/^bytes=(\d+)-$/.exec(range ?? '')?.[1] ?? 0);
    if (from >= body.length) failure(416, 'InvalidRange', response);
    else {
      response.writeHead(from > 0 ? 206 : 200, { 'content-length': body.length - from });
      response.write(body.slice(from, from + met.slow));
      if (from + met.slow >= body.length) response.end();
    }
  } else if ('hang' in met) {
    if (met.hang === 'within') response.writeHead(200, { 'content-length': body.length }).write(body.slice(0, 5));
  } else failure(met.status, met.status === 403 ? 'AccessDenied' : 'InternalError', response);
}

const etagOf = (body: Body = ''): string => `"${createHash('md5').update(body).digest('hex')}"`;

function put(
  key: string,
  sent: Buffer,
  { headers }: IncomingMessage,
  response: ServerResponse,
  objects: Map<string, Body>,
): void {
  const there = objects.get(key);
  const expected = headers['if-match'];
  const unmet =
    headers['if-none-match'] === '*' ? there !== undefined : expected !== undefined && expected !== etagOf(there);
  if (unmet) failure(412, 'PreconditionFailed', response);
  else {
    const body = headers['content-type'] === 'application/json' ? sent.toString() : sent;
    objects.set(key, body);
    response.writeHead(200, { etag: etagOf(body) }).end();
  }
}

function failure(status: number, code: string, response: ServerResponse): void {
  response
    .writeHead(status, { 'content-type': 'application/xml' })
    .end(`<?xml version="1.0" encoding="UTF-8"?><Error><Code>${code}</Code><Message>${code}</Message></Error>`);
}

/** Puts a digest and its pointer into a bucket, as publishing does; `pointer` changes what it says. */
export function published(
  { objects }: LoopbackBucket,
  document: DigestDocument,
  follows: readonly string[],
  pointer: Partial<Pointer> = {},
): void {
  const { version, topic } = document;
  const bytes = bytesOf(document);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const key = digestKey(topic.id, version);
  const whole = { topic: topic.id, version, sha256, key, follows, published: '2031-05-09T08:30:00.000Z', ...pointer };
  objects.set(key, bytes);
  objects.set(pointerKey(topic.id), JSON.stringify(whole));
}

import { type IncomingHttpHeaders, request as plainRequest } from 'node:http';
import { request } from 'node:https';
import { promisify } from 'node:util';
import { brotliDecompress, constants, gunzip, inflate, inflateRaw } from 'node:zlib';
import { Unread } from '../unread.ts';
import { publicAddresses, type Resolve } from './addresses.ts';
import { codeOf, wordsFor } from './failures.ts';

/** Milliseconds that a response may take, from the first question to a resolver to its last byte. */
const PATIENCE = 10_000;

/** Bytes of a response, as it comes and unpacked. */
const LONGEST = 5 * 2 ** 20;

export interface Response {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  /** Unpacked. */
  readonly body: Buffer;
}

export interface Network {
  readonly resolve: Resolve;
  /** Whether this machine itself may be read from; for tests. */
  readonly allowLoopback: boolean;
}

/**
 * One GET, without following anywhere, over a connection of its own to an address that was checked.
 * @throws Unread in words: no such host, a private address, nothing answers, too slow, too long, not unpacked.
 */
export async function requestOnce(
  url: URL,
  headers: Readonly<Record<string, string>>,
  network: Network,
): Promise<Response> {
  if (url.protocol !== 'http:' && url.protocol !== 'https:') throw new Unread(`${url.protocol} is not read`);
  if (url.username !== '' || url.password !== '') throw new Unread('addresses with a password in them are not read');
  const late = new AbortController();
  const timer = setTimeout(() => late.abort(), PATIENCE);
  try {
    const answered = exchange(url, headers, network, late.signal);
    const { status, headers: answer, body } = await Promise.race([answered, rejection(late.signal)]);
    return { status, headers: answer, body: await unpacked(body, answer['content-encoding'] ?? '') };
  } finally {
    clearTimeout(timer);
  }
}

/** A promise that rejects when time is up; resolvers cannot be broken off. */
const rejection = (signal: AbortSignal): Promise<never> =>
  new Promise((_, reject) => {
    signal.addEventListener('abort', () =>
      reject(new Unread(`no answer within ${PATIENCE / 1000} s`, { mayPass: true })),
    );
  });

async function exchange(
  url: URL,
  headers: Readonly<Record<string, string>>,
  { resolve, allowLoopback }: Network,
  signal: AbortSignal,
): Promise<Response> {
  const addresses = await publicAddresses(url.hostname, resolve, allowLoopback);
  const send = url.protocol === 'http:' ? plainRequest : request;
  return new Promise((done, reject) => {
    const failed = (failure: Error): void =>
      reject(failure instanceof Unread ? failure : new Unread(wordsFor(failure), { mayPass: true }));
    const sent = send(
      url,
      {
        headers: { ...headers, 'accept-encoding': 'gzip, deflate, br' },
        agent: false,
        signal,
        // Every address is tried, which has `lookup` asked for all of them; Node's types have it for sockets alone.
        ...{ autoSelectFamily: true },
        lookup: (_hostname, _options, give) => give(null, [...addresses]),
      },
      (response) => {
        const pieces: Buffer[] = [];
        let length = 0;
        response.on('error', failed);
        response.on('data', (piece: Buffer) => {
          pieces.push(piece);
          length += piece.length;
          if (length > LONGEST) sent.destroy(new Unread(TOO_LONG));
        });
        response.on('end', () =>
          done({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(pieces) }),
        );
      },
    );
    sent.on('error', failed);
    sent.end();
  });
}

const TOO_LONG = `the answer is longer than ${LONGEST / 2 ** 20} MB`;

type Unpack = (bytes: Buffer, options: object) => Promise<Buffer>;

const GZIP: readonly Unpack[] = [promisify(gunzip)];

const UNPACK: Readonly<Record<string, readonly Unpack[]>> = {
  gzip: GZIP,
  'x-gzip': GZIP,
  // Some servers send what HTTP calls deflate without its header.
  deflate: [promisify(inflate), promisify(inflateRaw)],
  br: [promisify(brotliDecompress)],
};

const isGzip = (bytes: Buffer): boolean => bytes[0] === 0x1f && bytes[1] === 0x8b;

/** The body as it was before it was packed; a body that is gzip is unpacked whatever the header says of it. */
async function unpacked(body: Buffer, encoding: string): Promise<Buffer> {
  let bytes = body;
  for (const name of encoding.toLowerCase().split(',').reverse()) {
    const ways = UNPACK[name.trim()];
    // A header may also name a packing that was taken off on the way.
    if (!ways || bytes.length === 0 || (ways === GZIP && !isGzip(bytes))) continue;
    bytes = await firstOf(ways, bytes);
  }
  return isGzip(bytes) ? firstOf(GZIP, bytes) : bytes;
}

async function firstOf(ways: readonly Unpack[], bytes: Buffer): Promise<Buffer> {
  for (const unpack of ways) {
    try {
      // What lacks its end is unpacked as far as it goes: whether that is a whole feed is seen when it is read.
      return await unpack(bytes, { maxOutputLength: LONGEST, finishFlush: constants.Z_SYNC_FLUSH });
    } catch (failure) {
      if (codeOf(failure) === 'ERR_BUFFER_TOO_LARGE') throw new Unread(TOO_LONG);
    }
  }
  throw new Unread('the answer cannot be unpacked');
}

import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Digest } from '../digest/types.ts';
import type { HttpResponse } from '../http/lambda.ts';
import { turnedAway } from './callers.ts';
import { type Arrived, gatewayEvent, type Handler } from './gateway.ts';
import { page } from './page.ts';
import { asCommand } from './question.ts';
import { type DevelopmentKeys, discordRequest, type SignedRequest, slackRequest } from './signed.ts';

export interface Served {
  readonly slack: Handler;
  readonly discord: Handler;
  readonly topics: ReadonlyMap<string, Digest>;
  readonly keys: DevelopmentKeys;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/** What API Gateway takes at most, in bytes: https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-quotas.html */
const MOST_BYTES = 10 * 1024 * 1024;

/** The answer to a request that no function saw. */
const plain = (statusCode: number, body: string, type = 'text/plain'): HttpResponse => ({
  statusCode,
  headers: { 'content-type': `${type}; charset=utf-8` },
  body,
});

/**
 * A server for this machine alone: the page, `/ask`, and the built functions at `/slack` and `/discord`. It is not
 * listening yet; have it listen on 127.0.0.1.
 */
export function localServer(served: Served): Server {
  const server = createServer((request, response) => {
    answer(request, served)
      .catch((failure: unknown) => {
        console.error(failure);
        return plain(500, 'That failed; the reason is in the terminal.\n');
      })
      .then((answered) => send(response, answered));
  });
  return server;
}

async function answer(request: IncomingMessage, served: Served): Promise<HttpResponse> {
  const url = new URL(request.url ?? '/', 'http://127.0.0.1');
  const away = turnedAway(request.headers, request.socket.localPort ?? 0, url.pathname === '/');
  if (away) return plain(403, `${away}\n`);
  switch (`${request.method} ${url.pathname}`) {
    case 'GET /':
      return plain(200, page(served.topics), 'text/html');
    case 'GET /ask':
      return ask(url.searchParams, served);
    case 'POST /slack':
    case 'POST /discord': {
      const body = await bytesOf(request);
      if (!body) return plain(413, 'The body is too large.\n');
      const headers = joined(request);
      return call({ method: 'POST', path: url.pathname, headers, body }, served);
    }
    default:
      return plain(404, 'Here are GET /, GET /ask?platform=slack&text=…, POST /slack and POST /discord.\n');
  }
}

/** Signs the question as the platform would, has the function answer, and shows the JSON readably. */
async function ask(query: URLSearchParams, served: Served): Promise<HttpResponse> {
  const [first = ''] = served.topics.keys();
  const topic = query.get('topic') ?? first;
  const digest = served.topics.get(topic);
  if (!digest) return plain(404, `No topic "${topic}". There is: ${[...served.topics.keys()].join(', ')}.\n`);
  const request = signed(query.get('platform') ?? 'slack', query.get('text') ?? '', digest, served);
  if (!request) return plain(400, 'platform is slack or discord.\n');
  const { statusCode, body } = await call({ ...request, body: Buffer.from(request.body) }, served);
  const type = 'application/json';
  return plain(statusCode, body === '' ? '' : `${JSON.stringify(JSON.parse(body), null, 2)}\n`, type);
}

function signed(platform: string, text: string, digest: Digest, { keys, now }: Served): SignedRequest | null {
  if (platform === 'slack') return slackRequest(digest.topic.id, text, keys, now());
  if (platform === 'discord') return discordRequest(asCommand(text, digest), keys, now());
  return null;
}

function call(arrived: Arrived, { slack, discord }: Served): Promise<HttpResponse> {
  const handler = arrived.path === '/slack' ? slack : discord;
  return handler(gatewayEvent(arrived), {});
}

/** The body, or null where it is larger than API Gateway takes. */
async function bytesOf(request: IncomingMessage): Promise<Buffer | null> {
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
function joined(request: IncomingMessage): Record<string, string> {
  const distinct = Object.entries(request.headersDistinct);
  return Object.fromEntries(distinct.map(([name, values]) => [name, (values ?? []).join(',')]));
}

function send(response: ServerResponse, { statusCode, headers, body }: HttpResponse): void {
  response.writeHead(statusCode, {
    ...headers,
    'cache-control': 'no-store',
    'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'",
    'x-content-type-options': 'nosniff',
  });
  response.end(body);
}

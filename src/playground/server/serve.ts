import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { Digest } from '../../digest/types.ts';
import type { HttpResponse } from '../../http/lambda.ts';
import type { Digests } from '../../ports.ts';
import { bytesOf, joined, type LocalResponse, plain, send } from './answers.ts';
import { type Api, answerApi } from './api/api.ts';
import { pageFile } from './api/assets.ts';
import { type Courier, courier, RESPONSE_PATH } from './api/courier.ts';
import { turnedAway } from './callers.ts';
import { type Arrived, gatewayEvent, type Handler } from './gateway.ts';
import { asCommand } from './question.ts';
import { type DevelopmentKeys, discordRequest, type SignedRequest, slackRequest } from './signed.ts';

export interface Served {
  readonly slack: Handler;
  readonly discord: Handler;
  readonly topics: Digests;
  readonly keys: DevelopmentKeys;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Milliseconds from any fixed moment, finer than a millisecond. */
  readonly elapsed: () => number;
  /** Folder of the built page. */
  readonly page: string;
}

/** What is served, and who carries the page's requests to it. */
interface Staffed extends Served {
  readonly courier: Courier;
}

/**
 * A server for this machine alone: the playground at `/` with what it asks for under `/api/`, `/ask`, and the built
 * functions at `/slack` and `/discord`. It is not listening yet; have it listen on 127.0.0.1.
 */
export function localServer(served: Served): Server {
  const staffed: Staffed = { ...served, courier: courier(served, served.elapsed) };
  const server = createServer((request, response) => {
    answer(request, staffed)
      .catch((failure: unknown) => {
        console.error(failure);
        return plain(500, 'That failed; the reason is in the terminal.\n');
      })
      .then((answered) => send(response, answered));
  });
  return server;
}

async function answer(request: IncomingMessage, served: Staffed): Promise<LocalResponse> {
  const url = new URL(request.url ?? '/', 'http://127.0.0.1');
  const port = request.socket.localPort ?? 0;
  const away = turnedAway(request.headers, port, url.pathname === '/');
  if (away) return plain(403, `${away}\n`);
  const method = request.method ?? '';
  if (method === 'GET' && url.pathname === '/ask') return ask(url.searchParams, served);
  if (method === 'GET' && !url.pathname.startsWith('/api/')) return pageFile(served.page, url.pathname);
  const body = await bytesOf(request);
  if (!body) return plain(413, 'The body is too large.\n');
  if (url.pathname.startsWith('/api/')) {
    const api: Api = { ...served, origin: `http://127.0.0.1:${port}` };
    return answerApi({ method, url, contentType: request.headers['content-type'] ?? '', body }, api);
  }
  if (method === 'POST' && url.pathname.startsWith(RESPONSE_PATH)) return responseUrl(url.pathname, body, served);
  if (method === 'POST' && (url.pathname === '/slack' || url.pathname === '/discord')) {
    return call({ method, path: url.pathname, headers: joined(request), body }, served);
  }
  return plain(404, 'Here are GET /, GET /ask?platform=slack&text=…, POST /slack and POST /discord.\n');
}

/** Slack's side of a `response_url`, whose answer is the word "ok". */
function responseUrl(path: string, body: Buffer, { courier }: Staffed): HttpResponse {
  if (courier.deliver(path, body.toString('utf8'))) return plain(200, 'ok');
  return plain(404, 'expired_url');
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

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import {
  createServer,
  type IncomingHttpHeaders,
  type IncomingMessage,
  type Server,
  type ServerResponse,
} from 'node:http';
import { extname, join } from 'node:path';
import type { HttpResponse } from '../../http/lambda.ts';
import { answerApi } from './api/api.ts';
import type { Topics } from './dropped-articles.ts';
import {
  type FunctionCaller,
  functionCaller,
  gatewayEvent,
  type Handler,
  RESPONSE_PATH,
  WEB_API_PATH,
} from './functions.ts';
import { type DevelopmentKeys, discordRequest, slackRequest } from './signed-requests.ts';
import { commandInDiscord } from './typed-command.ts';

export interface Served {
  readonly slack: Handler;
  readonly discord: Handler;
  /** Draws what is asked for below `PICTURE_PATH`. */
  readonly picture: Handler;
  readonly topics: Topics;
  readonly keys: DevelopmentKeys;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Milliseconds from any fixed moment, finer than a millisecond. */
  readonly elapsed: () => number;
  /** Folder of the built page. */
  readonly page: string;
  /** Told why a request failed. */
  readonly report: (words: string) => void;
}

/** Where pictures are, as in a deployment. */
export const PICTURE_PATH = '/picture';

/** What is served, and who calls the functions. */
interface Serving extends Served {
  readonly functions: FunctionCaller;
}

/** An answer of this server's own; a file of the page is bytes. */
interface LocalResponse extends Omit<HttpResponse, 'body'> {
  readonly body: string | Buffer;
}

/**
 * A server for this machine alone: the playground at `/` with what it asks for under `/api/`, `/ask`, and the built
 * functions at `/slack` and `/discord`. It is not listening yet; have it listen on 127.0.0.1.
 */
export function localServer(served: Served): Server {
  const serving: Serving = { ...served, functions: functionCaller(served, served.elapsed) };
  return createServer((request, response) => {
    answer(request, serving)
      .catch((failure: unknown) => {
        served.report(failure instanceof Error ? (failure.stack ?? failure.message) : String(failure));
        return plain(500, 'That failed; the reason is in the terminal.\n');
      })
      .then((answered) => send(response, answered));
  });
}

async function answer(request: IncomingMessage, served: Serving): Promise<LocalResponse> {
  const url = URL.parse(request.url ?? '/', 'http://127.0.0.1');
  if (!url) return plain(400, 'That is no address.\n');
  const port = request.socket.localPort ?? 0;
  const refusal = refusalOf(request.headers, port, url.pathname === '/');
  if (refusal) return plain(403, `${refusal}\n`);
  const method = request.method ?? '';
  if (method === 'GET' && !url.pathname.startsWith('/api/')) return shown(url, request, served);
  const body = await bytesOf(request);
  if (!body) return plain(413, 'The body is too large.\n');
  if (url.pathname.startsWith('/api/')) {
    const contentType = request.headers['content-type'] ?? '';
    return answerApi({ method, url, contentType, body }, { ...served, origin: `http://127.0.0.1:${port}` });
  }
  const told = method === 'POST' ? toldSlack(url.pathname, request, body.toString('utf8'), served) : null;
  if (told) return told;
  if (method === 'POST' && (url.pathname === '/slack' || url.pathname === '/discord')) {
    const handler = url.pathname === '/slack' ? served.slack : served.discord;
    return handler(gatewayEvent({ method, path: url.pathname, headers: joined(request), body }), {});
  }
  return plain(404, 'Here are GET /, GET /ask?platform=slack&text=…, POST /slack and POST /discord.\n');
}

/** Slack's side of what the function posts: to a `response_url`, whose answer is the word "ok", and of the Web API. */
function toldSlack(path: string, { headers }: IncomingMessage, body: string, served: Serving): HttpResponse | null {
  const { functions, keys } = served;
  if (path.startsWith(RESPONSE_PATH))
    return functions.receive(path, body) ? plain(200, 'ok') : plain(404, 'expired_url');
  if (!path.startsWith(`${WEB_API_PATH}/`)) return null;
  const isOurs = headers.authorization === `Bearer ${keys.environment.SLACK_BOT_TOKEN}`;
  const call = { method: path.slice(WEB_API_PATH.length + 1), body };
  const said = isOurs ? functions.receiveCall(call) : { ok: false, error: 'invalid_auth' };
  return plain(200, JSON.stringify(said), 'application/json');
}

/** What can be looked at: an answer, a picture, a file of the page. */
function shown(url: URL, request: IncomingMessage, served: Serving): LocalResponse | Promise<LocalResponse> {
  if (url.pathname === '/ask') return ask(url.searchParams, served);
  if (url.pathname.startsWith(`${PICTURE_PATH}/`)) return picture(url.pathname, request, served);
  return pageFile(served.page, url.pathname);
}

/** A picture, its bytes as they were before API Gateway's base64. */
async function picture(path: string, request: IncomingMessage, served: Serving): Promise<LocalResponse> {
  const event = gatewayEvent({ method: 'GET', path, headers: joined(request), body: Buffer.alloc(0) });
  const { body, isBase64Encoded, ...response } = await served.picture(event, {});
  return { ...response, body: isBase64Encoded ? Buffer.from(body, 'base64') : body };
}

/**
 * Why a request is refused; null where it is welcome. The server listens on this machine alone, but any web page open
 * on it can send requests here: a page of another origin, or one whose host name was pointed at this address (DNS
 * rebinding), gives itself away by these headers.
 *
 * @param isOwnPage True for the page at `/`, which a link elsewhere may lead to.
 */
function refusalOf(headers: IncomingHttpHeaders, port: number, isOwnPage: boolean): string | null {
  const hosts = [`127.0.0.1:${port}`, `localhost:${port}`];
  if (!hosts.includes(headers.host ?? '')) return `This server answers only as http://${hosts[0]}.`;
  const { origin } = headers;
  if (origin !== undefined && !hosts.some((host) => origin === `http://${host}`)) {
    return 'Requests from pages of another origin are turned away.';
  }
  const site = headers['sec-fetch-site'];
  if (!isOwnPage && site !== undefined && site !== 'same-origin' && site !== 'none') {
    return 'Requests from pages of another site are turned away.';
  }
  return null;
}

/** Signs the question as the platform would, has the function answer, and shows the JSON readably. */
async function ask(query: URLSearchParams, { topics, keys, now, functions }: Serving): Promise<HttpResponse> {
  const [first = ''] = topics.keys();
  const topic = query.get('topic') ?? first;
  const digest = topics.get(topic);
  if (!digest) return plain(404, `No topic "${topic}". There is: ${[...topics.keys()].join(', ')}.\n`);
  const [platform, text] = [query.get('platform') ?? 'slack', query.get('text') ?? ''];
  if (platform !== 'slack' && platform !== 'discord') return plain(400, 'platform is slack or discord.\n');
  const request =
    platform === 'slack'
      ? slackRequest(digest.topic.id, text, keys, now())
      : discordRequest(commandInDiscord(text, digest), keys, now());
  const { status, body } = await functions.call(platform, request);
  return plain(status, body === '' ? '' : `${JSON.stringify(JSON.parse(body), null, 2)}\n`, 'application/json');
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
};

/**
 * The page's built files. A request can name nothing but a file that lies in the folder itself, since names are
 * looked up in its listing and never made into a path.
 */
function pageFile(built: string, path: string): LocalResponse {
  const name = path === '/' ? 'index.html' : path.slice(1);
  const names = existsSync(built) ? readdirSync(built) : [];
  if (!names.includes('index.html')) return plain(503, 'The page is not built yet: run "npm run build".\n');
  const type = TYPES[extname(name)];
  if (!type || !names.includes(name)) return plain(404, `There is nothing at ${path}. The page is at /.\n`);
  return { statusCode: 200, headers: { 'content-type': type }, body: readFileSync(join(built, name)) };
}

/** What API Gateway takes at most, in bytes: https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-quotas.html */
const MOST_BYTES = 10 * 1024 * 1024;

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

/** The answer to a request that no function saw. */
const plain = (statusCode: number, body: string, type = 'text/plain'): HttpResponse => ({
  statusCode,
  headers: { 'content-type': `${type}; charset=utf-8` },
  body,
});

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

function send(response: ServerResponse, { statusCode, headers, body }: LocalResponse): void {
  response.writeHead(statusCode, {
    'cache-control': 'no-store',
    ...headers,
    'content-security-policy': POLICY,
    'cross-origin-resource-policy': 'same-origin',
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
  });
  response.end(body);
}

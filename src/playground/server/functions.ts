import { randomUUID } from 'node:crypto';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { HttpResponse } from '../../http/lambda.ts';
import type { SubscriptionCommands } from '../../ports.ts';
import type { Exchange, Platform, SignedRequest, WebApiCall } from './api/shapes.ts';
import type { Topics } from './dropped-articles.ts';

/** A request as it came over the wire. */
export interface Arrived {
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

/** A built function, called as Lambda calls it. */
export type Handler = (event: object, context: object) => Promise<HttpResponse>;

/**
 * A request as API Gateway hands it to a function: payload 2.0, with any body that it does not take for text in
 * base64; a form is not text to it.
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-integrations-lambda.html
 */
export function gatewayEvent({ method, path, headers, body }: Arrived): object {
  const isText = /^(text\/|application\/(json|javascript|xml)\b)/.test(headers['content-type'] ?? '');
  return {
    version: '2.0',
    routeKey: `${method} ${path}`,
    rawPath: path,
    rawQueryString: '',
    headers,
    requestContext: { http: { method, path, protocol: 'HTTP/1.1', sourceIp: '127.0.0.1' }, stage: '$default' },
    body: body.toString(isText ? 'utf8' : 'base64'),
    isBase64Encoded: !isText,
  };
}

/**
 * A function that is given subscriptions with each call, in place of those in a table; and digests, in place of those
 * beside it, once there are others.
 */
export const withOurs =
  (handler: Handler, subscriptions: SubscriptionCommands, topics: Topics): Handler =>
  (event, context) =>
    handler(event, { ...context, subscriptions, ...(topics.reports.size > 0 ? { digests: topics } : {}) });

/**
 * Loads a built function, as Lambda does at a cold start: the file's `handler`, which keeps the digests that it opens.
 * @param built Folder of the built functions.
 * @throws Error where the file is missing or has no handler.
 */
export function loadFunction(built: string, name: Platform | 'picture'): Handler {
  const require = createRequire(import.meta.url);
  const file = join(built, `${name}.cjs`);
  delete require.cache[file];
  const { handler } = require(file);
  if (typeof handler !== 'function') throw new Error(`${name}.cjs exports no handler: run "npm run build".`);
  return handler;
}

/** Where a `response_url` of ours begins, and Slack's Web API. */
export const RESPONSE_PATH = '/response/';
export const WEB_API_PATH = '/slack-api';

/** Calls the built functions with signed requests, and takes what they tell Slack meanwhile. */
export interface FunctionCaller {
  readonly call: (platform: Platform, request: SignedRequest) => Promise<Exchange>;
  /**
   * The same for what Slack's function answers by a post: to the request's `response_url`, an address on this server that
   * lives as long as the request, or by the Web API. One after the other, so that each call is known to be of its request.
   * @param origin Of this server: `http://127.0.0.1:3000`.
   */
  readonly callWithReplies: (origin: string, request: (responseUrl: string) => SignedRequest) => Promise<Exchange>;
  /** Takes what the function posts to a `response_url`; false where there is no such address, or it is used up. */
  readonly receive: (path: string, body: string) => boolean;
  /** Takes a call of the Web API, and answers it as Slack would. */
  readonly receiveCall: (call: WebApiCall) => object;
}

/** A `response_url` takes five posts: https://docs.slack.dev/interactivity/handling-user-interaction#message_responses */
const MOST_POSTS = 5;

/**
 * What is said of a call that shows something. All of Slack's own checks are left out: scopes, limits, whether a channel or
 * view exists.
 */
const SHOWING: Readonly<Record<string, object>> = {
  'chat.postMessage': { ok: true, ts: '1.1' },
  'views.publish': { ok: true, view: {} },
  'views.open': { ok: true, view: {} },
  'views.update': { ok: true, view: {} },
};

/** @param elapsed Milliseconds from any fixed moment, finer than a millisecond. */
export function functionCaller(handlers: Readonly<Record<Platform, Handler>>, elapsed: () => number): FunctionCaller {
  const posts = new Map<string, string[]>();
  let called: WebApiCall[] = [];
  let last: Promise<unknown> = Promise.resolve();
  const call = async (platform: Platform, request: SignedRequest): Promise<Exchange> => {
    const event = gatewayEvent({ ...request, body: Buffer.from(request.body) });
    const begun = elapsed();
    const { statusCode, body } = await handlers[platform](event, {});
    return { platform, request, status: statusCode, body, ms: elapsed() - begun, posted: [], called: [] };
  };
  const callWithReplies: FunctionCaller['callWithReplies'] = async (origin, request) => {
    const path = `${RESPONSE_PATH}${randomUUID()}`;
    const posted: string[] = [];
    posts.set(path, posted);
    called = [];
    try {
      return { ...(await call('slack', request(`${origin}${path}`))), posted, called };
    } finally {
      posts.delete(path);
    }
  };
  return {
    call,
    callWithReplies: (origin, request) => {
      const mine = last.then(() => callWithReplies(origin, request));
      last = mine.catch(() => {});
      return mine;
    },
    receive: (path, body) => {
      const posted = posts.get(path);
      if (!posted || posted.length >= MOST_POSTS) return false;
      posted.push(body);
      return true;
    },
    receiveCall: (one) => {
      if (one.method === 'users.info') return { ok: true, user: { locale: 'en-US' } };
      const answer = SHOWING[one.method];
      if (answer) called.push(one);
      return answer ?? { ok: false, error: 'unknown_method' };
    },
  };
}

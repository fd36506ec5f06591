import { randomUUID } from 'node:crypto';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { HttpResponse } from '../../http/lambda.ts';
import type { SubscriptionCommands } from '../../ports.ts';
import type { Exchange, Platform, SignedRequest } from './api/shapes.ts';
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

/** Where a `response_url` of ours begins. */
export const RESPONSE_PATH = '/response/';

/** Calls the built functions with signed requests, and takes what they post to a `response_url`. */
export interface FunctionCaller {
  readonly call: (platform: Platform, request: SignedRequest) => Promise<Exchange>;
  /**
   * The same for a request that has a `response_url`, an address on this server that lives as long as the request.
   * @param origin Of this server: `http://127.0.0.1:3000`.
   */
  readonly callWithResponseUrl: (origin: string, request: (responseUrl: string) => SignedRequest) => Promise<Exchange>;
  /** Takes what the function posts to a `response_url`; false where there is no such address, or it is used up. */
  readonly receive: (path: string, body: string) => boolean;
}

/** A `response_url` takes five posts: https://docs.slack.dev/interactivity/handling-user-interaction#message_responses */
const MOST_POSTS = 5;

/** @param elapsed Milliseconds from any fixed moment, finer than a millisecond. */
export function functionCaller(handlers: Readonly<Record<Platform, Handler>>, elapsed: () => number): FunctionCaller {
  const posts = new Map<string, string[]>();
  const call = async (platform: Platform, request: SignedRequest): Promise<Exchange> => {
    const event = gatewayEvent({ ...request, body: Buffer.from(request.body) });
    const begun = elapsed();
    const { statusCode, body } = await handlers[platform](event, {});
    return { platform, request, status: statusCode, body, ms: elapsed() - begun, posted: [] };
  };
  return {
    call,
    callWithResponseUrl: async (origin, request) => {
      const path = `${RESPONSE_PATH}${randomUUID()}`;
      const posted: string[] = [];
      posts.set(path, posted);
      try {
        return { ...(await call('slack', request(`${origin}${path}`))), posted };
      } finally {
        posts.delete(path);
      }
    },
    receive: (path, body) => {
      const posted = posts.get(path);
      if (!posted || posted.length >= MOST_POSTS) return false;
      posted.push(body);
      return true;
    },
  };
}

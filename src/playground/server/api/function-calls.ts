import { randomUUID } from 'node:crypto';
import { gatewayEvent, type Handler } from '../functions.ts';
import type { Exchange, Platform, SignedRequest } from './shapes.ts';

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

import { randomUUID } from 'node:crypto';
import { gatewayEvent, type Handler } from '../gateway.ts';
import type { SignedRequest } from '../signed.ts';
import type { Exchange, Platform } from './shapes.ts';

/** Where a `response_url` of ours begins. */
export const RESPONSE_PATH = '/response/';

/** Carries signed requests to the built functions, and holds the mailbox behind each `response_url`. */
export interface Courier {
  readonly carry: (platform: Platform, request: SignedRequest) => Promise<Exchange>;
  /**
   * The same for a request that has a `response_url`, an address on this server that lives as long as the request.
   * @param origin Of this server: `http://127.0.0.1:3000`.
   */
  readonly carryWithMailbox: (origin: string, request: (responseUrl: string) => SignedRequest) => Promise<Exchange>;
  /** Takes what the function posts to a `response_url`; false where there is no such mailbox, or it is used up. */
  readonly deliver: (path: string, body: string) => boolean;
}

/** A `response_url` takes five posts: https://docs.slack.dev/interactivity/handling-user-interaction#message_responses */
const MOST_POSTS = 5;

/** @param elapsed Milliseconds from any fixed moment, finer than a millisecond. */
export function courier(handlers: Readonly<Record<Platform, Handler>>, elapsed: () => number): Courier {
  const mailboxes = new Map<string, string[]>();
  const carry = async (platform: Platform, request: SignedRequest): Promise<Exchange> => {
    const event = gatewayEvent({ ...request, body: Buffer.from(request.body) });
    const begun = elapsed();
    const { statusCode, body } = await handlers[platform](event, {});
    return { platform, request, status: statusCode, body, ms: elapsed() - begun, posted: [] };
  };
  return {
    carry,
    carryWithMailbox: async (origin, request) => {
      const path = `${RESPONSE_PATH}${randomUUID()}`;
      const posted: string[] = [];
      mailboxes.set(path, posted);
      try {
        return { ...(await carry('slack', request(`${origin}${path}`))), posted };
      } finally {
        mailboxes.delete(path);
      }
    },
    deliver: (path, body) => {
      const posted = mailboxes.get(path);
      if (!posted || posted.length >= MOST_POSTS) return false;
      posted.push(body);
      return true;
    },
  };
}

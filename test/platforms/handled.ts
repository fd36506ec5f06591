import { type RequestHandler, requestHandler } from '../../src/platforms/handler.ts';
import type { RequestContext, Responder } from '../../src/platforms/platform.ts';
import type { Digests, Logger } from '../../src/ports.ts';

/** A platform's function, unlogged: an event in, the response out. */
export function handled(
  responder: Responder,
  digests: Digests,
  subscriptions: RequestContext['subscriptions'] = null,
): RequestHandler {
  const ports = { clock: { now: () => 0 }, write: () => {}, logger: { warn: () => {} }, stage: 'test' };
  return requestHandler('slack', responder, { digests, subscriptions }, ports);
}

/** Digests whose every look-up throws. */
export const brokenDigests = (error: unknown): Digests => {
  const broken = (): never => {
    throw error;
  };
  return { keys: broken, values: broken, get: broken };
};

/** A logger that keeps the names of what it is told. */
export function heard(): Logger & { readonly events: string[] } {
  const events: string[] = [];
  return { events, warn: (event) => void events.push(event) };
}

import { emptyResponse, type HttpResponse, readRequest } from '../http/lambda.ts';
import type { Digests, SubscriptionCommands } from '../ports.ts';
import type { LambdaContext, LogPorts } from '../telemetry/invocation-log.ts';
import { logRequests } from '../telemetry/log-requests.ts';
import type { RequestContext, Responder } from './platform.ts';
import type { Platform } from './platforms.ts';

/** What whoever calls a function hands over: Lambda a request id, the local server subscriptions and digests of its own. */
export interface CallerContext extends LambdaContext {
  readonly subscriptions?: SubscriptionCommands;
  readonly digests?: Digests;
}

/** Answers events of API Gateway's payload 2.0. */
export type RequestHandler = (event: unknown, context?: CallerContext) => Promise<HttpResponse>;

/** The request with which a process sees to its memory: by then nobody waits for a start, and no compile cache is made. */
const WARM = 10;

/**
 * A platform's function: each event read as a request, answered, and logged in one line.
 * @param responder Null where the function is not set up: everyone then gets a bare 500.
 */
export function requestHandler(
  platform: Platform,
  responder: Responder | null,
  { digests, subscriptions, pictures }: Omit<RequestContext, 'log'>,
  ports: LogPorts,
): RequestHandler {
  const logged = logRequests(platform, ports);
  let requests = 0;
  return (event, context = {}) => {
    requests += 1;
    if (requests === WARM) void import('./young-heap.ts').then(({ keepYoungHeapSmall }) => keepYoungHeapSmall());
    return logged(context, async (log) => {
      if (!responder) return emptyResponse(500);
      const request = readRequest(event, responder.limits.requestBytes);
      if (!request) return emptyResponse(400);
      return responder.respond(request, {
        digests: context.digests ?? digests,
        subscriptions: context.subscriptions ?? subscriptions,
        pictures,
        log,
      });
    });
  };
}

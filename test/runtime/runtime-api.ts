import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** How an invocation, or the start of a function, went wrong, in the words of the runtime client. */
export interface Failure {
  readonly errorType: string;
  readonly errorMessage: string;
}

export type Outcome =
  | { readonly ended: 'answered'; readonly response: unknown }
  | { readonly ended: 'failed'; readonly failure: Failure };

/** An event on its way to a function. */
interface Invocation {
  readonly id: string;
  readonly event: unknown;
  /** Milliseconds that the function has. */
  readonly time: number;
  readonly done: (outcome: Outcome) => void;
}

export interface RuntimeApi {
  /** `127.0.0.1:port`, as AWS_LAMBDA_RUNTIME_API has it. */
  readonly address: string;
  /** Hands an event to the function and waits for what comes back, for good. */
  readonly invoke: (event: unknown, time: number) => Promise<Outcome>;
  /** Settles once the function waits for its first event, or could not start. */
  readonly started: Promise<Failure | null>;
  readonly close: () => Promise<void>;
}

const VERSION = '/2018-06-01/runtime';
const ARN = 'arn:aws:lambda:eu-central-1:123456789012:function:on-loopback';

/**
 * The side of Lambda that a function's process talks to: it asks for the next event, and posts what became of it. For
 * one process. https://docs.aws.amazon.com/lambda/latest/dg/runtimes-api.html
 */
export async function startRuntimeApi(): Promise<RuntimeApi> {
  const queued: Invocation[] = [];
  const running = new Map<string, Invocation>();
  let waiting: ServerResponse | undefined;
  let count = 0;
  let tellStarted: (failure: Failure | null) => void = () => {};
  const started = new Promise<Failure | null>((resolve) => {
    tellStarted = resolve;
  });

  const handOver = (): void => {
    const [next] = queued;
    if (!next || !waiting) return;
    queued.shift();
    running.set(next.id, next);
    const headers = {
      'content-type': 'application/json',
      'lambda-runtime-aws-request-id': next.id,
      'lambda-runtime-deadline-ms': String(Date.now() + next.time),
      'lambda-runtime-invoked-function-arn': ARN,
      'lambda-runtime-trace-id': `Root=1-00000000-${next.id.slice(-12).padStart(24, '0')};Sampled=0`,
    };
    waiting.writeHead(200, headers).end(JSON.stringify(next.event));
    waiting = undefined;
  };

  const posted = (path: string, body: string, response: ServerResponse): void => {
    const [, id = '', what = ''] = new RegExp(`^${VERSION}/invocation/([^/]+)/(response|error)$`).exec(path) ?? [];
    if (path === `${VERSION}/init/error`) tellStarted(JSON.parse(body));
    const invocation = running.get(id);
    running.delete(id);
    response.writeHead(202, { 'content-type': 'application/json' }).end('{"status":"OK"}');
    if (what === 'response') invocation?.done({ ended: 'answered', response: JSON.parse(body) });
    if (what === 'error') invocation?.done({ ended: 'failed', failure: JSON.parse(body) });
  };

  const server = createServer(async (request, response) => {
    const path = request.url ?? '';
    if (request.method === 'POST') {
      posted(path, await textOf(request), response);
    } else if (path === `${VERSION}/invocation/next`) {
      tellStarted(null);
      waiting = response;
      handOver();
    } else {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    address: `127.0.0.1:${(server.address() as AddressInfo).port}`,
    started,
    invoke: (event, time) =>
      new Promise((done) => {
        count += 1;
        queued.push({ id: `00000000-0000-4000-8000-${String(count).padStart(12, '0')}`, event, time, done });
        handOver();
      }),
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

async function textOf(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const piece of request.setEncoding('utf8')) text += piece;
  return text;
}

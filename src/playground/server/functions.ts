import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { HttpResponse } from '../../http/lambda.ts';
import type { SubscriptionCommands } from '../../ports.ts';

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

/** A function that is given subscriptions with each call, in place of those in a table. */
export const withSubscriptions =
  (handler: Handler, subscriptions: SubscriptionCommands): Handler =>
  (event, context) =>
    handler(event, { ...context, subscriptions });

/**
 * Loads a built function, as Lambda does: the file's `handler`.
 * @param built Folder of the built functions.
 * @throws Error where the file is missing or has no handler.
 */
export function loadFunction(built: string, name: 'slack' | 'discord'): Handler {
  const { handler } = createRequire(import.meta.url)(join(built, `${name}.cjs`));
  if (typeof handler !== 'function') throw new Error(`${name}.cjs exports no handler: run "npm run build".`);
  return handler;
}

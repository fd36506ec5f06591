/** A request as API Gateway hands it to a function: payload 2.0. */
export interface GatewayEvent {
  readonly version: '2.0';
  readonly routeKey: string;
  readonly rawPath: string;
  readonly rawQueryString: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly requestContext: object;
  readonly body: string;
  readonly isBase64Encoded: boolean;
}

/** What a function answers. */
export interface GatewayResult {
  readonly statusCode: number;
  readonly headers?: Readonly<Record<string, string | number | boolean>>;
  readonly body: string;
}

export type Handler = (event: GatewayEvent) => Promise<GatewayResult>;

/** The body as it came: a signature is over bytes. */
export function bytesOf({ body, isBase64Encoded }: GatewayEvent): Buffer {
  return Buffer.from(body, isBase64Encoded ? 'base64' : 'utf8');
}

export function json(body: object): GatewayResult {
  return { statusCode: 200, headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
}

export const refused: GatewayResult = { statusCode: 401, body: '' };

import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda';

/**
 * API Gateway's payload 2.0 event, read as a plain HTTP request, and the answer in the shape that it expects.
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-integrations-lambda.html
 */

/** What is read of an event. Everything may be absent or null: events come from outside and from test consoles. */
export interface LambdaHttpEvent {
  readonly requestContext?: { readonly http?: { readonly method?: string | null } | null } | null;
  readonly headers?: Readonly<Record<string, string | null | undefined>> | null;
  readonly body?: string | null;
  readonly isBase64Encoded?: boolean | null;
}

export interface HttpRequest {
  /** In capitals; empty where the event names none. */
  readonly method: string;
  /** By lower-case name; without a prototype, so that no name is inherited. */
  readonly headers: Readonly<Record<string, string | undefined>>;
  /** The bytes as the client sent them: the only thing that a signature may be checked against. */
  readonly body: Buffer;
}

/** What a function answers: all that API Gateway takes is said, and nothing else. */
export interface HttpResponse extends APIGatewayProxyStructuredResultV2 {
  readonly statusCode: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/**
 * Reads an event. Null where it is no HTTP event or its body exceeds `maxBytes`; never throws.
 * A base64 body is decoded as bytes, any other is the UTF-8 of its string.
 */
export function readRequest(event: unknown, maxBytes: number): HttpRequest | null {
  if (typeof event !== 'object' || event === null) return null;
  const { requestContext, headers, body, isBase64Encoded } = event as LambdaHttpEvent;
  const text = body ?? '';
  if (typeof text !== 'string') return null;
  const bytes = Buffer.from(text, isBase64Encoded ? 'base64' : 'utf8');
  if (bytes.length > maxBytes) return null;
  const method = requestContext?.http?.method;
  return {
    method: typeof method === 'string' ? method.toUpperCase() : '',
    headers: lowerCased(headers),
    body: bytes,
  };
}

function lowerCased(headers: unknown): Record<string, string | undefined> {
  const lower: Record<string, string | undefined> = Object.create(null);
  if (typeof headers !== 'object' || headers === null) return lower;
  for (const [name, value] of Object.entries(headers)) {
    if (typeof value === 'string') lower[name.toLowerCase()] = value;
  }
  return lower;
}

/** An answer in JSON, as it is written. */
export function jsonResponse(json: string): HttpResponse {
  return {
    statusCode: 200,
    headers: { 'content-type': 'application/json; charset=utf-8' },
    body: json,
  };
}

/** An answer that says nothing but its status: what a stranger gets. */
export function emptyResponse(statusCode: number): HttpResponse {
  return { statusCode, headers: {}, body: '' };
}

import { bytesOf, type GatewayEvent, type GatewayResult } from './lambda.ts';

/** A gateway's event as the `Request` that libraries for edge functions take. */
export function requestOf(event: GatewayEvent): Request {
  return new Request(`https://peer.example${event.rawPath}`, {
    method: 'POST',
    headers: event.headers,
    body: bytesOf(event),
  });
}

export async function resultOf(response: Response): Promise<GatewayResult> {
  return {
    statusCode: response.status,
    headers: Object.fromEntries(response.headers),
    body: await response.text(),
  };
}

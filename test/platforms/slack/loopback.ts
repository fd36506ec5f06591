import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/**
 * A server on this machine that stands in for Slack's `response_url`s. Not modelled: that one takes five posts within 30
 * minutes, that a message of a kind that Slack refuses gets a 4xx, and what becomes of the message that is replaced.
 */
export interface Loopback {
  readonly origin: string;
  /** What was posted, oldest first. */
  readonly received: { readonly path: string; readonly type: string; readonly message: Record<string, unknown> }[];
  readonly close: () => Promise<void>;
}

/** Starts one; `status` null leaves each request without an answer. */
export async function loopback(status: number | null = 200, headers: Record<string, string> = {}): Promise<Loopback> {
  const received: Loopback['received'] = [];
  const server: Server = createServer((request, response) => {
    let body = '';
    request.setEncoding('utf8').on('data', (piece: string) => {
      body += piece;
    });
    request.on('end', () => {
      const type = request.headers['content-type'] ?? '';
      received.push({ path: request.url ?? '', type, message: JSON.parse(body) });
      if (status !== null) response.writeHead(status, headers).end('ok');
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    received,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

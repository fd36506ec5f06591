import { createServer, type IncomingHttpHeaders, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type WebSocket, WebSocketServer } from 'ws';

/** A request to the platform's HTTP side. */
export interface Asked {
  readonly call: string;
  readonly body: string;
  readonly authorization: string | undefined;
  readonly headers: IncomingHttpHeaders;
}

/**
 * A platform on loopback: HTTP, and connections over which it sends what people do. Not modelled: rate limits, heartbeats that
 * stay away, and all of a gateway's events but those that a test sends.
 */
export interface LoopbackPlatform {
  readonly origin: string;
  readonly socketUrl: string;
  readonly asked: Asked[];
  /** What came in over the connection, oldest first. */
  readonly heard: Record<string, unknown>[];
  readonly sockets: Set<WebSocket>;
  readonly close: () => Promise<void>;
}

/** What answers a call: JSON, or a text as it stands; neither gives an empty 204. */
export interface Answer {
  readonly status?: number;
  readonly headers?: Record<string, string>;
  readonly body?: object;
  readonly text?: string;
}

/** @param answer What answers a call such as "POST /api/apps.connections.open". */
export async function loopbackPlatform(
  answer: (call: string, platform: LoopbackPlatform) => Answer,
  greet: (socket: WebSocket) => void,
  hear: (message: Record<string, unknown>, socket: WebSocket) => void = () => {},
): Promise<LoopbackPlatform> {
  const server = createServer(async (request, response) => {
    const call = `${request.method} ${request.url}`;
    platform.asked.push({
      call,
      body: await bodyOf(request),
      authorization: request.headers.authorization,
      headers: request.headers,
    });
    const { status = 200, headers, body, text = body && JSON.stringify(body) } = answer(call, platform);
    if (text === undefined) response.writeHead(204).end();
    else response.writeHead(status, { 'content-type': body ? 'application/json' : 'text/xml', ...headers }).end(text);
  });
  const sockets = new WebSocketServer({ server });
  sockets.on('connection', (socket) => {
    platform.sockets.add(socket);
    socket.on('close', () => platform.sockets.delete(socket));
    socket.on('message', (bytes) => {
      const message = JSON.parse(String(bytes));
      platform.heard.push(message);
      hear(message, socket);
    });
    greet(socket);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const platform: LoopbackPlatform = {
    origin: `http://127.0.0.1:${port}`,
    socketUrl: `ws://127.0.0.1:${port}/`,
    asked: [],
    heard: [],
    sockets: new Set(),
    close: () =>
      new Promise((resolve) => {
        for (const socket of platform.sockets) socket.terminate();
        sockets.close();
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
  return platform;
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const pieces: Buffer[] = [];
  for await (const piece of request) pieces.push(piece);
  return Buffer.concat(pieces).toString('utf8');
}

/** Waits until `found` gives something, for at most eight seconds. */
export async function eventually<T>(found: () => T | undefined): Promise<T> {
  for (let turn = 0; turn < 800; turn += 1) {
    const value = found();
    if (value !== undefined) return value;
    await new Promise((wake) => setTimeout(wake, 10));
  }
  throw new Error('it did not come within eight seconds');
}

import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A message that stands in a channel, or an answer that was sent to a `response_url`. */
export interface Standing {
  /** Slack's method or path, or Discord's path. */
  readonly path: string;
  readonly channel: string;
  readonly body: Readonly<Record<string, unknown>>;
}

/** Slack and Discord on loopback, as far as posts go: what is posted stands, and Discord knows a nonce again. */
export interface ChatServer {
  readonly endpoint: string;
  readonly standing: Standing[];
  /** Discord does so after minutes. */
  readonly forgetNonces: () => void;
  /** Called as a message comes to stand, before it is answered. */
  onStanding: (() => void) | null;
  readonly close: () => Promise<void>;
}

export async function startChatServer(): Promise<ChatServer> {
  const standing: Standing[] = [];
  const byNonce = new Map<string, Standing>();
  const server = createServer(async (request, response) => {
    let text = '';
    for await (const piece of request.setEncoding('utf8')) text += piece;
    const path = new URL(request.url ?? '/', 'http://chat').pathname;
    const [, discordChannel] = /^\/v10\/channels\/(\d+)\/messages$/.exec(path) ?? [];
    const answer = (body: object): void => {
      response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(body));
    };
    const idOf = (one: Standing): string => String(1000 + standing.indexOf(one));
    if (request.method === 'GET') {
      const there = standing.filter(({ channel }) => channel === discordChannel).toReversed();
      answer(there.map((one) => ({ id: idOf(one), components: one.body['components'] })));
      return;
    }
    const body: Record<string, unknown> = request.headers['content-type']?.includes('json')
      ? JSON.parse(text)
      : Object.fromEntries(new URLSearchParams(text));
    const channel = discordChannel ?? String(body['channel'] ?? body['user_id'] ?? '');
    const known = byNonce.get(String(body['nonce']));
    const one = known ?? { path, channel, body };
    if (!known) {
      standing.push(one);
      if (body['nonce'] !== undefined) byNonce.set(String(body['nonce']), one);
      chat.onStanding?.();
    }
    answer({ ok: true, ts: `${idOf(one)}.0`, id: idOf(one), channel });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const chat: ChatServer = {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    standing,
    forgetNonces: () => byNonce.clear(),
    onStanding: null,
    close: () =>
      new Promise<void>((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
  return chat;
}

import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A message that stands in a channel, or an answer that was sent to a `response_url`. */
export interface Standing {
  /** Slack's method or path, or Discord's path. */
  readonly path: string;
  readonly channel: string;
  readonly body: Readonly<Record<string, unknown>>;
}

/**
 * Slack and Discord on loopback, as far as posts go: what is posted stands, Discord knows a nonce again, and a post to a
 * forum is a thread, listed as active. Not modelled: tokens, scopes, permissions, limits of length and of rate, the shape of
 * messages, other servers than one, archiving, history beyond what was posted here.
 */
export interface ChatServer {
  readonly endpoint: string;
  readonly standing: Standing[];
  /** Discord does so after minutes. */
  readonly forgetNonces: () => void;
  /** Called as a message comes to stand, before it is answered. */
  onStanding: (() => void) | null;
  readonly close: () => Promise<void>;
}

/** What Discord tells of forums; null for what is no question about one. */
function forumAnswer(path: string, standing: readonly Standing[], idOf: (one: Standing) => string): object | null {
  const [, channel] = /^\/v10\/channels\/(\d+)$/.exec(path) ?? [];
  if (channel !== undefined) return { id: channel, guild_id: '1', type: 15 };
  if (path.endsWith('/threads/active')) {
    const threads = standing.filter((one) => one.path.endsWith('/threads'));
    return { threads: threads.map((one) => ({ id: idOf(one), parent_id: one.channel, name: one.body['name'] })) };
  }
  const [, message] = /^\/v10\/channels\/\d+\/messages\/(\d+)$/.exec(path) ?? [];
  const one = standing.find((each) => idOf(each) === message);
  return one ? { id: message, components: one.body['components'] } : null;
}

export async function startChatServer(): Promise<ChatServer> {
  const standing: Standing[] = [];
  const byNonce = new Map<string, Standing>();
  const server = createServer(async (request, response) => {
    let text = '';
    for await (const piece of request.setEncoding('utf8')) text += piece;
    const path = new URL(request.url ?? '/', 'http://chat').pathname;
    const [, discordChannel, kind] = /^\/v10\/channels\/(\d+)\/(messages|threads)$/.exec(path) ?? [];
    const answer = (body: object): void => {
      response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(body));
    };
    const idOf = (one: Standing): string => String(1000 + standing.indexOf(one));
    const forum = forumAnswer(path, standing, idOf);
    if (request.method === 'GET' && forum) return answer(forum);
    if (request.method === 'GET') {
      const there = standing.filter(({ channel }) => channel === discordChannel).toReversed();
      answer(there.map((one) => ({ id: idOf(one), components: one.body['components'] })));
      return;
    }
    const sent: Record<string, unknown> = request.headers['content-type']?.includes('json')
      ? JSON.parse(text)
      : Object.fromEntries(new URLSearchParams(text));
    // The first message of a thread comes with its name.
    const body = kind === 'threads' ? { ...Object(sent['message']), name: sent['name'] } : sent;
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

import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { afterAll, beforeAll } from 'vitest';
import { discordResponder } from '../../src/platforms/discord/respond.ts';
import { slackResponder } from '../../src/platforms/slack/respond.ts';
import { responsePoster } from '../../src/platforms/slack/response-url.ts';
import { localSummaries } from '../../src/playground/server/daily-summaries.ts';
import { withDropped } from '../../src/playground/server/dropped-articles.ts';
import type { Handler } from '../../src/playground/server/functions.ts';
import { localServer } from '../../src/playground/server/local-server.ts';
import { developmentKeys } from '../../src/playground/server/signed-requests.ts';
import { listen } from '../../src/playground/server/start.ts';
import { memoryStore } from '../../src/playground/server/store.ts';
import { type Answered, type Asking, send } from '../cli/asking.ts';
import { harbour } from '../fixtures/harbour.ts';
import { handled } from '../platforms/handled.ts';

export const keys = developmentKeys();
export const topic = harbour.topic.id;

const now = Date.UTC(2021, 4, 9);
/** Where it listens. */
export const running = { port: 0 };

/** Has a local server with both apps behind it run for the tests of a file. */
export function playground(): void {
  const topics = withDropped(new Map([[topic, harbour]]));
  let server: Server;
  beforeAll(async () => {
    let handlers: { readonly slack: Handler; readonly discord: Handler } | null = null;
    const through =
      (platform: 'slack' | 'discord'): Handler =>
      async (event, context) => {
        if (!handlers) throw new Error('The apps are made once the port is known.');
        return handlers[platform](event, context);
      };
    server = localServer({
      slack: through('slack'),
      discord: through('discord'),
      picture: through('slack'),
      topics,
      keys,
      now: () => now,
      elapsed: () => performance.now(),
      page: tmpdir(),
      report: () => {},
    });
    await listen(server, 0);
    running.port = (server.address() as AddressInfo).port;
    const ports = { clock: { now: () => now }, logger: { warn: () => {} } };
    const { subscriptions } = localSummaries(memoryStore(ports.clock), topics, ports.clock, ports.logger, () => {});
    const post = responsePoster(`http://127.0.0.1:${running.port}`);
    const { SLACK_SIGNING_SECRET: signingSecret, SLACK_BOT_TOKEN: botToken } = keys.environment;
    const bot = { botToken, apiUrl: `http://127.0.0.1:${running.port}/slack-api` };
    const slack = slackResponder({ ...ports, signingSecret, post, bot });
    const discord = discordResponder({ ...ports, publicKey: keys.environment.DISCORD_PUBLIC_KEY });
    handlers = { slack: handled(slack, topics, subscriptions), discord: handled(discord, topics, subscriptions) };
  });
  afterAll(() => {
    server.close();
  });
}

export const get = async <Answer>(path: string): Promise<Answer> => JSON.parse((await send(running.port, path)).body);

export function post(path: string, body: unknown, headers: Asking['headers'] = {}): Promise<Answered> {
  const sent = { 'content-type': 'application/json', ...headers };
  return send(running.port, path, { method: 'POST', headers: sent, body: JSON.stringify(body) });
}

export const posted = async <Answer>(path: string, body: unknown): Promise<Answer> =>
  JSON.parse((await post(path, body)).body);

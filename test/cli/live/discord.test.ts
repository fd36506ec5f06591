import { describe, expect, onTestFinished, test } from 'vitest';
import { run } from '../../../src/answers/run.ts';
import { liveDiscord } from '../../../src/cli/live/discord.ts';
import { compiledDigests } from '../../../src/library/compiled.ts';
import { newMessage } from '../../../src/platforms/discord/format.ts';
import { eventually, type LoopbackPlatform, loopbackPlatform } from './platform.ts';

const digests = compiledDigests('test/topics');
const [harbour] = digests.values();
if (!harbour) throw new Error('no digest under test/topics');

const TOKEN = 'MTIz.known.token';
const user = { id: '111111111111111111', username: 'dateline', discriminator: '0', avatar: null, bot: true };

/** Discord on loopback: a Gateway that greets and lets one bot in, and takes what answers interactions. */
async function discord(): Promise<LoopbackPlatform> {
  const platform = await loopbackPlatform(
    (call, { asked, socketUrl }) => {
      if (!call.endsWith('/gateway/bot')) return {};
      if (asked.at(-1)?.authorization !== `Bot ${TOKEN}`)
        return { status: 401, body: { code: 0, message: '401: Unauthorized' } };
      const limit = { total: 1000, remaining: 999, reset_after: 1000, max_concurrency: 1 };
      return { body: { url: socketUrl, shards: 1, session_start_limit: limit } };
    },
    (socket) => socket.send(JSON.stringify({ op: 10, d: { heartbeat_interval: 45_000 } })),
    ({ op }, socket) => {
      if (op === 1) socket.send(JSON.stringify({ op: 11 }));
      const ready = {
        ...{ v: 10, user, guilds: [], session_id: 's', resume_gateway_url: 'ws://127.0.0.1:9/' },
        application: { id: user.id, flags: 0 },
      };
      if (op === 2) socket.send(JSON.stringify({ op: 0, t: 'READY', s: 1, d: ready }));
    },
  );
  onTestFinished(platform.close);
  return platform;
}

async function connect(platform: LoopbackPlatform, botToken = TOKEN) {
  const heard: string[] = [];
  const connection = await liveDiscord({
    ...{ botToken, apiUrl: platform.origin, digests, heard: (what) => heard.push(what) },
    logger: { warn: (event) => heard.push(event) },
    subscriptions: { answer: async () => Promise.reject(new Error('nothing on a subscription is asked here')) },
  });
  onTestFinished(connection.close);
  return heard;
}

describe('live:discord', () => {
  test('answers an interaction that comes over the Gateway as a deployment would', async () => {
    const platform = await discord();
    const heard = await connect(platform);
    const options = [{ type: 1, name: 'who', options: [{ type: 3, name: 'name', value: 'quillon' }] }];
    const interaction = {
      ...{
        id: '222222222222222222',
        application_id: user.id,
        type: 2,
        token: 'its-token',
        version: 1,
        entitlements: [],
      },
      ...{
        channel_id: '333333333333333333',
        user: { ...user, bot: false },
        attachment_size_limit: 1,
        authorizing_integration_owners: {},
      },
      data: { id: '1', type: 1, name: 'harbour', options },
    };
    for (const socket of platform.sockets)
      socket.send(JSON.stringify({ op: 0, t: 'INTERACTION_CREATE', s: 2, d: interaction }));
    const posted = await eventually(() => platform.asked.find(({ call }) => call.includes('/interactions/')));
    expect(posted.call).toMatch(/^POST \/v10\/interactions\/222222222222222222\/its-token\/callback/);
    expect(posted.authorization).toBeUndefined();
    const command = { topic: 'harbour', name: 'who', options: { name: 'quillon' } };
    expect(JSON.parse(posted.body)).toEqual(newMessage(run(command, harbour), 'asker'));
    expect(heard).toEqual(['/harbour who']);
  });

  test('asks for no more than interactions: no intents', async () => {
    const platform = await discord();
    await connect(platform);
    const identify = await eventually(() => platform.heard.find(({ op }) => op === 2));
    expect(identify['d']).toMatchObject({ intents: 0 });
  });

  test('says in words that a token is not taken, and never the token', async () => {
    const platform = await discord();
    const refused = await connect(platform, 'MTIz.unknown.token').catch((failure: Error) => failure);
    expect(String(refused)).toContain('Discord does not take DISCORD_BOT_TOKEN');
    expect(String(refused)).not.toContain('unknown');
  });
});

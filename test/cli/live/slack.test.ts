import { describe, expect, onTestFinished, test } from 'vitest';
import { run } from '../../../src/answers/run.ts';
import type { Connection } from '../../../src/cli/live/connection.ts';
import { liveSlack } from '../../../src/cli/live/slack.ts';
import { compiledDigests } from '../../../src/library/compiled.ts';
import { format } from '../../../src/platforms/slack/format.ts';
import { eventually, type LoopbackPlatform, loopbackPlatform } from './platform.ts';

const digests = compiledDigests('test/topics');
const [harbour] = digests.values();
if (!harbour) throw new Error('no digest under test/topics');

/** Slack on loopback: opens a connection for one token, and takes what is posted to a response_url. */
async function slack(): Promise<LoopbackPlatform> {
  const platform = await loopbackPlatform(
    (call, { asked, socketUrl }) => {
      if (!call.includes('apps.connections.open')) return { body: { ok: true } };
      const known = asked.at(-1)?.authorization === 'Bearer xapp-known';
      return { body: known ? { ok: true, url: socketUrl } : { ok: false, error: 'invalid_auth' } };
    },
    (socket) => socket.send(JSON.stringify({ type: 'hello', num_connections: 1 })),
  );
  onTestFinished(platform.close);
  return platform;
}

async function connect(platform: LoopbackPlatform, appToken = 'xapp-known') {
  const heard: string[] = [];
  const warned: string[] = [];
  const connection: Connection = await liveSlack({
    ...{ appToken, apiUrl: platform.origin, digests, heard: (what) => heard.push(what) },
    logger: { warn: (event) => warned.push(event) },
    subscriptions: { answer: async () => Promise.reject(new Error('nothing on a subscription is asked here')) },
  });
  onTestFinished(connection.close);
  return { heard, warned };
}

function send(platform: LoopbackPlatform, envelope: object): void {
  for (const socket of platform.sockets) socket.send(JSON.stringify(envelope));
}

const from = { user_id: 'U1', team_id: 'T1', channel_id: 'C1' };

describe('live:slack', () => {
  test('answers a slash command as a deployment would', async () => {
    const platform = await slack();
    const { heard } = await connect(platform);
    const payload = { ...from, command: '/harbour', text: 'who quillon', token: 'not-read', trigger_id: '1.2' };
    send(platform, { envelope_id: 'e1', type: 'slash_commands', accepts_response_payload: true, payload });
    const ack = await eventually(() => platform.heard.find((message) => message['envelope_id'] === 'e1'));
    const who = { topic: 'harbour', name: 'who', options: { name: 'quillon' } };
    expect(ack['payload']).toEqual(format(run(who, harbour)));
    expect(heard).toEqual(['/harbour']);
  });

  test('acknowledges what is pressed at once and posts the answer to its response_url', async () => {
    const platform = await slack();
    await connect(platform);
    const payload = {
      ...{ type: 'block_actions', user: { id: 'U1' }, team: { id: 'T1' }, channel: { id: 'C1' } },
      ...{
        response_url: `${platform.origin}/answers/1`,
        actions: [{ type: 'button', action_id: 'a', value: 'unread' }],
      },
    };
    send(platform, { envelope_id: 'e2', type: 'interactive', accepts_response_payload: true, payload });
    const ack = await eventually(() => platform.heard.find((message) => message['envelope_id'] === 'e2'));
    expect(ack['payload']).toEqual({});
    const posted = await eventually(() => platform.asked.find(({ call }) => call === 'POST /answers/1'));
    expect(JSON.parse(posted.body)).toMatchObject({ replace_original: true });
  });

  test('connects again when Slack asks for it, as it does every few hours', { timeout: 20_000 }, async () => {
    const platform = await slack();
    await connect(platform);
    send(platform, { type: 'disconnect', reason: 'refresh_requested' });
    await eventually(() => (platform.asked.length >= 2 && platform.sockets.size === 1 ? true : undefined));
    const payload = { ...from, command: '/harbour', text: '' };
    send(platform, { envelope_id: 'e3', type: 'slash_commands', accepts_response_payload: true, payload });
    await eventually(() => platform.heard.find((message) => message['envelope_id'] === 'e3'));
  });

  test('says in words that a token is not taken, and never the token', async () => {
    const platform = await slack();
    const refused = await connect(platform, 'xapp-unknown').catch((failure: Error) => failure);
    expect(String(refused)).toContain('Slack does not take SLACK_APP_TOKEN (invalid_auth)');
    expect(String(refused)).not.toContain('xapp-unknown');
  });
});

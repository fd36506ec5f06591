import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { encodeToken } from '../../src/answers/token.ts';
import { compiledDigests } from '../../src/library/compiled.ts';
import { type ScriptedServer, scriptedServer } from '../fixtures/scripted-server.ts';
import { root } from '../infra/project.ts';
import { press, slash } from '../platforms/discord/interactions.ts';
import { actionForm } from '../platforms/slack/signed.ts';
import { type Lambda, startLambda } from './lambda.ts';
import { startWorld, type World } from './world.ts';

let world: World;
let platform: ScriptedServer;
let slack: Lambda;
let discord: Lambda;

beforeAll(async () => {
  world = await startWorld();
  platform = await scriptedServer({ status: 200, body: { ok: true } });
  const around = { ...world.addresses, SLACK_API_URL: platform.origin, DISCORD_API_URL: platform.origin };
  [slack, discord] = await Promise.all([
    startLambda(world.deployed('slack'), around),
    startLambda(world.deployed('discord'), around),
  ]);
});
afterAll(async () => {
  await Promise.all([slack.stop(), discord.stop()]);
  await platform.close();
  await world.close();
});

/** The status and the JSON body of what a function answered. */
async function answer(lambda: Lambda, event: object): Promise<{ readonly status: number; readonly body: string }> {
  const invoked = await lambda.invoke(event);
  if (invoked.ended !== 'answered') throw new Error(`${invoked.ended}: ${lambda.log()}`);
  const { statusCode, body } = invoked.response as { statusCode: number; body: string };
  return { status: statusCode, body };
}

const version = compiledDigests(join(root, 'digests')).get('karabakh')?.version ?? '';
const token =
  encodeToken({ version, command: { topic: 'karabakh', name: 'sources', options: {} }, share: false }, 100) ?? '';

describe('the packaged Slack function', () => {
  it.each([
    ['as base64, which a real HTTP API makes of a form', true],
    ['as text', false],
  ])('answers a signed command that comes %s', async (_, base64) => {
    const { status, body } = await answer(slack, world.slackCommand('who putin', {}, base64));
    expect(status).toBe(200);
    expect(JSON.parse(body)).toMatchObject({ response_type: 'ephemeral', text: expect.stringContaining('Putin') });
    expect(body).toContain(version);
  });

  it('works out what was not laid out, with letters beyond ASCII', async () => {
    const { status, body } = await answer(slack, world.slackCommand('search Ağdam mountains'));
    expect([status, JSON.parse(body).blocks.length > 0]).toEqual([200, true]);
  });

  it('posts the answer to what is pressed before it ends', async () => {
    const before = platform.arrived.length;
    const { status, body } = await answer(slack, world.slackForm(actionForm(token, `${platform.origin}/answer`)));
    expect([status, body]).toEqual([200, '']);
    const [posted] = platform.arrived.slice(before);
    expect([posted?.path, JSON.parse(posted?.body ?? '{}').replace_original]).toEqual(['/answer', true]);
  });

  it('turns away what is not signed', async () => {
    const { headers: _, ...unsigned } = world.slackCommand('help') as { headers: object };
    expect(await answer(slack, unsigned)).toEqual({ status: 401, body: '' });
  });
});

describe('the packaged Discord function', () => {
  it.each([
    ['as text', false],
    ['as base64', true],
  ])('answers a signed command that comes %s', async (_, base64) => {
    const { status, body } = await answer(
      discord,
      world.interaction(slash('karabakh', 'who', { name: 'putin' }), base64),
    );
    expect(status).toBe(200);
    expect(JSON.parse(body)).toMatchObject({ type: 4, data: { flags: 64 + 32768 } });
    expect(body).toContain(version);
  });

  it('answers a ping, a search and what is pressed', async () => {
    expect(await answer(discord, world.interaction({ type: 1 }))).toEqual({ status: 200, body: '{"type":1}' });
    const searched = await answer(discord, world.interaction(slash('karabakh', 'search', { words: 'mountains' })));
    expect(JSON.parse(searched.body).data.components.length).toBeGreaterThan(0);
    const pressed = await answer(discord, world.interaction(press(token)));
    expect(JSON.parse(pressed.body).type).toBe(7);
  });

  it('turns away what is not signed', async () => {
    const signed = world.interaction({ type: 1 }) as { headers: object };
    const forged = { ...signed, headers: { ...signed.headers, 'X-Signature-Ed25519': '00'.repeat(64) } };
    expect(await answer(discord, forged)).toEqual({ status: 401, body: '' });
  });
});

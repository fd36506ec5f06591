import { parse } from 'node:querystring';
import { afterAll, afterEach, beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest';
import type { HttpResponse } from '../../src/http/lambda.ts';
import { AWS_SETTINGS, type Loopback, startTable, stubEnvs } from '../aws/loopback.ts';
import { TIMED } from '../fixtures/processor-time.ts';
import { type ScriptedServer, scriptedServer } from '../fixtures/scripted-server.ts';
import { type BuiltHandler, coldStart } from '../infra/built.ts';
import { textsIn } from '../platforms/discord/faults.ts';
import { slash } from '../platforms/discord/interactions.ts';
import { application, signedEvent as signedInteraction } from '../platforms/discord/keys.ts';
import { actionForm, commandForm, signedEvent } from '../platforms/slack/signed.ts';

let table: Loopback;
let chat: ScriptedServer;
const secret = 'a1b2c3d4e5f60718293a4b5c6d7e8f90';
const keys = application();
let slack: BuiltHandler;
let discord: BuiltHandler;
const now = (): number => Math.floor(Date.now() / 1000);

beforeAll(async () => {
  stubEnvs(AWS_SETTINGS);
  table = await startTable('subscriptions');
  chat = await scriptedServer({ status: 200, body: { ok: true, ts: '1.5' } });
});
afterAll(async () => {
  await table.stop();
  await chat.close();
});
afterEach(() => {
  vi.unstubAllEnvs();
});

/** Has the functions start cold where this is set. */
function deployed(more: Readonly<Record<string, string>> = {}): void {
  stubEnvs({
    ...AWS_SETTINGS,
    SLACK_SIGNING_SECRET: secret,
    SLACK_BOT_TOKEN: 'xoxb-harbour',
    SLACK_API_URL: chat.origin,
    DISCORD_PUBLIC_KEY: keys.publicKey,
    DISCORD_BOT_TOKEN: 'harbour-token',
    TABLE_NAME: 'subscriptions',
    AWS_ENDPOINT_URL_DYNAMODB: table.endpoint,
    ...more,
  });
  slack = coldStart('slack');
  discord = coldStart('discord');
}

async function onSlack(text: string): Promise<{ readonly response_type: string; readonly text: string }> {
  const event = signedEvent(commandForm({ command: '/karabakh', text }), { secret, at: now() });
  return JSON.parse((await slack(event)).body);
}

async function onDiscord(name: string, options: Record<string, string>, member: object): Promise<HttpResponse> {
  const interaction = {
    ...slash('karabakh', name, options),
    guild_id: '20',
    channel_id: '30',
    app_permissions: String((1 << 10) | (1 << 11) | (1 << 14)),
    authorizing_integration_owners: { '0': '20' },
    member: { user: { id: '40' }, ...member },
  };
  return discord(signedInteraction(keys, JSON.stringify(interaction), now()));
}

const MANAGES = { permissions: String(1 << 4) };

describe('a deployment with a table', () => {
  it('keeps what a Slack channel asked for, and announces it there', async () => {
    deployed();
    const made = await onSlack('subscribe 9am yerevan weekdays');
    expect(made).toMatchObject({ response_type: 'ephemeral' });
    expect(made.text).toMatch(/Next: \w+day \d+ \w+ \d{4}, 09:00 Asia\/Yerevan/);
    expect(chat.arrived.map(({ path }) => path)).toEqual(['/chat.postMessage']);
    expect(parse(chat.arrived[0]?.body ?? '')).toMatchObject({ channel: 'C0000CHAN', unfurl_links: 'false' });
    deployed();
    expect((await onSlack('subscription')).text).toContain('on weekdays at 09:00 Asia/Yerevan');
    expect(await onSlack('pause')).toMatchObject({ response_type: 'in_channel' });
    expect((await onSlack('unsubscribe')).text).toContain('Stop the daily summary in this channel?');
    expect((await onSlack('unsubscribe yes')).text).toContain('The daily summary is stopped');
    expect((await onSlack('pause in the fighting')).text).not.toContain('daily summary');
  });

  it('lets members of Discord who manage the channel change it, and no one else', async () => {
    deployed();
    const refused = await onDiscord('subscribe', { time: '9' }, { permissions: '0' });
    expect(refused.body).toContain('Only members who may manage this channel');
    const made = JSON.parse((await onDiscord('subscribe', { time: '9', zone: 'Asia/Yerevan' }, MANAGES)).body);
    expect(made).toMatchObject({ type: 4, data: { flags: 32768 } });
    expect(textsIn(made)[0]).toContain('Daily Karabakh summary: on');
    expect((await onDiscord('subscription', {}, { permissions: '0' })).body).toContain(
      'every day at 09:00 Asia/Yerevan',
    );
  });

  it('keeps what a Slack channel follows, in words as they are typed', async () => {
    deployed();
    expect((await onSlack('follow putin')).text).toContain('Following Vladimir Putin');
    expect(chat.arrived.at(-1)?.body).toContain('Following%20Vladimir%20Putin');
    deployed();
    expect((await onSlack('follow ceasefire')).text).toContain('Following ceasefire');
    expect((await onSlack('follow zzyzx')).text).toContain('Nothing among the names and words');
    expect((await onSlack('follows')).text).toContain('Followed here · 2 names');
    expect(await onSlack('unfollow Putin')).toMatchObject({ response_type: 'in_channel' });
    expect((await onSlack('unfollow all')).text).toContain('No longer followed: all');
    expect((await onSlack('follows')).text).toContain('Nothing is followed here');
  });

  it('answers in the language that was chosen, from the next answer and in another process too', async () => {
    deployed();
    expect((await onSlack('brief')).text).toContain('Contested');
    expect((await onSlack('language ru')).text).toContain('Русский');
    expect((await onSlack('brief')).text).toContain('Спорно');
    deployed();
    expect((await onSlack('brief')).text).toContain('Спорно');
    await onSlack('language en');
    expect((await onSlack('brief')).text).toContain('Contested');
    expect((await onDiscord('language', { language: 'hy', for: 'channel' }, MANAGES)).statusCode).toBe(200);
    deployed();
    expect((await onDiscord('brief', {}, { permissions: '0', user: { id: '41' } })).body).toContain('Վիճելի');
    await onDiscord('language', { language: 'en', for: 'channel' }, MANAGES);
  });

  it('keeps what a member of Discord follows, in a channel that they manage or alone with the bot', async () => {
    deployed();
    const refused = await onDiscord('follow', { about: 'putin' }, { permissions: '0' });
    expect(refused.body).toContain('Only members who may manage this channel');
    expect((await onDiscord('follow', { about: 'putin' }, MANAGES)).body).toContain('Following Vladimir Putin');
    const alone = async (context: number, name: string, options = {}) => {
      const interaction = { ...slash('karabakh', name, options), channel_id: '50', context, user: { id: '40' } };
      return (await discord(signedInteraction(keys, JSON.stringify(interaction), now()))).body;
    };
    expect(await alone(1, 'follow', { about: 'putin' })).toContain('Following Vladimir Putin');
    expect(await alone(1, 'follows')).toContain('You follow · 1 name');
    expect(await alone(1, 'unfollow', { about: 'putin' })).toContain('No longer followed');
    expect(await alone(1, 'subscribe')).toContain('a private conversation');
    expect(await alone(2, 'follow', { about: 'putin' })).toContain('a private conversation');
  });

  it('posts where a member of Discord chooses, a forum too, and lets posts mention a role', async () => {
    const [channel, role] = ['300000000000000031', '300000000000000032'];
    const forum = await scriptedServer({ status: 201, body: { id: '300000000000000033' } });
    onTestFinished(() => forum.close());
    deployed({ DISCORD_API_URL: forum.origin });
    const chosen = (permissions: bigint) => ({
      ...slash('karabakh', 'subscribe', { channel, role, time: '9' }),
      ...{ guild_id: '20', channel_id: '30', app_permissions: '8', authorizing_integration_owners: { '0': '20' } },
      member: { user: { id: '40' }, permissions: '0' },
      resolved: {
        channels: { [channel]: { id: channel, type: 15, permissions: String(permissions) } },
        roles: { [role]: { id: role, name: 'readers', mentionable: true } },
      },
    });
    const send = async (permissions: bigint) => {
      const { resolved, ...interaction } = chosen(permissions);
      const whole = { ...interaction, data: { ...interaction.data, resolved } };
      return (await discord(signedInteraction(keys, JSON.stringify(whole), now()))).body;
    };
    expect(await send(0n)).toContain('Only members who may manage this channel');
    const answered = await send(1n << 4n);
    expect(answered).toContain('Mentions the role readers.');
    expect(forum.arrived.map(({ path }) => path)).toEqual([`/v10/channels/${channel}/threads`]);
    expect(JSON.parse(forum.arrived[0]?.body ?? '')).toMatchObject({
      name: 'Daily Karabakh summary: on',
      message: { allowed_mentions: { parse: [] } },
    });
  });

  it.each([
    ['where the bot may not send', { app_permissions: String(1 << 10) }, 'It lacks: Send Messages.'],
    ['where only a person installed the app', { authorizing_integration_owners: { '1': '40' } }, 'not in this server'],
    ['in a private conversation', { guild_id: undefined }, 'a private conversation'],
  ])('says %s why it cannot post', async (_, changes, words) => {
    deployed();
    const interaction = {
      ...slash('karabakh', 'subscribe'),
      ...{ guild_id: '20', channel_id: '30', app_permissions: '8', authorizing_integration_owners: { '0': '20' } },
      member: { user: { id: '40' }, ...MANAGES },
      ...changes,
    };
    const answered = await discord(signedInteraction(keys, JSON.stringify(interaction), now()));
    expect(answered.body).toContain(words);
  });
});

describe('what is not there', () => {
  it.each([
    ['no table', { TABLE_NAME: '' }],
    ['no token', { SLACK_BOT_TOKEN: '', DISCORD_BOT_TOKEN: '' }],
  ])('with %s, daily summaries are not set up', async (_, changes) => {
    deployed(changes);
    expect((await onSlack('subscribe')).text).toContain('Daily summaries are not set up here');
    expect((await onDiscord('subscribe', {}, MANAGES)).body).toContain('Daily summaries are not set up here');
  });

  it('a table that does not answer is told in words', async () => {
    deployed({ TABLE_NAME: 'no-such-table' });
    const log = vi.spyOn(console, 'warn').mockReturnValue();
    expect((await onSlack('subscription')).text).toContain('cannot be reached just now');
    expect(log.mock.calls.join()).toContain('subscription-command-failed');
  });

  it('a table and a response_url that do not answer keep a press no longer than one deadline', TIMED, async () => {
    const silent = await scriptedServer({ hang: 'before' });
    deployed({ AWS_ENDPOINT_URL_DYNAMODB: silent.origin, SLACK_API_URL: silent.origin });
    const log = vi.spyOn(console, 'warn').mockReturnValue();
    const form = actionForm('00000000|karabakh|subscribe||||||', `${silent.origin}/actions/1`);
    const begun = performance.now();
    expect((await slack(signedEvent(form, { secret, at: now() }))).statusCode).toBe(200);
    expect(performance.now() - begun).toBeLessThan(2_900);
    const answered = silent.arrived.find(({ path }) => path === '/actions/1');
    expect(answered?.body).toContain('cannot be reached just now');
    expect(log.mock.calls.join()).toContain('slack-response-url-failed');
    await silent.close();
  });
});

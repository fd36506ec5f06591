import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { commandNames } from '../../src/commands/catalogue.ts';
import { run } from '../../src/commands/run.ts';
import { answer as discordAnswer, discordApp } from '../../src/discord/app.ts';
import { newMessage } from '../../src/discord/format.ts';
import type { Handler } from '../../src/local/gateway.ts';
import type { Asked, Exchange, LineCompletion, TopicCard } from '../../src/local/playground/shapes.ts';
import { listen } from '../../src/local/port.ts';
import { localServer } from '../../src/local/serve.ts';
import { developmentKeys } from '../../src/local/signed.ts';
import { answer as slackAnswer, slackApp } from '../../src/slack/app.ts';
import { format } from '../../src/slack/format.ts';
import { responsePoster } from '../../src/slack/response-url.ts';
import { harbour } from '../fixtures/harbour.ts';
import { type Asking, send } from './asking.ts';

const keys = developmentKeys();
const now = Date.UTC(2021, 4, 9);
const topic = harbour.topic.id;
const topics = new Map([[topic, harbour]]);
const whoDuval = run({ topic, name: 'who', options: { name: 'duval' }, page: 1 }, harbour);
let server: Server;
let port: number;
let handlers: { slack: Handler; discord: Handler };

beforeAll(async () => {
  server = localServer({
    slack: (event, context) => handlers.slack(event, context),
    discord: (event, context) => handlers.discord(event, context),
    topics,
    keys,
    now: () => now,
    elapsed: () => performance.now(),
    page: tmpdir(),
  });
  await listen(server, 0);
  port = (server.address() as AddressInfo).port;
  const ports = { digests: topics, clock: { now: () => now }, logger: { warn: () => {} } };
  const slack = slackApp({
    ...ports,
    signingSecret: keys.environment.SLACK_SIGNING_SECRET,
    post: responsePoster(`http://127.0.0.1:${port}`),
  });
  const discord = discordApp({ ...ports, publicKey: keys.environment.DISCORD_PUBLIC_KEY });
  handlers = { slack: (event) => slackAnswer(event, slack), discord: async (event) => discordAnswer(event, discord) };
});
afterAll(() => {
  server.close();
});

const get = async <Answer>(path: string): Promise<Answer> => JSON.parse((await send(port, path)).body);

function post(path: string, body: unknown, headers: Asking['headers'] = {}) {
  const sent = { 'content-type': 'application/json', ...headers };
  return send(port, path, { method: 'POST', headers: sent, body: JSON.stringify(body) });
}

const posted = async <Answer>(path: string, body: unknown): Promise<Answer> =>
  JSON.parse((await post(path, body)).body);

const ask = (text: string): Promise<Asked> => posted('/api/ask', { topic, text });

describe('a question', () => {
  it('is answered by both functions, with what each was sent and sent back', async () => {
    const { typed, slack, discord } = await ask('who duval');
    expect(JSON.parse(slack.body)).toEqual(JSON.parse(JSON.stringify(format(whoDuval))));
    expect(JSON.parse(discord?.body ?? '')).toEqual(JSON.parse(JSON.stringify(newMessage(whoDuval, 'asker'))));
    expect([slack.status, discord?.status]).toEqual([200, 200]);
    expect(slack.ms).toBeGreaterThan(0);
    expect(typed).toMatchObject({ shown: `/${topic} who name: duval`, free: false, why: null });
    expect(new URLSearchParams(slack.request.body).get('text')).toBe('who duval');
    expect(JSON.parse(discord?.request.body ?? '').data.options).toEqual([
      { type: 1, name: 'who', options: [{ type: 3, name: 'name', value: 'duval' }] },
    ]);
  });

  it('shows the signature and never the key', async () => {
    const { body } = await post('/api/ask', { topic, text: 'help' });
    expect(body).toContain('"x-slack-signature":"v0=');
    expect(body).not.toContain(keys.slackSecret);
  });

  it('in free words is shown as the typed command that asks the same', async () => {
    const { typed, discord } = await ask('duval');
    expect(typed).toMatchObject({ shown: `/${topic} who name: duval`, free: true });
    expect(JSON.parse(discord?.body ?? '').data.embeds[0].title).toBe(whoDuval.title);
  });

  it.each([
    ['timelin 1994', null, /list/],
    ['search', `/${topic} search`, /“words”/],
    ['help timelines', `/${topic} help command: timelines`, /“timelines” is not on it/],
    ['x'.repeat(501), null, /length/],
  ])('that Discord would not send is sent by Slack alone: %s', async (text, shown, why) => {
    const { typed, slack, discord } = await ask(text);
    expect(discord).toBe(null);
    expect(typed.shown).toBe(shown);
    expect(typed.why).toMatch(why);
    expect(slack.status).toBe(200);
  });
});

describe('something pressed in Slack', () => {
  interface Control {
    readonly type: string;
    readonly action_id?: string;
    readonly value: string;
    readonly options: readonly { readonly value: string }[];
  }
  const controls = async (text: string): Promise<readonly Control[]> => {
    const { blocks } = JSON.parse((await ask(text)).slack.body);
    return blocks.flatMap((block: { elements?: Control[] }) => block.elements ?? []);
  };
  const press = async (id: string): Promise<Exchange> => {
    const control = (await controls('who duval')).find((one) => one.action_id?.startsWith(id));
    const kind = control?.type === 'button' ? 'button' : 'menu';
    const value = kind === 'button' ? control?.value : control?.options[0]?.value;
    return posted('/api/press', { platform: 'slack', kind, id: control?.action_id, value, ephemeral: true });
  };

  it('is answered at the response_url, in place of the message', async () => {
    const exchange = await press('ask-1');
    expect(exchange).toMatchObject({ status: 200, body: '' });
    expect(exchange.posted.map((one) => JSON.parse(one))).toEqual([
      expect.objectContaining({ replace_original: true, response_type: 'ephemeral' }),
    ]);
    const payload = JSON.parse(new URLSearchParams(exchange.request.body).get('payload') ?? '');
    expect(payload).toMatchObject({ type: 'block_actions', container: { is_ephemeral: true } });
    expect(payload.response_url).toMatch(new RegExp(`^http://127\\.0\\.0\\.1:${port}/response/`));
  });

  it('opens a citation from a menu', async () => {
    const { posted: messages } = await press('open');
    expect(JSON.parse(messages[0] ?? '').blocks[0].text.text).toMatch(/paragraph/);
  });

  it('shares to the channel as a message of its own', async () => {
    const { posted: messages } = await press('share');
    expect(JSON.parse(messages[0] ?? '')).toMatchObject({ response_type: 'in_channel', replace_original: false });
  });

  it('uses up the response_url with the request', async () => {
    const { request } = await press('ask-1');
    const { response_url } = JSON.parse(new URLSearchParams(request.body).get('payload') ?? '');
    const late = await send(port, new URL(response_url).pathname, { method: 'POST', body: '{}' });
    expect(late.status).toBe(404);
  });
});

describe('something pressed in Discord', () => {
  const press = async (label: string, ephemeral: boolean) => {
    const { discord } = await ask('who duval');
    const rows: { components: { label?: string; custom_id: string }[] }[] = JSON.parse(discord?.body ?? '').data
      .components;
    const id = rows.flatMap((row) => row.components).find((one) => one.label === label)?.custom_id;
    const exchange: Exchange = await posted('/api/press', {
      platform: 'discord',
      kind: 'button',
      id,
      value: id,
      ephemeral,
    });
    return JSON.parse(exchange.body);
  };

  it('changes the message in place', async () => {
    expect((await press('Timeline', true)).type).toBe(7);
  });

  it('shares to the channel as a message that all see', async () => {
    const shared = await press('Share to channel', true);
    expect(shared.type).toBe(4);
    expect(shared.data).not.toHaveProperty('flags');
  });

  it('completes an option by a real interaction', async () => {
    const typing = { topic, name: 'who', options: { name: 'du' }, focused: 'name' };
    const exchange: Exchange = await posted('/api/autocomplete', typing);
    expect(JSON.parse(exchange.request.body)).toMatchObject({ type: 4 });
    const { type, data } = JSON.parse(exchange.body);
    expect(type).toBe(8);
    expect(data.choices[0].value).toContain('Duval');
  });

  it('sends a typed command, shared from the start where it says so', async () => {
    const typed = { topic, name: 'who', options: { name: 'duval' } };
    const own: Exchange = await posted('/api/typed', typed);
    const shared: Exchange = await posted('/api/typed', { ...typed, share: true });
    expect(JSON.parse(own.body).data.flags).toBe(64);
    expect(JSON.parse(shared.body).data).not.toHaveProperty('flags');
  });
});

describe('what the page reads', () => {
  it('lists the topics, with each command as Discord registers it', async () => {
    const [card] = await get<readonly TopicCard[]>('/api/topics');
    expect(card).toMatchObject({ id: topic, version: harbour.version });
    expect(card?.commands.map(({ name }) => name)).toEqual(commandNames);
    expect(card?.commands.find(({ name }) => name === 'who')?.options).toEqual([
      expect.objectContaining({ name: 'name', autocomplete: true, required: false }),
    ]);
    expect(card?.days.length).toBeGreaterThan(1);
  });

  it('gives a digest whole', async () => {
    expect(await get(`/api/digest/${topic}`)).toEqual(JSON.parse(JSON.stringify(harbour)));
  });

  const complete = (text: string): Promise<readonly LineCompletion[]> =>
    get(`/api/complete?${new URLSearchParams({ topic, text })}`);

  it('completes a command line: commands, then their options, then nothing more', async () => {
    expect((await complete('')).map(({ label }) => label)).toEqual(commandNames);
    expect((await complete('ti'))[0]).toMatchObject({ text: 'timeline ', kind: 'command' });
    expect((await complete('who du'))[0]).toMatchObject({ kind: 'name', text: expect.stringMatching(/^who .*Duval$/) });
    expect((await complete('du'))[0]).toMatchObject({ kind: 'name', text: expect.stringMatching(/Duval$/) });
    expect((await complete('summary '))[0]).toMatchObject({ text: expect.stringMatching(/^summary \d{4}-/) });
    expect((await complete('sources A')).every(({ text }) => text !== 'sources A')).toBe(true);
    expect(await complete('search xyzzyxyzzy')).toEqual([]);
  });
});

describe('a wrong request', () => {
  it.each([
    ['/api/ask', { topic }, 400],
    ['/api/ask', { topic: 'nowhere', text: 'help' }, 404],
    ['/api/ask', [], 400],
    ['/api/ask', { topic, text: 'x'.repeat(4_001) }, 400],
    ['/api/typed', { topic, name: 'sing', options: {} }, 400],
    ['/api/typed', { topic, name: 'who', options: { loud: 'yes' } }, 400],
    ['/api/typed', { topic, name: 'search', options: {} }, 400],
    ['/api/typed', { topic, name: 'constructor', options: {} }, 400],
    ['/api/autocomplete', { topic, name: 'who', options: {}, focused: 'share' }, 400],
    ['/api/press', { platform: 'irc', kind: 'button', id: 'a', value: 'b', ephemeral: true }, 400],
    ['/api/press', { platform: 'slack', kind: 'button', id: 'a', value: 'b' }, 400],
    ['/api/sing', {}, 404],
  ])('POST %s %j is told what is wrong, with %d', async (path, body, status) => {
    const answered = await post(path, body);
    expect(answered.status).toBe(status);
    expect(JSON.parse(answered.body).error).toMatch(/\w.*\.$/);
  });

  it('that is no JSON, or not sent as JSON, is told so', async () => {
    const headers = { 'content-type': 'application/json' };
    expect((await send(port, '/api/ask', { method: 'POST', headers, body: '{' })).status).toBe(400);
    expect((await post('/api/ask', { topic, text: 'help' }, { 'content-type': 'text/plain' })).status).toBe(415);
    expect((await send(port, '/api/topics', { method: 'DELETE' })).status).toBe(405);
    expect((await send(port, '/api/digest/nowhere')).status).toBe(404);
  });

  it('a token that no button of ours carries gets an answer and breaks nothing', async () => {
    const pressed = { platform: 'discord', kind: 'button', id: 'nonsense', value: 'nonsense', ephemeral: true };
    const exchange: Exchange = await posted('/api/press', pressed);
    expect(exchange.status).toBe(200);
    expect(JSON.parse(exchange.body).data.embeds[0].title).toBe('This button no longer works');
  });

  it.each([
    [{ origin: 'https://attacker.example' }],
    [{ origin: 'null' }],
    [{ host: 'attacker.example' }],
    [{ 'sec-fetch-site': 'cross-site' }],
  ])('from elsewhere is refused: %j', async (headers) => {
    expect((await post('/api/ask', { topic, text: 'help' }, headers)).status).toBe(403);
    expect((await send(port, '/api/topics', { headers })).status).toBe(403);
  });
});

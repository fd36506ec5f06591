import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { decodeToken, encodeToken } from '../../../src/answers/token.ts';
import type { RequestHandler } from '../../../src/platforms/handler.ts';
import type { SlackMessage } from '../../../src/platforms/slack/format.ts';
import { slackResponder } from '../../../src/platforms/slack/respond.ts';
import { type Posted, type PostResponse, responsePoster } from '../../../src/platforms/slack/response-url.ts';
import { harbour } from '../../fixtures/harbour.ts';
import { tides } from '../../fixtures/tides.ts';
import { handled } from '../handled.ts';
import { faults } from './faults.ts';
import { type Loopback, loopback } from './loopback.ts';
import { actionForm, commandForm, signedEvent } from './signed.ts';

const secret = 'a1b2c3d4e5f60718293a4b5c6d7e8f90';
const at = 1_620_000_000;
const warnings: [string, unknown][] = [];
const ports = {
  signingSecret: secret,
  clock: { now: () => at * 1000 },
  logger: { warn: (event: string, facts?: unknown) => void warnings.push([event, facts]) },
};
const digests = new Map([
  ['harbour', harbour],
  ['tides', tides],
]);
let slack: Loopback;
let answer: RequestHandler;

beforeAll(async () => {
  slack = await loopback();
  answer = handled(slackResponder({ ...ports, post: responsePoster(slack.origin) }), digests);
});
afterAll(() => slack.close());
beforeEach(() => {
  slack.received.length = 0;
  warnings.length = 0;
});

async function ask(text: string, command = '/harbour'): Promise<SlackMessage> {
  const { statusCode, body } = await answer(signedEvent(commandForm({ command, text }), { secret, at }));
  expect(statusCode).toBe(200);
  return JSON.parse(body);
}

/** What comes back through the `response_url` when a button or option with this value is pressed. */
async function press(value: string, how: Parameters<typeof actionForm>[2] = {}) {
  const form = actionForm(value, `${slack.origin}/actions/1`, how);
  const { statusCode, body } = await answer(signedEvent(form, { secret, at }));
  expect({ statusCode, body }).toEqual({ statusCode: 200, body: '' });
  expect(slack.received).toHaveLength(1);
  return slack.received[0]?.message as unknown as SlackMessage;
}

type Pressable = { readonly action_id: string; readonly text?: { readonly text: string }; readonly value?: string };
const pressables = ({ blocks }: SlackMessage): Pressable[] =>
  blocks.flatMap((block) => (block.type === 'actions' ? (block.elements as unknown as Pressable[]) : []));
const buttonValue = (message: SlackMessage, id: string): string => {
  const value = pressables(message).find(({ action_id }) => action_id === id)?.value;
  if (value === undefined) throw new Error(`no ${id} among ${pressables(message).map(({ action_id }) => action_id)}`);
  return value;
};
const optionsOf = (message: SlackMessage, id: string) => {
  const menu = pressables(message).find(({ action_id }) => action_id === id) as unknown as
    | { options: readonly { text: { text: string }; value: string }[] }
    | undefined;
  return menu?.options ?? [];
};
const token = (name: string, options = {}, version = harbour.version, share = false, more = {}): string =>
  encodeToken({ command: { topic: 'harbour', name, options, ...more }, version, share }, 2000) ?? '';

describe('a command', () => {
  it('is answered in the response, for the one who asked', async () => {
    const message = await ask('sources');
    expect(message).toMatchObject({ response_type: 'ephemeral', unfurl_links: false, unfurl_media: false });
    expect(message.blocks[0]).toMatchObject({
      type: 'header',
      text: { type: 'plain_text', text: expect.stringContaining('Sources') },
    });
    expect(message.text).toContain('Ferries idle as crews strike');
    expect(message.text).toContain(harbour.version);
  });

  it.each([
    '',
    'help',
    'timeline',
    'who',
    'who holt',
    'where',
    'sources A',
    'disputed',
    'figures',
    'summary',
    'cite A1',
    'search ferry',
  ])('such as "%s" makes a message that Slack takes', async (text) => expect(faults(await ask(text))).toEqual([]));

  it.each(['/HARBOUR', 'harbour', '/harbour'])('may be written %s', async (command) => {
    expect((await ask('sources', command)).blocks[0]).toMatchObject({
      text: { text: expect.stringContaining('Sources') },
    });
  });

  it('without anything is the brief', async () => {
    expect(await ask('')).toEqual(await ask('brief'));
  });

  it('without a digest behind it says so, and says what there is', async () => {
    const message = await ask('sources', '/lighthouse<!channel>');
    expect(message.text).toContain('There is no digest behind /lighthouse&lt;!channel&gt;. Try /harbour, /tides.');
    expect(message.response_type).toBe('ephemeral');
    expect(faults(message)).toEqual([]);
  });

  it('of a length that nobody types leads to what there is, within what Slack takes', async () => {
    const message = await ask('', `/${'x'.repeat(4_000)}`);
    expect(faults(message)).toEqual([]);
    expect(message.text).toMatch(/behind \/x{1,60}\. Try \/harbour, \/tides\./);
  });

  it.each([
    '<!channel>',
    '&lt;!here&gt;',
    '<@U0000USER>',
    '*_~`'.repeat(20),
    '\u202eevil',
    '\u0000',
    'x'.repeat(3000),
    '🚢'.repeat(400),
  ])('of markup, pings or far too much is answered without any of it (%.12j)', async (text) =>
    expect(faults(await ask(text))).toEqual([]),
  );

  it('is read with the signs that Slack sends as entities', async () => {
    expect((await ask('search a &lt;b&gt; &amp;amp;')).text).toContain('&lt;b&gt; &amp;amp;');
  });
});

describe('a button', () => {
  it('turns the page in place', async () => {
    const first = await press(token('timeline', {}, tides.version, false, { topic: 'tides', view: 'background' }));
    slack.received.length = 0;
    const { replace_original, ...second } = {
      replace_original: undefined,
      ...(await press(buttonValue(first, 'next'))),
    };
    expect(replace_original).toBe(true);
    expect(second.response_type).toBe('ephemeral');
    expect(second.text).toMatch(/\n\d+–\d+ of \d+\n/);
    slack.received.length = 0;
    const back = await press(buttonValue(second, 'previous'));
    expect(back.text).toMatch(/\n\d–\d+ of \d+\n/);
  });

  it('asks a follow-up in place', async () => {
    const help = await ask('help');
    const followUp = pressables(help).find(({ action_id }) => action_id.startsWith('ask-'));
    const message = await press(followUp?.value ?? '');
    expect(message).toMatchObject({ response_type: 'ephemeral', replace_original: true });
    expect(faults(message)).toEqual([]);
  });

  it('shares the same page with the channel, and says who did', async () => {
    const asked = await ask('sources');
    const shared = await press(buttonValue(asked, 'share'));
    expect(shared).toMatchObject({ response_type: 'in_channel', replace_original: false });
    expect(shared.text.replace('\nShared by <@U0000USER>', '')).toBe(asked.text);
    expect(JSON.stringify(shared.blocks)).toContain('Shared by <@U0000USER>');
    expect(pressables(shared).every(({ action_id }) => action_id.startsWith('shared-'))).toBe(true);
    expect(pressables(shared).map(({ action_id }) => action_id)).not.toContain('shared-share');
    expect(faults(shared)).toEqual([]);
  });

  it('pressed once more shares nothing twice, and says so to the one who pressed', async () => {
    const share = buttonValue(await ask('sources'), 'share');
    expect((await press(share, { at: '17.5' })).response_type).toBe('in_channel');
    slack.received.length = 0;
    expect(await press(share, { at: '17.5' })).toMatchObject({
      ...{ response_type: 'ephemeral', replace_original: false, text: 'Already shared.' },
    });
    slack.received.length = 0;
    expect((await press(share, { at: '18.5' })).response_type).toBe('in_channel');
  });

  it.each<[string, Posted, string]>([
    [
      'surely did not arrive can be shared by the next press',
      { ok: false, reason: 'x', mayBeDone: false },
      'in_channel',
    ],
    ['may have arrived is not doubled', { ok: false, reason: 'timeout', mayBeDone: true }, 'ephemeral'],
  ])('of which the post %s', async (_, first, second) => {
    const sent: SlackMessage[] = [];
    const post: PostResponse = async (_url, message) => {
      sent.push(message as SlackMessage);
      return sent.length === 1 ? first : { ok: true };
    };
    const own = handled(slackResponder({ ...ports, post }), digests);
    const share = buttonValue(await ask('sources'), 'share');
    const form = actionForm(share, `${slack.origin}/actions/1`, { at: '19.5' });
    for (let times = 0; times < 2; times += 1) await own(signedEvent(form, { secret, at }));
    expect(sent.map(({ response_type }) => response_type)).toEqual(['in_channel', second]);
  });

  it('shares one line of the page alone', async () => {
    const asked = await ask('sources');
    const [, second] = optionsOf(asked, 'share-one');
    const shared = await press(second?.value ?? '', { chosen: true, id: 'share-one' });
    expect(shared.response_type).toBe('in_channel');
    expect(shared.text.split('\n')[1]).toBe(asked.text.split('\n')[2]);
    expect(shared.text.split('\n')).toHaveLength(4);
    expect(faults(shared)).toEqual([]);
  });

  it('on a shared message answers the one who pressed and leaves the message', async () => {
    const message = await press(token('sources'), { id: 'shared-next' });
    expect(message).toMatchObject({ response_type: 'ephemeral', replace_original: false });
  });

  it('names no one where the user is none', async () => {
    const shared = await press(token('sources', {}, harbour.version, true), { user: '!channel' });
    expect(shared.text).toContain('Shared by a member');
    expect(JSON.stringify(shared)).not.toContain('<!');
  });

  it('of an earlier digest is answered from the present one, and says so', async () => {
    const message = await press(token('sources', {}, '0badcafe'));
    expect(message.text).toContain(
      `The digest has changed since this button was made: it came from 0badcafe, this answer from ${harbour.version}.`,
    );
    expect(message.blocks[0]).toMatchObject({ text: { text: expect.stringContaining('Sources') } });
  });

  it.each([
    ['nothing', ''],
    ['no token', '<!channel>'],
    ['a topic that is gone', token('sources').replace('harbour', 'lighthouse')],
  ])('with %s leads back to help', async (_case, value) => {
    const message = await press(value);
    expect(message.blocks[0]).toMatchObject({ text: { text: 'This button no longer works' } });
    slack.received.length = 0;
    expect((await press(buttonValue(message, 'ask-1'))).blocks).toEqual((await ask('help')).blocks);
  });

  it('that shares a refusal shows it to one person only', async () => {
    const message = await press(token('who', { name: 'Napoleon' }, harbour.version, true));
    expect(message).toMatchObject({ response_type: 'ephemeral', replace_original: true });
  });
});

describe('a menu', () => {
  it('opens a citation of the page', async () => {
    const asked = await ask('timeline');
    const [first] = optionsOf(asked, 'open');
    const message = await press(first?.value ?? '', { chosen: true, id: 'open' });
    expect(JSON.stringify(message.blocks)).toContain(first?.text.text.split(' ').at(-1));
    slack.received.length = 0;
    expect((await press(buttonValue(message, 'back'))).blocks).toEqual(asked.blocks);
  });

  it('offers each citation of the page once', async () => {
    const asked = await ask('timeline');
    const ids = optionsOf(asked, 'open').map(({ value }) => decodeToken(value)?.command.options['id']);
    expect(ids.length).toBeGreaterThan(5);
    expect(ids.length).toBeLessThanOrEqual(10);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('offers names to choose from', async () => {
    const [first] = optionsOf(await ask('who'), 'choose');
    const message = await press(first?.value ?? '', { chosen: true, id: 'choose' });
    expect(message).toMatchObject({ response_type: 'ephemeral', replace_original: true });
  });
});

describe('a response_url', () => {
  it('of another host gets nothing; the press is met with 200 and a line in the log', async () => {
    const form = actionForm(token('sources'), 'https://hooks.slack.com.evil.example/x');
    const { statusCode, body } = await answer(signedEvent(form, { secret, at }));
    expect({ statusCode, body }).toEqual({ statusCode: 200, body: '' });
    expect(warnings).toEqual([['slack-response-url-failed', { reason: 'not a host of Slack' }]]);
  });

  it('that fails is met with 200 and a line in the log, without its address', async () => {
    const gone = await loopback(404);
    const other = handled(slackResponder({ ...ports, post: responsePoster(gone.origin) }), digests);
    const form = actionForm(token('sources'), `${gone.origin}/secret`);
    expect((await other(signedEvent(form, { secret, at }))).statusCode).toBe(200);
    expect(warnings).toEqual([['slack-response-url-failed', { reason: 'status 404' }]]);
    await gone.close();
  });
});

describe('the function', () => {
  it('that is not set up says so in the log and answers a bare 500', async () => {
    const errors = vi.spyOn(console, 'error').mockReturnValue();
    vi.stubEnv('SLACK_SIGNING_SECRET', '');
    const { handler } = await import('../../../functions/slack.ts');
    const event = signedEvent(commandForm({ command: '/harbour', text: '' }), { secret, at });
    expect(await handler(event)).toEqual({ statusCode: 500, headers: {}, body: '' });
    expect(errors.mock.calls.join()).toContain('SLACK_SIGNING_SECRET is not set');
    vi.unstubAllEnvs();
    errors.mockRestore();
  });
});

import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { en } from '../../../src/answers/words/en.ts';
import { slackResponder } from '../../../src/platforms/slack/respond.ts';
import type { Posted } from '../../../src/platforms/slack/response-url.ts';
import type { Digests } from '../../../src/ports.ts';
import { harbour } from '../../fixtures/harbour.ts';
import { type Scripted, scriptedServer } from '../../fixtures/scripted-server.ts';
import { brokenDigests, handled, heard } from '../handled.ts';
import { faults } from './faults.ts';
import { signedEvent } from './signed.ts';

const secret = 'a1b2c3d4e5f60718293a4b5c6d7e8f90';
const at = 1_620_000_000;
const log = heard();
beforeEach(() => {
  log.events.length = 0;
});
interface World {
  readonly digests?: Digests;
  readonly posted?: Posted;
  readonly hasToken?: boolean;
  readonly slack?: Scripted;
}

const OPENED: Scripted = { status: 200, body: { ok: true } };

async function used(payload: object, world: World = {}) {
  const { digests = new Map([['harbour', harbour]]), posted = { ok: true }, hasToken = true, slack = OPENED } = world;
  const server = await scriptedServer(slack);
  onTestFinished(() => server.close());
  const posts: { readonly url: string; readonly message: Record<string, unknown> }[] = [];
  const responder = slackResponder({
    signingSecret: secret,
    clock: { now: () => at * 1000 },
    logger: log,
    post: async (url, message) => {
      posts.push({ url, message: { ...message } });
      return posted;
    },
    ...(hasToken ? { bot: { botToken: 'xoxb-harbour', apiUrl: server.origin } } : {}),
  });
  const form = new URLSearchParams({ payload: JSON.stringify(payload) }).toString();
  const response = await handled(responder, digests)(signedEvent(form, { secret, at }));
  return { response, posts, calls: server.arrived };
}

const shortcut = (text: string, more: object = {}) => ({
  ...{ type: 'message_action', callback_id: 'check-message', trigger_id: '1.2.x', user: { id: 'U0000USER' } },
  ...{ team: { id: 'T0000TEAM' }, channel: { id: 'C0000CHAN' }, response_url: 'https://hooks.slack.com/app/1' },
  message: { type: 'message', user: 'U0000OTHER', ts: '1.1', text },
  ...more,
});
const ACKNOWLEDGED = { statusCode: 200, headers: {}, body: '' };

/** As Slack writes JSON: letters beyond ASCII as escapes. */
const inAscii = (json: string): string =>
  json.replaceAll(/[^ -~]/g, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`);

describe('a message shortcut on an odd message', () => {
  it.each<[string, object, RegExp]>([
    ['without a text', {}, /nothing|Nothing/],
    ['of blanks', { text: ' \n\u200b ' }, /nothing|Nothing/],
    [
      'of a bot, whose words stand in attachments',
      { bot_id: 'B1', subtype: 'bot_message', text: '', attachments: [{ text: 'Petrov telephoned.' }] },
      /Petrov/,
    ],
    ['whose text is no text', { text: { a: 1 }, attachments: 'x' }, /nothing|Nothing/],
    ['of one word without a blank', { text: 'x'.repeat(40_000) }, /nothing|Nothing/],
  ])('%s is answered', async (_, message, words) => {
    const { response, posts } = await used(shortcut('', { message: { type: 'message', ts: '1.1', ...message } }));
    expect(response).toEqual(ACKNOWLEDGED);
    expect(String(posts[0]?.message['text'])).toMatch(words);
    expect(log.events).toEqual([]);
  });

  it('of the longest that Slack lets anyone write, in Cyrillic, as text and as blocks, is read', async () => {
    const text = `Петров ${'слово '.repeat(6_600)}`;
    const blocks = [
      { type: 'rich_text', elements: [{ type: 'rich_text_section', elements: [{ type: 'text', text }] }] },
    ];
    const payload = shortcut(text, { message: { type: 'message', ts: '1.1', text, blocks } });
    const form = new URLSearchParams({ payload: inAscii(JSON.stringify(payload)) }).toString();
    expect(form.length).toBeGreaterThan(500_000);
    const posts: object[] = [];
    const responder = slackResponder({
      ...{ signingSecret: secret, clock: { now: () => at * 1000 }, logger: log },
      post: async (_url, message) => {
        posts.push(message);
        return { ok: true };
      },
    });
    const answer = handled(responder, new Map([['harbour', harbour]]));
    expect(await answer(signedEvent(form, { secret, at }))).toEqual(ACKNOWLEDGED);
    expect(JSON.stringify(posts)).toContain('Petrov');
  });

  it('longer than Slack sends is turned away unread', async () => {
    const { response, posts } = await used(shortcut('x'.repeat(1024 * 1024)));
    expect([response.statusCode, posts]).toEqual([400, []]);
  });
});

describe('a message shortcut', () => {
  it('is answered to the one who used it, in a message that Slack takes', async () => {
    const { response, posts, calls } = await used(shortcut('Rosa says 12 were hurt'));
    expect(response).toEqual(ACKNOWLEDGED);
    expect(calls).toEqual([]);
    const [{ url, message } = { url: '', message: {} }] = posts;
    expect(url).toBe('https://hooks.slack.com/app/1');
    expect(message).toMatchObject({ response_type: 'ephemeral', replace_original: false });
    expect(message['text']).toContain('How many were hurt on the Heron?');
    const { replace_original: _, ...shown } = message;
    expect(faults(shown as never)).toEqual([]);
  });

  it('leads on beside itself, and offers neither to share it nor to come back', async () => {
    const { posts } = await used(shortcut('Rosa says 12 were hurt'));
    const ids = [...JSON.stringify(posts).matchAll(/"action_id":"([^"]+)"/g)].map(([, id]) => id);
    expect(ids.length).toBeGreaterThan(1);
    expect(ids.every((id) => id?.startsWith('shared-'))).toBe(true);
    expect(JSON.stringify(posts)).not.toMatch(/Share|Back/);
  });

  it('in a thread is answered there', async () => {
    const { posts } = await used(shortcut('', { message: { text: 'Rosa', ts: '1.2', thread_ts: '1.1' } }));
    expect(posts[0]?.message).toMatchObject({ thread_ts: '1.1' });
  });

  it('reads links, entities and attachments', async () => {
    const attachments = [{ title: 'Boris Petrov', text: 'at <https://x.example|Gull Island> &amp; more' }, null, 1];
    const { posts } = await used(shortcut('', { message: { text: '<@U1> hi', attachments } }));
    expect(posts[0]?.message['text']).toContain('Boris Petrov');
    expect(JSON.stringify(posts[0]?.message)).toContain('Gull Island');
  });

  it.each<[string, World, object]>([
    ['no channel to answer in', {}, { response_url: '' }],
    ['a channel that does not take it', { posted: { ok: false, reason: 'status 404', mayBeDone: false } }, {}],
  ])('opens a modal where there is %s', async (_case, world, more) => {
    const { response, calls } = await used(shortcut('Rosa says 12 were hurt', more), world);
    expect(response).toEqual(ACKNOWLEDGED);
    expect(calls.map(({ path, headers }) => [path, headers.authorization])).toEqual([
      ['/views.open', 'Bearer xoxb-harbour'],
    ]);
    const { trigger_id, view } = JSON.parse(calls[0]?.body ?? '');
    expect(trigger_id).toBe('1.2.x');
    expect(view).toMatchObject({ type: 'modal', title: { text: 'Check against the digest' } });
    expect(view.title.text.length).toBeLessThanOrEqual(24);
    expect(JSON.stringify(view)).toContain('How many were hurt');
    expect(JSON.stringify(view)).not.toMatch(/Share|Back/);
  });

  it.each<[string, World, object]>([
    ['no channel and no token', { hasToken: false }, { response_url: '' }],
    ['no channel and no trigger', {}, { response_url: '', trigger_id: '' }],
    [
      'Slack refuses both',
      {
        posted: { ok: false, reason: 'x', mayBeDone: false },
        slack: { status: 200, body: { ok: false, error: 'expired_trigger_id' } },
      },
      {},
    ],
  ])('is acknowledged and logged where %s', async (_case, world, more) => {
    const { response } = await used(shortcut('Rosa', more), world);
    expect(response).toEqual(ACKNOWLEDGED);
    expect(log.events).toEqual(['slack-shortcut-answer-failed']);
  });

  it('is met with an apology where something is broken', async () => {
    const { posts } = await used(shortcut('Rosa'), { digests: brokenDigests(new Error('a bug')) });
    expect(posts[0]?.message).toMatchObject({ text: en.frame.apology, response_type: 'ephemeral' });
    expect(log.events).toEqual(['answer-failed']);
  });

  it.each([
    ['of another name', shortcut('Rosa', { callback_id: 'delete-everything' })],
    ['that is no shortcut of a message', shortcut('Rosa', { type: 'shortcut' })],
    ['of a wrong shape', { type: 'message_action' }],
  ])('%s is none', async (_case, payload) => {
    const { response, posts } = await used(payload);
    expect(response).toEqual({ statusCode: 400, headers: {}, body: '' });
    expect(posts).toEqual([]);
  });
});

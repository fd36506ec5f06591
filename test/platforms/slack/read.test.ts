import { describe, expect, it } from 'vitest';
import type { HttpRequest } from '../../../src/http/lambda.ts';
import { askerIn, isEvent, payloadIn, questionIn, readBody, tokenIn } from '../../../src/platforms/slack/read.ts';
import { readEvent, wordsOfMessage } from '../../../src/platforms/slack/read-event.ts';
import { shortcutIn } from '../../../src/platforms/slack/shortcut.ts';

const FORM = 'application/x-www-form-urlencoded';
const request = (body: string, contentType?: string): HttpRequest => ({
  ...{ method: 'POST', body: Buffer.from(body) },
  headers: contentType === undefined ? {} : { 'content-type': contentType },
});
const form = (fields: Readonly<Record<string, string>>, contentType = FORM) =>
  readBody(request(new URLSearchParams(fields).toString(), contentType));
const pressed = (payload: unknown) => form({ payload: JSON.stringify(payload) });

describe('a command', () => {
  const sent = { command: '/harbour', text: 'who rosa', user_id: 'U1', team_id: 'T1', channel_id: 'C1' };

  it.each([FORM, `${FORM}; charset=utf-8`, 'Application/X-WWW-Form-Urlencoded ;x'])('is read in %s', (contentType) => {
    expect(form({ ...sent, token: 'unread' }, contentType)).toEqual(sent);
  });

  it.each(['', 'text/plain', 'application/json', `x${FORM}`])('is not read in "%s"', (contentType) => {
    expect(form(sent, contentType)).toBeNull();
  });

  it('is the first of fields that are there twice, and none where it is not named', () => {
    expect(readBody(request('command=%2Fa&command=%2Fb&text=a+%26b&xtext=no', FORM))).toMatchObject({
      ...{ command: '/a', text: 'a &b', user_id: '', channel_id: '' },
    });
    expect(form({ text: 'who rosa' })).toBeNull();
  });

  it('keeps a percent sign that stands for nothing as it came', () => {
    expect(readBody(request('command=%2Fa&text=50+%', FORM))).toMatchObject({ text: '50 %' });
  });

  it('asks its topic for the words that were typed', () => {
    expect(questionIn({ command: '/Harbour', text: 'a &lt;b&gt; &amp;amp; c' })).toEqual({
      ...{ topic: 'harbour', text: 'a <b> &amp; c' },
    });
    expect(questionIn({ command: 'a/b', text: '' }).topic).toBe('a/b');
  });

  it('comes from someone in a channel', () => {
    const who = { platform: 'slack', channel: 'C1', user: 'U1', tryPost: true };
    expect(askerIn(sent)).toEqual({ ...who, team: 'T1' });
    expect(askerIn({ ...sent, team_id: '' })).toEqual(who);
  });
});

describe('what was pressed', () => {
  const action = { action_id: 'more', value: 'token', type: 'button' };
  const sent = {
    ...{ type: 'block_actions', user: { id: 'U1' }, team: { id: 'T1' }, channel: { id: 'C1' } },
    ...{ response_url: 'https://hooks.slack.com/x', actions: [null, action, { ...action, value: 'second' }] },
    container: { channel_id: 'C1', message_ts: '1.1', thread_ts: '1.0' },
  };
  const read = {
    ...{ type: 'block_actions', user: { id: 'U1' }, team: { id: 'T1' }, channel: { id: 'C1' } },
    ...{ response_url: 'https://hooks.slack.com/x', pressed: 'C1 1.1', thread: '1.0', actions: [action] },
  };

  it('is the first action, where, and by whom', () => {
    expect(pressed({ ...sent, token: 'unread' })).toEqual(read);
    expect(pressed({ ...sent, team: null, channel: undefined, container: 7, actions: [{ value: 7 }] })).toEqual({
      ...{ ...read, team: null, channel: { id: '' }, pressed: '', thread: '' },
      actions: [{ value: 7, action_id: '' }],
    });
  });

  it.each([
    ['another kind', { type: 'view_submission' }],
    ['nobody', { user: {} }],
    ['no action', { actions: 'more' }],
    ['a view', { view: {} }],
  ])('is nothing with %s', (_, more) => {
    expect(pressed({ ...sent, ...more })).toBeNull();
  });

  it('comes from someone in a channel', () => {
    const who = { platform: 'slack', channel: 'C1', user: 'U1', tryPost: true };
    const { team: _, ...unteamed } = sent;
    const askers = [pressed(sent), pressed(unteamed)].map((body) => body && askerIn(body));
    expect(askers).toEqual([{ ...who, team: 'T1' }, who]);
  });

  it('carries what a button has, or the option that was chosen', () => {
    const chosen = { selected_option: { value: 'option' } };
    expect([tokenIn(action), tokenIn({ ...action, ...chosen }), tokenIn({})]).toEqual(['token', 'option', '']);
  });

  it('is a payload as it came, where a form has one', () => {
    expect(payloadIn(request('payload=%7B%22a%22%3A1%7D'))).toEqual({ a: 1 });
    expect([payloadIn(request('payload=%7B')), payloadIn(request('command=%2Fa'))]).toEqual([null, null]);
  });
});

describe('an event', () => {
  const message = { type: 'app_mention', user: 'U1', channel: 'C1', ts: '1.1', text: '<@B1>: who  rosa' };
  const envelope = {
    ...{ type: 'event_callback', event_id: 'E1', team_id: 'T1' },
    authorizations: [{ user_id: 'U9', is_bot: false }, { user_id: 'B1', is_bot: true }, null],
  };
  const event = (more: object = {}, around: object = {}) =>
    readEvent({ ...envelope, ...around, event: { ...message, ...more } });
  const asker = { platform: 'slack', channel: 'C1', user: 'U1', tryPost: true, team: 'T1' };
  const mention = { what: 'message', kind: 'mention', id: 'E1', text: 'who rosa', asker, thread: '1.1' };

  it('comes as JSON', () => {
    expect([isEvent(request('{}', 'application/json; charset=utf-8')), isEvent(request('', FORM))]).toEqual([
      true,
      false,
    ]);
    expect(isEvent(request('{}'))).toBe(false);
  });

  it('is a mention, answered under it', () => {
    expect(event()).toEqual(mention);
    expect(event({ thread_ts: '1.0' })).toEqual({ ...mention, thread: '1.0' });
    expect(event({}, { team_id: undefined })).toMatchObject({ asker: { channel: 'C1' } });
  });

  it('is a direct message, answered in the conversation', () => {
    const direct = { type: 'message', channel_type: 'im', text: '– – who rosa' };
    const read = {
      ...mention,
      kind: 'direct-message',
      text: '– who rosa',
      thread: '',
      asker: { ...asker, direct: true },
    };
    expect(event(direct)).toEqual(read);
    expect(event({ ...direct, thread_ts: '1.0' })).toEqual({ ...read, thread: '1.0' });
    expect(event({ ...direct, text: ':,who rosa - now' })).toEqual({ ...read, text: 'who rosa - now' });
  });

  it.each([
    ['one of our own bots', { user: 'B1' }],
    ['another bot', { bot_id: 'B2' }],
    ['an app', { app_id: 'A1' }],
    ['somebody who edited it', { edited: {} }],
    ['somebody who joined', { subtype: 'channel_join' }],
    ['nobody', { user: undefined }],
    ['nowhere', { channel: undefined }],
    ['somebody in a channel', { type: 'message', channel_type: 'channel' }],
    ['another kind', { type: 'reaction_added', channel_type: 'im' }],
  ])('of %s is not answered', (_, more) => {
    expect(event(more)).toEqual({ what: 'other' });
  });

  it('without an id, which could not be told from its repetition, is not answered', () => {
    expect(event({}, { event_id: undefined })).toEqual({ what: 'other' });
  });

  it('is that the home was opened', () => {
    const opened = { type: 'app_home_opened', tab: 'home' };
    expect(event(opened)).toEqual({ what: 'home', id: 'E1', asker: { ...asker, direct: true } });
    const others = [
      event({ ...opened, tab: 'messages' }),
      event(opened, { event_id: '' }),
      event({ tab: 'home', type: 'x' }),
    ];
    expect(others).toEqual([{ what: 'other' }, { what: 'other' }, { what: 'other' }]);
  });

  it('may be of nobody’s bot', () => {
    expect(event({}, { authorizations: undefined })).toEqual(mention);
    // A member with the name of a bot that is none is a person.
    expect(event({ user: 'U9' })).toMatchObject({ what: 'message', asker: { user: 'U9' } });
  });

  it.each([
    [
      { type: 'url_verification', challenge: 'x' },
      { what: 'verification', challenge: 'x' },
    ],
    [{ type: 'url_verification', challenge: '' }, null],
    [{ type: 'url_verification', challenge: 7 }, null],
    [{ type: 'app_rate_limited' }, { what: 'other' }],
    [{ type: 'gossip' }, null],
    [null, null],
  ])('is nothing else: %j', (body, read) => {
    expect(readEvent(body)).toEqual(read);
  });
});

describe('the words of a message', () => {
  it.each([
    ['<https://p.example/a|the paper> says', 'the paper says'],
    ['<https://p.example/a> says', 'https://p.example/a says'],
    ['in <#C1|harbour> and <#C2>', 'in harbour and'],
    ['<@U1>  <!here> rosa', 'rosa'],
    ['to <mailto:a@p.example|a@p.example>', 'to a@p.example'],
    ['to <mailto:a@p.example>', 'to mailto:a@p.example'],
    ['1 &lt; 2 &amp; 3', '1 < 2 & 3'],
  ])('are what a reader sees: %s', (text, seen) => {
    expect(wordsOfMessage(text)).toBe(seen);
  });

  it('are without those who are asked', () => {
    expect(wordsOfMessage('<@B1|dateline> who <@B2|rosa>', ['B1'])).toBe('who rosa');
  });
});

describe('a message shortcut', () => {
  const sent = {
    ...{
      type: 'message_action',
      callback_id: 'check-message',
      response_url: 'https://hooks.slack.com/x',
      trigger_id: '7',
    },
    ...{ user: { id: 'U1' }, channel: { id: 'C1' } },
    message: { text: 'Rosa <@U2|said> so', attachments: [{ title: 'The', text: 'harbour' }, null], thread_ts: '1.0' },
  };

  it('is read with what is attached', () => {
    expect(shortcutIn(sent)).toEqual({
      asker: { platform: 'slack', channel: 'C1', user: 'U1', tryPost: true },
      ...{ text: 'Rosa said so The harbour', responseUrl: 'https://hooks.slack.com/x', trigger: '7', thread: '1.0' },
    });
    expect(shortcutIn({ ...sent, message: { text: 'Rosa' } })).toMatchObject({ text: 'Rosa', thread: '' });
  });

  it('is no other', () => {
    expect([shortcutIn({ ...sent, type: 'shortcut' }), shortcutIn({ ...sent, callback_id: 'x' })]).toEqual([
      null,
      null,
    ]);
  });
});

import { describe, expect, it } from 'vitest';
import { run } from '../../../src/answers/run.ts';
import { en } from '../../../src/answers/words/en.ts';
import { limits } from '../../../src/platforms/slack/limits.ts';
import { slackResponder } from '../../../src/platforms/slack/respond.ts';
import type { SubscriptionCommands } from '../../../src/ports.ts';
import { harbour } from '../../fixtures/harbour.ts';
import { brokenDigests, handled, heard } from '../handled.ts';
import { actionForm, commandForm, signature, signedEvent } from './signed.ts';

const secret = 'a1b2c3d4e5f60718293a4b5c6d7e8f90';
const at = 1_620_000_000;
const posts: { readonly url: string; readonly message: object }[] = [];
const digests = new Map([['harbour', harbour]]);
const log = heard();
const ports = {
  signingSecret: secret,
  clock: { now: () => at * 1000 },
  logger: log,
  post: async (url: string, message: object) => {
    posts.push({ url, message });
    return { ok: true as const };
  },
};
const answer = handled(slackResponder(ports), digests);
const form = commandForm({ command: '/harbour', text: 'sources' });
const good = signedEvent(form, { secret, at });
const withHeaders = (more: Record<string, string | null | undefined>) => ({
  ...good,
  headers: { ...good.headers, ...more },
});
const stamped = (timestamp: string, version = 'v0') =>
  withHeaders({
    'x-slack-request-timestamp': timestamp,
    'x-slack-signature': signature(secret, timestamp, form, version),
  });
const sent = (body: string | Buffer, more = {}) => signedEvent(body, { secret, at, ...more });
const titleOf = (body: string) => JSON.parse(body).blocks[0].text.text;

describe('what passes the gate', () => {
  it.each([
    ['a plain body', good],
    ['a base64 body', sent(form, { base64: true })],
    ['a base64 body beyond ASCII', sent(`${form}&user_name=é😀`, { base64: true })],
    ['a content type with a charset', sent(form, { contentType: 'application/x-www-form-urlencoded; charset=utf-8' })],
    ['a content type in capitals', sent(form, { contentType: 'Application/X-WWW-Form-URLEncoded;charset=UTF-8' })],
    ['a clock five minutes slow', sent(form, { at: at + 300 })],
    ['a clock five minutes fast', sent(form, { at: at - 300 })],
    ['a repeated field, of which the first counts', sent(`${form}&text=figures&text=disputed`)],
    ['a field that Bolt would take for a probe', sent(`${form}&ssl_check=1`)],
    ['fields that Bolt would take for an event', sent(`${form}&event=x&type=url_verification&challenge=x&actions=1`)],
    [
      'header names in any case',
      { ...good, headers: Object.fromEntries(Object.entries(good.headers).map(([k, v]) => [k.toUpperCase(), v])) },
    ],
  ])('%s', async (_case, event) => {
    const { statusCode, headers, body } = await answer(event);
    expect({ statusCode, headers }).toEqual({
      statusCode: 200,
      headers: { 'content-type': 'application/json; charset=utf-8' },
    });
    expect(titleOf(body)).toContain('Sources');
  });

  it('reads letters beyond ASCII in a base64 body', async () => {
    const body = commandForm({ command: '/harbour', text: 'who Zoë Nørgård' });
    const answered = await answer(sent(body, { base64: true }));
    expect(JSON.parse(answered.body).text).toContain('Zoë Nørgård');
  });

  it('signs as the documentation says: a vector of our own, worked out apart', () => {
    // printf 'v0:1620000000:a=1' | openssl dgst -sha256 -hmac secret
    expect(signature('secret', '1620000000', 'a=1')).toBe(
      'v0=da3a586eb95cff240cfc6dcc6c280acdb25cb701da080f2a8c1ac159eebb8da6',
    );
  });
});

describe('what the gate refuses, without a word', () => {
  const oversized = `${form}&padding=${'x'.repeat(limits.requestBytes)}`;
  const payload = (value: unknown) => sent(new URLSearchParams({ payload: JSON.stringify(value) }).toString());
  it.each<[string, unknown, number]>([
    ['another secret', signedEvent(form, { secret: 'other', at }), 401],
    ['one byte of the body changed', { ...good, body: form.replace('sources', 'figures') }, 401],
    ['another timestamp than the signed one', withHeaders({ 'x-slack-request-timestamp': String(at + 1) }), 401],
    [
      'one digit changed',
      withHeaders({ 'x-slack-signature': good.headers['x-slack-signature'].replace(/.$/, 'g') }),
      401,
    ],
    ['no signature', withHeaders({ 'x-slack-signature': undefined }), 401],
    ['a null signature', withHeaders({ 'x-slack-signature': null }), 401],
    [
      'a signature cut short',
      withHeaders({ 'x-slack-signature': good.headers['x-slack-signature'].slice(0, -2) }),
      401,
    ],
    [
      'a signature with more behind it',
      withHeaders({ 'x-slack-signature': `${good.headers['x-slack-signature']}00` }),
      401,
    ],
    ['two signatures', withHeaders({ 'x-slack-signature': `${good.headers['x-slack-signature']},v0=00` }), 401],
    ['another version of signature', stamped(String(at), 'v1'), 401],
    ['an empty version of signature', stamped(String(at), ''), 401],
    ['a replay after five minutes', stamped(String(at - 301)), 401],
    ['a timestamp five minutes ahead', stamped(String(at + 301)), 401],
    ['a timestamp with a sign', stamped(`+${at}`), 401],
    ['a timestamp with a fraction', stamped(`${at}.0`), 401],
    ['a timestamp in hexadecimal', stamped('0x608f3d00'), 401],
    ['a timestamp in scientific notation', stamped('162e7'), 401],
    ['a timestamp with a blank', stamped(` ${at}`), 401],
    ['a timestamp that is no number', stamped('NaN'), 401],
    ['an empty timestamp', stamped(''), 401],
    ['no timestamp', withHeaders({ 'x-slack-request-timestamp': undefined }), 401],
    ['null headers', { ...good, headers: null }, 401],
    ['no headers', { ...good, headers: undefined }, 401],
    ['null headers and no body', { ...good, headers: null, body: null }, 401],
    ['bad JSON that is not signed', { ...good, headers: { 'content-type': 'application/json' }, body: '{' }, 401],
    ['a probe that also asks', { ...good, headers: {}, body: `${form}&ssl_check=1` }, 401],
    ['a probe that asks before all else', { ...good, headers: {}, body: `command=%2Fharbour&ssl_check=1` }, 401],
    ['a probe that also presses', { ...good, headers: {}, body: 'ssl_check=1&payload={}' }, 401],
    ['a probe that is no form', { ...good, headers: {}, body: '{"ssl_check":1}' }, 401],
    ['a GET', { ...good, requestContext: { http: { method: 'GET' } } }, 400],
    ['a PUT', { ...good, requestContext: { http: { method: 'PUT' } } }, 400],
    ['no method', { ...good, requestContext: {} }, 400],
    ['no event', undefined, 400],
    ['null', null, 400],
    ['an event that is a string', 'POST', 400],
    ['an oversized body', sent(oversized), 400],
    ['an oversized body in base64', sent(oversized, { base64: true }), 400],
    ['an empty body, signed', sent(''), 400],
    ['no content type, signed', { ...good, headers: { ...good.headers, 'content-type': undefined } }, 400],
    ['JSON of no event, signed', sent('{"type":"command"}', { contentType: 'application/json' }), 400],
    ['bad JSON, signed', sent('payload=%7B'), 400],
    ['a payload that is null', payload(null), 400],
    ['a payload that is a list', payload([]), 400],
    ['a payload of another kind', payload({ type: 'view_submission', user: { id: 'U1' }, actions: [{}] }), 400],
    ['a payload without a user', payload({ type: 'block_actions', actions: [{}] }), 400],
    ['a payload without actions', payload({ type: 'block_actions', user: { id: 'U1' }, actions: [] }), 400],
    ['actions that are no objects', payload({ type: 'block_actions', user: { id: 'U1' }, actions: [null, 1] }), 400],
    ['a form that is not UTF-8', sent(Buffer.from([0xff, 0xfe, 0x3d, 0x80]), { base64: true }), 400],
  ])('%s', async (_case, event, statusCode) => {
    posts.length = 0;
    expect(await answer(event)).toEqual({ statusCode, headers: {}, body: '' });
    expect(posts).toEqual([]);
  });
});

describe("Slack's check of the certificate", () => {
  it.each(['ssl_check=1', 'token=x&ssl_check=1', 'ssl_check=1&token=x', `ssl_check=1&x=${'y'.repeat(498)}`])(
    '%.16s is met with an empty 200',
    async (body) => {
      const event = { requestContext: { http: { method: 'POST' } }, headers: null, body };
      expect(await answer(event)).toEqual({ statusCode: 200, headers: {}, body: '' });
    },
  );

  it.each(['ssl_check=0', 'ssl_check=', 'xssl_check=1', 'ssl_check=10', `ssl_check=1&x=${'y'.repeat(512)}`])(
    '%.16s is none',
    async (body) => {
      const event = { requestContext: { http: { method: 'POST' } }, headers: null, body };
      expect((await answer(event)).statusCode).toBe(401);
    },
  );
});

describe('a bug behind the gate', () => {
  const broken = handled(slackResponder(ports), brokenDigests(new TypeError('a bug')));

  it('is an apology to the one who asked, and one line of the log', async () => {
    log.events.length = 0;
    const { statusCode, body } = await broken(good);
    expect(statusCode).toBe(200);
    expect(JSON.parse(body)).toMatchObject({ response_type: 'ephemeral', text: en.frame.apology });
    expect(log.events).toEqual(['answer-failed']);
  });

  it('is an apology beside what was pressed, which can be pressed again', async () => {
    [log.events.length, posts.length] = [0, 0];
    const pressed = sent(actionForm('1a2b3c4d|harbour|help|||', 'https://hooks.slack.com/x'));
    expect(await broken(pressed)).toEqual({ statusCode: 200, headers: {}, body: '' });
    expect(posts).toMatchObject([
      { url: 'https://hooks.slack.com/x', message: { text: en.frame.apology, replace_original: false } },
    ]);
    expect(log.events).toEqual(['answer-failed']);
  });

  it('leaves no timer of Bolt running, which would speak up in a later invocation', async () => {
    const timers = (): number => process.getActiveResourcesInfo().filter((kind) => kind === 'Timeout').length;
    const before = timers();
    await broken(good);
    expect(timers()).toBe(before);
  });
});

describe('the subscription commands', () => {
  const commandsOf = (answered: string): SubscriptionCommands => ({
    answer: async () => ({ reply: { ...help, title: answered }, audience: 'asker' }),
  });
  const help = run({ topic: 'harbour', name: 'help', options: {} }, harbour);
  const asked = sent(commandForm({ command: '/harbour', text: 'subscription' }));

  it('answers the one request that it was lent to', async () => {
    const both = ['the first', 'the second'].map((title) => answer(asked, { subscriptions: commandsOf(title) }));
    const titles = (await Promise.all(both)).map(({ body }) => titleOf(body));
    expect(titles).toEqual(['the first', 'the second']);
    expect((await answer(asked)).body).toContain('not set up');
  });
});

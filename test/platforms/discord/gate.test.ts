import { describe, expect, it } from 'vitest';
import { en } from '../../../src/answers/words/en.ts';
import { limits } from '../../../src/platforms/discord/limits.ts';
import { discordResponder } from '../../../src/platforms/discord/respond.ts';
import { publicKeyOf } from '../../../src/platforms/discord/verify.ts';
import { harbour } from '../../fixtures/harbour.ts';
import { brokenDigests, handled, heard } from '../handled.ts';
import { slash, typing } from './interactions.ts';
import { application, signedEvent } from './keys.ts';

const now = 1_620_000_000;
const discord = application();
const log = heard();
const responder = discordResponder({ publicKey: discord.publicKey, clock: { now: () => now * 1000 }, logger: log });
const answer = handled(responder, new Map([['harbour', harbour]]));
const ping = '{"type":1}';
const good = signedEvent(discord, ping, now);
const headers = good.headers;
const withHeaders = (more: Record<string, string | null | undefined>) => ({
  ...good,
  headers: { ...headers, ...more },
});
const stamped = (timestamp: string, body = ping) => ({
  ...good,
  body,
  headers: { 'X-Signature-Ed25519': discord.signature(timestamp, body), 'x-signature-timestamp': timestamp },
});

describe('what passes the gate', () => {
  it.each([
    ['a plain body', good],
    ['a base64 body', signedEvent(discord, ping, now, true)],
    ['a body beyond ASCII, in base64', signedEvent(discord, '{"type":1,"x":"é😀"}', now, true)],
    [
      'header names in any case',
      { ...good, headers: Object.fromEntries(Object.entries(headers).map(([k, v]) => [k.toUpperCase(), v])) },
    ],
    ['a signature in capitals', withHeaders({ 'X-Signature-Ed25519': headers['X-Signature-Ed25519'].toUpperCase() })],
    ['a clock five minutes slow', signedEvent(discord, ping, now + 300)],
    ['a clock five minutes fast', signedEvent(discord, ping, now - 300)],
  ])('%s', async (_case, event) => {
    expect(await answer(event)).toMatchObject({ statusCode: 200, body: '{"type":1}' });
  });
});

describe('what the gate refuses, without a word', () => {
  const other = application();
  const flipped = (hex: string) => (hex.startsWith('0') ? '1' : '0') + hex.slice(1);
  const oversized = JSON.stringify({ type: 1, padding: 'x'.repeat(limits.requestBytes) });
  it.each<[string, unknown, number]>([
    ['the signature of another application', signedEvent(other, ping, now), 401],
    ['one digit changed', withHeaders({ 'X-Signature-Ed25519': flipped(headers['X-Signature-Ed25519']) }), 401],
    ['a signature cut short', withHeaders({ 'X-Signature-Ed25519': headers['X-Signature-Ed25519'].slice(2) }), 401],
    [
      'a signature with more behind it',
      withHeaders({ 'X-Signature-Ed25519': `${headers['X-Signature-Ed25519']}00` }),
      401,
    ],
    [
      'a signature with what is no hexadecimal behind it',
      withHeaders({ 'X-Signature-Ed25519': `${headers['X-Signature-Ed25519']}, z` }),
      401,
    ],
    ['a signature that is not hexadecimal', withHeaders({ 'X-Signature-Ed25519': 'z'.repeat(128) }), 401],
    ['no signature', withHeaders({ 'X-Signature-Ed25519': undefined }), 401],
    ['a null signature', withHeaders({ 'X-Signature-Ed25519': null }), 401],
    ['no timestamp', withHeaders({ 'x-signature-timestamp': undefined }), 401],
    ['another timestamp than the signed one', withHeaders({ 'x-signature-timestamp': String(now + 1) }), 401],
    ['a timestamp that is no number', stamped('soon'), 401],
    ['a negative timestamp', stamped(`-${now}`), 401],
    ['a timestamp with a fraction', stamped(`${now}.5`), 401],
    ['a timestamp in hexadecimal', stamped(`0x${now.toString(16)}`), 401],
    ['a timestamp with blanks', stamped(` ${now}`), 401],
    ['an empty timestamp', stamped(''), 401],
    ['a request replayed six minutes later', signedEvent(discord, ping, now - 301), 401],
    ['a request from the future', signedEvent(discord, ping, now + 301), 401],
    ['a changed body', { ...good, body: '{"type":2}' }, 401],
    ['a body with a blank added', { ...good, body: `${ping} ` }, 401],
    ['an empty body under another signature', { ...good, body: '' }, 401],
    ['plain text said to be base64', { ...good, isBase64Encoded: true }, 401],
    ['an oversized body, though signed', signedEvent(discord, oversized, now), 400],
    ['an oversized base64 body, though signed', signedEvent(discord, oversized, now, true), 400],
    ['unsigned bad JSON', { ...good, body: '{', headers: {} }, 401],
    ['GET', { ...good, requestContext: { http: { method: 'GET' } } }, 400],
    ['no method', { ...good, requestContext: null }, 400],
    ['null headers', { ...good, headers: null }, 401],
    ['null', null, 400],
    ['a string', 'POST', 400],
    ['an empty object', {}, 400],
    ['signed bytes that are no JSON', signedEvent(discord, '{"type":', now), 400],
    ['a signed empty body', signedEvent(discord, '', now), 400],
    ['a signed list', signedEvent(discord, '[]', now), 400],
    ['a signed null', signedEvent(discord, 'null', now), 400],
    ['a signed number', signedEvent(discord, '1', now), 400],
  ])('%s', async (_case, event, statusCode) => {
    expect(await answer(event)).toEqual({ statusCode, headers: {}, body: '' });
  });

  it.each(['', 'ff', 'g'.repeat(64), '0'.repeat(65)])('a public key of "%s", at start', (hex) => {
    expect(() => publicKeyOf(hex)).toThrow('64 hexadecimal digits');
  });
});

describe('a bug behind the gate', () => {
  const broken = handled(responder, brokenDigests(new TypeError('a bug')));
  const sent = (interaction: object) => broken(signedEvent(discord, JSON.stringify(interaction), now));

  it('is an apology to the one who asked, and one line of the log', async () => {
    log.events.length = 0;
    const { statusCode, body } = await sent(slash('harbour', 'help'));
    expect([statusCode, JSON.parse(body)]).toEqual([
      200,
      {
        type: 4,
        data: {
          components: [{ type: 10, content: en.frame.apology }],
          flags: 64 + 32768,
          allowed_mentions: { parse: [] },
        },
      },
    ]);
    expect(log.events).toEqual(['answer-failed']);
  });

  it('gives no choices for an option being typed', async () => {
    expect(JSON.parse((await sent(typing('harbour', 'who', 'name', 'r'))).body)).toEqual({
      type: 8,
      data: { choices: [] },
    });
  });
});

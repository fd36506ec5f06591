import { describe, expect, it } from 'vitest';
import type { Exchange } from '../../src/playground/server/api/shapes.ts';
import { send } from '../cli/asking.ts';
import { playground, post, posted, running, topic } from './running.ts';

playground();

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
    expect((await send(running.port, '/api/ask', { method: 'POST', headers, body: '{' })).status).toBe(400);
    expect((await post('/api/ask', { topic, text: 'help' }, { 'content-type': 'text/plain' })).status).toBe(415);
    expect((await send(running.port, '/api/topics', { method: 'DELETE' })).status).toBe(405);
    expect((await send(running.port, '/api/digest/nowhere')).status).toBe(404);
  });

  it('a token that no button of ours carries gets an answer and breaks nothing', async () => {
    const pressed = { platform: 'discord', kind: 'button', id: 'nonsense', value: 'nonsense', ephemeral: true };
    const exchange: Exchange = await posted('/api/press', pressed);
    expect(exchange.status).toBe(200);
    expect(exchange.body).toContain('### This button no longer works');
  });

  it.each([
    [{ origin: 'https://attacker.example' }],
    [{ origin: 'null' }],
    [{ host: 'attacker.example' }],
    [{ 'sec-fetch-site': 'cross-site' }],
  ])('from elsewhere is refused: %j', async (headers) => {
    expect((await post('/api/ask', { topic, text: 'help' }, headers)).status).toBe(403);
    expect((await send(running.port, '/api/topics', { headers })).status).toBe(403);
  });
});

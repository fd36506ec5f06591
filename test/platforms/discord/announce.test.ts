import { describe, expect, it, onTestFinished } from 'vitest';
import { discordAnnouncer } from '../../../src/platforms/discord/announce.ts';
import type { Posted } from '../../../src/ports.ts';
import { reply } from '../../fixtures/replies.ts';
import { type Scripted, scriptedServer } from '../../fixtures/scripted-server.ts';
import { faults } from './faults.ts';

const CHANNEL = '1122334455667788990';

async function announced(answer: Scripted, forum = false) {
  const server = await scriptedServer(answer);
  onTestFinished(() => server.close());
  const announcer = discordAnnouncer({ botToken: 'harbour-token', apiUrl: server.origin }, 300);
  const where = { topic: 'harbour', platform: 'discord', channel: CHANNEL, ...(forum ? { forum } : {}) } as const;
  const posted: Posted = await announcer.post({ ...where, reply: reply(), nonce: 'abc' });
  return { posted, call: server.arrived[0] };
}

describe('an announcement on Discord', () => {
  it.each([false, true])('is a message, or a thread of a forum: %s', async (forum) => {
    const { posted, call } = await announced({ status: 200, body: { id: '7' } }, forum);
    expect(posted).toEqual({ ok: true, messageId: '7' });
    expect(call?.path).toBe(`/v10/channels/${CHANNEL}/${forum ? 'threads' : 'messages'}`);
    expect(call?.headers.authorization).toBe('Bot harbour-token');
    const body = JSON.parse(call?.body ?? '');
    expect(faults({ type: 4, data: forum ? body.message : body })).toEqual([]);
  });

  it.each<[string, Scripted, object]>([
    ['a refusal', { status: 403, body: { code: 50_013, message: 'Missing Permissions' } }, { why: 'forbidden' }],
    ['a channel that is gone', { status: 404, body: { code: 10_003, message: 'Unknown Channel' } }, { why: 'gone' }],
    ['a limit', { status: 429, body: { retry_after: 1 } }, { why: 'transient' }],
    ['trouble of Discord’s', { status: 502, body: '<html>' }, { why: 'transient' }],
    ['silence', { hang: 'before' }, { why: 'transient' }],
  ])('tells %s', async (_, answer, told) => {
    expect((await announced(answer)).posted).toMatchObject({ ok: false, ...told });
  });
});

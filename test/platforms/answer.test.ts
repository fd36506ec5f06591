import { describe, expect, it } from 'vitest';
import { wordsIn } from '../../src/answers/reply/words.ts';
import { encodeToken } from '../../src/answers/token.ts';
import { en } from '../../src/answers/words/en.ts';
import { answerPress, answerQuestion, type Call } from '../../src/platforms/answer.ts';
import { onceInMemory } from '../../src/platforms/once.ts';
import type { Digests } from '../../src/ports.ts';
import type { RequestLogEntry } from '../../src/telemetry/log-entry.ts';
import { harbour } from '../fixtures/harbour.ts';

const digests: Digests = new Map([['harbour', harbour]]);
const who = { topic: 'harbour', name: 'who', options: { name: 'Duval' } };

function call(more: Partial<Call> = {}): Call {
  const asker = () => ({ platform: 'slack', channel: 'C1', user: 'U1', tryPost: false }) as const;
  const once = onceInMemory({ now: () => 0 });
  return { digests, subscriptions: null, log: {}, asker, once, deadline: 0, words: en, ...more };
}

async function pressed(packed: string, more: Partial<Call> = {}, message = '') {
  const answered = await answerPress({ packed, message }, call(more));
  if (!answered) throw new Error('shared already');
  return answered;
}

const token = (share = false): string => encodeToken({ command: who, version: harbour.version, share }, 100) ?? '';

describe('a button', () => {
  it('is answered from the digest of today, and says so where it was made from another', async () => {
    expect((await pressed(token())).reply).toMatchObject({ title: expect.stringContaining('Émile Duval'), notes: [] });
    const older = await pressed(token().replace(harbour.version, '0000000f'));
    expect(older.reply.notes.map(wordsIn)).toEqual([
      `The digest has changed since this button was made: it came from 0000000f, this answer from ${harbour.version}.`,
    ]);
  });

  it('shares an answer with the channel, and a refusal with nobody', async () => {
    expect((await pressed(token(true))).audience).toBe('channel');
    expect((await pressed(token(true).replace('Duval', 'Napoleon'))).audience).toBe('asker');
  });

  it('shares from one message once, and from another again; a refusal claims nothing', async () => {
    const once = onceInMemory({ now: () => 0 });
    const from = (message: string, packed = token(true)) => answerPress({ packed, message }, call({ once }));
    const refused = token(true).replace('Duval', 'Napoleon');
    expect((await from('1', refused))?.audience).toBe('asker');
    expect((await from('1', refused))?.audience).toBe('asker');
    expect((await from('1'))?.audience).toBe('channel');
    expect(await from('1')).toBeNull();
    expect((await from('1', token()))?.audience).toBe('asker');
    expect((await from('2'))?.audience).toBe('channel');
    expect((await from(''))?.audience).toBe((await from(''))?.audience);
  });

  it.each(['', 'nonsense', '1a2b3c4d|lost|who|1||Duval', '1a2b3c4d|harbour|constructor|1|'])(
    'of %j, which is none of ours, leads to help and to nothing else',
    async (packed) => {
      const { reply, audience } = await pressed(packed);
      expect(audience).toBe('asker');
      expect(reply).toMatchObject({
        refused: 'stale-button',
        title: 'This button no longer works',
        items: [],
        notes: [],
      });
      expect(wordsIn(reply.lede ?? [])).toBe(
        'It belongs to an earlier digest. Please ask with a command. /harbour help shows what there is.',
      );
      expect(reply.actions.map(({ command }) => command.name)).toEqual(['help']);
      expect(reply.choices).toBeUndefined();
    },
  );

  it('is not made for a command that the catalogue does not have', () => {
    for (const name of ['', 'constructor', 'toString', 'wo'])
      expect(encodeToken({ command: { ...who, name }, version: harbour.version, share: false }, 2000)).toBeNull();
  });
});

describe('a question', () => {
  it('is read in words or taken as a command, and logged', async () => {
    const log: RequestLogEntry = {};
    const { reply } = await answerQuestion({ topic: 'harbour', text: 'who Duval' }, call({ log }));
    expect(log).toEqual({ command: 'who', version: harbour.version });
    expect((await answerQuestion(who, call())).reply).toEqual(reply);
  });

  it('on no topic of ours says which there are', async () => {
    const log: RequestLogEntry = {};
    const { reply } = await answerQuestion({ topic: 'castle', text: 'who' }, call({ log }));
    expect(wordsIn(reply.lede ?? [])).toContain('There is no digest behind /castle. Try /harbour.');
    expect(log).toMatchObject({ command: 'other', why: 'no-such-topic' });
    const { reply: other } = await answerQuestion({ topic: 'x'.repeat(60_000), text: '' }, call());
    expect(wordsIn(other.lede ?? []).length).toBeLessThan(200);
  });

  it('is answered from digests that are brought up to date before, and by a deadline', async () => {
    const order: string[] = [];
    const late: Digests = {
      ...{ keys: () => ['harbour'], values: () => [harbour] },
      get: () => {
        order.push('read');
        return harbour;
      },
      refresh: async () => void order.push('refreshed'),
    };
    const answered = await answerQuestion(
      { topic: 'harbour', text: 'subscription' },
      call({
        digests: late,
        deadline: 1_234,
        subscriptions: {
          answer: async (command, asker, _digest, deadline) => {
            order.push(`${command.name} for ${asker.user} until ${deadline}`);
            return { reply: (await answerQuestion(who, call())).reply, audience: 'channel' };
          },
        },
      }),
    );
    expect(order).toEqual(['refreshed', 'read', 'subscription for U1 until 1234']);
    expect(answered.audience).toBe('channel');
  });
});

import type { Posted } from '../../ports.ts';

type Refused = Exclude<Posted, { ok: true }>;

/**
 * Discord's codes for why a message cannot be posted in a channel, in words.
 * https://discord.com/developers/docs/topics/opcodes-and-status-codes#json
 */
const GONE: Readonly<Record<number, string>> = {
  10003: 'the channel is deleted',
  10004: 'the server is gone, or the bot was removed from it',
  50083: 'the thread is archived',
};

const FORBIDDEN: Readonly<Record<number, string>> = {
  40067: 'the forum wants a tag on each post: its setting “Require people to select tags” is on',
  160005: 'the thread is locked',
  160006: 'the server has as many active threads as it may have',
  20031: 'the words are blocked on this server',
  50001: 'the bot cannot see the channel',
  50007: 'the bot cannot send direct messages to this person',
  50008: 'no messages can be posted in a channel of this kind',
  50013: 'the bot lacks the permission to send messages in the channel',
  50024: 'no messages can be posted in a channel of this kind',
  200000: 'AutoMod blocks the message',
};

/**
 * What a refusal of Discord's means. A 401 is about the one token that serves every channel, and an unknown code about
 * what we sent: both are for an operator, and pause nothing.
 *
 * @param code Discord's JSON error code; 0 or none where the answer is not Discord's own (a proxy's page).
 */
export function refusedWith(status: number, code: number | undefined, message: string): Refused {
  const detail = `${message} (${code ?? `status ${status}`})`.slice(0, 300);
  if (code !== undefined) {
    const gone = GONE[code];
    if (gone !== undefined) return { ok: false, why: 'gone', detail: `${gone} (${code})` };
    const forbidden = FORBIDDEN[code];
    if (forbidden !== undefined) return { ok: false, why: 'forbidden', detail: `${forbidden} (${code})` };
  }
  // A page of Cloudflare's, not a word of Discord's: it says nothing of the channel.
  if (status === 403 && !code) return { ok: false, why: 'transient', detail };
  return { ok: false, why: 'bad-request', detail };
}

import { createHash } from 'node:crypto';
import { DiscordAPIError, HTTPError, RateLimitError, REST } from '@discordjs/rest';
import type { Posted } from '../../ports.ts';
import type { MakePoster } from '../platform.ts';
import { format } from './format.ts';
import { limits } from './limits.ts';

export interface DiscordPosting {
  readonly botToken: string;
  /** Stands in for `https://discord.com/api` in tests. */
  readonly apiUrl?: string;
}

type Refused = Exclude<Posted, { ok: true }>;

/** Milliseconds to wait after a 429 that does not say how long. */
const DEFAULT_WAIT = 5_000;

/**
 * Posts to Discord. Tries once, since whoever asks knows how long to go on: the client's own retries are off, and where a
 * limit is reached, or its bucket is known to be empty, it says so instead of waiting.
 */
export const discordPoster: MakePoster<DiscordPosting> = ({ botToken, apiUrl, timeout = limits.postTimeout }) => {
  const rest = new REST({
    version: '10',
    ...(apiUrl === undefined ? {} : { api: apiUrl }),
    retries: 0,
    timeout,
    rejectOnRateLimit: () => true,
  });
  return {
    async post({ channel, reply, nonce, repeated = false }) {
      // The client forgets a token that was refused; the next try is to be refused by Discord, not by the client.
      rest.setToken(botToken);
      const messages = `/channels/${encodeURIComponent(channel)}/messages` as const;
      // The client's own time limit ends with the headers; this one holds for the body too, and for all that is asked.
      const signal = AbortSignal.timeout(timeout);
      try {
        const earlier = repeated ? await findMarked(rest, messages, markOf(nonce), signal) : undefined;
        if (earlier !== undefined) return { ok: true, messageId: earlier };
        const body = { ...marked(format(reply, 'channel'), markOf(nonce)), nonce, enforce_nonce: true };
        const answer = await rest.post(messages, { body, signal });
        const id = idOf(answer);
        return id === undefined ? unreadable : { ok: true, messageId: id };
      } catch (failure) {
        return failed(failure);
      }
    },
  };
};

/**
 * A number made of the nonce. Discord forgets a nonce after minutes, and keeps the `id` of a component with its message:
 * https://discord.com/developers/docs/components/reference#anatomy-of-a-component (32 bits, above those it gives itself).
 */
const markOf = (nonce: string): number => 2 ** 30 + (createHash('sha256').update(nonce).digest().readUInt32BE() >>> 2);

/** A message whose container has the mark. */
function marked({ components: [container, ...others], ...message }: ReturnType<typeof format>, id: number) {
  return { ...message, components: [{ ...container, id }, ...others] };
}

/**
 * The id of the message with the mark, among the channel's latest hundred; none of these are shown to a bot that may not
 * read the channel's history. https://discord.com/developers/docs/resources/message#get-channel-messages
 * @throws what the client throws, unless Discord refuses: then the post is refused as well, and tells why.
 */
async function findMarked(
  rest: REST,
  messages: `/${string}`,
  mark: number,
  signal: AbortSignal,
): Promise<string | undefined> {
  try {
    const latest = await rest.get(messages, { query: new URLSearchParams({ limit: '100' }), signal });
    if (!Array.isArray(latest)) throw new Error('no list of messages');
    return idOf(latest.find((message) => markIn(message) === mark));
  } catch (failure) {
    if (failure instanceof DiscordAPIError && failure.status < 500) return undefined;
    throw failure;
  }
}

function markIn(message: { readonly components?: readonly { readonly id?: number }[] } | null): number | undefined {
  return message?.components?.[0]?.id;
}

const unreadable = { ok: false, why: 'transient', detail: 'an answer that is not Discord’s' } as const;

function idOf(answer: unknown): string | undefined {
  const id = typeof answer === 'object' && answer !== null && 'id' in answer ? answer.id : undefined;
  return typeof id === 'string' && id !== '' ? id : undefined;
}

/** What an exception of the client's means. All that is not Discord's refusal is trouble on the way. */
function failed(failure: unknown): Refused {
  if (failure instanceof RateLimitError) {
    // Told by the 429; or known from the headers of the answer before.
    const wait = Math.max(failure.retryAfter, failure.sublimitTimeout);
    return { ok: false, why: 'rate-limited', waitMs: wait > 0 ? Math.ceil(wait) : DEFAULT_WAIT };
  }
  if (failure instanceof DiscordAPIError) {
    const code = typeof failure.code === 'number' ? failure.code : undefined;
    return refusedWith(failure.status, code, failure.message.replaceAll(/\s+/g, ' '));
  }
  if (failure instanceof HTTPError) return { ok: false, why: 'transient', detail: `status ${failure.status}` };
  const name = failure instanceof Error ? failure.name : 'unknown';
  return { ok: false, why: 'transient', detail: `no answer (${name})` };
}

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
function refusedWith(status: number, code: number | undefined, message: string): Refused {
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

import { DiscordAPIError, HTTPError, RateLimitError, REST } from '@discordjs/rest';
import type { ChatPoster, Posted } from '../../ports.ts';
import { formatPart } from './format.ts';
import { limits } from './limits.ts';
import { refusedWith } from './refused.ts';

export interface DiscordPosting {
  readonly botToken: string;
  /** Stands in for `https://discord.com/api` in tests. */
  readonly apiUrl?: string;
  /** Milliseconds after which a post without an answer is given up. */
  readonly timeout?: number;
}

/** Milliseconds to wait after a 429 that does not say how long. */
const UNTOLD_WAIT = 5_000;

/**
 * Posts to Discord: one message with an embed, and another for each page that does not fit into it. Tries once, since
 * whoever asks knows how long to go on: the client's own retries are off, and where a limit is reached, or its bucket
 * is known to be empty, it says so instead of waiting.
 */
export function discordPoster({ botToken, apiUrl, timeout = limits.postTimeout }: DiscordPosting): ChatPoster {
  const rest = new REST({
    version: '10',
    ...(apiUrl === undefined ? {} : { api: apiUrl }),
    retries: 0,
    timeout,
    rejectOnRateLimit: () => true,
  });
  return {
    async post({ channel, reply, part, nonce }) {
      const { message, parts } = formatPart(reply, part);
      // The client forgets a token that was refused; the next try is to be refused by Discord, not by the client.
      rest.setToken(botToken);
      try {
        const answer = await rest.post(`/channels/${encodeURIComponent(channel)}/messages`, {
          body: { ...message, nonce, enforce_nonce: true },
          // The client's own time limit ends with the headers; this one holds for the body too.
          signal: AbortSignal.timeout(timeout),
        });
        const id = idOf(answer);
        return id === undefined ? unreadable : { ok: true, messageId: id, parts };
      } catch (failure) {
        return failed(failure);
      }
    },
  };
}

const unreadable = { ok: false, why: 'transient', detail: 'an answer that is not Discord’s' } as const;

function idOf(answer: unknown): string | undefined {
  const id = typeof answer === 'object' && answer !== null && 'id' in answer ? answer.id : undefined;
  return typeof id === 'string' && id !== '' ? id : undefined;
}

/** What an exception of the client's means. All that is not Discord's refusal is trouble on the way. */
function failed(failure: unknown): Exclude<Posted, { ok: true }> {
  if (failure instanceof RateLimitError) {
    // Told by the 429; or known from the headers of the answer before.
    const wait = Math.max(failure.retryAfter, failure.sublimitTimeout);
    return { ok: false, why: 'rate-limited', waitMs: wait > 0 ? Math.ceil(wait) : UNTOLD_WAIT };
  }
  if (failure instanceof DiscordAPIError) {
    const code = typeof failure.code === 'number' ? failure.code : undefined;
    return refusedWith(failure.status, code, failure.message.replaceAll(/\s+/g, ' '));
  }
  if (failure instanceof HTTPError) return { ok: false, why: 'transient', detail: `status ${failure.status}` };
  const name = failure instanceof Error ? failure.name : 'unknown';
  return { ok: false, why: 'transient', detail: `no answer (${name})` };
}

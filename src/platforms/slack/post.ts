import { ErrorCode, LogLevel, WebClient } from '@slack/web-api';
import type { ChatPoster, Posted } from '../../ports.ts';
import { formatPart } from './format.ts';
import { limits } from './limits.ts';
import { refusedWith, UNTOLD_WAIT } from './refused.ts';

export interface SlackPosting {
  readonly botToken: string;
  /** Stands in for `https://slack.com/api/` in tests. */
  readonly apiUrl?: string;
  /** Milliseconds after which a post without an answer is given up. */
  readonly timeout?: number;
}

/**
 * Posts to Slack: one message, and what does not fit into it in its thread. Tries once, since whoever asks knows how
 * long to go on: the client's own retries and its waiting out of a 429 are off.
 */
export function slackPoster({ botToken, apiUrl, timeout = limits.postTimeout }: SlackPosting): ChatPoster {
  const client = new WebClient(botToken, {
    ...(apiUrl === undefined ? {} : { slackApiUrl: apiUrl }),
    timeout,
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    allowAbsoluteUrls: false,
    // What goes wrong is told to whoever asked; the client would print bodies.
    logger: SILENT,
  });
  return {
    async post({ channel, reply, part, sent }) {
      const { message, parts } = formatPart(reply, part);
      const [thread] = sent;
      const inThread = part > 0 && thread !== undefined ? { thread_ts: thread } : {};
      try {
        const answer = await client.chat.postMessage({ channel, ...message, ...inThread });
        if (typeof answer.ts !== 'string') return refusedWith('');
        return { ok: true, messageId: answer.ts, parts };
      } catch (failure) {
        return failed(failure);
      }
    },
  };
}

const SILENT = {
  debug: () => {},
  info: () => {},
  warn: () => {},
  error: () => {},
  setLevel: () => {},
  getLevel: () => LogLevel.ERROR,
  setName: () => {},
};

/** What an exception of the client's means. All that is not Slack's refusal is trouble on the way. */
function failed(failure: unknown): Exclude<Posted, { ok: true }> {
  const { code, data, retryAfter, statusCode, name } = fields(failure);
  if (code === ErrorCode.RateLimitedError) {
    return { ok: false, why: 'rate-limited', waitMs: Number(retryAfter ?? UNTOLD_WAIT) * 1000 };
  }
  if (code === ErrorCode.PlatformError) {
    const { error, response_metadata } = fields(data);
    const { messages, retryAfter: wait } = fields(response_metadata);
    const remarks = Array.isArray(messages) ? messages.filter((remark) => typeof remark === 'string') : [];
    return refusedWith(typeof error === 'string' ? error : '', remarks, typeof wait === 'number' ? wait : undefined);
  }
  const detail = code === ErrorCode.HTTPError ? `status ${String(statusCode)}` : `no answer (${String(code ?? name)})`;
  return { ok: false, why: 'transient', detail };
}

const fields = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {};

import { ErrorCode, LogLevel, WebClient } from '@slack/web-api';
import type { Reply } from '../../answers/reply/reply.ts';
import type { Posted } from '../../ports.ts';
import type { MakePoster } from '../platform.ts';
import { format } from './format.ts';
import { limits } from './limits.ts';

export interface SlackPosting {
  readonly botToken: string;
  /** Stands in for `https://slack.com/api/` in tests. */
  readonly apiUrl?: string;
}

type Refused = Exclude<Posted, { ok: true }>;

/**
 * Posts to Slack. Tries once, since whoever asks knows how long to go on: the client's own retries and its waiting out
 * of a 429 are off.
 */
export const slackPoster: MakePoster<SlackPosting> = ({ botToken, apiUrl, timeout = limits.postTimeout }) => {
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
    async post({ channel, reply }) {
      const posted = await send(channel, reply);
      // Slack looks for a picture before it takes its message, and takes none that it does not find.
      const isAlone = reply.picture && !posted.ok && posted.why === 'bad-request';
      return isAlone ? send(channel, withoutPicture(reply)) : posted;
    },
  };

  async function send(channel: string, reply: Reply): Promise<Posted> {
    const { response_type: _, ...message } = format(reply, 'channel');
    // Of a picture the text tells what it shows; the news is still told first.
    const { text } = format(withoutPicture(reply), 'channel');
    try {
      const answer = await client.chat.postMessage({ channel, ...message, text });
      return typeof answer.ts === 'string' ? { ok: true, messageId: answer.ts } : refusedWith('');
    } catch (failure) {
      return failed(failure);
    }
  }
};

const withoutPicture = ({ picture: _, ...reply }: Reply): Reply => reply;

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
function failed(failure: unknown): Refused {
  const { code, data, retryAfter, statusCode, name } = fields(failure);
  if (code === ErrorCode.RateLimitedError) {
    return { ok: false, why: 'rate-limited', waitMs: Number(retryAfter ?? DEFAULT_WAIT) * 1000 };
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

/**
 * Slack's words for why a message cannot be posted in a channel, in ours.
 * https://docs.slack.dev/reference/methods/chat.postMessage#errors
 */
const GONE: Readonly<Record<string, string>> = {
  channel_not_found: 'there is no such channel, or it is private and the bot is not in it',
  is_archived: 'the channel is archived',
};

const INVITE = 'the bot is not in the channel: invite it with /invite';
const RESTRICTED = 'a setting of the workspace does not let the bot post in the channel';
const FORBIDDEN: Readonly<Record<string, string>> = {
  not_in_channel: INVITE,
  no_permission: RESTRICTED,
  access_denied: RESTRICTED,
  ekm_access_denied: RESTRICTED,
  team_access_not_granted: RESTRICTED,
  restricted_action: RESTRICTED,
  restricted_action_read_only_channel: RESTRICTED,
  restricted_action_thread_only_channel: RESTRICTED,
  restricted_action_non_threadable_channel: RESTRICTED,
  restricted_action_thread_locked: RESTRICTED,
  messages_tab_disabled: 'the bot takes no direct messages',
};

/** Slack's own trouble: the same post may go through later. */
const PASSING: readonly string[] = [
  'fatal_error',
  'internal_error',
  'request_timeout',
  'service_unavailable',
  'message_limit_exceeded',
  'team_added_to_org',
];

/** Seconds to wait where Slack says to wait but not how long. */
const DEFAULT_WAIT = 30;

/**
 * What a refusal of Slack's means. One token serves every channel, so a token that is revoked or lacks a scope is no
 * trait of a channel: it is `bad-request`, for an operator, and pauses nothing.
 *
 * @param code Slack's `error`. A body that is no answer of Slack's at all shows as something that is no code.
 */
function refusedWith(code: string, remarks: readonly string[] = [], retryAfter = DEFAULT_WAIT): Refused {
  const gone = GONE[code];
  if (gone !== undefined) return { ok: false, why: 'gone', detail: worded(gone, code) };
  const forbidden = FORBIDDEN[code];
  if (forbidden !== undefined) return { ok: false, why: 'forbidden', detail: worded(forbidden, code) };
  if (code === 'ratelimited' || code === 'rate_limited') {
    return { ok: false, why: 'rate-limited', waitMs: retryAfter * 1000 };
  }
  if (!/^[a-z][a-z0-9_]{1,60}$/.test(code))
    return { ok: false, why: 'transient', detail: 'an answer that is not Slack’s' };
  if (PASSING.includes(code)) return { ok: false, why: 'transient', detail: code };
  return { ok: false, why: 'bad-request', detail: [code, ...remarks.slice(0, 3)].join(' · ').slice(0, 300) };
}

const worded = (words: string, code: string): string => `${words} (${code})`;

import { postJson, reasonOf } from './post-json.ts';

/**
 * How a call ended; `reason` is Slack's word for it, or what the connection failed with. `mayBeDone`: what was asked for may
 * have been done all the same, so that asking again could double it.
 */
export type Called =
  | { readonly ok: true; readonly said: Readonly<Record<string, unknown>> }
  | { readonly ok: false; readonly reason: string; readonly mayBeDone: boolean };

/** Calls a method of Slack's Web API with JSON, or with a form where it takes no JSON, within so many milliseconds. Never throws. */
export type CallSlack = (method: string, body: object | URLSearchParams, timeout: number) => Promise<Called>;

export interface SlackBot {
  readonly botToken: string;
  /** Stands in for `https://slack.com/api` in tests. */
  readonly apiUrl?: string | undefined;
}

/**
 * Slack's Web API for answers that have to be there within three seconds: once, without the client that posts summaries,
 * which takes longer to load than an answer may. https://docs.slack.dev/apis/web-api/
 */
export function slackCaller({ botToken, apiUrl = 'https://slack.com/api' }: SlackBot): CallSlack {
  return async (method, body, timeout) => {
    if (timeout <= 0) return { ok: false, reason: 'no time left', mayBeDone: false };
    try {
      const headers = { authorization: `Bearer ${botToken}` };
      const answered = await postJson(new URL(`${apiUrl}/${method}`), body, timeout, headers);
      if (answered.status === 200) return saidIn(answered.body);
      return { ok: false, reason: `status ${answered.status}`, mayBeDone: answered.status !== TOO_MANY };
    } catch (error) {
      const reason = reasonOf(error);
      return { ok: false, reason, mayBeDone: !NEVER_SENT.includes(reason) };
    }
  };
}

/** The status of a call that Slack turns away unread. https://docs.slack.dev/apis/web-api/rate-limits */
const TOO_MANY = 429;

/** What a connection fails with that never came about. */
const NEVER_SENT: readonly string[] = ['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH'];

/**
 * Of these Slack says that part of what was asked for may have been done; of all others of its words, nothing was.
 * https://docs.slack.dev/reference/methods/chat.postMessage#errors
 */
const HALF_DONE: readonly string[] = ['fatal_error', 'internal_error'];

/** Slack says with status 200 that it refuses. What is no answer of Slack's is told without a word of it. */
function saidIn(body: string): Called {
  try {
    const said = JSON.parse(body) as { readonly ok?: unknown; readonly error?: unknown } | null;
    if (said?.ok === true) return { ok: true, said: { ...said } };
    if (typeof said?.error === 'string' && /^[a-z0-9_]{1,60}$/.test(said.error))
      return { ok: false, reason: said.error, mayBeDone: HALF_DONE.includes(said.error) };
    return { ok: false, reason: 'no reason given', mayBeDone: true };
  } catch {
    return { ok: false, reason: 'an answer that is not Slack’s', mayBeDone: true };
  }
}

import { NEVER_SENT, postJson, reasonOf } from './post-json.ts';

/**
 * Why nothing came of a call: `passing`, it was surely not done, and may be when asked again; `unknown`, it may have been
 * done, so that asking again could double it; `refused` and, where that is about the token and so all calls, `unauthorised`:
 * the next answer would be the same.
 */
export type CallFailure = 'passing' | 'unknown' | 'refused' | 'unauthorised';

/** How a call ended; `reason` is Slack's word for it, or what the connection failed with. */
export type Called =
  | { readonly ok: true; readonly said: Readonly<Record<string, unknown>> }
  | { readonly ok: false; readonly reason: string; readonly failure: CallFailure };

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
    if (timeout <= 0) return { ok: false, reason: 'no time left', failure: 'passing' };
    try {
      const headers = { authorization: `Bearer ${botToken}` };
      const answered = await postJson(new URL(`${apiUrl}/${method}`), body, timeout, headers);
      if (answered.status === 200) return saidIn(answered.body);
      const failure = answered.status === TOO_MANY ? 'passing' : 'unknown';
      return { ok: false, reason: `status ${answered.status}`, failure };
    } catch (error) {
      const reason = reasonOf(error);
      return { ok: false, reason, failure: NEVER_SENT.includes(reason) ? 'passing' : 'unknown' };
    }
  };
}

/** The status of a call that Slack turns away unread. https://docs.slack.dev/apis/web-api/rate-limits */
const TOO_MANY = 429;

/**
 * Slack's words for what is not a refusal for good. Of the first two it says that part of what was asked for may have been
 * done; of all others, nothing was. https://docs.slack.dev/reference/methods/chat.postMessage#errors
 */
const FAILURES: Readonly<Record<string, CallFailure>> = {
  ...{ fatal_error: 'unknown', internal_error: 'unknown' },
  ...{ ratelimited: 'passing', rate_limited: 'passing', message_limit_exceeded: 'passing' },
  ...{ request_timeout: 'passing', service_unavailable: 'passing', team_added_to_org: 'passing' },
  ...{ account_inactive: 'unauthorised', invalid_auth: 'unauthorised', not_authed: 'unauthorised' },
  ...{ token_expired: 'unauthorised', token_revoked: 'unauthorised', not_allowed_token_type: 'unauthorised' },
  ...{ missing_scope: 'unauthorised', no_permission: 'unauthorised', org_login_required: 'unauthorised' },
};

/** Slack says with status 200 that it refuses. What is no answer of Slack's is told without a word of it. */
function saidIn(body: string): Called {
  try {
    const said = JSON.parse(body) as { readonly ok?: unknown; readonly error?: unknown } | null;
    if (said?.ok === true) return { ok: true, said: { ...said } };
    if (typeof said?.error === 'string' && /^[a-z0-9_]{1,60}$/.test(said.error))
      return { ok: false, reason: said.error, failure: FAILURES[said.error] ?? 'refused' };
    return { ok: false, reason: 'no reason given', failure: 'unknown' };
  } catch {
    return { ok: false, reason: 'an answer that is not Slack’s', failure: 'unknown' };
  }
}

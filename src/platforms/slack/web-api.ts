import { postJson, reasonOf } from './post-json.ts';

/** How a call ended; `reason` is Slack's word for it, or what the connection failed with. */
export type Called =
  | { readonly ok: true; readonly said: Readonly<Record<string, unknown>> }
  | { readonly ok: false; readonly reason: string };

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
    try {
      const headers = { authorization: `Bearer ${botToken}` };
      const answered = await postJson(new URL(`${apiUrl}/${method}`), body, timeout, headers);
      return answered.status === 200 ? saidIn(answered.body) : { ok: false, reason: `status ${answered.status}` };
    } catch (error) {
      return { ok: false, reason: reasonOf(error) };
    }
  };
}

/** Slack says with status 200 that it refuses. What is no answer of Slack's is told without a word of it. */
function saidIn(body: string): Called {
  try {
    const said = JSON.parse(body) as { readonly ok?: unknown; readonly error?: unknown } | null;
    if (said?.ok === true) return { ok: true, said: { ...said } };
    const error =
      typeof said?.error === 'string' && /^[a-z0-9_]{1,60}$/.test(said.error) ? said.error : 'no reason given';
    return { ok: false, reason: error };
  } catch {
    return { ok: false, reason: 'an answer that is not Slack’s' };
  }
}

import { NEVER_SENT, postJson, reasonOf } from './post-json.ts';

/**
 * How a post ended; `reason` is short, printable and holds no address, since a `response_url` is a secret. `mayBeDone`: what
 * was posted may stand at Slack all the same.
 */
export type Posted =
  | { readonly ok: true }
  | { readonly ok: false; readonly reason: string; readonly mayBeDone: boolean };

/** Posts a message to a `response_url`, within so many milliseconds. */
export type PostResponse = (responseUrl: string, message: object, timeout: number) => Promise<Posted>;

/** https://docs.slack.dev/interactivity/handling-user-interaction and, for GovSlack, https://docs.slack.dev/govslack */
const SLACK_HOSTS = ['hooks.slack.com', 'hooks.slack-gov.com'];

/**
 * Posts to Slack's own hosts over https, or to the one test origin of `apiUrl`, and nowhere else; a redirect is not
 * followed. Never throws: what went wrong is told in the result.
 */
export function responsePoster(apiUrl?: string): PostResponse {
  return async (responseUrl, message, timeout) => {
    const url = allowed(responseUrl, apiUrl);
    if (!url) return { ok: false, reason: 'not a host of Slack', mayBeDone: false };
    try {
      const { status } = await postJson(url, message, timeout);
      // A refusal is Slack's answer in place of the message; a server's trouble may come after it.
      return status >= 200 && status < 300
        ? { ok: true }
        : { ok: false, reason: `status ${status}`, mayBeDone: status >= 500 };
    } catch (error) {
      const reason = reasonOf(error);
      return { ok: false, reason, mayBeDone: !NEVER_SENT.includes(reason) };
    }
  };
}

/** The address, where it is one that may be posted to; null otherwise. */
export function allowed(responseUrl: string, apiUrl?: string): URL | null {
  if (!URL.canParse(responseUrl)) return null;
  const url = new URL(responseUrl);
  if (url.username !== '' || url.password !== '') return null;
  if (apiUrl !== undefined && url.origin === new URL(apiUrl).origin) return url;
  return url.protocol === 'https:' && url.port === '' && SLACK_HOSTS.includes(url.hostname) ? url : null;
}

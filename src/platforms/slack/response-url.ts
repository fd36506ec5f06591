import type { IncomingMessage, RequestOptions } from 'node:http';

/** How a post ended; `reason` is short, printable and holds no address, since a `response_url` is a secret. */
export type Posted = { readonly ok: true } | { readonly ok: false; readonly reason: string };

/** Posts a message to a `response_url`, within so many milliseconds. */
export type PostResponse = (responseUrl: string, message: object, timeout: number) => Promise<Posted>;

/** https://docs.slack.dev/interactivity/handling-user-interaction and, for GovSlack, https://docs.slack.dev/govslack */
const SLACK_HOSTS = ['hooks.slack.com', 'hooks.slack-gov.com'];

/**
 * Posts to Slack's own hosts over https, or to the one test origin of `apiUrl`, and nowhere else; a redirect is not
 * followed. Never throws: what went wrong is told in the result.
 *
 * Our own post, where Bolt's `respond` would use `fetch`: the first `fetch` of a process takes four times as long
 * (docs/decisions/response-url-without-fetch.md).
 */
export function responsePoster(apiUrl?: string): PostResponse {
  return async (responseUrl, message, timeout) => {
    const url = allowed(responseUrl, apiUrl);
    if (!url) return { ok: false, reason: 'not a host of Slack' };
    try {
      const status = await post(url, JSON.stringify(message), timeout);
      return status >= 200 && status < 300 ? { ok: true } : { ok: false, reason: `status ${status}` };
    } catch (error) {
      return { ok: false, reason: reasonOf(error) };
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

/** The status that comes back within `timeout` milliseconds, name look-up and handshake included. */
async function post(url: URL, body: string, timeout: number): Promise<number> {
  // Loaded on first use: a slash command never posts.
  const { request } = url.protocol === 'https:' ? await import('node:https') : await import('node:http');
  const options: RequestOptions = {
    method: 'POST',
    headers: { 'content-type': 'application/json; charset=utf-8', 'content-length': Buffer.byteLength(body) },
    // A connection kept open would be dead once the function has been frozen.
    agent: false,
  };
  return new Promise((resolve, reject) => {
    const sent = request(url, options, (response: IncomingMessage) => {
      response.resume();
      response.on('error', reject);
      response.on('end', () => {
        clearTimeout(timer);
        resolve(response.statusCode ?? 0);
      });
    });
    const timer = setTimeout(() => sent.destroy(new Error('timeout')), timeout);
    sent.on('error', (error) => {
      clearTimeout(timer);
      reject(error);
    });
    sent.end(body);
  });
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown';
  return 'code' in error && typeof error.code === 'string'
    ? error.code
    : error.message === 'timeout'
      ? 'timeout'
      : error.name;
}

import type { IncomingMessage, RequestOptions } from 'node:http';

/** What came back: the body only where it was asked for. */
export interface Answered {
  readonly status: number;
  readonly body: string;
}

/** Characters of an answer that are read: Slack's own have a few hundred, apart from a message that it repeats. */
const MOST_READ = 256 * 1024;

/**
 * Posts JSON, or a form, and reads what comes back within `timeout` milliseconds, name look-up and handshake included. A redirect is
 * not followed. Our own, where a client would use `fetch`: the first `fetch` of a process takes four times as long
 * (docs/decisions/response-url-without-fetch.md).
 * @throws Error `timeout` where nothing came in time, and whatever the connection fails with.
 */
export async function postJson(
  url: URL,
  message: object | URLSearchParams,
  timeout: number,
  headers: Readonly<Record<string, string>> = {},
): Promise<Answered> {
  // Loaded on first use: a slash command never posts.
  const { request } = url.protocol === 'https:' ? await import('node:https') : await import('node:http');
  const isForm = message instanceof URLSearchParams;
  const text = isForm ? message.toString() : JSON.stringify(message);
  const options: RequestOptions = {
    method: 'POST',
    headers: {
      ...headers,
      'content-type': isForm ? 'application/x-www-form-urlencoded' : 'application/json; charset=utf-8',
      'content-length': Buffer.byteLength(text),
    },
    // A connection kept open would be dead once the function has been frozen.
    agent: false,
  };
  return new Promise((resolve, reject) => {
    const sent = request(url, options, (response: IncomingMessage) => {
      let body = '';
      response.setEncoding('utf8').on('data', (piece: string) => {
        if (body.length < MOST_READ) body += piece;
      });
      response.on('error', reject);
      response.on('end', () => {
        clearTimeout(timer);
        resolve({ status: response.statusCode ?? 0, body });
      });
    });
    const timer = setTimeout(() => sent.destroy(new Error('timeout')), timeout);
    sent.on('error', (error) => {
      clearTimeout(timer);
      reject(error);
    });
    sent.end(text);
  });
}

/** Why a post failed: short, printable and without an address, which may be a secret. */
export function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown';
  return 'code' in error && typeof error.code === 'string'
    ? error.code
    : error.message === 'timeout'
      ? 'timeout'
      : error.name;
}

/** What a connection fails with that never came about. */
export const NEVER_SENT: readonly string[] = ['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH'];

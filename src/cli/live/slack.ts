import type { LogLevel } from '@slack/bolt';
import { SocketModeClient } from '@slack/socket-mode';
import type { SocketConfig } from '../../config.ts';
import type { HttpRequest } from '../../http/lambda.ts';
import { slackApp } from '../../platforms/slack/app.ts';
import { readInbound } from '../../platforms/slack/inbound.ts';
import { limits } from '../../platforms/slack/limits.ts';
import { responsePoster } from '../../platforms/slack/response-url.ts';
import type { Logger } from '../../ports.ts';
import { messageOf } from '../command.ts';
import type { Connection, Live } from './connection.ts';

/** What Socket Mode hands over, and how it is answered. */
interface Envelope {
  readonly body: Readonly<Record<string, unknown>>;
  readonly ack: (answer?: Record<string, unknown>) => Promise<void>;
}

/**
 * Serves a workspace over Socket Mode, for development. What comes in is put in the form in which Slack sends it over
 * HTTP and goes the way of a deployment from there: the same reader, the same app, the same answers.
 * @throws Error in words where Slack does not take the token or cannot be reached.
 * https://docs.slack.dev/apis/events-api/using-socket-mode
 */
export async function liveSlack(live: SocketConfig & Live): Promise<Connection> {
  const { appToken, apiUrl, digests, subscriptions, logger, heard } = live;
  // Nothing is signed here: Slack knows us by the token. The app signs for itself.
  const clock = { now: Date.now };
  const app = slackApp({
    ...{ signingSecret: 'not used over Socket Mode', digests, clock, logger },
    post: responsePoster(apiUrl),
  });
  const client = new SocketModeClient({
    appToken,
    // Also how long it waits before it connects again, as Slack asks for every few hours.
    clientPingTimeout: 2_000,
    logger: quiet(logger),
    clientOptions: { ...(apiUrl === undefined ? {} : { slackApiUrl: `${apiUrl}/api/` }), retryConfig: { retries: 2 } },
  });
  const answer = async (fields: Readonly<Record<string, string>>): Promise<Record<string, unknown> | undefined> => {
    const inbound = readInbound(form(fields));
    if (!inbound) return undefined;
    const { body = '' } = await app.bolt(inbound, subscriptions, clock.now() + limits.answerTime);
    return body === '' ? undefined : JSON.parse(body);
  };
  client.on('error', () => logger.warn('slack-socket-error'));
  client.on('slash_commands', async ({ body, ack }: Envelope) => {
    heard(String(body['command']));
    await ack(await answer(texts(body)));
  });
  client.on('interactive', async ({ body, ack }: Envelope) => {
    heard('a button or menu');
    // The answer goes to the response_url: what is pressed is only to be acknowledged, and at once.
    await ack();
    await answer({ payload: JSON.stringify(body) });
  });
  await client.start().catch((failure: unknown) => {
    throw new Error(refusalOf(failure));
  });
  return { close: () => client.disconnect() };
}

/** Fields as Slack's HTTP requests have them. */
function form(fields: Readonly<Record<string, string>>): HttpRequest {
  const headers = { 'content-type': 'application/x-www-form-urlencoded' };
  return { method: 'POST', headers, body: Buffer.from(new URLSearchParams(fields).toString()) };
}

const texts = (body: Readonly<Record<string, unknown>>): Record<string, string> =>
  Object.fromEntries(Object.entries(body).flatMap(([key, value]) => (typeof value === 'string' ? [[key, value]] : [])));

function refusalOf(failure: unknown): string {
  const words = messageOf(failure);
  if (/invalid_auth|not_allowed_token_type|account_inactive|token_revoked/.test(words))
    return `Slack does not take SLACK_APP_TOKEN (${/[a-z]+(?:_[a-z]+)+/.exec(words)?.[0]}). Make an app-level token with connections:write under Basic Information.`;
  return `Slack cannot be reached: ${words}`;
}

/** The client's own log would hold what people wrote: only that something went wrong is passed on. */
function quiet(logger: Logger) {
  const silent = (): void => {};
  return {
    ...{ debug: silent, info: silent, setLevel: silent, setName: silent },
    warn: () => logger.warn('slack-socket-warning'),
    error: () => logger.warn('slack-socket-error'),
    getLevel: () => 'error' as LogLevel,
  };
}

import type { LogLevel } from '@slack/bolt';
import { SocketModeClient } from '@slack/socket-mode';
import type { SocketConfig } from '../../config.ts';
import type { OpenRequest } from '../../platforms/platform.ts';
import { limits } from '../../platforms/slack/limits.ts';
import { actionIn, commandIn } from '../../platforms/slack/read.ts';
import { eventAnswers, interactionAnswers, slackAnswers } from '../../platforms/slack/respond.ts';
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
 * Serves a workspace over Socket Mode, for development. What comes in goes the way of a deployment: read in the
 * same way, answered the same. Nothing is signed: Slack knows us by the token.
 * @throws Error in words where Slack does not take the token or cannot be reached.
 * https://docs.slack.dev/apis/events-api/using-socket-mode
 */
export async function liveSlack(live: SocketConfig & Live): Promise<Connection> {
  const { appToken, botToken, apiUrl, digests, subscriptions, logger, heard } = live;
  const post = responsePoster(apiUrl);
  const ports = { clock: { now: Date.now }, logger, post, ...(botToken ? { bot: { botToken, apiUrl } } : {}) };
  const answer = slackAnswers(ports);
  const answerInteraction = interactionAnswers(ports);
  const answerEvent = eventAnswers(ports);
  const client = new SocketModeClient({
    appToken,
    // Also how long it waits before it connects again, as Slack asks for every few hours.
    clientPingTimeout: 2_000,
    logger: quiet(logger),
    clientOptions: { ...(apiUrl === undefined ? {} : { slackApiUrl: `${apiUrl}/api/` }), retryConfig: { retries: 2 } },
  });
  client.on('error', () => logger.warn('slack-socket-error'));
  const context = (): OpenRequest => ({ digests, subscriptions, log: {}, deadline: Date.now() + limits.answerTime });
  client.on('slash_commands', async ({ body, ack }: Envelope) => {
    heard(String(body['command']));
    const command = commandIn((name) => body[name]);
    const message = command && (await answer(command, context()));
    await ack(message ? { ...message } : undefined);
  });
  client.on('interactive', async ({ body, ack }: Envelope) => {
    heard('a button or menu');
    // The answer goes to the response_url: what is pressed is only to be acknowledged, and at once.
    await ack();
    const action = actionIn(body);
    if (action) await answer(action, context());
    else await answerInteraction(body, context());
  });
  client.on('events_api', async ({ body, ack }: Envelope) => {
    heard('a message to the bot');
    await ack();
    await answerEvent(body, context());
  });
  await client.start().catch((failure: unknown) => {
    throw new Error(refusalOf(failure));
  });
  return { close: () => client.disconnect() };
}

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

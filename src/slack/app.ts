import { App, AwsLambdaReceiver, type BlockButtonAction, LogLevel } from '@slack/bolt';
import { reopen } from '../commands/reopen.ts';
import { emptyResponse, type HttpResponse, readRequest } from '../http/lambda.ts';
import type { Clock, Logger } from '../ports.ts';
import { format, notice, type SlackMessage } from './format.ts';
import { type BlockAction, readInbound, type SlashCommand } from './inbound.ts';
import { limits } from './limits.ts';
import { isOnSharedMessage } from './menus.ts';
import { type Digests, replyTo } from './parse.ts';
import type { PostResponse } from './response-url.ts';
import { isCertificateCheck, verify } from './verify.ts';

export interface SlackPorts {
  readonly signingSecret: string;
  readonly digests: Digests;
  readonly clock: Clock;
  readonly logger: Logger;
  /** Where the answers to buttons and menus go. */
  readonly post: PostResponse;
}

/** What a cold start makes and every request uses. */
export interface SlackApp extends SlackPorts {
  readonly bolt: (body: SlashCommand | BlockAction) => Promise<HttpResponse>;
}

/**
 * Answers one Lambda event: a strict gate, then Bolt. What fails the gate gets a bare status: 400 for what is no
 * request of Slack's, 401 for one that is not signed. Bolt only sees bodies that `readInbound` has built, because
 * its receiver parses before it verifies, takes timestamps from the future and throws on odd bodies. Never rejects.
 */
export async function answer(event: unknown, app: SlackApp): Promise<HttpResponse> {
  const request = readRequest(event, limits.requestBytes);
  if (request?.method !== 'POST') return emptyResponse(400);
  if (isCertificateCheck(request)) return emptyResponse(200);
  if (!verify(request, app.signingSecret, app.clock.now())) return emptyResponse(401);
  const body = readInbound(request);
  return body ? app.bolt(body) : emptyResponse(400);
}

/** Bolt's app with its two listeners, one for commands and one for what is pressed. */
export function slackApp(ports: SlackPorts): SlackApp {
  const { signingSecret, logger } = ports;
  const logLevel = LogLevel.ERROR;
  // The gate has verified the raw bytes. At its own log level Bolt prints whole events, secrets included.
  const receiver = new AwsLambdaReceiver({ signingSecret, signatureVerification: false, logLevel });
  // No token: every answer goes back in the response or to the response_url, so no client is made ready.
  const app = new App({ receiver, logLevel, convoStore: false, ignoreSelf: false, authorize: async () => ({}) });
  app.command(/^/, async ({ ack, command }) => ack(answerCommand(command, ports)));
  app.action<BlockButtonAction>(/^/, async ({ ack, action, body }) => {
    await ack();
    await answerAction({ value: action.value ?? '', id: action.action_id }, body.user.id, body.response_url, ports);
  });
  app.error(async (error) => {
    logger.warn('slack-listener-failed', { error: `${error.name}: ${error.message}` });
    throw error;
  });
  return { ...ports, bolt: throughBolt(receiver) };
}

/** The message that answers a command; Slack shows it to the one who asked. */
function answerCommand({ command, text }: SlashCommand, { digests }: SlackPorts): SlackMessage {
  const reply = replyTo(command, text, digests);
  if (reply) return format(reply);
  const known = [...digests.keys()].map((topic) => `/${topic}`).join(', ');
  return notice(`There is no digest behind ${command}. Try ${known}.`);
}

/**
 * Answers a pressed button or chosen option: in place of the message that only its reader sees, or to the channel
 * where that is what the button says. On a shared message, the answer is for the one who pressed.
 */
async function answerAction(
  pressed: { readonly value: string; readonly id: string },
  userId: string,
  responseUrl: string,
  { digests, logger, post }: SlackPorts,
): Promise<void> {
  const { reply, share } = reopen(pressed.value, digests);
  const shared = share && reply.kind === 'answer';
  const message = shared ? format(reply, userId) : format(reply);
  const posted = await post(responseUrl, { ...message, replace_original: !shared && !isOnSharedMessage(pressed.id) });
  if (!posted.ok) logger.warn('slack-response-url-failed', { reason: posted.reason });
}

/** Calls Bolt with a body as the event that it expects. A failure, logged where it happened, is a bare 500. */
function throughBolt(receiver: AwsLambdaReceiver): SlackApp['bolt'] {
  const handle = receiver.toHandler();
  const event = { version: '2.0', routeKey: '', rawPath: '', rawQueryString: '', requestContext: {} };
  return async (body) => {
    const headers = { 'content-type': 'application/json' };
    const answered = await handle({ ...event, headers, body: JSON.stringify(body), isBase64Encoded: false }, {});
    if (answered.statusCode !== 200) return emptyResponse(answered.statusCode);
    const type = answered.body ? { 'content-type': 'application/json; charset=utf-8' } : {};
    return { statusCode: 200, headers: type, body: answered.body ?? '' };
  };
}

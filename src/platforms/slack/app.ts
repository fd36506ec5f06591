import { App, AwsLambdaReceiver, type BlockButtonAction, type Context, LogLevel } from '@slack/bolt';
import { emptyResponse, type HttpResponse, readRequest } from '../../http/lambda.ts';
import type { Clock, Digests, Logger, SubscriptionCommands } from '../../ports.ts';
import type { RequestLogEntry } from '../../telemetry/log-entry.ts';
import { type BlockAction, readInbound, type SlashCommand } from './inbound.ts';
import { limits } from './limits.ts';
import { askedBy, askerOf, presserOf } from './parse.ts';
import { respond, respondInChannel, respondToPress, respondToPressInChannel } from './respond.ts';
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
  readonly bolt: (
    body: SlashCommand | BlockAction,
    subscriptions: SubscriptionCommands | null,
    deadline: number,
    notes?: RequestLogEntry,
  ) => Promise<HttpResponse>;
}

/**
 * Answers one Lambda event: a strict gate, then Bolt. What fails the gate gets a bare status: 400 for what is no
 * request of Slack's, 401 for one that is not signed. Bolt only sees bodies that `readInbound` has built, because
 * its receiver parses before it verifies, takes timestamps from the future and throws on odd bodies. Never rejects.
 * @param subscriptions Answer commands on a channel's subscription are answered; without one, that summaries are not set up.
 * @param notes Filled in with what is to be logged of this request.
 */
export async function answer(
  event: unknown,
  app: SlackApp,
  subscriptions: SubscriptionCommands | null = null,
  notes: RequestLogEntry = {},
): Promise<HttpResponse> {
  const deadline = app.clock.now() + limits.answerTime;
  const request = readRequest(event, limits.requestBytes);
  if (request?.method !== 'POST') return emptyResponse(400);
  if (isCertificateCheck(request)) {
    notes.asked = 'check';
    return emptyResponse(200);
  }
  if (!verify(request, app.signingSecret, app.clock.now())) return emptyResponse(401);
  const body = readInbound(request);
  if (!body) return emptyResponse(400);
  await app.digests.refresh?.();
  return app.bolt(body, subscriptions, deadline, notes);
}

/** Bolt's app with its two listeners, one for commands and one for what is pressed. */
export function slackApp(ports: SlackPorts): SlackApp {
  const { signingSecret, logger } = ports;
  const logLevel = LogLevel.ERROR;
  // The gate has verified the raw bytes. At its own log level Bolt prints whole events, secrets included.
  const receiver = new AwsLambdaReceiver({
    signingSecret,
    signatureVerification: false,
    logLevel,
    // Subscriptions, the deadline and the notes belong to one request: they travel with it, and are not kept.
    customPropertiesExtractor: (visit) => ({
      ...('subscriptions' in visit ? { subscriptions: visit.subscriptions } : {}),
      ...('deadline' in visit ? { deadline: visit.deadline } : {}),
      ...('notes' in visit ? { notes: visit.notes } : {}),
    }),
  });
  // No token: every answer goes back in the response or to the response_url, so no client is made ready.
  const app = new App({ receiver, logLevel, convoStore: false, ignoreSelf: false, authorize: async () => ({}) });
  // A text goes out as it is; it is the JSON of a message.
  app.command(/^/, async ({ ack, command, context }) => {
    try {
      await ack(await answerCommand(command, ports, commandsOf(context), deadlineOf(context), notesOf(context)));
    } catch (failure) {
      // Bolt waits three seconds for an acknowledgement, into the next invocation.
      await ack();
      throw failure;
    }
  });
  app.action<BlockButtonAction>(/^/, async ({ ack, action, body, context }) => {
    await ack();
    const pressed = { value: action.value ?? '', id: action.action_id, userId: body.user.id };
    const { digests } = ports;
    const subscriptions = commandsOf(context);
    const deadline = deadlineOf(context);
    const notes = notesOf(context);
    notes.asked = 'press';
    const message = subscriptions
      ? await respondToPressInChannel(
          ...([pressed, presserOf(body), digests, subscriptions, deadline - limits.responseUrlTime, notes] as const),
        )
      : respondToPress(pressed, digests, notes);
    const posted = await ports.post(body.response_url, message, deadline - ports.clock.now());
    if (posted.ok) return;
    notes.failed = true;
    logger.warn('slack-response-url-failed', { reason: posted.reason });
  });
  app.error(async (error) => {
    // Bolt wraps what a listener throws.
    logger.warn('slack-listener-failed', {}, 'original' in error ? error.original : error);
    throw error;
  });
  return { ...ports, bolt: throughBolt(receiver) };
}

/** The body that answers a command. */
async function answerCommand(
  command: SlashCommand,
  { digests }: SlackPorts,
  subscriptions: SubscriptionCommands | null,
  deadline: number,
  notes: RequestLogEntry,
): Promise<string> {
  notes.asked = 'command';
  const asked = askedBy(command);
  return subscriptions
    ? respondInChannel(asked, askerOf(command), digests, subscriptions, deadline, notes)
    : respond(asked, digests, notes);
}

/** The subscription commands that came through Bolt with a request. */
const commandsOf = (
  context: Context & { readonly subscriptions?: SubscriptionCommands | null },
): SubscriptionCommands | null => context.subscriptions ?? null;

/** The instant at which all that is done for it has to be done. */
const deadlineOf = (context: Context & { readonly deadline?: number }): number => context.deadline ?? 0;

/** The notes that came with it. */
const notesOf = (context: Context & { readonly notes?: RequestLogEntry }): RequestLogEntry => context.notes ?? {};

/** Calls Bolt with a body as the event that it expects. A failure, logged where it happened, is a bare 500. */
function throughBolt(receiver: AwsLambdaReceiver): SlackApp['bolt'] {
  const handle = receiver.toHandler();
  const event = { version: '2.0', routeKey: '', rawPath: '', rawQueryString: '', requestContext: {} };
  return async (body, subscriptions, deadline, notes = {}) => {
    const headers = { 'content-type': 'application/json' };
    const own = { subscriptions, deadline, notes };
    const visit = { ...event, headers, body: JSON.stringify(body), isBase64Encoded: false, ...own };
    const answered = await handle(visit, {});
    if (answered.statusCode !== 200) return emptyResponse(answered.statusCode);
    const type = answered.body ? { 'content-type': 'application/json; charset=utf-8' } : {};
    return { statusCode: 200, headers: type, body: answered.body ?? '' };
  };
}

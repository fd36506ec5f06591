import { App, type BlockAction, LogLevel, type Receiver } from '@slack/bolt';
import { en } from '../../answers/words/en.ts';
import type { Words } from '../../answers/words/words.ts';
import { emptyResponse, type HttpResponse, jsonResponse } from '../../http/lambda.ts';
import type { Clock, Logger, Once } from '../../ports.ts';
import { answerCheck, answerPress, answerQuestion, type Call, wordsFor } from '../answer.ts';
import { onceInMemory } from '../once.ts';
import type { OpenRequest, Responder } from '../platform.ts';
import { isOnSharedMessage } from './controls.ts';
import { format, notice, type SlackMessage } from './format.ts';
import { limits } from './limits.ts';
import type { AnswerEventPorts } from './on-demand.ts';
import {
  type ActionBody,
  askerIn,
  isEvent,
  parsed,
  payloadIn,
  questionIn,
  readBody,
  type SlackBody,
  tokenIn,
} from './read.ts';
import type { PostResponse } from './response-url.ts';
import { isCertificateCheck, verify } from './verify.ts';
import type { SlackBot } from './web-api.ts';

export interface AnswerPorts {
  readonly clock: Clock;
  readonly logger: Logger;
  /** Where the answers to buttons and menus go. */
  readonly post: PostResponse;
  /** Sees to it that a second press shares nothing twice; the memory of this process without it. */
  readonly once?: Once;
}

/** What events are answered with. */
export interface EventAnswerPorts extends Omit<AnswerPorts, 'post'> {
  /** Posts the answers to events, which are answered with none where it is absent. */
  readonly bot?: SlackBot;
}

export interface SlackPorts extends AnswerPorts, EventAnswerPorts {
  readonly signingSecret: string;
}

/**
 * Answers Slack's requests: a strict gate, and Bolt behind it (docs/decisions/bolt-behind-a-gate.md).
 */
export function slackResponder({ signingSecret, ...ports }: SlackPorts): Responder {
  const answer = slackAnswers(ports);
  const event = eventAnswers(ports);
  const interaction = interactionAnswers(ports);
  return {
    limits,
    async respond(request, context): Promise<HttpResponse> {
      if (request.method !== 'POST') return emptyResponse(400);
      if (isCertificateCheck(request)) {
        context.log.asked = 'check';
        return emptyResponse(200);
      }
      if (!verify(request, signingSecret, ports.clock.now())) return emptyResponse(401);
      const open = { ...context, deadline: ports.clock.now() + limits.answerTime };
      if (isEvent(request)) return event(parsed(request.body.toString('utf8')), open);
      const body = readBody(request);
      if (!body) return interaction(payloadIn(request), open);
      const message = await answer(body, open);
      return message ? jsonResponse(JSON.stringify(message)) : emptyResponse(200);
    },
  };
}

/** A command or press on its way through Bolt. */
interface Visit extends Call {
  /** Names the message that was pressed; empty for a command. */
  readonly pressed: string;
  /** Sends the answer to what was pressed. False where it surely did not arrive. */
  readonly send: (message: SlackMessage) => Promise<boolean>;
}

/**
 * Answers bodies that are Slack's: signed, or come over a connection that Slack knows us by. The message that answers a
 * command is handed back; nothing for what was pressed, whose answer is posted. Bolt gets each body as the event of a
 * receiver, and routes it to the listener of commands or of actions. Never rejects.
 */
export function slackAnswers(ports: AnswerPorts) {
  const { clock, logger, once = onceInMemory(clock) } = ports;
  const app = boltApp();
  return async (body: SlackBody, context: OpenRequest): Promise<SlackMessage | undefined> => {
    const { deadline } = context;
    const isPress = 'actions' in body;
    let words: Words = en;
    const send = isPress ? sendTo(body, context, ports) : async () => true;
    let message: SlackMessage | undefined;
    const ack = async (given?: SlackMessage): Promise<void> => {
      message ??= given;
    };
    try {
      // Slack tells no locale with a command or a press.
      words = await wordsFor(context, askerIn(body), '');
      const visit: Visit = {
        ...{ ...context, once, send, words, asker: () => askerIn(body), pressed: isPress ? body.pressed : '' },
        deadline: isPress ? deadline - limits.responseUrlTime : deadline,
      };
      await app.processEvent({ body, ack, customProperties: { visit } });
    } catch (error) {
      context.log.failed = true;
      logger.warn('answer-failed', { platform: 'slack' }, originalOf(error));
      message = notice(words.frame.apology);
      // What was pressed stays as it is, so that it can be pressed again.
      if (isPress) await send({ ...message, replace_original: false });
    }
    return isPress ? undefined : message;
  };
}

/** Answers events that are Slack's, by what is loaded when the first one comes. Never rejects. */
export function eventAnswers(ports: EventAnswerPorts) {
  const given = answeredWith(ports);
  return async (body: unknown, context: OpenRequest): Promise<HttpResponse> => {
    const { answerEvent } = await import('./events.ts');
    return answerEvent(body, given(context));
  };
}

/** Answers message shortcuts and presses in views that are Slack's, likewise; 400 for what is neither. Never rejects. */
export function interactionAnswers(ports: AnswerPorts & EventAnswerPorts) {
  const given = answeredWith(ports);
  return async (payload: unknown, context: OpenRequest): Promise<HttpResponse> => {
    if (payload === null) return emptyResponse(400);
    const { answerInteraction } = await import('./interactions.ts');
    const beside = given(context);
    return answerInteraction(payload, {
      ...beside,
      post: ports.post,
      check: (text, words) => answerCheck(text, { ...context, words }),
      press: (pressed, { asker, ...by }) =>
        answerPress(pressed, { ...context, once: beside.once, ...by, asker: () => asker }),
    });
  };
}

/** What both are answered with, by request. */
function answeredWith({ bot, clock, logger, once = onceInMemory(clock) }: EventAnswerPorts) {
  return (context: OpenRequest): AnswerEventPorts => ({
    ...{ once, clock, logger, format, notice },
    wordsFor: (asker, locale) =>
      wordsFor(context, asker, locale).catch((failure: unknown) => {
        logger.warn('language-unread', {}, failure);
        return en;
      }),
    ...{ digests: context.digests, log: context.log, deadline: context.deadline },
    ...(bot ? { bot } : {}),
    ask: (question, { asker, ...by }) => answerQuestion(question, { ...context, once, ...by, asker: () => asker }),
  });
}

/** Hands nothing on: what Bolt is to see is handed to it, once it is verified and read. */
const receiver: Receiver = { init: () => {}, start: async () => {}, stop: async () => {} };

function boltApp(): App<{ readonly visit: Visit }> {
  const app = new App<{ readonly visit: Visit }>({
    receiver,
    // At its own log level Bolt prints whole events, secrets included.
    logLevel: LogLevel.ERROR,
    convoStore: false,
    ignoreSelf: false,
    // No token: every answer goes back in the response or to the response_url, so no client is made ready.
    authorize: async () => ({}),
  });
  app.command(/./, async ({ ack, command, context: { visit } }) => {
    visit.log.asked = 'command';
    const { reply, audience } = await answerQuestion(questionIn(command), visit);
    await ack(format(reply, audience, command.user_id));
  });
  app.action<BlockAction>({ type: 'block_actions' }, async ({ ack, action, body, context: { visit } }) => {
    await ack();
    visit.log.asked = 'press';
    const answered = await answerPress({ packed: tokenIn({ ...action }), message: visit.pressed }, visit);
    if (!answered) {
      await visit.send({ ...notice(visit.words.frame.alreadyShared), replace_original: false });
      return;
    }
    const { reply, audience, takeBack } = answered;
    // In place of the message that only its reader sees; one that all see stays.
    const inPlace = audience === 'asker' && !isOnSharedMessage(action.action_id);
    const isSent = await visit.send({ ...format(reply, audience, body.user.id), replace_original: inPlace });
    if (!isSent) await takeBack?.();
  });
  app.error(async (error) => {
    throw error;
  });
  return app;
}

/** Posts to a `response_url`, in the time that is left, into the thread of what was pressed; what goes wrong is logged. */
function sendTo(
  { response_url, thread }: ActionBody,
  { log, deadline }: OpenRequest,
  { post, clock, logger }: AnswerPorts,
) {
  return async (message: SlackMessage): Promise<boolean> => {
    const placed = thread === '' ? message : { ...message, thread_ts: thread };
    const posted = await post(response_url, placed, deadline - clock.now());
    if (posted.ok) return true;
    log.failed = true;
    logger.warn('slack-response-url-failed', { reason: posted.reason });
    return posted.mayBeDone;
  };
}

/** Bolt wraps what a listener throws. */
const originalOf = (error: unknown): unknown =>
  typeof error === 'object' && error !== null && 'original' in error ? error.original : error;

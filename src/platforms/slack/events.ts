import type { Reply } from '../../answers/reply/reply.ts';
import { emptyResponse, type HttpResponse, jsonResponse } from '../../http/lambda.ts';
import type { Asker, Clock, Digests, Logger, Once, SubscriptionAnswer } from '../../ports.ts';
import type { RequestLogEntry } from '../../telemetry/log-entry.ts';
import type { Question } from '../answer.ts';
import type { SlackMessage } from './format.ts';
import { limits } from './limits.ts';
import { type MessageEvent, readEvent } from './read-event.ts';
import { type SlackBot, slackCaller } from './web-api.ts';

/** Asks a question for someone, and notes in `log` what is to be logged of it. */
export type Ask = (
  question: Question,
  asked: { readonly asker: Asker; readonly deadline: number; readonly log: RequestLogEntry },
) => Promise<SubscriptionAnswer>;

/**
 * What events are answered with. Handed in, since this file is loaded when an event comes: it would otherwise bring all
 * of it a second time.
 */
export interface EventPorts {
  /** Absent where the deployment has no token: events are then acknowledged, and nothing is said. */
  readonly bot?: SlackBot;
  readonly ask: Ask;
  readonly format: (reply: Reply) => SlackMessage;
  readonly apology: SlackMessage;
  readonly digests: Digests;
  readonly log: RequestLogEntry;
  readonly once: Once;
  readonly clock: Clock;
  readonly logger: Logger;
}

/**
 * Answers an event that is Slack's: a mention in its thread, a message to the bot in place. The answer is posted before
 * the event is acknowledged, which has to be within three seconds; what Slack sends again meanwhile has the same
 * `event_id`, and is answered once. Never rejects. https://docs.slack.dev/apis/events-api/
 */
export async function answerEvent(body: unknown, ports: EventPorts): Promise<HttpResponse> {
  const event = readEvent(body);
  if (!event) return emptyResponse(400);
  if (event.what === 'verification') {
    ports.log.asked = 'check';
    return jsonResponse(JSON.stringify({ challenge: event.challenge }));
  }
  const { bot, log, once } = ports;
  log.asked = 'other';
  if (event.what === 'message' && bot && (await once.claim(`slack-event ${event.id}`))) {
    log.asked = event.kind;
    await answerMessage(event, bot, ports);
  }
  return emptyResponse(200);
}

async function answerMessage(event: MessageEvent, bot: SlackBot, ports: EventPorts): Promise<void> {
  const { clock, format, log, logger } = ports;
  const deadline = clock.now() + limits.answerTime;
  const message = await answerTo(event, deadline - limits.eventPostTime, ports).then(
    ({ reply }) => format(reply),
    (error: unknown) => {
      log.failed = true;
      logger.warn('answer-failed', { platform: 'slack' }, error);
      return ports.apology;
    },
  );
  const { response_type: _, ...shown } = message;
  const to = { channel: event.asker.channel, ...(event.thread === '' ? {} : { thread_ts: event.thread }) };
  const posted = await slackCaller(bot)('chat.postMessage', { ...to, ...shown }, deadline - clock.now());
  if (posted.ok) return;
  log.failed = true;
  logger.warn('slack-event-answer-failed', { reason: posted.reason });
}

/** Answered of the topic that the first word names, or else of the first topic that has an answer. */
async function answerTo(
  { text, asker }: MessageEvent,
  deadline: number,
  ports: EventPorts,
): Promise<SubscriptionAnswer> {
  const { digests, ask, log } = ports;
  await digests.refresh?.();
  const topics = [...digests.keys()];
  const [, first = '', rest = ''] = /^\/?(\S*)\s*(.*)$/s.exec(text) ?? [];
  const named = topics.find((topic) => topic === first.toLowerCase());
  if (named !== undefined) return ask({ topic: named, text: rest }, { asker, deadline, log });
  const tried = [];
  for (const topic of topics) {
    const noted: RequestLogEntry = {};
    const { reply, audience } = await ask({ topic, text }, { asker, deadline, log: noted });
    tried.push({ reply, audience, noted });
    if (reply.refused === undefined) break;
  }
  const chosen = tried.find(({ reply }) => reply.refused === undefined) ?? tried[0];
  if (!chosen) throw new Error('no digest was given: at least one is needed to answer from');
  Object.assign(log, chosen.noted);
  const others = topics.filter((topic) => topic !== chosen.reply.command.topic);
  if (others.length === 0) return chosen;
  const note = `Asked of ${chosen.reply.command.topic}. For another topic, begin with its name: ${others.join(', ')}.`;
  return { reply: { ...chosen.reply, notes: [...chosen.reply.notes, [note]] }, audience: chosen.audience };
}
